"""Trend lines: where each value lies, what is written beside the line, and that nothing leaves the box."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest

from jaarverslag.document.charts import ChartValue, TrendChart
from jaarverslag.render.charts.trend import end_labels, places, trend_chart
from tests.render.charts.look import STYLE, SVG


def trend(*values: tuple[int, str]) -> TrendChart:
    return TrendChart("Wat het toont", tuple(ChartValue(Decimal(amount), amount, year) for year, amount in values))


def drawn(chart: TrendChart) -> ET.Element:
    return ET.fromstring(trend_chart(chart, STYLE))  # noqa: S314 - our own text


def test_years_lie_in_proportion() -> None:
    """A year that was not measured takes its room all the same."""
    spots = places(trend((2014, "1"), (2015, "2"), (2018, "3")).values, Decimal(0), Decimal(100), STYLE)
    assert [x for x, _ in spots] == [0, 25, 100]


def test_amounts_use_the_whole_height() -> None:
    """The smallest is at the bottom and the greatest at the top; what does not move is in the middle."""
    heights = [y for _, y in places(trend((2015, "1"), (2016, "3"), (2017, "2")).values, Decimal(0), Decimal(9), STYLE)]
    assert heights[0] > heights[2] > heights[1]
    assert heights[2] * 2 == heights[0] + heights[1]
    assert {y for _, y in places(trend((2016, "5"), (2017, "5")).values, Decimal(0), Decimal(9), STYLE)} == {Decimal(6)}


def test_a_year_without_a_value_is_crossed_by_dashes() -> None:
    """A reader sees where nothing was measured."""
    lines = drawn(trend((2014, "1"), (2015, "2"), (2017, "3"))).findall(f"{SVG}line")
    assert ["stroke-dasharray" in line.attrib for line in lines] == [False, True]


def test_first_and_last_are_real_text() -> None:
    """The ends can be read, copied and heard; the alternative says all."""
    root = drawn(trend((2015, "8"), (2016, "7"), (2017, "12")))
    assert [text.text for text in root.iter(f"{SVG}text")] == ["8", "12"]
    assert root.findtext(f"{SVG}title") == "Wat het toont"


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        ("8", "9", ["8", "9"]),
        ("1000000000", "9", ["9"]),
        ("8", "1000000000", ["1000000000"]),
        ("8", "10000000000000000", []),
    ],
)
def test_a_text_without_room_is_left_out(first: str, last: str, kept: list[str]) -> None:
    """The line keeps its room: the first value goes before the last one does."""
    assert [label.text for label in end_labels(trend((2016, first), (2017, last)), STYLE)] == kept


@pytest.mark.parametrize("last", ["1", "250", "240000260", "10000000000000000"])
def test_nothing_leaves_the_box(last: str) -> None:
    """Whatever the values, the line runs to the right and inside the chart."""
    root = drawn(trend((2015, "-5"), (2017, last)))
    (line,) = root.findall(f"{SVG}line")
    x1, x2 = Decimal(line.attrib["x1"]), Decimal(line.attrib["x2"])
    assert Decimal(0) < x1 < x2 < STYLE.width
    for mark in root.findall(f"{SVG}circle"):
        assert Decimal(mark.attrib["cy"]) - Decimal(mark.attrib["r"]) >= 0
        assert Decimal(mark.attrib["cy"]) + Decimal(mark.attrib["r"]) <= STYLE.line
