"""Which heads belong to which cell of a table: the grid under row and column spans, and the scope of every head."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_DECLARED = {"row": "Row", "col": "Column", "colgroup": "Column", "rowgroup": "Row"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as the HTML has it. `scope` is the attribute as written; `in_head` whether it stands in the thead."""

    is_head: bool
    colspan: int = 1
    rowspan: int = 1
    scope: str = ""
    in_head: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell on the grid: where it begins, from 0, and how many rows and columns it covers.

    `scope` is "Row", "Column" or, for data, empty; `last` is the last row that a head speaks for: that of its row group
    for the head of a group, else that of the table.
    """

    cell: Cell
    row: int
    column: int
    rows: int
    columns: int
    scope: str
    last: int


def place(groups: Sequence[Sequence[Sequence[Cell]]]) -> tuple[Placed, ...]:
    """Put the cells of row groups on the grid, in reading order; a span never leaves its group (HTML, 4.9.12.1)."""
    placed: list[Placed] = []
    last = sum(len(rows) for rows in groups) - 1
    first = 0
    for rows in groups:
        placed.extend(_place_group(rows, first, last))
        first += len(rows)
    return tuple(placed)


def _place_group(rows: Sequence[Sequence[Cell]], first: int, last: int) -> Iterator[Placed]:
    end = first + len(rows)
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(rows, start=first):
        heads_only = all(cell.is_head for cell in cells)
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            height = min(cell.rowspan, end - row) if cell.rowspan > 0 else end - row
            taken.update((row + i, column + j) for i in range(height) for j in range(cell.colspan))
            scope = _scope(cell, alone=len(cells) == 1, heads_only=heads_only)
            limit = end - 1 if cell.scope == "rowgroup" else last
            yield Placed(cell, row, column, height, cell.colspan, scope, limit)
            column += cell.colspan


def _scope(cell: Cell, *, alone: bool, heads_only: bool) -> str:
    if not cell.is_head:
        return ""
    if cell.scope == "rowgroup" and alone:
        # A row of its own above the rows of its group: to the columns under it that is a column head.
        return "Column"
    return _DECLARED.get(cell.scope) or ("Column" if cell.in_head or heads_only else "Row")


def heads_of(cell: Placed, heads: Sequence[Placed]) -> tuple[Placed, ...]:
    """The heads among `heads` that speak for `cell`, those of its columns first, each from the outside in.

    A head of columns outside the thead begins a new part of the table: it has no heads itself, and gives way to a later
    one over the very same columns.
    """
    if cell.scope == "Column" and not cell.cell.in_head:
        return ()
    above = [
        head
        for head in heads
        if head.scope == "Column" and head.row < cell.row <= head.last and _same_columns(head, cell)
    ]
    latest = {(head.column, head.columns): head.row for head in above if not head.cell.in_head}
    columns = [head for head in above if head.cell.in_head or head.row == latest[head.column, head.columns]]
    rows = [head for head in heads if head.scope == "Row" and head.column < cell.column and _same_rows(head, cell)]
    return (*columns, *rows)


def _same_columns(one: Placed, other: Placed) -> bool:
    return one.column < other.column + other.columns and other.column < one.column + one.columns


def _same_rows(one: Placed, other: Placed) -> bool:
    return one.row < other.row + other.rows and other.row < one.row + one.rows


def widths(placed: Sequence[Placed]) -> tuple[int, ...]:
    """How many columns each row covers, spans from rows above included."""
    covered: dict[int, int] = {}
    for cell in placed:
        for row in range(cell.row, cell.row + cell.rows):
            covered[row] = covered.get(row, 0) + cell.columns
    return tuple(covered[row] for row in sorted(covered))
