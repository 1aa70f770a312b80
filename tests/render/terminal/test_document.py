"""A section in a terminal: all that becomes pages, whole at any width, and never steered by what somebody typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from jaarverslag.compose import compose_section
from jaarverslag.document.blocks import Document, Paragraph
from jaarverslag.document.inlines import Break, Emphasis, SectionLink, Strong, Text, WebLink
from jaarverslag.document.matter import Blank
from jaarverslag.evaluate import evaluate
from jaarverslag.read import ReportSources, read_report
from jaarverslag.render.terminal.document import print_document
from jaarverslag.render.terminal.paper import Paper
from jaarverslag.source import Source
from tests.render.screen import on_screen

if TYPE_CHECKING:
    from tests.conftest import Golden

SETTINGS = """\
gemeente: Stad
jaar: 2017
titel: Jaarverslag 2017
instellingen: {bedragen: "x 1.000 euro"}
"""
SECTION = """\
nummer: 2.1
titel: Een sectie
inleiding: |
  Een inleiding met *nadruk*, **klem** en [een adres](https://example.nl/pad).

  1. eerst
  2. dan
     - en daaronder dit, in zo veel woorden dat de regel wel moet worden omgeslagen voordat hij klaar is
teksten:
  - {kop: Een eigen kop, tekst: "Zie [[2.2]]."}
tabellen:
  - titel: Gegevens
    tabel: |
      | Gegeven | 2016 | 2017 |
      | Inwoners | 201.270 | 202.632* |
      | Waarvan jonger dan twintig jaar | 18,8% | - |
voetnoten:
  - {teken: "*", tekst: Voorlopig cijfer.}
indicatoren:
  - {id: een, naam: Aantal projecten, soort: prestatie, behaald: {2016: 8, 2017: 3}, beoogd: {2017: ">2"}}
  - id: twee
    naam: Wachttijd van wie zich meldt
    soort: prestatie
    eenheid: dagen
    richting: lager
    behaald: {2016: {waarde: "-", reden: nog niet gemeten}, 2017: 25}
    beoogd: {2017: 240.000-260.000}
bereiken: Wij wilden iets bereiken.
gedaan:
  - {id: a, tekst: Iets doen}
conclusie:
  - {kop: Gedaan, over: [a], tekst: Dat is gelukt.}
kosten:
  lasten: {primitief: 60.452, actueel: 62.859, werkelijk: 59.281}
  baten: {primitief: 7.399, actueel: 15.498, werkelijk: 10.415}
"""
OTHER = "nummer: 2.2\ntitel: Een andere\n"


def shown(document: Document, *, width: int = 80, encoding: str = "utf-8", colour: bool = False) -> str:
    return on_screen(
        lambda console: print_document(document, Paper(console)),
        width=width,
        encoding=encoding,
        terminal=colour,
        colour=colour,
    )


def section(text: str = SECTION) -> Document:
    sources = tuple(Source(f"{at}.yaml", one) for at, one in enumerate((text, OTHER)))
    report = read_report(ReportSources(Source("rapport.yaml", SETTINGS), sources)).value
    assert report is not None
    numbers = frozenset(one.number for one in report.sections)
    return compose_section(report, report.sections[0], evaluate(report), numbers, concept=False)


def of(*blocks: Paragraph | Blank) -> Document:
    return Document("x", "nl", "T", "", "", concept=False, blocks=blocks)


@pytest.mark.parametrize("width", [120, 80, 40])
def test_a_section_as_it_looks(golden: Golden, width: int) -> None:
    """Every part of a section, in the order of the report."""
    golden(f"terminal/{width}.txt", shown(section(), width=width))


def test_a_section_as_it_looks_without_unicode(golden: Golden) -> None:
    """A terminal that only knows ASCII gets other signs, and no question marks for them."""
    golden("terminal/ascii.txt", shown(section(), encoding="ascii"))


@pytest.mark.parametrize("width", [20, 33, 60, 79, 100, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Whatever does not fit goes to the next line."""
    assert [line for line in shown(section(), width=width).splitlines() if cell_len(line) > width] == []


def test_running_text_stays_narrow() -> None:
    """On a wide screen a line of text is no longer than the eye follows; a table may be."""
    text = "woord " * 200
    assert max(map(len, shown(of(Paragraph((Text(text),))), width=300).splitlines())) <= 88


@pytest.mark.parametrize("width", [60, 80, 120])
def test_every_word_of_a_section_is_there(width: int) -> None:
    """Texts, names, values, outcomes with their reasons, notes and costs: nothing that is printed gets lost."""
    words = shown(section(), width=width)
    flat = " ".join(words.split())
    for part in ("Een sectie", "nadruk", "een adres (https://example.nl/pad)", "Een eigen kop", "2.2 Een andere"):
        assert part in flat
    for figure in ("201.270", "202.632", "18,8", "59.281", "Voorlopig cijfer.", "Dat is gelukt.", "Iets doen"):
        assert figure in flat
    assert re.search(r"● behaald", flat)
    assert "3 is meer dan 2" in flat


def test_without_colour_there_are_no_escapes() -> None:
    """In a pipe the words and the signs say it all, and colour adds none."""
    plain, coloured = shown(section()), shown(section(), colour=True)
    assert "\x1b" not in plain
    assert "\x1b[32m" in coloured
    stripped = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()


def test_what_was_typed_is_never_markup_and_never_steers() -> None:
    """Square brackets are square brackets, and an escape is shown by its name, wherever it stands."""
    evil = r"a\e[31mb\u202E[red]c[/red]:smile:"
    text = shown(
        section(
            f'nummer: 2.1\ntitel: "{evil}"\ninleiding: "{evil}"\nbereiken: "{evil}"\n'
            f'teksten: [{{kop: "{evil}", tekst: "{evil}"}}]\n'
            f'indicatoren: [{{id: a, naam: "{evil}", eenheid: "{evil}", behaald: {{2017: "{evil}"}}}}]\n'
        ),
        width=200,
    )
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", text)
    assert "[red]c[/red]:smile:" in text
    assert text.count("<U+001B>") >= 5


def test_what_stands_inside_a_line() -> None:
    """A break is a line end, a link shows its address unless that is what its words are."""
    line = (
        Text("een\ntwee"),
        Break(),
        Strong((Emphasis((Text("drie"),)),)),
        Text(" "),
        SectionLink("2.2", "2.2 Een andere", in_build=False),
        Text(" "),
        WebLink("mailto:a@b.nl", (Text("a@b.nl"),)),
        Text(" "),
        WebLink("tel:14050", (Text("bel ons"),)),
    )
    assert shown(of(Paragraph(line))) == "een twee\ndrie 2.2 Een andere a@b.nl bel ons (14050)\n"


def test_what_only_stands_around_sections_is_left_out() -> None:
    """A blank page of a book says nothing on a screen."""
    assert shown(of(Blank())).strip() == ""
