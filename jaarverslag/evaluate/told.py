"""A target told by comparison against an actual that is told so too: "stijging" against "daling"."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import Anchor, Operator, Sense
from jaarverslag.evaluate.directions import ADVICE_QUALITY, MIRROR, in_amounts, or_better
from jaarverslag.evaluate.extent import holds
from jaarverslag.evaluate.figures import verdict_of
from jaarverslag.evaluate.measure import extent, mismatch
from jaarverslag.evaluate.outcome import Comparison, Ground, Judgement, undetermined
from jaarverslag.evaluate.sentences import change_text, compared, number_text
from jaarverslag.model import Direction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag import cells
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
# What a direction adds to "stabiel".
_MORE: Final[Mapping[Operator, str]] = MappingProxyType({Operator.AT_LEAST: " of meer", Operator.AT_MOST: " of minder"})


@dataclass(frozen=True, slots=True)
class Told:
    """A value told by comparison, and the words that it was told in."""

    value: cells.Direction | cells.Relative
    words: str


def judge_told(target: Told, actual: Told, context: Context) -> Judgement:
    """Judge "daling" against "stijging": by where each of them points, if they start from the same figure."""
    direction = context.direction
    if direction is None and _alike(target.value, actual.value):
        # Whichever way is better, it is plain which of the two is.
        direction = Direction.HIGHER
    asked, given = in_amounts(target.value, direction), in_amounts(actual.value, direction)
    if asked is None:
        return undetermined(Ground.NO_DIRECTION, "het doel zegt niet of beter meer of minder is", ADVICE_QUALITY)
    if given is None:
        return undetermined(Ground.NO_DIRECTION, f"{actual.words} zegt niet of het meer of minder is", ADVICE_QUALITY)
    if _anchor(given.reference, context) != _anchor(asked.reference, context):
        return undetermined(Ground.WORDS, f"{actual.words} vergelijkt met een ander cijfer dan het doel")
    if asked.change is not None:
        return _told_change(asked.operator, asked.change, given.change, actual.words)
    operator = or_better(asked.operator, context.direction)
    goal = target.words + _MORE.get(operator, "") if asked.operator is Operator.EQUAL else target.words
    return _pointed(Comparison(actual.words, operator, goal), _outward(given))


def _alike(target: cells.Direction | cells.Relative, actual: cells.Direction | cells.Relative) -> bool:
    """Whether a word of quality meets another one, or one that says that nothing changed."""
    return Sense.QUALITY is target.sense and (actual.sense is Sense.QUALITY or actual.operator is Operator.EQUAL)


def _pointed(comparison: Comparison, given: Operator) -> Judgement:
    words, goal = comparison.actual, comparison.against
    ways, asked = _SIGNS[given], _SIGNS[comparison.operator]
    if ways <= asked:
        return verdict_of(verdict=True, sentence=f"{words} is wat het doel vroeg: {goal}", comparison=comparison)
    if not ways & asked:
        text = f"{words} is niet wat het doel vroeg: {goal}"
        return verdict_of(verdict=False, sentence=text, comparison=comparison)
    text = f"{words} kan zijn wat het doel vroeg, {goal}, maar zeker is dat niet"
    return verdict_of(verdict=None, sentence=text, comparison=comparison)


def _outward(told: cells.Relative) -> Operator:
    """Give where a value points: one that says how much it changed points the way that it went."""
    amount = told.change.amount if told.change else 0
    if amount > 0:
        return Operator.MORE
    return Operator.LESS if amount < 0 else told.operator


def _told_change(operator: Operator, asked: Number, given: Number | None, words: str) -> Judgement:
    if given is None:
        return undetermined(Ground.WORDS, f"{words} zegt niet hoeveel, en het doel vraagt {change_text(asked)}")
    if mismatch(given, asked, None):
        text = f"{change_text(given)} en {change_text(asked)} staan niet in dezelfde eenheid"
        return undetermined(Ground.UNITS_DIFFER, text)
    left, right = extent(given, None), extent(asked, None)
    verdict = holds(operator, left, right)
    # A fall is told by its size, and a larger fall is the smaller figure.
    said = MIRROR[operator] if given.amount < 0 and asked.amount < 0 else operator
    sentence = compared(said, change_text(given), change_text(asked), verdict=verdict, equal=left == right)
    comparison = Comparison(number_text(given), operator, number_text(asked), equal=left == right)
    return verdict_of(verdict=verdict, sentence=sentence, comparison=comparison)


def _anchor(reference: cells.Reference | None, context: Context) -> tuple[Anchor, int | str | None]:
    """Name what a value is relative to, so that "vorig jaar" and the year itself are the same."""
    if reference is None or reference.anchor is Anchor.PREVIOUS:
        return (Anchor.PREVIOUS, None)
    if reference.anchor is Anchor.YEAR and context.year is not None and reference.year == context.year - 1:
        return (Anchor.PREVIOUS, None)
    return (reference.anchor, reference.year or reference.text)
