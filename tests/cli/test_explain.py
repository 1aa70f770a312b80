"""`jaarverslag explain`: the page of a code, by code or by name, and all of them in a list."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.console import Console

from jaarverslag import faults
from jaarverslag.cli.main import run
from jaarverslag.diagnostics import Kind, Severity
from jaarverslag.render.rule_list import clause, print_list
from jaarverslag.render.rule_page import print_page

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
# J499 kapotte-regel

**fout**: deze regel is
kapot.

## Fout

```yaml data/2017/2.1.4.yaml
nummer: 2.1.4 # een regel die langer is dan het scherm breed is, want dat komt in een voorbeeld ook voor
```

## Goed

Schrijf `nummer: 2.1.4`.
"""


@pytest.mark.parametrize("kind", faults.CATALOGUE, ids=lambda kind: kind.code)
def test_each_code_has_a_page(kind: Kind, capsys: pytest.CaptureFixture[str], root: Path) -> None:
    """What is printed is the page, as it stands in `docs/rules`."""
    assert run(["explain", kind.code]) == 0
    page = root / "docs" / "rules" / f"{kind.code}-{kind.name}.md"
    assert capsys.readouterr().out == page.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", ["J401", "j401", "dubbel-id", "Dubbel-ID", " J401 "])
def test_a_page_is_found_however_it_is_called(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Code or name, capitals or not."""
    assert run(["explain", words]) == 0
    assert capsys.readouterr().out.startswith("# J401 dubbel-id\n")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("J1099", "bedoelde u `J109` (uitvoer-onschrijfbaar)?"),
        ("dubel-id", "bedoelde u `J401` (dubbel-id)?"),
        ("J999", "`jaarverslag explain` toont alle meldingen"),
        ("\x1b[31m", "`jaarverslag explain` toont alle meldingen"),
    ],
)
def test_an_unknown_code_gets_a_suggestion(words: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage, told in a clause with what was probably meant; nothing steers the terminal."""
    assert run(["explain", words]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.endswith(f" bestaat niet\nhulp: {hint}\n")
    assert "\x1b" not in told.err


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """One line per code, in order: code, severity, name and one clause."""
    assert run(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(faults.CATALOGUE)
    for line, kind in zip(lines, faults.CATALOGUE, strict=True):
        word = "fout" if kind.severity is Severity.ERROR else "waarschuwing"
        assert re.fullmatch(rf"{kind.code}  {word} *  {kind.name} *  \S.*[^.]", line)


def test_a_page_that_is_missing_is_our_fault(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the user's: the program says that it is a fault of its own."""
    monkeypatch.setattr(faults, "CATALOGUE", (*faults.CATALOGUE, Kind("J998", "zonder-pagina", Severity.ERROR)))
    assert run(["explain", "J998"]) == 3
    assert "fout in het programma" in capsys.readouterr().err


def test_clause_of_a_page() -> None:
    """The sentence behind the severity, on one line and without its full stop; a page without one gives nothing."""
    assert clause(PAGE) == "deze regel is kapot"
    assert clause("# J499\n\nTekst.\n") == ""


def test_a_page_on_a_terminal_fits() -> None:
    """No line is wider than the terminal, no mark-up is left, and no character of an example is lost."""
    screen = StringIO()
    print_page(PAGE, Console(file=screen, force_terminal=True, width=60, no_color=True))
    shown = re.sub(r"\x1b\[[\d;]*m", "", screen.getvalue())
    assert all(cell_len(line) <= 60 for line in shown.splitlines())
    assert not re.search(r"[#*`]{2}|```|\*\*", shown)
    example = PAGE.partition("yaml\n")[2].partition("\n```")[0]
    assert example.replace(" ", "") in re.sub(r"\s", "", shown)


def test_the_list_on_a_terminal_fits() -> None:
    """Name and clause stand under one another where they do not fit beside one another."""
    screen = StringIO()
    print_list(
        [(Kind("J499", "kapotte-regel", Severity.WARNING), PAGE)], Console(file=screen, force_terminal=True, width=24)
    )
    shown = re.sub(r"\x1b\[[\d;]*m", "", screen.getvalue())
    assert [line.rstrip() for line in shown.splitlines()] == [
        "J499  waarschuwing",
        "kapotte-regel",
        "      deze regel is",
        "      kapot",
    ]
