"""The overview: its counts are those that other programs get, its money is computed, and nothing is there in vain."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, TypeVar

import pytest

from jaarverslag.compose import compose_overview
from jaarverslag.document.blocks import Heading, Paragraph
from jaarverslag.document.inlines import Text
from jaarverslag.document.overview import MoneyOverview, OutcomeOverview
from jaarverslag.evaluate import evaluate
from jaarverslag.project import ReportFolder, read_sources
from jaarverslag.read import read_report
from jaarverslag.render.outcomes import outcomes_json
from jaarverslag.render.report_json import reports_json
from jaarverslag.render.terminal.scope import Scope

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.document.blocks import Document
    from jaarverslag.model import Report
    from tests.compose.matter.conftest import MakeReport

    Kind = TypeVar("Kind")

ECONOMY = (
    "nummer: 2\ntitel: Economie\nindicatoren:\n"
    "  - {id: a, naam: A, soort: effect, behaald: {2017: 9}, beoogd: {2017: '>2'}}\n"
    "  - {id: b, naam: B, soort: effect, behaald: {2017: 1}, beoogd: {2017: '>2'}}\n"
    "  - {id: c, naam: C, soort: effect, behaald: {2017: 1}, beoogd: {2017: '>2'}, deels: {2017: '>0'}}\n"
)
SCHOOLS = (
    "nummer: 3.1.1\ntitel: Scholen\nindicatoren:\n"
    "  - {id: a, naam: A, soort: prestatie, behaald: "
    "{2017: {waarde: '-', reden: nog niet bekend}}, beoogd: {2017: 1}}\n"
    "  - {id: b, naam: B, soort: prestatie, behaald: {2017: {waarde: '-', reden: niet gemeten}}, beoogd: {2017: 1}}\n"
    "  - {id: c, naam: C, soort: prestatie, behaald: {2017: 5}, beoogd: {2017: 4}}\n"
)
WON = "nummer: 5\ntitel: T\nindicatoren:\n  - {id: a, naam: A, behaald: {2017: 9}, beoogd: {2017: '>2'}}\n"
LOST = "nummer: 6\ntitel: T\nindicatoren:\n  - {id: a, naam: A, behaald: {2017: 1}, beoogd: {2017: '>2'}}\n"
SAFETY = "nummer: 3\ntitel: Onderwijs\n"


def overview(report: Report) -> tuple[Document, ...]:
    return compose_overview(report, evaluate(report), concept=False)


def block(document: Document, kind: type[Kind]) -> Kind:
    (found,) = [one for one in document.blocks if isinstance(one, kind)]
    return found


def words(document: Document) -> list[str]:
    return [
        "".join(inline.text for inline in one.inlines if isinstance(inline, Text))
        for one in document.blocks
        if isinstance(one, Paragraph)
    ]


def costs(expenses: str, revenues: str) -> str:
    return f"kosten:\n  lasten: {expenses}\n  baten: {revenues}\n"


TEN, FOUR = "{primitief: 9, actueel: 12, werkelijk: 10}", "{primitief: 4, actueel: 4, werkelijk: 4}"
THOUSANDS = "instellingen: {bedragen: x 1.000 euro}\n"


# --- Outcomes ------------------------------------------------------------------------------------


def test_counts_are_those_that_other_programs_get(make: MakeReport) -> None:
    """Each programma's counts, and the totals, can be counted again in the JSON of the outcomes."""
    report = make(ECONOMY, SAFETY, SCHOOLS)
    (page,) = overview(report)
    told = json.loads(outcomes_json(evaluate(report).results))
    shown = block(page, OutcomeOverview)

    def counted(rows: list[dict[str, str]]) -> tuple[int, ...]:
        found = Counter(row["outcome"] for row in rows)
        without = found["not_measured"] + found["not_yet_known"] + found["not_applicable"]
        return found["achieved"], found["partly_achieved"], found["missed"], without, found["undetermined"]

    assert shown.total.counts == counted(told) == (1, 1, 1, 2, 1)
    assert [(row.label, row.title, row.counts, row.total) for row in shown.rows] == [
        ("2", "Economie", counted([row for row in told if row["section"].startswith("2")]), 3),
        ("3", "Onderwijs", counted([row for row in told if row["section"].startswith("3")]), 3),
    ]
    assert [row.target for row in shown.rows] == ["2", "3"]


