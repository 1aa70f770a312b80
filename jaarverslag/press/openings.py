"""Open painted pages where only the book knows what comes: numbers of other pages, and what follows them on a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weasyprint.formatting_structure import boxes

from jaarverslag.press.elements import page_target
from jaarverslag.press.object import Align, Digit, PageNumber, Shift

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.press.layout import Box, Stream
    from jaarverslag.press.object import Relocation

_DIGITS = "0123456789"
_FONT = re.compile(rb"/(\S+) (\S+) Tf")
_GLYPHS = re.compile(rb"<([0-9a-f]*)>")
_CODE = 4  # hexadecimal digits for a glyph
_EM = 1000  # the units of a font in PDF (ISO 32000-1, 9.2.4)
_POINTS = 0.75  # in a CSS pixel
_ALIGN = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}


@dataclass(frozen=True, slots=True)
class Opening:
    """The place of a page number: its own text box, and what follows it on the line, texts and links apart."""

    box: Box
    target: str
    tail: tuple[Box, ...]
    links: tuple[Box, ...]


def find_openings(page_box: Box) -> tuple[Opening, ...]:
    """The places that a page keeps for numbers of other pages, in order.

    Each is made to paint all ten digits instead of what kept its place: so their font holds them, in the shapes that
    the style asks for, and `open_page` finds their codes.
    """
    found = tuple(_openings(page_box))
    for opening in found:
        opening.box.pango_layout.text = _DIGITS
    return found


def _openings(box: Box) -> Iterator[Opening]:
    if isinstance(box, boxes.LineBox):
        line = tuple(_within(box))
        for place, text in enumerate(line):
            target = "" if text.element is None else page_target(text.element)
            if target and isinstance(text, boxes.TextBox):
                tail = line[place + 1 :]
                texts = tuple(box for box in tail if isinstance(box, boxes.TextBox))
                yield Opening(text, target, texts, tuple(box for box in tail if box not in texts))
    for child in getattr(box, "children", ()):
        yield from _openings(getattr(child, "_box", child))


def _within(box: Box) -> Iterator[Box]:
    """The texts of a line in order, each after the boxes that hold it; a block within the line keeps its place."""
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox):
            yield child
            yield from _within(child)


@dataclass(slots=True)
class Opened:
    """Painted operations, cut up: between each part and the next belongs one relocation.

    `missed` are the targets of page numbers that were not painted in a way that can be filled in.
    """

    parts: list[list[object]] = field(default_factory=lambda: [[]])
    relocations: list[Relocation] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def open_page(page: int, stream: Stream, openings: Sequence[Opening], marks: dict[int, Box], first: int) -> Opened:
    """Cut the operations of a painted page where the book has something to fill in.

    `marks` has the box of each number of marked content, `first` is how many relocations there are on earlier pages.
    """
    opener = _Opener(page, stream, openings, marks, first)
    for operation in stream.stream:
        opener.take(operation)
    opener.opened.missed.extend(opening.target for opening in openings if opening.box not in opener.numbers)
    return opener.opened


class _Opener:
    def __init__(
        self, page: int, stream: Stream, openings: Sequence[Opening], marks: dict[int, Box], first: int
    ) -> None:
        self.page = page
        self.stream = stream
        self.openings = {opening.box: opening for opening in openings}
        self.before: dict[Box, list[Box]] = {}
        for opening in openings:
            for box in opening.tail:
                self.before.setdefault(box, []).append(opening.box)
        self.marks = marks
        self.first = first
        self.opened = Opened()
        self.numbers: dict[Box, tuple[int, float]] = {}
        self.inside: Box | None = None
        self.font = ("", 0.0)

    def take(self, operation: object) -> None:
        """Pass an operation on, with the cuts that belong before it, after it or in its place."""
        if isinstance(operation, dict) and "MCID" in operation:
            self.inside = self.marks.get(operation["MCID"])
        elif operation == b"EMC" and self.inside is not None:
            self._shift(self.inside, back=True)
            self.inside = None
        elif isinstance(operation, bytes) and self.inside in self.openings:
            if found := _FONT.fullmatch(operation):
                self.font = found[1].decode(), float(found[2])
            elif operation.endswith(b" TJ"):
                self._number(self.openings[self.inside], operation)
                return
        self.opened.parts[-1].append(operation)
        if operation == b"BDC" and self.inside is not None:
            self._shift(self.inside, back=False)

    def _cut(self, relocation: Relocation) -> None:
        self.opened.relocations.append(relocation)
        self.opened.parts.append([])

    def _number(self, opening: Opening, operation: bytes) -> None:
        name, size = self.font
        glyphs = b"".join(_GLYPHS.findall(operation)).decode()
        codes = [glyphs[i : i + _CODE] for i in range(0, len(glyphs), _CODE)]
        widths = {
            glyph: width
            for font in self.stream._fonts.values()
            if font.hash == name
            for glyph, width in font.widths.items()
        }
        digits = tuple(Digit(code, widths[int(code, 16)]) for code in codes)
        if len(digits) != len(_DIGITS):
            return
        self.numbers[opening.box] = self.first + len(self.opened.relocations), size
        align = _ALIGN.get(opening.box.style["text_align_all"], Align.LEFT)
        room = round(opening.box.width / size * _EM)
        found = (box.link_annotation for box in opening.links)
        areas = tuple(area["StructParent"] for area in found if area is not None and "StructParent" in area)
        self._cut(PageNumber(self.page, opening.target, digits, round(size * _POINTS, 3), room, align, areas))

    def _shift(self, box: Box, *, back: bool) -> None:
        for opening in self.before.get(box, ()):
            if opening in self.numbers:
                number, size = self.numbers[opening]
                self._cut(Shift(self.page, number, round(size / _EM, 9), back))
