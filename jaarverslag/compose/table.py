"""The indicator tables of a section: columns from the report's year, cells as printed, outcomes and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells import NoValue, printed
from jaarverslag.compose.charts import target_chart
from jaarverslag.document import Column, IndicatorRow, IndicatorTable, OutcomeMark, PrintedCell
from jaarverslag.model import IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.compose.wording import Wording
    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.model import Measurement, Section

_ORDER = (IndicatorKind.EFFECT, IndicatorKind.PERFORMANCE, IndicatorKind.STATUTORY)
# Regeling beleidsindicatoren gemeenten, art. 2: the words for a mandatory indicator of which the source has no figure.
_NO_FIGURE = "gegevens niet beschikbaar"
_DASH = "\u2013"


def indicator_tables(
    section: Section, evaluation: Evaluation, wording: Wording
) -> tuple[tuple[IndicatorTable, str], ...]:
    """Give a table for each kind of indicator that the section has, with the sentence that explains its dashes.

    Columns are *Behaald Y-1*, *Beoogd Y* and *Behaald Y*, where Y is the report's year.
    """
    tables = []
    for kind in _ORDER:
        results = [one for one in evaluation.of(section.number) if one.indicator.kind is kind]
        if results:
            tables.append((_table(kind, results, wording), _dashes(results)))
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
    cells = tuple(_cell(one, kind=indicator.kind) for one in (result.previous, result.target, result.actual))
    mark = OutcomeMark(judgement.outcome.value, judgement.outcome.word, judgement.outcome.shape, judgement.explanation)
    return IndicatorRow(
        anchor=anchor,  # not the id, which a concept may have twice
        name=indicator.name.text,
        unit=indicator.unit.text if indicator.unit else "",
        cells=cells,
        outcome=mark,
        chart=target_chart(result),
    )


def _cell(measurement: Measurement | None, *, kind: IndicatorKind) -> PrintedCell:
    if measurement is None:
        return PrintedCell("", "geen waarde")
    if not isinstance(measurement.cell.value, NoValue):
        return PrintedCell(printed(measurement.cell))
    if kind is IndicatorKind.STATUTORY and measurement.reason is None:
        return PrintedCell(_NO_FIGURE)
    reason = measurement.reason.text if measurement.reason else "niet opgegeven waarom"
    return PrintedCell(printed(measurement.cell), f"geen waarde: {reason}")


def _dashes(results: Iterable[Result]) -> str:
    """Say what the dashes in one table mean, from the reasons that occur in it."""
    reasons: dict[str, None] = {}
    for result in results:
        for measurement in (result.previous, result.target, result.actual):
            if measurement and measurement.reason and isinstance(measurement.cell.value, NoValue):
                reasons.setdefault(measurement.reason.text.strip().rstrip("."))
    if not reasons:
        return ""
    return f"Een streepje ({_DASH}) betekent hier: {'; of: '.join(reasons)}."
