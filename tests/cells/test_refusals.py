"""What the grammar refuses: figures that went wrong, other notations, and words."""

from __future__ import annotations

import pytest

from jaarverslag.cells import Malformed, Role, Text, as_json, in_words, read_cell

POINTS = "de punten staan niet om de drie cijfers"
BOTH = "de punten en komma's spreken elkaar tegen"
ZERO = "een getal begint niet met een nul die niets betekent"
SIGNS = "deze tekens vormen samen geen getal"
TURNED = "de ondergrens is hoger dan de bovengrens"


@pytest.mark.parametrize(
    ("text", "place", "reason", "guesses"),
    [
        ("62,%9", "62,%9", SIGNS, ("62,9%",)),
        ("56,%4-", "56,%4-", SIGNS, ("56,4%", "-56,4%")),
        ("69,0-", "69,0-", SIGNS, ("69,0", "-69,0")),
        ("1.370000", "1.370000", POINTS, ("1.370.000", "1,370000")),
        ("53.555.0000", "53.555.0000", POINTS, ("53.555.000", "535.550.000", "53.555,0000")),
        ("minimaal 1.370000 leden", "1.370000", POINTS, ("minimaal 1.370.000 leden", "minimaal 1,370000 leden")),
        ("87% / 1.370000", "1.370000", POINTS, ("87% / 1.370.000", "87% / 1,370000")),
        ("1234.567", "1234.567", POINTS, ("1.234.567", "1.234,567")),
        ("1.234.56", "1.234.56", POINTS, ("1.234,56", "123.456")),
        ("1,234.56", "1,234.56", BOTH, ("1.234,56", "123.456")),
        ("1,234,567", "1,234,567", BOTH, ("1.234.567", "1.234,567")),
        ("13,3,1", "13,3,1", BOTH, ("13, 3, 1", "1.331", "133,1")),
        ("9,,0", "9,,0", SIGNS, ()),
        ("0.500", "0.500", ZERO, ("500", "0,500")),
        ("05", "05", ZERO, ("5", "0,5")),
        (",5", ",5", SIGNS, ("0,5", "5")),
        ("10 000", "10 000", "duizendtallen staan niet met een spatie uit elkaar", ("10.000",)),
        ("14 050", "14 050", "duizendtallen staan niet met een spatie uit elkaar", ("14.050",)),
        (
            "12.30 uur",
            "12.30",
            "een punt kan hier uren en minuten scheiden, of een komma zijn",
            ("12:30 uur", "12,30 uur"),
        ),
        ("-(5)", "-(5)", SIGNS, ("5", "-5")),
        ("1.234,%5", "1.234,%5", SIGNS, ("1.234,5%",)),
        ("012 345", "012", ZERO, ()),
        ("1 " * 29 + "12", "1 " * 29 + "12", SIGNS, ()),
        ("1.7%00", "00", ZERO, ()),
        ("01+-6", "01", ZERO, ()),
        ("70-65%", "70-65%", TURNED, ("65–70%",)),
        ("tussen 10 en 5", "10 en 5", TURNED, ("tussen 5–10",)),
        (">>2", ">>2", SIGNS, (">2",)),
        (">", ">", SIGNS, ()),
        ("10%%", "10%%", SIGNS, ("10%",)),
        ("65+", "65+", SIGNS, ("65", "≥65")),
        ("(8)", "(8)", SIGNS, ("8", "-8")),
        ("5 5", "5 5", SIGNS, ()),
        ("5:76", "76", "achter een dubbele punt staat ten hoogste 59, en hier 76", ()),
        ("12.865.0…", "12.865.0", POINTS, ()),
        ("1234567890123456789", "1234567890123456789", "een getal heeft hier ten hoogste 18 cijfers", ()),
    ],
)
def test_a_figure_that_went_wrong_is_refused(text: str, place: str, reason: str, guesses: tuple[str, ...]) -> None:
    """A malformed cell says where and why, and what it may have meant."""
    value = read_cell(text).value
    assert isinstance(value, Malformed)
    assert text[value.start : value.end] == place
    assert value.reason == reason
    assert set(value.guesses) == set(guesses)
    assert value.guesses[:1] == guesses[:1]


def test_a_refusal_is_told() -> None:
    """A malformed cell has its fault in words, and in its data as a warning with the likeliest repair."""
    cell = read_cell("62,%9")
    assert in_words(cell) == "niet te lezen: deze tekens vormen samen geen getal; misschien bedoeld: 62,9%"
    assert as_json(cell)["warnings"] == [
        {
            "start": 0,
            "end": 5,
            "name": "malformed",
            "message": "deze tekens vormen samen geen getal",
            "hint": "Bedoelde u 62,9%?",
            "suggestion": "62,9%",
        }
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1-1-2017",
        "31/12/2016",
        "1.1.2017",
        "1 januari 2017",
        "2015/2016",
        "2017-2018",
        "2016-17",
        "'17",
        "1e kwartaal",
        "1:4",
        "1 op 7",
        "5 van de 12",
        "13/15",
        "06-12345678",
        "050-3678111",
        "0501234567",
        "2.1.4",
        "1e6",
        "10k",
        "½",
        "20 °C",
        "$ 5",
        "12 januari",
        "Akkoord 3.0",
        "A+",
        "B1",
        "\N{THUMBS UP SIGN}",
        "\N{ARABIC-INDIC DIGIT FIVE}",
        "8\x00",
        "1 " * 29 + "123",
        "&gt; 2",
    ],
)
def test_another_notation_is_text(text: str) -> None:
    """Dates, periods, seasons, ratios, telephone numbers and the like are no figures, and no malformed ones either."""
    assert isinstance(read_cell(text).value, Text)


@pytest.mark.parametrize(
    "text",
    [
        "Gedeeltelijk gerealiseerd",
        "deels",
        "op schema",
        "voldoende",
        "nihil",
        "geen",
        "nulmeting",
        "nulmeting in 2018",
        "landelijk gemiddelde",
        "tweejaarlijks",
        "wordt in 2018 gemeten",
        "tot 5",
        "beter dan 7",
        "10% t.o.v. 2015",
        "van 60% naar 65%",
        "30% minder CO2",
        "90% binnen 8 weken",
        "3 rapporten zijn opgeleverd",
        "niet opgeleverd door personeelstekort",
        "Er zijn 12 projecten gestart.",
        "Niet gerealiseerd. Geen aanvullende maatregelen genomen in 2018.",
    ],
)
@pytest.mark.parametrize("role", Role)
def test_words_that_leave_a_doubt_are_text(text: str, role: Role) -> None:
    """A clause is text, also where it starts like a value."""
    cell = read_cell(text, role)
    assert cell.value == Text(text)
    assert in_words(cell) == "tekst, geen waarde die te vergelijken is"


def test_text_keeps_what_was_typed() -> None:
    """A text loses the spaces around it and nothing else."""
    assert read_cell(" \u00a0op  schema\n").value == Text("op  schema")
