"""Years: a cell belongs to a year that the report can speak about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.rules.walk import cells_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Measurement, Report

_AHEAD: Final = 10
"""How many years ahead a target may lie; what lies further is more often a slip of the keyboard."""


def years_outside_report(report: Report) -> Iterator[Diagnostic]:
    """A cell lies after the report's year, or a target exists but none for that year.

    Targets of later years may stand beside that of the report's year, as budgets have them for some years ahead.
    """
    year = report.settings.year
    for section in report.sections:
        for indicator in section.indicators:
            yield from _later_cells(indicator, year)
            yield from _target_of_another_year(indicator, year)


def _later_cells(indicator: Indicator, year: int) -> Iterator[Diagnostic]:
    ahead = _targets_ahead(indicator, year)
    for measurement in cells_of(indicator):
        if measurement.year > year and measurement not in ahead:
            yield faults.YEAR_OUTSIDE_REPORT.at(
                measurement.year_span,
                f"{measurement.year} valt buiten een verslag over {year}",
                hint="haal de waarde weg of verbeter het jaartal",
            )


def _targets_ahead(indicator: Indicator, year: int) -> tuple[Measurement, ...]:
    """Targets of years that a budget looks ahead to, where the report's own year has a target as well."""
    series = [one for one in (indicator.targets, indicator.targets_in_part) if one and year in one.years]
    return tuple(one for each in series for one in each.measurements if year < one.year <= year + _AHEAD)


def _target_of_another_year(indicator: Indicator, year: int) -> Iterator[Diagnostic]:
    targets = indicator.targets.measurements if indicator.targets else ()
    earlier = [measurement for measurement in targets if measurement.year < year]
    if earlier and all(measurement.year != year for measurement in targets):
        last = max(earlier, key=lambda measurement: measurement.year)
        yield faults.YEAR_OUTSIDE_REPORT.at(
            last.year_span,
            f"het doel is van {last.year}, maar het verslag gaat over {year}",
            hint=f"verbeter het jaartal, of voeg het doel voor {year} toe",
        )
