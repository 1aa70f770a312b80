"""What stands around the sections: cover, contents, and the faults of a concept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag import faults
from jaarverslag.compose import Wording, compose_contents, compose_cover, compose_faults
from jaarverslag.document.blocks import Heading, Paragraph
from jaarverslag.document.matter import Contents, ContentsEntry, Cover, Fault, FaultList
from jaarverslag.format import LABELS
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

if TYPE_CHECKING:
    from jaarverslag.model import Settings


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


def test_the_contents_hold_what_they_were_given() -> None:
    """One heading, and the lines with the pages as printed."""
    entries = (ContentsEntry("2.1", "Titel", 2, "3"),)
    document = compose_contents(settings(), iter(entries), concept=True)
    assert document.blocks == (Heading(1, "Inhoud", "inhoud"), Contents(entries))
    assert document.concept


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
