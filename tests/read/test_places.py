"""Where a section stands: one place in one part of the book, and the parts in their order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.evaluate import evaluate
from jaarverslag.model import Appendix, Part, Report
from jaarverslag.money import statements
from jaarverslag.outline import SectionNumber, is_meant_as_number, section_number
from jaarverslag.read import ReportSources, read_report
from jaarverslag.repair import apply_fixes
from jaarverslag.source import Source

SETTINGS = "gemeente: G\njaar: 2017\ntitel: J\n"


def read(*places: str, settings: str = "") -> tuple[Report, list[tuple[str, str]]]:
    """A report of sections with these lines, and its faults: the code and the characters that it points at."""
    sections = (
        Source(f"{index}.yaml", place if "titel:" in place else f"{place}\ntitel: T\n")
        for index, place in enumerate(places)
    )
    checked = read_report(ReportSources(Source("rapport.yaml", SETTINGS + settings), tuple(sections)))
    assert checked.value is not None
    return checked.value, [(one.code, one.span.text if one.span else "") for one in checked.diagnostics]


def test_sections_stand_in_the_order_of_the_book() -> None:
    """What stands before, the programmes, the paragrafen and what stands after; each part counts for itself."""
    places = ("achteraf: 1", "paragraaf: 10", "paragraaf: 2", "nummer: 2", "vooraf: 3", "paragraaf: 2.1", "vooraf: 1")
    report, faults = read(*places)
    assert faults == []
    assert [section.key for section in report.sections] == [
        "vooraf-1",
        "vooraf-3",
        "2",
        "paragraaf-2",
        "paragraaf-2.1",
        "paragraaf-10",
        "achteraf-1",
    ]
    assert [section.part for section in report.sections[:4]] == [
        Part.BEFORE,
        Part.BEFORE,
        Part.PROGRAMMES,
        Part.PARAGRAPHS,
    ]


@pytest.mark.parametrize(
    ("place", "faults"),
    [
        ("nummer: 2\nparagraaf: 2", [("J312", "paragraaf")]),
        ("nummer: 2\nvooraf: 1\nachteraf: 1", [("J312", "vooraf"), ("J312", "achteraf")]),
        ("inleiding: T", [("J302", "inleiding")]),
        ("numer: 2", [("J301", "numer")]),  # what was meant is not missing as well
        ("paragraf: 2", [("J301", "paragraf")]),
        ("paragraaf: twee", [("J308", "twee")]),
        ("paragraaf: paragraaf 2", [("J308", "paragraaf 2")]),
        ("vooraf: 1.1", [("J308", "1.1")]),
        ("achteraf: 0", [("J308", "0")]),
        ("vooraf: [1]", [("J303", "[1]")]),
        ("vooraf:", [("J307", "vooraf")]),
    ],
)
def test_a_section_has_one_place(place: str, faults: list[tuple[str, str]]) -> None:
    """More than one, none, or one that is no place: each is told where it stands."""
    assert read(place)[1] == faults


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("2.3.6", SectionNumber((2, 3, 6))),
        (" 2.10 ", SectionNumber((2, 10))),
        ("paragraaf 2", SectionNumber((2,), Part.PARAGRAPHS)),
        ("Paragraaf  2.1", SectionNumber((2, 1), Part.PARAGRAPHS)),
        ("vooraf 1", SectionNumber((1,), Part.BEFORE)),
        ("achteraf 12", SectionNumber((12,), Part.AFTER)),
        ("nummer 2", None),
        ("hoofdstuk 7.1", None),
        ("2.0", None),
        ("2.1.4.1", None),
        ("paragraaf2", None),
        ("", None),
    ],
)
def test_a_number_is_read_as_a_reference_calls_it(words: str, number: SectionNumber | None) -> None:
    """And written back it is the same number."""
    assert section_number(words) == number
    assert number is None or section_number(str(number)) == number


@pytest.mark.parametrize(
    ("words", "meant"), [("2.0", True), ("paragraaf 1.2.3.4", True), ("projecten.beoogd", False), ("2.a", False)]
)
def test_a_number_that_cannot_be_is_still_meant_as_one(words: str, meant: bool) -> None:
    """So that it is told as a section that is not there, and not as a value."""
    assert is_meant_as_number(words) is meant


def test_numbers_know_what_lies_above_and_beneath() -> None:
    """Within their part: paragraaf 2 holds no programma."""
    two, other = SectionNumber((2,)), SectionNumber((2,), Part.PARAGRAPHS)
    assert two != other
    assert two.holds(SectionNumber((2, 1, 4)))
    assert two.holds(two)
    assert not two.holds(SectionNumber((2, 1), Part.PARAGRAPHS))
    assert not two.holds(SectionNumber((21,)))
    assert SectionNumber((2, 1), Part.PARAGRAPHS).above == other
    assert other.above is None
    assert [SectionNumber((2, 1)).level_name, other.level_name, SectionNumber((1,), Part.AFTER).level_name] == [
        "deelprogramma",
        "paragraaf",
        "vrij stuk",
    ]


# --- What rapport.yaml says ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "date", "faults"),
    [
        ("2018-05-30", dt.date(2018, 5, 30), []),
        ("'2018-05-30'", dt.date(2018, 5, 30), []),
        ("2018-06-31", None, [("J314", "2018-06-31")]),
        ("2018-5-3", None, [("J314", "2018-5-3")]),
        ("30 mei 2018", None, [("J314", "30 mei 2018")]),
        ("20180530", None, [("J314", "20180530")]),
        ("[2018]", None, [("J303", "[2018]")]),
    ],
)
def test_a_date_is_read_as_iso_8601_writes_it(typed: str, date: dt.date | None, faults: list[tuple[str, str]]) -> None:
    """Year, month, day; a day that does not exist is none."""
    report, found = read(settings=f"datum: {typed}\n")
    assert (report.settings.date, found) == (date, faults)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("31-01-2021", "2021-01-31"),
        ("'31-1-2021'", "2021-01-31"),
        ("31/01/2021", "2021-01-31"),
        ("31.01.2021", "2021-01-31"),
        ("5-5-2021", "2021-05-05"),
        ("3-4-2018", None),
        ("31-02-2021", None),
        ("01-31-2021", None),
        ("31-01/2021", None),
        ("31-01-21", None),
    ],
)
def test_a_date_that_begins_with_its_day_is_turned_round(typed: str, meant: str | None) -> None:
    """Where nothing else can be meant the repair is safe; a day that may be the month is left to the author."""
    source = Source("data/2017/rapport.yaml", f"gemeente: G\njaar: 2017\ntitel: T\ndatum: {typed}\n")
    (found,) = (one for one in read_report(ReportSources(source, ())).diagnostics if one.code == "J314")
    if meant is None:
        assert (found.fix, found.hint.startswith("schrijf jaar, maand en dag")) == (None, True)
    else:
        assert found.fix is not None
        assert found.fix.safe
        assert f"bedoelde u `{meant}`?" in found.hint
        assert f"datum: {meant}\n" in apply_fixes(source, (found.fix,)).text


@pytest.mark.parametrize(
    ("typed", "appendices", "codes"),
    [
        ("", None, []),
        ("bijlagen: []", (), []),
        ("bijlagen: [wettelijk, indicatoren, wettelijk]", (Appendix.STATUTORY, Appendix.INDICATORS), []),
        ("bijlagen: [wettelijke]", (), ["J305"]),
        ("bijlagen: indicatoren", (), ["J303"]),
    ],
)
def test_appendices_are_chosen_or_follow_from_the_report(
    typed: str, appendices: tuple[Appendix, ...] | None, codes: list[str]
) -> None:
    """None at all is a choice as well."""
    report, found = read(settings=f"instellingen: {{{typed}}}\n" if typed else "")
    assert (report.settings.appendices, [code for code, _ in found]) == (appendices, codes)


@pytest.mark.parametrize(
    ("typed", "overview", "years", "codes"),
    [
        ("overzicht: ja, jaren: 4", True, 4, []),
        ("overzicht: nee", False, None, []),
        ("jaren: vier", True, None, ["J303"]),
        ("overzicht: soms", True, None, ["J305"]),
    ],
)
def test_settings_have_a_usual_value(typed: str, overview: bool, years: int | None, codes: list[str]) -> None:
    """What is not chosen, or not understood, is as usual."""
    report, found = read(settings=f"instellingen: {{{typed}}}\n")
    settings = report.settings
    assert (settings.overview, settings.years_before, [code for code, _ in found]) == (overview, years, codes)


# --- What is kept by number ----------------------------------------------------------------------

BOTH = """\
indicatoren:
  - {{id: i, naam: A, behaald: {{2016: 5, 2017: {actual}}}, beoogd: {{2017: ">4"}}}}
