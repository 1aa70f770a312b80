"""What a judgement carries besides its outcome: the ground, the figures that were compared, the line to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.cells import Cell, Empty, Operator, Role, read_cell
from jaarverslag.evaluate import Comparison, Context, Figure, Ground, Outcome, judge

if TYPE_CHECKING:
    from tests.evaluate.conftest import Indicator, Judge


@pytest.mark.parametrize(
    ("target", "actual", "direction", "ground"),
    [
        (">2", "3", None, Ground.COMPARED),
        (">2", "-", None, Ground.NO_ACTUAL),
        ("-", "3", None, Ground.NO_TARGET),
        ("2", "3", "informatief", Ground.INFORMATIVE),
        ("2", "3", None, Ground.NO_DIRECTION),
        (">2", "3", "lager", Ground.CONTRADICTION),
        ("2", "3", "bandbreedte", Ground.NO_RANGE),
        ("90%", "34 dagen", "hoger", Ground.UNITS_DIFFER),
        ("66,8 mln.", "70", "hoger", Ground.SCALE_UNCLEAR),
        (">15", ">10", None, Ground.NOT_DECISIVE),
        (">34% (2020)", "30%", None, Ground.NOT_DECISIVE),
        ("stijging", "3", None, Ground.REFERENCE_MISSING),
        ("boven landelijk gemiddelde", "3", None, Ground.REFERENCE_ELSEWHERE),
        ("beter", "7 leden", None, Ground.NO_DIRECTION),
        (">80% / >90%", "85% / 85%", None, Ground.PARTS),
        (">2", "behaald", None, Ground.WORDS),
        ("62,%9", "3", None, Ground.MALFORMED),
        (">2", "62,%9", None, Ground.MALFORMED),
    ],
)
def test_a_judgement_names_its_ground(
    judged: Judge, target: str, actual: str, direction: str | None, ground: Ground
) -> None:
    """A program can tell why there is an outcome, or none, without reading Dutch."""
    assert judged(target, actual, direction).ground is ground


def test_a_judgement_names_the_figures_that_were_compared(judged: Judge) -> None:
    """The comparison is there as data: actual, operator and what stood behind it, as printed."""
    assert judged(">2", "3").comparison == Comparison("3", Operator.MORE, "2")
    assert judged("≥61%", "61%").comparison == Comparison("61\u00a0%", Operator.AT_LEAST, "61\u00a0%", equal=True)


def test_a_judgement_names_the_figure_that_was_looked_up(judged: Judge) -> None:
    """A relative target says which figure of which year it was held against."""
    expected = Comparison("800", Operator.LESS, "859", "de waarde van 2016", 2016)
    assert judged("minder dan 2016", "800", previous="859").comparison == expected


def test_without_figures_there_is_no_comparison(judged: Judge) -> None:
    """A judgement that rests on a missing value or a missing direction compares nothing."""
    assert judged(">2", "-").comparison is None
    assert judged("2", "3").comparison is None


@pytest.mark.parametrize(
    ("target", "actual", "direction", "key"),
    [
        ("2", "3", None, "richting"),
        ("circa 2", "3", None, "richting"),
        ("beter", "5", None, "richting"),
        ("90%", "85", "hoger", "eenheid"),
        ("-", "85", None, "richting"),
        ("gerealiseerd", "deels gedaan", None, "deels"),
        (">80% / 90%", "85% / 85%", None, "richting"),
    ],
)
def test_where_one_line_decides_it_is_given(
    judged: Judge, target: str, actual: str, direction: str | None, key: str
) -> None:
    """The advice is a line of the data format."""
    judgement = judged(target, actual, direction)
    assert judgement.outcome is Outcome.UNDETERMINED
    assert judgement.advice.startswith(f"{key}: ")


@pytest.mark.parametrize(
    ("target", "previous", "outcome"),
    [
        ("gelijk of beter dan 2016", "7", Outcome.ACHIEVED),
        ("gelijk of beter dan 2016", "7,0", Outcome.ACHIEVED),
        ("beter dan 2016", "7", Outcome.MISSED),
        ("beter", "7", Outcome.MISSED),
        ("gelijk of beter dan 2016", "6,9", Outcome.UNDETERMINED),
        ("gelijk of beter dan 2016", "circa 7", Outcome.UNDETERMINED),
        ("gelijk of beter dan 2016", "7%", Outcome.UNDETERMINED),
        ("beter dan 2016", "-", Outcome.UNDETERMINED),
    ],
)
def test_a_figure_that_stayed_level_needs_no_direction(
    judged: Judge, target: str, previous: str, outcome: Outcome
) -> None:
    """Whichever way is better: the same figure is not better than before, and is "equal or better"."""
    assert judged(target, "7", previous=previous).outcome is outcome


@pytest.mark.parametrize(("target", "actual"), [(">2", "3"), (">2", "-"), (">15", ">10"), ("90%", "34 dagen")])
def test_where_no_line_decides_none_is_given(judged: Judge, target: str, actual: str) -> None:
    """A decided outcome, a missing value and figures that never compare come without advice."""
    assert judged(target, actual).advice == ""


def test_an_empty_cell_is_a_missing_one() -> None:
    """A cell with nothing in it is as good as none, on either side."""
    empty, figure = Cell(input="", value=Empty()), read_cell("3", Role.ACTUAL)
    assert judge(figure, empty) == judge(figure, None)
    assert judge(empty, figure) == judge(None, figure)


def test_the_weaker_target_is_not_asked_without_need(indicator: Indicator) -> None:
    """Where the target is met or cannot be judged, `deels` changes nothing, not even in the explanation."""
    for target in ('">2"', "2", '">2 dagen"'):
        plain = indicator(f"naam: Naam\nbehaald: {{2017: 3}}\nbeoogd: {{2017: {target}}}")
        weaker = indicator(f'naam: Naam\nbehaald: {{2017: 3}}\nbeoogd: {{2017: {target}}}\ndeels: {{2017: ">1"}}')
        assert weaker.judgement == plain.judgement


def test_less_is_better_is_said_where_it_would_surprise(judged: Judge) -> None:
    """A bare figure under `lager` says so, but a bound or an equal figure needs no such words."""
    assert judged("15", "12", "lager").explanation.endswith("en lager is beter")
    assert judged("15", "18", "lager").explanation.endswith("terwijl lager beter is")
    assert "beter" not in judged("15", "15", "lager").explanation
    assert "beter" not in judged("<15", "12", "lager").explanation
    assert "beter" not in judged("15", "12", "hoger").explanation


@pytest.mark.parametrize(
    ("target", "name"), [("stijging", "de waarde van het jaar ervoor"), ("boven nulmeting", "de nulmeting")]
)
def test_a_figure_without_a_year_is_named_without_one(target: str, name: str) -> None:
    """Where nobody said which year the earlier figure is of, no year is made up."""
    before = (Figure(None, read_cell("6", Role.ACTUAL)),)
    context = Context(actuals=before, baseline=before)
    judged = judge(read_cell(target, Role.TARGET), read_cell("8", Role.ACTUAL), context=context)
    assert judged.outcome is Outcome.ACHIEVED
    assert judged.comparison == Comparison("8", Operator.MORE, "6", name)


def test_a_dash_without_a_year_is_no_figure_either() -> None:
    """A missing cell is nothing to compare with, whatever year it is of."""
    context = Context(actuals=(Figure(None, read_cell("-", Role.ACTUAL)),))
    judged = judge(read_cell("stijging", Role.TARGET), read_cell("8", Role.ACTUAL), context=context)
    assert judged.ground is Ground.REFERENCE_MISSING


@pytest.mark.parametrize(
    ("actual", "outcome"),
    [("boven landelijk gemiddelde", Outcome.ACHIEVED), ("boven Europees gemiddelde", Outcome.UNDETERMINED)],
)
def test_figures_elsewhere_are_told_apart_by_their_names(judged: Judge, actual: str, outcome: Outcome) -> None:
    """Words answer a relative target only if both start from the same figure."""
    assert judged("boven landelijk gemiddelde", actual).outcome is outcome


def test_a_change_smaller_than_any_rounding_counts() -> None:
    """An earlier figure of 24 digits and a change far behind the comma are added up exactly."""
    before = read_cell("123.456.789.012.345.678 mln.", Role.ACTUAL)
    context = Context(year=2017, actuals=(Figure(2016, before),))
    for target, outcome in (
        ("toename met 0,00000000000000001", Outcome.MISSED),
        ("toename met 0", Outcome.ACHIEVED),
    ):
        assert judge(read_cell(target, Role.TARGET), before, context=context).outcome is outcome


def test_a_reason_is_read_as_a_cell_would_be() -> None:
    """The author's reason knows every code of the cells, besides sentences."""
    for reason, outcome in (("volgt", Outcome.NOT_YET_KNOWN), ("n.v.t.", Outcome.NOT_APPLICABLE)):
        context = Context(year=2017, actual_reason=reason)
        assert judge(read_cell(">2", Role.TARGET), read_cell("-", Role.ACTUAL), context=context).outcome is outcome


