"""Reads what a figure counts, and what it is spread over: `34 dagen`, `1.200 leden`, `350 kg/inwoner`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.codes import (
    AFTER_NOUN,
    BOOLEANS,
    CODES,
    NO_NOUN,
    NUMERALS,
    PER_COUNTED,
    PER_SHORT,
    PER_WORDS,
    QUALIFIERS,
    RATES,
)
from jaarverslag.cells.figures import BadFigure, grouped, read_figure
from jaarverslag.cells.scan import Shape, Token, fold, word_key
from jaarverslag.cells.units import BETWEEN_BRACKETS, PERCENT, POINTS, UNITS
from jaarverslag.cells.value import Unit
from jaarverslag.cells.words import CHANGED, CHANGES, COMPARATIVES, OPERATORS

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

NO_BREAK_SPACE: Final = "\u00a0"
_MOST_NOUN_WORDS: Final = 3
_POWERS: Final = str.maketrans("²³", "23")
_PERCENT_WORDS: Final = frozenset(("procent", "percent", "pct", "proc"))
_TWO_WORD_UNITS: Final = frozenset(("vierkante", "kubieke", "strekkende", "procent"))


def unit_behind(cursor: Cursor, known: Unit | None) -> Unit | None:
    """Take a known unit or a counted noun, unless the unit is known already, with what it is spread over."""
    unit = known or _known(cursor) or _noun(cursor)
    per = _per(cursor)
    if per is None:
        return unit
    return replace(unit or Unit(""), per=per)


def _known(cursor: Cursor) -> Unit | None:
    """Take a unit of the table, in one word or two."""
    token, following = cursor.token, cursor.ahead(1)
    if token.shape is Shape.BRACKET:
        unit = BETWEEN_BRACKETS.get(fold(cursor.between(token)).lower())
        cursor.at += unit is not None
        return unit
    if token.text == "%":
        cursor.print_as(cursor.tokens[cursor.at - 1].end, token.end, f"{NO_BREAK_SPACE}%")
        return _percent(cursor)
    if token.text in _TWO_WORD_UNITS and f"{token.text} {following.text}" in UNITS:
        cursor.at += 2
        return UNITS[f"{token.text} {following.text}"]
    if token.text in _PERCENT_WORDS and following.text in {"punt", "punten"}:
        cursor.at += 2
        return POINTS
    unit = UNITS.get(token.text)
    if unit is not None and not _is_per(cursor, token) and not _may_be_million(cursor, token):
        cursor.at += 1
        return unit
    first, slash, last = token.text.partition("/")
    if slash and token.shape is Shape.WORD and first in UNITS:
        cursor.at += 1
        return replace(UNITS[first], per=PER_WORDS.get(last, last))
    return None


def _is_per(cursor: Cursor, token: Token) -> bool:
    """Whether this is `p/w`, or `p.j.` with the points that make it other than the unit `PJ`."""
    pointed = "." in cursor.text[token.start : token.end - 1]
    return token.text in PER_SHORT and (pointed or token.text not in UNITS)


def _may_be_million(cursor: Cursor, token: Token) -> bool:
    """Whether this is a capital M, which is a million as well as a metre: `1,2 M`."""
    return cursor.text[token.start : token.end] == "M"


def _percent(cursor: Cursor) -> Unit:
    """Take a percent sign, and `-punt` behind it."""
    cursor.at += 1
    dash = cursor.token.text == "-" and not cursor.token.spaced
    if cursor.ahead(int(dash)).text in {"punt", "punten", "pt"}:
        cursor.at += 1 + dash
        return POINTS
    return PERCENT


def _noun(cursor: Cursor) -> Unit | None:
    """Take a counted noun: `1.200 leden`; `mg/m³` is the same one as `mg/m3`."""
    words = noun_words(cursor)
    if not words:
        return None
    start = cursor.at
    cursor.at += words
    name = cursor.raw(start, cursor.at).lower().rstrip(".").translate(_POWERS)
    return Unit(" ".join(name.split()))


def noun_words(cursor: Cursor) -> int:
    """How many words from here are a counted noun; 0 where they could be a clause, a label or a value."""
    count = 0
    while cursor.ahead(count).shape is Shape.WORD:
        if not _can_be_noun(cursor, count):
            break
        count += 1
        if count > _MOST_NOUN_WORDS:
            return 0
    behind = cursor.ahead(count)
    goes_on = behind.text == ":" or (behind.shape is Shape.WORD and not _may_follow_noun(behind))
    return 0 if goes_on else count


def _can_be_noun(cursor: Cursor, offset: int) -> bool:
    """Whether the word so many places on can be part of a noun."""
    token = cursor.ahead(offset)
    word = token.text
    if (
        not token.spaced
        or len(word) == 1
        or word in NO_NOUN
        or word in OPERATORS
        or word in QUALIFIERS
        or word in CHANGES
        or word in CHANGED
        or word in COMPARATIVES
        or _is_per(cursor, token)
    ):
        return False
    if word in NUMERALS or word in BOOLEANS or cursor.phrase(CODES, offset) is not None:
        return False
    ends_clause = cursor.text[token.end - 1] == "."
    following = cursor.ahead(offset + 1)
    return not ends_clause or following.shape is not Shape.WORD or following.text == "per"


def _may_follow_noun(token: Token) -> bool:
    """Whether a value can end before this word, so that the words before it can be its noun."""
    word = token.text
    return word in AFTER_NOUN or word in QUALIFIERS or word in CHANGES or word in COMPARATIVES


def _per(cursor: Cursor) -> str | None:
    """Take `per inwoner`, `per 1.000 inwoners`, `p.p.`, `/jaar`."""
    token, following = cursor.token, cursor.ahead(1)
    if token.text in PER_SHORT:
        cursor.at += 1
        return PER_SHORT[token.text]
    if token.text == "/" and following.text in PER_WORDS:
        cursor.at += 2
        return PER_WORDS[following.text]
    if token.text != "per":
        return None
    mark = cursor.mark()
    cursor.at += 1
    start = cursor.at
    counted = cursor.take_shape(Shape.FIGURE)
    cursor.at += noun_words(cursor) or cursor.token.text == "kwartaal"
    alone = counted is not None and cursor.at == start + 1
    if cursor.at == start or (counted is not None and not _is_rate(counted.text, alone=alone)):
        cursor.reset(mark)
        return None
    noun = cursor.raw(start + (counted is not None), cursor.at).lower()
    if counted is None:
        return PER_WORDS.get(word_key(noun), noun)
    count = grouped(counted.text) if counted.text.isdecimal() else counted.text
    return f"{count} {PER_COUNTED.get(word_key(noun), noun)}".strip()


def _is_rate(figure: str, *, alone: bool) -> bool:
    """Whether a figure behind `per` is a number of things: alone only a round one, as `per 2016` tells when."""
    return figure in RATES if alone else not isinstance(read_figure(figure), BadFigure)
