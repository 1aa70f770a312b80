"""Which columns a table of indicators has: those that its rows have something to put in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from jaarverslag.compose.charts import target_chart, trend_chart
from jaarverslag.document.tables import Column, ColumnRole
from jaarverslag.model import IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jaarverslag.compose.wording import Wording
    from jaarverslag.document.charts import TrendChart
    from jaarverslag.evaluate import Result
    from jaarverslag.model import Indicator, Measurement, Series

_LINE: Final = 3  # two figures stand beside each other, and need no line to compare them
_RUN: Final = 3
_SERIES: Final = frozenset({ColumnRole.BASELINE, ColumnRole.ACTUAL, ColumnRole.TARGET, ColumnRole.PEER})


@dataclass(frozen=True, slots=True)
class Shown:
    """A measurement in a table. `dated` says that its year has to stand in the cell, as its column has no one year."""

    measurement: Measurement
    dated: bool = False


def columns(results: Sequence[Result], wording: Wording, years_before: int | None = None) -> tuple[Column, ...]:
    """Give the columns of a table of indicators of one kind, after the column of names.

    Unit and source where indicators are mandatory; then the baseline, the actuals of the years before that a row has
    any of (at most the `years_before` latest of them, all where it is None), target and actual of the report's year,
    the targets of later years, and what was measured elsewhere. Chart and outcome only where there is a target; without
    one, heads are years alone, and a line shows how the figures moved.
    """
    return (
        *_texts(results),
        *_under_one_label(_values(results, wording, years_before)),
        *_peers(results),
        *_judged(results, wording),
    )


def shown(column: Column, result: Result) -> Shown | None:
    """Give the measurement that a result has in a column; None where it has none, or where the column has others."""
    indicator = result.indicator
    match column.role:
        case ColumnRole.BASELINE:
            measurement = baseline(indicator)
            return Shown(measurement, dated=column.year is None) if measurement else None
        case ColumnRole.ACTUAL:
            measurement = _of(indicator.actuals, column.year)
        case ColumnRole.TARGET:
            measurement = _of(indicator.targets, column.year)
        case ColumnRole.PEER:
            measurement = _latest(_peer(indicator, column.label), result.year)
            return Shown(measurement, dated=column.year is None) if measurement else None
        case _:
            return None
    return Shown(measurement) if measurement else None


def holds_values(column: Column) -> bool:
    """Tell whether a column holds measurements."""
    return column.role in _SERIES


def trend(result: Result) -> TrendChart | None:
    """Give the line of an indicator over the years up to the report's; None where there are less than three figures."""
    chart = trend_chart(result.indicator, result.year)
    return chart if chart and len(chart.values) >= _LINE else None


def baseline(indicator: Indicator) -> Measurement | None:
    """Give the first measurement that an indicator is compared with: the last, where its definition was renewed."""
    found = indicator.baseline.measurements if indicator.baseline else ()
    return max(found, key=lambda one: one.year, default=None)


def _of(series: Series | None, year: int | None) -> Measurement | None:
    return series.of(year) if series and year is not None else None


def _texts(results: Sequence[Result]) -> Iterator[Column]:
    indicators = [result.indicator for result in results if result.indicator.kind is IndicatorKind.STATUTORY]
    if any(one.unit for one in indicators):
        yield Column(ColumnRole.UNIT, "Eenheid")
    if any(one.origin or one.reference_year for one in indicators):
        yield Column(ColumnRole.SOURCE, "Bron")


def _values(results: Sequence[Result], wording: Wording, years_before: int | None) -> Iterator[Column]:
    year = wording.year
    actuals = _years(result.indicator.actuals for result in results)
    targets = _years(result.indicator.targets for result in results)
    has_target = year in targets
    if first := [one for result in results if (one := baseline(result.indicator))]:
        years = {one.year for one in first}
        yield Column(ColumnRole.BASELINE, "Nulmeting", years.pop() if len(years) == 1 else None)
    achieved = wording.say("behaald") if has_target else ""
    before = sorted(one for one in actuals if one < year)
    for past in before if years_before is None else before[len(before) - min(years_before, len(before)) :]:
        yield Column(ColumnRole.ACTUAL, achieved, past)
    if has_target:
        yield Column(ColumnRole.TARGET, wording.say("beoogd"), year)
    yield Column(ColumnRole.ACTUAL, achieved, year, emphasis=True)
    for later in sorted(one for one in targets if one > year):
        yield Column(ColumnRole.TARGET, wording.say("beoogd"), later)


def _under_one_label(values: Iterable[Column]) -> Iterator[Column]:
    """Let three or more years in a row share their label, which then takes no room of its own in each of them."""
    for label, run in groupby(values, key=lambda one: one.label):
        together = tuple(run)
        if label and len(together) >= _RUN:
            yield replace(together[0], span=len(together))
            yield from (replace(one, span=0) for one in together[1:])
        else:
            yield from together


def _years(series: Iterable[Series | None]) -> set[int]:
    return {one.year for each in series if each for one in each.measurements}


def _peers(results: Sequence[Result]) -> Iterator[Column]:
    """A column for each who is compared with, in order of appearance."""
    names = dict.fromkeys(peer.name.text for result in results for peer in result.indicator.comparisons)
    for name in names:
        found = [_latest(_peer(result.indicator, name), result.year) for result in results]
        years = {one.year for one in found if one}
        if years:
            yield Column(ColumnRole.PEER, name, years.pop() if len(years) == 1 else None)


def _peer(indicator: Indicator, name: str) -> Series | None:
    return next((peer.values for peer in indicator.comparisons if peer.name.text == name), None)


def _latest(series: Series | None, year: int) -> Measurement | None:
    """The last measurement up to a year: what was measured later is not what this year compares with."""
    found = [one for one in series.measurements if one.year <= year] if series else []
    return max(found, key=lambda one: one.year, default=None)


def _judged(results: Sequence[Result], wording: Wording) -> Iterator[Column]:
    if not any(result.target for result in results):
        if any(trend(result) for result in results):
            yield Column(ColumnRole.TREND, "Verloop")
    else:
        if any(target_chart(result) for result in results):
            yield Column(ColumnRole.CHART, f"{wording.say('beoogd')} en {wording.say('behaald').lower()}")
        yield Column(ColumnRole.OUTCOME, wording.say("uitkomst"))
