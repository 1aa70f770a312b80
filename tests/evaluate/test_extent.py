"""Intervals: what is certain when two of them are compared."""

from __future__ import annotations

import operator
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cells import Operator
from jaarverslag.evaluate.extent import Extent, both, holds, point, reach, within

if TYPE_CHECKING:
    from collections.abc import Callable

COMPARE: dict[Operator, Callable[[Decimal, Decimal], bool]] = {
    Operator.MORE: operator.gt,
    Operator.AT_LEAST: operator.ge,
    Operator.LESS: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.EQUAL: operator.eq,
}
#: Finer than the ends below, and beyond them: enough to find a witness for whatever is possible.
GRID = [Decimal(quarter) / 4 for quarter in range(-6, 15)]
ENDS = [None, *map(Decimal, range(3))]
EXTENTS = [
    Extent(low, high, low_open, high_open)
    for low, high in product(ENDS, ENDS)
    for low_open, high_open in product((False, True), repeat=2)
    if (low is None or high is None or low < high or (low == high and not low_open and not high_open))
    and not (low is None and low_open)
    and not (high is None and high_open)
]


def members(extent: Extent) -> list[Decimal]:
    return [
        one
        for one in GRID
        if (extent.low is None or one > extent.low or (one == extent.low and not extent.low_open))
        and (extent.high is None or one < extent.high or (one == extent.high and not extent.high_open))
    ]


@pytest.mark.parametrize("comparison", COMPARE)
def test_certain_is_true_of_every_pair_of_figures(comparison: Operator) -> None:
    """True, False and None mean all, none and some of the pairs, for every kind of interval against every other."""
    wrong = []
    for left, right in product(EXTENTS, EXTENTS):
        found = {COMPARE[comparison](one, other) for one, other in product(members(left), members(right))}
        expected = found.pop() if len(found) == 1 else None
        if holds(comparison, left, right) is not expected:
            wrong.append((left, right, expected))
    assert wrong == []


def test_a_range_holds_all_some_or_none_of_an_interval() -> None:
    """`within` asks of every figure whether it lies between both ends, ends included."""
    wrong = []
    for inner, (low, high) in product(EXTENTS, [(0, 1), (1, 2), (1, 1)]):
        outer = Extent(Decimal(low), Decimal(high))
        found = {low <= one <= high for one in members(inner)}
        expected = found.pop() if len(found) == 1 else None
        if within(inner, outer) is not expected:
            wrong.append((inner, outer, expected))
    assert wrong == []


@pytest.mark.parametrize(
    ("sign", "inside", "outside"),
    [
        (Operator.MORE, ["2.01", "9"], ["2", "-9"]),
        (Operator.AT_LEAST, ["2", "9"], ["1.99"]),
        (Operator.LESS, ["1.99", "-9"], ["2", "9"]),
        (Operator.AT_MOST, ["2", "-9"], ["2.01"]),
        (Operator.EQUAL, ["2", "2.00"], ["2.01", "1.99"]),
        (Operator.ABOUT, ["1.8", "2", "2.2"], ["1.79", "2.21"]),
    ],
)
def test_an_operator_reaches_as_far_as_it_says(sign: Operator, inside: list[str], outside: list[str]) -> None:
    """The ends of a bound are open where the operator is strict; circa reaches a tenth to either side."""
    zone = reach(sign, Decimal(2))
    for text in inside:
        assert holds(Operator.EQUAL, point(Decimal(text)), zone) is not False, text
    for text in outside:
        assert holds(Operator.EQUAL, point(Decimal(text)), zone) is False, text


def test_circa_reaches_to_both_sides_below_zero() -> None:
    """A tenth of a negative figure is a distance, so the low end stays the low end."""
    assert reach(Operator.ABOUT, Decimal(-40)) == Extent(Decimal(-44), Decimal(-36))


def test_and_of_three_values() -> None:
    """One certain "no" decides; a doubt without a "no" stays a doubt."""
    values = (True, False, None)
    expected = {(a, b): False if False in (a, b) else None if None in (a, b) else True for a in values for b in values}
    assert {pair: both(*pair) for pair in expected} == expected


def test_about_is_asked_of_the_stretch_that_it_reaches() -> None:
    """Inside the stretch of "circa" nothing is certain, outside it nothing is left of it, and a point is itself."""
    forty = reach(Operator.ABOUT, Decimal(40))
    assert [holds(Operator.ABOUT, point(Decimal(one)), forty) for one in (35, 36, 40, 44, 45)] == [
        False,
        None,
        None,
        None,
        False,
    ]
    assert holds(Operator.ABOUT, point(Decimal(40)), point(Decimal("40.0"))) is True
