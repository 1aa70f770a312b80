"""The tables of a section in a terminal: indicators with their outcomes, costs, and tables of the author's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from jaarverslag.document.tables import ColumnRole, OutcomeMark, PrintedCell
from jaarverslag.render.terminal.grid import Column, Row, print_grid
from jaarverslag.render.terminal.inlines import inline, mark, named
from jaarverslag.render.terminal.results import SPACIOUS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jaarverslag.document.data_table import DataTable
    from jaarverslag.document.tables import CostTable, Footnote, IndicatorCell, IndicatorRow, IndicatorTable
    from jaarverslag.render.terminal.paper import Paper

# What is drawn has its figures in the columns beside it.
_DRAWN: Final = frozenset((ColumnRole.CHART, ColumnRole.TREND))
_WORDS: Final = frozenset((ColumnRole.UNIT, ColumnRole.SOURCE, ColumnRole.OUTCOME))
_FIGURE: Final = 12
_SOME_WORDS: Final = 13
_MORE_WORDS: Final = 24
_MONEY: Final = 11


def print_indicators(table: IndicatorTable, paper: Paper) -> None:
    """Print the indicators of one kind, each with the reason of its outcome below its name."""
    kept = [at for at, column in enumerate(table.columns) if column.role not in _DRAWN]
    columns = []
    for column in (table.columns[at] for at in kept):
        words = column.role in _WORDS
        widest = (_MORE_WORDS if paper.width >= SPACIOUS else _SOME_WORDS) if words else _FIGURE
        head = f"{column.label}\n{column.year}" if column.year else column.label
        columns.append(Column(paper.lines(head), not words, widest))
    _caption(paper.text(table.caption, "bold"), paper)
    print_grid("", columns, [_indicator(row, kept, paper) for row in table.rows], paper, open_rows=True)
    _notes(table.notes, paper)


def _indicator(row: IndicatorRow, kept: Sequence[int], paper: Paper) -> Row:
    outcome = next((cell for cell in row.cells if isinstance(cell, OutcomeMark)), None)
    name = named(row.name, paper)
    if row.unit:
        name.append(" (", "dim").append(named(row.unit, paper, "dim")).append(")", "dim")
    return Row(
        name,
        paper.text(outcome.explanation, "dim") if outcome else None,
        tuple(_cell(row.cells[at], paper) for at in kept),
    )


def print_costs(table: CostTable, paper: Paper) -> None:
    """Print what a section cost; the name of a group stands before the lines that belong to it."""
    columns = [Column(paper.lines(one.label), one.role != "effect", _MONEY) for one in table.columns]
    rows = [
        Row(
            paper.text(f"{group.name}: " if group.name and not row.total else "").append(named(row.name, paper)),
            None,
            tuple(_cell(cell, paper) for cell in row.cells),
            row.total,
        )
        for group in table.groups
        for row in group.rows
    ]
    _caption(paper.text(table.caption, "bold"), paper)
    print_grid("", columns, rows, paper, open_rows=False)


def print_data(table: DataTable, paper: Paper) -> None:
    """Print a table of the author's own."""
    columns = [
        Column(named(one.head, paper), one.figures, _FIGURE if one.figures else _MORE_WORDS) for one in table.columns
    ]
    rows = [Row(named(row.name, paper), None, tuple(_cell(cell, paper) for cell in row.cells)) for row in table.rows]
    _caption(named(table.caption, paper, "bold"), paper)
    print_grid(named(table.corner, paper).plain, columns, rows, paper, open_rows=False)
    _notes(table.notes, paper)


def _cell(cell: IndicatorCell, paper: Paper) -> Text:
    match cell:
        case OutcomeMark():
            return paper.marked(cell.shape, cell.word)
        case PrintedCell():
            text = paper.text(cell.text)
            for note in cell.marks:
                text.append(mark(note))
            return text
        case _:
            return Text()


def _caption(words: Text, paper: Paper) -> None:
    if words.plain:
        paper.line(words)


def _notes(notes: Iterable[Footnote], paper: Paper) -> None:
    for note in notes:
        paper.line(Text(f"[{note.number}] ").append(inline(note.inlines, paper)))
