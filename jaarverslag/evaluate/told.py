"""A target told by comparison against an actual that is told so too: "stijging" against "daling"."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag import cells
from jaarverslag.cells import Anchor, Operator
from jaarverslag.evaluate.directions import ADVICE_QUALITY, in_amounts
from jaarverslag.evaluate.extent import holds
from jaarverslag.evaluate.figures import verdict_of
from jaarverslag.evaluate.measure import extent, mismatch
from jaarverslag.evaluate.outcome import Comparison, Ground, Judgement, undetermined
from jaarverslag.evaluate.sentences import compared, number_text, value_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.cells import Number
    from jaarverslag.evaluate.context import Context

# Where a figure may have gone: up, level, down.
_SIGNS: Final[Mapping[Operator, frozenset[int]]] = MappingProxyType(
    {
        Operator.MORE: frozenset((1,)),
        Operator.AT_LEAST: frozenset((0, 1)),
        Operator.LESS: frozenset((-1,)),
        Operator.AT_MOST: frozenset((-1, 0)),
        Operator.EQUAL: frozenset((0,)),
        Operator.ABOUT: frozenset((-1, 0, 1)),
    }
)


def judge_told(aim: cells.Relative, actual: cells.Direction | cells.Relative, context: Context) -> Judgement:
    """Judge "daling" against "stijging": by where each of them points, if they start from the same figure."""
    words = value_text(actual)
    operator = in_amounts(actual.operator, actual.sense, context.direction)
    if operator is None:
        return undetermined(Ground.NO_DIRECTION, f"{words} zegt niet of het meer of minder is", ADVICE_QUALITY)
    change = actual.change if isinstance(actual, cells.Relative) else None
    start = actual.reference if isinstance(actual, cells.Relative) else None
    if _anchor(start, context) != _anchor(aim.reference, context):
        return undetermined(Ground.WORDS, f"{words} vergelijkt met een ander cijfer dan het doel")
    if aim.change is not None:
        return _told_change(aim.operator, aim.change, change, words)
    if change is not None and change.amount != 0:
        operator = Operator.LESS if change.amount < 0 else Operator.MORE
    asked, given = _SIGNS[aim.operator], _SIGNS[operator]
    goal = value_text(cells.Direction(aim.operator))
    comparison = Comparison(words, aim.operator, goal)
    if given <= asked:
        return verdict_of(verdict=True, sentence=f"{words} is wat het doel vroeg: {goal}", comparison=comparison)
    if not given & asked:
        return verdict_of(verdict=False, sentence=f"{words} is geen {goal}", comparison=comparison)
    return verdict_of(verdict=None, sentence=f"{words} kan {goal} zijn, maar zeker is dat niet", comparison=comparison)


def _told_change(operator: Operator, asked: Number, given: Number | None, words: str) -> Judgement:
    if given is None:
        return undetermined(Ground.WORDS, f"{words} zegt niet hoeveel, en het doel vraagt {number_text(asked)}")
    if mismatch(given, asked, None):
        text = f"{number_text(given)} en {number_text(asked)} staan niet in dezelfde eenheid"
        return undetermined(Ground.UNITS_DIFFER, text)
    left, right = extent(given, None), extent(asked, None)
    verdict = holds(operator, left, right)
    pair = number_text(given), number_text(asked)
    sentence = compared(operator, *pair, verdict=verdict, equal=left == right)
    comparison = Comparison(pair[0], operator, pair[1], equal=left == right)
    return verdict_of(verdict=verdict, sentence=sentence, comparison=comparison)


def _anchor(reference: cells.Reference | None, context: Context) -> tuple[Anchor, int | str | None]:
    """Name what a value is relative to, so that "vorig jaar" and the year itself are the same."""
    if reference is None or reference.anchor is Anchor.PREVIOUS:
        return (Anchor.PREVIOUS, None)
    if reference.anchor is Anchor.YEAR and context.year is not None and reference.year == context.year - 1:
        return (Anchor.PREVIOUS, None)
    return (reference.anchor, reference.text if reference.anchor is Anchor.OTHER else reference.year)
