"""The summary in a terminal: complete, readable at any width, without colour, and never steered by a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from jaarverslag.document.shape import Shape
from jaarverslag.evaluate import Outcome, evaluate
from jaarverslag.read import ReportSources, read_report
from jaarverslag.render.printable import printable
from jaarverslag.render.summary import print_summary
from jaarverslag.render.terminal.paper import SHAPES
from jaarverslag.source import Source
from tests.render.screen import on_screen

if TYPE_CHECKING:
    from tests.conftest import Golden

SETTINGS = "gemeente: Stad\njaar: 2017\ntitel: Jaarverslag 2017\n"
SECTIONS = """\
nummer: 2.1
titel: Een sectie met 漢字 en een wel heel lange titel die niet op een regel van tachtig tekens past
indicatoren:
  - {id: bezoekers, naam: Aantal bezoekers, behaald: {2016: 284.729, 2017: 302.000}, beoogd: {2017: 240.000-260.000}}
  - id: breed
    naam: 漢字漢字漢字漢字漢字漢字漢字漢字
    behaald: {2016: 16%, 2017: {waarde: "-", reden: nog niet bekend}}
    beoogd: {2017: "<16%"}
  - id: wachttijd
    naam: Wachttijd
    richting: lager
    behaald: {2016: 20 dagen, 2017: 25 dagen}
    beoogd: {2017: 3 weken}
    deels: {2017: 4 weken}
  - {id: kaal, naam: Aantal vrijwilligers, behaald: {2016: 8, 2017: 12}, beoogd: {2017: 15}}
  - id: gemist
    naam: Aantal vrijwilligers van een vereniging
    richting: hoger
    behaald: {2016: 8, 2017: 7}
    beoogd: {2017: 15}
  - {id: energie, naam: Totale energie, behaald: {2016: 15.355 TJ, 2017: 14.000 TJ}, beoogd: {2017: minder dan 2016}}
  - {id: zonder, naam: Zonder doel, behaald: {2016: n.v.t., 2017: 3}, beoogd: {2017: n.v.t.}}
  - {id: leeg, naam: Zonder cijfer, behaald: {2016: "-"}, beoogd: {2017: ">2"}}
"""


def summary(
    section: str, *, width: int = 80, settings: str = SETTINGS, encoding: str = "utf-8", colour: bool = False
) -> str:
    report = read_report(ReportSources(Source("rapport.yaml", settings), (Source("2.1.yaml", section),))).value
    assert report is not None
    return on_screen(
        lambda console: print_summary(evaluate(report), report, console),
        width=width,
        encoding=encoding,
        terminal=colour,
        colour=colour,
    )


def section(*indicators: str, title: str = "Titel") -> str:
    return f"nummer: 2.1\ntitel: {title}\nindicatoren:\n" + "".join(f"  - {one}\n" for one in indicators)


@pytest.mark.parametrize("width", [120, 80, 60, 30])
def test_the_summary_as_it_looks(golden: Golden, width: int) -> None:
    """Every kind of outcome, at widths from a large window to a phone."""
    golden(f"summary/{width}.txt", summary(SECTIONS, width=width))


def test_the_summary_as_it_looks_without_unicode(golden: Golden) -> None:
    """A terminal that only knows ASCII gets other shapes, not question marks."""
    plain = section("{id: a, naam: Één café, richting: hoger, behaald: {2016: '-', 2017: 70%}, beoogd: {2017: ≥ 60%}}")
    golden("summary/ascii.txt", summary(plain, encoding="ascii"))


@pytest.mark.parametrize("width", [*range(1, 30), 40, 60, 72, 76, 80, 81, 99, 100, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Wide characters count for two, and a character wider than the terminal is the only exception."""
    lines = summary(SECTIONS, width=width).splitlines()
    assert [line for line in lines if cell_len(line) > max(width, 2)] == []


