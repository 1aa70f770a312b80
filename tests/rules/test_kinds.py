"""Kinds of indicators stand at their own level."""

from __future__ import annotations

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.read import ReportSources
from jaarverslag.source import Source


def found(kind: str, number: str, others: str = "", elsewhere: str = "") -> list[str]:
    """The hints for one indicator of a kind at a section, in a report that has other sections as well."""
    elders = "".join(f"  {other}: Elders\n" for other in elsewhere.split())
    settings = "gemeente: A\njaar: 2017\ntitel: B\n" + (f"elders:\n{elders}" if elders else "")
    soort = f"    soort: {kind}\n" if kind else ""
    text = f"nummer: {number}\ntitel: T\nindicatoren:\n  - id: i\n    naam: Aantal\n{soort}    behaald: {{2017: 5}}\n"
    sources = [
        Source(f"{number}.yaml", text),
        *(Source(f"{other}.yaml", f"nummer: {other}\ntitel: T\n") for other in others.split()),
    ]
    diagnostics = check(ReportSources(Source("rapport.yaml", settings), tuple(sources))).diagnostics
    assert all(one.span and one.span.text == "i" for one in diagnostics if one.code == "J411")
    return [one.hint.partition(",")[0] for one in diagnostics if one.code == "J411"]


@pytest.mark.parametrize(
    ("kind", "number", "others", "elsewhere", "hint"),
    [
        ("effect", "2.1.4", "2.1", "", "zet hem bij deelprogramma 2.1"),
        ("effect", "2.1.4", "2.2", "", "zet hem bij deelprogramma 2.1"),
        ("effect", "2.1.4", "", "2.1", "zet hem bij deelprogramma 2.1"),
        ("effect", "2", "2.1 2.1.4", "", "zet hem bij een deelprogramma eronder"),
        ("prestatie", "2.1", "2.1.4", "", "zet hem bij een beleidsveld eronder"),
        ("prestatie", "2.1", "", "2.3.6", "zet hem bij een beleidsveld eronder"),
        ("prestatie", "2", "2.1.4", "", "zet hem bij een beleidsveld eronder"),
        ("prestatie", "2", "2.1", "", "zet hem bij een deelprogramma eronder"),
        ("", "2.1", "2.1.4", "", "zet hem bij een beleidsveld eronder"),
    ],
)
def test_a_kind_at_another_level_is_told(kind: str, number: str, others: str, elsewhere: str, hint: str) -> None:
    """With where it belongs; without `soort` it is a prestatie."""
    assert found(kind, number, others, elsewhere) == [hint]


@pytest.mark.parametrize(
    ("kind", "number", "others"),
    [
        ("effect", "2.1", "2 2.1.4"),
        ("effect", "2.1", ""),
        ("effect", "2", "2.1"),  # a report of two levels divides them as it likes
        ("effect", "2.1.4", ""),  # a chapter by itself has no deelprogramma to put it in
        ("prestatie", "2.1.4", "2 2.1"),
        ("prestatie", "2.1", "2"),  # the lowest level that this report has
        ("prestatie", "2", ""),
        ("wettelijk", "2", "2.1 2.1.4"),
        ("wettelijk", "2.1", "2 2.1.4"),
        ("wettelijk", "2.1.4", "2 2.1"),
    ],
)
def test_a_kind_at_its_own_level_is_fine(kind: str, number: str, others: str) -> None:
    """And so is any kind where the report has no better place."""
    assert found(kind, number, others) == []


def test_a_paragraaf_has_no_levels_of_kinds() -> None:
    """Whatever stands outside the programmes may have any kind, and says nothing about the levels of those."""
    settings = Source("rapport.yaml", "gemeente: A\njaar: 2017\ntitel: B\n")
    cells = "indicatoren:\n  - {id: i, naam: A, soort: effect, behaald: {2017: 5}}\n"
    places = ("paragraaf: 2", "paragraaf: 2.1.4", "vooraf: 1", "nummer: 2")
    sections = tuple(Source(f"{at}.yaml", f"{place}\ntitel: T\n{cells}") for at, place in enumerate(places))
    codes = [one.code for one in check(ReportSources(settings, sections)).diagnostics]
    assert "J411" not in codes
