"""Which way is better: what the author declared, what a target says by itself, and whether the two agree."""

from __future__ import annotations

from dataclasses import replace
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


def or_better(operator: Operator, declared: Direction | None) -> Operator:
    """Widen "equal" by the direction: "stabiel" is like a bare figure, and doing better than level is enough too."""
    return bare_operator(declared) or operator if operator is Operator.EQUAL else operator


def takes_direction(value: cells.Value) -> bool:
    """Tell whether the declared direction decides which way a target goes, so that its own sign or word does not."""
    match value:
        case cells.Number() | cells.Duration() | cells.Range() | cells.Bound(operator=Operator.ABOUT):
            return True
        case cells.Direction(operator=operator, sense=sense) | cells.Relative(operator=operator, sense=sense):
            return sense is Sense.QUALITY or operator is Operator.EQUAL
        case _:
            return False


def in_amounts(value: cells.Direction | cells.Relative, declared: Direction | None) -> cells.Relative | None:
    """Put a value told by comparison in amounts: where less is better, "5% beter" is a change of -5%.

    Gives None for words of quality where the direction does not tell which way is better.
    """
    reference, change = (value.reference, value.change) if isinstance(value, cells.Relative) else (None, None)
    if value.sense is Sense.AMOUNT or value.operator is Operator.EQUAL or declared is Direction.HIGHER:
        return cells.Relative(value.operator, reference, change)
    if declared is not Direction.LOWER:
        return None
    back = None if change is None else replace(change, amount=-change.amount)
    return cells.Relative(MIRROR[value.operator], reference, back)


# What an operator becomes where less counts as more.
MIRROR: Final[Mapping[Operator, Operator]] = MappingProxyType(
    {
        Operator.MORE: Operator.LESS,
        Operator.AT_LEAST: Operator.AT_MOST,
        Operator.LESS: Operator.MORE,
        Operator.AT_MOST: Operator.AT_LEAST,
        Operator.EQUAL: Operator.EQUAL,
        Operator.ABOUT: Operator.ABOUT,
    }
)
