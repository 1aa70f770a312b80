"""Whole reports as JSON: counts that add up, money as the report prints it, and every indicator."""

from __future__ import annotations

import json
from typing import Any

from jaarverslag.evaluate import Evaluation, Outcome, evaluate
from jaarverslag.model import Report, SectionNumber
from jaarverslag.read import ReportSources, read_report
from jaarverslag.render.outcomes import outcomes_json
from jaarverslag.render.report_json import reports_json
from jaarverslag.render.terminal.scope import Scope
from jaarverslag.source import Source

SETTINGS = "gemeente: Stad\njaar: 2017\ntitel: Jaarverslag 2017\n"
MONEY = 'instellingen: {bedragen: "x 1.000 euro", saldo: lasten-baten, verschil: nadeel-positief}\n'
PROGRAMME = "nummer: 2\ntitel: Economie\n"
SECTION = """\
nummer: 2.1
titel: Kennisstad
indicatoren:
  - {id: een, naam: Een, behaald: {2017: 3}, beoogd: {2017: ">2"}}
  - {id: twee, naam: Twee, behaald: {2017: 1}, beoogd: {2017: ">2"}}
kosten:
  lasten: {primitief: 60.452, actueel: 62.859, werkelijk: 59.281}
  baten: {primitief: 7.399, actueel: 15.498, werkelijk: 10.415}
"""
BENEATH = "nummer: 2.1.4\ntitel: Sectoren\nindicatoren:\n  - {id: drie, naam: Drie, behaald: {2017: '-'}}\n"
FREE = "vooraf: 1\ntitel: Inleiding\n"


def asked(
    *sections: str, scope: Scope | None = None, settings: str = SETTINGS + MONEY
) -> tuple[Evaluation, Report, Scope]:
    sources = tuple(Source(f"{at}.yaml", text) for at, text in enumerate(sections))
    report = read_report(ReportSources(Source("rapport.yaml", settings), sources)).value
    assert report is not None
    return evaluate(report), report, scope or Scope()


def exported(*sections: str, scope: Scope | None = None, settings: str = SETTINGS + MONEY) -> Any:  # noqa: ANN401 - JSON
    return json.loads(reports_json([asked(*sections, scope=scope, settings=settings)]))


def some(counts: dict[str, int]) -> dict[str, int]:
    """The counts that are not 0."""
    return {name: count for name, count in counts.items() if count}


def test_every_outcome_is_counted_also_where_none_has_it() -> None:
    """A program need not know which outcomes there are."""
    counts = exported(FREE)["counts"]
    assert counts == {outcome.value: 0 for outcome in Outcome} | {"total": 0}


def test_counts_are_of_all_of_a_programma_and_of_a_section_with_what_lies_beneath() -> None:
    """The sum over the programmes is the whole."""
    found = exported(FREE, PROGRAMME, SECTION, BENEATH)
    (report,) = found["reports"]
    expected = {"achieved": 1, "missed": 1, "not_measured": 1, "total": 3}
    assert some(found["counts"]) == some(report["counts"]) == expected
    (programme,) = report["programmes"]
    assert (programme["section"], programme["part"], programme["title"]) == ("2", "programmes", "Economie")
    assert some(programme["counts"]) == expected
    assert [(one["section"], one["level"], one["counts"]["total"]) for one in report["sections"]] == [
        ("vooraf 1", 1, 0),
        ("2", 1, 3),
        ("2.1", 2, 3),
        ("2.1.4", 3, 1),
    ]


def test_a_programma_without_a_file_has_no_title() -> None:
    """Its number is known from what lies beneath it, and its title from `elders` at best."""
    (programme,) = exported(SECTION)["reports"][0]["programmes"]
    assert programme["title"] is None
    elsewhere = SETTINGS + MONEY + 'elders: {"2": Economie}\n'
    (programme,) = exported(SECTION, settings=elsewhere)["reports"][0]["programmes"]
    assert programme["title"] == "Economie"


def test_money_is_what_the_report_prints() -> None:
    """Decimal texts, by the report's own signs; an advantage is positive whatever those are."""
    (report,) = exported(PROGRAMME, SECTION, BENEATH)["reports"]
    assert report["money"] == {
        "unit": "thousands",
        "balance": "expenses_minus_revenues",
        "variance": "disadvantage_positive",
    }
    programme, section, beneath = report["sections"]
    assert section["costs"]["balance"] == {
        "original": "53053",
        "amended": "47361",
        "actual": "48866",
        "variance": "1505",
        "advantage": "-1505",
    }
    assert section["costs"]["revenues"]["actual"] == "10415"
    assert section["costs"]["expenses"]["advantage"] == "3578"
    assert programme["costs"] == section["costs"]
    assert beneath["costs"] is None


def test_a_unit_that_nobody_told_is_null() -> None:
    """Without costs a report need not say in which unit they are."""
    assert exported(FREE, settings=SETTINGS)["reports"][0]["money"]["unit"] is None


def test_indicators_are_the_list_that_a_pdf_encloses() -> None:
    """The same records, in the same order."""
    one = asked(BENEATH, SECTION)
    assert json.loads(reports_json([one]))["indicators"] == json.loads(outcomes_json(one[0].results))


def test_a_part_has_its_own_counts() -> None:
    """What was not asked for is neither listed nor counted."""
    found = exported(PROGRAMME, SECTION, BENEATH, scope=Scope(frozenset([SectionNumber((2, 1, 4))])))
    assert [one["section"] for one in found["reports"][0]["sections"]] == ["2.1.4"]
    assert found["counts"]["total"] == found["reports"][0]["programmes"][0]["counts"]["total"] == 1
    assert [one["id"] for one in found["indicators"]] == ["drie"]


def test_an_outcome_shortens_the_list_and_no_count() -> None:
    """Counts are of everything that was asked for, or they would say nothing."""
    found = exported(SECTION, BENEATH, scope=Scope(outcomes=(Outcome.MISSED,)))
    assert found["counts"]["total"] == 3
    assert [one["id"] for one in found["indicators"]] == ["twee"]


def test_two_reports_are_counted_together() -> None:
    """Each report has its own counts, and the first counts are of all."""
    found = json.loads(reports_json([asked(SECTION), asked(BENEATH)]))
    assert [one["counts"]["total"] for one in found["reports"]] == [2, 1]
    assert found["counts"]["total"] == len(found["indicators"]) == 3
