"""A target that is a figure against an actual that is one: number, bound, range, place or duration."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jaarverslag import cells
from jaarverslag.cells import Operator
from jaarverslag.evaluate.directions import ADVICE_BARE, bare_operator, contradiction
from jaarverslag.evaluate.extent import holds, point, within
from jaarverslag.evaluate.measure import Measurable, around, base, extent, mismatch, unit_of
from jaarverslag.evaluate.outcome import Comparison, Ground, Judgement, Outcome, undetermined
from jaarverslag.evaluate.sentences import compared, number_text, spread, value_text
from jaarverslag.model import Direction

if TYPE_CHECKING:
    from jaarverslag.evaluate.context import Context


def judge_figures(target: Measurable, actual: Measurable, context: Context) -> Judgement:
    """Judge one figure against another, in one unit and strictly."""
    refused = refuse(actual, target, context)
    if refused:
        return refused
    match target:
        case cells.Number():
            return _bare(target, actual, context)
        case cells.Bound(operator=Operator.ABOUT):
            return _about(target, actual, context)
        case cells.Bound(operator=operator, number=number):
            return _against(operator, actual, number, context)
        case cells.Range():
            return _range(target, actual, context)
        case cells.Rank():
            return _place(target, target.place, actual, context)
        case cells.Duration():
            return _bare(target, actual, context)


def refuse(actual: Measurable, other: Measurable, context: Context) -> Judgement | None:
    """Say why two figures cannot be compared, or None where they can."""
    problem = mismatch(actual, other, context.unit)
    if problem is None:
        return None
    pair = f"{value_text(actual)} en {value_text(other)}"
    if problem.ground is Ground.SCALE_UNCLEAR:
        return undetermined(problem.ground, f"van {pair} is niet zeker of ze op dezelfde schaal staan")
    units = [unit for value in (actual, other) if (unit := unit_of(value))]
    if len(units) > 1 or context.unit is not None:
        return undetermined(problem.ground, f"{pair} staan niet in dezelfde eenheid")
    (unit,) = units
    name = f"{unit.name} per {unit.per}".strip() if unit.per else unit.name
    text = f"van {pair} is niet zeker of ze in dezelfde eenheid staan"
    return undetermined(problem.ground, text, f'eenheid: "{name}"')


def verdict_of(*, verdict: bool | None, sentence: str, comparison: Comparison) -> Judgement:
    """Turn a three-valued verdict into a judgement."""
    if verdict is None:
        return Judgement(Outcome.UNDETERMINED, sentence, Ground.NOT_DECISIVE, comparison)
    outcome = Outcome.ACHIEVED if verdict else Outcome.MISSED
    return Judgement(outcome, sentence, Ground.COMPARED, comparison)


def _bare(target: cells.Number | cells.Duration, actual: Measurable, context: Context) -> Judgement:
    if isinstance(actual, cells.Rank) and isinstance(target, cells.Number):
        return _place(target, int(target.amount), actual, context)
    operator = bare_operator(context.direction)
    if operator is not None:
        return _against(operator, actual, target, context)
    if context.direction is Direction.WITHIN:
        text = f"de richting is bandbreedte, maar {value_text(target)} is geen bereik"
        return undetermined(Ground.NO_RANGE, text, "richting: gelijk  # of een bereik als doel, zoals 8-12")
    text = f"het doel {value_text(target)} zegt niet of meer of minder beter is"
    return undetermined(Ground.NO_DIRECTION, text, ADVICE_BARE)


def _against(operator: Operator, actual: Measurable, against: Measurable, context: Context) -> Judgement:
    left, right = extent(actual, context.unit), extent(against, context.unit)
    verdict = holds(operator, left, right)
    level = holds(Operator.EQUAL, left, right) is True
    words = value_text(actual), value_text(against)
    if left.is_point:
        sentence = compared(operator, *words, verdict=verdict, equal=level)
    else:
        sentence = spread(operator, *words, verdict=verdict)
    comparison = Comparison(words[0], operator, words[1], equal=level)
    return verdict_of(verdict=verdict, sentence=sentence, comparison=comparison)


def _place(target: Measurable, place: int, actual: Measurable, context: Context) -> Judgement:
    """Judge a place on a list: the first is the best, whatever the operator."""
    if context.direction is Direction.HIGHER:
        goal = cells.Rank(Operator.AT_MOST, place)
        return undetermined(Ground.CONTRADICTION, contradiction(goal, context.direction))
    verdict = holds(Operator.AT_MOST, extent(actual, context.unit), point(Decimal(place)))
    words = f"plaats {value_text(actual)}" if isinstance(actual, cells.Number) else value_text(actual)
    where = {True: "valt binnen de", False: "valt buiten de", None: "kan binnen of buiten de"}[verdict]
    sentence = f"{words} {where} top {place}" + ("" if verdict is not None else " vallen")
    comparison = Comparison(words, Operator.AT_MOST, value_text(target))
    return verdict_of(verdict=verdict, sentence=sentence, comparison=comparison)


def _about(target: cells.Bound, actual: Measurable, context: Context) -> Judgement:
    """Judge "circa 40": certain at 40 itself or on the good side of it, and outside the stretch of "circa"."""
    operator = bare_operator(context.direction)
    if operator is None and context.direction is not Direction.WITHIN:
        text = f"het doel {value_text(target)} zegt niet of meer of minder beter is"
        return undetermined(Ground.NO_DIRECTION, text, ADVICE_BARE)
    operator = operator or Operator.EQUAL
    left, amount = extent(actual, context.unit), base(target.number, context.unit)
    verdict: bool | None = None
    if holds(operator, left, point(amount)) is True:
        verdict = True
    elif holds(operator, left, around(target.number, context.unit)) is False:
        verdict = False
    level = holds(Operator.EQUAL, left, point(amount)) is True
    words = value_text(actual), number_text(target.number)
    if verdict is None:
        sentence = f"of {words[0]} nog circa {words[1]} is, is niet scherp te zeggen"
    elif not left.is_point:
        sentence = spread(operator, words[0], f"circa {words[1]}", verdict=verdict)
    elif level:
        sentence = f"{words[0]} is gelijk aan {words[1]}"
    else:
        side = "meer" if holds(Operator.MORE, left, point(amount)) else "minder"
        sentence = f"{words[0]} is {side} dan circa {words[1]}"
    comparison = Comparison(words[0], operator, words[1], equal=level)
    return verdict_of(verdict=verdict, sentence=sentence, comparison=comparison)


def _range(target: cells.Range, actual: Measurable, context: Context) -> Judgement:
    """Judge a range: it says itself what is asked, unless the direction opens it on one side."""
    zone, left = extent(target, context.unit), extent(actual, context.unit)
    match context.direction:
        case Direction.HIGHER:
            return _against(Operator.AT_LEAST, actual, target.low, context)
        case Direction.LOWER:
            return _against(Operator.AT_MOST, actual, target.high, context)
        case _:
            inside = within(left, zone)
    words = value_text(actual), value_text(target)
    comparison = Comparison(words[0], Operator.EQUAL, words[1])
    if inside is None:
        return verdict_of(
            verdict=None,
            sentence=f"{words[0]} kan binnen {words[1]} liggen, maar zeker is dat niet",
            comparison=comparison,
        )
    if inside:
        return verdict_of(verdict=True, sentence=f"{words[0]} ligt binnen {words[1]}", comparison=comparison)
    above = holds(Operator.MORE, left, zone) is True
    side = f"{words[0]} ligt {'boven' if above else 'onder'} {words[1]}"
    return verdict_of(verdict=False, sentence=side, comparison=comparison)
