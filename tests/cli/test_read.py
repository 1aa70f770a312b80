"""`jaarverslag read`: cells in words and as data, and the outcome of one pair."""

from __future__ import annotations

import json
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, Protocol

import pytest
import typer

from jaarverslag.cli import read
from jaarverslag.cli.exits import UsageFault
from jaarverslag.cli.manual import ManualCommand

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELDS = {
    *("input", "kind", "operator", "value", "low", "high", "unit", "year", "reference", "footnote", "remark"),
    *("values", "warnings"),
}


class Run(Protocol):
    """Run the command."""

    def __call__(self, *words: str, stdin: bytes = b"") -> str:
        """Give what it prints."""
        ...


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(
        read.NAME, cls=ManualCommand, help=read.HELP, epilog=read.EPILOG, context_settings=read.CONTEXT_SETTINGS
    )(read.run)

    def call(*words: str, stdin: bytes = b"") -> str:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(stdin), encoding="ascii"))
        assert app(list(words), standalone_mode=False) == 0
        return capsys.readouterr().out

    return call


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        (">2", "“>2” is een grens: meer dan 2"),
        ("1.521", "“1.521” is een getal: 1.521"),
        ("foo bar", "“foo bar”: tekst, geen waarde die te vergelijken is"),
        ("", "“”: leeg: niets ingevuld"),
    ],
)
def test_a_cell_is_explained_in_a_sentence(run: Run, cell: str, sentence: str) -> None:
    """What the cell is, and what it says."""
    assert run(cell).splitlines() == [sentence]


@pytest.mark.parametrize("cell", ["-", "-2,3", "-*", "-5%", "-1.012"])
def test_a_cell_that_begins_with_a_dash_is_no_option(run: Run, cell: str) -> None:
    """A dash or a negative figure needs no special spelling, alone or behind an option."""
    assert json.loads(run(cell, "--format", "json"))[0]["input"] == cell
    assert json.loads(run("--target", ">2", "--actual", cell, "--format", "json"))["actual"] == cell


def test_a_warning_comes_with_what_to_do(run: Run) -> None:
    """A decimal point is understood, with a warning that gives the right spelling."""
    lines = run("843.8").splitlines()
    assert lines[0] == "“843.8” is een getal: 843,8"
    assert [line.split(":")[0] for line in lines[1:]] == ["  let op", "  hulp"]


def test_a_malformed_figure_is_refused_with_what_it_may_have_been(run: Run) -> None:
    """Nothing is guessed; the guess is only shown."""
    assert run("62,%9").startswith("“62,%9”: niet te lezen: ")
    assert "62,9%" in run("62,%9")


def test_every_cell_is_an_object_with_the_same_keys(run: Run) -> None:
    """JSON is a list, whatever the cells are, in the order in which they were given."""
    found = json.loads(run(">2", "foo", "-", "62,%9", "--format", "json"))
    assert [set(one) for one in found] == [FIELDS] * 4
    assert [one["kind"] for one in found] == ["bound", "text", "none", "malformed"]


def test_the_input_has_a_cell_a_line(run: Run) -> None:
    """Lines of any kind end, a BOM and an empty line keep the cells in step with the lines."""
    found = json.loads(run("--stdin", "--format", "json", stdin=b"\xef\xbb\xbf>2\r\n\n-2,3\n1.521"))
    assert [one["input"] for one in found] == [">2", "", "-2,3", "1.521"]
    assert json.loads(run("--stdin", "--format", "json")) == []


def test_input_that_is_no_utf8_is_shown_and_not_understood(run: Run) -> None:
    """Bytes of another encoding end up as a visible sign, never as an error of the program."""
    assert json.loads(run("--stdin", "--format", "json", stdin=b"\xff2\n"))[0]["input"] == "\ufffd2"


def test_a_cell_never_steers_the_terminal(run: Run) -> None:
    """An escape in a cell is shown by its name."""
    printed = run("\x1b[31m8")
    assert "\x1b" not in printed
    assert "<U+001B>" in printed


def test_the_column_decides_what_is_warned_of(run: Run) -> None:
    """A plus sign in front of a target may mean an increase; in front of an actual it does not."""
    target, actual = (json.loads(run("+5", "--as", role, "--format", "json"))[0] for role in ("target", "actual"))
    assert len(target["warnings"]) > len(actual["warnings"])


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ((">2", "3"), ["behaald: 3 is meer dan 2"]),
        ((">2", "2"), ["niet behaald: 2 is niet meer dan 2"]),
        (("15", "12", "--direction", "lager"), ["behaald: 12 is minder dan 15, en lager is beter"]),
        (
            ("15", "12"),
            [
                "niet te beoordelen: het doel 15 zegt niet of meer of minder beter is",
                "voeg toe: richting: hoger  # of: lager, gelijk, informatief",
            ],
        ),
        ((">10", "8", "--partly", ">7"), ["deels behaald: 8 is niet meer dan 10, maar wel meer dan 7"]),
        (
            ("minder dan 2016", "8", "--previous", "9"),
            [
                "behaald: 8 is minder dan 9, de waarde van 2016",
                "trend beter: 8 is minder dan 9, de waarde van 2016",
            ],
        ),
        (
            (">2", "8", "--previous", "9"),
            ["behaald: 8 is meer dan 2", "trend slechter: 8 is minder dan 9, de waarde van het jaar ervoor"],
        ),
        (
            ("Lager dan nulmeting", "10%", "--previous", "12%"),
            ["behaald: 10\u00a0% is minder dan 12\u00a0%, de nulmeting"],
        ),
        (("90%", "92", "--previous", "88%", "--direction", "hoger"), ["behaald: 92 is meer dan 90\u00a0%"]),
    ],
)
def test_a_pair_gets_its_outcome_and_why(run: Run, words: tuple[str, ...], lines: Sequence[str]) -> None:
    """The previous figure is the year before, the year or nulmeting that the target names, and speaks for the unit."""
    target, actual, *rest = words
    found = run("--target", target, "--actual", actual, *rest).splitlines()
    assert found[: len(lines)] == list(lines)


def test_a_pair_as_data(run: Run) -> None:
    """The same for a program: what was typed, how it was understood, and what follows."""
    found = json.loads(run("--target", "15", "--actual", "12", "--direction", "lager", "--format", "json"))
    cells = {name: found.pop(f"{name}_cell") for name in ("target", "actual", "previous", "partly")}
    assert found == {
        "target": "15",
        "actual": "12",
        "previous": None,
        "partly": None,
        "direction": "lower",
        "outcome": "achieved",
        "explanation": "12 is minder dan 15, en lager is beter",
        "ground": "compared",
        "advice": None,
        "trend": "none",
        "trend_explanation": "er is geen waarde van het jaar ervoor",
    }
    assert (set(cells["target"]), cells["previous"]) == (FIELDS, None)


@pytest.mark.parametrize("words", [(), ("8", "--target", ">2"), ("--stdin", "--actual", "3"), ("--previous", "8")])
def test_half_a_command_is_told_what_is_missing(run: Run, words: tuple[str, ...]) -> None:
    """Cells and a pair do not go together, and neither goes without cells."""
    with pytest.raises(UsageFault) as fault:
        run(*words)
    assert fault.value.message
    assert fault.value.hint


def test_one_side_of_a_pair_is_judged_as_it_is(run: Run) -> None:
    """A target without an actual is not measured; an actual without a target has none to meet."""
    assert run("--target", ">2").startswith("niet gemeten")
    assert run("--actual", "3").startswith("niet te beoordelen: er is geen doel")
