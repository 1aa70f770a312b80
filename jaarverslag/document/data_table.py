"""A table of the author's own, as it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.document.tables import Fit, Footnote, Name, PrintedCell


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column: its head, whether it holds figures, which stand under each other, and its width in characters."""

    head: Name
    figures: bool
    width: int


@dataclass(frozen=True, slots=True)
class DataRow:
    """A row: its name and one cell per column."""

    name: Name
    cells: tuple[PrintedCell, ...]


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of the author's own. `corner` is the head over the names of the rows, which may be empty."""

    anchor: str
    caption: Name
    corner: Name
    columns: tuple[DataColumn, ...]
    rows: tuple[DataRow, ...]
    fit: Fit
    notes: tuple[Footnote, ...]
