"""Read a table of the author's own: a text with a row on each line and `|` between the cells, as in Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.cells import Role, read_cell
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.model import Table, TableCell, TableRow
from jaarverslag.source import Written
from jaarverslag.syntax import Scalar, ScalarStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.decode import Fields
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
# What stands on a line, with the tabs behind it: they may stand for empty cells.
_ROW = re.compile(r"^ *(?P<cells>[^\s][^\r\n]*)", re.MULTILINE)
# A bar that parts two cells; behind a backslash it is a bar in a cell.
_BAR = re.compile(r"(?<!\\)\|")
# The line under the heads that Markdown wants and this table need not have.
_RULE = re.compile(r":?-+:?")
# A table has heads and a row, and names and a column.
_LEAST = 2


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the table: its cells with their places, and the whole of it."""

    cells: tuple[Written, ...]
    span: Span

    @property
    def is_rule(self) -> bool:
        """Tell whether it is the line that Markdown wants under the heads."""
        return bool(self.cells) and all(_RULE.fullmatch(cell.text) for cell in self.cells)


def read_table(fields: Fields, found: list[Diagnostic]) -> Table | None:
    """Read one table; None where it has no heads. A row of another length is told, and gets or loses cells."""
    title, note = fields.required("titel"), fields.written("toelichting")
    node = fields.node("tabel")
    if node is None:
        return None
    if not isinstance(node, Scalar) or not (node.style is ScalarStyle.BLOCK and node.span.text.startswith("|")):
        hint = "zet achter `tabel:` een `|`, en daaronder op elke regel een rij"
        fields.wrong_type("tabel", node, hint=hint, fix=_with_header(node.span))
        return None
    lines = list(_lines(node))
    if len(lines) < _LEAST:
        found.append(
            faults.EMPTY_VALUE.at(
                lines[0].span if lines else node.span,
                "deze tabel heeft geen rijen",
                hint="zet onder de regel met de koppen op elke regel een rij",
            )
        )
        return None
    heads, *rows = lines
    if len(heads.cells) < _LEAST:
        found.append(_one_column(heads, node.span))
        return None
    found.extend(_unequal(row, heads) for row in rows if len(row.cells) != len(heads.cells))
    return Table(title, heads.cells, tuple(_row(row, len(heads.cells)) for row in rows), note, fields.span)


def _lines(node: Scalar) -> Iterator[_Line]:
    """Give the lines that hold cells."""
    source, start, end = node.span.source, node.span.start, node.span.end
    behind_header = source.text.find("\n", start, end)
    if behind_header < 0:
        return
    rows = (match for match in _LINE.finditer(source.text, behind_header + 1, end) if match.group().strip())
    for at, match in enumerate(rows):
        line = _line(source.span(match.start(), match.end()))
        if at != 1 or not line.is_rule:
            yield line


def _line(raw: Span) -> _Line:
    text = raw.text
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    bars = [begin - 1, *(bar.start() for bar in _BAR.finditer(text, begin, end)), end]
    if text[begin] == "|":
        del bars[0]
    if len(bars) > 1 and bars[-2] == end - 1:
        del bars[-1]
    cells = tuple(_cell(raw, one + 1, other) for one, other in pairwise(bars))
    return _Line(cells, raw.part(begin, end))


def _cell(line: Span, start: int, end: int) -> Written:
    text = line.text[start:end]
    begin = start + len(text) - len(text.lstrip())
    return Written(text.strip().replace("\\|", "|"), line.part(begin, begin + len(text.strip())))


def _row(line: _Line, width: int) -> TableRow:
    missing = (Written("", line.span) for _ in range(width - len(line.cells)))
    name, *cells = (*line.cells, *missing)[:width]
    return TableRow(name, tuple(TableCell(cell, read_cell(cell.text, Role.ACTUAL)) for cell in cells))


def _one_column(heads: _Line, whole: Span) -> Diagnostic:
    pasted = "\t" in whole.text
    return faults.WRONG_TYPE.at(
        heads.span,
        "deze tabel heeft maar één kolom",
        hint="zet tussen de cellen een `|`" + (" in plaats van een tab" if pasted else ""),
        fix=Fix(tuple(_with_bars(whole))) if pasted else None,
    )


def _with_bars(whole: Span) -> Iterator[Edit]:
    """Write the rows of a spreadsheet, which has tabs between its cells, as rows of a table."""
    for row in _ROW.finditer(whole.source.text, whole.source.text.find("\n", whole.start)):
        if row.start() >= whole.end:
            return
        cells = [cell.strip() for cell in row["cells"].split("\t")]
        yield Edit(whole.source.span(row.start("cells"), row.end("cells")), f"| {' | '.join(cells)} |")


def _with_header(written: Span) -> Fix | None:
    """Put the `|` behind the key of a table that was typed without it."""
    first, *others = written.text.splitlines()
    if not first.startswith("|") or not others:
        return None
    text, start = written.source.text, written.start
    before = text[:start].rstrip()
    if "\n" in text[len(before) : start]:
        return Fix((Edit(written.source.span(len(before), len(before)), " |"),))
    indent = others[0][: len(others[0]) - len(others[0].lstrip())]
    return Fix((Edit(written.source.span(start, start), f"|\n{indent}"),))


def _unequal(row: _Line, heads: _Line) -> Diagnostic:
    cells, wanted = len(row.cells), len(heads.cells)
    return faults.UNEQUAL_ROW.at(
        row.span,
        f"deze rij heeft {_counted(cells)}, en boven de tabel staan {wanted} koppen"
        if wanted > 1
        else f"deze rij heeft {_counted(cells)}, en boven de tabel staat 1 kop",
        hint="zet er zoveel cellen in als er koppen zijn; een lege cel is twee streepjes `|` met niets ertussen"
        if cells < wanted
        else "haal een cel weg, of zet boven de tabel een kop erbij; een `|` in een cel schrijft u als `\\|`",
    )


def _counted(cells: int) -> str:
    return "1 cel" if cells == 1 else f"{cells} cellen"
