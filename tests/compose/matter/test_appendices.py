"""The appendices: every indicator on a line that leads to its row, and the mandatory indicators of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.compose import Wording, compose_appendices
from jaarverslag.compose.table import indicator_tables
from jaarverslag.document.appendices import IndicatorIndex, StatutoryIndex
from jaarverslag.document.blocks import Paragraph
from jaarverslag.document.inlines import Text
from jaarverslag.document.tables import PrintedCell
from jaarverslag.evaluate import evaluate
from jaarverslag.statutory import Force, statutory_list

if TYPE_CHECKING:
    from jaarverslag.document.appendices import StatutoryLine
    from jaarverslag.document.blocks import Document
    from jaarverslag.model import Report
    from tests.compose.matter.conftest import MakeReport

KNOWLEDGE = (
    "nummer: 2.1\ntitel: Kennis\n"
    "voetnoten:\n  - {teken: '*', tekst: Anders geteld.}\n"
    "indicatoren:\n"
    "  - {id: a, naam: 'Bezoekers*', soort: prestatie, "
    "behaald: {2015: 6, 2016: 7, 2017: 25.942*}, beoogd: {2017: '>2'}}\n"
    "  - {id: b, naam: Effect, soort: effect, behaald: {2017: {waarde: '-', reden: nog niet gemeten}}}\n"
    "  - {id: c, naam: Bedrijven, soort: prestatie, behaald: {2017: 1}, beoogd: {2017: '>2'}}\n"
)
SHOPS = (
    "nummer: 10.1\ntitel: Veilig\nindicatoren:\n"
    "  - {id: w, naam: Winkeldiefstallen, soort: wettelijk, behaald: {2014: '5,4'}, bron: CBS, peiljaar: 2014}\n"
    "  - {id: f, naam: Functiemenging, soort: wettelijk, behaald: {2017: '-'}, bron: LISA, peiljaar: 2017}\n"
    "  - {id: o, naam: Overhead, soort: wettelijk, behaald: {2017: 9%}, bron: eigen, peiljaar: 2017}\n"
)


def appendices(report: Report) -> tuple[Document, ...]:
    return compose_appendices(report, evaluate(report), concept=False)


def index(report: Report) -> IndicatorIndex:
    found = appendices(report)[0].blocks[-1]
    assert isinstance(found, IndicatorIndex)
    return found


def statutory(report: Report) -> dict[str, StatutoryLine]:
    found = next(one for one in appendices(report)[-1].blocks if isinstance(one, StatutoryIndex))
    return {line.name: line for group in found.groups for line in group.lines}


def test_every_indicator_has_its_line(make: MakeReport) -> None:
    """Name, target, actual and outcome, under its section; marks of notes stay where the notes are."""
    (knowledge, shops) = index(make(SHOPS, KNOWLEDGE)).groups
    assert (knowledge.target, knowledge.label, knowledge.title) == ("2.1", "2.1", "Kennis")
    assert [(line.name, line.aim.text, line.actual.text, line.outcome.word) for line in knowledge.lines] == [
        ("Bezoekers", ">2", "25.942", "behaald"),
        ("Effect", "", "–", "niet gemeten"),
        ("Bedrijven", ">2", "1", "niet behaald"),
    ]
    assert knowledge.lines[1].actual.spoken == "geen waarde: nog niet gemeten"
    assert shops.title == "Veilig"


def test_lines_show_how_a_figure_moved(make: MakeReport) -> None:
    """A line where there are two figures at least."""
    lines = index(make(KNOWLEDGE)).groups[0].lines
    assert [line.trend.description if line.trend else None for line in lines] == [
        "Bezoekers: 6 in 2015, 7 in 2016, 25.942 in 2017.",
        None,
        None,
    ]


def test_lines_lead_to_the_rows_of_the_tables(make: MakeReport) -> None:
    """Each target is the anchor that the row has in the table of its section."""
    report = make(KNOWLEDGE, SHOPS)
    evaluation, wording = evaluate(report), Wording.of(report.settings)
    rows = {
        f"{section.key}#{row.anchor}"
        for section in report.sections
        for _, table, _ in indicator_tables(section, evaluation.of(section.number), wording)
        for row in table.rows
    }
    lines = [line.target for group in index(report).groups for line in group.lines]
    assert set(lines) == rows
    assert len(lines) == len(rows)
    named = {line.name: line.target for group in index(report).groups for line in group.lines}
    assert (named["Effect"], named["Bedrijven"]) == ("2.1#effect-1", "2.1#prestatie-2")


# --- Mandatory indicators ------------------------------------------------------------------------


def test_every_mandatory_indicator_of_the_year_is_listed(make: MakeReport) -> None:
    """Those that are in force, present or not, in the order of their numbers."""
    lines = statutory(make(SHOPS)).values()
    in_force = [row.number for row in statutory_list() if row.force(2017) is not Force.NOT_IN_FORCE]
    assert [line.number for line in lines] == in_force


def test_what_the_report_has_refers_to_its_place(make: MakeReport) -> None:
    """Figure, section and row; a figure of an earlier year has that year."""
    lines = statutory(make(SHOPS))
    assert (lines["Winkeldiefstallen"].figure.text, lines["Winkeldiefstallen"].target) == (
        "5,4 (2014)",
        "10.1#wettelijk-1",
    )
    assert lines["Winkeldiefstallen"].section == "10.1 Veilig"
    assert lines["Overhead"].figure == PrintedCell("9\u00a0%")


def test_where_there_is_no_figure_the_prescribed_words_stand(make: MakeReport) -> None:
    """Not a dash: article 2 of the Regeling says which words."""
    assert statutory(make(SHOPS))["Functiemenging"].figure == PrintedCell("gegevens niet beschikbaar")


def test_what_is_missing_is_told(make: MakeReport) -> None:
    """In a sentence that counts, and at the line itself."""
    report = make(SHOPS)
    missing = [line for line in statutory(report).values() if not line.target]
    lead = appendices(report)[-1].blocks[1]
    assert isinstance(lead, Paragraph)
    (words,) = lead.inlines
    assert isinstance(words, Text)
    assert (
        words.text
        == f"Over 2017 zijn er 39 wettelijke indicatoren. Dit verslag heeft er 3; er ontbreken er {len(missing)}."
    )
    assert {line.section for line in missing} == {""}


def test_a_year_that_is_not_confirmed_has_a_note(make: MakeReport) -> None:
    """The list does not claim more than its sources do."""
    report = make(SHOPS, year=2023)
    found = next(one for one in appendices(report)[-1].blocks if isinstance(one, StatutoryIndex))
    noted = [line.name for group in found.groups for line in group.lines if line.reference]
    assert noted == [row.name for row in statutory_list() if row.force(2023) is Force.UNCONFIRMED]
    assert noted
    assert "niet bevestigd" in found.notes[0]
    assert not next(one for one in appendices(make(SHOPS))[-1].blocks if isinstance(one, StatutoryIndex)).notes


def test_a_list_without_lines_is_a_sentence(make: MakeReport) -> None:
    """Who asks for a list that has nothing on it is told so; a table has rows."""
    empty = make(
        "nummer: 2\ntitel: Economie\n", settings="instellingen: {bijlagen: [indicatoren, wettelijk]}\n", year=2016
    )
    for document in appendices(empty):
        (_, said) = document.blocks
        assert isinstance(said, Paragraph)


# --- Which there are -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sections", "settings", "keys"),
    [
        ((KNOWLEDGE,), "", ["bijlage-indicatoren"]),
        ((KNOWLEDGE, SHOPS), "", ["bijlage-indicatoren", "bijlage-wettelijk"]),
        (("nummer: 2\ntitel: Economie\n",), "", []),
        ((KNOWLEDGE,), "instellingen: {bijlagen: [wettelijk]}\n", ["bijlage-wettelijk"]),
        ((KNOWLEDGE, SHOPS), "instellingen: {bijlagen: []}\n", []),
    ],
)
def test_appendices_follow_from_the_report_or_the_settings(
    make: MakeReport, sections: tuple[str, ...], settings: str, keys: list[str]
) -> None:
    """Without a choice, those that the report has something for."""
    assert [document.key for document in appendices(make(*sections, settings=settings))] == keys
