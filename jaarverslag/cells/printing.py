"""From a cell to the characters that are printed: as typed, with only the typography made right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells.scan import trimmed

if TYPE_CHECKING:
    from jaarverslag.cells.value import Cell


def printed(cell: Cell) -> str:
    """The print form of a cell: its digits, precision, words and unit as typed.

    Made right are: a no-break space before % and behind €, real ≥ ≤ and minus signs, the dash of a range and the bare
    dash, thousands points, the decimal comma. Reading the print form gives the same value again.
    """
    at, end = trimmed(cell.input)
    pieces: list[str] = []
    for edit in cell.edits:
        pieces += (cell.input[at : edit.start], edit.text)
        at = edit.end
    pieces.append(cell.input[at:end])
    return "".join(pieces).strip()
