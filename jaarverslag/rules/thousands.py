"""Thousands points: in one figure and not in its neighbour, or where a comma was meant."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jaarverslag import cells, faults
from jaarverslag.cells.figures import grouped
from jaarverslag.diagnostics import Edit, Fix, Label
from jaarverslag.evaluate.measure import measurable
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.walk import indicators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Measurement, Report

_BRACKETS: Final = re.compile(r"\([^()]*\)")
_WITH_POINTS: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])")
_WITHOUT_POINTS: Final = re.compile(r"(?<![\d.,])\d{4,}(?![\d.])")
_ONE_POINT: Final = re.compile(r"(?<![\d.,])(\d{1,3})\.(\d{3})(?![\d.,])")
_COMMA: Final = re.compile(r"(?<![\d.,])(\d+),(\d+)(?![\d.,])")

# How far two neighbours may lie apart and still be of one size.
_ALIKE: Final = 3


def thousands_points_in_one_of_two(report: Report) -> Iterator[Diagnostic]:
    """One figure has thousands points and its neighbour has none, or a decimal comma that fits the first as well."""
    for indicator in indicators(report):
        figures = tuple(_figures(indicator))
        grouped_ones = [one for one in figures if _WITH_POINTS.search(_bare(one))]
        for measurement in figures:
            if grouped_ones and (match := _WITHOUT_POINTS.search(_bare(measurement))):
                yield _without_points(measurement, match.group(), grouped_ones[0])
        for measurement in grouped_ones:
            typed = measurement.cell.input
            neighbour = next((one for one in figures if mistaken_point(typed, one.cell.input)), None)
            if neighbour is not None:
                yield _mistaken(measurement, neighbour)


def mistaken_point(typed: str, neighbour: str) -> bool:
    """Tell whether the thousands point of one cell was probably meant as the comma of its neighbour.

    `1.521` beside `1,5`: with a comma the two are alike, as thousands the one is a thousand times the other.
    """
    point, comma = _ONE_POINT.search(typed), _COMMA.search(neighbour)
    if point is None or comma is None:
        return False
    one, other = Decimal(".".join(point.groups())), Decimal(".".join(comma.groups()))
    return 0 < one <= other * _ALIKE and other <= one * _ALIKE


def _figures(indicator: Indicator) -> Iterator[Measurement]:
    for series in (indicator.actuals, indicator.targets):
        for measurement in series.measurements if series else ():
            value = measurement.cell.value
            if measurable(value) and not isinstance(value, cells.Rank):
                yield measurement


def _bare(measurement: Measurement) -> str:
    """The cell without what stands between brackets: there a year or a remark may stand."""
    return _BRACKETS.sub("", measurement.cell.input)


def _without_points(measurement: Measurement, digits: str, neighbour: Measurement) -> Diagnostic:
    typed, span = measurement.cell.input.strip(), measurement.written.span
    better = typed.replace(digits, grouped(digits), 1)
    return faults.THOUSANDS_POINTS_DIFFER.at(
        span,
        f"`{typed}` heeft geen punt bij de duizendtallen, en `{neighbour.cell.input.strip()}` wel",
        hint=f"schrijf `{better}`",
        labels=(Label(neighbour.written.span, "hier wel"),),
        fix=Fix((Edit(span, f'"{better}"'),)),
    )


def _mistaken(measurement: Measurement, neighbour: Measurement) -> Diagnostic:
    typed = measurement.cell.input.strip()
    return faults.THOUSANDS_POINTS_DIFFER.at(
        measurement.written.span,
        f"de punt in `{typed}` is gelezen als duizendtal, en ernaast staat `{neighbour.cell.input.strip()}`",
        hint=f"schrijf `{typed.replace('.', ',', 1)}` als dat bedoeld is; {if_right(faults.THOUSANDS_POINTS_DIFFER)}",
        labels=(Label(neighbour.written.span, "hiernaast"),),
    )
