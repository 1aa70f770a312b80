"""Sees where one value of a cell ends and the next begins, and which values are no two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.cells.codes import RATES, SEPARATORS
from jaarverslag.cells.figures import is_year
from jaarverslag.cells.scan import Shape
from jaarverslag.cells.value import Bound, NoValue, Operator, Part
from jaarverslag.cells.words import SIGNS

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

_AROUND: Final = frozenset((Shape.NOTE, Shape.BRACKET))
_BETWEEN: Final = tuple(
    {low, high} for low in (Operator.MORE, Operator.AT_LEAST) for high in (Operator.LESS, Operator.AT_MOST)
)


def separator(cursor: Cursor, last: Part) -> bool:
    """Take what separates two values, or see that the first one ended by itself."""
    token = cursor.token
    if token.text in SEPARATORS and _separates(cursor):
        cursor.at += 1
        while cursor.take("\n", "en") is not None:
            pass
        return True
    return token.spaced and _ends_by_itself(cursor, last)


def _separates(cursor: Cursor) -> bool:
    """Whether this sign stands between two values: `13/15`, `2015/2016` and `5 / 1.000 inwoners` may be one."""
    before, token, behind = cursor.tokens[cursor.at - 1], cursor.token, cursor.ahead(1)
    if token.text == "/" and behind.text in RATES and cursor.ahead(2).shape is Shape.WORD:
        return False
    if token.text == "/" and not (token.spaced or behind.spaced):
        figures = before.shape is behind.shape is Shape.FIGURE
        return not (figures and (before.text.isdecimal() or behind.text.isdecimal()))
    return token.text != "," or behind.spaced


def _ends_by_itself(cursor: Cursor, last: Part) -> bool:
    """Whether two values can stand side by side with a mere space: `87% 95%`, `n.b. n.b.`, `W&I: 90% DVL: 95%`.

    A star with spaces around it (`12 * 1000`) may multiply.
    """
    before, token = cursor.tokens[cursor.at - 1], cursor.token
    multiplied = before.shape is Shape.NOTE and before.spaced
    if multiplied or (is_year(token.text) and cursor.ahead(1).text != ":"):
        return False
    if token.shape is Shape.WORD:
        return last.label is not None or isinstance(last.value, NoValue)
    if before.text != "%" and before.shape not in _AROUND and not isinstance(last.value, NoValue):
        return False
    return token.shape is Shape.FIGURE or token.text == "€" or (isinstance(last.value, Bound) and token.text in SIGNS)


def are_apart(cursor: Cursor, parts: list[Part]) -> bool:
    """Whether what was read in a cell are as many values.

    Two bounds may hold together (`> 5 en < 10`; a range would take in their ends), and a figure that may be a year can
    tell when the others were measured (`7,1; 2016`).
    """
    values = [part.value for part in parts if part.label is None]
    operators = [value.operator for value in values if isinstance(value, Bound)]
    between = len(values) == len(operators) == 2 and {operators[0], operators[1]} in _BETWEEN  # noqa: PLR2004
    dated = any(warning.name == "year-like" for warning in cursor.warnings)
    return not (between or dated)
