"""The numbering of a report: holes in it, and sections below one that is not there."""

from __future__ import annotations

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

OURS = {"J409", "J410"}


def found(*numbers: str, elsewhere: str = "", broken: bool = False) -> list[tuple[str, str]]:
    """The codes about levels for sections with these numbers, each with the message's numbers."""
    elders = "".join(f"  {number}: Elders\n" for number in elsewhere.split())
    settings = "gemeente: A\njaar: 2017\ntitel: B\n" + (f"elders:\n{elders}" if elders else "")
    sections = [Source(f"data/2017/{number}.yaml", f"nummer: {number}\ntitel: T\n") for number in numbers]
    if broken:
        sections.append(Source("data/2017/x.yaml", "nummer: ["))
    diagnostics = check(ReportSources(Source("data/2017/rapport.yaml", settings), tuple(sections))).diagnostics
    return [(one.code, one.span.text if one.span else "") for one in diagnostics if one.code in OURS]


# --- Gaps ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numbers", "elsewhere", "expected"),
    [
        (["2.1.1", "2.1.2", "2.1.4"], "", ["2.1.4"]),
        (["2.1.4", "2.1.2", "2.1.1"], "", ["2.1.4"]),  # the order of the files is no order
        (["2.1.1", "2.1.9"], "", ["2.1.9"]),  # a run of numbers is one gap
        (["2.1.1", "2.1.3", "2.1.5"], "", ["2.1.3", "2.1.5"]),
        (["2.1.1", "2.1.3", "2.1.5"], "2.1.2", ["2.1.5"]),
        (["2.1", "2.3"], "", ["2.3"]),
        (["1", "3"], "", ["3"]),
        (["2.9", "2.11"], "", ["2.11"]),
    ],
)
def test_a_number_that_is_skipped_is_told(numbers: list[str], elsewhere: str, expected: list[str]) -> None:
    """At the section behind the gap, once for each gap, at any level."""
    assert found(*numbers, elsewhere=elsewhere) == [("J409", number) for number in expected]


@pytest.mark.parametrize(
    ("numbers", "elsewhere"),
    [
        (["2.1.4"], ""),
        (["2.1.4"], "2.3.4 2.3.6"),  # what is elsewhere is no list without holes
        (["2.1.4"], "2.1.1"),
        (["2.1.2", "2.1.3"], ""),  # a chapter begins where it likes
        (["2.1.1", "2.1.2", "2.1.4"], "2.1.3"),
        (["2.1.1", "2.2.3", "3.1.2"], ""),  # each deelprogramma counts for itself
        (["2.9", "2.10"], ""),
        (["2.1.1", "2.1.1"], ""),  # another fault
        ([], ""),
    ],
)
def test_no_gap_is_seen_where_there_is_none(numbers: list[str], elsewhere: str) -> None:
    """Only what is missing between two files of one deelprogramma is missing."""
    assert found(*numbers, elsewhere=elsewhere) == []


def test_the_gap_names_what_is_missing() -> None:
    """One number by itself, a run by how many they are; the section before it is shown."""
    settings = Source("rapport.yaml", "gemeente: A\njaar: 2017\ntitel: B\n")
    sections = tuple(Source(f"{number}.yaml", f"nummer: {number}\ntitel: T\n") for number in ("1", "3", "7"))
    one, run = check(ReportSources(settings, sections)).diagnostics
    assert one.message == "tussen 1 en 3 is een gat: programma 2 ontbreekt"
    assert run.message == "tussen 3 en 7 is een gat: 3 nummers ontbreken"
    assert [label.span.text for label in run.labels] == ["3"]


