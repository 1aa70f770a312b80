"""What the reading guide explains: the outcomes, signs and marks that occur in this report, each with its meaning."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import Bound, NoValue, Operator, Reason
from jaarverslag.compose.legend import NO_FIGURE
from jaarverslag.document.appendices import IndicatorIndex
from jaarverslag.document.charts import ChartMark, TargetChart, TrendChart
from jaarverslag.document.guide import ChartKey, MarkMeaning, OutcomeKey, OutcomeMeaning, SignKey, SignMeaning
from jaarverslag.document.inlines import Abbreviation
from jaarverslag.document.tables import IndicatorTable
from jaarverslag.evaluate import Outcome
from jaarverslag.model import IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jaarverslag.document.blocks import Block, Document
    from jaarverslag.document.charts import ChartValue
    from jaarverslag.document.tables import Name
    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.model import Measurement

_OUTCOMES: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        Outcome.ACHIEVED: "Het doel is gehaald.",
        Outcome.PARTLY_ACHIEVED: "Het doel zelf is niet gehaald, maar een minder streng doel wel.",
        Outcome.MISSED: "Het doel is niet gehaald, ook als het maar weinig scheelt.",
        Outcome.NOT_MEASURED: "Over dit jaar is er geen waarde.",
        Outcome.NOT_YET_KNOWN: "De waarde, of het doel, komt later.",
        Outcome.NOT_APPLICABLE: "Er hoort geen doel bij, of er hoefde geen waarde te zijn.",
        Outcome.UNDETERMINED: "Uit doel en waarde volgt niet of het doel is gehaald. Bij de indicator staat waarom.",
    }
)
_OPERATORS: Final[Mapping[Operator, tuple[str, str]]] = MappingProxyType(
    {
        Operator.MORE: (">", "Meer dan. De waarde zelf is dus niet genoeg."),
        Operator.AT_LEAST: ("≥", "Ten minste. De waarde zelf is genoeg."),
        Operator.LESS: ("<", "Minder dan. De waarde zelf is dus te veel."),
        Operator.AT_MOST: ("≤", "Ten hoogste. De waarde zelf mag nog."),
    }
)
_REASONS: Final[Mapping[Reason, str]] = MappingProxyType(
    {
        Reason.NOT_MEASURED: "Er is niet gemeten.",
        Reason.NOT_YET_KNOWN: "De waarde is nog niet bekend.",
        Reason.NOT_APPLICABLE: "Een waarde is hier niet van toepassing.",
        Reason.UNSPECIFIED: "Er is geen waarde.",
    }
)
_MARKS: Final[Mapping[ChartMark, tuple[str, str]]] = MappingProxyType(
    {
        ChartMark.ZONE: ("Band", "Hier is het doel gehaald. De streep is het doel, en dat telt mee."),
        ChartMark.ZONE_WITHOUT_BOUND: (
            "Band, onderbroken streep",
            "Hier is het doel gehaald, op de streep nog niet.",
        ),
        ChartMark.ACTUAL: ("Stip", "Wat er in {year} is behaald."),
        ChartMark.PREVIOUS: ("Ring", "Wat er in {previous} is behaald."),
        ChartMark.OPEN_VALUE: ("Pijl", "De waarde is een grens, zoals meer dan 20."),
        ChartMark.RANGE: ("Balk", "De waarde ligt tussen twee getallen."),
        ChartMark.TREND: ("Lijn", "Het verloop over de jaren. Elke lijn heeft een eigen schaal."),
        ChartMark.TREND_WITH_GAP: ("Onderbroken lijn", "Tussen deze jaren is niet gemeten."),
    }
)


def abbreviation_key(meanings: Mapping[str, str]) -> SignKey:
    """List the abbreviations of a report, in the order of the alphabet; two spellings of one stand on one line."""
    spellings: dict[tuple[str, str], list[str]] = {}
    for short, meaning in sorted(meanings.items()):
        spellings.setdefault((short.casefold(), meaning), []).append(short)
    listed = (SignMeaning(", ".join(shorts), meaning) for (_, meaning), shorts in sorted(spellings.items()))
    return SignKey(tuple(listed), close=True)


def outcome_key(evaluation: Evaluation) -> OutcomeKey:
    """Explain the outcomes that occur."""
    found = [outcome for outcome in Outcome if evaluation.counts[outcome]]
    return OutcomeKey(tuple(OutcomeMeaning(one.shape, one.word, _OUTCOMES[one]) for one in found))


def target_key(evaluation: Evaluation) -> SignKey | None:
    """Explain the signs that stand before a target; None where no target has one."""
    found = {
        result.target.cell.value.operator
        for result in evaluation.results
        if result.target and isinstance(result.target.cell.value, Bound)
    }
    signs = tuple(SignMeaning(*told) for operator, told in _OPERATORS.items() if operator in found)
    return SignKey(signs) if signs else None


def sign_key(evaluation: Evaluation) -> SignKey | None:
    """Explain what stands in cells without a figure; None where every cell has one."""
    signs: dict[str, str] = {}
    for result, measurement in _cells(evaluation):
        value = measurement.cell.value
        if not isinstance(value, NoValue) or not value.code:  # a note mark alone is explained by its note
            continue
        if result.indicator.kind is IndicatorKind.STATUTORY:
            signs[NO_FIGURE] = (
                "Zo schrijft de wet het voor bij een wettelijke indicator waarvan de bron geen cijfer heeft."
            )
        else:
            signs.setdefault("–" if value.code == "-" else value.code, _REASONS[value.reason])
    return SignKey(tuple(SignMeaning(*one) for one in signs.items())) if signs else None


def chart_key(documents: Iterable[Document], year: int) -> ChartKey | None:
    """Explain the marks in the charts that these print, in a report of this year; None where there are none.

    They stand beside the chart with a target that shows most of them.
    """
    charts: list[tuple[TargetChart, str]] = []
    marks: set[ChartMark] = set()
    for document in documents:
        for chart, name in (found for block in document.blocks for found in _charts(block)):
            if isinstance(chart, TargetChart):
                charts.append((chart, f"{name} ({document.title})"))
                marks.update(_target_marks(chart))
            else:
                marks.update(_trend_marks(chart))
    if not marks:
        return None
    richest = max(charts, key=lambda one: (one[0].target is not None, len(set(_target_marks(one[0])))), default=None)
    example, caption = richest or (None, "")
    meanings = tuple(
        MarkMeaning(mark, name, told.format(year=year, previous=year - 1))
        for mark, (name, told) in _MARKS.items()
        if mark in marks
    )
    return ChartKey(example, caption, meanings)


def _charts(block: Block) -> Iterator[tuple[TargetChart | TrendChart, str]]:
    """Give the charts that stand in a table, each with the name of its indicator."""
    match block:
        case IndicatorTable(rows=rows):
            for row in rows:
                for cell in row.cells:
                    if isinstance(cell, TargetChart | TrendChart):
                        yield cell, _without_notes(row.name)
        case IndicatorIndex(groups=groups):
            for line in (line for group in groups for line in group.lines):
                if line.trend:
                    yield line.trend, line.name
        case _:
            pass


def _without_notes(name: Name) -> str:
    pieces = (one.text if isinstance(one, Abbreviation) else one for one in name)
    return "".join(piece for piece in pieces if isinstance(piece, str)).strip()


def _cells(evaluation: Evaluation) -> Iterator[tuple[Result, Measurement]]:
    for result in evaluation.results:
        for measurement in (result.previous, result.target, result.actual):
            if measurement:
                yield result, measurement


def _target_marks(chart: TargetChart) -> Iterator[ChartMark]:
    if chart.target:
        is_full = chart.target.low_included and chart.target.high_included
        yield ChartMark.ZONE if is_full else ChartMark.ZONE_WITHOUT_BOUND
    if chart.actual:
        yield ChartMark.ACTUAL
        yield from _value_marks(chart.actual)
    if chart.previous:
        yield ChartMark.PREVIOUS
        yield from _value_marks(chart.previous)


def _value_marks(value: ChartValue) -> Iterator[ChartMark]:
    if value.open_above or value.open_below:
        yield ChartMark.OPEN_VALUE
    if value.high is not None:
        yield ChartMark.RANGE


def _trend_marks(chart: TrendChart) -> Iterator[ChartMark]:
    years = [value.year for value in chart.values]
    steps = {after - before for before, after in pairwise(years)}
    if 1 in steps:
        yield ChartMark.TREND
    if steps - {1}:
        yield ChartMark.TREND_WITH_GAP
