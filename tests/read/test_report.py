"""Reading a report: every key of the format arrives, every fault is told at once, and nothing is dropped silently."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING

import pytest

from jaarverslag.format import SHAPES, VALUE
from jaarverslag.outline import SectionNumber
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source
from jaarverslag.syntax import Mapping, Scalar, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.format import Shape
    from jaarverslag.model import Indicator, Report, Section
    from jaarverslag.syntax import Node

SETTINGS = "gemeente: Groningen\njaar: 2017\ntitel: Jaarverslag 2017\n"

#: Every key of the format, each with a value that occurs nowhere else.
FULL_SETTINGS = """\
gemeente: m-gemeente
jaar: 2017
titel: m-titel
auteur: m-auteur
onderwerp: m-onderwerp
datum: 2021-11-12
vastgesteld: 2021-12-13
versie: m-versie
elders: {9.8.7: m-elders, paragraaf 8.6: m-ook-elders}
afkortingen: {m-kort: m-lang}
instellingen:
  woorden:
    behaald: m-behaald
    beoogd: m-beoogd
    uitkomst: m-uitkomst
    prestatie: m-prestatie
    effect: m-effect
    wettelijk: m-wettelijk
    bereiken: m-bereiken
    gedaan: m-gedaan
    conclusie: m-conclusie
    gekost: m-gekost
    primitief: m-primitief
    actueel: m-actueel
    werkelijk: m-werkelijk
    deelprogrammas: m-deelprogrammas
    beleidsvelden: m-beleidsvelden
    onderdelen: m-onderdelen
    indicatoren: m-indicatoren
    inhoud: m-inhoud
    leeswijzer: m-leeswijzer
    overzicht: m-overzicht
    colofon: m-colofon
    paragrafen: m-paragrafen
    bijlagen: m-bijlagen
    bijlage_indicatoren: m-bijlage-indicatoren
    bijlage_wettelijk: m-bijlage-wettelijk
  bedragen: x 1.000 euro
  saldo: lasten-baten
  verschil: nadeel-positief
  jaren: 94
  overzicht: nee
  bijlagen: [indicatoren, wettelijk]
  drukprofiel: m-drukprofiel
  rechterpagina: nee
  drempel: {procent: 91, bedrag: 92}
  regels: {J407: fout}
"""
FULL_SECTION = """\
nummer: 7.5.3
titel: s-titel
inleiding: s-inleiding
teksten:
  - {kop: x-kop, tekst: x-tekst}
tabellen:
  - titel: d-titel
    tabel: |
      | d-kop   | d-jaar |
      |---------|-------:|
      | d-naam  | 216    |
    toelichting: d-toelichting
legenda: s-legenda
indicatoren:
  - id: i-id
    naam: i-naam
    soort: wettelijk
    wettelijk_nummer: 93
    eenheid: i-eenheid
    behaald:
      2001: 101
      2002: {waarde: 102, reden: i-reden, noot: i-noot}
    beoogd: {2003: 103, 2004: ">104"}
    deels: {2005: 105}
    nulmeting: {2006: 106}
    vergelijking:
      - {naam: v-naam, waarden: {2011: 107}}
    richting: bandbreedte
    meting: driejaarlijks
    meetjaren: [2007, 2008]
    trendbreuk: 2009
    bron: i-bron
    peiljaar: 2010
    toelichting: i-toelichting
bereiken: s-bereiken
gedaan:
  - {id: a-id, tekst: a-tekst}
conclusie:
  - kop: c-kop
    over: [c-over, c-ook]
    tekst: c-tekst
kosten:
  lasten: {primitief: 201, actueel: 202, werkelijk: 203}
  baten: {primitief: 204, actueel: 205, werkelijk: 206}
  saldo: {primitief: 207, actueel: 208, werkelijk: 209}
  taakvelden:
    - naam: t-naam
      lasten: {primitief: 210, actueel: 211, werkelijk: 212}
      baten: {primitief: 213, actueel: 214, werkelijk: 215}
  toelichting: k-toelichting
voetnoten:
  - {teken: "**", tekst: n-tekst}
