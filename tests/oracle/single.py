"""The book in one go: all parts in one document for the engine, as if there were no linker between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pikepdf
from weasyprint import HTML

from jaarverslag.compiler.build import Order, build
from jaarverslag.compiler.check import check
from jaarverslag.compiler.tools import Tools
from jaarverslag.press.engine import press
from jaarverslag.press.fetching import BASE
from jaarverslag.press.link import Book, link
from jaarverslag.press.object import Sheet
from jaarverslag.press.parts import set_apart
from jaarverslag.press.prepared import Prepared
from jaarverslag.project import ReportFolder, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from jaarverslag.press.object import PressAll, Pressed
    from jaarverslag.style import Style

BOOK: Final = "boek"
"""The key of the one document that all parts are in."""

_EMPTY: Final = "wit"
"""The key of the page before a spread."""

CSS: Final = """
vel, article { display: block }
vel { break-before: page; page: upright }
"""
"""Each sheet begins a page, as a document of its own does."""

COUNTED: Final = """
[data-to]::before { content: target-counter(attr(data-to), page) }
@page { @bottom-right { content: counter(page); visibility: visible } }
"""
"""Page numbers as the engine has them, where ours are filled in by the linker."""

_NUMBER: Final = re.compile(r'<span ([^>]*)data-page="([^"]*)">0+</span>')
_BODY: Final = re.compile(r"<body>(.*)</body>", re.DOTALL)
_SHEETS: Final = re.compile(r'<link rel="stylesheet" href="[^"]*">')


@dataclass(frozen=True, slots=True)
class Both:
    """A report as linked from its sheets, and as one document made of `sheet`."""

    linked: bytes
    single: bytes
    sheet: Sheet


def both(folder: Path, style: Style, press_all: PressAll, only: str = "") -> Both:
    """Make a report in both ways; `only` names a section to make with what is beneath it, instead of all."""
    sources = read_sources(ReportFolder(folder)).value
    assert sources is not None
    report = check(sources).value
    assert report is not None
    chosen = frozenset(one.number for one in report.sections if one.key == only or one.key.startswith(f"{only}."))
    pressed: list[tuple[Sheet, int]] = []

    def watched(asked: Sequence[Sheet]) -> Iterator[Pressed]:
        for sheet, made in zip(asked, press_all(asked), strict=True):
            assert made.object is not None, made.complaints
            pressed.append((sheet, made.object.pages))
            yield made

    order = Order(chosen if only else None, with_data=False)
    book = build(replace(report), style, order, (), Tools(press_all=watched)).value
    assert book is not None
    # An empty page was pressed as well, for where the spread would begin on the right; the book has it or has it not.
    is_whole = book.pages == sum(pages for _, pages in pressed)
    parts = [sheet for sheet, _ in pressed if is_whole or sheet.keys != (_EMPTY,)]
    with pikepdf.open(BytesIO(book.pdf)) as pdf:
        title = str(pdf.docinfo.get("/Title", "")) or report.settings.title.text
    sheet = one_sheet(parts)
    made = press(sheet)
    assert made.object is not None, made.complaints
    font = style.files[style.tokens["folio"]["font"]]
    return Both(book.pdf, link([made.object], Book(title, "nl", font)), sheet)


def raw(sheet: Sheet) -> bytes:
    """The same document by the engine alone: it counts the pages itself, and no code of ours has a hand in it."""
    text = _NUMBER.sub(lambda number: f'<span {number[1]}data-to="#{number[2]}"></span>', sheet.html)
    prepared = Prepared({**sheet.files, "een.css": f"{CSS}{COUNTED}".encode()})
    html = HTML(string=text, base_url=BASE, url_fetcher=prepared.fetcher.showing(sheet.pictures))
    set_apart(html.etree_element, BOOK)
    made: bytes = html.write_pdf()
    return made


def one_sheet(parts: Sequence[Sheet]) -> Sheet:
    """Put sheets in one document. Their parts are articles there: the document itself is the part of the book."""
    bodies = "".join(f"<vel>{body[1]}</vel>" for body in map(_BODY.search, (part.html for part in parts)) if body)
    bodies = bodies.replace("<section data-part=", "<article data-part=").replace("</section>", "</article>")
    sheets = "".join(_SHEETS.findall(parts[0].html))
    head = f'<meta charset="utf-8"><title>Boek</title>{sheets}<link rel="stylesheet" href="een.css">'
    whole = f'<!DOCTYPE html><html lang="nl"><head>{head}</head><body>{bodies}</body></html>'
    pictures = {name: content for part in parts for name, content in part.pictures.items()}
    return Sheet((BOOK,), whole, {**parts[0].files, "een.css": CSS.encode()}, pictures)
