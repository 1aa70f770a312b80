"""Reads directions, and changes of a certain size: `stijging`, `toename met 5%`, `10% lager dan 2015`."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.numbers import number
from jaarverslag.cells.operators import operator_sign
from jaarverslag.cells.references import since
from jaarverslag.cells.value import Dimension, Direction, Number, Operator, Reference, Relative
from jaarverslag.cells.words import CHANGED, CHANGES, COMPARATIVES, DIRECTIONS, MODIFIERS, OPERATORS, TRENDS, Way

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor
    from jaarverslag.cells.scan import Token

_OPPOSITE: Final = MappingProxyType(
    {
        Operator.MORE: Operator.LESS,
        Operator.LESS: Operator.MORE,
        Operator.AT_LEAST: Operator.AT_MOST,
        Operator.AT_MOST: Operator.AT_LEAST,
        Operator.EQUAL: Operator.EQUAL,
        Operator.ABOUT: Operator.ABOUT,
    }
)


def movement(cursor: Cursor) -> Relative | Direction | None:
    """Take `stijging`, `gelijk of hoger`, `toename met 5%`, `lichte daling t.o.v. 2016`."""
    mark = cursor.mark()
    while cursor.token.text in MODIFIERS:
        cursor.at += 1
    change = CHANGES.get(cursor.token.text) or CHANGED.get(cursor.token.text)
    if change is not None:
        at = cursor.mark()
        cursor.at += 1
        found = _sized_change(cursor, change)
        if found is not None:
            return found
        cursor.reset(at)
    way = cursor.take_phrase(DIRECTIONS)
    if way is None:
        cursor.reset(mark)
        return None
    cursor.take(*TRENDS)
    reference = since(cursor)
    if reference is not None:
        return Relative(way.operator, reference, sense=way.sense)
    return Direction(way.operator, way.sense)


def _sized_change(cursor: Cursor, way: Way) -> Relative | None:
    """Take `met 5%`, `van minimaal 2%`, `5%` behind a noun of change, and what it is measured from."""
    reference = since(cursor)
    cursor.take("met", "van", ":", "=")
    comparison = cursor.take_phrase(OPERATORS)
    operator = operator_sign(cursor) if comparison is None else comparison.operator
    size = number(cursor)
    if size is None or size.amount.is_signed():
        return None
    return _changed(way, size, operator, reference or since(cursor))


def change_behind(cursor: Cursor, found: Number, first: Token, operator: Operator | None = None) -> Relative | None:
    """Take the rest of `10% lager dan 2015`, `5% stijging`, `+10% t.o.v. 2015` behind its figure.

    `first` is the token that the figure starts with. A minus before a fall (`-5% minder`) leaves a doubt: None.
    """
    mark = cursor.mark()
    while cursor.token.text in MODIFIERS:
        cursor.at += 1
    word = cursor.token.text
    way = CHANGES.get(word) or COMPARATIVES.get(word)
    cursor.at += way is not None
    reference = since(cursor)
    sign = _sign(found, first)
    if way is None and reference is not None and sign is not None:
        way = Way(sign)
        found = replace(found, amount=abs(found.amount))
    elif way is None or sign is Operator.LESS or sign not in {None, way.operator} or _is_count(found, word, reference):
        cursor.reset(mark)
        return None
    return _changed(way, found, operator, reference)


def _is_count(found: Number, word: str, reference: Reference | None) -> bool:
    """Whether a noun behind a figure may be what it counts: `1 daling`, `€ 5 mln. besparing`."""
    unit = found.unit
    return word in CHANGES and reference is None and (unit is None or unit.dimension is Dimension.MONEY)


def _sign(found: Number, first: Token) -> Operator | None:
    """Where the sign of a figure points; None without a sign."""
    if found.amount.is_signed():
        return Operator.LESS
    return Operator.MORE if first.text == "+" else None


def _changed(way: Way, size: Number, operator: Operator | None, reference: Reference | None) -> Relative:
    """A change of this size or more, in the direction of the way; less or exactly so where the operator says."""
    down = way.operator is Operator.LESS
    outward = operator or Operator.AT_LEAST
    change = replace(size, amount=size.amount.copy_negate()) if down else size
    return Relative(_OPPOSITE[outward] if down else outward, reference, change, way.sense)
