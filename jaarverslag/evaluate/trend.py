"""How an actual moved against the measurement before: better, worse, equal, or no trend, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import cells
from jaarverslag.cells import Operator
from jaarverslag.evaluate.context import Found, NotFound
from jaarverslag.evaluate.directions import contradiction, contradicts, own_direction
from jaarverslag.evaluate.extent import holds
from jaarverslag.evaluate.figures import refuse
from jaarverslag.evaluate.measure import extent, measurable
from jaarverslag.evaluate.missing import is_missing
from jaarverslag.evaluate.outcome import Movement, Trend
from jaarverslag.evaluate.sentences import against_text, places, value_text
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
    return _measured(target, actual.value, before.cell.value, found, context)


def _measured(target: Cell | None, actual: Measurable, before: Measurable, found: Found, context: Context) -> Movement:
    left, right = extent(actual, context.unit), extent(before, context.unit)
    words = f"{against_text(before)}, {found.name}"
    if holds(Operator.EQUAL, left, right) is True:
        return Movement(Trend.EQUAL, f"{value_text(actual)} is gelijk aan {words}")
    up = holds(Operator.MORE, left, right) is True
    if not up and holds(Operator.LESS, left, right) is not True:
        return _none(f"of {value_text(actual)} meer of minder is dan {words}, is niet zeker")
    text = f"{value_text(actual)} is {'meer' if up else 'minder'} dan {words}"
    ranked = isinstance(actual, cells.Rank) or isinstance(before, cells.Rank)
    goal = cells.Rank(Operator.EQUAL, 1) if ranked else target.value if target else cells.Empty()
    if context.direction and contradicts(goal, context.direction):
        return _none(f"{text}; {contradiction(goal, context.direction)}")
    better = Direction.LOWER if ranked else context.direction or own_direction(goal)
    if better not in (Direction.HIGHER, Direction.LOWER):
        return _none(f"{text}; of dat beter is, staat er niet bij")
    trend = Trend.BETTER if up is (better is Direction.HIGHER) else Trend.WORSE
    return Movement(trend, places(text) if ranked else text)


def _in_words(actual: Cell, found: Found) -> Movement:
    now, before = actual.value, found.figure.cell.value
    if isinstance(now, cells.Boolean) and isinstance(before, cells.Boolean) and now.holds is before.holds:
        return Movement(Trend.EQUAL, f"{value_text(now)} en {value_text(before)} zijn gelijk, {found.name}")
    return _none("deze waarden zijn niet te vergelijken")


def _none(explanation: str) -> Movement:
    return Movement(Trend.NONE, explanation)
