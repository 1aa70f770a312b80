"""The reading guide: it explains what the report has, and nothing that it has not."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from jaarverslag.compose import compose_appendices, compose_guide, compose_section
from jaarverslag.document.blocks import Heading, ItemList, Paragraph
from jaarverslag.document.charts import ChartMark
from jaarverslag.document.guide import ChartKey, OutcomeKey, SignKey
from jaarverslag.document.inlines import Strong, Text
from jaarverslag.evaluate import evaluate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.document.blocks import Document
    from jaarverslag.document.inlines import Inline
    from jaarverslag.model import Report
    from tests.compose.matter.conftest import MakeReport

    Kind = TypeVar("Kind")


def guide(report: Report) -> Document:
    evaluation, everything = evaluate(report), frozenset(one.number for one in report.sections)
    sections = (compose_section(report, one, evaluation, everything, concept=False) for one in report.sections)
    others = (*sections, *compose_appendices(report, evaluation, concept=False))
    return compose_guide(report, evaluation, others, concept=False)


def section(*rows: str, head: str = "nummer: 2.1\ntitel: Kennis\n") -> str:
    lines = "".join(f"  - {{id: i{place}, naam: Naam, {row}}}\n" for place, row in enumerate(rows))
    return f"{head}indicatoren:\n{lines}"


def found(document: Document, kind: type[Kind]) -> list[Kind]:
    return [one for one in document.blocks if isinstance(one, kind)]


def said(inlines: Iterable[Inline]) -> str:
    return "".join(
        said(one.inlines) if isinstance(one, Strong) else one.text for one in inlines if isinstance(one, Strong | Text)
    )


def text(document: Document) -> str:
    return " ".join(said(one.inlines) for one in found(document, Paragraph))


def heads(document: Document) -> list[str]:
    return [one.text for one in found(document, Heading)]


MET = "behaald: {2016: 8, 2017: 9}, beoogd: {2017: '>2'}"


def test_only_what_occurs_is_explained(make: MakeReport) -> None:
    """A report of one programma without indicators and money has a guide of one short part."""
    document = guide(make("nummer: 2\ntitel: Economie\n"))
    assert heads(document) == ["Leeswijzer", "Hoe het verslag is opgebouwd"]
    assert "Het verslag heeft 1 programma." in text(document)
    assert not found(document, OutcomeKey | ChartKey | SignKey)  # type: ignore[arg-type]


def test_abbreviations_are_listed_where_there_are_any(make: MakeReport) -> None:
    """In the order of the alphabet; two spellings of one are one."""
    law = "Wet maatschappelijke ondersteuning"
    given = f"afkortingen: {{Wmo: {law}, b.v.: bijvoorbeeld, BBV: Besluit, WMO: {law}, wmo: iets anders}}\n"
    document = guide(make("nummer: 2\ntitel: Economie\n", settings=given))
    assert heads(document)[-1] == "Afkortingen"
    (key,) = found(document, SignKey)
    assert [(one.sign, one.meaning) for one in key.signs] == [
        ("b.v.", "bijvoorbeeld"),
        ("BBV", "Besluit"),
        ("WMO, Wmo", law),
        ("wmo", "iets anders"),
    ]


def test_levels_are_counted_and_shown_by_a_number(make: MakeReport) -> None:
    """The example is one of the report's own numbers, of its deepest level."""
    titles = [f"nummer: {number}\ntitel: T\n" for number in ("2", "2.1", "2.1.4", "2.1.5", "3")]
    told = text(guide(make(*titles)))
    assert "Het verslag heeft 2 programma’s, 1 deelprogramma en 2 beleidsvelden." in told
    assert "Het nummer laat zien wat waar bij hoort: 2.1.4 bij 2.1 en 2.1 bij 2." in told


def test_no_number_is_shown_that_the_report_has_not(make: MakeReport) -> None:
    """A level without a file is passed over; without two numbers of one chain there is nothing to show."""
    told = text(guide(make("nummer: 5\ntitel: T\n", "nummer: 5.2.1\ntitel: T\n", "nummer: 1.2.3\ntitel: T\n")))
    assert "Het nummer laat zien wat waar bij hoort: 5.2.1 bij 5." in told
    assert "wat waar bij hoort" not in text(guide(make("nummer: 1.2.3\ntitel: T\n", "nummer: 3\ntitel: T\n")))


def test_paragrafen_are_told_apart_from_programmes(make: MakeReport) -> None:
    """Their numbers clash by design, so the guide says so; with an example only where two in the report do."""
    paragraph = "paragraaf: 2\ntitel: Duurzaamheid\n"
    assert "Ze hebben eigen nummers." in text(guide(make(paragraph)))
    both = guide(make(paragraph, "nummer: 2\ntitel: Economie\n"))
    assert "Ze hebben eigen nummers: paragraaf 2 is iets anders dan programma 2." in text(both)
    assert "eigen nummers" not in text(guide(make("nummer: 2\ntitel: Economie\n")))


def test_notes_are_explained_where_there_are_notes(make: MakeReport) -> None:
    """A small figure is easily taken for a power."""
    note = "voetnoten:\n  - {teken: '*', tekst: Anders geteld.}\n"
    assert "noot onder die tabel" in text(guide(make(f"nummer: 2\ntitel: Economie\n{note}")))
    assert "noot" not in text(guide(make("nummer: 2\ntitel: Economie\n")))


