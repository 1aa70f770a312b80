"""The trees between layout and PDF: nodes gather what was painted of an element, tags are what is written of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from jaarverslag.press.object import Place


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of painted content: the number of its page, from 0, and of the marked content on that page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link's area on a page, by the number of its object in the PDF."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Node:
    """What was painted of an element, on however many pages; grows while the pages are read.

    `part` is empty for the element itself, else one of its generated parts: "marker" or "footnote-call". The fields
    after `kids` are only filled where they mean something: spans of a table cell, the area of an image (x1, y1, x2, y2
    in points), the style of a list's markers, the place of a heading and its name among the bookmarks.
    """

    element: Element | None
    part: str = ""
    parent: Node | None = None
    kids: list[Node | Mark | Annotation] = field(default_factory=list)
    footnote: bool = False
    colspan: int = 1
    rowspan: int = 1
    area: tuple[float, float, float, float] | None = None
    markers: str = ""
    place: Place | None = None
    bookmark: str = ""

    @property
    def name(self) -> str:
        """The name of the HTML element; empty for the root."""
        return "" if self.element is None else str(self.element.tag)


@dataclass(frozen=True, slots=True)
class Tag:
    """A structure element (ISO 32000-1, 14.7 and 14.8), ready to be written.

    `role` is a standard structure type. `alternative` is the text that stands for an image; of a link, what it is
    called. `expansion` is what an abbreviation is short for. `scope`, `headers`, `colspan` and `rowspan` belong to
    table cells, `numbering` to lists, `area` to figures.
    """

    role: str
    kids: tuple[Tag | Mark | Annotation, ...] = ()
    id: str = ""
    language: str = ""
    alternative: str = ""
    expansion: str = ""
    scope: str = ""
    headers: tuple[str, ...] = ()
    colspan: int = 1
    rowspan: int = 1
    numbering: str = ""
    area: tuple[float, float, float, float] | None = None

    def marks(self) -> Iterator[Mark]:
        """All painted content under this tag."""
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.marks()
            elif isinstance(kid, Mark):
                yield kid


Kid = Tag | Mark | Annotation
"""What a tag holds."""
