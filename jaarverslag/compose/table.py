"""The indicator tables of a section: a row for every indicator, cells as printed, widths, notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import NoValue
from jaarverslag.compose.charts import target_chart
from jaarverslag.compose.columns import columns, holds_values, shown, trend
from jaarverslag.compose.fit import Wish, fit, wish
from jaarverslag.compose.footnotes import Notes
from jaarverslag.compose.legend import NO_FIGURE, legend, meaning
from jaarverslag.document.tables import ColumnRole, Fit, IndicatorRow, IndicatorTable, OutcomeMark, PrintedCell
from jaarverslag.dutch import listed
from jaarverslag.model import IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.compose.columns import Shown
    from jaarverslag.compose.footnotes import Say
    from jaarverslag.compose.wording import Wording
    from jaarverslag.document.tables import Column, IndicatorCell
    from jaarverslag.evaluate import Result
    from jaarverslag.model import Indicator, Section

_ORDER: Final = (IndicatorKind.EFFECT, IndicatorKind.PERFORMANCE, IndicatorKind.STATUTORY)

_VALUE: Final = 11
"""The usual width of a column of figures, in characters, which the style knows as well."""

_LEFT_OUT: Final = "{} passen niet in deze tabel; ze staan in de gegevens bij het verslag."
_LEAST: Final = 7  # a year in bold

_TEXT: Final = {ColumnRole.UNIT: Wish(16, 12, 16), ColumnRole.SOURCE: Wish(22, 16, 22)}
_DRAWN: Final = {
    ColumnRole.CHART: Wish(26, 26, 26, figure=True),
    ColumnRole.TREND: Wish(23, 23, 23, figure=True),
    ColumnRole.OUTCOME: Wish(21, 21, 34),
}


def indicator_tables(
    section: Section,
    results: Sequence[Result],
    wording: Wording,
    years_before: int | None = None,
    say: Say | None = None,
) -> tuple[tuple[IndicatorKind, IndicatorTable, str], ...]:
    """Give a table for each kind of indicator that the section has, with the sentence that explains its dashes.

    Args:
        section: whose indicators, and whose notes their marks refer to.
        results: what became of its indicators.
        wording: the report's words, and its year.
        years_before: how many years before the report's may have a column; all that the data has where it is None.
        say: turns the text of a footnote into what is printed; plain words where it is None.
    """
    makers = (
        _Maker(kind, [one for one in results if one.indicator.kind is kind], section, wording, say) for kind in _ORDER
    )
    return tuple((maker.kind, *maker.made(years_before)) for maker in makers if maker.results)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the table of one kind of indicator."""

    kind: IndicatorKind
    results: Sequence[Result]
    section: Section
    wording: Wording
    say: Say | None

    def made(self, years_before: int | None) -> tuple[IndicatorTable, str]:
        """Make the table, and tell what has to be known of it: what its dashes mean, and which years did not fit."""
        plan = columns(self.results, self.wording, years_before)
        table, broken = self._table(plan)
        left_out: list[str] = []
        while broken and len(years := _years(plan)) > 1:
            plan = columns(self.results, self.wording, len(years) - 2)  # the report's own year is one of them
            table, broken = self._table(plan)
            left_out = [_LEFT_OUT.format(f"De jaren voor {years[1]}")]
        without: tuple[str, ...] = ()
        while broken and (peers := [column for column in plan if column.role is ColumnRole.PEER]):
            plan = tuple(column for column in plan if column is not peers[-1])
            table, broken = self._table(plan)
            without = (peers[-1].label, *without)
        if without:
            left_out.append(_LEFT_OUT.format(f"De cijfers van {listed(without)}"))
        cells = (
            (result.indicator, cell.measurement)
            for result in self.results
            for column in plan
            if (cell := shown(column, result))
        )
        return table, " ".join(part for part in (legend(cells), *left_out) if part)

    def _table(self, plan: tuple[Column, ...]) -> tuple[IndicatorTable, bool]:
        """Make a table with these columns, and tell whether it is too wide for any page."""
        anchor = f"tabel-{self.kind.value}"
        notes = Notes(anchor, self.section.footnotes, self.say)
        maker = _RowMaker(plan, notes)
        rows = tuple(maker.row(result, f"{self.kind.value}-{at}") for at, result in enumerate(self.results, start=1))
        wishes = [_wish(column, [row.cells[at] for row in rows]) for at, column in enumerate(plan)]
        names = [result.indicator.name.text for result in self.results]
        fitted = fit(_as_wide_together(wishes, [column.span for column in plan]), names)
        kept = [at for at, width in enumerate(fitted.widths) if width]
        table = IndicatorTable(
            anchor=anchor,
            caption=self.wording.say(self.kind.value),
            columns=tuple(_of_width(plan[at], fitted.widths[at], fitted.fit) for at in kept),
            rows=tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in rows),
            fit=fitted.fit,
            notes=notes.all(),
        )
        return table, fitted.broken


