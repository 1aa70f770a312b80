"""One target against one actual: the order of the questions, from "is there a figure" to "in part, perhaps"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jaarverslag import cells
from jaarverslag.evaluate.context import Context
from jaarverslag.evaluate.directions import contradiction, contradicts, own_direction, takes_direction
from jaarverslag.evaluate.figures import judge_figures, verdict_of
from jaarverslag.evaluate.measure import measurable
from jaarverslag.evaluate.missing import is_missing, without_actual, without_target
from jaarverslag.evaluate.outcome import Comparison, Ground, Judgement, Outcome, undetermined
from jaarverslag.evaluate.relative import judge_relative
from jaarverslag.evaluate.sentences import cell_text, value_text
from jaarverslag.model import Direction

if TYPE_CHECKING:
    from jaarverslag.cells import Cell, Part


def judge(
    target: Cell | None, actual: Cell | None, in_part: Cell | None = None, context: Context | None = None
) -> Judgement:
    """Judge a target against an actual.

    `in_part` is the weaker target; it is only asked where the target itself was missed, and is the only way to
    PARTLY_ACHIEVED. Where nothing decides, the outcome is UNDETERMINED, with the reason: nothing is guessed.
    """
    context = context or Context()
    if actual is None or is_missing(actual):
        return without_actual(actual, context)
    if context.direction is Direction.INFORMATIVE:
        explanation = "deze indicator is alleen ter informatie en wordt niet beoordeeld"
        return Judgement(Outcome.NOT_APPLICABLE, explanation, Ground.INFORMATIVE)
    if target is None or is_missing(target):
        return without_target(target, context)
    return _of_another_year(_judge_pair(target, actual, in_part, context), target, actual, context)


def _judge_pair(target: Cell, actual: Cell, in_part: Cell | None, context: Context) -> Judgement:
    judged = _judge_cells(target, actual, context)
    if in_part is None or is_missing(in_part):
        return _with_direction(_with_hint(judged, target, actual, context), target, actual, context)
    if judged.ground is Ground.WORDS and _same_words(in_part, actual):
        text = f"{value_text(actual.value)} is wat er als zwakker doel staat"
        return Judgement(Outcome.PARTLY_ACHIEVED, text, Ground.WORDS)
    if judged.outcome is Outcome.MISSED:
        return _in_part(judged, target, in_part, actual, context)
    return _with_direction(judged, target, actual, context)


def _of_another_year(judged: Judgement, target: Cell, actual: Cell, context: Context) -> Judgement:
    """Say so where a cell names another year than the one that is accounted for."""
    if context.year is None or judged.comparison is None:
        return judged
    if target.year is not None and target.year > context.year and judged.outcome is Outcome.MISSED:
        text = f"{judged.explanation}, maar dat doel is voor {target.year}"
        return undetermined(Ground.NOT_DECISIVE, text)
    if actual.year is None or actual.year == context.year:
        return judged
    return replace(judged, explanation=f"{judged.explanation} (gemeten in {actual.year})")


def _same_words(one: Cell, other: Cell) -> bool:
    """Whether both cells are the same words: nothing is judged then, the author said it."""
    if not isinstance(one.value, cells.Text) or not isinstance(other.value, cells.Text):
        return False
    return one.value.text.casefold().split() == other.value.text.casefold().split()


def _with_hint(judged: Judgement, target: Cell, actual: Cell, context: Context) -> Judgement:
    """Tell how words such as "gedeeltelijk gerealiseerd" become an outcome."""
    words = isinstance(target.value, cells.Boolean) and isinstance(actual.value, cells.Text)
    if not words or context.year is None or '"' in actual.input:
        return judged
    return replace(judged, advice=f'deels: {{{context.year}: "{actual.input.strip()}"}}')


def _with_direction(judged: Judgement, target: Cell, actual: Cell, context: Context) -> Judgement:
    """Add that less is better, where a reader would else take the sentence for its opposite."""
    if context.direction is not Direction.LOWER or judged.ground is not Ground.COMPARED:
        return judged
    if not takes_direction(target.value) or isinstance(actual.value, cells.Rank):
        return judged
    if judged.comparison is None or judged.comparison.equal:
        return judged
    tail = ", en lager is beter" if judged.outcome is Outcome.ACHIEVED else ", terwijl lager beter is"
    return replace(judged, explanation=judged.explanation + tail)


def _in_part(missed: Judgement, target: Cell, in_part: Cell, actual: Cell, context: Context) -> Judgement:
    """Judge the weaker target; a bare figure there goes the way of the target itself."""
    direction = context.direction or own_direction(target.value)
    weaker = _judge_cells(in_part, actual, replace(context, direction=direction))
    match weaker.outcome:
        case Outcome.ACHIEVED:
            text = _but(missed, weaker)
            return Judgement(Outcome.PARTLY_ACHIEVED, text, weaker.ground, weaker.comparison)
        case Outcome.MISSED:
            return _with_direction(missed, target, actual, context)
        case _:
            text = f"het doel is niet behaald, en of het deels behaald is, is niet te beoordelen: {weaker.explanation}"
            return undetermined(weaker.ground, text, weaker.advice)


def _but(missed: Judgement, weaker: Judgement) -> str:
    """Put both answers in one sentence, in which what both begin with is said once."""
    one, other = missed.explanation, weaker.explanation
    subject = weaker.comparison.actual if weaker.comparison else ""
    for verb in ("is", "ligt", "valt"):
        if other.startswith(f"{subject} {verb} "):
            again = "" if one.startswith(f"{subject} {verb} ") else f"{verb} "
            rest = other.removeprefix(f"{subject} {verb} ").replace("wat het doel vroeg", "wat het zwakkere doel vroeg")
            return f"{one}, maar {again}wel {rest}"
    return f"het doel niet ({one}), maar het zwakkere doel wel ({other})"


def _judge_cells(target: Cell, actual: Cell, context: Context) -> Judgement:
    for value in (target.value, actual.value):
        if isinstance(value, cells.Malformed):
            typed = target.input if value is target.value else actual.input
            return undetermined(Ground.MALFORMED, f"“{typed}” is niet te lezen: {value.reason}")
    if isinstance(target.value, cells.Several) or isinstance(actual.value, cells.Several):
        return _several(target, actual, context)
    if context.direction and contradicts(target.value, context.direction):
        return undetermined(Ground.CONTRADICTION, contradiction(target.value, context.direction))
    match target.value:
        case cells.Direction() | cells.Relative():
            return judge_relative(target.value, cell_text(target), actual, context)
        case cells.Boolean():
            return _yes_or_no(target.value, actual)
        case cells.Text():
            return undetermined(Ground.WORDS, f"{value_text(target.value)} is geen doel dat te meten is")
        case _ if measurable(target.value) and measurable(actual.value):
            return judge_figures(target.value, actual.value, context)
        case _:
            text = f"{value_text(actual.value)} is niet te vergelijken met {value_text(target.value)}"
            return undetermined(Ground.WORDS, text)


def _yes_or_no(target: cells.Boolean, actual: Cell) -> Judgement:
    value = actual.value
    if not isinstance(value, cells.Boolean):
        text = f"{value_text(value)} is geen antwoord op de vraag of het doel {value_text(target)} behaald is"
        return undetermined(Ground.WORDS, text)
    verdict = value.holds is target.holds
    comparison = Comparison(value.word, cells.Operator.EQUAL, target.word)
    sentence = f"{value_text(value)}, en het doel was {value_text(target)}"
    return verdict_of(verdict=verdict, sentence=sentence, comparison=comparison)


# --- Several values in one cell ------------------------------------------------------------------


def _several(target: Cell, actual: Cell, context: Context) -> Judgement:
    """Judge value by value where both cells pair up; one clear answer is only there if all of them agree."""
    pairs = _pairs(target, actual)
    if pairs is None:
        text = "de waarden van het doel en van wat behaald is, zijn niet aan elkaar te koppelen"
        return undetermined(Ground.PARTS, text)
    judged = [_judge_cells(_cell(goal), _cell(got), context) for goal, got in pairs]
    text = "; ".join(
        (f"{goal.label}: " if goal.label else "") + one.explanation
        for (goal, _), one in zip(pairs, judged, strict=True)
    )
    outcomes = {one.outcome for one in judged}
    if len(outcomes) == 1 and outcomes <= {Outcome.ACHIEVED, Outcome.MISSED}:
        return Judgement(outcomes.pop(), text, Ground.PARTS)
    advice = next((one.advice for one in judged if one.advice), "")
    if Outcome.UNDETERMINED in outcomes:
        return undetermined(Ground.PARTS, text, advice)
    met = sum(one.outcome is Outcome.ACHIEVED for one in judged)
    verb = "is" if met == 1 else "zijn"
    return undetermined(Ground.PARTS, f"van de {len(judged)} waarden {verb} er {met} behaald ({text})")


def _pairs(target: Cell, actual: Cell) -> tuple[tuple[Part, Part], ...] | None:
    """Pair the values of two cells by their labels, or by position where neither has any."""
    if not isinstance(target.value, cells.Several) or not isinstance(actual.value, cells.Several):
        return None
    goals, gots = target.value.values, actual.value.values
    if len(goals) != len(gots):
        return None
    named = {(part.label or "").casefold(): part for part in gots}
    labels = [(part.label or "").casefold() for part in goals]
    if not any(labels) and set(named) == {""}:
        return tuple(zip(goals, gots, strict=True))
    if len(named) == len(gots) == len(set(labels)) and set(labels) == set(named) and all(labels):
        return tuple((goal, named[label]) for goal, label in zip(goals, labels, strict=True))
    return None


def _cell(part: Part) -> Cell:
    return cells.Cell(input=value_text(part.value), value=part.value, year=part.year)
