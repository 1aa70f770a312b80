"""How large the figures of an indicator are, in one unit, so that a rule can hold one against its neighbour."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from jaarverslag import cells
from jaarverslag.evaluate.measure import Measurable, base, measurable, mismatch, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Unit
    from jaarverslag.model import Indicator, Measurement


@dataclass(frozen=True, slots=True)
class Size:
    """The figure of one cell, in the base unit of what it measures; a range has two ends, other figures one.

    `digits` is the largest figure as typed, without sign and comma: `85,0` is 850. It tells how precise a figure is.
    """

    measurement: Measurement
    value: Measurable
    is_target: bool
    low: Decimal
    high: Decimal
    digits: int

    @property
    def typed(self) -> str:
        """The cell as it was typed."""
        return self.measurement.cell.input.strip()

    @property
    def year(self) -> int:
        """The year that the cell belongs to."""
        return self.measurement.year


def size_of(measurement: Measurement | None, unit: Unit | None, *, is_target: bool) -> Size | None:
    """Give the size of a cell, or None where it has no figure. `unit` is the unit of a bare figure."""
    if measurement is None:
        return None
    value = measurement.cell.value
    if not measurable(value) or isinstance(value, cells.Rank):
        return None
    typed = numbers(value)
    if not typed and isinstance(value, cells.Duration):
        return Size(measurement, value, is_target, value.amount, value.amount, int(abs(value.amount)))
    ends = [base(number, unit) for number in typed]
    digits = max(int("".join(map(str, number.amount.as_tuple().digits))) for number in typed)
    return Size(measurement, value, is_target, min(ends), max(ends), digits)


def ratio(one: Size, other: Size, unit: Unit | None) -> Decimal | None:
    """Tell how many times the larger of two figures goes over the smaller; at least 1.

    None where they do not compare: other units, one of them 0, or one above 0 and the other below.
    """
    if mismatch(one.value, other.value, unit) or any(
        end == 0 for size in (one, other) for end in (size.low, size.high)
    ):
        return None
    if (one.low < 0) is not (other.low < 0):
        return None
    small, large = sorted((one, other), key=lambda size: (abs(size.low), abs(size.high)))
    high, low = max(abs(small.low), abs(small.high)), min(abs(large.low), abs(large.high))
    return max(low / high, Decimal(1))


def crossed(indicator: Indicator, first: int, second: int) -> bool:
    """Tell whether the definition changed between two years, so that their figures need not look alike."""
    changed = indicator.definition_changed
    return changed is not None and min(first, second) < changed <= max(first, second)


def series_sizes(indicator: Indicator, unit: Unit | None) -> Iterator[Size]:
    """Give the size of every actual and every target that has a figure."""
    for series, is_target in ((indicator.actuals, False), (indicator.targets, True)):
        for measurement in series.measurements if series else ():
            if size := size_of(measurement, unit, is_target=is_target):
                yield size