kosten:
  lasten: {{primitief: {actual}, actueel: 0, werkelijk: 0}}
  baten: {{primitief: 0, actueel: 0, werkelijk: 0}}
"""


def test_nothing_of_a_paragraaf_comes_to_a_programma() -> None:
    """Outcomes, costs and what is compared with last year are of the one section, not of the other with that number."""
    places = [(Part.PROGRAMMES, 5), (Part.PARAGRAPHS, 3)]
    texts = tuple(f"{part.value}: 2\ntitel: T\n{BOTH.format(actual=actual)}" for part, actual in places)
    report, faults = read(*texts, settings="instellingen: {bedragen: euro}\n")
    assert faults == []
    evaluation, costs = evaluate(report), statements(report)
    for part, actual in places:
        number = SectionNumber((2,), part)
        (result,) = evaluation.of(number)
        assert result.actual is not None
        assert result.actual.cell.input == str(actual)
        assert costs[number].amounts.expenses.original == actual
        assert (costs[number].sections, costs[number].summed) == ((), 0)


def test_last_year_is_that_of_the_same_part() -> None:
    """A figure of paragraaf 2 is no restatement of one of programma 2."""
    folder, line = "data/{}/rapport.yaml", "    behaald: {{2016: {}, 2017: 7}}\n"
    years = {2016: ("nummer", 5), 2017: ("paragraaf", 6)}
    found = {}
    for year, (key, before) in years.items():
        text = f"{key}: 2\ntitel: T\nindicatoren:\n  - id: i\n    naam: A\n{line.format(before)}"
        settings = Source(folder.format(year), f"gemeente: G\njaar: {year}\ntitel: J\n")
        found[year] = ReportSources(settings, (Source(f"data/{year}/s.yaml", text),))
    assert "J519" not in {one.code for one in check(found[2017], found[2016]).diagnostics}
    same = replace(
        found[2017], sections=(Source("s.yaml", found[2017].sections[0].text.replace("paragraaf", "nummer")),)
    )
    assert "J519" in {one.code for one in check(same, found[2016]).diagnostics}
