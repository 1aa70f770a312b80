"""Targets: they point the way that was declared, and the target in part is the weaker of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import cells, faults
from jaarverslag.cells import Operator
from jaarverslag.diagnostics import Label
from jaarverslag.evaluate.directions import bare_operator, contradicts, own_direction
from jaarverslag.evaluate.extent import Extent, reach
from jaarverslag.evaluate.measure import base, extent, measurable, mismatch
from jaarverslag.evaluate.units import implied_unit
from jaarverslag.model import Direction
from jaarverslag.rules.walk import by_year, indicators, of_year

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from jaarverslag.cells import Unit
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.evaluate.measure import Measurable
    from jaarverslag.model import Report


def targets_that_contradict_the_direction(report: Report) -> Iterator[Diagnostic]:
    """A target asks for more where `richting` says that less is better, or the other way round."""
    for indicator in indicators(report):
        if indicator.direction is None:
            continue
        for target in (*by_year(indicator.targets), *by_year(indicator.targets_in_part)):
            if contradicts(target.cell.value, indicator.direction):
                yield faults.TARGET_AGAINST_DIRECTION.at(
                    target.written.span,
                    f"het doel `{target.cell.input.strip()}` wijst de andere kant op dan "
                    f"`richting: {indicator.direction.value}`",
                    hint="verbeter het teken of de richting; een doel met een teken heeft geen `richting` nodig",
                )


def targets_in_part_that_are_not_weaker(report: Report) -> Iterator[Diagnostic]:
    """Whoever meets the target in part has met the target as well, so that *deels behaald* can never come out."""
    for indicator in indicators(report):
        for weaker in by_year(indicator.targets_in_part):
            target = of_year(indicator.targets, weaker.year)
            value, other = weaker.cell.value, target.cell.value if target else None
            if target is None or other is None or not measurable(value) or not measurable(other):
                continue
            unit = implied_unit(indicator, weaker.year)
            direction = indicator.direction or own_direction(other)
            if mismatch(value, other, unit):
                continue
            asked, given = _accepted(other, direction, unit), _accepted(value, direction, unit)
            if asked is not None and given is not None and (given == asked or not _holds_all(given, asked)):
                yield faults.PART_NOT_WEAKER.at(
                    weaker.written.span,
                    f"`deels: {weaker.cell.input.strip()}` is niet zwakker dan het doel `{target.cell.input.strip()}`",
                    hint="geef bij `deels` een doel dat makkelijker te halen is, of haal het weg",
                    labels=(Label(target.written.span, "het doel"),),
                )


def _accepted(target: Measurable, direction: Direction | None, unit: Unit | None) -> Extent | None:
    """All figures that meet a target, or None where the target does not tell."""
    match target:
        case cells.Range(low=low, high=high):
            return _accepted_range(base(low, unit or high.unit), base(high, unit), direction)
        case cells.Rank(place=place):
            return extent(cells.Rank(Operator.AT_MOST, place), unit)
        case cells.Bound():
            return extent(target, unit)
        case cells.Number() | cells.Duration():
            operator, amount = bare_operator(direction), extent(target, unit).low
            return None if operator is None or amount is None else reach(operator, amount)


def _accepted_range(low: Decimal, high: Decimal, direction: Direction | None) -> Extent:
    match direction:
        case Direction.HIGHER:
            return Extent(low, None)
        case Direction.LOWER:
            return Extent(None, high)
        case _:
            return Extent(low, high)


def _holds_all(outer: Extent, inner: Extent) -> bool:
    """Whether every figure of the one lies in the other."""
    return _reaches(outer.low, inner.low, closed=not outer.low_open or inner.low_open, sign=1) and _reaches(
        outer.high, inner.high, closed=not outer.high_open or inner.high_open, sign=-1
    )


def _reaches(outer: Decimal | None, inner: Decimal | None, *, closed: bool, sign: int) -> bool:
    if outer is None or inner is None:
        return outer is None
    return outer * sign < inner * sign or (outer == inner and closed)
