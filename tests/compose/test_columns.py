"""Which columns a table has: those that its rows have something to put in."""

from __future__ import annotations

import pytest

from jaarverslag.compose import Wording
from jaarverslag.compose.table import indicator_tables
from jaarverslag.document.charts import TrendChart
from jaarverslag.document.tables import ColumnRole, Fit, IndicatorTable, PrintedCell
from jaarverslag.evaluate import evaluate
from tests.compose.test_section import indicators, report_of

NO_TARGET = "behaald: {2014: 1, 2015: 2, 2016: 3, 2017: 4}"


def table(*rows: str, years_before: int | None = None, kind: str = "") -> IndicatorTable:
    report = report_of(f"nummer: 2.1\ntitel: T\n{indicators(*(f'{kind}{row}' for row in rows))}")
    found = indicator_tables(report.sections[0], evaluate(report).results, Wording.of(report.settings), years_before)
    ((_, made, _),) = found
    return made


def heads(made: IndicatorTable) -> list[str]:
    return [" ".join(part for part in (one.label, str(one.year or "")) if part) for one in made.columns]


def row(made: IndicatorTable, at: int = 0) -> list[str]:
    return [cell.text.replace("\u00a0", "") for cell in made.rows[at].cells if isinstance(cell, PrintedCell)]


def test_every_year_of_the_data_has_a_column() -> None:
    """Years that only one of the rows has as well, in order of time; the others have an empty cell there."""
    made = table("behaald: {2014: 1, 2017: 4}, beoogd: {2017: '>2'}", "behaald: {2016: 3, 2017: 5}")
    assert heads(made)[:4] == ["Behaald 2014", "Behaald 2016", "Beoogd 2017", "Behaald 2017"]
    assert (row(made, 0), row(made, 1)) == (["1", "", ">2", "4"], ["", "3", "", "5"])


@pytest.mark.parametrize(
    ("years", "expected"), [(0, []), (1, ["2016"]), (2, ["2015", "2016"]), (9, ["2014", "2015", "2016"])]
)
def test_the_report_may_limit_the_years(years: int, expected: list[str]) -> None:
    """The setting counts back from the report's own year, which always stands there."""
    assert heads(table(NO_TARGET, years_before=years))[: len(expected) + 1] == [*expected, "2017"]


@pytest.mark.parametrize(("years", "expected"), [(None, ["2013", "2014"]), (1, ["2014"]), (2, ["2013", "2014"])])
def test_a_year_without_data_has_no_column(years: int | None, expected: list[str]) -> None:
    """Nor does it count for the setting: of a year that was not measured, the figure before is not hidden."""
    made = table("behaald: {2013: 3, 2014: 4}, beoogd: {2017: '>4'}", years_before=years)
    past = [f"Behaald {year}" for year in expected]
    assert heads(made)[: len(past) + 2] == [*past, "Beoogd 2017", "Behaald 2017"]


def test_years_that_fit_on_no_page_are_left_out_and_told() -> None:
    """The oldest go, and a sentence above the table says where they are; the report's own setting is kept to."""
    years = ", ".join(f"{year}: {14_000 + year}" for year in range(1985, 2018) if year not in {2010, 2015})
    rows = indicators(f"behaald: {{{years}}}, beoogd: {{2017: '>2'}}")
    report = report_of(f"nummer: 2.1\ntitel: T\n{rows}")
    ((_, made, told),) = indicator_tables(report.sections[0], evaluate(report).results, Wording.of(report.settings))
    first = made.columns[0].year
    assert first is not None
    assert 1985 < first < 2010
    assert told == f"De jaren voor {first} passen niet in deze tabel; ze staan in de gegevens bij het verslag."
    assert made.fit is Fit.LANDSCAPE_SMALL
    ((_, _, told),) = indicator_tables(report.sections[0], evaluate(report).results, Wording.of(report.settings), 5)
    assert told == ""


def test_who_is_compared_with_is_left_out_where_nothing_else_helps() -> None:
    """The last go first, when there are no more years to leave out, and it is told whose figures they are."""
    towns = [f"Gemeente{letter}" for letter in "ABCDEFGHIJKLMNOP"]
    peers = ", ".join(f"{{naam: {town}, waarden: {{2017: 1.234.567}}}}" for town in towns)
    rows = indicators(f"behaald: {{2016: 1.234.567, 2017: 1.234.567}}, beoogd: {{2017: '>2'}}, vergelijking: [{peers}]")
    report = report_of(f"nummer: 2.1\ntitel: T\n{rows}")
    ((_, made, told),) = indicator_tables(report.sections[0], evaluate(report).results, Wording.of(report.settings))
    kept = [column.label for column in made.columns if column.role is ColumnRole.PEER]
    assert 5 < len(kept) < len(towns)
    assert kept == towns[: len(kept)]
    *some, last = towns[len(kept) :]
    gone = ("De jaren voor 2017", f"De cijfers van {', '.join(some)} en {last}")
    left_out = "passen niet in deze tabel; ze staan in de gegevens bij het verslag."
    assert told == " ".join(f"{what} {left_out}" for what in gone)


