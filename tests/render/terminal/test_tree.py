"""A report of several sections: counts for each programma, which are sums of what lies beneath, and no tables."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.console import Console

from jaarverslag.evaluate import Outcome, evaluate
from jaarverslag.model import SectionNumber
from jaarverslag.read import ReportSources, read_report
from jaarverslag.render.summary import print_summary
from jaarverslag.render.terminal.scope import Scope
from jaarverslag.source import Source

if TYPE_CHECKING:
    from tests.conftest import Golden

SETTINGS = "gemeente: Stad\njaar: 2017\ntitel: Jaarverslag 2017\n"


def file(place: str, title: str, *cells: tuple[str, str]) -> str:
    """A section with an indicator for each pair of target and actual."""
    indicators = "".join(
        f"  - {{id: i{at}, naam: Indicator {at}, richting: hoger, beoogd: {{2017: '{target}'}}, "
        f"behaald: {{2017: '{actual}'}}}}\n"
        for at, (target, actual) in enumerate(cells, 1)
    )
    return f"{place}\ntitel: {title}\n" + (f"indicatoren:\n{indicators}" if indicators else "")


MET, MISSED, DASH, WORDS = (">2", "3"), (">2", "1"), (">2", "-"), (">2", "behaald")
SECTIONS = (
    file("vooraf: 1", "Kerngegevens", MET),
    file("nummer: 1", "Werk en inkomen"),
    file("nummer: 1.1", "Werk, met een titel die zo lang is dat hij op een smal scherm niet past", MET, MISSED),
    file("nummer: 1.1.2", "Een beleidsveld", MET, DASH),
    file("nummer: 2", "Zonder indicatoren"),
    file("nummer: 10.1", "Los deelprogramma", WORDS),
    file("paragraaf: 1", "Onderhoud", MISSED),
    file("paragraaf: 2", "Weerstandsvermogen"),
)


def shown(scope: Scope | None = None, *, width: int = 80, sections: tuple[str, ...] = SECTIONS) -> str:
    sources = tuple(Source(f"{at}.yaml", text) for at, text in enumerate(sections))
    report = read_report(ReportSources(Source("rapport.yaml", SETTINGS), sources)).value
    assert report is not None
    text = StringIO()
    print_summary(evaluate(report), report, Console(file=text, width=width, _environ={}), scope)
    return text.getvalue()


def counts(text: str) -> dict[str, list[str]]:
    """The lines of the tree: their words, and the figures behind them."""
    found = re.findall(r"^(.*?)((?: +\d+){5})$", text, re.MULTILINE)
    return {words.rstrip(): figures.split() for words, figures in found}


@pytest.mark.parametrize("width", [80, 50])
def test_the_tree_as_it_looks(golden: Golden, width: int) -> None:
    """Every part of the book, every level, and the words of the signs."""
    golden(f"terminal/tree-{width}.txt", shown(width=width))


def test_a_section_counts_what_lies_beneath_it() -> None:
    """Each line is the sum of its own indicators and those beneath; the last line is the sum of all."""
    tree = counts(shown())
    assert tree["    1.1.2 Een beleidsveld"] == ["1", "0", "1", "0", "2"]
    assert tree["1 Werk en inkomen"] == ["2", "1", "1", "0", "4"]
    assert tree["10"] == tree["  10.1 Los deelprogramma"] == ["0", "0", "0", "1", "1"]
    assert tree["Samen"] == ["3", "2", "1", "1", "7"]


def test_every_programma_has_a_line() -> None:
    """Also without indicators, so that nobody wonders where it is; other parts and levels only with."""
    text = shown()
    assert counts(text)["2 Zonder indicatoren"] == ["0"] * 5
    assert "Kerngegevens" in text
    assert "Paragraaf 1 Onderhoud" in text
    assert "Weerstandsvermogen" not in text


def test_the_words_of_the_signs_stand_above_the_tree() -> None:
    """Only signs that occur have a column, and each has its word."""
    key = "● behaald   ○ niet behaald   – geen uitkomst   ? niet te beoordelen\n"
    assert key in shown().replace("\u00a0", " ")
    assert "deels behaald" not in shown()


@pytest.mark.parametrize("width", [20, 30, 47, 80, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Titles are folded; figures keep their place."""
    assert [line for line in shown(width=width).splitlines() if cell_len(line) > max(width, 50)] == []


def test_a_part_is_shown_with_its_tables() -> None:
    """Whoever asks for a part gets its tables, and counts of that part alone."""
    part = frozenset((SectionNumber((1, 1)), SectionNumber((1, 1, 2))))
    text = shown(Scope(part))
    assert "2 van de 4 doelen behaald" in text
    assert "Indicator 1" in text
    assert "Samen" not in text
    assert "Werk en inkomen" not in text
    assert "1.1.2 Een beleidsveld" in text


def test_one_outcome_is_shown_alone() -> None:
    """The counts are of everything, the tables only of what was asked for."""
    text = shown(Scope(outcomes=(Outcome.MISSED,)))
    assert "3 van de 7 doelen behaald" in text
    assert "2 indicatoren: niet behaald" in text
    assert "● behaald" not in text
    assert text.count("○ niet") == 2
    assert "Zonder waarde" not in text
    none = shown(Scope(outcomes=(Outcome.PARTLY_ACHIEVED, Outcome.NOT_APPLICABLE)))
    assert "geen enkele indicator: deels behaald of niet van toepassing" in none


def test_many_indicators_are_a_tree_and_few_are_tables_too() -> None:
    """Up to twenty indicators are shown as tables below the tree; more only where somebody asks."""
    many = (file("nummer: 1.1", "Een", *[MET] * 20), file("nummer: 1.2", "Twee", MET))
    text = shown(sections=many)
    assert "Indicator 1" not in text
    assert "jaarverslag status --only NUMMER" in text
    fewer = shown(sections=(file("nummer: 1.1", "Een", *[MET] * 19), many[1]))
    assert "Indicator 19" in fewer
    assert "--only" not in fewer
