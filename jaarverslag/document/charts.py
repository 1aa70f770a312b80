"""What a chart shows, as values; how it is drawn is for the renderer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from jaarverslag.document.shape import Shape


@dataclass(frozen=True, slots=True)
class ChartValue:
    """One measured value in a chart: where it lies, and the text that is printed for it.

    `high` is set where the value is a range; `open_above` or `open_below` where it is a bound such as `>20`.
    """

    amount: Decimal
    printed: str
    year: int
    high: Decimal | None = None
    open_above: bool = False
    open_below: bool = False


@dataclass(frozen=True, slots=True)
class ChartTarget:
    """The zone in which the target is met: from `low` to `high`, either of them None where the zone is open."""

    low: Decimal | None
    high: Decimal | None
    printed: str
    year: int
    low_included: bool = True
    high_included: bool = True


@dataclass(frozen=True, slots=True)
class TargetChart:
    """Target against actual and the year before, on one scale that starts at zero. Absent values are None."""

    description: str  # the text alternative: a Dutch sentence with the same facts
    previous: ChartValue | None
    target: ChartTarget | None
    actual: ChartValue | None


@dataclass(frozen=True, slots=True)
class TrendChart:
    """How a figure moved over the years: at least two values, in order of year, on a scale of their own."""

    description: str  # the text alternative: a Dutch sentence with the same facts
    values: tuple[ChartValue, ...]


class ChartMark(Enum):
    """A mark that charts are made of, to be shown by itself where it is explained."""

    ACTUAL = "actual"
    PREVIOUS = "previous"
    ZONE = "zone"
    ZONE_WITHOUT_BOUND = "zone-without-bound"
    OPEN_VALUE = "open-value"
    RANGE = "range"
    TREND = "trend"
    TREND_WITH_GAP = "trend-with-gap"


@dataclass(frozen=True, slots=True)
class Share:
    """How many indicators have one kind of outcome."""

    shape: Shape
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class OutcomeChart:
    """The outcomes of a number of indicators as one bar; `whole` is the number that its full width stands for."""

    description: str  # the text alternative: a Dutch sentence with the same facts
    shares: tuple[Share, ...]
    whole: int


@dataclass(frozen=True, slots=True)
class MoneyBar:
    """One amount beside what was budgeted, both in the unit of the report."""

    word: str
    budget: Decimal
    actual: Decimal


@dataclass(frozen=True, slots=True)
class MoneyChart:
    """Expenses and revenues on one scale, from `low` (0 or less) to `high`."""

    description: str  # the text alternative: a Dutch sentence with the same facts
    expenses: MoneyBar
    revenues: MoneyBar
    low: Decimal
    high: Decimal