def test_columns_under_one_label_are_as_wide_as_each_other() -> None:
    """As the widest of them needs, whatever stands in the others."""
    made = table("behaald: {2014: 1, 2015: 2, 2016: 123.456.789.012, 2017: 4}, beoogd: {2017: '>2'}")
    assert {one.width for one in made.columns[:3]} == {17}


def test_without_a_target_nothing_is_judged() -> None:
    """No target, no chart of it and no outcome: heads are years, and a line shows how the figures moved."""
    made = table(NO_TARGET)
    assert heads(made) == ["2014", "2015", "2016", "2017", "Verloop"]
    assert isinstance(made.rows[0].cells[-1], TrendChart)


def test_two_figures_are_no_line() -> None:
    """Who sees both beside each other needs no chart."""
    assert heads(table("behaald: {2016: 3, 2017: 4}")) == ["2016", "2017"]


def test_a_target_that_says_that_there_is_none_is_a_target() -> None:
    """The column was promised in the budget: a dash in it, and what that means for the outcome, are told."""
    assert heads(table("behaald: {2016: 1, 2017: '-'}, beoogd: {2017: '-'}")) == [
        "Behaald 2016", "Beoogd 2017", "Behaald 2017", "Uitkomst",
    ]  # fmt: skip


def test_targets_of_later_years_follow_the_actual() -> None:
    """What was aimed at in earlier years is in the reports of those years."""
    made = table("behaald: {2017: 4}, beoogd: {2016: 1, 2017: '>2', 2018: '>3', 2021: '>5'}")
    assert heads(made)[:4] == ["Beoogd 2017", "Behaald 2017", "Beoogd 2018", "Beoogd 2021"]


def test_three_years_in_a_row_share_their_label() -> None:
    """It stands once over them, and takes no room in each; two years keep their own."""
    shared = table("behaald: {2014: 1, 2015: 2, 2016: 3, 2017: 4}, beoogd: {2017: '>2', 2018: '>3', 2019: '>4'}")
    assert [one.span for one in shared.columns] == [3, 0, 0, 1, 1, 1, 1, 1]
    assert [one.span for one in table(NO_TARGET).columns] == [1, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("baselines", "head", "cells"),
    [
        (("{2014: 5}", "{2014: 6}"), "Nulmeting 2014", ["5", "6"]),
        (("{2014: 5}", "{2012: 6}"), "Nulmeting", ["5 (2014)", "6 (2012)"]),
        (("{2010: 4, 2014: 5}", "{}"), "Nulmeting 2014", ["5", ""]),
    ],
)
def test_the_baseline_has_its_year_in_the_head_or_in_the_cell(
    baselines: tuple[str, ...], head: str, cells: list[str]
) -> None:
    """In the head where it is one year for all rows, else with each figure; of two baselines the later counts."""
    made = table(*(f"nulmeting: {one}, behaald: {{2017: 9}}" for one in baselines if one != "{}"), *(
        "behaald: {2017: 9}" for one in baselines if one == "{}"
    ))  # fmt: skip
    assert heads(made)[0] == head
    assert [row(made, at)[0] for at in range(2)] == cells


def test_who_is_compared_with_has_a_column() -> None:
    """In order of appearance, with the last figure up to the report's year."""
    made = table(
        "behaald: {2017: 9}, vergelijking: [{naam: Nederland, waarden: {2016: 3, 2017: 4, 2018: 5}}]",
        "behaald: {2017: 9}, vergelijking: [{naam: Buren, waarden: {2015: 7}}, {naam: Nederland, waarden: {2016: 6}}]",
    )
    assert heads(made) == ["2017", "Nederland", "Buren 2015"]
    assert (row(made, 0), row(made, 1)) == (["9", "4 (2017)", ""], ["9", "6 (2016)", "7"])


def test_mandatory_indicators_have_their_unit_and_source_in_columns() -> None:
    """As they are published; the unit is then not repeated under the name."""
    made = table(
        "eenheid: '%', bron: CBS, peiljaar: 2016, behaald: {2016: 3, 2017: 4}",
        "behaald: {2017: 4}",
        kind="soort: wettelijk, ",
    )
    assert heads(made) == ["Eenheid", "Bron", "2016", "2017"]
    assert row(made) == ["%", "CBS, peiljaar 2016", "3", "4"]
    assert made.rows[0].unit == ""
    assert heads(table("behaald: {2017: 4}", kind="soort: wettelijk, ")) == ["2017"]
    assert heads(table("eenheid: '%', bron: CBS, behaald: {2017: 4}", kind="soort: effect, ")) == ["2017"]