def test_the_example_counts_as_status_does(root: Path) -> None:
    """Per programma and in all, the overview of the example has the counts of `status --format json`."""
    sources = read_sources(ReportFolder(root / "data" / "2017")).value
    assert sources is not None
    report = read_report(sources).value
    assert report is not None
    shown = block(overview(report)[0], OutcomeOverview)
    (told,) = json.loads(reports_json([(evaluate(report), report, Scope())]))["reports"]

    def counted(counts: dict[str, int]) -> tuple[int, ...]:
        without = counts["not_measured"] + counts["not_yet_known"] + counts["not_applicable"]
        return counts["achieved"], counts["partly_achieved"], counts["missed"], without, counts["undetermined"]

    assert shown.total.counts == counted(told["counts"])
    assert shown.total.total == told["counts"]["total"]
    assert [(row.label, row.title, row.counts) for row in shown.rows] == [
        (one["section"], one["title"], counted(one["counts"])) for one in told["programmes"]
    ]


def test_the_figure_says_what_it_shows(make: MakeReport) -> None:
    """Its text has each number with its word, and every bar has the same scale."""
    (page,) = overview(make(ECONOMY, SAFETY, SCHOOLS))
    shown = block(page, OutcomeOverview)
    assert shown.figure.description == (
        "Alle uitkomsten van 2017: 6 indicatoren, waarvan 1 behaald, 1 deels behaald, 1 niet behaald,"
        " 2 geen uitkomst, 1 niet te beoordelen."
    )
    charts = [row.chart for row in shown.rows]
    assert {chart.whole for chart in charts if chart} == {3}
    assert charts[0] is not None
    assert charts[0].description.startswith("2 Economie: 3 indicatoren, waarvan 1 behaald")


@pytest.mark.parametrize(
    ("sections", "decided"),
    [
        (
            (ECONOMY,),
            "3 indicatoren. Bij 1 is het doel behaald, bij 1 deels en bij 1 niet.",
        ),
        (
            (ECONOMY, SCHOOLS),
            "6 indicatoren. Bij 1 is het doel behaald, bij 1 deels en bij 1 niet; van 3 is dat niet te zeggen.",
        ),
        ((SCHOOLS,), "3 indicatoren. Van geen daarvan is te zeggen of het doel is behaald."),
        ((WON,), "1 indicator. Het doel is behaald."),
        ((WON, WON.replace("5", "6")), "2 indicatoren. Bij beide is het doel behaald."),
        ((WON, WON.replace("5", "6"), WON.replace("5", "7")), "3 indicatoren. Bij alle is het doel behaald."),
        ((LOST,), "1 indicator. Het doel is niet behaald."),
        ((LOST, LOST.replace("6", "7"), WON), "3 indicatoren. Bij 1 is het doel behaald en bij 2 niet."),
        ((LOST, SCHOOLS), "4 indicatoren. Bij 1 is het doel niet behaald; van 3 is dat niet te zeggen."),
    ],
)
def test_the_overview_begins_with_a_sentence(make: MakeReport, sections: tuple[str, ...], decided: str) -> None:
    """It tells how many indicators there are, and of how many the outcome is clear."""
    (page,) = overview(make(*sections))
    assert words(page)[0] == f"Dit verslag volgt {decided}"


def test_outcomes_of_one_shape_are_told_apart_below(make: MakeReport) -> None:
    """Why an indicator has no outcome differs, so the numbers of each reason stand under the table."""
    (page,) = overview(make(SCHOOLS))
    assert "Geen uitkomst: 1 niet gemeten en 1 nog niet bekend." in words(page)


def test_a_programma_without_a_file_has_no_link(make: MakeReport) -> None:
    """Its sections count for it, and a link would lead nowhere; it has its number, or its title where that is known."""
    (page,) = overview(make(SCHOOLS))
    assert [(row.target, row.label, row.title) for row in block(page, OutcomeOverview).rows] == [
        ("", "", "Programma 3")
    ]
    (page,) = overview(make(SCHOOLS, settings="elders: {3: Onderwijs}\n"))
    assert [(row.target, row.title) for row in block(page, OutcomeOverview).rows] == [("", "Onderwijs")]


# --- Money ---------------------------------------------------------------------------------------


def test_money_of_the_report_is_the_sum_of_its_programmes(make: MakeReport) -> None:
    """Expenses, revenues, balance and variance per programma and in all, as a reader would add them up."""
    report = make(
        f"nummer: 2\ntitel: Economie\n{costs(TEN, FOUR)}",
        f"nummer: 3\ntitel: Wonen\n{costs(TEN, TEN)}",
        settings=THOUSANDS,
    )
    (page,) = overview(report)
    shown = block(page, MoneyOverview)
    assert [[cell.text for cell in row.cells] for row in (*shown.rows, shown.total)] == [
        ["10", "4", "−6", "2", "V"],
        ["10", "10", "0", "0", "–"],
        ["20", "14", "−6", "2", "V"],
    ]
    assert shown.figure.description == (
        "Alle programma’s: lasten werkelijk 20, begroot na wijziging 24; baten werkelijk 14, begroot na wijziging 16."
    )
    assert words(page)[0] == (
        "In 2017 waren de lasten 20 en de baten 14, in duizenden euro’s."
        " Het saldo is 2 gunstiger dan begroot na wijziging."
    )


