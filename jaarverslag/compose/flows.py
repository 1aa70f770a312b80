"""Which sections follow one another on a page: estimated from the lengths of their texts.

What is short follows on the page where the section before it ends, so that no page holds a title and two sentences
only. What is long begins a page, and so does a section after so much that a change would have many pages to make again.
An estimate that is off costs some white, and never text: a page breaks where it is full.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jaarverslag.document.blocks import Flow, Heading, ItemList, Paragraph
from jaarverslag.document.data_table import DataTable
from jaarverslag.document.inlines import Abbreviation, SectionLink, Text
from jaarverslag.document.pictures import Picture
from jaarverslag.document.tables import CostTable, IndicatorTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jaarverslag.document.blocks import Block, Document
    from jaarverslag.document.inlines import Inline

PAGE: Final = 44
"""The lines on a page of A4 with the type of a report."""

_LONG: Final = PAGE * 3 // 2  # a section that is longer has a page to begin
_MOST: Final = 6 * PAGE  # and so has one after which its flow would be longer
_LINE: Final = 78  # characters on a line of running text
_HEADING: Final = 3  # lines for a heading, with the white around it
_HEAD: Final = 5  # and for the caption and heads of a table
_ROW: Final = 2  # a row is one line with the rule above it, or two of them
_NAME: Final = 30  # characters on a line of a narrow column
_WIDE: Final = 26  # lines that are as high as a column of text is wide


def in_flows(sections: Sequence[Document], *, apart: bool = False) -> tuple[Flow, ...]:
    """Put the sections of a book, in their order, in flows; each of them begins a page.

    Sections of the first level begin one, save those that have nothing beneath them and fit on a page together; with
    `apart` these do as well.
    """
    flows: list[Flow] = []
    together: list[Document] = []
    before = 0
    for section, following in pairwise((*sections, None)):
        if section is None:
            break
        own = lines(section)
        if together and (_begins(together, section, following, before, own) or (apart and _level(section) == 1)):
            flows.append(Flow(tuple(together)))
            together, before = [], 0
        together.append(section)
        before += own
    return (*flows, Flow(tuple(together))) if together else ()


def _begins(together: Sequence[Document], section: Document, following: Document | None, before: int, own: int) -> bool:
    """Whether a section of so many lines begins a page, where these with their lines stand on the one before it."""
    if _level(section) > 1:
        return before >= PAGE and (own > _LONG or before + own > _MOST)
    nothing_beneath = following is None or _level(following) == 1
    return not nothing_beneath or any(_level(one) > 1 for one in together) or before + own > PAGE


def _level(section: Document) -> int:
    first = section.blocks[0]
    return first.level if isinstance(first, Heading) else 1


def lines(section: Document) -> int:
    """How many lines a section takes, more or less."""
    return sum(map(_lines, section.blocks))


def _lines(block: Block) -> int:
    match block:
        case Heading():
            return _HEADING
        case Paragraph(inlines):
            return _of_text(_characters(inlines), _LINE) + 1
        case ItemList(items):
            return sum(_lines(inner) for item in items for inner in item.blocks)
        case IndicatorTable(rows=rows, notes=notes):
            return _HEAD + sum(_ROW * _of_text(sum(map(_length, row.name)), _NAME) for row in rows) + len(notes)
        case CostTable(groups=groups):
            return _HEAD + sum(_ROW * (len(group.rows) + 1) for group in groups)
        case DataTable(rows=rows, notes=notes):
            return _HEAD + _ROW * len(rows) + len(notes)
        case Picture(width=width, height=height):
            return min(_of_text(_WIDE * height, width) + 2, PAGE)
        case _:
            return PAGE


def _of_text(characters: int, width: int) -> int:
    return -(-characters // width)


def _length(piece: object) -> int:
    return len(piece) if isinstance(piece, str) else 0


def _characters(inlines: Iterable[Inline]) -> int:
    return sum(_each(inlines))


def _each(inlines: Iterable[Inline]) -> Iterator[int]:
    for inline in inlines:
        match inline:
            case Text(text) | SectionLink(text=text) | Abbreviation(text=text):
                yield len(text)
            case _:
                yield _characters(getattr(inline, "inlines", ()))
