"""The indicators and cells of a report, in the order of the files: what every rule about figures walks over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.model import Indicator, Measurement, Report, Series, TableCell


def indicators(report: Report) -> Iterator[Indicator]:
    """Give every indicator of a report."""
    for section in report.sections:
        yield from section.indicators


def cells_of(indicator: Indicator) -> Iterator[Measurement]:
    """Give every cell of an indicator, whatever its series."""
    for series in all_series(indicator):
        yield from series.measurements


def all_series(indicator: Indicator) -> Iterator[Series]:
    """Give every series that an indicator has, those of elsewhere last."""
    own = (indicator.actuals, indicator.targets, indicator.targets_in_part, indicator.baseline)
    elsewhere = (one.values for one in indicator.comparisons)
    return (series for series in (*own, *elsewhere) if series)


def table_cells(report: Report) -> Iterator[TableCell]:
    """Give every cell of the authors' own tables."""
    for section in report.sections:
        for table in section.tables:
            for row in table.rows:
                yield from row.cells


def by_year(series: Series | None) -> tuple[Measurement, ...]:
    """Give the cells of a series, the earliest year first."""
    return tuple(sorted(series.measurements, key=lambda one: one.year)) if series else ()


def of_year(series: Series | None, year: int) -> Measurement | None:
    """Give the cell of a year, if there is a series and it has one."""
    return series.of(year) if series else None
