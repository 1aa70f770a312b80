"""Two cells in one unit, or the reason why they have none in common."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Final, TypeGuard

from jaarverslag import cells
from jaarverslag.evaluate.extent import EXACT, Extent, point, reach
from jaarverslag.evaluate.outcome import Ground

if TYPE_CHECKING:
    from jaarverslag.cells import Unit, Value

# A place on a list only compares with another place, or with a bare number.
PLACE: Final = cells.Unit("plaats")

# Below this a figure without "mln." may have been meant in millions as well.
_SMALL: Final = 1000

Measurable = cells.Number | cells.Bound | cells.Range | cells.Rank | cells.Duration


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Why two figures cannot be compared."""

    ground: Ground


def measurable(value: Value) -> TypeGuard[Measurable]:
    """Tell whether a value is a figure of some kind."""
    return isinstance(value, cells.Number | cells.Bound | cells.Range | cells.Rank | cells.Duration)


def numbers(value: Value) -> tuple[cells.Number, ...]:
    """Give the figures that were typed in a value."""
    match value:
        case cells.Number():
            return (value,)
        case cells.Bound(number=number):
            return (number,)
        case cells.Range(low=low, high=high):
            return (low, high)
        case _:
            return ()


def unit_of(value: Value) -> Unit | None:
    """Give the unit that a value names."""
    match value:
        case cells.Rank():
            return PLACE
        case cells.Duration(unit=unit):
            return unit
        case _:
            return next((number.unit for number in numbers(value) if number.unit), None)


def mismatch(left: Measurable, right: Measurable, implied: Unit | None) -> Mismatch | None:
    """Tell why two values cannot be compared, or None where they can. `implied` is the unit of a bare figure."""
    if not _same_measure(_unit(left, implied), _unit(right, implied)):
        return Mismatch(Ground.UNITS_DIFFER)
    if _scale_unclear(left, right) or _scale_unclear(right, left):
        return Mismatch(Ground.SCALE_UNCLEAR)
    return None


def extent(value: Measurable, implied: Unit | None) -> Extent:
    """All that a value may be, in the base unit of what it measures."""
    match value:
        case cells.Number():
            return point(base(value, implied))
        case cells.Bound(operator=operator, number=number):
            return reach(operator, base(number, implied), _step(number, implied))
        case cells.Range(low=low, high=high):
            return Extent(base(low, implied or high.unit), base(high, implied))
        case cells.Rank(operator=operator, place=place):
            return reach(operator, Decimal(place))
        case cells.Duration(amount=amount):
            return point(amount)


def base(number: cells.Number, implied: Unit | None) -> Decimal:
    """Give a figure in the base unit of its dimension, exact."""
    unit = number.unit or implied
    with localcontext(prec=EXACT):
        return number.total if unit is None else number.total * unit.factor


def around(number: cells.Number, implied: Unit | None) -> Extent:
    """All that "circa" in front of a figure may be."""
    return reach(cells.Operator.ABOUT, base(number, implied), _step(number, implied))


def _step(number: cells.Number, implied: Unit | None) -> Decimal:
    """How far apart two figures of this kind are at least: "circa 3" of what is counted must leave room for 2 and 4."""
    unit = number.unit or implied
    counts = unit is None or (unit.dimension is None and unit.per is None)
    whole = number.scale is None and number.amount == number.amount.to_integral_value()
    return Decimal(1) if counts and whole else Decimal(0)


def _unit(value: Measurable, implied: Unit | None) -> Unit | None:
    return unit_of(value) or implied


def _same_measure(left: Unit | None, right: Unit | None) -> bool:
    """Whether figures in these units measure the same: a bare figure may count what a noun names, and nothing else."""
    if left is None or right is None:
        named = left or right
        return named is None or (named.dimension is None and named.per is None)
    if left.per != right.per or left.dimension is not right.dimension:
        return False
    return left.dimension is not None or left.name == right.name


def _scale_unclear(one: Measurable, other: Measurable) -> bool:
    """Whether one side says "mln." and the other is so small and bare that it may have meant the same."""
    scaled = any(number.scale for number in numbers(one))
    return scaled and any(number.scale is None and 0 < abs(number.amount) < _SMALL for number in numbers(other))
