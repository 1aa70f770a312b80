"""Cells that hold more than one value."""

from __future__ import annotations

import pytest

from jaarverslag.cells import Several, as_json, in_words, read_cell


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("87% / 95%", "2 waarden: 87 procent; 95 procent"),
        ("87%/95%", "2 waarden: 87 procent; 95 procent"),
        ("5,6/7,8", "2 waarden: 5,6; 7,8"),
        ("87 / 95", "2 waarden: 87; 95"),
        ("87; 95", "2 waarden: 87; 95"),
        ("87 | 95", "2 waarden: 87; 95"),
        ("13, 3, 1", "3 waarden: 13; 3; 1"),
        ("13 en 15", "2 waarden: 13; 15"),
        ("3, 4 en 5", "3 waarden: 3; 4; 5"),
        ("12 resp. 15", "2 waarden: 12; 15"),
        ("87% 95%", "2 waarden: 87 procent; 95 procent"),
        ("87%⏎95%", "2 waarden: 87 procent; 95 procent"),
        ("87\n95", "2 waarden: 87; 95"),
        ("87\r\n95\n", "2 waarden: 87; 95"),
        ("6,8% 1.675", "2 waarden: 6,8 procent; 1.675"),
        (">80% >90%", "2 waarden: meer dan 80 procent; meer dan 90 procent"),
        ("n.b. n.b.", "2 waarden: " + "; ".join(["n.b.: geen waarde, want nog niet bekend"] * 2)),
        ("- / 90%", "2 waarden: streepje: geen waarde; 90 procent"),
        ("-\n5500", "2 waarden: streepje: geen waarde; 5.500"),
        ("40\n-50", "2 waarden: 40; \u221250"),
        ("W&I: 90% DVL: 95%", "2 waarden: W&I: 90 procent; DVL: 95 procent"),
        ("mannen: 5, vrouwen: 6", "2 waarden: mannen: 5; vrouwen: 6"),
        ("Groep 8: 5; groep 7: 6", "2 waarden: Groep 8: 5; groep 7: 6"),
        (
            "12 (WMO) en 15* (Jeugd)",
            "2 waarden: 12, met de opmerking 'WMO'; 15, met voetnoot *, met de opmerking 'Jeugd'",
        ),
        ("39% (2016) / 40% (meting 2017)", "2 waarden: 39 procent, jaar 2016; 40 procent, jaar 2017"),
        ("2016: 5, eind 2017: 6", "2 waarden: 5, jaar 2016; 6, jaar 2017"),
        ("ja / nee", "2 waarden: ja; nee"),
    ],
)
def test_several_values_are_kept_apart(text: str, words: str) -> None:
    """Values with something between them that separates are each read, with their labels and remarks."""
    assert in_words(read_cell(text)) == words


@pytest.mark.parametrize(
    "text",
    [
        "13/15",
        "2015/2016",
        "87 95",
        "stijging 7 8",
        "8 min 30",
        "90% binnen 8 weken",
        "39% 2016",
        "> 5 en < 10",
        "minimaal 5 en minder dan 10",
        "90% en verder",
        "65% / beter dan ooit",
        "ja, maar",
    ],
)
def test_what_may_be_something_else_is_not_several(text: str) -> None:
    """A fraction, a season, an interval without its ends and a clause are no list of values."""
    assert not isinstance(read_cell(text).value, Several)


def test_the_data_of_each_value_has_its_label() -> None:
    """In JSON, a list holds one object for each value: the keys of a cell that belong to a value, and its label."""
    values = as_json(read_cell("W&I: >90% (2016)* DVL: 95%"))["values"]
    assert isinstance(values, list)
    assert values[0] == {
        "label": "W&I",
        "kind": "bound",
        "operator": ">",
        "value": "90",
        "low": None,
        "high": None,
        "unit": "%",
        "reference": None,
        "year": 2016,
        "footnote": "*",
        "remark": None,
    }
    assert [value["label"] for value in values] == ["W&I", "DVL"]


@pytest.mark.parametrize("text", ["2016: deel: 5", "eind 2017: goed: 5"])
def test_a_year_is_no_second_label(text: str) -> None:
    """A value has one label at most: what has two is text."""
    assert read_cell(text).value.kind.value == "text"
