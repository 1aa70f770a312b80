"""The lists at the end of the book: every indicator on a line, and the mandatory indicators of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.cells import NoValue
from jaarverslag.compose.charts import trend_chart
from jaarverslag.compose.fit import room_for
from jaarverslag.compose.legend import NO_FIGURE, meaning
from jaarverslag.compose.matter.part import plain, titled, titles
from jaarverslag.compose.matter.statutory import statutory_index
from jaarverslag.compose.wording import Wording
from jaarverslag.document.appendices import IndexGroup, IndexLine, IndicatorIndex
from jaarverslag.document.blocks import ParagraphRole
from jaarverslag.document.tables import OutcomeMark, PrintedCell
from jaarverslag.footnotes import Marks, unmarked
from jaarverslag.model import Appendix, IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.document.blocks import Block, Document
    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.model import Indicator, Measurement, Report

_USUAL: Final = 12
"""The characters that the style has room for in a column of values."""


def compose_appendices(report: Report, evaluation: Evaluation, *, concept: bool) -> tuple[Document, ...]:
    """Compose the appendices that the settings ask for, or else those that the report has something for."""
    settings, wording = report.settings, Wording.of(report.settings)
    blocks = {
        Appendix.INDICATORS: lambda: _indicators(report, evaluation),
        Appendix.STATUTORY: lambda: statutory_index(report),
    }
    return tuple(
        titled(settings, f"bijlage-{one.value}", wording.say(f"bijlage_{one.value}"), blocks[one](), concept=concept)
        for one in chosen_appendices(report)
    )


def chosen_appendices(report: Report) -> tuple[Appendix, ...]:
    """Give the appendices of a report, in their order."""
    if report.settings.appendices is not None:
        return tuple(one for one in Appendix if one in report.settings.appendices)
    kinds = {indicator.kind for section in report.sections for indicator in section.indicators}
    found = {Appendix.INDICATORS: bool(kinds), Appendix.STATUTORY: IndicatorKind.STATUTORY in kinds}
    return tuple(one for one in Appendix if found[one])


def anchors(results: Sequence[Result]) -> Iterator[tuple[Result, str]]:
    """Give the results of one section each with the anchor of its row there."""
    seen: dict[IndicatorKind, int] = {}
    for result in results:
        kind = result.indicator.kind
        seen[kind] = seen.get(kind, 0) + 1
        yield result, f"{kind.value}-{seen[kind]}"


def _indicators(report: Report, evaluation: Evaluation) -> Iterator[Block]:
    year, names = report.settings.year, titles(report)
    groups = []
    for section in report.sections:
        marks = Marks.of(section.footnotes)
        rows = anchors(evaluation.of(section.number))
        lines = tuple(_line(f"{section.key}#{anchor}", result, marks, year) for result, anchor in rows)
        if lines:
            groups.append(IndexGroup(section.key, section.number.label, names[section.number], lines))
    if not groups:
        yield plain("Dit verslag heeft geen indicatoren.")
        return
    yield plain(
        "Elke indicator staat hier met het verloop van wat behaald is, en met de pagina waar u er meer over leest.",
        ParagraphRole.LEGEND,
    )
    cells = (cell.text for group in groups for line in group.lines for cell in (line.aim, line.actual))
    yield IndicatorIndex(f"Indicatoren in {year}", year, tuple(groups), room_for(cells, _USUAL))


def _line(target: str, result: Result, marks: Marks, year: int) -> IndexLine:
    indicator, judgement = result.indicator, result.judgement
    return IndexLine(
        target=target,
        name=marks.without(indicator.name.text),
        trend=trend_chart(indicator, year),
        aim=_cell(indicator, result.target),
        actual=_cell(indicator, result.actual),
        outcome=OutcomeMark(judgement.outcome.value, judgement.outcome.word, judgement.outcome.shape, ""),
    )


def _cell(indicator: Indicator, measurement: Measurement | None) -> PrintedCell:
    if measurement is None:
        return PrintedCell("", "geen waarde")
    if not isinstance(measurement.cell.value, NoValue):
        return PrintedCell(unmarked(measurement.cell))
    if indicator.kind is IndicatorKind.STATUTORY:
        return PrintedCell(NO_FIGURE)
    reason = meaning(indicator, measurement) or "niet opgegeven waarom"
    return PrintedCell(unmarked(measurement.cell), f"geen waarde: {reason}")