def test_amounts_of_some_programmes_are_told_together(make: MakeReport) -> None:
    """With more than one the figures are a sum of these."""
    costly = [f"nummer: {number}\ntitel: T\n{costs(TEN, FOUR)}" for number in (2, 4)]
    (page,) = overview(make(*costly, SAFETY, settings=THOUSANDS))
    assert words(page)[0].startswith(
        "Van 2 van de 3 programma’s zijn bedragen bekend: in 2017 waren daar de lasten samen 20 en de baten 8,"
    )


def test_a_programma_without_amounts_is_named(make: MakeReport) -> None:
    """The total is not that of the whole report then, and says so from its first words on."""
    (page,) = overview(make(f"nummer: 2\ntitel: Economie\n{costs(TEN, FOUR)}", SAFETY, settings=THOUSANDS))
    assert words(page)[0] == (
        "Van 1 van de 2 programma’s zijn bedragen bekend: in 2017 waren daar de lasten 10 en de baten 4,"
        " in duizenden euro’s. Het saldo is 2 gunstiger dan begroot na wijziging."
    )
    assert block(page, MoneyOverview).figure.description.startswith("De programma’s met bedragen: ")
    assert "Van programma 3 staan in dit verslag geen bedragen." in words(page)


def test_a_programma_without_a_file_costs_what_lies_below_it(make: MakeReport) -> None:
    """It counts as any other, has no link that would lead nowhere, and is named where nothing below it has amounts."""
    below = [f"nummer: {number}\ntitel: T\n{costs(TEN, FOUR)}" for number in ("3.1", "3.2", "4.1")]
    (page,) = overview(
        make(f"nummer: 3\ntitel: Zorg\n{costs(TEN, TEN)}", *below, "nummer: 5.1\ntitel: T\n", settings=THOUSANDS)
    )
    assert [(row.target, row.label, row.title, row.cells[0].text) for row in block(page, MoneyOverview).rows] == [
        ("3", "3", "Zorg", "10"),
        ("", "", "Programma 4", "10"),
    ]
    assert words(page)[0].startswith(
        "Van 2 van de 3 programma’s zijn bedragen bekend: in 2017 waren daar de lasten samen 20"
    )
    assert "Van programma 5 staan in dit verslag geen bedragen." in words(page)


@pytest.mark.parametrize(("budget", "wide"), [("9.999.999", False), ("99.999.999", True)])
def test_long_amounts_take_room_from_the_figures(make: MakeReport, budget: str, wide: bool) -> None:
    """An amount is never broken over two lines; its minus counts as well."""
    row = f"{{primitief: 1, actueel: 1, werkelijk: {budget}}}"
    (page,) = overview(make(f"nummer: 2\ntitel: Economie\n{costs(row, FOUR)}", settings=THOUSANDS))
    assert block(page, MoneyOverview).wide is wide


def test_programmes_without_indicators_are_named(make: MakeReport) -> None:
    """A reader who misses one in the table finds it below."""
    (page,) = overview(make(ECONOMY, SAFETY, "nummer: 4\ntitel: Zorg\n", "nummer: 5.1\ntitel: Sport\n"))
    assert "De programma’s 3, 4 en 5 hebben geen indicatoren." in words(page)
    (page,) = overview(make(ECONOMY, SAFETY))
    assert "Programma 3 heeft geen indicatoren." in words(page)


def test_outcomes_and_money_face_each_other(make: MakeReport) -> None:
    """Two pages with a title each; the second title lies below the first."""
    outcomes, money = overview(make(ECONOMY + costs(TEN, FOUR), settings=THOUSANDS))
    assert [outcomes.blocks[0], money.blocks[0]] == [
        Heading(1, "Het jaar in één oogopslag", "titel"),
        Heading(2, "Wat het kostte in 2017", "titel"),
    ]
    assert (outcomes.key, money.key) == ("overzicht", "overzicht-kosten")


def test_money_alone_is_the_overview(make: MakeReport) -> None:
    """Without indicators the page of money has the title."""
    (page,) = overview(make(f"nummer: 2\ntitel: Economie\n{costs(TEN, FOUR)}", settings=THOUSANDS))
    assert (page.key, page.blocks[0]) == ("overzicht", Heading(1, "Het jaar in één oogopslag", "titel"))


def test_without_indicators_and_money_there_is_no_overview(make: MakeReport) -> None:
    """An empty page tells nothing."""
    assert overview(make(SAFETY)) == ()
