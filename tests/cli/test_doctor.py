"""`jaarverslag doctor`: what a machine has, told so that somebody can act on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jaarverslag import checkup
from jaarverslag.checkup import State
from jaarverslag.cli.main import run
from jaarverslag.project import read_style
from jaarverslag.style import Style

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAMES = [
    "python",
    "pango",
    "harfbuzz",
    "weasyprint",
    "pydyf",
    "pikepdf",
    "yaml",
    "style",
    "fonts",
    "contrast",
    "output",
]


@pytest.fixture(scope="module")
def style(root: Path) -> Style:
    read = read_style(root / "styles" / "standaard").value
    assert read
    return read


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_machine_that_has_everything(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the tests run, the program runs: each line begins with a shape and a word, and nothing is left behind."""
    assert run(["doctor"]) == 0
    told = capsys.readouterr()
    *lines, end = told.out.splitlines()
    assert len(lines) == len(NAMES)
    assert {line[:8] for line in lines} <= {"✓ goed  ", "! let op"}
    assert end == "alles is er"
    assert told.err == ""
    assert list(here.iterdir()) == []


def test_checks_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    """Another program gets a list with stable names; advice only where something is to be done."""
    assert run(["doctor", "--format", "json"]) == 0
    checks = json.loads(capsys.readouterr().out)
    assert [check["name"] for check in checks] == NAMES
    assert all((check["state"] == "good") == (check["advice"] is None) for check in checks)


