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
from jaarverslag.press.prepared import Prepared
from jaarverslag.press.workers import press_here
from jaarverslag.project import ReportFolder, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from jaarverslag.press.object import Pressed
    from jaarverslag.style import Style

BOOK: Final = "boek"
"""The key of the one document that all parts are in."""

WITHOUT_HEADING: Final = "/"
"""What the name of a part ends with that has no heading, such as the cover."""

CSS: Final = """
article, inhoud { display: block }
article {
  break-before: page;
  page: upright;
  string-set: running-left attr(data-running-left), running-right attr(data-running-right);
}
article[data-part="colofon"] { page: colophon }
html { string-set: none }
"""
"""What the style asks of `html` in each part is asked of the element that stands for it."""

COUNTED: Final = """
[data-to]::before { content: target-counter(attr(data-to), page) }
@page { @bottom-right { content: counter(page); visibility: visible } }
"""
"""Page numbers as the engine has them, where ours are filled in by the linker."""

_NUMBER: Final = re.compile(rf'<span ([^>]*)data-page="{BOOK}#([^"]*)">0+</span>')
_HTML: Final = re.compile(r"<html (?P<part>[^>]*)>.*?<body(?P<body>[^>]*)>(?P<inner>.*)</body>", re.DOTALL)
_SHEETS: Final = re.compile(r'<link rel="stylesheet" href="[^"]*">')
_HEADING: Final = re.compile(r"<h[1-6]\b(?P<rest>[^>]*)>")
_ID: Final = re.compile(r'(?<=\s)id="([^"]*)"')
_NEAR: Final = re.compile(r'(?<=\s)href="#([^"]*)"')
_FAR: Final = re.compile(r'(?<=\s)(href="jv:|data-page=")([^"#]*)(?:#([^"]*))?"')


@dataclass(frozen=True, slots=True)
class Both:
    """A report as linked from parts, and as one document made of `sheet`; `names` has its name for each of theirs."""

    linked: bytes
    single: bytes
    sheet: Sheet
    names: Mapping[str, str]


def both(folder: Path, style: Style, only: str = "") -> Both:
    """Make a report in both ways; `only` names a section to make with what is beneath it, instead of all."""
    sources = read_sources(ReportFolder(folder)).value
    assert sources is not None
    report = check(sources).value
    assert report is not None
    chosen = frozenset(one.number for one in report.sections if one.key == only or one.key.startswith(f"{only}."))
    sheets: list[list[Sheet]] = []

    def press_all(asked: Sequence[Sheet]) -> Iterator[Pressed]:
        sheets.append(list(asked))
        return press_here(asked)

    order = Order(chosen if only else None, with_data=False)
    book = build(replace(report), style, order, (), Tools(press_all=press_all)).value
    assert book is not None
    parts, *blank = sheets
    if blank:
        # A page before the spread, so that its two pages face each other.
        spread = next(at for at, sheet in enumerate(parts) if sheet.key == "overzicht")
        parts[spread:spread] = blank[0]
    with pikepdf.open(BytesIO(book.pdf)) as pdf:
        title = str(pdf.docinfo.get("/Title", "")) or report.settings.title.text
    sheet, names = one_sheet(parts)
    made = press(sheet)
    assert made.object is not None, made.complaints
    font = style.files[style.tokens["folio"]["font"]]
    return Both(book.pdf, link([made.object], Book(title, "nl", font)), sheet, names)


def raw(sheet: Sheet) -> bytes:
    """The same document by the engine alone: it counts the pages itself, and no code of ours has a hand in it."""
    html = _NUMBER.sub(lambda number: f'<span {number[1]}data-to="#{number[2]}"></span>', sheet.html)
    prepared = Prepared({**sheet.files, "een.css": f"{CSS}{COUNTED}".encode()})
    made: bytes = HTML(string=html, base_url=BASE, url_fetcher=prepared.fetcher).write_pdf()
    return made


def one_sheet(parts: Sequence[Sheet]) -> tuple[Sheet, Mapping[str, str]]:
    """Put parts in one document, each id made unique; tells what each destination of a part is called there."""
    names: dict[str, str] = {}
    bodies = []
    for part in parts:
        body, own = _named(part)
        names.update(own)
        bodies.append(body)
    html = "".join(bodies)
    html = _FAR.sub(lambda far: _led(far, names), html)
    sheets = "".join(_SHEETS.findall(parts[0].html))
    head = f'<meta charset="utf-8"><title>Boek</title>{sheets}<link rel="stylesheet" href="een.css">'
    whole = f'<!DOCTYPE html><html lang="nl"><head>{head}</head><body>{html}</body></html>'
    return Sheet(BOOK, whole, {**parts[0].files, "een.css": CSS.encode()}), names


def _named(part: Sheet) -> tuple[str, dict[str, str]]:
    """The body of a part, with ids that begin with its key, and a name for its first heading."""
    found = _HTML.search(part.html)
    assert found is not None
    names: dict[str, str] = {}

    def identified(one: re.Match[str]) -> str:
        names[f"{part.key}#{one[1]}"] = f"{BOOK}#{part.key}/{one[1]}"
        return f'id="{part.key}/{one[1]}"'

    inner = _ID.sub(identified, found["inner"])
    inner = _NEAR.sub(lambda near: f'href="#{part.key}/{near[1]}"', inner)
    heading = _HEADING.search(inner)
    own = f"{part.key}/kop"
    if heading is None:
        own = f"{part.key}{WITHOUT_HEADING}"
        start = f' id="{own}"'
    else:
        start = ""
        known = _ID.search(heading["rest"])
        own = known[1] if known else own
        if known is None:
            inner = f'{inner[: heading.start("rest")]} id="{own}"{inner[heading.start("rest") :]}'
    names[part.key] = f"{BOOK}#{own}"
    return f"<article{start} {found['part']}><inhoud{found['body']}>{inner}</inhoud></article>", names


def _led(far: re.Match[str], names: Mapping[str, str]) -> str:
    """A link to another part as it is called in the one document; what is not in the book stays what it was."""
    name = f"{far[2]}#{far[3]}" if far[3] else far[2]
    return f'{far[1]}{names.get(name, name)}"'
