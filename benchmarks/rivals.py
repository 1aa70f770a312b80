"""The same report as other programs take it: one HTML file with its style, and one Typst file.

Run as `python -m benchmarks.rivals REPORT TARGET`. Rivals get the whole book, from cover to appendix, with the same
text, tables and fonts, and are asked for tags. Two things are ours alone: page numbers beside references, which are 000
in the HTML file and are left out for Typst, and the charts, which Typst does not get.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jaarverslag.compiler.check import check
from jaarverslag.compiler.parts import Edition, whole
from jaarverslag.document.appendices import IndicatorIndex
from jaarverslag.document.blocks import Document, Flow, Heading, ItemList, Paragraph
from jaarverslag.document.guide import ChartKey, OutcomeKey, SignKey
from jaarverslag.document.inlines import Emphasis, SectionLink, Strong, Text, WebLink
from jaarverslag.document.matter import Colophon, Contents, Cover
from jaarverslag.document.overview import OutcomeOverview
from jaarverslag.document.tables import ColumnRole, IndicatorTable, OutcomeMark, PrintedCell
from jaarverslag.evaluate import evaluate
from jaarverslag.project import find_reports, find_style, read_sources, read_style
from jaarverslag.render.html import pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jaarverslag.document.blocks import Block
    from jaarverslag.document.inlines import Inline
    from jaarverslag.document.tables import IndicatorCell
    from jaarverslag.style import Style

_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_PART = re.compile(r'data-part="([^"]*)"')
_LINK = re.compile(r'href="(?:jv:([^"#]*))?#?([^":]*)"')
_HEAD = re.compile(r"^.*?<body[^>]*>", re.DOTALL)
_DRAWN = frozenset({ColumnRole.CHART, ColumnRole.TREND})
_PREAMBLE = """\
#show figure: set block(breakable: true)
#set document(title: "Jaarverslag 2017")
#set page("a4", margin: (top: 67.5pt, bottom: 58.9pt, left: 54pt, right: 48pt), numbering: "1")
#set text(font: "Source Serif 4", size: 10pt, lang: "nl", hyphenate: true)
#show table: set text(font: "Source Sans 3", size: 9pt)
"""


def write_rivals(report: Path, target: Path) -> None:
    """Write `book.html` with its files, and `book.typ`, into the target folder."""
    documents, style = _composed(report)
    target.mkdir(parents=True)
    rendered = list(pages([Flow((document,)) for document in documents], style))
    for address, content in rendered[0].files.items():
        path = target / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    bodies = "\n".join(_body(page.html) for page in rendered)
    opening = _HEAD.match(rendered[0].html)
    (target / "book.html").write_text(f"{opening[0] if opening else ''}{bodies}</body></html>", encoding="utf-8")
    (target / "book.typ").write_text(_PREAMBLE + "\n".join(_typst(documents)), encoding="utf-8")


def _composed(folder: Path) -> tuple[list[Document], Style]:
    found = find_reports((folder,), None).value
    sources = read_sources(found[0]).value if found else None
    report = check(sources).value if sources else None
    place = find_style("standaard", folder).value
    style = read_style(place).value if place else None
    if report is None or style is None:
        sys.exit("the report or the style can't be read")
    parts = whole(report, evaluate(report), Edition(concept=False))
    return [document for flow in parts.all for document in flow.documents], style


# --- One HTML file -------------------------------------------------------------------------------


def _body(html: str) -> str:
    """Give what stands in the body, on a page of its own, with ids that are unique in the book and links to those."""
    found = _BODY.search(html)
    inner = found[1] if found else ""
    part = _PART.search(inner)
    key = part[1] if part else ""
    inner = _LINK.sub(lambda link: f'href="#{link[1] or key}/{link[2]}"', re.sub(r' id="', f' id="{key}/', inner))
    return f'<section id="{key}/" style="break-before: page">{inner}</section>'


# --- One Typst file ------------------------------------------------------------------------------


def _typst(documents: Iterable[Document]) -> Iterator[str]:
    for document in documents:
        yield "#pagebreak(weak: true)"
        for block in document.blocks:
            yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"#heading(level: {block.level}, {_literal(f'{block.number} {block.text}'.strip())})"
        case Paragraph():
            yield f"#par[{_words(block.inlines)}]\n"
        case ItemList():
            items = ", ".join(
                f"[{' '.join(line for one in item.blocks for line in _block(one))}]" for item in block.items
            )
            yield f"#list({items})"
        case IndicatorTable():
            yield _indicators(block)
        case IndicatorIndex():
            yield _index(block)
        case OutcomeOverview():
            heads = ["", *(head.word for head in block.heads), ""]
            rows = [[f"{row.label} {row.title}", *map(str, row.counts), str(row.total)] for row in block.rows]
            yield _table(block.caption, heads, rows)
        case _:
            yield from (f"#par[#{_literal(line)}]\n" for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    """The lines of what stands around the sections."""
    match block:
        case Cover():
            yield from (block.organisation, block.title, str(block.year))
        case Colophon():
            yield from (f"{line.name} {line.text} {line.note}" for line in block.lines)
        case Contents():
            yield from (f"{entry.label} {entry.title}" for part in block.parts for entry in part.entries)
        case OutcomeKey():
            yield from (f"{one.word} {one.meaning}" for one in block.outcomes)
        case ChartKey():
            yield from (f"{one.name} {one.meaning}" for one in block.marks)
        case SignKey():
            yield from (f"{one.sign} {one.meaning}" for one in block.signs)
        case _:
            sys.exit(f"the rivals have no {type(block).__name__}")


def _indicators(table: IndicatorTable) -> str:
    columns = [column for column in table.columns if column.role not in _DRAWN]
    kept = [index for index, column in enumerate(table.columns) if column in columns]
    heads = ["Indicator", *(f"{column.label} {column.year or ''}".strip() for column in columns)]
    rows = [
        ["".join(part for part in row.name if isinstance(part, str)), *(_said(row.cells[at]) for at in kept)]
        for row in table.rows
    ]
    return _table(table.caption, heads, rows)


def _index(index: IndicatorIndex) -> str:
    rows = []
    for group in index.groups:
        rows.append([f"{group.label} {group.title}", "", "", ""])
        rows.extend([line.name, line.aim.text, line.actual.text, _said(line.outcome)] for line in group.lines)
    return _table(index.caption, ["Indicator", "Beoogd", "Behaald", "Uitkomst"], rows)


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    header = ", ".join(f"[#{_literal(head)}]" for head in heads)
    body = ", ".join(f"[#{_literal(cell)}]" for row in rows for cell in row)
    widths = ", ".join("2fr" if place in (0, len(heads) - 1) else "1fr" for place in range(len(heads)))
    return (
        f"#figure(kind: table, caption: [#{_literal(caption)}], "
        f"table(columns: ({widths}), table.header({header}), {body}))"
    )


def _said(cell: IndicatorCell) -> str:
    match cell:
        case PrintedCell():
            return cell.text
        case OutcomeMark():
            return f"{cell.word}: {cell.explanation}"
        case _:
            return ""


def _words(inlines: tuple[Inline, ...]) -> str:
    parts = []
    for inline in inlines:
        match inline:
            case Text() | SectionLink():
                parts.append(f"#{_literal(inline.text)}")
            case Strong():
                parts.append(f"#strong[{_words(inline.inlines)}]")
            case Emphasis():
                parts.append(f"#emph[{_words(inline.inlines)}]")
            case WebLink():
                parts.append(f"#link({_literal(inline.address)})[{_words(inline.inlines)}]")
            case _:
                parts.append("#linebreak()")
    return "".join(f"{part};" for part in parts)


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    write_rivals(Path(sys.argv[1]), Path(sys.argv[2]))
