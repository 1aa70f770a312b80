"""The unit of figures that name none: from `eenheid`, from the indicator's name, or from the other years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jaarverslag import cells
from jaarverslag.cells import Role
from jaarverslag.evaluate.measure import numbers, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.cells import Unit, Value
    from jaarverslag.model import Indicator

_PERCENTAGE: Final = re.compile(r"%|\b(?:percentage|procent)\b", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\((?:in )?([^()]+)\)")


def implied_unit(indicator: Indicator, year: int) -> Unit | None:
    """Give the unit that a bare figure of this indicator has, if the data settles it; a counted noun does not."""
    if indicator.unit is not None:
        return _read(indicator.unit.text)
    return _named(indicator.name.text) or agreed(_other_years(indicator, year))


def agreed(values: Iterable[Value]) -> Unit | None:
    """Give the one unit that values have in common, leaving aside those that name none."""
    units = {unit for value in values if (unit := unit_of(value)) and unit.dimension}
    return units.pop() if len(units) == 1 else None


def _named(name: str) -> Unit | None:
    if _PERCENTAGE.search(name):
        return _read("%")
    found = (_read(match.group(1)) for match in _IN_BRACKETS.finditer(name))
    return next((unit for unit in found if unit), None)


def _read(text: str) -> Unit | None:
    """Read a unit as the grammar of cells reads it behind a figure."""
    value = cells.read_cell(f"1 {text}", Role.ACTUAL).value
    unit = next((number.unit for number in numbers(value) if number.unit), None)
    return unit if unit and (unit.dimension or unit.per) else None


def _other_years(indicator: Indicator, year: int) -> Iterable[Value]:
    series = (indicator.actuals, indicator.targets, indicator.targets_in_part, indicator.baseline)
    return (
        one.cell.value
        for line in series
        if line
        for one in line.measurements
        if one.year != year or line is indicator.baseline
    )
