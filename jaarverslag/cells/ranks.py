"""Reads a place on a list: `Top 5`, `3e plaats`, `nr. 1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.cells.scan import Shape
from jaarverslag.cells.value import Operator, Rank
from jaarverslag.cells.words import ORDINALS

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

_ORDINAL_ENDS: Final = frozenset(("e", "de", "ste"))
_MOST_PLACE_DIGITS: Final = 4
_PLACES: Final = frozenset(("plaats", "plek", "positie", "rang"))


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


def _is_place(figure: str) -> bool:
    """Whether digits can be a place on a list."""
    return figure.isdecimal() and figure[0] != "0" and len(figure) <= _MOST_PLACE_DIGITS
