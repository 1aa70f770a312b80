"""The tables of the author's own: cells with their typography made right, dashes with what they mean."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import Empty, NoValue, Text
from jaarverslag.compose.fit import Wish, fit, wish
from jaarverslag.compose.footnotes import Notes
from jaarverslag.document.data_table import DataColumn, DataRow, DataTable
from jaarverslag.document.tables import PrintedCell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jaarverslag.compose.footnotes import Say
    from jaarverslag.model import Section, Table, TableCell

_FIGURES: Final = 11
"""The usual width of a column of figures, in characters."""

_WORDS: Final = 24
_APART: Final = 1  # the style keeps words further from the figures before them than it keeps columns from each other
_CONTINUED: Final = " (vervolg)"
_DASH: Final = "-"
# How authors say what a dash means: `Een streepje betekent: niet gemeten`, `als ... staat er een streepje`.
_MEANINGS: Final = (
    re.compile(
        r"\bstreepje\b[^.\n]{0,20}?\b(?:betekent|staat voor|is)\b(?:\s+hier)?:?\s+(?P<words>[^.;\n]+)", re.IGNORECASE
    ),
    re.compile(
        r"\b(?P<words>(?:als|waar|wanneer)\s[^.\n]{1,200}?),?\s+staat\s+(?:er\s+)?een\s+streepje", re.IGNORECASE
    ),
    re.compile(r"(?:^|[\s(\"'‘“])[-–][\"'’”]?\s*(?:=|:|betekent:?)\s*(?P<words>[^.;,)\n]+)", re.IGNORECASE),
)


def data_tables(section: Section, table: Table, anchor: str, say: Say) -> tuple[DataTable, ...]:
    """Compose one table; of what is too wide for any page the columns come in as few parts as fit, under each other.

    Args:
        section: whose notes its marks refer to, and whose legend or introduction may say what a dash means.
        table: what to print.
        anchor: unique in the section.
        say: turns the text of a footnote into what is printed.
    """
    columns = range(len(table.heads) - 1)
    made: tuple[tuple[DataTable, bool], ...] = ()
    for count in range(1, len(columns) + 1):
        size = ceil(len(columns) / count)
        parts = (columns[start : start + size] for start in columns[::size])
        made = tuple(_part(section, table, part, _named(anchor, at), say) for at, part in enumerate(parts, start=1))
        if not any(too_wide for _, too_wide in made):
            break
    return tuple(part for part, _ in made)


def _named(anchor: str, part: int) -> str:
    return anchor if part == 1 else f"{anchor}-{part}"


def _part(section: Section, table: Table, columns: Sequence[int], anchor: str, say: Say) -> tuple[DataTable, bool]:
    """Compose a table of some of the columns, and tell whether it is still too wide for any page."""
    notes = Notes(anchor, section.footnotes, say)
    dash = dash_meaning(*(text.text for text in (table.note, section.legend, section.introduction) if text))
    caption = (*notes.name(table.title.text), *((_CONTINUED,) if columns[0] else ()))
    corner = notes.name(table.heads[0].text)
    heads = [notes.name(table.heads[at + 1].text) for at in columns]
    rows = tuple(
        DataRow(notes.name(row.name.text), tuple(_printed(row.cells[at], notes, dash) for at in columns))
        for row in table.rows
    )
    figures = [all(_is_figure(row.cells[at]) for row in table.rows) for at in columns]
    wishes = [
        _wish(
            [table.heads[column + 1].text, *(row.cells[at].text for row in rows)],
            figures=figures[at],
            after_figures=at > 0 and figures[at - 1],
        )
        for at, column in enumerate(columns)
    ]
    names = [row.name.text for row in table.rows]
    fitted = fit(wishes, names, ample=wish(names, 0).most)
    composed = DataTable(
        anchor=anchor,
        caption=caption,
        corner=corner,
        columns=tuple(DataColumn(*column) for column in zip(heads, figures, fitted.widths, strict=True)),
        rows=rows,
        fit=fitted.fit,
        notes=notes.all(),
    )
    return composed, fitted.broken


def dash_meaning(*texts: str) -> str:
    """Find what an author says that a dash means, in the first text that says it; empty where none does."""
    found = (match for text in texts for pattern in _MEANINGS if (match := pattern.search(text)))
    words = next((" ".join(match["words"].split()).strip("*_ ") for match in found), "")
    return f"dit betekent {words}" if words.startswith("dat ") else words


def _printed(cell: TableCell, notes: Notes, dash: str) -> PrintedCell:
    text, marks = notes.cell(cell.cell)
    value = cell.cell.value
    if isinstance(value, Empty):
        return PrintedCell("", "geen waarde", marks)
    if isinstance(value, NoValue) and value.code == _DASH:
        return PrintedCell(text, f"geen waarde: {dash}" if dash else "geen waarde", marks)
    return PrintedCell(text, marks=marks)


def _wish(texts: Sequence[str], *, figures: bool, after_figures: bool) -> Wish:
    asked = wish(texts, _FIGURES if figures else _WORDS)
    if figures or not after_figures:
        return asked
    return Wish(asked.usual + _APART, asked.least + _APART, asked.most + _APART)


def _is_figure(cell: TableCell) -> bool:
    return not isinstance(cell.cell.value, Text)
