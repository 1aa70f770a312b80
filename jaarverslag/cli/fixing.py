"""`jaarverslag validate --fix`: repair what can be repaired, or show what would change."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from rich.text import Text

from jaarverslag.compiler.mend import Change, mend
from jaarverslag.project import find_reports, read_earlier, read_sources, write_source
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from rich.console import Console

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Source

_STYLES = {"+": "green", "-": "red", "@": "blue"}


def fix_reports(
    paths: Iterable[Path], year: int | None, keeps: Callable[[Diagnostic], bool], *, unsafe: bool
) -> tuple[tuple[Change, ...], list[Diagnostic]]:
    """Repair the reports that the user means, on disk; of their faults those that `keeps` keeps.

    Returns:
        the files that changed, and why others could not be written.
    """
    written, failed = [], []
    for change in planned_changes(paths, year, keeps, unsafe=unsafe):
        problem = write_source(change.before, change.after)
        if problem:
            failed.append(problem)
        else:
            written.append(change)
    return tuple(written), failed


def planned_changes(
    paths: Iterable[Path], year: int | None, keeps: Callable[[Diagnostic], bool], *, unsafe: bool
) -> Iterator[Change]:
    """Give what the repairs would change, file by file, without writing."""
    for folder in find_reports(paths, year).value:
        sources = read_sources(folder).value
        if sources is not None:
            yield from mend(sources, read_earlier(folder), unsafe=unsafe, chosen=folder.chosen, keeps=keeps).changes


def print_changes(changes: Iterable[Change], console: Console) -> None:
    """Show each change as a unified diff."""
    for change in changes:
        lines = difflib.unified_diff(
            _lines(change.before),
            _lines(change.after),
            change.before.name,
            change.after.name,
            lineterm="",
        )
        for line in lines:
            console.print(Text(printable(line), _STYLES.get(line[:1], "default")), soft_wrap=True)


def _lines(source: Source) -> list[str]:
    """Give a text line by line, as messages count them; an end of line behind the last begins no line."""
    lines = [source.line(number) for number in range(1, source.line_count + 1)]
    return lines if lines[-1] else lines[:-1]
