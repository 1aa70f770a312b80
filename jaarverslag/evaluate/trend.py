"""How an actual moved against the measurement before: better, worse, equal, or no trend, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import cells
from jaarverslag.cells import Operator
from jaarverslag.evaluate.context import Found, NotFound
from jaarverslag.evaluate.directions import contradicts, own_direction
from jaarverslag.evaluate.extent import holds
from jaarverslag.evaluate.figures import refuse
from jaarverslag.evaluate.measure import extent, measurable
from jaarverslag.evaluate.missing import is_missing
from jaarverslag.evaluate.outcome import Movement, Trend
from jaarverslag.evaluate.sentences import value_text
from jaarverslag.model import Direction

if TYPE_CHECKING:
    from jaarverslag.cells import Cell
    from jaarverslag.evaluate.context import Context
    from jaarverslag.evaluate.measure import Measurable


def move(target: Cell | None, actual: Cell | None, context: Context) -> Movement:
    """Tell how the actual moved; which way is better follows from the direction, or else from the target's operator."""
    if actual is None or is_missing(actual):
        return _none("er is geen waarde om te vergelijken")
    found = context.refer(None)
    if isinstance(found, NotFound):
        return _none(found.explanation)
    before = found.figure
    if actual.year is not None and before.year is not None and actual.year <= before.year:
        return _none(f"{value_text(actual.value)} is zelf al gemeten in {actual.year}")
    if not measurable(actual.value) or not measurable(before.cell.value):
        return _in_words(actual, found)
    if refuse(actual.value, before.cell.value, context):
        return _none(f"{value_text(actual.value)} is niet te vergelijken met {found.name}")
    return _measured(actual.value, before.cell.value, found.name, _better(target, actual, context), context)


def _measured(
    actual: Measurable, before: Measurable, name: str, better: Direction | None, context: Context
) -> Movement:
    left, right = extent(actual, context.unit), extent(before, context.unit)
    words = f"{value_text(before)}, {name}"
    if holds(Operator.EQUAL, left, right) is True:
        return Movement(Trend.EQUAL, f"{value_text(actual)} is gelijk aan {words}")
    up = holds(Operator.MORE, left, right) is True
    if not up and holds(Operator.LESS, left, right) is not True:
        return _none(f"of {value_text(actual)} meer of minder is dan {words}, is niet zeker")
    text = f"{value_text(actual)} is {_than(actual, before, up=up)} dan {words}"
    if better is Direction.HIGHER:
        return Movement(Trend.BETTER if up else Trend.WORSE, text)
    if better is Direction.LOWER:
        return Movement(Trend.WORSE if up else Trend.BETTER, text)
    return _none(f"{text}; of dat beter is, staat er niet bij")


def _than(actual: Measurable, before: Measurable, *, up: bool) -> str:
    if isinstance(actual, cells.Rank) or isinstance(before, cells.Rank):
        return "slechter" if up else "beter"
    return "meer" if up else "minder"


def _better(target: Cell | None, actual: Cell, context: Context) -> Direction | None:
    if isinstance(actual.value, cells.Rank):
        return Direction.LOWER if context.direction is not Direction.HIGHER else None
    if target is None:
        return context.direction
    if contradicts(target.value, context.direction):
        return None
    return context.direction or own_direction(target.value)


def _in_words(actual: Cell, found: Found) -> Movement:
    now, before = actual.value, found.figure.cell.value
    if isinstance(now, cells.Boolean) and isinstance(before, cells.Boolean) and now.holds is before.holds:
        return Movement(Trend.EQUAL, f"{value_text(now)} en {value_text(before)} zijn gelijk, {found.name}")
    return _none("deze waarden zijn niet te vergelijken")


def _none(explanation: str) -> Movement:
    return Movement(Trend.NONE, explanation)
