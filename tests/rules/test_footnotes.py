"""Marks and notes of footnotes: each leads to the other, however it is typed."""

from __future__ import annotations

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

SETTINGS = "gemeente: A\njaar: 2017\ntitel: B\n"
OURS = {"J401", "J607", "J608"}


def found(name: str, cell: str, *notes: str, own: str = "") -> list[tuple[str, str]]:
    """What is told about a section with one indicator and these marks of notes: the code, and what it points at."""
    text = f"nummer: 2.1\ntitel: T\nindicatoren:\n  - id: a\n    naam: {name!r}\n    behaald: {{2017: {cell}}}\n{own}"
    listed = "".join(f"  - {{teken: {mark!r}, tekst: Uitleg.}}\n" for mark in notes)
    section = Source("2.1.yaml", text + (f"voetnoten:\n{listed}" if notes else ""))
    diagnostics = check(ReportSources(Source("rapport.yaml", SETTINGS), (section,))).diagnostics
    return [(one.code, one.span.text if one.span else "") for one in diagnostics if one.code in OURS]


@pytest.mark.parametrize(
    ("name", "cell", "notes"),
    [
        ("Naam", "'8*'", ["*"]),
        ("Naam", "'8 (*)'", ["*"]),
        ("Naam", "'8 1)'", ["1"]),
        ("Naam", "'8¹'", ["1)"]),
        ("Naam*", "8", ["*"]),
        ("% Functiemenging **", "'8*'", ["*", "**"]),
        ("Naam¹", "8", ["1"]),
        ("Cijfer (tussen 1 en 10)", "8", []),
        ("Oppervlakte in m²", "8", []),
        ("Naam", "{waarde: '8*', noot: Eigen noot.}", []),
        ("Naam", "{waarde: '*', reden: zie de bron}", []),
    ],
)
def test_a_mark_and_its_note_find_each_other(name: str, cell: str, notes: list[str]) -> None:
    """In brackets or raised, at a figure or a name; what only looks like a mark is left alone."""
    assert found(name, cell, *notes) == []


@pytest.mark.parametrize(
    ("name", "cell", "notes", "expected"),
    [
        ("Naam", "'8*'", [], [("J607", "*")]),
        ("Naam", "'8 / 9*'", [], [("J607", "*")]),
        ("Naam **", "8", [], [("J607", "**")]),
        ("Naam 1)", "8", [], [("J607", "1)")]),
        ("Naam", "'8*'", ["**"], [("J607", "*"), ("J608", "'**'")]),
        ("Naam", "8", ["1"], [("J608", "'1'")]),
        ("Naam", "'8*'", ["*", "(*)"], [("J401", "'(*)'")]),
    ],
)
def test_a_mark_or_a_note_alone_is_told(
    name: str, cell: str, notes: list[str], expected: list[tuple[str, str]]
) -> None:
    """At the mark itself, and at the note that nothing leads to; one mark has one note."""
    assert found(name, cell, *notes) == expected


def test_marks_in_own_tables_count_as_well() -> None:
    """In a title, a head, the name of a row or a cell, of words as of figures."""
    own = "tabellen:\n  - titel: T 1)\n    tabel: |\n      | N | K** |\n      | A*** | voorlopig* |\n"
    assert found("Naam", "8", "*", "**", "***", "1", own=own) == []
    assert [code for code, _ in found("Naam", "8", own=own)] == ["J607"] * 4


def test_a_footnote_tells_why_there_is_no_figure() -> None:
    """A mark with a text is as good as a reason."""
    text = "nummer: 2.1\ntitel: T\nindicatoren:\n  - {id: a, naam: A, behaald: {2017: '-*'}}\n"
    for notes, codes in (("", {"J502", "J607"}), ("voetnoten:\n  - {teken: '*', tekst: Niet gemeten.}\n", set())):
        sources = ReportSources(Source("rapport.yaml", SETTINGS), (Source("2.1.yaml", text + notes),))
        assert {one.code for one in check(sources).diagnostics} == codes
