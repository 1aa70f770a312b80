"""Diagnostics as text: what is wrong, where, the line itself with the place underlined, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from jaarverslag.diagnostics import Diagnostic, Label, Severity
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console

    from jaarverslag.source import Span

_WORDS = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing"}
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
_FRAME = "blue"
_TAB = "    "


def print_diagnostics(diagnostics: Sequence[Diagnostic], console: Console) -> None:
    """Print each diagnostic as a block, then a line that counts them; nothing where there are none."""
    for diagnostic in diagnostics:
        for line in _block(diagnostic, console.width):
            console.print(line, soft_wrap=True)
        console.print()
    if diagnostics:
        console.print(_count(diagnostics), soft_wrap=True)


def _block(diagnostic: Diagnostic, width: int) -> Iterator[Text]:
    style = _STYLES[diagnostic.severity]
    head = Text(f"{_WORDS[diagnostic.severity]}[{diagnostic.code}]", style)
    yield head.append(": ", "bold").append(printable(diagnostic.message), "bold")
    gutter = _gutter_width(diagnostic)
    pad = " " * gutter
    yield Text(f"{pad}--> ", _FRAME).append(printable(place(diagnostic)), "default")
    if diagnostic.span:
        yield Text(f"{pad} |", _FRAME)
        yield from _excerpt(diagnostic.span, _Mark("^", style), gutter, width)
        for label in diagnostic.labels:
            yield from _labelled(diagnostic.span, label, gutter, width)
        yield Text(f"{pad} |", _FRAME)
    if diagnostic.hint:
        yield Text(f"{pad} = ", _FRAME).append("hulp: ", "bold").append(printable(diagnostic.hint), "default")


def place(diagnostic: Diagnostic) -> str:
    """Name the place as editors and terminals know it: file:line:column."""
    if diagnostic.span is None:
        return diagnostic.path
    line, column = diagnostic.span.position
    return f"{diagnostic.file}:{line}:{column}"


def _gutter_width(diagnostic: Diagnostic) -> int:
    spans = [diagnostic.span, *(label.span for label in diagnostic.labels)]
    return max((len(str(span.position.line)) for span in spans if span), default=1)


def _labelled(primary: Span, label: Label, gutter: int, width: int) -> Iterator[Text]:
    if label.span.source is not primary.source:
        line, column = label.span.position
        yield Text(" " * gutter + "::: ", _FRAME).append(
            printable(f"{label.span.source.name}:{line}:{column}"), "default"
        )
    yield from _excerpt(label.span, _Mark("-", _FRAME, label.message), gutter, width)


@dataclass(frozen=True, slots=True)
class _Mark:
    """How a place is underlined: with which sign, in which style, and with which words behind it."""

    sign: str
    style: str
    words: str = ""


def _excerpt(span: Span, mark: _Mark, gutter: int, width: int) -> Iterator[Text]:
    """Give the source line with its number, and under it the place underlined."""
    number, column = span.position
    if number > span.source.line_count:
        return
    line = span.source.line(number)
    before, rest = line[: column - 1], line[column - 1 :]
    end = span.end_position
    marked = rest[: max(end.column - column, 1)] if end.line == number else rest
    shown, start, length = _window(
        _visible(before), _visible(marked), _visible(rest[len(marked) :]), width - gutter - 3
    )
    yield Text(f"{number:>{gutter}} | ", _FRAME).append(shown, "default")
    underline = Text(" " * gutter + " | ", _FRAME).append(" " * start).append(mark.sign * max(length, 1), mark.style)
    yield underline.append(f" {printable(mark.words)}", mark.style) if mark.words else underline


def _visible(text: str) -> str:
    return printable(text.replace("\t", _TAB))


def _window(before: str, marked: str, after: str, width: int) -> tuple[str, int, int]:
    """Cut a line that is wider than the terminal so that the marked place stays in sight.

    Returns what is shown, the cells in front of the marked place, and the cells that it takes.
    """
    if cell_len(before + marked + after) <= width or width < 20:  # noqa: PLR2004 - narrower than this, nothing helps
        return before + marked + after, cell_len(before), cell_len(marked)
    room = width // 2
    if cell_len(before) > room:
        kept = before
        while cell_len(kept) > room - 1:
            kept = kept[1:]
        before = "…" + kept
    left = width - cell_len(before)
    if cell_len(marked) > left - 1:
        return before + set_cell_size(marked, left - 1) + "…", cell_len(before), left - 1
    left -= cell_len(marked)
    if cell_len(after) > left:
        after = set_cell_size(after, left - 1) + "…"
    return before + marked + after, cell_len(before), cell_len(marked)


def _count(diagnostics: Iterable[Diagnostic]) -> Text:
    listed = list(diagnostics)
    errors = sum(1 for one in listed if one.severity is Severity.ERROR)
    warnings = len(listed) - errors
    parts = [
        part
        for part in (_plural(errors, "fout", "fouten"), _plural(warnings, "waarschuwing", "waarschuwingen"))
        if part
    ]
    files = len({one.file for one in listed if one.file})
    where = f" in {_plural(files, 'bestand', 'bestanden')}" if files else ""
    return Text(f"{' en '.join(parts)}{where}", "bold")


def _plural(count: int, one: str, more: str) -> str:
    return "" if not count else f"{count} {one if count == 1 else more}"
