"""A small report and the style that comes with the program, for tests that make whole books."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.project import read_style
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.model import Report
    from jaarverslag.style import Style

SETTINGS = Source("rapport.yaml", "gemeente: Groningen\njaar: 2017\ntitel: Jaarverslag 2017\n")
SECTIONS = {
    "2": "titel: Economie\n",
    "2.1": "titel: Kennis\nbereiken: Zie [[2.1.4]] en [[3]].\n",
    "2.1.4": (
        "titel: Kennissectoren\nindicatoren:\n"
        "  - {id: a, naam: Projecten, behaald: {2016: 8, 2017: 9}, beoogd: {2017: '>2'}}\n"
        "bereiken: Terug naar [[2.1]].\nconclusie:\n  - {kop: Slot, tekst: Klaar.}\n"
    ),
    "3": "titel: Wonen\n",
}


@pytest.fixture(scope="session")
def style(root: Path) -> Style:
    """The style that comes with the program."""
    read = read_style(root / "styles" / "standaard").value
    assert read is not None
    return read


@pytest.fixture(scope="session")
def report() -> Report:
    """A report of four sections on three levels, without a fault."""
    return _sound(SETTINGS, SECTIONS)


@pytest.fixture(scope="session")
def with_money() -> Report:
    """The same report, with what its programmes cost."""
    settings = Source("rapport.yaml", f"{SETTINGS.text}instellingen: {{bedragen: x 1.000 euro}}\n")
    lines = "{primitief: 10, actueel: 12, werkelijk: 12}"
    costs = f"kosten:\n  lasten: {lines}\n  baten: {lines}\n"
    return _sound(settings, {**SECTIONS, "2": SECTIONS["2"] + costs, "3": SECTIONS["3"] + costs})


@pytest.fixture(scope="session")
def with_short() -> Report:
    """The same report, with one more programme that is short."""
    return _sound(SETTINGS, {**SECTIONS, "4": "titel: Verkeer\n"})


def _sound(settings: Source, sections: dict[str, str]) -> Report:
    texts = tuple(Source(f"{number}-x.yaml", f"nummer: {number}\n{text}") for number, text in sections.items())
    checked = check(ReportSources(settings, texts))
    assert checked.diagnostics == ()
    assert checked.value is not None
    return checked.value
