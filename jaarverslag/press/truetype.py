"""Join subsets of one TrueType font whose glyphs kept their numbers (OpenType 1.9, `glyf`, `hmtx` and `loca`)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Flags of a part of a composite glyph (OpenType 1.9, `glyf`).
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080
_COMPOSITE = b"\x80"  # a glyph whose first byte is this or more has a number of contours below zero
_HEADER = 10  # bytes before the parts of a composite glyph
_MAGIC = 0xB1B0AFBA
_LONG = 1  # the format of `loca` with offsets of four bytes


class FontMismatchError(ValueError):
    """These are no subsets of one font, or no TrueType that this module knows."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph as drawn: its outline, in which the numbers of its parts are noughts; those parts; its metrics."""

    outline: bytes
    places: tuple[int, ...]
    parts: tuple[Glyph, ...]
    advance: int
    bearing: int


@dataclass(frozen=True, slots=True)
class Subset:
    """Some glyphs of a font by number, and the tables `head`, `hhea` and `maxp`."""

    glyphs: Mapping[int, Glyph]
    head: bytes
    hhea: bytes
    maxp: bytes


def read_subset(font: bytes, numbers: Iterable[int]) -> Subset:
    """Read these glyphs, and always the first, from a font file; numbers beyond its end are skipped.

    Raises FontMismatchError when the file has no TrueType outlines.
    """
    try:
        return _Reader(_tables(font)).subset(numbers)
    except (struct.error, KeyError, ValueError, RecursionError) as error:
        raise FontMismatchError(f"no TrueType outlines: {error}") from error


def joined(one: Subset, other: Subset) -> Subset:
    """All glyphs of both. Raises FontMismatchError when a number stands for different glyphs."""
    both = one.glyphs.keys() & other.glyphs.keys()
    # As lists, which pass over what is one and the same.
    if _units(one) != _units(other) or [one.glyphs[at] for at in both] != [other.glyphs[at] for at in both]:
        raise FontMismatchError("subsets of different fonts")
    # Version and number of glyphs aside, all that `maxp` holds are greatest values, as is the widest advance in `hhea`.
    greatest = zip(struct.iter_unpack(">H", one.maxp[6:]), struct.iter_unpack(">H", other.maxp[6:]), strict=True)
    maxp = one.maxp[:6] + b"".join(struct.pack(">H", max(*a, *b)) for a, b in greatest)
    hhea = one.hhea[:10] + max(one.hhea[10:12], other.hhea[10:12]) + one.hhea[12:]
    return Subset({**one.glyphs, **other.glyphs}, _widest(one.head, other.head), hhea, maxp)


def write_subset(subset: Subset) -> bytes:
    """A font file with the tables that a PDF needs (ISO 32000-1, 9.9); glyphs keep their numbers, parts come after."""
    return _file(_Writer(subset).tables())


def _units(subset: Subset) -> bytes:
    return subset.head[18:20]


