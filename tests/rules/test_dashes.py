"""Dashes: a forgotten one is an error, an expected one is not, and the law has words for some."""

from __future__ import annotations

import pytest

from tests.rules.samples import Entries, told

TESTED = {"J502", "J506", "J507"}


def codes(entries: Entries) -> list[str]:
    return [one.code for one in told(entries) if one.code in TESTED]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"behaald": "{2016: 5, 2017: '-'}"}, ["J502"]),
        ({"meting": "jaarlijks", "behaald": "{2016: 5, 2017: '-'}"}, ["J502"]),
        ({"meting": "tweejaarlijks", "behaald": "{2015: 5, 2017: '-'}"}, ["J502"]),
        ({"meting": "tweejaarlijks", "behaald": "{2016: 5, 2017: '-'}"}, []),
        ({"meting": "tweejaarlijks", "behaald": "{2016: '-', 2017: 5}"}, []),
        ({"meting": "tweejaarlijks", "meetjaren": "[2013, 2015]", "behaald": "{2016: '-', 2017: '-'}"}, ["J502"]),
        ({"meting": "vierjaarlijks", "nulmeting": "{2014: 5}", "behaald": "{2016: '-', 2017: '-'}"}, []),
        ({"meting": "driejaarlijks", "nulmeting": "{2014: 5}", "behaald": "{2016: '-', 2017: '-'}"}, ["J502"]),
        ({"meting": "tweejaarlijks", "beoogd": "{2017: '-'}", "behaald": "{2016: 5, 2017: '-'}"}, []),
        ({"beoogd": "{2017: '-'}", "behaald": "{2016: 5, 2017: 6}"}, ["J502"]),
        ({"behaald": "{2016: 5, 2017: {waarde: '-', reden: nog niet gemeten}}"}, []),
        ({"behaald": "{2016: 5, 2017: '- (nog niet bekend)'}"}, []),
        ({"behaald": "{2016: 5, 2017: '- (verhuisd)'}"}, []),
        ({"behaald": "{2016: 5, 2017: n.v.t.}"}, []),
    ],
)
def test_a_dash_needs_a_reason_where_a_figure_was_due(entries: Entries, expected: list[str]) -> None:
    """In a year between two measurements nobody expects a figure; in a year of measurement it was forgotten."""
    assert codes(entries) == expected


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"meting": "tweejaarlijks", "behaald": "{2016: '-', 2017: '-'}"}, ["J506"]),
        ({"meting": "vierjaarlijks", "behaald": "{2017: '-'}", "beoogd": "{2017: '-'}"}, ["J506"]),
        ({"meting": "jaarlijks", "behaald": "{2016: '-', 2017: '-'}"}, ["J502", "J502"]),
        ({"meting": "tweejaarlijks", "behaald": "{2017: {waarde: '-', reden: uitgesteld}}"}, []),
        ({"meting": "tweejaarlijks", "behaald": "{2017: 5}"}, []),
        ({"meting": "tweejaarlijks", "soort": "wettelijk", "behaald": "{2016: '-', 2017: '-'}"}, ["J506"]),
    ],
)
def test_a_rhythm_without_a_year_asks_for_one(entries: Entries, expected: list[str]) -> None:
    """Once for an indicator, in place of the question after each dash, and only where a dash needs it."""
    assert codes(entries) == expected


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ("'-'", ["J507"]),
        ("gegevens niet beschikbaar", []),
        ("{waarde: '-', reden: nog niet gepubliceerd}", []),
        ("nog niet bekend", []),
        ("'5,2'", []),
    ],
)
def test_a_mandatory_indicator_has_words_where_there_is_no_figure(actual: str, expected: list[str]) -> None:
    """A bare dash is not what the law prescribes; the words, a code that says why and a reason are fine."""
    assert codes({"soort": "wettelijk", "behaald": f"{{2016: '5,1', 2017: {actual}}}"}) == expected


def test_a_mandatory_indicator_may_have_an_expected_dash() -> None:
    """A survey of every four years does not lack the figures of the years between."""
    entries = {"soort": "wettelijk", "meting": "vierjaarlijks", "behaald": "{2014: '48,4%', 2016: '-', 2017: '-'}"}
    assert codes(entries) == []
    assert codes({**entries, "behaald": "{2013: '48,4%', 2016: '-', 2017: '-'}"}) == ["J507"]


@pytest.mark.parametrize("actual", ["5", "gegevens niet beschikbaar"])
def test_a_mandatory_indicator_without_a_target_is_fine(actual: str) -> None:
    """The law asks for figures, and a municipality may set no target."""
    entries = {"soort": "wettelijk", "behaald": f"{{2017: {actual}}}", "beoogd": "{2017: '-'}"}
    assert codes(entries) == []
    assert codes({**entries, "meting": "tweejaarlijks"}) == []


def test_the_repair_of_a_mandatory_dash_is_the_words_of_the_law() -> None:
    """They are printed in any case, so that typing them changes nothing."""
    (one,) = [one for one in told({"soort": "wettelijk", "behaald": "{2017: '-'}"}) if one.code == "J507"]
    assert one.fix is not None
    assert one.fix.safe
    assert [edit.text for edit in one.fix.edits] == ['"gegevens niet beschikbaar"']


@pytest.mark.parametrize(
    ("entries", "missing"),
    [
        ({}, "ontbreken `bron` en `peiljaar`"),
        ({"bron": "CBS"}, "ontbreekt `peiljaar`"),
        ({"peiljaar": "2016"}, "ontbreekt `bron`"),
        ({"bron": "CBS", "peiljaar": "2016"}, None),
        ({"soort": "effect"}, None),
    ],
)
def test_a_mandatory_indicator_names_its_source_and_period(entries: Entries, missing: str | None) -> None:
    """Both are asked of mandatory indicators, and of no other."""
    whole = {"soort": "wettelijk", "behaald": "{2017: 5}", **entries}
    messages = [one.message for one in told(whole) if one.code == "J508"]
    assert messages == ([f"bij de wettelijke indicator `i0` {missing}"] if missing else [])
