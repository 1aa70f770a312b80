"""Tables: columns, rows and cells as they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.document.charts import TargetChart
    from jaarverslag.document.shape import Shape


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell as it is printed; `spoken` is what a reader who cannot see it should hear, where that differs."""

    text: str
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeMark:
    """An outcome as the reader sees it: a word, a shape, a stable name for styling, a sentence that explains it."""

    name: str
    word: str
    shape: Shape
    explanation: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an indicator table; `label` and `year` are printed as its head, over each other."""

    label: str
    year: int
    emphasis: bool = False  # the column that the reader came for: the actual of the report's year


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator: its name, one cell per column, its outcome and its chart (None where nothing can be drawn)."""

    anchor: str
    name: str
    unit: str
    cells: tuple[PrintedCell, ...]
    outcome: OutcomeMark
    chart: TargetChart | None


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """The indicators of one kind, under one caption."""

    anchor: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[IndicatorRow, ...]


@dataclass(frozen=True, slots=True)
class CostColumn:
    """A column of amounts; `role` is a stable name for styling: budget, actual, variance or effect."""

    label: str
    role: str


@dataclass(frozen=True, slots=True)
class CostRow:
    """One line of a table of costs: its name and one cell per column. `total` sets a sum apart from its parts."""

    name: str
    cells: tuple[PrintedCell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class CostGroup:
    """Lines that belong together; `name` is empty where they need no head of their own."""

    name: str
    rows: tuple[CostRow, ...]


@dataclass(frozen=True, slots=True)
class CostTable:
    """What a section cost: expenses, revenues and their balance, budgeted and actual."""

    anchor: str
    caption: str
    columns: tuple[CostColumn, ...]
    groups: tuple[CostGroup, ...]
