"""Years: a cell belongs to a year that the report can speak about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.rules.walk import cells_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Report


def years_outside_report(report: Report) -> Iterator[Diagnostic]:
    """A cell lies after the report's year, or a target exists but none for that year."""
    year = report.settings.year
    for section in report.sections:
        for indicator in section.indicators:
            yield from _later_cells(indicator, year)
            yield from _target_of_another_year(indicator, year)


def _later_cells(indicator: Indicator, year: int) -> Iterator[Diagnostic]:
    for measurement in cells_of(indicator):
        if measurement.year > year:
            yield faults.YEAR_OUTSIDE_REPORT.at(
                measurement.year_span,
                f"{measurement.year} valt buiten een verslag over {year}",
                hint="haal de waarde weg of verbeter het jaartal",
            )


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
