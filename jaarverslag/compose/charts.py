"""What a chart of one indicator shows: the zone of the target, the actual, the year before; and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells import Bound, Duration, Number, Operator, Range
from jaarverslag.document.charts import ChartTarget, ChartValue, TargetChart, TrendChart
from jaarverslag.footnotes import sure_mark, unmarked
from jaarverslag.model import Direction

if TYPE_CHECKING:
    from decimal import Decimal

    from jaarverslag.cells import Value
    from jaarverslag.evaluate import Result
    from jaarverslag.model import Indicator, Measurement


def target_chart(result: Result) -> TargetChart | None:
    """Draw target, actual and the year before on one scale; None where there is no figure, or where units differ."""
    measurements = [one for one in (result.previous, result.target, result.actual) if one and _figures(one.cell.value)]
    if result.actual not in measurements and result.target not in measurements:
        return None
    units = {_unit(figure) for one in measurements for figure in _figures(one.cell.value)}
    if len(units) > 1 or not measurements:
        return None
    return TargetChart(
        description=_description(result),
        previous=_value(result.previous),
        target=_target(result),
        actual=_value(result.actual),
    )


def trend_chart(indicator: Indicator, until: int) -> TrendChart | None:
    """Draw the actuals up to and including a year; None for fewer than two figures, or where units differ."""
    series = indicator.actuals.measurements if indicator.actuals else ()
    known = sorted((one for one in series if one.year <= until), key=lambda one: one.year)
    values = tuple(value for one in known if (value := _value(one)))
    units = {_unit(figure) for one in known for figure in _figures(one.cell.value)}
    if len(values) < 2 or len(units) > 1:  # noqa: PLR2004 - one figure is no line
        return None
    told = ", ".join(f"{value.printed} in {value.year}" for value in values)
    return TrendChart(_sentence(f"{_name(indicator).rstrip('.')}: {told}"), values)


def _name(indicator: Indicator) -> str:
    """Give the name without a mark of a note behind it."""
    name = indicator.name.text
    mark = sure_mark(name)
    return name[: mark.start()].rstrip() if mark else name


def _plain(value: Value) -> Value:
    """Give a time in more than one unit as a figure in the smallest of them."""
    return Number(value.amount, value.unit) if isinstance(value, Duration) else value


def _figures(value: Value) -> tuple[Number, ...]:
    match _plain(value):
        case Number() as number:
            return (number,)
        case Bound(number=number):
            return (number,)
        case Range(low=low, high=high):
            return (low, high)
        case _:
            return ()


def _unit(number: Number) -> tuple[str, str | None]:
    return (number.unit.name, number.unit.per) if number.unit else ("", None)


def _value(measurement: Measurement | None) -> ChartValue | None:
    if measurement is None or not _figures(measurement.cell.value):
        return None
    text, year = unmarked(measurement.cell), measurement.year
    match _plain(measurement.cell.value):
        case Number() as number:
            return ChartValue(number.total, text, year)
        case Range(low=low, high=high):
            return ChartValue(low.total, text, year, high=high.total)
        case Bound(operator=Operator.MORE | Operator.AT_LEAST, number=number):
            return ChartValue(number.total, text, year, open_above=True)
        case Bound(operator=Operator.LESS | Operator.AT_MOST, number=number):
            return ChartValue(number.total, text, year, open_below=True)
        case Bound(number=number):
            return ChartValue(number.total, text, year)
        case _:
            return None


def _target(result: Result) -> ChartTarget | None:
    measurement = result.target
    if measurement is None:
        return None
    low, high, low_included, high_included = _zone(measurement.cell.value, result.indicator.direction)
    if low is None and high is None:
        return None
    return ChartTarget(low, high, unmarked(measurement.cell), measurement.year, low_included, high_included)


def _zone(value: Value, direction: Direction | None) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    match _plain(value):
        case Bound(operator=Operator.MORE, number=number):
            return number.total, None, False, True
        case Bound(operator=Operator.AT_LEAST, number=number):
            return number.total, None, True, True
        case Bound(operator=Operator.LESS, number=number):
            return None, number.total, True, False
        case Bound(operator=Operator.AT_MOST, number=number):
            return None, number.total, True, True
        case Bound(number=number):
            return number.total, number.total, True, True
        case Range(low=low, high=high):
            return low.total, high.total, True, True
        case Number() as number:
            least = None if direction is Direction.LOWER else number.total
            most = None if direction is Direction.HIGHER else number.total
            return least, most, True, True
        case _:
            return None, None, True, True


def _description(result: Result) -> str:
    """Tell in one sentence what the chart shows."""
    parts = []
    if result.target:
        parts.append(f"beoogd in {_told(result.target)}")
    if result.actual:
        parts.append(f"behaald in {_told(result.actual)}")
    if result.previous and _figures(result.previous.cell.value):
        parts.append(f"behaald in {_told(result.previous)}")
    words = "; ".join(parts)
    return f"{_sentence(_name(result.indicator))} {_sentence(f'{words[:1].upper()}{words[1:]}')}"


def _told(measurement: Measurement) -> str:
    return f"{measurement.year}: {unmarked(measurement.cell) or 'geen waarde'}"


def _sentence(words: str) -> str:
    """End with a point, unless the words, as `€ 54,8 mln.`, end with one themselves."""
    return words if words.endswith((".", "!", "?")) else f"{words}."
