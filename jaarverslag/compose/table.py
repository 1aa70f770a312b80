"""The indicator tables of a section: columns from the report's year, cells as printed, outcomes and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells import NoValue, printed
from jaarverslag.compose.charts import target_chart
from jaarverslag.compose.legend import NO_FIGURE, legend, meaning
from jaarverslag.document.tables import Column, IndicatorRow, IndicatorTable, OutcomeMark, PrintedCell
from jaarverslag.model import IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.compose.wording import Wording
    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.model import Indicator, Measurement, Section

_ORDER = (IndicatorKind.EFFECT, IndicatorKind.PERFORMANCE, IndicatorKind.STATUTORY)


def indicator_tables(
    section: Section, evaluation: Evaluation, wording: Wording
) -> tuple[tuple[IndicatorKind, IndicatorTable, str], ...]:
    """Give a table for each kind of indicator that the section has, with the sentence that explains its dashes.

    Columns are *Behaald Y-1*, *Beoogd Y* and *Behaald Y*, where Y is the report's year.
    """
    tables = []
    for kind in _ORDER:
        results = [one for one in evaluation.of(section.number) if one.indicator.kind is kind]
        if results:
            tables.append((kind, _table(kind, results, wording), legend(results)))
    return tuple(tables)


def _table(kind: IndicatorKind, results: Iterable[Result], wording: Wording) -> IndicatorTable:
    year = wording.year
    columns = (
        Column(wording.say("behaald"), year - 1),
        Column(wording.say("beoogd"), year),
        Column(wording.say("behaald"), year, emphasis=True),
    )
    rows = tuple(_row(result, f"{kind.value}-{index}") for index, result in enumerate(results, start=1))
    return IndicatorTable(f"tabel-{kind.value}", wording.say(kind.value), columns, rows)


def _row(result: Result, anchor: str) -> IndicatorRow:
    indicator, judgement = result.indicator, result.judgement
    cells = tuple(_cell(one, indicator) for one in (result.previous, result.target, result.actual))
    mark = OutcomeMark(judgement.outcome.value, judgement.outcome.word, judgement.outcome.shape, judgement.explanation)
    return IndicatorRow(
        anchor=anchor,  # not the id, which a concept may have twice
        name=indicator.name.text,
        unit=indicator.unit.text if indicator.unit else "",
        cells=cells,
        outcome=mark,
        chart=target_chart(result),
    )


def _cell(measurement: Measurement | None, indicator: Indicator) -> PrintedCell:
    if measurement is None:
        return PrintedCell("", "geen waarde")
    if not isinstance(measurement.cell.value, NoValue):
        return PrintedCell(printed(measurement.cell))
    if indicator.kind is IndicatorKind.STATUTORY:
        return PrintedCell(NO_FIGURE)
    reason = meaning(indicator, measurement) or "niet opgegeven waarom"
    return PrintedCell(printed(measurement.cell), f"geen waarde: {reason}")


def source_of(indicator: Indicator) -> str:
    """Say who gives the figures and about which year; empty where the data says neither.

    Source: the VNG asks for both with every mandatory indicator.
    """
    parts = [f"bron: {indicator.origin.text}"] if indicator.origin else []
    parts += [f"peiljaar {indicator.reference_year}"] if indicator.reference_year else []
    sentence = ", ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""
