"""Steps 2 to 4: from the texts of a report to the report, with everything that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.accepted import sift
from jaarverslag.diagnostics import Diagnostic, Severity, in_order
from jaarverslag.read import ReportSources, read_report, read_section_file
from jaarverslag.rules import apply_rules
from jaarverslag.steps import Step, Stopwatch, unmeasured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jaarverslag.model import Report
    from jaarverslag.read import SectionReader
    from jaarverslag.source import Span

# Faults of the form of the data, and of a cell that nobody can read: what is typed there cannot be what is meant.
_UNFIT = ("J3", faults.UNREADABLE_CELL.code, faults.DASH_WITHOUT_REASON.code)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A report with what is wrong with it; `value` is None only where its settings cannot be read.

    `accepted` holds the faults that the authors accept, with a reason beside the data; they count nowhere else.
    """

    value: Report | None
    diagnostics: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...] = ()


def check(
    sources: ReportSources,
    earlier: ReportSources | None = None,
    read_file: SectionReader = read_section_file,
    stopwatch: Stopwatch = unmeasured,
) -> Verdict:
    """Read a report and apply every rule.

    `earlier` has the texts of the report of the year before, where there is one. It is only compared with: what is
    wrong with it is not told, and where it is about another year it is left aside. `read_file` reads its files and
    those of this year; `stopwatch` times the rules.
    """
    read = read_report(sources, read_file)
    if read.value is None:
        return Verdict(None, in_order(read.diagnostics))
    before = _year_before(read.value, earlier, read_file)
    with stopwatch(Step.RULES):
        found = (*read.diagnostics, *apply_rules(read.value, before))
    sifted = sift(in_order(found), read.value.acceptances)
    severities = read.value.settings.severities
    told = _told_once(sifted.remaining)
    weighed = (replace(one, severity=severities.get(one.code, one.severity)) for one in told)
    return Verdict(read.value, in_order(weighed), sifted.accepted)


def _told_once(found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Leave out that a cell lacks quotes where something else is told of it by which it becomes another cell."""
    replaced = set(_replaced(found))
    return (one for one in found if one.code != faults.UNQUOTED_VALUE.code or one.span not in replaced)


def _replaced(found: Iterable[Diagnostic]) -> Iterator[Span | None]:
    """Give the places of what cannot stay: no such thing belongs there, or a safe repair writes it anew."""
    for one in found:
        if one.severity is Severity.ERROR and one.code.startswith(_UNFIT):
            yield one.span
        if one.fix and one.fix.safe and one.code != faults.UNQUOTED_VALUE.code:
            yield from (edit.span for edit in one.fix.edits)


def _year_before(report: Report, sources: ReportSources | None, read_file: SectionReader) -> Report | None:
    earlier = read_report(sources, read_file).value if sources else None
    return earlier if earlier and earlier.settings.year == report.settings.year - 1 else None
