"""All that a figure may be, as an interval of exact decimals, and what follows from that when two are compared."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Final

from jaarverslag.cells import Operator

# How far "circa" reaches at least: generous, so that within it nothing is said and outside it nobody disagrees.
ABOUT: Final = Decimal("0.1")

# Cells hold 18 digits at most and a factor adds 14: room for a percentage of a figure without any rounding.
EXACT: Final = 80


@dataclass(frozen=True, slots=True)
class Extent:
    """An interval. An end that is None is unbounded; an open end does not belong to it."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is one figure."""
        return self.low is not None and self.low == self.high


def point(amount: Decimal) -> Extent:
    """Exactly this figure."""
    return Extent(amount, amount)


def reach(operator: Operator, amount: Decimal, step: Decimal = Decimal(0)) -> Extent:
    """Every figure that an operator in front of this amount allows; "circa" reaches a tenth, and at least one step."""
    match operator:
        case Operator.MORE:
            return Extent(amount, None, low_open=True)
        case Operator.AT_LEAST:
            return Extent(amount, None)
        case Operator.LESS:
            return Extent(None, amount, high_open=True)
        case Operator.AT_MOST:
            return Extent(None, amount)
        case Operator.EQUAL:
            return point(amount)
        case Operator.ABOUT:
            with localcontext(prec=EXACT):
                margin = max(abs(amount) * ABOUT, step)
                return Extent(amount - margin, amount + margin)


def holds(operator: Operator, left: Extent, right: Extent) -> bool | None:
    """Tell whether `left operator right` holds for every pair of figures (True), for none (False), or only some."""
    match operator:
        case Operator.MORE:
            return _decide(always=_above(left, right), ever=not _above(right, left, or_equal=True))
        case Operator.AT_LEAST:
            return _decide(always=_above(left, right, or_equal=True), ever=not _above(right, left))
        case Operator.LESS:
            return holds(Operator.MORE, right, left)
        case Operator.AT_MOST:
            return holds(Operator.AT_LEAST, right, left)
        case Operator.EQUAL:
            apart = _above(left, right) or _above(right, left)
            return _decide(always=left.is_point and right.is_point and left.low == right.low, ever=not apart)
        case Operator.ABOUT:
            # The right side of "about" is the stretch that it reaches; see `reach`.
            return holds(Operator.EQUAL, left, right)


def within(inner: Extent, outer: Extent) -> bool | None:
    """Tell whether all of a figure lies between the two ends of a closed range (True), none of it, or not certain."""
    low = Extent(outer.low, outer.low)
    high = Extent(outer.high, outer.high)
    return both(holds(Operator.AT_LEAST, inner, low), holds(Operator.AT_MOST, inner, high))


def both(one: bool | None, other: bool | None) -> bool | None:  # noqa: FBT001 - the two operands of "and"
    """Three-valued "and": certain as soon as one of them is certainly not so."""
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def _decide(*, always: bool, ever: bool) -> bool | None:
    if always:
        return True
    return None if ever else False


def _above(upper: Extent, lower: Extent, *, or_equal: bool = False) -> bool:
    """Whether every figure of `upper` lies above (or at) every figure of `lower`."""
    if upper.low is None or lower.high is None:
        return False
    if upper.low != lower.high:
        return upper.low > lower.high
    return or_equal or upper.low_open or lower.high_open
