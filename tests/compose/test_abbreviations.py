"""Abbreviations say what they stand for where the data gives that, and nothing is guessed."""

from __future__ import annotations

import pytest

from jaarverslag.compose import compose_section
from jaarverslag.compose.abbreviations import Abbreviations
from jaarverslag.document.blocks import Block, Heading, ItemList, ListItem, Paragraph
from jaarverslag.document.data_table import DataTable
from jaarverslag.document.inlines import Abbreviation, Break, Emphasis, Inline, SectionLink, Strong, Text, WebLink
from jaarverslag.document.pictures import Picture
from jaarverslag.document.tables import CostTable, IndicatorTable, PrintedCell
from jaarverslag.evaluate import evaluate
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

BBV = Abbreviation("BBV", "Besluit begroting en verantwoording")
MER = Abbreviation("m.e.r.", "milieueffectrapportage")
WMO = Abbreviation("Wmo", "Wet maatschappelijke ondersteuning")
WMO_NEW = Abbreviation("Wmo 2015", "Wet maatschappelijke ondersteuning 2015")
KNOWN = Abbreviations({one.text: one.meaning for one in (BBV, MER, WMO, WMO_NEW)})


def said(text: str) -> list[str | Abbreviation]:
    """A paragraph of this text, in pieces."""
    (block,) = KNOWN.expanded([Paragraph((Text(text),))])
    assert isinstance(block, Paragraph)
    return [one.text if isinstance(one, Text) else one for one in block.inlines if isinstance(one, Text | Abbreviation)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("BBV", [BBV]),
        ("Het BBV zegt", ["Het ", BBV, " zegt"]),
        ("(BBV), BBV.", ["(", BBV, "), ", BBV, "."]),
        ("BBV-regels en niet-BBV", [BBV, "-regels en niet-", BBV]),
        ("een m.e.r., en de Wmo", ["een ", MER, ", en de ", WMO]),
        ("Wmo 2015 en Wmo 2016", [WMO_NEW, " en ", WMO, " 2016"]),
        # no whole word, or another one
        ("BBVs ABBV BBV2 BBV_", ["BBVs ABBV BBV2 BBV_"]),
        ("bbv WMO mxe.r.", ["bbv WMO mxe.r."]),
        ("BBV'er en BBV’er", ["BBV'er en BBV’er"]),
        ("éBBV", ["éBBV"]),
    ],
)
def test_whole_words_are_expanded(text: str, pieces: list[str | Abbreviation]) -> None:
    """As the data writes them, capitals included; the words around them stay."""
    assert said(text) == pieces


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Strong((Text("BBV"),)), Strong((BBV,))),
        (Emphasis((Text("een BBV"),)), Emphasis((Text("een "), BBV))),
        (WebLink("https://example.org", (Text("BBV"),)), WebLink("https://example.org", (Text("BBV"),))),
        (SectionLink("2.1", "BBV", in_build=True), SectionLink("2.1", "BBV", in_build=True)),
        (Break(), Break()),
    ],
)
def test_emphasis_is_looked_into_and_links_are_left_alone(before: Inline, after: Inline) -> None:
    """What a link is called leads to where it goes."""
    assert KNOWN.expanded([Paragraph((before,))]) == (Paragraph((after,)),)


def test_lists_and_captions_of_pictures_are_running_text() -> None:
    """A heading is a name."""
    picture = Picture("a", b"", 1, 1, "BBV", (Text("BBV"),))
    blocks = (ItemList((ListItem((Paragraph((Text("BBV"),)), picture)),)), Heading(1, "BBV", "titel"))
    shown = Picture("a", b"", 1, 1, "BBV", (BBV,))
    assert KNOWN.expanded(blocks) == (ItemList((ListItem((Paragraph((BBV,)), shown)),)), Heading(1, "BBV", "titel"))


def test_without_abbreviations_nothing_changes() -> None:
    """And nothing is looked for."""
    blocks = (Paragraph((Text("BBV"),)),)
    assert Abbreviations({}).expanded(blocks) == blocks


SETTINGS = """\
gemeente: G
jaar: 2017
titel: T
afkortingen: {BBV: Besluit begroting en verantwoording, fte: voltijdbaan, CBS: Centraal Bureau voor de Statistiek}
instellingen: {bedragen: euro}
"""
AMOUNTS = "{primitief: 10, actueel: 12, werkelijk: 12}"
SECTION = f"""\
nummer: 2.1
titel: Het BBV
inleiding: Het BBV telt.
teksten:
  - kop: Het BBV
    tekst: Nog eens BBV.
indicatoren:
  - {{id: a, naam: Taken van het BBV*, eenheid: fte, bron: CBS, behaald: {{2016: 8, 2017: 9}}, beoogd: {{2017: ">2"}}}}
kosten:
  taakvelden:
    - {{naam: Zorg volgens het BBV, lasten: {AMOUNTS}, baten: {AMOUNTS}}}
tabellen:
  - titel: Het BBV
    tabel: |
      |          | BBV | soort    |
      | Het BBV* | 1   | voor BBV |
voetnoten:
  - {{teken: "*", tekst: Volgens het BBV.}}
"""


def composed() -> tuple[Block, ...]:
    sources = ReportSources(Source("rapport.yaml", SETTINGS), (Source("2.1.yaml", SECTION),))
    report = read_report(sources).value
    assert report is not None
    only = report.sections[0]
    return compose_section(report, only, evaluate(report), frozenset({only.number}), concept=False).blocks


def test_names_of_rows_units_and_words_in_cells_are_expanded() -> None:
    """In all three kinds of tables, and in the notes under them; heads of columns and captions are names."""
    blocks = composed()
    (data,) = (one for one in blocks if isinstance(one, DataTable))
    assert BBV in data.rows[0].name
    assert data.rows[0].cells[1] == PrintedCell("voor BBV", pieces=("voor ", BBV))
    assert data.rows[0].cells[0].pieces == ()
    assert (data.caption, data.columns[0].head) == (("Het BBV",), ("BBV",))
    assert BBV in data.notes[0].inlines
    (indicators,) = (one for one in blocks if isinstance(one, IndicatorTable))
    assert BBV in indicators.rows[0].name
    assert indicators.rows[0].unit == (Abbreviation("fte", "voltijdbaan"),)
    assert BBV in indicators.notes[0].inlines
    (costs,) = (one for one in blocks if isinstance(one, CostTable))
    assert costs.groups[0].rows[0].name == ("Zorg volgens het ", BBV)
    assert costs.groups[0].rows[1].name == "Totaal lasten"


def test_every_text_of_a_section_is_expanded_and_no_heading() -> None:
    """Also a sentence that the program makes of the data."""
    paragraphs = [one.inlines for one in composed() if isinstance(one, Paragraph)]
    assert (Text("Het "), BBV, Text(" telt.")) in paragraphs
    assert (Text("Nog eens "), BBV, Text(".")) in paragraphs
    assert any(Abbreviation("CBS", "Centraal Bureau voor de Statistiek") in inlines for inlines in paragraphs)
    assert {one.text for one in composed() if isinstance(one, Heading)} >= {"Het BBV"}