def test_outcomes_that_occur_have_their_meaning(make: MakeReport) -> None:
    """Each with its shape and word; those that do not occur are left out."""
    document = guide(
        make(section(MET, "behaald: {2017: 1}, beoogd: {2017: '>2'}", "behaald: {2017: 1}, beoogd: {2017: 2}"))
    )
    (key,) = found(document, OutcomeKey)
    assert [(one.word, one.shape.value) for one in key.outcomes] == [
        ("behaald", "full"),
        ("niet behaald", "empty"),
        ("niet te beoordelen", "question"),
    ]
    assert all(one.meaning.endswith(".") for one in key.outcomes)


@pytest.mark.parametrize(
    ("targets", "signs"),
    [((">2", "<5", ">9"), [">", "<"]), ((">=2", "<= 3"), ["≥", "≤"]), (("2",), None)],
)
def test_signs_of_targets_are_explained(make: MakeReport, targets: tuple[str, ...], signs: list[str] | None) -> None:
    """Those that occur, once each, in a fixed order."""
    rows = [f"behaald: {{2017: 4}}, beoogd: {{2017: '{target}'}}, richting: hoger" for target in targets]
    keys = found(guide(make(section(*rows))), SignKey)
    assert ([one.sign for one in keys[0].signs] if keys else None) == signs


def test_signs_for_no_value_are_explained(make: MakeReport) -> None:
    """A dash is a dash, whatever mark hangs on it; the words of the law are named as such."""
    document = guide(
        make(
            section(
                "behaald: {2016: '-*', 2017: '-'}, beoogd: {2017: 1}",
                "behaald: {2016: n.v.t., 2017: nnb}, beoogd: {2017: 1}",
                "soort: wettelijk, behaald: {2017: '-'}",
            )
        )
    )
    (key,) = found(document, SignKey)
    assert [one.sign for one in key.signs] == ["–", "n.v.t.", "n.n.b.", "gegevens niet beschikbaar"]
    assert "Waar geen waarde staat" in heads(document)


def test_marks_of_charts_are_explained_beside_an_example(make: MakeReport) -> None:
    """The example is the chart that shows most, with the indicator's name and where it stands."""
    rows = (
        "behaald: {2017: 9}, beoogd: {2017: '>=2'}",
        "behaald: {2014: 5, 2016: '6-7', 2017: '>9'}, beoogd: {2017: '>2'}",
    )
    (key,) = found(guide(make(section(*rows))), ChartKey)
    assert key.example is not None
    assert key.example.previous is not None
    assert key.caption == "Naam (2.1 Kennis)"
    assert {one.mark for one in key.marks} == set(ChartMark)
    assert "Wat er in 2016 is behaald." in [one.meaning for one in key.marks]


def test_figures_that_are_nowhere_are_not_explained(make: MakeReport) -> None:
    """Where a table has no room for its figures, and there is no list with lines, no figure is printed."""
    years = ", ".join(f"{year}: 12.345.678" for year in range(2005, 2018))
    wide = section(f"behaald: {{{years}}}, beoogd: {{2017: '>2'}}")
    bare = "instellingen: {overzicht: nee, bijlagen: []}\n"
    assert "Hoe u de figuren leest" not in heads(guide(make(wide, settings=bare)))
    (key,) = found(guide(make(wide)), ChartKey)
    assert (key.example, {one.mark for one in key.marks}) == (None, {ChartMark.TREND})


def test_the_example_is_a_chart_with_a_target(make: MakeReport) -> None:
    """Without a zone there is little to learn from it, however many marks it has; notes are not for its caption."""
    rows = ("behaald: {2016: '6-7', 2017: '>9'}, richting: informatief", "behaald: {2017: 9}, beoogd: {2017: '>2'}")
    notes = "voetnoten:\n  - {teken: '*', tekst: Anders geteld.}\n"
    written = section(*rows).replace("id: i1, naam: Naam", "id: i1, naam: Groei*") + notes
    (key,) = found(guide(make(written)), ChartKey)
    assert key.example is not None
    assert key.example.target is not None
    assert key.caption == "Groei (2.1 Kennis)"


def test_kinds_of_indicators_are_told_apart(make: MakeReport) -> None:
    """Only the kinds that the report has."""
    (kinds,) = found(guide(make(section("soort: effect, behaald: {2017: 9}, beoogd: {2017: '>2'}"))), ItemList)
    (item,) = kinds.items
    (words,) = item.blocks
    assert isinstance(words, Paragraph)
    assert said(words.inlines).startswith("Effectindicatoren laten zien")


def test_money_is_explained_where_there_is_money(make: MakeReport) -> None:
    """With the report's own conventions."""
    row = "{primitief: 9, actueel: 12, werkelijk: 10}"
    document = guide(
        make(
            f"nummer: 2\ntitel: Economie\nkosten:\n  lasten: {row}\n  baten: {row}\n",
            settings="instellingen: {bedragen: euro, saldo: lasten-baten}\n",
        )
    )
    assert "Hoe u de bedragen leest" in heads(document)
    assert "Saldo is lasten min baten." in text(document)
