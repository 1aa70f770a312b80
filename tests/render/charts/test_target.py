"""Charts: where each mark lies, which labels stand where, and that nothing leaves the box."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from jaarverslag.document.charts import ChartTarget, ChartValue, TargetChart
from jaarverslag.render.charts.drawing import ChartStyle, text_width
from jaarverslag.render.charts.target import bound_labels, scale, target_chart, year_labels
from tests.render.charts import look
from tests.render.charts.look import SVG

if TYPE_CHECKING:
    from pathlib import Path

STYLE = replace(look.STYLE, size=Decimal(10), width=Decimal(112))  # one hundred points between the two insets of six


def value(amount: str, year: int = 2017, *, high: str | None = None, above: bool = False) -> ChartValue:
    return ChartValue(Decimal(amount), amount, year, None if high is None else Decimal(high), open_above=above)


def target(low: str | None, high: str | None, printed: str = "doel", *, included: bool = True) -> ChartTarget:
    return ChartTarget(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        printed,
        2017,
        low_included=included,
        high_included=included,
    )


def drawn(chart: TargetChart) -> ET.Element:
    return ET.fromstring(target_chart(chart, STYLE))  # noqa: S314 - our own text


def band(chart: TargetChart) -> list[tuple[str, str]]:
    polygon = drawn(chart).find(f"{SVG}polygon")
    assert polygon is not None
    xs = [Decimal(point.split(",")[0]) for point in polygon.attrib["points"].split()]
    return [(str(min(xs)), str(max(xs)))]


def label_texts(chart: TargetChart) -> list[tuple[str, str]]:
    return [(text.text or "", text.attrib["y"]) for text in drawn(chart).iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("chart", "low", "high"),
    [
        (TargetChart("", None, None, value("8")), "0", "8"),
        (TargetChart("", value("-2", 2016), None, value("8")), "-2", "8"),
        (TargetChart("", None, None, value("-5")), "-5", "0"),
        (TargetChart("", None, None, value("0")), "0", "1"),
        (TargetChart("", None, None, None), "0", "1"),
        (TargetChart("", None, None, value("6", high="10")), "0", "10"),
        (TargetChart("", None, target("10", "20"), value("5")), "0", "20"),
    ],
)
def test_scale_holds_zero_and_every_number(chart: TargetChart, low: str, high: str) -> None:
    """The scale starts at zero, or below it where a number is, and ends at the greatest number."""
    lay = scale(chart, STYLE.width)
    assert (lay.low, lay.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "chart",
    [
        TargetChart("", None, target("10", None), value("5")),
        TargetChart("", None, None, value("10", above=True)),
        TargetChart("", None, target("-10", None), value("-20")),
    ],
)
def test_scale_leaves_room_where_something_goes_on(chart: TargetChart) -> None:
    """An open zone and an open bound have room beyond the greatest number."""
    greatest = max(Decimal(0), *(value.amount for value in (chart.actual,) if value is not None))
    assert scale(chart, STYLE.width).high > greatest


@pytest.mark.parametrize(
    ("amount", "place"),
    [("0", "6"), ("5", "56"), ("10", "106"), ("2.5", "31")],
)
def test_numbers_lie_in_proportion(amount: str, place: str) -> None:
    """A number lies on the line in proportion to its distance from zero."""
    lay = scale(TargetChart("", None, None, value("10")), STYLE.width)
    assert lay.place(Decimal(amount)) == Decimal(place)


@pytest.mark.parametrize(
    ("chart", "ends"),
    [
        (TargetChart("", None, target("5", "10"), value("10")), ("56", "106")),
        (TargetChart("", None, target(None, "5"), value("10")), ("6", "56")),
        (TargetChart("", None, target("5", None), value("5")), ("93.72", "112")),
        (TargetChart("", None, target(None, "-5"), value("-10")), ("0", "62.14")),
    ],
)
def test_zone_lies_where_the_target_is_met(chart: TargetChart, ends: tuple[str, str]) -> None:
    """The band runs from bound to bound; an open one runs to the edge, but stops at zero where nothing is negative."""
    assert band(chart) == [ends]


def test_exact_target_is_an_edge_without_a_band() -> None:
    """A target of one number has two bounds in one place, and no band between them."""
    root = drawn(TargetChart("", None, target("5", "5"), value("10")))
    assert root.find(f"{SVG}polygon") is None
    assert {line.attrib["x1"] for line in root.iter(f"{SVG}line") if line.attrib["stroke"] == STYLE.edge} == {"56"}


@pytest.mark.parametrize(("included", "dashed"), [(True, False), (False, True)])
def test_bound_that_does_not_count_is_dashed(included: bool, dashed: bool) -> None:
    """The edge of `>2` is told from the edge of `≥2` without colour."""
    root = drawn(TargetChart("", None, target("2", None, included=included), value("8")))
    edges = [line for line in root.iter(f"{SVG}line") if line.attrib["stroke"] == STYLE.edge]
    assert ["stroke-dasharray" in line.attrib for line in edges] == [dashed]


def test_actual_is_a_disc_and_the_year_before_a_ring() -> None:
    """Both years are told apart by their shape: one is filled with ink, the other with paper."""
    root = drawn(TargetChart("", value("5", 2016), None, value("10")))
    assert [(c.attrib["cx"], c.attrib["fill"]) for c in root.iter(f"{SVG}circle")] == [
        ("56", "#ffffff"),
        ("106", "#000001"),
    ]


def test_equal_values_stay_both_visible() -> None:
    """Where both years have one value, the ring lies around the disc."""
    ring, disc = drawn(TargetChart("", value("10", 2016), None, value("10"))).iter(f"{SVG}circle")
    assert ring.attrib["cx"] == disc.attrib["cx"]
    assert Decimal(ring.attrib["r"]) > Decimal(disc.attrib["r"]) + 1


def test_open_bound_has_an_arrow_within_the_box() -> None:
    """`>20` as an actual is drawn as a disc at 20 with an arrow that goes on."""
    path = drawn(TargetChart("", None, None, value("20", above=True))).find(f"{SVG}path")
    assert path is not None
    end = re.search(r"H([0-9.]+)", path.attrib["d"])
    assert end is not None
    lay = scale(TargetChart("", None, None, value("20", above=True)), STYLE.width)
    assert lay.place(Decimal(20)) < Decimal(end[1]) < STYLE.width


def test_description_is_the_title() -> None:
    """The text alternative stands in the title, with hostile text as text."""
    root = drawn(TargetChart("Doel </title><script>&", None, target("2", None, "<b>&"), value("8")))
    assert root.findtext(f"{SVG}title") == "Doel </title><script>&"
    assert root.attrib["role"] == "img"
    assert ("<b>&", "32.64") in label_texts(TargetChart("", None, target("2", None, "<b>&"), value("8")))


def test_years_stand_above_and_bounds_below() -> None:
    """The labels are text on the first and on the third line of the grid."""
    chart = TargetChart("", value("1", 2016), target("5", "5", "vijf"), value("10"))
    assert label_texts(chart) == [("2016", "8.64"), ("2017", "8.64"), ("vijf", "32.64"), ("0", "32.64")]


@pytest.mark.parametrize(
    ("printed", "bound", "texts"),
    [
        ("vijf", "5", ["vijf", "0"]),
        ("0", "0", ["0"]),
        (">1", "1", [">1"]),
        ("gelijk of beter dan in het jaar ervoor", "5", ["0"]),
    ],
)
def test_labels_that_do_not_fit_are_left_out(printed: str, bound: str, texts: list[str]) -> None:
    """A zero gives way to the target, and a target wider than the chart is left to the column beside it."""
    chart = TargetChart("", None, target(bound, bound, printed), value("10"))
    lay = scale(chart, STYLE.width)
    assert [label.text for label in bound_labels(chart, lay, STYLE)] == texts


def test_empty_chart_is_an_axis() -> None:
    """A chart without any value is a line with a zero, and no failure."""
    assert label_texts(TargetChart("niets", None, None, None)) == [("0", "32.64")]


AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, places=3)
VALUES = st.builds(
    lambda amount, length, year, above, below: ChartValue(
        amount, str(amount), year, None if length is None else amount + length, open_above=above, open_below=below
    ),
    AMOUNTS,
    st.none() | st.decimals(min_value=0, max_value=10**12, places=3),
    st.integers(1900, 2100),
    st.booleans(),
    st.booleans(),
)
TARGETS = st.builds(
    lambda low, length, printed, shape: ChartTarget(
        None if shape == "below" else low, None if shape == "above" else low + length, printed, 2017
    ),
    AMOUNTS,
    st.decimals(min_value=0, max_value=10**12, places=3),
    st.text(max_size=30),
    st.sampled_from(["above", "below", "both"]),
)
CHARTS = st.builds(TargetChart, st.just("d"), st.none() | VALUES, st.none() | TARGETS, st.none() | VALUES)


@given(CHARTS)
def test_labels_never_collide_or_leave_the_box(chart: TargetChart) -> None:
    """Whatever the values are, the labels of one line keep apart and stay within the chart."""
    lay = scale(chart, STYLE.width)
    for labels in (year_labels(chart, lay, STYLE), bound_labels(chart, lay, STYLE)):
        ordered = sorted(labels, key=lambda label: label.left)
        assert all(label.left >= 0 and label.right <= STYLE.width for label in ordered)
        assert all(left.right + 2 <= right.left for left, right in pairwise(ordered))


@given(CHARTS)
def test_marks_never_leave_the_box(chart: TargetChart) -> None:
    """Whatever the values are, lines, bands and discs lie within the chart, with plain numbers as places."""
    svg = target_chart(chart, STYLE)
    root = ET.fromstring("".join(c for c in svg if c.isprintable() and ord(c) < 0xFFFE))  # noqa: S314 - our own text
    xs = [Decimal(line.attrib[name]) for line in root.iter(f"{SVG}line") for name in ("x1", "x2")]
    xs += [Decimal(p.split(",")[0]) for polygon in root.iter(f"{SVG}polygon") for p in polygon.attrib["points"].split()]
    for circle in root.iter(f"{SVG}circle"):
        reach = Decimal(circle.attrib["r"]) + Decimal("0.6")
        xs += [Decimal(circle.attrib["cx"]) - reach, Decimal(circle.attrib["cx"]) + reach]
    xs += [Decimal(x) for path in root.iter(f"{SVG}path") for x in re.findall(r"[MHL]([0-9.-]+)", path.attrib["d"])]
    assert all(0 <= x <= STYLE.width for x in xs)


def test_same_chart_gives_the_same_text() -> None:
    """A value written with more digits is drawn in the same place with the same characters."""
    one = TargetChart("", None, target("2", None), value("8"))
    two = TargetChart("", None, target("2.000", None), ChartValue(Decimal("8.00"), "8", 2017))
    assert target_chart(one, STYLE) == target_chart(two, STYLE)


@pytest.mark.parametrize(
    ("tokens", "problem"),
    [
        ({}, "mist font"),
        ({field: "1" for field in STYLE.__slots__ if field != "zone"}, "mist zone"),
        (dict.fromkeys(STYLE.__slots__, "breed"), "size is geen getal"),
        (dict.fromkeys(STYLE.__slots__, "NaN"), "size is geen getal"),
        (dict.fromkeys(STYLE.__slots__, "-1"), "size is geen getal"),
    ],
)
def test_tokens_that_give_no_chart_say_why(tokens: dict[str, str], problem: str) -> None:
    """A missing or unusable token is named."""
    assert problem in str(ChartStyle.from_tokens(tokens))


@pytest.mark.parametrize("face", ["SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf"])
def test_widths_are_never_less_than_in_print(root: Path, face: str) -> None:
    """The room that a label gets is enough for every character of the house fonts."""
    font = TTFont(root / "styles" / "standaard" / "fonts" / face)
    letters = font.getBestCmap()
    wanted = "0123456789 abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    wanted += "%€<>≥≤=-\u2013\u2014\u2212+*/.,:;()'\u2019“”…²³¹½ëïáéèöüç‰@&#"
    for character in wanted:
        advance = Decimal(font["hmtx"][letters[ord(character)]][0]) / font["head"].unitsPerEm
        assert text_width(character, Decimal(1)) >= advance, character