"""
#: A section may have only one place: the other keys that give it one, each in a file of its own.
FULL_PLACES = (
    "paragraaf: 81.2\ntitel: p-titel\n",
    "vooraf: 82\ntitel: w-titel\n",
    "achteraf: 83\ntitel: y-titel\n",
)
FULL = (FULL_SETTINGS, FULL_SECTION, *FULL_PLACES)


def read(settings: str, *sections: str) -> tuple[Report | None, tuple[Diagnostic, ...]]:
    sources = (Source(f"2017/{index}.yaml", text) for index, text in enumerate(sections))
    checked = read_report(ReportSources(Source("2017/rapport.yaml", settings), tuple(sources)))
    return checked.value, checked.diagnostics


def section(text: str) -> tuple[Section, tuple[Diagnostic, ...]]:
    report, diagnostics = read(SETTINGS, text)
    assert report is not None
    (only,) = report.sections
    return only, diagnostics


def indicator(*lines: str) -> tuple[Indicator, list[tuple[str, str]]]:
    """An indicator with these lines, and its faults: the code and the characters that it points at."""
    whole = ("nummer: 2.1", "titel: T", "indicatoren:", "  - id: x", "    naam: X", *(f"    {line}" for line in lines))
    read_section, diagnostics = section("\n".join((*whole, "")))
    (only,) = read_section.indicators
    return only, [(one.code, one.span.text if one.span else "") for one in diagnostics]


def told(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, str, int, int]]:
    return [
        (one.file.removeprefix("2017/"), one.code, *(one.span.position if one.span else (0, 0))) for one in diagnostics
    ]


# --- Nothing is dropped --------------------------------------------------------------------------


def groups(node: Node) -> Iterator[set[str]]:
    """The keys of every group of keys in a file."""
    match node:
        case Mapping():
            yield {entry.key.text for entry in node.entries}
            for entry in node.entries:
                yield from groups(entry.value)
        case Sequence():
            for item in node.items:
                yield from groups(item)
        case Scalar():
            pass


def written_values(node: Node) -> Iterator[str]:
    match node:
        case Mapping():
            for entry in node.entries:
                if entry.key.text[0].isdigit():  # a year or a section's number is data as well
                    yield entry.key.text
                yield from written_values(entry.value)
        case Sequence():
            for item in node.items:
                yield from written_values(item)
        case Scalar(text=text) if text.startswith("| "):
            yield from (cell.strip() for cell in text.split("|") if cell.strip(" -:\n"))
        case Scalar():
            yield node.text


def leaves(value: object) -> Iterator[str]:
    """Every text, number and word in a value, without the places where they were written."""
    if is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, SectionNumber):
            yield from (str(value), value.digits)
        elif type(value).__name__ != "Span":
            for one in fields(value):
                yield from leaves(getattr(value, one.name))
    elif isinstance(value, Enum):
        yield str(value.value)
    elif isinstance(value, tuple):
        for item in value:
            yield from leaves(item)
    elif hasattr(value, "items"):
        for key, item in value.items():
            yield from leaves(key)
            yield from leaves(item)
    else:
        yield str(value)


def nodes(*texts: str) -> list[Node]:
    parsed = [parse(Source("x", text)).value for text in texts]
    return [node for node in parsed if node is not None]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_the_full_example_has_every_key_of_the_format(shape: Shape) -> None:
    """A key that is declared and stands in no example here would be read by nobody's test."""
    declared = {key.name for key in shape.keys}
    found = [group & declared for node in nodes(*FULL) for group in groups(node)]
    closest = max(found, key=len)
    elsewhere = {name for name in shape.one_of for group in found if name in group}
    assert declared - closest - elsewhere == set()


def test_every_value_of_the_full_example_arrives_in_the_report() -> None:
    """Whatever an analyst types behind a key is found again in the report."""
    report, diagnostics = read(*FULL)
    assert diagnostics == ()
    arrived = set(leaves(report))
    typed = {value for node in nodes(*FULL) for value in written_values(node)}
    assert len(typed) > 50
    assert typed - arrived == {"fout", "nee"}  # these words arrive as a Severity and as False


# --- Every fault at once -------------------------------------------------------------------------


def test_every_fault_of_a_file_is_told_at_once() -> None:
    """Faults of every kind in one file are told together, each at its own place, and the rest is read."""
    text = """\
nummer: 2.1.4
tietel: Kennis
inleiding: [los]
indicatoren:
  - naam: Zonder id
    behaald: {2016: 8, 2017: 9, 2017: 10, vorig: 7}
    beoogd: >2
    richting: omhoog
  - id: Twee
    naam:
    behaald: {2017: [3]}
gedaan: los
conclusie:
  - kop: K
    over: alles
    tekst: {}
"""
    report, diagnostics = read(SETTINGS, text)
    assert sorted(told(diagnostics)) == [
        ("0.yaml", "J202", 7, 13),
        ("0.yaml", "J203", 6, 33),
        ("0.yaml", "J301", 2, 1),
        ("0.yaml", "J302", 5, 5),  # the id; the title has only a mistyped key
        ("0.yaml", "J303", 3, 12),
        ("0.yaml", "J303", 11, 21),
        ("0.yaml", "J303", 12, 9),
        ("0.yaml", "J303", 15, 11),
        ("0.yaml", "J303", 16, 12),
        ("0.yaml", "J304", 6, 43),
        ("0.yaml", "J305", 8, 15),
        ("0.yaml", "J306", 7, 13),
        ("0.yaml", "J307", 10, 5),
        ("0.yaml", "J309", 9, 9),
    ]
    assert report is not None
    (one, two) = report.sections[0].indicators
    assert one.actuals is not None
    assert [(cell.year, cell.written.text) for cell in one.actuals.measurements] == [(2016, "8"), (2017, "9")]
    assert (two.id.text, two.name.text) == ("Twee", "")


