"""What a chart shows: the zone in which a target is met, the values, and the same facts as a sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jaarverslag.compose.charts import target_chart, trend_chart
from jaarverslag.document.charts import ChartTarget, ChartValue, TargetChart
from jaarverslag.evaluate import evaluate
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

SETTINGS = Source("rapport.yaml", "gemeente: G\njaar: 2017\ntitel: T\n")


def chart(line: str) -> TargetChart | None:
    name = "" if line.startswith("naam:") else "naam: Naam, "
    text = f"nummer: 2.1\ntitel: T\nindicatoren:\n  - {{id: a, {name}{line}}}\n"
    report = read_report(ReportSources(SETTINGS, (Source("0.yaml", text),))).value
    assert report is not None
    (result,) = evaluate(report).results
    return target_chart(result)


Zone = tuple[str | None, str | None, bool, bool]


@pytest.mark.parametrize(
    ("target", "direction", "zone"),
    [
        (">2", "", ("2", None, False, True)),
        ("meer dan 2", "", ("2", None, False, True)),
        (">=2", "", ("2", None, True, True)),
        ("<2", "", (None, "2", True, False)),
        ("<= 248", "", (None, "248", True, True)),
        ("=2", "", ("2", "2", True, True)),
        ("65 tot 70", "", ("65", "70", True, True)),
        ("15", "hoger", ("15", None, True, True)),
        ("15", "lager", (None, "15", True, True)),
        ("15", "gelijk", ("15", "15", True, True)),
        ("1.521", "hoger", ("1521", None, True, True)),
        ("7,0", "hoger", ("7.0", None, True, True)),
    ],
)
def test_the_zone_is_where_the_target_is_met(target: str, direction: str, zone: Zone) -> None:
    """A bound opens to one side, a range has two, a bare number goes by its direction; strict is strict."""
    way = f", richting: {direction}" if direction else ""
    found = chart(f"behaald: {{2017: 3}}, beoogd: {{2017: '{target}'}}{way}")
    assert found is not None
    assert isinstance(found.target, ChartTarget)
    low, high = (None if one is None else str(one) for one in (found.target.low, found.target.high))
    assert (low, high, found.target.low_included, found.target.high_included) == zone
    assert found.target.year == 2017


def test_a_time_has_its_place_on_the_scale() -> None:
    """A time in minutes and seconds is drawn beside its target, whether that is a bound or a time by itself."""
    for target in ("< 5:36", "5:36"):
        found = chart(f"behaald: {{2016: 5:40, 2017: 5:12}}, beoogd: {{2017: '{target}'}}, richting: lager")
        assert found is not None
        assert found.target is not None
        assert found.target.high == Decimal(336)
        assert found.actual == ChartValue(Decimal(312), "5:12", 2017)
        assert found.previous == ChartValue(Decimal(340), "5:40", 2016)


@pytest.mark.parametrize(
    ("actual", "value"),
    [
        ("8", ChartValue(Decimal(8), "8", 2017)),
        ("7,50", ChartValue(Decimal("7.50"), "7,50", 2017)),
        (">20", ChartValue(Decimal(20), ">20", 2017, open_above=True)),
        ("<20", ChartValue(Decimal(20), "<20", 2017, open_below=True)),
        ("10-20", ChartValue(Decimal(10), "10\u201320", 2017, high=Decimal(20))),
    ],
)
def test_a_value_lies_where_its_figure_lies(actual: str, value: ChartValue) -> None:
    """Bounds stay open and ranges keep both ends; what is printed beside it is what the table prints."""
    found = chart(f"behaald: {{2017: '{actual}'}}, beoogd: {{2017: '>2'}}")
    assert found is not None
    assert found.actual == value


@pytest.mark.parametrize(
    ("line", "drawn"),
    [
        ("behaald: {2016: 8, 2017: 8}, beoogd: {2017: '>2'}", (True, True, True)),
        ("behaald: {2016: '-', 2017: 8}, beoogd: {2017: '>2'}", (False, True, True)),
        ("behaald: {2016: 8, 2017: '-'}, beoogd: {2017: '>2'}", (True, True, False)),
        ("behaald: {2017: 8}", (False, False, True)),
        ("behaald: {2016: 8, 2017: 8}, beoogd: {2017: stijging}", (True, False, True)),
    ],
)
def test_what_has_no_figure_is_left_out(line: str, drawn: tuple[bool, bool, bool]) -> None:
    """A dash or a word has no place on a scale; the others are drawn all the same."""
    found = chart(line)
    assert found is not None
    assert (found.previous is not None, found.target is not None, found.actual is not None) == drawn


@pytest.mark.parametrize(
    "line",
    [
        "behaald: {2017: '-'}",
        "behaald: {2016: 8, 2017: '-'}",  # only the year before: nothing to see
        "behaald: {2017: behaald}, beoogd: {2017: stijging}",
        "behaald: {2017: '34 dagen'}, beoogd: {2017: '90%'}",  # no scale holds both
        "behaald: {2017: '62,%9'}",
    ],
)
def test_without_figures_on_one_scale_there_is_no_chart(line: str) -> None:
    """Nothing is drawn that would not be true."""
    assert chart(line) is None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "behaald: {2016: 8, 2017: 9}, beoogd: {2017: '>2'}",
            "Naam. Beoogd in 2017: >2; behaald in 2017: 9; behaald in 2016: 8.",
        ),
        ("behaald: {2016: '-', 2017: '15.355 TJ'}", "Naam. Behaald in 2017: 15.355 TJ."),
        ("behaald: {2017: '*'}, beoogd: {2017: '>2'}", "Naam. Beoogd in 2017: >2; behaald in 2017: geen waarde."),
        ("naam: Uitkeringen., behaald: {2017: '54,8 mln.'}", "Uitkeringen. Behaald in 2017: 54,8 mln."),
        ("naam: 'Tevreden?', behaald: {2017: 8}", "Tevreden? Behaald in 2017: 8."),
    ],
)
def test_the_chart_is_told_in_a_sentence(line: str, words: str) -> None:
    """Who cannot see the chart gets the same facts, in the same figures and units; each sentence ends once."""
    found = chart(line)
    assert found is not None
    assert found.description.replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("actuals", "told"),
    [
        ("2017: 8, 2015: 6, 2016: 7", "Naam: 6 in 2015, 7 in 2016, 8 in 2017."),
        ("2016: 7, 2017: 8, 2018: 9", "Naam: 7 in 2016, 8 in 2017."),
        ("2015: '-', 2016: '5 a 6', 2017: '>8'", "Naam: 5 a 6 in 2016, >8 in 2017."),
        ("2017: 8", None),
        ("2016: '-', 2017: 8", None),
        ("2016: 7%, 2017: 8", None),
    ],
)
def test_a_trend_shows_the_figures_up_to_the_year(actuals: str, told: str | None) -> None:
    """Figures of one unit in order of year; one alone is no trend."""
    text = f"nummer: 2.1\ntitel: T\nindicatoren:\n  - {{id: a, naam: Naam, behaald: {{{actuals}}}}}\n"
    report = read_report(ReportSources(SETTINGS, (Source("0.yaml", text),))).value
    assert report is not None
    drawn = trend_chart(report.sections[0].indicators[0], 2017)
    assert (drawn.description if drawn else None) == told


@pytest.mark.parametrize(
    ("typed", "label"),
    [("25.942*", "25.942"), ("5,9 (*)", "5,9"), ("**65,2", "65,2"), ("34 1)", "34"), ("1.280¹", "1.280")],
)
def test_a_label_has_no_mark_of_a_note(typed: str, label: str) -> None:
    """The note stands under the table, where the mark is; a chart shows the figure."""
    drawn = chart(f'behaald: {{2017: "{typed}"}}')
    assert drawn is not None
    assert drawn.actual is not None
    assert drawn.actual.printed == label
