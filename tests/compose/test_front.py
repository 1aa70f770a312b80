"""The front of the book and its end: cover, colophon, contents, and the faults of a concept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jaarverslag import faults
from jaarverslag.compose import (
    Provenance,
    Wording,
    compose_blank,
    compose_colophon,
    compose_contents,
    compose_cover,
    compose_faults,
)
from jaarverslag.document.blocks import Heading, Paragraph
from jaarverslag.document.matter import (
    Colophon,
    ColophonLine,
    Contents,
    ContentsEntry,
    ContentsPart,
    Cover,
    Fault,
    FaultList,
)
from jaarverslag.format import LABELS
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

if TYPE_CHECKING:
    from jaarverslag.model import Report, Settings


def settings(text: str = "") -> Settings:
    whole = f"gemeente: Groningen\njaar: 2017\ntitel: Jaarverslag 2017\n{text}"
    report = read_report(ReportSources(Source("rapport.yaml", whole), ())).value
    assert report is not None
    return report.settings


@pytest.mark.parametrize("concept", [True, False])
def test_the_cover_names_the_report(concept: bool) -> None:
    """Title, municipality and year, and the mark where it is a concept."""
    document = compose_cover(settings(), concept=concept)
    assert document.blocks == (Cover("Jaarverslag 2017", "Groningen", 2017),)
    assert (document.key, document.title, document.concept) == ("omslag", "Jaarverslag 2017", concept)


@pytest.mark.parametrize(("concept", "stamp"), [(True, ""), (False, "Vastgesteld op 27 juni 2018")])
def test_the_cover_of_an_adopted_report_says_so(concept: bool, stamp: str) -> None:
    """With the day of the council's decision; a concept made afterwards is not what the council adopted."""
    document = compose_cover(settings("vastgesteld: 2018-06-27\n"), concept=concept)
    assert document.blocks == (Cover("Jaarverslag 2017", "Groningen", 2017, stamp),)


def report(*sections: str) -> Report:
    files = tuple(Source(f"{place}.yaml", text) for place, text in enumerate(sections))
    read = read_report(
        ReportSources(Source("rapport.yaml", "gemeente: Groningen\njaar: 2017\ntitel: Verslag\n"), files)
    )
    assert read.value is not None
    return read.value


def test_the_colophon_says_what_is_known() -> None:
    """Each fact of the settings has its line, and what the book was made of always has."""
    text = (
        "auteur: Gemeente Groningen\nonderwerp: Over 2017\ndatum: 2018-05-30\nvastgesteld: 2018-06-27\nversie: '1.0'\n"
    )
    lines = colophon(text)
    assert {line.name: line.text for line in lines} == {
        "Titel": "Jaarverslag 2017",
        "Uitgave": "Gemeente Groningen",
        "Datum": "30 mei 2018",
        "Vastgesteld": "door de gemeenteraad op 27 juni 2018",
        "Versie": "1.0",
        "Gegevens": "3f2a91c077de",
        "Gemaakt met": "jaarverslag 1.2.3",
    }
    assert lines[0].note == "Over 2017"


def test_the_colophon_is_silent_on_what_nobody_said() -> None:
    """Without dates and version there are no lines for them, and the municipality itself publishes."""
    assert [line.name for line in colophon("")] == ["Titel", "Gemeente", "Gegevens", "Gemaakt met"]


def test_the_colophon_of_a_concept_says_so() -> None:
    """Also where only this page is copied."""
    assert ColophonLine("Status", "concept") in colophon("", concept=True)
    assert "Status" not in [line.name for line in colophon("")]


def colophon(text: str, *, concept: bool = False) -> tuple[ColophonLine, ...]:
    document = compose_colophon(settings(text), Provenance("3f2a91c077de", "1.2.3"), concept=concept)
    heading, block = document.blocks
    assert (document.key, heading) == ("colofon", Heading(1, "Colofon", "titel"))
    assert isinstance(block, Colophon)
    return block.lines


