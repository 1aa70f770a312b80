"""Reads two figures and all between: `240.000-260.000`, `65 tot 70 %`, `tussen 5 en 10`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.cells.figures import dutch, is_year
from jaarverslag.cells.numbers import number
from jaarverslag.cells.scan import Shape, Token
from jaarverslag.cells.units import PERCENT
from jaarverslag.cells.value import Number, Range, Scale, Unit

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

# Below it, a figure and a bare year behind a dash are a figure and its year: `7,1 - 2016`.
_THOUSAND: Final = 1000
EN_DASH: Final = "\u2013"
_LINKS: Final = frozenset(("tot", "t/m", "tm", "à", "á", "..", "a"))


def range_behind(cursor: Cursor, low: Number, first: Token) -> Range | None:
    """Take the rest of `240.000-260.000`, `65 tot 70 %`, `2 t/m 4` behind its first figure."""
    mark = cursor.mark()
    behind_low = cursor.tokens[cursor.at - 1].end
    dash = cursor.take("-", "--")
    if dash is None and cursor.take(*_LINKS) is None:
        return None
    if dash is not None and "\n" in cursor.text[behind_low : dash.start]:
        cursor.reset(mark)
        return None
    if dash is None:
        _ = cursor.take("en") and cursor.take("met")
        cursor.take("maximaal", "max", "circa", "de")
    second = cursor.token
    high = number(cursor)
    if high is None or _is_no_range(first, second, low, high):
        cursor.reset(mark)
        return None
    if dash is not None:
        # A dash between words would make one word of them, and one before a minus sign hide it.
        apart = second.text == "-" or second.shape is Shape.WORD
        cursor.print_as(behind_low, second.start, f" {EN_DASH} " if apart else EN_DASH)
    _refuse_short(cursor, low, first, high)
    return ordered(cursor, low, high, first.start)


def _refuse_short(cursor: Cursor, low: Number, first: Token, high: Number) -> None:
    """Refuse `10 à 15.000`, which may well be 10.000 to 15.000."""
    named = (low.scale or high.scale) is not None or (low.unit is not None and high.unit is not None)
    if not named and 0 < low.amount < high.amount / _THOUSAND:
        guess = f"{first.text}.000"
        cursor.refuse(first.start, first.end, "de ondergrens kan in duizendtallen bedoeld zijn", (guess,))


def range_between(cursor: Cursor) -> Range | None:
    """Take `tussen A en B`, `van A tot B`, `van A t/m B`."""
    mark = cursor.mark()
    opening = cursor.take("tussen", "van")
    if opening is None:
        return None
    cursor.take("de", "het")
    first = cursor.token
    low = number(cursor)
    links = ("en", "-", "à", "á") if opening.text == "tussen" else ("tot", "t/m", "tm", "-")
    if low is not None and cursor.take(*links) is not None:
        _ = cursor.take("en") and cursor.take("met")
        cursor.take("de", "het")
        second = cursor.token
        high = number(cursor)
        if high is not None and not _is_no_range(first, second, low, high):
            _refuse_short(cursor, low, first, high)
            return ordered(cursor, low, high, first.start)
    cursor.reset(mark)
    return None


def _is_no_range(first: Token, second: Token, low: Number, high: Number) -> bool:
    """Whether two figures with a dash between them are a period, a date, a season or two kinds of thing."""
    if low.unit is None and high.unit is None and is_year(first.text):
        return is_year(second.text) or len(second.text) < len(first.text)
    if high.unit is None and is_year(second.text) and low.amount < _THOUSAND:
        return True
    return low.unit is not None and high.unit is not None and low.unit != high.unit


def ordered(cursor: Cursor, low: Number, high: Number, start: int) -> Range:
    """A range of which both ends have the unit and the scale that one of them names.

    An end in full (`€ 500.000 - € 1 mln`) is told in the scale of the other one.
    """
    unit = low.unit or high.unit
    scale = low.scale or high.scale
    found = Range(_told_in(low, high, unit, scale), _told_in(high, low, unit, scale))
    if found.low.total > found.high.total:
        turned = f"{dutch(high.amount)}{EN_DASH}{dutch(low.amount)}{'%' if unit is PERCENT else ''}"
        guesses = (turned,) if unit in {None, PERCENT} and scale is None else ()
        end = cursor.tokens[cursor.at - 1].end
        cursor.refuse(start, end, "de ondergrens is hoger dan de bovengrens", guesses)
    return found


def _told_in(end: Number, other: Number, unit: Unit | None, scale: Scale | None) -> Number:
    """One end of a range with the unit and the scale of both; far above the other without a scale, it is in full."""
    if end.scale is None and scale is not None and end.amount > _THOUSAND * abs(other.amount):
        return Number((end.amount / scale.factor).normalize(), unit, scale)
    return Number(end.amount, unit, scale)
