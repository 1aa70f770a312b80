"""A whole report: every indicator, in order, with its neighbours in other years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.evaluate import Outcome, Trend, evaluate
from jaarverslag.model import SectionNumber
from jaarverslag.project import find_reports, read_sources
from jaarverslag.read import read_report

if TYPE_CHECKING:
    from pathlib import Path

    from tests.evaluate.conftest import Indicator, Read

LATER = """\
nummer: 2.10
titel: Later
indicatoren:
  - {id: een, naam: Een, behaald: {2016: 3, 2017: 1}, beoogd: {2017: ">2"}}
"""
EARLIER = """\
nummer: 2.9
titel: Eerder
indicatoren:
  - {id: een, naam: Een, behaald: {2016: 1, 2017: 3}, beoogd: {2017: ">2"}}
  - {id: twee, naam: Twee, behaald: {2017: "-"}, beoogd: {2017: ">2"}}
"""
FIRST, SECOND = SectionNumber((2, 9)), SectionNumber((2, 10))


def test_results_come_in_order_of_section_and_file(read: Read) -> None:
    """2.9 goes before 2.10, whatever the order of the files; within a section the file decides."""
    found = [(str(one.section), one.indicator.id.text) for one in evaluate(read(LATER, EARLIER)).results]
    assert found == [("2.9", "een"), ("2.9", "twee"), ("2.10", "een")]


def test_an_evaluation_can_be_asked(read: Read) -> None:
    """Results are found by section and id, counted by outcome, and narrowed to sections."""
    evaluation = evaluate(read(LATER, EARLIER))
    found = evaluation.find(SECOND, "een")
    assert found is not None
    assert (found.outcome, found.trend) == (Outcome.MISSED, Trend.WORSE)
    assert evaluation.find(SECOND, "twee") is None
    assert evaluation.counts == {Outcome.ACHIEVED: 1, Outcome.MISSED: 1, Outcome.NOT_MEASURED: 1}
    assert evaluation.count(Outcome.ACHIEVED, Outcome.NOT_MEASURED) == 2
    assert evaluation.only([FIRST]).results == evaluation.of(FIRST)
    assert evaluation.only([]).results == ()
    assert evaluation.of(SectionNumber((9,))) == ()
    having = evaluation.having(iter((Outcome.MISSED, Outcome.NOT_MEASURED))).results
    assert [str(one.section) + one.indicator.id.text for one in having] == ["2.9twee", "2.10een"]


def test_a_result_shows_the_year_before_and_judges_its_own(indicator: Indicator) -> None:
    """Previous, target and actual are the cells of their years; other years take no part."""
    result = indicator("naam: Naam\nbehaald: {2015: 1, 2016: 8, 2017: 3, 2018: 1}\nbeoogd: {2016: '>9', 2017: '>2'}")
    typed = [one.written.text for one in (result.previous, result.target, result.actual) if one]
    assert (typed, result.year) == (["8", ">2", "3"], 2017)
    assert result.outcome is Outcome.ACHIEVED


def test_cells_that_are_not_there_are_none(indicator: Indicator) -> None:
    """A year without a cell, and an indicator without targets, give no measurement."""
    result = indicator("naam: Naam\nbehaald: {2015: 1}")
    assert (result.previous, result.target, result.actual) == (None, None, None)
    assert result.outcome is Outcome.NOT_MEASURED


def test_the_example_report_is_achieved_as_published(root: Path) -> None:
    """Both indicators of 2.1.4 met their target; one stayed level, the other was not measured the year before."""
    (folder,) = find_reports([root / "tests" / "reports" / "kennissectoren" / "2017"], None).value
    sources = read_sources(folder).value
    assert sources is not None
    report = read_report(sources).value
    assert report is not None
    results = evaluate(report).of(SectionNumber((2, 1, 4)))
    assert [(one.outcome, one.judgement.explanation, one.trend) for one in results] == [
        (Outcome.ACHIEVED, "8 is meer dan 2", Trend.EQUAL),
        (Outcome.ACHIEVED, "3 is meer dan 2", Trend.NONE),
    ]
