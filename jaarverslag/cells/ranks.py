"""Reads a place on a list: `Top 5`, `3e plaats`, `nr. 1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.cells.codes import NUMERALS
from jaarverslag.cells.value import Operator, Rank
from jaarverslag.cells.words import ORDINALS

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

_ORDINAL_ENDS: Final = frozenset(("e", "de", "ste"))
_MOST_PLACE_DIGITS: Final = 4
LISTS: Final = frozenset(("top", "nr", "nummer", "plaats", "positie", "plek", "rang", "#", "no"))
_PLACES: Final = frozenset(("plaats", "plek", "positie", "rang"))


def rank(cursor: Cursor) -> Rank | None:
    """Take `Top 5`, `3e plaats`, `nr. 1`, `#2`."""
    mark = cursor.mark()
    cursor.take("in", "bij", "binnen")
    cursor.take("de", "een")
    opening = cursor.take(*LISTS)
    token = cursor.token
    glued = _place(token.text[3:]) if token.text.startswith("top") else None
    if opening is not None:
        cursor.take("-", ":")
        place = _place(cursor.token.text)
        if place is not None:
            cursor.at += 1
            return Rank(Operator.AT_MOST if opening.text == "top" else Operator.EQUAL, place)
    elif glued is not None:
        cursor.at += 1
        return Rank(Operator.AT_MOST, glued)
    elif cursor.token.text in ORDINALS:
        place = ORDINALS[cursor.token.text]
        cursor.at += 1
        if cursor.take(*_PLACES) is not None:
            return Rank(Operator.EQUAL, place)
    cursor.reset(mark)
    return None


def ordinal(cursor: Cursor) -> Rank | None:
    """Take `1e`, `3de plaats`."""
    mark = cursor.mark()
    place = _place(cursor.token.text)
    cursor.at += 1
    if place is not None and not cursor.token.spaced and cursor.take(*_ORDINAL_ENDS) is not None:
        cursor.take(*_PLACES)
        return Rank(Operator.EQUAL, place)
    cursor.reset(mark)
    return None


def _place(text: str) -> int | None:
    """The place on a list that digits or a numeral name."""
    if text in NUMERALS:
        return int(NUMERALS[text]) or None
    return int(text) if text.isdecimal() and text[0] != "0" and len(text) <= _MOST_PLACE_DIGITS else None
