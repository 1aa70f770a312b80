"""What a page of HTML means to say: its words, and its tables cell by cell, as a screen reader is to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weasyprint import HTML

from jaarverslag.press.elements import alternative, is_decoration, is_image, page_target
from jaarverslag.press.parts import PART
from jaarverslag.press.words import PAGE_NUMBER, Part, Table, spaced

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_SILENT = frozenset({"head", "script", "style", "template"})
_CELLS = frozenset({"td", "th"})


def parts_of(html: str) -> tuple[Part, ...]:
    """What the parts in a page mean to say; nothing is laid out and nothing is fetched."""
    return tuple(_part(element) for element in HTML(string=html).etree_element.iterfind(f".//*[@{PART}]"))


def _part(element: Element) -> Part:
    tables: list[Table] = []
    words = "".join(_words(element, tables))
    return Part(element.get(PART, ""), spaced(words), tuple(tables))


def _words(element: Element, tables: list[Table]) -> Iterator[str]:
    if callable(element.tag) or element.tag in _SILENT or is_decoration(element):  # a comment has a function for a name
        return
    if page_target(element):
        yield PAGE_NUMBER
    elif is_image(element):
        yield f" {alternative(element)} "
    elif element.tag == "br":
        yield " "
    elif element.tag == "table":
        tables.append(_table(element))
        yield from (f" {text} " for text in (tables[-1].caption, *(cell for row in tables[-1].rows for cell in row)))
    else:
        yield from _inside(element, tables)


def _inside(element: Element, tables: list[Table]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _words(child, tables)
        yield child.tail or ""


def _table(element: Element) -> Table:
    inner: list[Table] = []

    def said(found: Element) -> str:
        return spaced("".join(_inside(found, inner)))

    rows = [tuple(said(cell) for cell in row if cell.tag in _CELLS) for row in element.iter("tr")]
    caption = element.find("caption")
    return Table("" if caption is None else said(caption), tuple(rows))