def _years(plan: Sequence[Column]) -> list[int]:
    """The years of the actuals, the earliest first."""
    return [column.year for column in plan if column.role is ColumnRole.ACTUAL and column.year]


@dataclass(frozen=True, slots=True)
class _RowMaker:
    plan: tuple[Column, ...]
    notes: Notes

    def row(self, result: Result, anchor: str) -> IndicatorRow:
        indicator = result.indicator
        has_column = any(column.role is ColumnRole.UNIT for column in self.plan)
        return IndicatorRow(
            anchor=anchor,  # not the id, which a concept may have twice
            name=self.notes.name(indicator.name.text),
            unit=indicator.unit.text if indicator.unit and not has_column else "",
            cells=tuple(self._cell(column, result) for column in self.plan),
        )

    def _cell(self, column: Column, result: Result) -> IndicatorCell:
        indicator, judgement = result.indicator, result.judgement
        match column.role:
            case ColumnRole.UNIT:
                return PrintedCell(indicator.unit.text if indicator.unit else "")
            case ColumnRole.SOURCE:
                return PrintedCell(_origin(indicator))
            case ColumnRole.CHART:
                return target_chart(result)
            case ColumnRole.TREND:
                return trend(result)
            case ColumnRole.OUTCOME:
                outcome = judgement.outcome
                return OutcomeMark(outcome.value, outcome.word, outcome.shape, judgement.explanation)
            case _:
                return self._value(shown(column, result), indicator)

    def _value(self, cell: Shown | None, indicator: Indicator) -> PrintedCell:
        if cell is None:
            return PrintedCell("", "geen waarde")
        measurement = cell.measurement
        text, marks = self.notes.cell(measurement.cell, measurement.note)
        if isinstance(measurement.cell.value, NoValue):
            if indicator.kind is IndicatorKind.STATUTORY:
                return PrintedCell(NO_FIGURE, marks=marks)
            reason = meaning(indicator, measurement) or "niet opgegeven waarom"
            return PrintedCell(text, f"geen waarde: {reason}", marks)
        return PrintedCell(f"{text} ({measurement.year})" if cell.dated else text, marks=marks)


def _wish(column: Column, cells: Sequence[IndicatorCell]) -> Wish:
    if column.role in _DRAWN:
        return _DRAWN[column.role]
    head = column.label if column.span == 1 else ""
    texts = [head, str(column.year or ""), *(cell.text for cell in cells if isinstance(cell, PrintedCell))]
    asked = wish(texts, _VALUE, bold=column.emphasis)
    text = _TEXT.get(column.role, asked)
    least = max(text.least, asked.least, _LEAST)
    return Wish(max(text.usual, least), least, max(text.usual, least, asked.most))


def _as_wide_together(wishes: Sequence[Wish], spans: Sequence[int]) -> list[Wish]:
    """Let columns under one label be as wide as the widest of them."""
    made = list(wishes)
    for at, span in enumerate(spans):
        run = wishes[at : at + span]
        if span > 1:
            most = Wish(max(one.usual for one in run), max(one.least for one in run), max(one.most for one in run))
            made[at : at + span] = [most] * span
    return made


def _of_width(column: Column, width: int, how: Fit) -> Column:
    """Give a column its width, unless it is the one that the style has for it anyway."""
    usual = _DRAWN[column.role].usual if column.role in _DRAWN else _VALUE if holds_values(column) else 0
    small = how in {Fit.SMALL, Fit.LANDSCAPE_SMALL}
    return column if width == usual and not small else replace(column, width=width)


def source_of(indicator: Indicator) -> str:
    """Say under a table who gives the figures and about which year; empty where the data, or a column, says so.

    Source: the VNG asks for both with every mandatory indicator.
    """
    if indicator.kind is IndicatorKind.STATUTORY:
        return ""
    sentence = ", ".join(_source_parts(indicator, "bron: "))
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""


def _origin(indicator: Indicator) -> str:
    return ", ".join(_source_parts(indicator, ""))


def _source_parts(indicator: Indicator, before: str) -> Iterator[str]:
    if indicator.origin:
        yield f"{before}{indicator.origin.text}"
    if indicator.reference_year:
        yield f"peiljaar {indicator.reference_year}"