def _widest(one: bytes, other: bytes) -> bytes:
    """A `head` whose box, four signed numbers, holds both."""
    a, b = struct.unpack(">4h", one[36:44]), struct.unpack(">4h", other[36:44])
    box = (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
    return one[:36] + struct.pack(">4h", *box) + one[44:]


def _tables(font: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack(">H", font[4:6])
    found = {}
    for place in range(12, 12 + 16 * count, 16):
        tag, _, start, length = struct.unpack(">4s3L", font[place : place + 16])
        found[tag.decode("latin-1")] = font[start : start + length]
    return found


class _Reader:
    def __init__(self, tables: Mapping[str, bytes]) -> None:
        self.tables = tables
        self.glyf, self.hmtx = tables["glyf"], tables["hmtx"]
        (form,) = struct.unpack(">h", tables["head"][50:52])
        kind, size, self.unit = ("L", 4, 1) if form == _LONG else ("H", 2, 2)
        loca = tables["loca"]
        self.starts: tuple[int, ...] = struct.unpack(f">{len(loca) // size}{kind}", loca)
        (self.measured,) = struct.unpack(">H", tables["hhea"][34:36])

    def subset(self, numbers: Iterable[int]) -> Subset:
        wanted = {0, *numbers}
        glyphs = {number: self.glyph(number) for number in sorted(wanted) if number < len(self.starts) - 1}
        return Subset(glyphs, self.tables["head"], self.tables["hhea"], self.tables["maxp"])

    def glyph(self, number: int) -> Glyph:
        start, end = self.starts[number : number + 2]
        drawn = self.glyf[start * self.unit : end * self.unit]
        if drawn[:1] < _COMPOSITE:
            return _simple(drawn, *self._metrics(number))
        outline = bytearray(drawn)
        places = tuple(_parts(outline))
        parts = []
        for place in places:
            (part,) = struct.unpack_from(">H", outline, place)
            parts.append(self.glyph(part))
            outline[place : place + 2] = b"\0\0"
        return Glyph(bytes(outline), places, tuple(parts), *self._metrics(number))

    def _metrics(self, number: int) -> tuple[int, int]:
        """Advance and bearing; glyphs after the last that is measured share its advance."""
        if number < self.measured:
            advance, bearing = struct.unpack_from(">Hh", self.hmtx, 4 * number)
        else:
            (advance,) = struct.unpack_from(">H", self.hmtx, 4 * (self.measured - 1))
            (bearing,) = struct.unpack_from(">h", self.hmtx, 4 * self.measured + 2 * (number - self.measured))
        return advance, bearing


@cache
def _simple(outline: bytes, advance: int, bearing: int) -> Glyph:
    """A glyph without parts: one for all fonts that have it, as a book has the same letters in most of its parts."""
    return Glyph(outline, (), (), advance, bearing)


def _parts(outline: bytearray) -> Iterator[int]:
    """Where in the outline of a composite glyph the numbers of its parts stand."""
    place, flags = _HEADER, _MORE
    while flags & _MORE:
        (flags,) = struct.unpack_from(">H", outline, place)
        yield place + 2
        place += 4 + (4 if flags & _WORDS else 2)
        place += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


class _Writer:
    def __init__(self, subset: Subset) -> None:
        self.subset = subset
        self.glyphs = dict(subset.glyphs)
        self.numbers: dict[Glyph, int] = {}

    def tables(self) -> dict[str, bytes]:
        """The tables by tag; parts of glyphs get the first numbers that no glyph has."""
        outlines = {number: self._outline(glyph) for number, glyph in sorted(self.subset.glyphs.items())}
        outlines.update((number, self._outline(self.glyphs[number])) for number in self.numbers.values())
        count = max(self.glyphs) + 1
        padded = [outlines.get(number, b"") for number in range(count)]
        padded = [outline + bytes(-len(outline) % 4) for outline in padded]
        measures = [self._measure(number) for number in range(count)]
        head, hhea, maxp = self.subset.head, self.subset.hhea, self.subset.maxp
        return {
            "glyf": b"".join(padded),
            "head": head[:8] + bytes(4) + head[12:50] + struct.pack(">h", _LONG) + head[52:],
            "hhea": hhea[:34] + struct.pack(">H", count),
            "hmtx": b"".join(measures),
            "loca": struct.pack(f">{count + 1}L", *accumulate(map(len, padded), initial=0)),
            "maxp": maxp[:4] + struct.pack(">H", count) + maxp[6:],
        }

    def _outline(self, glyph: Glyph) -> bytes:
        outline = bytearray(glyph.outline)
        for place, part in zip(glyph.places, glyph.parts, strict=True):
            struct.pack_into(">H", outline, place, self._number(part))
        return bytes(outline)

    def _number(self, part: Glyph) -> int:
        if part not in self.numbers:
            for inner in part.parts:
                self._number(inner)
            self.numbers[part] = max(self.glyphs) + 1
            self.glyphs[self.numbers[part]] = part
        return self.numbers[part]

    def _measure(self, number: int) -> bytes:
        glyph = self.glyphs.get(number)
        return bytes(4) if glyph is None else struct.pack(">Hh", glyph.advance, glyph.bearing)


def _file(tables: Mapping[str, bytes]) -> bytes:
    """A font file of these tables, with its sums (OpenType 1.9, the font file)."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    start = 12 + 16 * count
    entries, bodies = [], []
    for tag in sorted(tables):
        table = tables[tag]
        body = table + bytes(-len(table) % 4)
        entries.append(struct.pack(">4s3L", tag.encode("latin-1"), _sum(body), start, len(table)))
        bodies.append(body)
        start += len(body)
    header = struct.pack(">L4H", 0x00010000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    font = bytearray(b"".join((header, *entries, *bodies)))
    place = 12 + 16 * count + sum(len(body) for tag, body in zip(sorted(tables), bodies, strict=True) if tag < "head")
    struct.pack_into(">L", font, place + 8, (_MAGIC - _sum(font)) & 0xFFFFFFFF)
    return bytes(font)


def _sum(data: bytes | bytearray) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}L", data)
    return sum(words) & 0xFFFFFFFF