def test_what_is_wrong_comes_with_what_to_do(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A style that is not there and a folder that is a file: both told, each with advice, and the run fails."""
    (here / "vol").write_text("", encoding="utf-8")
    assert run(["doctor", "--style", "geen", "--output", "vol/pdf"]) == 1
    lines = capsys.readouterr().out.splitlines()
    wrong = [number for number, line in enumerate(lines) if line.startswith("✗ mis")]
    assert [lines[number] for number in wrong] == [
        "✗ mis     geen: deze stijl is niet gevonden",
        "✗ mis     in de map vol/pdf kan niet geschreven worden",
    ]
    assert all(lines[number + 1].startswith("          doe: ") for number in wrong)
    assert lines[-1] == "2 dingen mis"


def without_pango(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    (folder / "libpango-1.0.so.0").write_bytes(b"")
    return subprocess.run(
        [sys.executable, "-m", "jaarverslag", *words],
        env={**os.environ, "LD_LIBRARY_PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems look for libraries elsewhere")
def test_a_build_without_pango_sends_to_the_doctor(tmp_path: Path, example: Path) -> None:
    """What is missing is named, and who knows what to do about it; nothing is made."""
    run = without_pango(tmp_path, "build", str(example), "--output", str(tmp_path / "uit"))
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith("fout: de bibliotheek libpango")
    assert "jaarverslag doctor" in run.stderr
    assert len(run.stderr.splitlines()) == 2
    assert not (tmp_path / "uit").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems look for libraries elsewhere")
def test_a_machine_without_pango_gets_advice(tmp_path: Path) -> None:
    """Where the engine cannot be loaded, that is what is told: no traceback, and not a word of the engine's own."""
    run = without_pango(tmp_path, "doctor", "--format", "json")
    assert run.returncode == 1
    assert run.stderr == ""
    checks = {check["name"]: check for check in json.loads(run.stdout)}
    assert checks.keys() == set(NAMES) - {"harfbuzz"}
    assert checks["pango"]["state"] == "wrong"
    assert "libpango" in checks["pango"]["found"]
    assert "apt install" in checks["pango"]["advice"]
    assert [name for name, check in checks.items() if check["state"] == "wrong"] == ["pango"]


@pytest.mark.parametrize(
    ("version", "state"),
    [((3, 10, 9), State.WRONG), ((3, 11, 0), State.GOOD), ((3, 14, 1), State.GOOD), ((4, 0, 0), State.GOOD)],
)
def test_python(version: Sequence[int], state: State) -> None:
    """What is older than the program declares is not enough."""
    assert checkup.check_python(version).state is state


def test_harfbuzz_must_make_fonts_smaller() -> None:
    """Without that part another library writes the fonts, and the same report gives other bytes."""
    states = [
        [check.state for check in checkup.check_libraries("", (1, 50, 0), (6, 0, 0), subsetting=part)]
        for part in (True, False)
    ]
    assert states == [[State.GOOD, State.GOOD], [State.GOOD, State.WRONG]]


@pytest.mark.parametrize(
    ("found", "requirements", "state", "words"),
    [
        ("70.0", ["weasyprint==70.0"], State.GOOD, "weasyprint 70.0"),
        ("70.1", ["weasyprint==70.0"], State.WRONG, "in plaats van 70.0"),
        ("69.9.1", ["rich>=14", "WeasyPrint>=70.0"], State.WRONG, "te oud"),
        ("70.10", ["weasyprint>=70.9"], State.GOOD, "weasyprint 70.10"),
        ("71", ["weasyprint>=70.0"], State.GOOD, "weasyprint 71"),
        (None, ["weasyprint==70.0"], State.WRONG, "ontbreekt"),
        (None, None, State.WRONG, "ontbreekt"),
        ("70.0", None, State.NOTICE, "onbekend"),
        ("70.0", ["pydyf==0.13.0"], State.NOTICE, "onbekend"),
    ],
)
def test_versions_are_held_to_what_is_declared(
    found: str | None, requirements: list[str] | None, state: State, words: str
) -> None:
    """A pin is exact, a lower bound is a lower bound, and versions are numbers and no text."""
    check = checkup.check_package("weasyprint", found, requirements)
    assert check.state is state
    assert check.found.endswith(words)
    assert bool(check.advice) == (state is not State.GOOD)
    if requirements and "==" in requirements[0] and state is State.WRONG:
        assert "`pip install 'weasyprint==70.0'`" in check.advice


def test_slow_yaml_is_no_fault() -> None:
    """The slow parser reads the same: something to know, nothing to fail on."""
    assert [checkup.check_yaml(fast=fast).state for fast in (True, False)] == [State.GOOD, State.NOTICE]


def test_fonts_must_be_there_and_be_fonts(style: Style) -> None:
    """A font that is named and missing, one that is damaged, and a style that leans on the machine's fonts."""
    font = "fonts/SourceSans3-Regular.ttf"
    without = {path: content for path, content in style.files.items() if path != font}
    damaged = {**style.files, font: style.files[font][:2000]}
    assert checkup.check_fonts(style).state is State.GOOD
    assert checkup.check_fonts(replace(style, files=without)).found == f"deze lettertypen ontbreken: {font}"
    assert checkup.check_fonts(replace(style, files=damaged)).found == f"deze lettertypen zijn niet te lezen: {font}"
    assert checkup.check_fonts(Style("leeg", {}, {})).state is State.NOTICE


def test_the_font_of_page_numbers_counts_too(style: Style) -> None:
    """It is named in the tokens and not in a style sheet."""
    tokens = {**style.tokens, "folio": {"font": "fonts/weg.ttf"}}
    assert "fonts/weg.ttf" in checkup.check_fonts(replace(style, tokens=tokens)).found


@pytest.mark.parametrize(
    ("tokens", "state", "words"),
    [
        ({"color": {"a": "#767676", "b": "#ffffff"}, "pairs": {"tekst": "a b"}}, State.GOOD, "4,5 : 1"),
        ({"color": {"a": "#777777", "b": "#ffffff"}, "pairs": {"tekst": "a b"}}, State.WRONG, "tekst (4,4 : 1)"),
        ({"color": {"a": "#777777"}, "pairs": {"tekst": "a b"}}, State.WRONG, "`tekst`"),
        ({"color": {"a": "grijs", "b": "#fff"}, "pairs": {"tekst": "a b"}}, State.WRONG, "`tekst`"),
        ({"color": {"a": "#777777"}, "pairs": {"tekst": "a"}}, State.WRONG, "`tekst`"),
        ({}, State.NOTICE, "onbekend"),
    ],
)
def test_contrast(tokens: dict[str, dict[str, str]], state: State, words: str) -> None:
    """Each pair of a style has 4.5 : 1 or is named with what it has, rounded so that too little never looks enough."""
    check = checkup.check_contrast(Style("stijl", tokens, {}))
    assert check.state is state
    assert words in check.found
