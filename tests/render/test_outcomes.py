"""Outcomes as JSON and CSV: stable names, values as typed, nothing that a spreadsheet runs."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from jaarverslag.evaluate import Evaluation, evaluate
from jaarverslag.read import ReportSources, read_report
from jaarverslag.render.outcomes import outcomes_csv, outcomes_json
from jaarverslag.source import Source

SETTINGS = Source("rapport.yaml", "gemeente: Stad\njaar: 2017\ntitel: Jaarverslag 2017\n")
SECTION = """\
nummer: 2.10
titel: Titel
indicatoren:
  - id: een
    naam: Aantal "projecten", naar €
    soort: effect
    eenheid: "%"
    richting: hoger
    behaald: {2016: {waarde: "-", reden: nog niet gemeten}, 2017: 7,0}
    beoogd: {2017: "7"}
  - {id: twee, naam: Twee, behaald: {}, beoogd: {2017: minder dan 2016}}
"""
EARLIER = "nummer: 2.9\ntitel: Eerder\nindicatoren:\n  - {id: drie, naam: Drie, behaald: {2016: 8, 2017: 9}}\n"


def evaluation(*sections: str) -> Evaluation:
    sources = tuple(Source(f"{number}.yaml", text) for number, text in enumerate(sections, 1))
    report = read_report(ReportSources(SETTINGS, sources)).value
    assert report is not None
    return evaluate(report)


def row(name: str, actual: str) -> dict[str, str]:
    section = f"nummer: 1.1\ntitel: T\nindicatoren:\n  - {{id: een, naam: '{name}', behaald: {{2017: '{actual}'}}}}\n"
    (found,) = csv.DictReader(StringIO(outcomes_csv(evaluation(section).results)))
    return found


def test_json_names_every_field() -> None:
    """A program gets the outcome with everything that led to it, under English names that never change."""
    first, _ = json.loads(outcomes_json(evaluation(SECTION).results))
    cells = {name: first.pop(name) for name in ("previous_cell", "target_cell", "actual_cell")}
    assert first == {
        "section": "2.10",
        "id": "een",
        "name": 'Aantal "projecten", naar €',
        "kind": "effect",
        "unit": "%",
        "direction": "higher",
        "year": 2017,
        "previous_year": 2016,
        "previous": "-",
        "target": "7",
        "actual": "7,0",
        "outcome": "achieved",
        "explanation": "7,0 is gelijk aan 7",
        "advice": None,
        "trend": "none",
        "trend_explanation": "er is geen waarde van 2016",
        "ground": "compared",
        "reference": None,
        "reference_year": None,
        "previous_reason": "nog niet gemeten",
        "target_reason": None,
        "actual_reason": None,
    }
    assert (cells["previous_cell"]["kind"], cells["target_cell"]["value"], cells["actual_cell"]["value"]) == (
        "none",
        "7",
        "7.0",
    )


def test_what_the_data_lacks_is_null() -> None:
    """A cell that is not there is null, and so is what would follow from it."""
    _, second = json.loads(outcomes_json(evaluation(SECTION).results))
    absent = ("previous", "actual", "previous_cell", "actual_cell", "unit", "direction", "actual_reason")
    assert {name: second[name] for name in absent} == dict.fromkeys(absent)
    assert second["outcome"] == "not_measured"


def test_the_figure_that_was_looked_up_is_a_field() -> None:
    """A relative target tells which year it was held against."""
    falling = EARLIER.replace("{2016: 8, 2017: 9}", "{2016: 9, 2017: 8}, beoogd: {2017: daling}")
    (found,) = json.loads(outcomes_json(evaluation(falling).results))
    assert (found["reference"], found["reference_year"]) == ("de waarde van 2016", 2016)


def test_both_lists_are_in_order_of_section() -> None:
    """2.9 goes before 2.10, in whatever order the results are given."""
    results = evaluation(SECTION, EARLIER).results
    expected = ["drie", "een", "twee"]
    assert [one["id"] for one in json.loads(outcomes_json(reversed(results)))] == ["drie", "twee", "een"]
    assert [one["id"] for one in json.loads(outcomes_json(results))] == expected
    assert [one["id"] for one in csv.DictReader(StringIO(outcomes_csv(results)))] == expected


def test_no_results_are_an_empty_list() -> None:
    """A report without indicators is still a list, and still a line of names."""
    assert json.loads(outcomes_json([])) == []
    assert outcomes_csv([]).startswith("section,id,name,")


def test_csv_has_the_flat_fields_as_typed() -> None:
    """One line per indicator, quoted where needed, with empty fields for what the data lacks."""
    first, second = csv.DictReader(StringIO(outcomes_csv(evaluation(SECTION).results)))
    assert (first["name"], first["previous"], first["target"], first["actual"]) == (
        'Aantal "projecten", naar €',
        "-",
        "7",
        "7,0",
    )
    assert (second["previous"], second["actual"], second["outcome"]) == ("", "", "not_measured")


@pytest.mark.parametrize("name", ["=1+1", "+A1", "-A1", "@SUM(A1)", '=HYPERLINK("x")', "-2+3"])
def test_a_formula_is_defused(name: str) -> None:
    """A spreadsheet shows a name that looks like a formula, instead of running it."""
    assert row(name, "8")["name"] == f"'{name}"


@pytest.mark.parametrize("actual", ["-2,3", "-", "+5", "-4 %", "-1.012"])
def test_a_figure_is_left_alone(actual: str) -> None:
    """A negative figure and a dash begin like a formula and are none."""
    assert row("Naam", actual)["actual"] == actual


def test_csv_lines_end_as_the_standard_says() -> None:
    """RFC 4180 ends lines with CR LF, the last one too."""
    text = outcomes_csv(evaluation(SECTION).results)
    assert text.count("\r\n") == text.count("\n") == 3
    assert text.endswith("\r\n")
