"""Repair the texts of a report as far as the diagnostics know how, and never leave one worse than it was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jaarverslag.compiler.check import Verdict, check
from jaarverslag.diagnostics import Severity
from jaarverslag.repair import apply_fixes, fixes_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jaarverslag.diagnostics import Diagnostic, Fix
    from jaarverslag.read import ReportSources
    from jaarverslag.source import Source

# A repair may uncover another (a quoted cell turns out to lack a year); more rounds than this means that they chase
# each other.
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Change:
    """One file before and after its repairs."""

    before: Source
    after: Source


@dataclass(frozen=True, slots=True)
class Mended:
    """The files that changed, and what is still wrong."""

    changes: tuple[Change, ...]
    verdict: Verdict


def mend(
    sources: ReportSources,
    earlier: ReportSources | None = None,
    *,
    unsafe: bool,
    chosen: frozenset[str] | None = None,
    keeps: Callable[[Diagnostic], bool] = lambda _: True,
) -> Mended:
    """Apply the safe repairs, or with `unsafe` all, until none is left.

    Args:
        sources: the texts of the report.
        earlier: the texts of last year's report, where there is one.
        unsafe: whether to make repairs that a person should look at.
        chosen: the names of the files that may change; None means all.
        keeps: tells whether a fault counts; what does not is not repaired.
    """
    current, verdict = sources, check(sources, earlier)
    for _ in range(_ROUNDS):
        before = current
        for source in (current.settings, *current.sections):
            if chosen is None or source.name in chosen:
                fixes = fixes_for(source, filter(keeps, verdict.diagnostics), unsafe=unsafe)
                current = _best(current, verdict, source, fixes, earlier)
                verdict = check(current, earlier)
        if current is before:
            break
    pairs = zip((sources.settings, *sources.sections), (current.settings, *current.sections), strict=True)
    return Mended(tuple(Change(old, new) for old, new in pairs if old.text != new.text), verdict)


def _best(
    sources: ReportSources, verdict: Verdict, source: Source, fixes: Sequence[Fix], earlier: ReportSources | None
) -> ReportSources:
    """Make all repairs of a file at once, or, where that makes it worse, each that by itself does not."""

    def better(attempt: Sequence[Fix]) -> ReportSources | None:
        mended = _replaced(sources, source, apply_fixes(source, attempt))
        return None if _worse(check(mended, earlier).diagnostics, verdict.diagnostics) else mended

    if not fixes:
        return sources
    if mended := better(fixes):
        return mended
    kept: list[Fix] = []
    for fix in fixes:
        if better([*kept, fix]):
            kept.append(fix)
    return better(kept) or sources if kept else sources


def _replaced(sources: ReportSources, old: Source, new: Source) -> ReportSources:
    if sources.settings is old:
        return replace(sources, settings=new)
    return replace(sources, sections=tuple(new if one is old else one for one in sources.sections))


def _worse(after: Sequence[Diagnostic], before: Sequence[Diagnostic]) -> bool:
    """Tell whether a repair brought more faults of one severity than there were.

    Where less of the report stays unread, it did not: what is found there now, was there all along.
    """
    if _unread(after) < _unread(before):
        return False
    new = Counter(one.severity for one in after)
    old = Counter(one.severity for one in before)
    return any(count > old[severity] for severity, count in new.items())


def _unread(diagnostics: Iterable[Diagnostic]) -> int:
    """Count the faults with which a file cannot be read any further."""
    return sum(one.severity is Severity.ERROR and one.code.startswith(("J1", "J2")) for one in diagnostics)
