"""Bars of outcomes and of money: lengths in proportion, patterns apart, numbers where they fit, nothing outside."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal

import pytest

from jaarverslag.document.charts import ChartMark, MoneyBar, MoneyChart, OutcomeChart, Share
from jaarverslag.document.shape import Shape
from jaarverslag.render.charts.marks import chart_mark
from jaarverslag.render.charts.money import money_chart, money_figure
from jaarverslag.render.charts.outcomes import GAP, outcome_chart, outcome_figure
from tests.render.charts import look
from tests.render.charts.look import SVG

STYLE = replace(look.STYLE, line=Decimal("13.5"))
WORDS = ("behaald", "deels behaald", "niet behaald", "geen uitkomst", "niet te beoordelen")


def outcomes(*counts: int, whole: int = 0) -> OutcomeChart:
    shares = tuple(Share(shape, word, count) for shape, word, count in zip(Shape, WORDS, counts, strict=True))
    return OutcomeChart("Wat het toont", shares, whole or sum(counts))


def money(expenses: int, revenues: int, low: int = 0, high: int = 100) -> MoneyChart:
    bars = (MoneyBar("Lasten", Decimal(50), Decimal(expenses)), MoneyBar("Baten", Decimal(20), Decimal(revenues)))
    return MoneyChart("Wat het toont", *bars, Decimal(low), Decimal(high))


def drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own text


def boxes(svg: str) -> list[tuple[Decimal, Decimal]]:
    return [
        (Decimal(box.attrib["x"]), Decimal(box.attrib["x"]) + Decimal(box.attrib["width"]))
        for box in drawn(svg).iter(f"{SVG}rect")
    ]


def texts(svg: str) -> list[str]:
    return ["".join(text.itertext()) for text in drawn(svg).iter(f"{SVG}text")]


def test_parts_are_as_long_as_their_counts() -> None:
    """Half of the outcomes is half of the bar, and a bar of less than the whole ends before the edge."""
    parts = boxes(outcome_chart(outcomes(5, 0, 0, 3, 0, whole=10), STYLE, 100))
    assert parts == [(Decimal(0), 50 - GAP), (Decimal(50), 80 - GAP)]


def test_one_of_very_many_is_still_seen() -> None:
    """A part too narrow to see is drawn a little wider, at the cost of the widest."""
    (first, _), (left, right) = boxes(outcome_chart(outcomes(999, 0, 0, 1, 0), STYLE, 100))
    assert (first, left, right) == (Decimal(0), Decimal(97), Decimal(100) - GAP)


def test_each_outcome_has_a_pattern_of_its_own() -> None:
    """Without any colour the parts still differ: by what fills them and by their outline."""
    looks = set()
    for place in range(5):
        counts = [0] * 5
        counts[place] = 1
        root = drawn(outcome_chart(outcomes(*counts), STYLE, 40))
        rect = root.find(f"{SVG}rect")
        assert rect is not None
        looks.add((rect.get("fill"), rect.get("stroke-dasharray"), len(root.findall(f"{SVG}line")) > 0))
    assert len(looks) == 5


def test_a_number_stands_where_it_fits() -> None:
    """A narrow part has none: the table beside it has the number."""
    assert texts(outcome_chart(outcomes(10, 0, 1, 0, 0), STYLE, 100)) == ["10"]
    assert texts(outcome_chart(outcomes(10, 0, 5, 0, 0), STYLE, 100)) == ["10", "5"]


def test_the_large_figure_explains_itself() -> None:
    """Under the bar stand number and word of each outcome that occurs, with its shape."""
    figure = outcome_figure(outcomes(94, 6, 0, 29, 12), STYLE, 493)
    said = texts(figure)
    for words in ("94", "behaald", "6", "deels behaald", "29", "geen uitkomst", "12", "niet te beoordelen", "?"):
        assert words in said
    assert "niet behaald" not in said
    assert drawn(figure).findtext(f"{SVG}title") == "Wat het toont"


@pytest.mark.parametrize("counts", [(0, 0, 0, 0, 0), (1, 0, 0, 0, 0), (1, 1, 1, 1, 1), (999, 1, 1, 1, 1)])
def test_no_part_leaves_the_bar(counts: tuple[int, ...]) -> None:
    """However many there are, or few, all is drawn within the chart."""
    for svg in (outcome_chart(outcomes(*counts), STYLE, 110), outcome_figure(outcomes(*counts), STYLE, 493)):
        width = Decimal(drawn(svg).attrib["viewBox"].split()[2])
        for left, right in boxes(svg):
            assert 0 <= left < right <= width


@pytest.mark.parametrize("draw", [money_chart, money_figure])
@pytest.mark.parametrize("chart", [money(100, 30), money(0, 0), money(-20, 30, low=-20), money(5, 5, high=1_000_000)])
def test_amounts_lie_on_one_scale(draw: object, chart: MoneyChart) -> None:
    """Bars and ticks stay inside, whatever the sign of an amount."""
    assert callable(draw)
    root = drawn(draw(chart, STYLE, 200))
    for bar in root.iter(f"{SVG}rect"):
        assert Decimal(bar.attrib["x"]) >= 0
        assert Decimal(bar.attrib["x"]) + Decimal(bar.attrib["width"]) <= 200
    for tick in root.iter(f"{SVG}line"):
        assert 0 <= Decimal(tick.attrib["x1"]) <= 200


def test_the_large_figure_of_money_has_its_amounts_as_text() -> None:
    """What a bar stands for can be read, with the budget beside it."""
    assert texts(money_figure(money(1000, 30), STYLE, 493)) == [
        "Lasten",
        "werkelijk 1.000, begroot na wijziging 50",
        "Baten",
        "werkelijk 30, begroot na wijziging 20",
    ]


def test_a_mark_by_itself_is_decoration() -> None:
    """Its name stands beside it, so that who listens hears it once; each mark looks different."""
    marks = [chart_mark(mark, STYLE) for mark in ChartMark]
    assert all(drawn(mark).get("aria-hidden") == "true" for mark in marks)
    assert len(set(marks)) == len(ChartMark)
