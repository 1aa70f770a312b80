"""The same report as other programs take it: one HTML file with its style, and one Typst file.

Run as `python -m benchmarks.rivals REPORT TARGET`. Rivals get the same text, tables and fonts, and are asked for tags.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jaarverslag.compiler.check import check
from jaarverslag.compose import compose_section
from jaarverslag.document.blocks import Document, Flow, Heading, ItemList, Paragraph
from jaarverslag.document.inlines import Emphasis, SectionLink, Strong, Text, WebLink
from jaarverslag.document.tables import ColumnRole, IndicatorTable, OutcomeMark, PrintedCell
from jaarverslag.evaluate import evaluate
from jaarverslag.project import find_reports, find_style, read_sources, read_style
from jaarverslag.render.html import pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jaarverslag.document.blocks import Block
    from jaarverslag.document.inlines import Inline
    from jaarverslag.document.tables import IndicatorCell
    from jaarverslag.style import Style

_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_LINK = re.compile(r"<a href=.jv:[^>]*>(.*?)</a>")
_HEAD = re.compile(r"^.*?<body[^>]*>", re.DOTALL)
_DRAWN = frozenset({ColumnRole.CHART, ColumnRole.TREND})
_PREAMBLE = """\
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
    bodies = "\n".join(_body(page.html, f"s{index}") for index, page in enumerate(rendered))
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
    evaluation = evaluate(report)
    everything = frozenset(section.number for section in report.sections)
    documents = [compose_section(report, one, evaluation, everything, concept=False) for one in report.sections]
    return documents, style


# --- One HTML file -------------------------------------------------------------------------------


def _body(html: str, prefix: str) -> str:
    """Give what stands in the body, with ids that are unique in the book, on a page of its own."""
    found = _BODY.search(html)
    inner = re.sub(r' id="', f' id="{prefix}-', found[1] if found else "")
    return f'<section style="break-before: page">{_LINK.sub(lambda link: link[1], inner)}</section>'


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
            yield _table(block)
        case _:
            pass


def _table(table: IndicatorTable) -> str:
    columns = [column for column in table.columns if column.role not in _DRAWN]
    kept = [index for index, column in enumerate(table.columns) if column in columns]
    heads = ["Indicator", *(f"{column.label} {column.year or ''}".strip() for column in columns)]
    cells = [
        text
        for row in table.rows
        for text in (
            "".join(part for part in row.name if isinstance(part, str)),
            *(_said(row.cells[at]) for at in kept),
        )
    ]
    header = ", ".join(f"[#{_literal(head)}]" for head in heads)
    body = ", ".join(f"[#{_literal(cell)}]" for cell in cells)
    widths = ", ".join(["2fr", *("2fr" if column.role is ColumnRole.OUTCOME else "1fr" for column in columns)])
    return (
        f"#figure(kind: table, caption: [#{_literal(table.caption)}], "
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
