"""Which heads speak for which cell."""

from __future__ import annotations

import pytest

from jaarverslag.press.cells import Cell, heads_of, place, widths

DATA = Cell(is_head=False)
TOP = Cell(is_head=True, in_head=True)
SIDE = Cell(is_head=True)

Groups = list[list[list[Cell]]]


def heads(groups: Groups, row: int, column: int) -> list[tuple[int, int]]:
    """Where the heads stand that speak for the cell that begins at a place."""
    grid = place(groups)
    (cell,) = (spot for spot in grid if (spot.row, spot.column) == (row, column))
    return [(head.row, head.column) for head in heads_of(cell, [spot for spot in grid if spot.cell.is_head])]


def test_a_cell_has_the_head_above_it_and_the_head_beside_it() -> None:
    """The plainest table: one row of heads, one head in front of each row."""
    assert heads([[[TOP, TOP]], [[SIDE, DATA]]], 1, 1) == [(0, 1), (1, 0)]


def test_a_head_over_two_rows_shifts_the_heads_under_its_neighbour() -> None:
    """Under `Post | Begroot (2) | Werkelijk` and `primitief | actueel`, every column keeps its own heads."""
    first = [
        Cell(is_head=True, in_head=True, rowspan=2),
        Cell(is_head=True, in_head=True, colspan=2),
        Cell(is_head=True, in_head=True, rowspan=2),
    ]
    groups = [[first, [TOP, TOP]], [[SIDE, DATA, DATA, DATA]]]
    assert heads(groups, 2, 1) == [(0, 1), (1, 1), (2, 0)]
    assert heads(groups, 2, 2) == [(0, 1), (1, 2), (2, 0)]
    assert heads(groups, 2, 3) == [(0, 3), (2, 0)]


def test_a_head_in_the_second_row_belongs_to_the_head_above_it() -> None:
    """A head has heads as well, from the outside in."""
    groups = [[[Cell(is_head=True, in_head=True, colspan=2)], [TOP, TOP]], [[DATA, DATA]]]
    assert heads(groups, 1, 1) == [(0, 0)]


def test_a_head_beside_two_rows_speaks_for_both() -> None:
    """A row span carries the head down."""
    groups = [[[TOP, TOP]], [[Cell(is_head=True, rowspan=2), DATA], [DATA]]]
    assert heads(groups, 2, 1) == [(0, 1), (1, 0)]


def test_a_wide_cell_has_the_heads_of_all_its_columns() -> None:
    """A column span gathers heads."""
    groups = [[[TOP, TOP, TOP]], [[SIDE, Cell(is_head=False, colspan=2)]]]
    assert heads(groups, 1, 1) == [(0, 1), (0, 2), (1, 0)]


def test_a_head_over_a_group_speaks_for_its_group_only() -> None:
    """`Lasten` above its rows is no head of the rows under `Baten`."""
    over = Cell(is_head=True, scope="rowgroup", colspan=2)
    groups = [[[TOP, TOP]], [[over], [SIDE, DATA]], [[over], [SIDE, DATA]]]
    assert heads(groups, 2, 1) == [(0, 1), (1, 0), (2, 0)]
    assert heads(groups, 4, 1) == [(0, 1), (3, 0), (4, 0)]


def test_a_head_over_a_part_gives_way_to_the_next() -> None:
    """Without row groups, a row of heads in the body counts until the next such row."""
    over = Cell(is_head=True, scope="col", colspan=2)
    groups = [[[TOP, TOP]], [[over], [SIDE, DATA], [over], [SIDE, DATA]]]
    assert heads(groups, 4, 1) == [(0, 1), (3, 0), (4, 0)]


@pytest.mark.parametrize(("rowspan", "rows"), [(1, 1), (2, 2), (9, 2), (0, 2)])
def test_a_row_span_stays_in_its_group(rowspan: int, rows: int) -> None:
    """As in HTML: too much ends with the group, and 0 means all of it."""
    grid = place([[[Cell(is_head=True, rowspan=rowspan), DATA], [DATA]], [[SIDE, DATA]]])
    assert grid[0].rows == rows


@pytest.mark.parametrize(
    ("cell", "scope"),
    [
        (DATA, ""),
        (SIDE, "Row"),
        (TOP, "Column"),
        (Cell(is_head=True, scope="col"), "Column"),
        (Cell(is_head=True, scope="row", in_head=True), "Row"),
        (Cell(is_head=True, scope="onzin"), "Row"),
    ],
)
def test_a_head_has_the_scope_that_it_declares_or_else_that_of_its_place(cell: Cell, scope: str) -> None:
    """A head in the thead is for a column, one beside data for its row."""
    assert place([[[cell, DATA]]])[0].scope == scope


def test_a_row_of_heads_outside_a_thead_is_for_columns() -> None:
    """Many tables have no thead."""
    assert [spot.scope for spot in place([[[SIDE, SIDE], [SIDE, DATA]]])] == ["Column", "Column", "Row", ""]


def test_rows_of_unequal_length_are_seen() -> None:
    """A cell too few or too many shows in the widths."""
    assert widths(place([[[DATA, DATA], [DATA], [Cell(is_head=False, rowspan=2), DATA], [DATA]]])) == (2, 1, 2, 2)