@pytest.mark.parametrize("width", [76, 80, 100])
def test_a_figure_is_never_broken(width: int) -> None:
    """Half a figure is another figure: it stays whole where a table is shown."""
    words = re.split(r"\s+", summary(SECTIONS, width=width))
    assert {"284.729", "302.000", "14.000"} <= set(words)
    assert "240.000\u2013260.000" in words or {"240.000\u2013", "260.000"} <= set(words)


def test_lines_end_without_spaces() -> None:
    """A summary in a file or a mail is its words and no padding."""
    assert [line for line in summary(SECTIONS).splitlines() if line != line.rstrip()] == []


def test_without_colour_there_are_no_escapes() -> None:
    """In a pipe the word and the shape say it all."""
    text = summary(SECTIONS)
    assert "\x1b" not in text
    assert "● behaald" in text


def test_colour_adds_nothing_to_the_words() -> None:
    """With the escapes taken out, a coloured summary is the plain one."""
    coloured = summary(SECTIONS, colour=True)
    assert "\x1b[32m" in coloured
    stripped = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == summary(SECTIONS).splitlines()


def test_every_shape_is_another_sign() -> None:
    """No two shapes look the same, with or without Unicode."""
    assert set(SHAPES) == set(Shape)
    for column in (0, 1):
        assert len({signs[column] for signs in SHAPES.values()}) == len(Shape)
    assert all(signs[1].isascii() for signs in SHAPES.values())


def test_the_totals_count_every_outcome() -> None:
    """What is told of the targets adds up to them; where none applies there is none to meet, and that is told apart."""
    total = summary(SECTIONS, width=200).splitlines()[2]
    assert total == (
        "1 van de 7 doelen behaald, 1 deels behaald, 2 niet behaald, 1 niet gemeten, 1 nog niet bekend, "
        "1 niet te beoordelen; bij 1 indicator niet van toepassing"
    )


def test_one_target_is_counted_as_one() -> None:
    """The only target of a report is no plural."""
    text = summary(section("{id: a, naam: A, behaald: {2017: 3}, beoogd: {2017: '>2'}}"))
    assert text.splitlines()[2] == "1 van 1 doel behaald"


def test_a_report_without_indicators_says_so() -> None:
    """Nothing to judge is said in words, not shown as "0 of 0"."""
    assert summary("nummer: 2.1\ntitel: Titel\n").splitlines() == [
        "Jaarverslag 2017, Stad",
        "",
        "er zijn hier geen indicatoren",
    ]


def attention(text: str, head: str) -> list[str]:
    """The lines under a head of what asks for attention."""
    lines = text.splitlines()
    start = next((at for at, line in enumerate(lines) if line.startswith(f"{head} (")), None)
    if start is None:
        return []
    rest = lines[start + 1 :]
    return rest[: rest.index("")] if "" in rest else rest


def test_what_is_missing_is_listed_by_its_reason() -> None:
    """The cells of this year, those without a reason first; one that does not apply is not missing."""
    missing = section(
        "{id: a, naam: A, behaald: {2016: '-', 2017: {waarde: '-', reden: nog niet bekend}}, beoogd: {2017: '>2'}}",
        "{id: b, naam: B, behaald: {2016: '-'}, beoogd: {2017: '-'}}",
        "{id: c, naam: C, behaald: {2017: n.n.b.}, beoogd: {2017: n.v.t.}}",
        "{id: d, naam: D, behaald: {2017: {waarde: '-', reden: nog niet bekend}}, beoogd: {2017: '>2'}}",
        "{id: f, naam: F, richting: informatief, behaald: {2017: 3}, beoogd: {2017: '-'}}",
        "{id: e, naam: E, meting: tweejaarlijks, meetjaren: [2016], behaald: {2017: '-'}, beoogd: {2017: '>2'}}",
    )
    assert attention(summary(missing, width=200), "Zonder waarde") == [
        "  beoogd 2017, geen reden opgegeven: 2.1 b",
        "  behaald 2017, geen reden opgegeven: 2.1 b",
        "  behaald 2017, nog niet bekend: 2.1 a, 2.1 d",
        "  behaald 2017, n.n.b.: 2.1 c",
        "  behaald 2017, geen meetjaar: 2.1 e",
        '  hulp: schrijf de reden erbij: {waarde: "-", reden: nog niet bekend}',
    ]