def test_the_contents_follow_the_order_of_the_book() -> None:
    """What comes before, each part of the book with its own numbers, and the appendices, each line with its target."""
    book = report(
        "paragraaf: 2\ntitel: Duurzaamheid\n",
        "nummer: 2.1\ntitel: Kennis\n",
        "achteraf: 1\ntitel: Balans\n",
        "nummer: 2\ntitel: Economie\n",
        "vooraf: 1\ntitel: Inleiding\n",
    )
    guide = compose_blank(book.settings, "leeswijzer", concept=False)
    document = compose_contents(
        book, (replace(guide, title="Leeswijzer"),), (replace(guide, key="lijst", title="Lijst"),), concept=True
    )
    heading, contents = document.blocks
    assert (heading, document.concept) == (Heading(1, "Inhoud", "titel"), True)
    assert contents == Contents(
        (
            ContentsPart(
                "", (ContentsEntry("leeswijzer", "", "Leeswijzer", 1), ContentsEntry("vooraf-1", "", "Inleiding", 1))
            ),
            ContentsPart("", (ContentsEntry("2", "2", "Economie", 1), ContentsEntry("2.1", "2.1", "Kennis", 2))),
            ContentsPart("Paragrafen", (ContentsEntry("paragraaf-2", "2", "Duurzaamheid", 1),)),
            ContentsPart("", (ContentsEntry("achteraf-1", "", "Balans", 1),)),
            ContentsPart("Bijlagen", (ContentsEntry("lijst", "", "Lijst", 1),)),
        )
    )


def test_contents_name_no_part_that_is_not_there() -> None:
    """A report of programmes alone has neither paragrafen nor appendices in its contents."""
    contents = compose_contents(report("nummer: 2\ntitel: Economie\n"), (), (), concept=False).blocks[1]
    assert contents == Contents((ContentsPart("", (ContentsEntry("2", "2", "Economie", 1),)),))


def test_the_faults_of_a_concept_are_listed() -> None:
    """Each fault has its code, how bad it is, its place, and what to do; one about a file names that file."""
    source = Source("2.1.yaml", "nummer: 2.1\ntitel: x\n")
    told = (
        faults.UNKNOWN_KEY.at(source.span(12, 17), "onbekend", hint="doe iets"),
        faults.VALUE_WITHOUT_YEAR.at(source.span(0, 6), "geen jaar"),
        faults.FILE_NOT_UTF8.about("2.2.yaml", "geen UTF-8"),
    )
    document = compose_faults(settings(), told)
    heading, intro, listed = document.blocks
    assert isinstance(heading, Heading)
    assert isinstance(intro, Paragraph)
    assert listed == FaultList(
        (
            Fault("J301", "fout", "2.1.yaml:2:1", "onbekend", "doe iets"),
            Fault("J306", "waarschuwing", "2.1.yaml:1:1", "geen jaar", ""),
            Fault("J103", "fout", "2.2.yaml", "geen UTF-8", ""),
        )
    )
    assert document.concept


def test_faults_are_typeset_as_a_book_is() -> None:
    """A message has the quotation marks and apostrophes of a book, and what was typed stays as it is in the file."""
    told = (faults.FILE_NOT_UTF8.about("2.yaml", "de komma's in `foto's` spreken elkaar tegen", hint="schrijf `'s`"),)
    listed = compose_faults(settings(), told).blocks[2]
    fault = Fault("J103", "fout", "2.yaml", "de komma’s in ‘foto's’ spreken elkaar tegen", "schrijf ‘'s’")
    assert listed == FaultList((fault,))


def test_every_word_of_the_format_has_a_usual_form() -> None:
    """A report that names no words of its own prints those that the format documents."""
    wording = Wording.of(settings())
    assert {key.name: wording.say(key.name) for key in LABELS.keys} == {
        key.name: key.example.replace("{jaar}", "2017") for key in LABELS.keys
    }


def test_words_of_the_report_are_printed_as_they_are() -> None:
    """Only the year is filled in; other braces are words."""
    own = settings("instellingen: {woorden: {conclusie: 'Slot {jaar} {x} {0}'}}\n")
    assert Wording.of(own).say("conclusie") == "Slot 2017 {x} {0}"
