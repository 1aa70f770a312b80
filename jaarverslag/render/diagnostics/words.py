"""The words and places of a diagnostic that several formats share."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.diagnostics import Severity
from jaarverslag.render.printable import printable
from jaarverslag.source import Position

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Span

WORDS: Final[Mapping[Severity, str]] = MappingProxyType({Severity.ERROR: "fout", Severity.WARNING: "waarschuwing"})


def place(diagnostic: Diagnostic) -> str:
    """Name the place as editors and terminals know it: file:line:column, or the file alone where there is no text."""
    return span_place(diagnostic.span) if diagnostic.span else diagnostic.path


def span_place(span: Span) -> str:
    """Name where a stretch begins: file:line:column."""
    line, column = span.position
    return f"{span.source.name}:{line}:{column}"


def shown_end(span: Span) -> Position:
    """Line and column just behind what a reader sees of a stretch: blank lines that end it are no part of it."""
    start = span.position.line
    seen = span.source.position(span.start + len(span.text.rstrip()))
    if seen.line > start:
        return seen
    end, length = span.end_position, len(span.source.line(start))
    return Position(start, min(end.column, length + 1) if end.line == start else length + 1)


def explanation(diagnostic: Diagnostic) -> str:
    """Say a diagnostic in plain lines, for a place that shows no source: the message, the hint and the other places."""
    lines = [diagnostic.message]
    if diagnostic.hint:
        lines.append(f"hulp: {diagnostic.hint}")
    lines += [f"{span_place(label.span)}: {label.message}" for label in diagnostic.labels]
    return "\n".join(printable(line) for line in lines)
