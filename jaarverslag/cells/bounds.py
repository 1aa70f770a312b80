"""Reads a figure or a reference with an operator: `>2`, `ten hoogste 3%`, `minder dan 2016`, `2 of meer`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells.changes import change_behind
from jaarverslag.cells.cursor import Advice
from jaarverslag.cells.durations import clock
from jaarverslag.cells.figures import is_year
from jaarverslag.cells.numbers import number
from jaarverslag.cells.operators import operator_sign
from jaarverslag.cells.ranges import ordered
from jaarverslag.cells.references import take_reference
from jaarverslag.cells.value import Bound, Number, Operator, Range, Relative, Sense
from jaarverslag.cells.words import OPERATORS, SUFFIXES, Comparison

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor


def signed_bound(cursor: Cursor) -> Bound | Relative | None:
    """Take `>2`, `>= 65%`, `> dan in 2017`, `≥ nulmeting`."""
    mark = cursor.mark()
    operator = operator_sign(cursor)
    if operator is None:
        return None
    dan = cursor.take("dan", "als") is not None
    comparison = Comparison(operator, to_year=dan)
    found = _compared(cursor, comparison)
    if found is None:
        cursor.reset(mark)
    return found


def worded_bound(cursor: Cursor) -> Bound | Relative | None:
    """Take `minimaal 2`, `minder dan 2016`, `op of boven landelijk gemiddelde`."""
    mark = cursor.mark()
    start = cursor.token
    comparison = cursor.take_phrase(OPERATORS)
    if comparison is None:
        return None
    last = cursor.tokens[cursor.at - 1]
    if start.text == "min" and last is start and cursor.text[start.end - 1] != ".":
        cursor.warn(
            start.start,
            start.end,
            Advice(
                "min-word",
                "'min' is gelezen als 'minimaal', maar kan ook een minteken zijn",
                "Schrijf 'minimaal' of een minteken.",
            ),
            instead="minimaal",
        )
    found = _compared(cursor, comparison)
    if found is None:
        cursor.reset(mark)
    return found


def _compared(cursor: Cursor, comparison: Comparison) -> Bound | Relative | None:
    """Take what follows an operator: a reference, or a figure, or a change."""
    reference = take_reference(cursor, to_year=comparison.to_year)
    if reference is not None:
        return Relative(comparison.operator, reference, sense=comparison.sense)
    if comparison.to_reference or comparison.sense is Sense.QUALITY:
        return None
    if cursor.ahead(1).text == ":":
        time = clock(cursor)
        return None if time is None else Bound(comparison.operator, Number(time.amount, time.unit))
    first = cursor.token
    dated = comparison.dated and is_year(first.text)
    found = number(cursor)
    if found is None or (dated and found.unit is None and found.scale is None):
        return None
    change = change_behind(cursor, found, first, comparison.operator)
    return change or Bound(comparison.operator, found)


def closed_bound(cursor: Cursor, low: Bound) -> Range | None:
    """Take the second half of `minimaal 5 en maximaal 10`, `≥ 5 en ≤ 10`."""
    mark = cursor.mark()
    start = cursor.tokens[0].start
    if low.operator is Operator.AT_LEAST and cursor.take("en", "-", ",", ";") is not None:
        high = signed_bound(cursor) or worded_bound(cursor)
        if isinstance(high, Bound) and high.operator is Operator.AT_MOST:
            return ordered(cursor, low.number, high.number, start)
    cursor.reset(mark)
    return None


def suffixed_bound(cursor: Cursor, found: Number) -> Bound | None:
    """Take the rest of `2 of meer`, `10% of lager`."""
    operator = cursor.take_phrase(SUFFIXES)
    return None if operator is None else Bound(operator, found)
