"""Store equal things once: subsets of one font become one font, and equal images one image."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from jaarverslag.press.cmap import read_cmap, write_cmap
from jaarverslag.press.truetype import FontMismatchError, Subset, joined, read_subset, write_subset
from jaarverslag.press.walk import resources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pikepdf import Object, Page

_RUN = re.compile(rb"(\d+) \[([^]]*)\]")


@dataclass(frozen=True, slots=True)
class FontRead:
    """What the files of a font in a PDF hold: glyphs, widths and texts, all by number."""

    subset: Subset
    widths: Mapping[int, int]
    texts: Mapping[int, str]


FontReader = Callable[[bytes, bytes, bytes], FontRead]
"""A way to read a font: anew, or from memory."""


def read_font(file: bytes, widths: bytes, texts: bytes) -> FontRead:
    """Read a font from its file, its widths and its map to text, as they stand in a PDF.

    Raises FontMismatchError when the file has no TrueType outlines.
    """
    by_number = read_cmap(texts)
    # Written out and read again: asking for each number by itself takes most of the time of a link.
    advances = {
        int(first) + place: int(width) for first, run in _RUN.findall(widths) for place, width in enumerate(run.split())
    }
    return FontRead(read_subset(file, {*by_number, *advances}), advances, by_number)


@dataclass(frozen=True, slots=True)
class _Face:
    """What a composite font holds: glyphs, widths and texts by number, a box; `font` is where the rest stands."""

    font: Object
    subset: Subset
    widths: Mapping[int, int]
    texts: Mapping[int, str]
    box: tuple[int, int, int, int]

    def joined(self, other: _Face) -> _Face:
        """Both in one; raises FontMismatchError when they differ."""
        texts = {**self.texts, **other.texts}
        for number in self.texts.keys() & other.texts.keys():
            # One glyph may stand for two signs, as that of a space does: the plainest, in whatever order they came.
            texts[number] = min(self.texts[number], other.texts[number])
        (a, b, c, d), (e, f, g, h) = self.box, other.box
        box = (min(a, e), min(b, f), max(c, g), max(d, h))
        return _Face(self.font, joined(self.subset, other.subset), {**self.widths, **other.widths}, texts, box)


@dataclass(slots=True)
class _Shared:
    """A font that grows while subsets join it, and is written once."""

    face: _Face
    written: Object | None = None

    def font(self, pdf: Pdf) -> Object:
        if self.written is None:
            self.written = _write(pdf, self.face)
        return self.written


class Sharing:
    """Lets the pages of a book share fonts of which they have subsets, and images that are equal.

    Fonts are joined when they are TrueType, have one name and draw each glyph alike: the engine lets glyphs keep the
    numbers that they have in the whole font. Whatever can't be joined or compared is left as it is.
    """

    def __init__(self, pdf: Pdf, read_font: FontReader = read_font) -> None:
        self._pdf = pdf
        self._read_font = read_font
        self._named: dict[str, list[_Shared]] = {}
        self._shared: dict[tuple[int, int], _Shared | None] = {}
        self._places: list[tuple[Object, str, _Shared]] = []
        self._images: dict[bytes, Object] = {}

    def add(self, pages: Iterable[Page]) -> None:
        """Have these pages share with those before them; their fonts stay what they are until `finish`."""
        for holder in resources(pages):
            self._add_fonts(holder.get("/Font", Dictionary()))
            drawings = holder.get("/XObject", Dictionary())
            for name, drawing in drawings.items():
                if drawing.get("/Subtype") == Name.Image:
                    drawings[name] = _shared_image(self._images, drawing)

    def finish(self) -> None:
        """Put the fonts that pages share in place of theirs; no more pages may come."""
        for holder, name, shared in self._places:
            holder[name] = shared.font(self._pdf)

    def _add_fonts(self, holder: Object) -> None:
        for name, font in holder.items():
            if font.objgen not in self._shared:
                self._shared[font.objgen] = self._added(font)
            if shared := self._shared[font.objgen]:
                self._places.append((holder, name, shared))

    def _added(self, font: Object) -> _Shared | None:
        """The font that this one is a part of; None for a font that can't be read."""
        try:
            face = _read(font, self._read_font)
        except (FontMismatchError, AttributeError, KeyError):
            return None
        alike = self._named.setdefault(str(font.BaseFont), [])
        for shared in alike:
            try:
                shared.face = shared.face.joined(face)
            except FontMismatchError:
                continue
            return shared
        alike.append(_Shared(face))
        return alike[-1]


def _read(font: Object, read_font: FontReader) -> _Face:
    (descendant,) = font.DescendantFonts
    descriptor = descendant.FontDescriptor
    read = read_font(descriptor.FontFile2.read_bytes(), descendant.W.unparse(), font.ToUnicode.read_bytes())
    left, low, right, high = map(int, descriptor.FontBBox)
    return _Face(font, read.subset, read.widths, read.texts, (left, low, right, high))


def _write(pdf: Pdf, face: _Face) -> Object:
    """The font with all that joined it, in new objects: those of the first are not changed."""
    data = write_subset(face.subset)
    descendant = _copied(face.font.DescendantFonts[0])
    descriptor = _copied(descendant.FontDescriptor)
    descriptor.FontFile2 = Stream(pdf, data, Length1=len(data))
    descriptor.FontBBox = Array(face.box)
    descendant.FontDescriptor = pdf.make_indirect(descriptor)
    descendant.W = Array([part for number, width in sorted(face.widths.items()) for part in (number, Array([width]))])
    font = _copied(face.font)
    font.DescendantFonts = Array([pdf.make_indirect(descendant)])
    font.ToUnicode = Stream(pdf, write_cmap(face.texts))
    return pdf.make_indirect(font)


def _copied(dictionary: Object) -> Dictionary:
    """A direct dictionary with the same entries; of a stream, that with its properties."""
    return Dictionary(dict(dictionary.items()))


def _shared_image(first: dict[bytes, Object], image: Object) -> Object:
    """The first image that is equal to this one; its mask is an image as well."""
    if "/SMask" in image:
        image.SMask = _shared_image(first, image.SMask)
    described = _copied(image).unparse()
    return first.setdefault(sha256(described + b"\0" + image.read_raw_bytes()).digest(), image)
