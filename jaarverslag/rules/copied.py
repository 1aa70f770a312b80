"""Actuals that repeat their target to the letter: perhaps the target was filled in twice."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jaarverslag import cells, faults
from jaarverslag.cells import Dimension
from jaarverslag.diagnostics import Label
from jaarverslag.evaluate.units import implied_unit
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.walk import by_year, indicators, of_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Value
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Measurement, Report

# Of small figures and of round shares a few are met exactly every year; of three digits hardly any.
_DIGITS: Final = 3
_ALL: Final = Decimal(100)

# What is built or owned is known beforehand, and is often exactly as large as was planned.
_PLANNED: Final = frozenset((Dimension.AREA, Dimension.LENGTH))


def actuals_that_repeat_the_target(report: Report) -> Iterator[Diagnostic]:
    """What was achieved has the very characters of the target, in a figure that is seldom met so exactly."""
    year = report.settings.year
    for indicator in indicators(report):
        target, actual = of_year(indicator.targets, year), of_year(indicator.actuals, year)
        if target is None or actual is None or _letters(target) != _letters(actual):
            continue
        if isinstance(actual.cell.value, cells.Bound | cells.Range) or _hardly_by_chance(indicator, actual):
            yield _repeated(target, actual)


def _letters(measurement: Measurement) -> str:
    return "".join(measurement.cell.input.split())


def _hardly_by_chance(indicator: Indicator, actual: Measurement) -> bool:
    value = actual.cell.value
    if not isinstance(value, cells.Number) or len(value.amount.as_tuple().digits) < _DIGITS:
        return False
    unit = value.unit or implied_unit(indicator, actual.year)
    if unit is not None and unit.dimension in _PLANNED:
        return False
    if unit is not None and unit.dimension is Dimension.SHARE and value.amount == _ALL:
        return False
    earlier = [one for one in by_year(indicator.actuals) if one.year < actual.year]
    return not earlier or not _same(earlier[-1].cell.value, value)


def _same(before: Value, now: cells.Number) -> bool:
    """Whether nothing changed: then the target was to keep it so."""
    return isinstance(before, cells.Number) and before.total == now.total


def _repeated(target: Measurement, actual: Measurement) -> Diagnostic:
    typed = actual.cell.input.strip()
    if isinstance(actual.cell.value, cells.Number):
        message = f"bij behaald staat precies het doel: `{typed}`"
        hint = f"kijk of het doel hier per ongeluk is overgenomen; {if_right(faults.ACTUAL_REPEATS_TARGET)}"
    else:
        message = f"bij behaald staat het doel `{typed}`, en geen gemeten waarde"
        hint = f"vul in wat er gemeten is; {if_right(faults.ACTUAL_REPEATS_TARGET)}"
    return faults.ACTUAL_REPEATS_TARGET.at(
        actual.written.span, message, hint=hint, labels=(Label(target.written.span, "het doel"),)
    )