def test_a_broken_file_hides_no_other() -> None:
    """Each file is read for itself; what cannot be read leaves the report incomplete, and never empty."""
    report, diagnostics = read(SETTINGS, "nummer: [", "nummer: 2.1\ntitel: T\n", "", "# alleen commentaar\n", "los\n")
    assert [(file, code) for file, code, _, _ in told(diagnostics)] == [
        ("0.yaml", "J201"),
        ("2.yaml", "J102"),
        ("3.yaml", "J102"),
        ("4.yaml", "J303"),
    ]
    assert report is not None
    assert [str(one.number) for one in report.sections] == ["2.1"]
    assert not report.complete


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        ("gemeente: G\ntitel: T\n", ["J302"]),
        ("gemeente: G\njaar: 17\ntitel: T\n", ["J304"]),
        ("", ["J102"]),
        ("[]", ["J303"]),
    ],
)
def test_without_a_year_there_is_no_report(settings: str, codes: list[str]) -> None:
    """Everything hangs on the year; without it the sections are still read for their own faults."""
    report, diagnostics = read(settings, "nummer: 2.1\ntietel: T\n")
    assert report is None
    assert [one.code for one in diagnostics if one.file.endswith("rapport.yaml")] == codes
    assert [one.code for one in diagnostics if one.file.endswith("0.yaml")] == ["J301"]


@pytest.mark.parametrize("line", ["gemeente: G", "titel: T"])
def test_a_report_without_a_name_is_told_and_read(line: str) -> None:
    """Settings that miss a line are told, and the report is read further all the same."""
    report, diagnostics = read(f"jaar: 2017\n{line}\n")
    assert [one.code for one in diagnostics] == ["J302"]
    assert report is not None


# --- Numbers -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "parts"),
    [("2", (2,)), ("2.1", (2, 1)), ("2.10", (2, 10)), ("'2.10'", (2, 10)), ("2.1.4", (2, 1, 4)), ("10.2", (10, 2))],
)
def test_a_number_is_read_as_typed(typed: str, parts: tuple[int, ...]) -> None:
    """`2.10` is the tenth of programma 2, and never the number 2,1."""
    one, diagnostics = section(f"nummer: {typed}\ntitel: T\n")
    assert one.number.parts == parts
    assert diagnostics == ()


@pytest.mark.parametrize(
    "typed", ["0", "2.0", "2.01", "2,1", "2.", ".2", "2.1.4.1", "A2", "1e3", "2.1000", "-1", "2 1"]
)
def test_what_is_no_number_is_told(typed: str) -> None:
    """A section without a place in the report is told, left out, and leaves the report incomplete."""
    report, diagnostics = read(SETTINGS, f"nummer: {typed}\ntitel: T\n")
    assert [(one.code, one.span.text if one.span else "") for one in diagnostics] == [("J308", typed)]
    assert report is not None
    assert report.sections == ()
    assert not report.complete


def test_sections_stand_in_order_of_number() -> None:
    """Files may have any name; 2.10 comes after 2.9, and a programma before what is in it."""
    report, _ = read(SETTINGS, *(f"nummer: {number}\ntitel: T\n" for number in ("2.10", "2.9.1", "10", "2.9", "2")))
    assert report is not None
    assert [str(one.number) for one in report.sections] == ["2", "2.9", "2.9.1", "2.10", "10"]


# --- Cells ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "behaald: {2016: 8, 2017: '8,5'}",
        "behaald: {2016: '8', 2017: \"8,5\"}",
        "behaald:\n      2016: 8\n      2017: 8,5",
    ],
)
def test_a_series_maps_years_to_cells(line: str) -> None:
    """Between braces, between quotes or on lines of their own: the same cells, to the digit."""
    one, faults = indicator(line)
    assert one.actuals is not None
    assert [(cell.year, cell.written.text) for cell in one.actuals.measurements] == [(2016, "8"), (2017, "8,5")]
    assert faults == []


def test_a_cell_keeps_its_reason_and_its_place() -> None:
    """A cell may be a value with the reason why there is no figure; it knows where its year and its words stand."""
    one, faults = indicator('behaald: {2016: {waarde: "-", reden: nog niet gemeten}, 2017: "7,0"}')
    assert faults == []
    assert one.actuals is not None
    first, second = one.actuals.measurements
    assert first.reason is not None
    assert (first.written.text, first.reason.text, second.reason) == ("-", "nog niet gemeten", None)
    assert (first.year_span.text, first.written.span.text) == ("2016", '"-"')
    assert (second.year_span.text, second.written.span.text) == ("2017", '"7,0"')


