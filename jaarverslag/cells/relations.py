"""Reads what compares: bounds, ranges, directions, relative values, ranks; each takes a value or leaves the cursor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.figures import Manner, dutch, is_year
from jaarverslag.cells.numbers import number
from jaarverslag.cells.scan import Shape, Token
from jaarverslag.cells.value import (
    Anchor,
    Bound,
    Direction,
    Number,
    Operator,
    Range,
    Rank,
    Reference,
    Relative,
    Sense,
)
from jaarverslag.cells.words import (
    CHANGES,
    COMPARATIVES,
    DIRECTIONS,
    MODIFIERS,
    OPERATORS,
    ORDINALS,
    REFERENCE_FILLERS,
    REFERENCES,
    SIGNS,
    SINCE,
    SUFFIXES,
    TRENDS,
    Comparison,
    Way,
)

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

EN_DASH: Final = "\u2013"
# A reference lies in the time of programme budgets; outside it, four digits behind `meer dan` are a figure.
_FIRST_REFERENCE: Final = 1990
_LAST_REFERENCE: Final = 2049
_ROUND_YEAR: Final = "2000"
_PRINTED: Final = {Operator.AT_LEAST: "≥", Operator.AT_MOST: "≤"}
_LINKS: Final = frozenset(("tot", "t/m", "tm", "à", "..", "a"))
_OPPOSITE: Final = {
    Operator.MORE: Operator.LESS,
    Operator.LESS: Operator.MORE,
    Operator.AT_LEAST: Operator.AT_MOST,
    Operator.AT_MOST: Operator.AT_LEAST,
    Operator.EQUAL: Operator.EQUAL,
    Operator.ABOUT: Operator.ABOUT,
}
_ORDINAL_ENDS: Final = frozenset(("e", "de", "ste"))
_MOST_PLACE_DIGITS: Final = 4
_PLACES: Final = frozenset(("plaats", "plek", "positie", "rang"))


def signed_bound(cursor: Cursor) -> Bound | Relative | None:
    """Take `>2`, `>= 65%`, `> dan in 2017`, `≥ nulmeting`."""
    mark = cursor.mark()
    operator = _operator_sign(cursor)
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
            "min-word",
            "'min' is gelezen als 'minimaal', maar kan ook een minteken zijn",
            "Schrijf 'minimaal' of een minteken.",
            instead="minimaal",
        )
    found = _compared(cursor, comparison)
    if found is None:
        cursor.reset(mark)
    return found


def _operator_sign(cursor: Cursor) -> Operator | None:
    """Take `>`, `> =`, `>/=`, `> of =`, and print it as one sign."""
    token = cursor.token
    operator = SIGNS.get(token.text)
    if operator is None or token.shape is not Shape.SIGN:
        return None
    cursor.at += 1
    if operator in {Operator.MORE, Operator.LESS}:
        mark = cursor.mark()
        cursor.take("/", "of")
        if cursor.take("=") is None:
            cursor.reset(mark)
        else:
            operator = Operator.AT_LEAST if operator is Operator.MORE else Operator.AT_MOST
    last = cursor.tokens[cursor.at - 1]
    cursor.print_as(token.start, last.end, _PRINTED.get(operator, cursor.text[token.start]))
    if token.text in {"=>", "=<"}:
        shown = _PRINTED[operator]
        cursor.warn(
            token.start,
            token.end,
            "odd-operator",
            f"{token.text} is gelezen als {shown}",
            f"Schrijf {token.text[::-1]}.",
            instead=token.text[::-1],
        )
    return operator


def _compared(cursor: Cursor, comparison: Comparison) -> Bound | Relative | None:
    """Take what follows an operator: a reference, or a figure, or a change."""
    reference = take_reference(cursor, to_year=comparison.to_year)
    if reference is not None:
        return Relative(comparison.operator, reference, sense=comparison.sense)
    if comparison.to_reference or comparison.sense is Sense.QUALITY or _may_be_either(cursor, comparison):
        return None
    found = number(cursor)
    if found is None:
        return None
    change = change_behind(cursor, found, comparison.operator)
    return change or Bound(comparison.operator, found)


def _may_be_either(cursor: Cursor, comparison: Comparison) -> bool:
    """Whether `meer dan 2000` can be the year as well as the figure."""
    return comparison.to_year and cursor.token.text == _ROUND_YEAR and cursor.ahead(1).shape is Shape.END


def take_reference(cursor: Cursor, *, to_year: bool) -> Reference | None:
    """Take `2016`, `in 2017`, `de nulmeting`, `vorig jaar`, `het landelijk gemiddelde`.

    Bare digits count as a year only with a word before them, or where the words before asked for one.
    """
    mark = cursor.mark()
    start = cursor.at
    while cursor.token.text in REFERENCE_FILLERS and cursor.token.text not in REFERENCES:
        cursor.at += 1
    token = cursor.token
    if token.shape is Shape.FIGURE and is_year(token.text) and _is_reference_year(cursor, to_year=to_year or cursor.at > start):
        cursor.at += 1
        return Reference(Anchor.YEAR, token.text, int(token.text))
    first = cursor.at
    anchor = cursor.take_phrase(REFERENCES)
    if anchor is None:
        cursor.reset(mark)
        return None
    year = _year_of_reference(cursor)
    return Reference(anchor, cursor.raw(first, cursor.at).lower(), year)


def _is_reference_year(cursor: Cursor, *, to_year: bool) -> bool:
    """Whether the year that comes next is a reference: with nothing behind it that is counted."""
    if not to_year or cursor.ahead(1).shape in {Shape.WORD, Shape.FIGURE} or cursor.ahead(1).text in {"%", "€", "-"}:
        return False
    alone = cursor.tokens[cursor.at - 1].text not in REFERENCE_FILLERS - {"dan"} if cursor.at else True
    text = cursor.token.text
    return not alone or (_FIRST_REFERENCE <= int(text) <= _LAST_REFERENCE and text != _ROUND_YEAR)


def _year_of_reference(cursor: Cursor) -> int | None:
    """Take the year of `nulmeting 2015`, `nulmeting in 2015`."""
    mark = cursor.mark()
    cursor.take("in", "uit", "van")
    token = cursor.take_shape(Shape.FIGURE)
    if token is None or not is_year(token.text):
        cursor.reset(mark)
        return None
    return int(token.text)


def range_behind(cursor: Cursor, low: Number, first: Token) -> Range | None:
    """Take the rest of `240.000-260.000`, `65 tot 70 %`, `2 t/m 4` behind its first figure."""
    mark = cursor.mark()
    behind_low = cursor.tokens[cursor.at - 1].end
    dash = cursor.take("-", "--")
    if dash is None and cursor.take(*_LINKS) is None:
        return None
    if dash is None:
        _ = cursor.take("en") and cursor.take("met")
        cursor.take("maximaal", "max", "circa", "de")
    second = cursor.token
    high = number(cursor)
    if high is None or _is_no_range(cursor, first, second, low, high):
        cursor.reset(mark)
        return None
    if dash is not None:
        signed = second.shape is Shape.SIGN and second.text == "-"
        cursor.print_as(behind_low, second.start, f" {EN_DASH} " if signed else EN_DASH)
    return _ordered(cursor, low, high, first.start)


def range_between(cursor: Cursor) -> Range | None:
    """Take `tussen A en B`, `van A tot B`, `van A t/m B`."""
    mark = cursor.mark()
    opening = cursor.take("tussen", "van")
    if opening is None:
        return None
    cursor.take("de", "het")
    first = cursor.token
    low = number(cursor)
    links = ("en", "-", "à") if opening.text == "tussen" else ("tot", "t/m", "tm", "-")
    if low is not None and cursor.take(*links) is not None:
        _ = cursor.take("en") and cursor.take("met")
        cursor.take("de", "het")
        second = cursor.token
        high = number(cursor)
        if high is not None and not _is_no_range(cursor, first, second, low, high):
            return _ordered(cursor, low, high, first.start)
    cursor.reset(mark)
    return None


def _is_no_range(cursor: Cursor, first: Token, second: Token, low: Number, high: Number) -> bool:
    """Whether two figures with a dash between them are a period, a date, a season or two kinds of thing."""
    if cursor.token.text in {"-", "/"} and not cursor.token.spaced:
        return True
    if low.unit is None and high.unit is None and is_year(first.text):
        return is_year(second.text) or len(second.text) < len(first.text)
    return low.unit is not None and high.unit is not None and low.unit != high.unit


def _ordered(cursor: Cursor, low: Number, high: Number, start: int) -> Range:
    """A range of which both ends have the unit and the scale that one of them names."""
    unit = low.unit or high.unit
    scale = low.scale or high.scale
    found = Range(replace(low, unit=unit, scale=scale), replace(high, unit=unit, scale=scale))
    if found.low.total > found.high.total:
        turned = f"{dutch(high.amount)}{EN_DASH}{dutch(low.amount)}{'%' if unit is not None and unit.name == '%' else ''}"
        end = cursor.tokens[cursor.at - 1].end
        cursor.refuse(start, end, "de ondergrens is hoger dan de bovengrens", (turned,))
    return found


def closed_bound(cursor: Cursor, low: Bound) -> Range | None:
    """Take the second half of `minimaal 5 en maximaal 10`, `≥ 5 en ≤ 10`."""
    mark = cursor.mark()
    start = cursor.tokens[0].start
    if low.operator is Operator.AT_LEAST and cursor.take("en", "-", ",", ";") is not None:
        high = signed_bound(cursor) or worded_bound(cursor)
        if isinstance(high, Bound) and high.operator is Operator.AT_MOST:
            return _ordered(cursor, low.number, high.number, start)
    cursor.reset(mark)
    return None


def suffixed_bound(cursor: Cursor, found: Number) -> Bound | None:
    """Take the rest of `2 of meer`, `10% of lager`."""
    operator = cursor.take_phrase(SUFFIXES)
    return None if operator is None else Bound(operator, found)


def change_behind(cursor: Cursor, found: Number, operator: Operator | None = None) -> Relative | None:
    """Take the rest of `10% lager dan 2015`, `5% stijging`, `+10% t.o.v. 2015` behind its figure."""
    mark = cursor.mark()
    while cursor.token.text in MODIFIERS and cursor.token.shape is Shape.WORD:
        cursor.at += 1
    word = cursor.token.text
    way = CHANGES.get(word) or COMPARATIVES.get(word)
    if way is not None:
        cursor.at += 1
    elif not _is_signed(cursor, mark.at):
        cursor.reset(mark)
        return None
    reference = _since(cursor)
    if way is None and reference is None:
        cursor.reset(mark)
        return None
    if way is None:
        way = Way(Operator.LESS if found.amount.is_signed() else Operator.MORE)
        found = replace(found, amount=abs(found.amount))
    return _changed(way, found, operator, reference)


def _is_signed(cursor: Cursor, behind: int) -> bool:
    """Whether the figure that ends before this place was typed with a sign."""
    for token in reversed(cursor.tokens[max(0, behind - 4) : behind]):
        if token.shape is Shape.FIGURE:
            continue
        if token.text in {"+", "-"}:
            return True
    return False


def _changed(way: Way, size: Number, operator: Operator | None, reference: Reference | None) -> Relative:
    """A change of this size or more, in the direction of the way; less or exactly so where the operator says."""
    down = way.operator is Operator.LESS
    outward = operator or Operator.AT_LEAST
    change = replace(size, amount=size.amount.copy_negate()) if down else size
    return Relative(_OPPOSITE[outward] if down else outward, reference, change, way.sense)


def _since(cursor: Cursor) -> Reference | None:
    """Take `t.o.v. 2015`, `dan in 2016`, `ten opzichte van de nulmeting`."""
    mark = cursor.mark()
    if cursor.token.shape is Shape.WORD and cursor.token.text in SINCE:
        cursor.take_phrase(SINCE)
        reference = take_reference(cursor, to_year=True)
        if reference is not None:
            return reference
    cursor.reset(mark)
    return None


def movement(cursor: Cursor) -> Relative | Direction | None:
    """Take `stijging`, `gelijk of hoger`, `toename met 5%`, `lichte daling t.o.v. 2016`."""
    mark = cursor.mark()
    while cursor.token.text in MODIFIERS and cursor.token.shape is Shape.WORD:
        cursor.at += 1
    change = CHANGES.get(cursor.token.text)
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
    reference = _since(cursor)
    if reference is not None:
        return Relative(way.operator, reference, sense=way.sense)
    return Direction(way.operator, way.sense)


def _sized_change(cursor: Cursor, way: Way) -> Relative | None:
    """Take `met 5%`, `van minimaal 2%`, `5%` behind a noun of change, and what it is measured from."""
    reference = _since(cursor)
    cursor.take("met", "van", ":", "=")
    comparison = cursor.take_phrase(OPERATORS) if cursor.token.text in OPERATORS else None
    operator = None if comparison is None else comparison.operator
    if operator is None and cursor.token.text in SIGNS:
        operator = _operator_sign(cursor)
    size = number(cursor)
    if size is None or size.amount.is_signed():
        return None
    return _changed(way, size, operator, reference or _since(cursor))


def rank(cursor: Cursor) -> Rank | None:
    """Take `Top 5`, `3e plaats`, `nr. 1`, `#2`."""
    mark = cursor.mark()
    cursor.take("in", "bij", "binnen")
    cursor.take("de", "een")
    opening = cursor.take("top", "nr", "nummer", "plaats", "positie", "plek", "rang", "#", "no")
    if opening is not None:
        cursor.take("-", ":")
        figure = cursor.take_shape(Shape.FIGURE)
        if figure is not None and _is_place(figure.text):
            operator = Operator.AT_MOST if opening.text == "top" else Operator.EQUAL
            return Rank(operator, int(figure.text))
    elif cursor.token.text in ORDINALS:
        place = ORDINALS[cursor.token.text]
        cursor.at += 1
        if cursor.take(*_PLACES) is not None:
            return Rank(Operator.EQUAL, place)
    cursor.reset(mark)
    return None


def _is_place(figure: str) -> bool:
    """Whether digits can be a place on a list."""
    return figure.isdecimal() and figure[0] != "0" and len(figure) <= _MOST_PLACE_DIGITS


def ordinal(cursor: Cursor) -> Rank | None:
    """Take `1e`, `3de plaats`."""
    mark = cursor.mark()
    figure = cursor.take_shape(Shape.FIGURE)
    if figure is not None and _is_place(figure.text):
        end = cursor.token
        if not end.spaced and end.text in _ORDINAL_ENDS and end.shape is Shape.WORD:
            cursor.at += 1
            cursor.take(*_PLACES)
            return Rank(Operator.EQUAL, int(figure.text))
    cursor.reset(mark)
    return None