def test_several_values_that_no_line_decides_come_without_advice(judged: Judge) -> None:
    """The advice is an empty text, also where the values were judged one by one."""
    assert judged(">80% / >90%", ">70% / 95%").advice == ""


def test_a_changed_definition_is_a_ground() -> None:
    """A program can tell that the earlier figure is there and means something else."""
    context = Context(year=2017, actuals=(Figure(2016, read_cell("6", Role.ACTUAL)),), definition_changed=2017)
    found = judge(read_cell("stijging", Role.TARGET), read_cell("8", Role.ACTUAL), context=context)
    assert found.ground is Ground.DEFINITION_CHANGED


def test_the_baseline_is_the_earliest_figure_whatever_the_order() -> None:
    """The nulmeting is the first one, and a year that is named is looked up among them too."""
    later, earlier = (Figure(year, read_cell(text, Role.ACTUAL)) for year, text in ((2014, "9"), (2012, "12")))
    context = Context(year=2017, baseline=(later, earlier))
    for target, against in (("lager dan nulmeting", "12"), ("hoger dan 2014", "9")):
        made = judge(read_cell(target, Role.TARGET), read_cell("10", Role.ACTUAL), context=context).comparison
        assert made is not None
        assert made.against == against


def test_without_a_year_only_a_figure_without_one_is_the_year_before() -> None:
    """A figure of a named year may be any year; a dash is none."""
    target, actual = read_cell("stijging", Role.TARGET), read_cell("8", Role.ACTUAL)
    dash, before = Figure(None, read_cell("-", Role.ACTUAL)), Figure(None, read_cell("6", Role.ACTUAL))
    dated = Figure(2010, read_cell("9", Role.ACTUAL))
    assert judge(target, actual, context=Context(actuals=(dash, dated, before))).outcome is Outcome.ACHIEVED
    found = judge(target, actual, context=Context(actuals=(dash, dated)))
    assert found.explanation == "er is geen waarde van het jaar ervoor"
