"""Rows and columns for a terminal: a table where the names of the rows keep enough room, else a block for each row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jaarverslag.render.terminal.paper import Paper

# Where a table would leave less for the name, every row is a block of lines.
_SHORTEST_NAME: Final = 18
_LONGEST_NAME: Final = 60
_LONGEST_WORD: Final = 14
_GAP: Final = 2
# Where there is room, a cell of so many characters need not be folded.
_ROOMY: Final = 24
# Behind the dash of a range.
_INSIDE_RANGE: Final = re.compile(r"(?<=\d[\u2013-])(?=\d)")
# A line under the head and no other, for a terminal that only knows ASCII.
_PLAIN: Final = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, over two lines if need be, whether it holds figures, and how wide it may be at most."""

    head: Text
    figures: bool
    widest: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, what stands below that name, and one cell per column."""

    name: Text
    below: Text | None
    cells: tuple[Text, ...]
    total: bool = False


def print_grid(corner: str, columns: Sequence[Column], rows: Sequence[Row], paper: Paper, *, open_rows: bool) -> None:
    """Print rows; `open_rows` leaves a line open between them, for names that take more than one."""
    table = _table(corner, columns, rows, paper, open_rows=open_rows)
    if table:
        paper.line(table)
        return
    for row in rows:
        paper.line(row.name)
        for column, cell in zip(columns, row.cells, strict=True):
            if cell.plain:
                head = " ".join(column.head.plain.split("\n"))
                paper.line(Text(f"{head}: ").append(cell) if head else cell, 2)
        if row.below:
            paper.line(row.below, 2)


def _table(
    corner: str, columns: Sequence[Column], rows: Sequence[Row], paper: Paper, *, open_rows: bool
) -> Table | None:
    """Give the name what the other columns leave; None where that is too little to read."""
    longest = min(max((cell_len(line.plain) for row in rows for line in _lines(row)), default=0), _LONGEST_NAME)
    widths = _widths(columns, rows, _ROOMY)
    room = paper.width - sum(widths) - _GAP * len(widths)
    if room < longest:
        widths = _widths(columns, rows)
        room = paper.width - sum(widths) - _GAP * len(widths)
    if room < min(_SHORTEST_NAME, longest):
        return None
    table = Table(box=rule(paper), padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, leading=1 if open_rows else 0)
    table.add_column(Text(corner), width=max(min(room, longest), len(corner)), overflow="fold")
    for column, wide in zip(columns, widths, strict=True):
        table.add_column(column.head, justify="right" if column.figures else "left", width=wide, overflow="fold")
    for row in rows:
        name = row.name.copy().append("\n").append(row.below) if row.below else row.name
        cells = (_foldable(cell, wide) for cell, wide in zip(row.cells, widths, strict=True))
        table.add_row(name, *cells, style="bold" if row.total else None)
    return table


def _widths(columns: Sequence[Column], rows: Sequence[Row], least: int = 0) -> list[int]:
    """How wide each column is; `least` lets a column that has the room be wider than it asks."""
    return [
        _width((column.head, *(row.cells[at] for row in rows)), max(column.widest, least))
        for at, column in enumerate(columns)
    ]


def _foldable(cell: Text, wide: int) -> Text:
    """A value that is too wide may be folded behind the dash of a range; a figure never."""
    return cell if cell.cell_len <= wide else Text(_INSIDE_RANGE.sub(" ", cell.plain), cell.style)


def rule(paper: Paper) -> box.Box:
    """Give the lines of a table: none but the one under its head."""
    return _PLAIN if paper.ascii else box.SIMPLE_HEAD


def _lines(row: Row) -> Iterable[Text]:
    return (*row.name.split(), *(row.below.split() if row.below else ()))


def _width(column: Iterable[Text], cap: int) -> int:
    """How wide a column of values is: up to a cap, or as wide as its longest word so that no figure is broken."""
    lines = [line.plain for text in column for line in text.split()]
    words = [cell_len(word) for line in lines for word in _INSIDE_RANGE.sub(" ", line).split(" ")]
    return min(max(map(cell_len, lines), default=0), max(cap, *(min(word, _LONGEST_WORD) for word in words), 1))
