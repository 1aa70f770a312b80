"""Repair the texts of a report as far as the diagnostics know how, and never leave one worse than it was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jaarverslag.compiler.check import Verdict, check
from jaarverslag.diagnostics import Severity
from jaarverslag.repair import apply_fixes, fixes_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from jaarverslag.diagnostics import Diagnostic, Fix
    from jaarverslag.read import ReportSources
    from jaarverslag.source import Source

# A repair may uncover another (a quoted cell turns out to lack a year); more rounds than this means that they chase
# each other.
_ROUNDS = 5
# The steps that read: the file, its YAML, its keys and types.
_READING = ("J1", "J2", "J3")


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
        fixes = {
            source: found
            for source in (current.settings, *current.sections)
            if chosen is None or source.name in chosen
            if (found := fixes_for(source, filter(keeps, verdict.diagnostics), unsafe=unsafe))
        }
        better = _better(current, verdict, fixes, earlier) if fixes else None
        if better is None:
            break
        current, verdict = better
    pairs = zip((sources.settings, *sources.sections), (current.settings, *current.sections), strict=True)
    return Mended(tuple(Change(old, new) for old, new in pairs if old.text != new.text), verdict)


def _better(
    sources: ReportSources,
    verdict: Verdict,
    fixes: Mapping[Source, Sequence[Fix]],
    earlier: ReportSources | None,
) -> tuple[ReportSources, Verdict] | None:
    """Make all repairs at once, or, where that makes it worse, those that do not; None where every one does."""

    def attempt(some: Mapping[Source, Sequence[Fix]]) -> tuple[ReportSources, Verdict] | None:
        mended = _repaired(sources, some)
        found = check(mended, earlier)
        return None if _worse(found.diagnostics, verdict.diagnostics) else (mended, found)

    if whole := attempt(fixes):
        return whole
    kept: dict[Source, Sequence[Fix]] = {}
    for source, listed in fixes.items():
        if attempt({**kept, source: listed}):
            kept[source] = listed
            continue
        for fix in listed:
            more = {**kept, source: (*kept.get(source, ()), fix)}
            kept = more if attempt(more) else kept
    return attempt(kept) if kept else None


def _repaired(sources: ReportSources, fixes: Mapping[Source, Sequence[Fix]]) -> ReportSources:
    def mended(source: Source) -> Source:
        return apply_fixes(source, fixes[source]) if source in fixes else source

    return replace(sources, settings=mended(sources.settings), sections=tuple(map(mended, sources.sections)))


def _worse(after: Sequence[Diagnostic], before: Sequence[Diagnostic]) -> bool:
    """Tell whether repairs left a file with more faults of one severity than it had.

    Where more of a file is read than before, they did not: what is found in it now was there all along.
    """
    files = {one.file for one in (*after, *before)}
    unread = [(_unread(after, file), _unread(before, file)) for file in files]
    if any(now != then for now, then in unread):
        return any(now > then for now, then in unread)
    new = Counter((one.file, one.severity) for one in after)
    return bool(new - Counter((one.file, one.severity) for one in before))


def _unread(diagnostics: Iterable[Diagnostic], file: str) -> tuple[int, ...]:
    """Count the errors behind which something of a file goes unread, those that hide most of it first."""
    errors = [one.code for one in diagnostics if one.file == file and one.severity is Severity.ERROR]
    return tuple(sum(code.startswith(step) for code in errors) for step in _READING)
