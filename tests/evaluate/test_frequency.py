"""The years in which a measurement is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.evaluate import Ground, Trend, due

if TYPE_CHECKING:
    from tests.evaluate.conftest import Indicator


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", {2016: None, 2017: None}),
        ("meting: jaarlijks", {2010: True, 2017: True}),
        ("meting: jaarlijks\nmeetjaren: [2014]", {2015: True}),
        ("meetjaren: [2014, 2016]", {2013: False, 2014: True, 2015: False, 2016: True, 2017: None}),
        ("meting: tweejaarlijks", {2016: None, 2017: None}),
        ("meting: tweejaarlijks\nmeetjaren: [2014]", {2013: False, 2014: True, 2015: False, 2016: True, 2018: True}),
        ("meting: tweejaarlijks\nmeetjaren: [2014]", {2012: True, 2011: False}),
        (
            "meting: tweejaarlijks\nmeetjaren: [2014, 2017]",
            {2015: False, 2016: True, 2017: True, 2018: False, 2019: True},
        ),
        ("meting: driejaarlijks\nmeetjaren: [2014]", {2015: False, 2016: False, 2017: True}),
        ("meting: vierjaarlijks\nmeetjaren: [2014]", {2016: False, 2017: False, 2018: True}),
    ],
)
def test_the_years_that_are_due(indicator: Indicator, lines: str, expected: dict[int, bool | None]) -> None:
    """Named years are due; others are counted from the last one before them, in either direction."""
    found = indicator(f'naam: Naam\nbehaald: {{2017: "-"}}\n{lines}'.strip()).indicator
    assert {year: due(found, year) for year in expected} == expected


def test_a_figure_counts_as_a_measurement_where_no_year_is_named(indicator: Indicator) -> None:
    """The last year with a figure starts the count; the year itself and dashes do not."""
    found = indicator('naam: Naam\nbehaald: {2015: "-", 2016: 8, 2017: 9}\nmeting: tweejaarlijks').indicator
    assert (due(found, 2017), due(found, 2016), due(found, 2018)) == (False, False, False)
    found = indicator('naam: Naam\nbehaald: {2016: 8, 2017: "-"}\nmeting: tweejaarlijks').indicator
    assert (due(found, 2017), due(found, 2018)) == (False, True)


def test_the_nulmeting_is_a_measurement_too(indicator: Indicator) -> None:
    """Where only the nulmeting is known, the count starts there."""
    found = indicator('naam: Naam\nbehaald: {2017: "-"}\nnulmeting: {2014: 5}\nmeting: driejaarlijks').indicator
    assert (due(found, 2016), due(found, 2017)) == (False, True)


@pytest.mark.parametrize(
    ("lines", "found"), [("", False), ("meting: jaarlijks", False), ("meting: tweejaarlijks", True)]
)
def test_the_measurement_before_lies_one_interval_back(indicator: Indicator, lines: str, found: bool) -> None:
    """A figure of two years ago is only the one before where measuring every two years was declared."""
    result = indicator(f"naam: Naam\nbeoogd: {{2017: stijging}}\nbehaald: {{2015: 6, 2017: 8}}\n{lines}".strip())
    assert (result.judgement.ground is Ground.COMPARED) is found
    assert (result.trend is Trend.BETTER) is found
