"""Dashes: each has a reason, unless no measurement was due; for a mandatory indicator the law gives the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.cells import NoValue, Reason
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.evaluate.frequency import due
from jaarverslag.footnotes import Marks, marks_of
from jaarverslag.model import Frequency, IndicatorKind
from jaarverslag.rules.walk import by_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Measurement, Report

# Regeling beleidsindicatoren gemeenten, art. 2.
_NO_FIGURE: Final = "gegevens niet beschikbaar"
# What stands between a year and its value where the value stands there alone.
_COLON: Final = re.compile(r"[ \t]*:[ \t]+")
_DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
# A place that is kept for a reason is no reason.
_STILL_TO_WRITE: Final = frozenset(" .?\u2026")


def dashes_without_reason(report: Report) -> Iterator[Diagnostic]:
    """A cell is a dash, a figure was due, and nothing says why it is not there."""
    for indicator, marks in _indicators(report):
        if indicator.kind is IndicatorKind.STATUTORY or _unknown_when_due(indicator, marks):
            continue
        for dash in _unexplained(indicator, marks):
            if due(indicator, dash.year) is not False:
                yield _unexplained_dash(dash)


def _unexplained_dash(dash: Measurement) -> Diagnostic:
    typed = dash.cell.input.strip()
    if dash.reason is not None:
        return faults.DASH_WITHOUT_REASON.at(
            dash.reason.span,
            f"bij {dash.year} staat nog geen reden voor `{typed}`",
            hint="schrijf hier waarom er geen getal is; de lezer ziet dat onder de tabel",
        )
    if any(char.isalnum() for char in typed):
        return faults.DASH_WITHOUT_REASON.at(
            dash.written.span,
            f"bij {dash.year} staat `{typed}` en geen getal, en nergens staat waarom",
            hint=f'typ het getal; is dat er niet, schrijf dan `{dash.year}: {{waarde: "-", reden: ...}}`',
        )
    return faults.DASH_WITHOUT_REASON.at(
        dash.written.span,
        f"bij {dash.year} staat {'een streepje' if typed in _DASHES else f'alleen `{typed}`'}, en nergens staat waarom",
        hint=f'schrijf de reden erbij: `{dash.year}: {{waarde: "{typed}", reden: ...}}`',
        fix=_place_for_a_reason(dash),
    )


def _place_for_a_reason(dash: Measurement) -> Fix | None:
    """Keep a place for the reason, which only a person can give; the fault stays until that is done."""
    span = dash.written.span
    if not _COLON.fullmatch(span.source.text, dash.year_span.end, span.start):
        return None
    written = span.text if span.text[:1] in {'"', "'"} else f'"{span.text}"'
    return Fix((Edit(span, f'{{waarde: {written}, reden: "?"}}'),))


def survey_years_unknown(report: Report) -> Iterator[Diagnostic]:
    """A dash may be expected, as not every year has a measurement, but nothing tells in which years there is one."""
    for indicator, marks in _indicators(report):
        if indicator.frequency is not None and _unknown_when_due(indicator, marks):
            dash = next(iter(_unexplained(indicator, marks)))
            yield faults.SURVEY_YEARS_UNKNOWN.at(
                dash.written.span,
                f"er wordt {indicator.frequency.value} gemeten, en nergens staat of {dash.year} zo\u2019n jaar is",
                hint="voeg bij de indicator de jaren toe waarin gemeten is: `meetjaren: [2014, 2016]`",
            )


def statutory_dashes(report: Report) -> Iterator[Diagnostic]:
    """A mandatory indicator has a bare dash as its actual, where the law prescribes words.

    Source: Regeling beleidsindicatoren gemeenten, art. 2.
    """
    for indicator, marks in _indicators(report):
        if indicator.kind is not IndicatorKind.STATUTORY or _unknown_when_due(indicator, marks):
            continue
        for actual in by_year(indicator.actuals):
            if _is_unexplained(actual, marks) and due(indicator, actual.year) is not False:
                span = actual.written.span
                yield faults.STATUTORY_DASH.at(
                    span,
                    f"bij {actual.year} staat een streepje, en bij een wettelijke indicator horen daar woorden",
                    hint=f'schrijf `{actual.year}: "{_NO_FIGURE}"`; zo komt het in de tabel',
                    fix=Fix((Edit(span, f'"{_NO_FIGURE}"'),)),
                )


def _indicators(report: Report) -> Iterator[tuple[Indicator, Marks]]:
    """Give every indicator with the marks of which its section has the text: a footnote tells as much as a reason."""
    for section in report.sections:
        marks = Marks.of(section.footnotes)
        yield from ((indicator, marks) for indicator in section.indicators)


def _unexplained(indicator: Indicator, marks: Marks) -> tuple[Measurement, ...]:
    """The actuals and targets that are a dash without a word; of a mandatory indicator only the actuals."""
    targets = () if indicator.kind is IndicatorKind.STATUTORY else by_year(indicator.targets)
    return tuple(one for one in (*by_year(indicator.actuals), *targets) if _is_unexplained(one, marks))


def _is_unexplained(measurement: Measurement, marks: Marks) -> bool:
    value = measurement.cell.value
    return (
        isinstance(value, NoValue)
        and value.reason is Reason.UNSPECIFIED
        and (measurement.reason is None or set(measurement.reason.text) <= _STILL_TO_WRITE)
        and measurement.cell.remark is None
        and measurement.note is None
        and not any(marks.text(mark) for mark in marks_of(measurement.cell))
    )


def _unknown_when_due(indicator: Indicator, marks: Marks) -> bool:
    """Whether there is a dash without a reason, and a rhythm of which no year is known."""
    if indicator.frequency in (None, Frequency.YEARLY):
        return False
    return any(due(indicator, dash.year) is None for dash in _unexplained(indicator, marks))