@pytest.mark.parametrize(
    ("line", "cell", "repair"),
    [
        ("behaald: 8", "8", '{2017: "8"}'),
        ("behaald: '8'", "8", "{2017: '8'}"),
        ("behaald: gedeeltelijk gerealiseerd", "gedeeltelijk gerealiseerd", '{2017: "gedeeltelijk gerealiseerd"}'),
    ],
)
def test_a_value_without_a_year_is_of_the_report_s_year(line: str, cell: str, repair: str) -> None:
    """A bare value is understood, with a warning and the line as it should be."""
    text = f"nummer: 2.1\ntitel: T\nindicatoren:\n  - id: x\n    naam: X\n    {line}\n"
    read_section, (warning,) = section(text)
    actuals = read_section.indicators[0].actuals
    assert actuals is not None
    assert [(one.year, one.written.text) for one in actuals.measurements] == [(2017, cell)]
    assert warning.code == "J306"
    assert warning.fix is not None
    (edit,) = warning.fix.edits
    assert edit.text == repair
    repaired, faults = section(text[: edit.span.start] + edit.text + text[edit.span.end :])
    assert faults == ()
    again = repaired.indicators[0].actuals
    assert again is not None
    assert [(one.year, one.cell) for one in again.measurements] == [
        (one.year, one.cell) for one in actuals.measurements
    ]


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ("behaald: {2017: }", [("J307", "2017")]),
        ('behaald: {2017: ""}', [("J307", '""')]),
        ("behaald: {2017: [8]}", [("J303", "[8]")]),
        ("behaald: {2017: {waard: 8}}", [("J301", "waard")]),
        ("behaald: {2017: {reden: x}}", [("J302", "reden")]),
        ("behaald: {2017: {waarde: [8]}}", [("J303", "[8]")]),
        ("behaald: {2017: 8, 2017: 9}", [("J203", "2017")]),
        ("behaald: {17: 8}", [("J304", "17")]),
        ("behaald: [8]", [("J303", "[8]")]),
        ("behaald:", [("J307", "behaald")]),
        ("behaald: {2017: 8}\n    beoogd: |\n      proza", [("J303", "|\n      proza")]),
    ],
)
def test_a_cell_that_is_no_cell_is_told(line: str, faults: list[tuple[str, str]]) -> None:
    """No value of a year disappears: it is read, or it is told where it stands."""
    _, told_faults = indicator(line)
    assert told_faults == faults


def test_every_value_of_the_format_is_a_cell_of_some_kind() -> None:
    """The group with a value and a reason has nothing that these tests do not know."""
    assert [key.name for key in VALUE.keys] == ["waarde", "reden", "noot"]


# --- Sections elsewhere, and the report's own words ----------------------------------------------


@pytest.mark.parametrize(
    ("typed", "codes", "titles"),
    [
        ("{2.3.6: Start-ups, 2.10: Tien}", [], ["Start-ups", "Tien"]),
        ("{2.3.6: Een, 2.3.6: Twee}", ["J203"], ["Een"]),
        ("{2.3.6: [Een]}", ["J303"], []),
        ("{2.3.6: , 2.4: Vier}", ["J303"], ["Vier"]),
        ("{twee: Een}", ["J308"], []),
        ("[2.3.6]", ["J303"], []),
    ],
)
def test_sections_elsewhere_have_a_number_and_a_title(typed: str, codes: list[str], titles: list[str]) -> None:
    """What is referred to outside this folder has a name, or is told."""
    report, diagnostics = read(f"{SETTINGS}elders: {typed}\n")
    assert report is not None
    assert [one.code for one in diagnostics] == codes
    assert [one.title.text for one in report.settings.elsewhere] == titles


@pytest.mark.parametrize(
    ("typed", "codes", "words"),
    [
        ("{woorden: {beoogd: Doel}}", [], {"beoogd": "Doel"}),
        ("{woorden: {bedoogd: Doel}}", ["J301"], {}),
        ("{woorden: {beoogd: [Doel], conclusie: Slot}}", ["J303"], {"conclusie": "Slot"}),
        ("{woorden: los}", ["J303"], {}),
        ("los", ["J303"], {}),
    ],
)
def test_a_report_may_have_its_own_words(typed: str, codes: list[str], words: dict[str, str]) -> None:
    """Heads that the settings name take the place of the usual ones; any other word is told."""
    report, diagnostics = read(f"{SETTINGS}instellingen: {typed}\n")
    assert report is not None
    assert [one.code for one in diagnostics] == codes
    assert report.settings.labels == words
