"""The whole report seen at a glance: how often each outcome occurs, and what it cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.document.charts import MoneyChart, OutcomeChart
    from jaarverslag.document.shape import Shape
    from jaarverslag.document.tables import PrintedCell


@dataclass(frozen=True, slots=True)
class OutcomeHead:
    """The head of a column of counts."""

    shape: Shape
    word: str


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """The outcomes of one programma: a link to it, its figure, a count for each head, and how many that are.

    `target` is empty for the row of totals, and `chart` is None there.
    """

    target: str
    label: str
    title: str
    chart: OutcomeChart | None
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class OutcomeOverview:
    """The outcomes of the whole report as one figure, and those of each programma in a table."""

    figure: OutcomeChart
    caption: str
    heads: tuple[OutcomeHead, ...]
    rows: tuple[OutcomeRow, ...]
    total: OutcomeRow


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """What one programma cost: a link to it, its figure, and a cell for each head. A total has no target and figure."""

    target: str
    label: str
    title: str
    chart: MoneyChart | None
    cells: tuple[PrintedCell, ...]


@dataclass(frozen=True, slots=True)
class MoneyOverview:
    """Expenses and revenues of the whole report as one figure, and those of each programma in a table.

    `wide` says that there are amounts so long that their columns take room from the small figures.
    """

    figure: MoneyChart
    caption: str
    heads: tuple[PrintedCell, ...]
    rows: tuple[MoneyRow, ...]
    total: MoneyRow
    wide: bool
