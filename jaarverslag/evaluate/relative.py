"""Targets told by comparison: direction words and relative values, against the earlier figure that they point at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Final

from jaarverslag import cells
from jaarverslag.cells import Dimension, Operator, Sense
from jaarverslag.evaluate.context import Found, NotFound
from jaarverslag.evaluate.directions import ADVICE_QUALITY, in_amounts, or_better
from jaarverslag.evaluate.extent import EXACT, Extent, holds
from jaarverslag.evaluate.figures import refuse, verdict_of
from jaarverslag.evaluate.measure import Measurable, base, extent, measurable, mismatch, unit_of
from jaarverslag.evaluate.outcome import Comparison, Ground, Judgement, Outcome, undetermined
from jaarverslag.evaluate.sentences import (
    against_text,
    amount_text,
    cell_text,
    compared,
    number_text,
    places,
    spread,
    value_text,
)
from jaarverslag.evaluate.told import Told, judge_told
from jaarverslag.model import Direction

if TYPE_CHECKING:
    from jaarverslag.cells import Cell, Number, Unit
    from jaarverslag.evaluate.context import Context

_HUNDRED: Final = Decimal(100)


def judge_relative(target: cells.Direction | cells.Relative, called: str, actual: Cell, context: Context) -> Judgement:
    """Judge a target that points at an earlier figure, and say which figure that was; `called` is how it was typed."""
    value, words = actual.value, cell_text(actual)
    if isinstance(value, cells.Direction | cells.Relative):
        return judge_told(Told(target, called), Told(value, words), context)
    if isinstance(value, cells.Rank) and target.sense is Sense.AMOUNT and target.operator is not Operator.EQUAL:
        text = "op een ranglijst is niet zeker of meer of hoger een betere plaats is"
        return undetermined(Ground.NO_DIRECTION, text)
    if not measurable(value):
        return undetermined(Ground.WORDS, f"{words} is geen cijfer om te vergelijken")
    direction = Direction.LOWER if isinstance(value, cells.Rank) else context.direction
    aim = in_amounts(target, direction)
    if aim is None and _level(target, actual, context):
        # Whichever way is better, a figure that stayed the same is not better, and is "equal or better".
        aim = in_amounts(target, Direction.HIGHER)
    if aim is None:
        return undetermined(Ground.NO_DIRECTION, "het doel zegt niet of beter meer of minder is", ADVICE_QUALITY)
    aim = replace(aim, operator=or_better(aim.operator, context.direction))
    found = context.refer(aim.reference)
    if isinstance(found, NotFound):
        return undetermined(found.ground, found.explanation)
    if actual.year is not None and found.figure.year is not None and actual.year <= found.figure.year:
        return undetermined(Ground.REFERENCE_MISSING, f"{words} is zelf al gemeten in {actual.year}")
    judged = _against_reference(aim, value, found, context)
    return _not_better(judged, target) if target.sense is Sense.QUALITY else judged


def _not_better(judged: Judgement, target: cells.Direction | cells.Relative) -> Judgement:
    """Say of a figure that stayed level what keeps it from being enough."""
    made = judged.comparison
    if judged.outcome is not Outcome.MISSED or made is None or not made.equal:
        return judged
    word = "slechter" if target.operator is Operator.LESS else "beter"
    return replace(
        judged, explanation=f"{made.actual} is gelijk aan {made.against}, {made.reference}, en dus niet {word}"
    )


@dataclass(frozen=True, slots=True)
class _Threshold:
    """What an actual has to reach: one extent per way to read it, its words, and where it comes from.

    The origin ends a sentence, the aside stands between brackets within one.
    """

    readings: tuple[Extent, ...]
    words: str
    origin: str = ""
    aside: str = ""


def _level(target: cells.Direction | cells.Relative, actual: Cell, context: Context) -> bool:
    """Whether what was achieved is exactly the earlier figure that the target points at."""
    changed = isinstance(target, cells.Relative) and target.change is not None
    found = context.refer(target.reference if isinstance(target, cells.Relative) else None)
    if changed or isinstance(found, NotFound):
        return False
    value, earlier = actual.value, found.figure.cell.value
    if not measurable(value) or not measurable(earlier) or refuse(value, earlier, context):
        return False
    return holds(Operator.EQUAL, extent(value, context.unit), extent(earlier, context.unit)) is True


def _against_reference(aim: cells.Relative, actual: Measurable, found: Found, context: Context) -> Judgement:
    reference = found.figure.cell.value
    if not measurable(reference):
        return undetermined(Ground.REFERENCE_MISSING, f"{found.name} is {cell_text(found.figure.cell)}, geen cijfer")
    refused = refuse(actual, reference, context)
    if refused:
        return refused
    if aim.change is None:
        words = against_text(reference)
        threshold = _Threshold((extent(reference, context.unit),), words, f", {found.name}", f" ({found.name})")
    else:
        readings = _readings(extent(reference, context.unit), aim.change, unit_of(reference) or context.unit)
        if isinstance(readings, Judgement):
            return readings
        threshold = _changed(reference, aim.change, readings, found.name, context)
    return _reached(aim.operator, actual, threshold, found, context)


def _reached(
    operator: Operator, actual: Measurable, threshold: _Threshold, found: Found, context: Context
) -> Judgement:
    left, words = extent(actual, context.unit), value_text(actual)
    verdicts = {holds(operator, left, reading) for reading in threshold.readings}
    level = any(holds(Operator.EQUAL, left, reading) is True for reading in threshold.readings)
    comparison = Comparison(words, operator, threshold.words, found.name, found.figure.year, equal=level)
    if len(verdicts) > 1:
        text = f"of {words} genoeg is voor {threshold.words}, hangt ervan af of dat procenten of procentpunten zijn"
        return verdict_of(verdict=None, sentence=text, comparison=comparison)
    verdict = verdicts.pop()
    if verdict is None:
        sentence = compared(operator, words, threshold.words + threshold.aside, verdict=None)
    elif left.is_point:
        sentence = compared(operator, words, threshold.words, verdict=verdict, equal=level) + threshold.origin
    else:
        sentence = spread(operator, words, threshold.words, verdict=verdict) + threshold.origin
    if isinstance(actual, cells.Rank):
        sentence = places(sentence)
    return verdict_of(verdict=verdict, sentence=sentence, comparison=comparison)


def _changed(
    reference: Measurable, change: Number, readings: tuple[Extent, ...], name: str, context: Context
) -> _Threshold:
    """Put "toename met 5%" into words: the figure that it comes down to where that is one, and the sum behind it."""
    sign = "min" if change.amount.is_signed() else "plus"
    size = number_text(cells.Number(abs(change.amount), change.unit, change.scale))
    told = f"{against_text(reference)} ({name}) {sign} {size}"
    low = readings[0].low
    if len(readings) > 1 or low is None or not isinstance(reference, cells.Number):
        return _Threshold(readings, told)
    unit = reference.unit or context.unit
    with localcontext(prec=EXACT):
        amount = low / (unit.factor if unit else 1) / (reference.scale.factor if reference.scale else 1)
        return _Threshold(readings, amount_text(amount, reference), f": {told}", f" ({name} {sign} {size})")


def _readings(start: Extent, change: Number, unit: Unit | None) -> tuple[Extent, ...] | Judgement:
    """Work a change out on an earlier figure: one extent per way to read it, or the judgement that there is none.

    A percentage of a figure that is a percentage itself can be meant in percent or in points: both are given.
    """
    share = unit is not None and unit.dimension is Dimension.SHARE
    kind = None if change.unit is None else change.unit.dimension
    if kind is Dimension.POINTS and not share:
        return undetermined(Ground.UNITS_DIFFER, "procentpunten vragen om een eerder cijfer in procenten")
    if kind is Dimension.POINTS or change.unit is None:
        return (_shifted(start, base(change, None if change.unit else unit)),)
    if kind is Dimension.SHARE:
        if start.low == 0 or start.high == 0:
            return undetermined(Ground.REFERENCE_MISSING, "een percentage van 0 zegt niets")
        grown = _grown(start, base(change, None))
        return (grown, _shifted(start, base(change, None))) if share else (grown,)
    if mismatch(change, cells.Number(Decimal(0), unit), None):
        text = f"{number_text(change)} en het eerdere cijfer staan niet in dezelfde eenheid"
        return undetermined(Ground.UNITS_DIFFER, text)
    return (_shifted(start, base(change, None)),)


def _shifted(start: Extent, by: Decimal) -> Extent:
    with localcontext(prec=EXACT):
        low = None if start.low is None else start.low + by
        high = None if start.high is None else start.high + by
    return replace(start, low=low, high=high)


def _grown(start: Extent, percentage: Decimal) -> Extent:
    """Add a percentage of its size, so that growth goes up below zero as well."""
    with localcontext(prec=EXACT):
        low = None if start.low is None else start.low + abs(start.low) * percentage / _HUNDRED
        high = None if start.high is None else start.high + abs(start.high) * percentage / _HUNDRED
    return replace(start, low=low, high=high)