MISSED = "{id: a, naam: A, behaald: {2017: 1}, beoogd: {2017: '>2'}%s}"


def test_a_target_that_was_missed_asks_for_an_explanation() -> None:
    """It is explained by its own note, or by a conclusion that takes its figure from the table."""
    conclusion = "conclusie:\n  - kop: Kop\n    over: []\n    tekst: %s\n"
    bare = section(MISSED % "")
    told = attention(summary(bare), "Niet behaald, zonder toelichting")
    assert told[0] == "  2.1 a: 1 is niet meer dan 2"
    assert told[1].startswith("  hulp: schrijf `toelichting:` bij de indicator")
    for explained in (section(MISSED % ", toelichting: daarom"), bare + conclusion % "'Maar [[a.behaald]], want.'"):
        assert attention(summary(explained), "Niet behaald, zonder toelichting") == []
    assert attention(summary(bare + conclusion % "'Over iets anders.'"), "Niet behaald, zonder toelichting") == told


def test_what_cannot_be_judged_is_listed_with_the_line_to_add() -> None:
    """The analyst sees why, and what to type."""
    assert attention(summary(SECTIONS, width=200), "Niet te beoordelen") == [
        "  2.1 kaal: het doel 15 zegt niet of meer of minder beter is",
        "    voeg toe: richting: hoger  # of: lager, gelijk, informatief",
    ]


def test_a_value_is_never_markup() -> None:
    """Square brackets in a name are square brackets."""
    text = summary(section("{id: a, naam: '[red]rood[/red] :smile:', behaald: {2017: 3}, beoogd: {2017: '>2'}}"))
    assert "[red]rood[/red]" in text
    assert ":smile:" in text


def test_a_value_never_steers_the_terminal() -> None:
    """Escapes and other invisible characters are shown by name, wherever they stand."""
    evil = r'"a\e[31mb\u202Ec"'
    text = summary(
        section(f"{{id: a, naam: {evil}, behaald: {{2017: {{waarde: '-', reden: {evil}}}}}}}", title=evil),
        settings=f"gemeente: {evil}\njaar: 2017\ntitel: {evil}\ninstellingen: {{woorden: {{behaald: {evil}}}}}\n",
        width=200,
    )
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", text)
    assert text.count("<U+001B>") >= 5


def test_the_words_of_the_report_head_the_columns() -> None:
    """A report that calls it otherwise sees its own words."""
    settings = f"{SETTINGS}instellingen: {{woorden: {{behaald: Resultaat, beoogd: Streven}}}}\n"
    head = summary(SECTIONS, settings=settings).split("──")[0]
    assert head.count("Resultaat") == 2
    assert "Streven" in head
    assert "Behaald" not in head


@pytest.mark.parametrize(
    ("char", "shown"),
    [
        ("\x1b", "<U+001B>"),
        ("\n", "<U+000A>"),
        ("\x7f", "<U+007F>"),
        ("\x9b", "<U+009B>"),
        ("\u202e", "<U+202E>"),
        ("\u2028", "<U+2028>"),
        ("\ud800", "<U+D800>"),
        ("\u200b", "<U+200B>"),
        ("é", "é"),
        ("\u00a0", "\u00a0"),
        ("漢", "漢"),
        ("\u00ad", "\u00ad"),
    ],
)
def test_printable_names_what_cannot_be_seen(char: str, shown: str) -> None:
    """Control and formatting characters get a visible name; letters, spaces and the soft hyphen stay."""
    assert printable(f"a{char}b") == f"a{shown}b"


def test_every_outcome_has_its_own_word() -> None:
    """Outcomes that share a shape still differ by their word."""
    assert len({outcome.word for outcome in Outcome}) == len(Outcome)
