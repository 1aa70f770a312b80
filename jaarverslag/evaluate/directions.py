"""Which way is better: what the author declared, what a target says by itself, and whether the two agree."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag import cells
from jaarverslag.cells import Operator, Sense
from jaarverslag.model import Direction

if TYPE_CHECKING:
    from collections.abc import Mapping

_UP: Final = frozenset((Operator.MORE, Operator.AT_LEAST))
_DOWN: Final = frozenset((Operator.LESS, Operator.AT_MOST))

# What to add, ready to paste; only the author knows which of the words it is, so the others stand behind it.
ADVICE_BARE: Final = "richting: hoger  # of: lager, gelijk, informatief"
ADVICE_RANGE: Final = "richting: bandbreedte  # of: hoger, lager"
ADVICE_QUALITY: Final = "richting: hoger  # of: lager"


def operator_of(value: cells.Value) -> Operator | None:
    """Give the operator of a target that says by itself which way is better; QUALITY alone does not."""
    match value:
        case cells.Bound(operator=operator):
            return operator
        case cells.Direction(operator=operator, sense=Sense.AMOUNT):
            return operator
        case cells.Relative(operator=operator, sense=Sense.AMOUNT):
            return operator
        case _:
            return None


def own_direction(value: cells.Value) -> Direction | None:
    """Give the direction that a target has by itself: that of its operator; a place on a list is better when lower."""
    if isinstance(value, cells.Rank):
        return Direction.LOWER
    operator = operator_of(value)
    if operator in _UP:
        return Direction.HIGHER
    if operator in _DOWN:
        return Direction.LOWER
    return Direction.EQUAL if operator is Operator.EQUAL else None


def contradicts(value: cells.Value, declared: Direction | None) -> bool:
    """Tell whether a target points the other way than the declared direction."""
    if isinstance(value, cells.Rank):
        return declared is Direction.HIGHER
    operator = operator_of(value)
    match declared:
        case Direction.HIGHER:
            return operator in _DOWN
        case Direction.LOWER:
            return operator in _UP
        case Direction.EQUAL:
            return operator in (Operator.MORE, Operator.LESS)
        case _:
            return False


def contradiction(value: cells.Value, declared: Direction) -> str:
    """Say that a target and the declared direction disagree."""
    if isinstance(value, cells.Rank):
        return "op een ranglijst is een lagere plaats beter, maar de richting is hoger"
    asks = {**dict.fromkeys(_UP, "om meer"), **dict.fromkeys(_DOWN, "om minder")}
    operator = operator_of(value)
    return f"het doel vraagt {asks.get(operator, '') if operator else ''}, maar de richting is {declared.value}"


def bare_operator(declared: Direction | None) -> Operator | None:
    """Give what a bare figure as a target asks for, or None where the direction does not tell."""
    match declared:
        case Direction.HIGHER:
            return Operator.AT_LEAST
        case Direction.LOWER:
            return Operator.AT_MOST
        case Direction.EQUAL:
            return Operator.EQUAL
        case _:
            return None


def in_amounts(operator: Operator, sense: Sense, declared: Direction | None) -> Operator | None:
    """Turn "better" into "more" or "less"; None where the direction does not tell which."""
    if sense is Sense.AMOUNT or operator is Operator.EQUAL:
        return operator
    if declared is Direction.HIGHER:
        return operator
    if declared is Direction.LOWER:
        return _MIRROR[operator]
    return None


_MIRROR: Final[Mapping[Operator, Operator]] = MappingProxyType(
    {
        Operator.MORE: Operator.LESS,
        Operator.AT_LEAST: Operator.AT_MOST,
        Operator.LESS: Operator.MORE,
        Operator.AT_MOST: Operator.AT_LEAST,
        Operator.EQUAL: Operator.EQUAL,
        Operator.ABOUT: Operator.ABOUT,
    }
)