# --- What lies above -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numbers", "elsewhere", "expected"),
    [
        (["2", "2.1.4"], "", ["2.1.4"]),
        (["2.2", "2.1.4"], "", ["2.1.4"]),
        (["2", "2.1.1", "2.1.2"], "", ["2.1.1"]),  # what is missing is told once
        (["2", "2.1.1", "2.2.1"], "", ["2.1.1", "2.2.1"]),
        (["2", "2.1.1", "2.2.1"], "2.2", ["2.1.1"]),
        (["3", "2.1"], "", ["2.1"]),
        (["3", "2.1.4"], "", ["2.1.4"]),  # the programma itself is nowhere
        (["3", "2.1.4", "2.2"], "", ["2.1.4", "2.2"]),
    ],
)
def test_a_section_below_nothing_is_told(numbers: list[str], elsewhere: str, expected: list[str]) -> None:
    """Where the programma or one beside it is a file, what is missing there is a hole."""
    assert found(*numbers, elsewhere=elsewhere) == [("J410", number) for number in expected]


@pytest.mark.parametrize(
    ("numbers", "elsewhere"),
    [
        (["2.1.4"], ""),
        (["2.1.4"], "2.3.4 2.3.6"),
        (["2.1.4"], "2.2"),  # what is elsewhere says nothing about this folder
        (["2.1", "2.1.4"], ""),
        (["2.1.4", "13.1"], ""),  # a chapter here and a chapter there
        (["2", "2.1.4"], "2.1"),
        (["2", "2.1", "2.1.4"], ""),
        (["3", "2.1"], "2"),
        (["3", "2.1.4"], "2"),
        (["1", "2"], ""),
    ],
)
def test_a_part_of_a_report_has_no_hole(numbers: list[str], elsewhere: str) -> None:
    """One beleidsveld by itself is a chapter; a section that is elsewhere is somewhere."""
    assert found(*numbers, elsewhere=elsewhere) == []


def test_nothing_is_missed_where_a_file_could_not_be_read() -> None:
    """It may be the very section."""
    assert found("2", "2.1.1", "2.1.3") == [("J410", "2.1.1"), ("J409", "2.1.3")]
    assert found("2", "2.1.1", "2.1.3", broken=True) == []


# --- Parts of the book -----------------------------------------------------------------------------


def in_parts(*places: str) -> list[tuple[str, str, str]]:
    """The codes about levels for sections with these places, each with where it points and what it says."""
    sections = tuple(Source(f"{at}.yaml", f"{place}\ntitel: T\n") for at, place in enumerate(places))
    settings = Source("rapport.yaml", "gemeente: A\njaar: 2017\ntitel: B\n")
    diagnostics = check(ReportSources(settings, sections)).diagnostics
    return [(one.code, one.span.text if one.span else "", one.message) for one in diagnostics if one.code in OURS]


def test_each_part_of_the_book_counts_for_itself() -> None:
    """Paragraaf 4 lies not behind programma 2, and the order of free sections is not printed, so that it may skip."""
    assert in_parts("nummer: 2", "paragraaf: 4", "vooraf: 1", "vooraf: 3", "achteraf: 2", "achteraf: 9") == []


@pytest.mark.parametrize(
    ("places", "code", "place", "message"),
    [
        (
            ("paragraaf: 2", "paragraaf: 4"),
            "J409",
            "4",
            "tussen paragraaf 2 en paragraaf 4 is een gat: paragraaf 3 ontbreekt",
        ),
        (
            ("paragraaf: 2.1", "paragraaf: 2.3"),
            "J409",
            "2.3",
            "tussen paragraaf 2.1 en paragraaf 2.3 is een gat: paragraaf 2.2 ontbreekt",
        ),
        (
            ("paragraaf: 1", "paragraaf: 2.1", "nummer: 2"),
            "J410",
            "2.1",
            "paragraaf 2.1 hoort bij paragraaf 2, en die is er niet",
        ),
        (
            ("nummer: 1", "nummer: 2.1", "paragraaf: 2"),
            "J410",
            "2.1",
            "deelprogramma 2.1 hoort bij programma 2, en dat is er niet",
        ),
    ],
)
def test_what_is_missing_among_paragrafen_is_told(places: tuple[str, ...], code: str, place: str, message: str) -> None:
    """In their own words; a programma with the same number is no paragraaf."""
    assert in_parts(*places) == [(code, place, message)]
