"""Diagnostics as text: what is wrong, where, the line itself with the place underlined, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from jaarverslag.diagnostics import Diagnostic, Severity
from jaarverslag.dutch import counted
from jaarverslag.render.diagnostics.excerpt import FRAME, Frame, Mark, excerpt, window
from jaarverslag.render.diagnostics.words import WORDS, place, shown_end, span_place
from jaarverslag.render.printable import printable
from jaarverslag.repair import apply_fixes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from jaarverslag.diagnostics import Fix

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}


def print_diagnostics(diagnostics: Sequence[Diagnostic], console: Console) -> None:
    """Print each diagnostic as a block, then how many there are and what to type next; nothing where there are none."""
    for diagnostic in diagnostics:
        print_diagnostic(diagnostic, console)
        console.print()
    if diagnostics:
        _print(_in_full(Text(_count(diagnostics), "bold"), console, 0), console)
        _print(_in_full(Text(f"Meer over een code: jaarverslag explain {diagnostics[0].code}"), console, 0), console)


def print_diagnostic(diagnostic: Diagnostic, console: Console) -> None:
    """Print one diagnostic as a block, without the count that ends a list of them."""
    _print(_block(diagnostic, console), console)


def _print(lines: Iterator[Text], console: Console) -> None:
    for line in lines:
        console.print(line, soft_wrap=True)


def _block(diagnostic: Diagnostic, console: Console) -> Iterator[Text]:
    style = _STYLES[diagnostic.severity]
    head = Text().append(f"{WORDS[diagnostic.severity]}[{diagnostic.code}]", style)
    head.append(": ", "bold").append(printable(diagnostic.message), "bold")
    yield from _in_full(head, console, 2)
    frame = Frame(console, _gutter_width(diagnostic))
    pad = " " * frame.gutter
    if diagnostic.file:
        yield Text().append(f"{pad}--> ", FRAME).append(printable(place(diagnostic)))
    if diagnostic.span:
        yield from _excerpts(diagnostic, style, frame)
        yield frame.beside(None)
    if diagnostic.hint:
        yield from _remark("hulp", Text(printable(diagnostic.hint)), frame)
    if diagnostic.fix and (repaired := _repaired(diagnostic.fix, frame)):
        yield from _remark("herstel", repaired, frame)


def _gutter_width(diagnostic: Diagnostic) -> int:
    spans = [diagnostic.span, *(label.span for label in diagnostic.labels)]
    return max((len(str(shown_end(span).line)) for span in spans if span), default=1)


def _excerpts(diagnostic: Diagnostic, style: str, frame: Frame) -> Iterator[Text]:
    """Give one excerpt per file, that of the fault itself first."""
    if diagnostic.span is None:
        return
    files: dict[str, list[Mark]] = {diagnostic.file: [Mark(diagnostic.span, "^", style)]}
    for label in diagnostic.labels:
        files.setdefault(label.span.source.name, []).append(Mark(label.span, "-", FRAME, label.message))
    for file, marks in files.items():
        yield frame.beside(None)
        if file != diagnostic.file:
            yield Text().append(" " * frame.gutter + "::: ", FRAME).append(printable(span_place(marks[0].span)))
            yield frame.beside(None)
        yield from excerpt(marks, frame)


def _remark(name: str, words: Text, frame: Frame) -> Iterator[Text]:
    """Give a line below the excerpt: what kind of remark it is, and the words."""
    line = Text().append(" " * frame.gutter + " = ", FRAME).append(f"{name}: ", "bold").append_text(words)
    return _in_full(line, frame.console, frame.gutter + 3)


def _in_full(line: Text, console: Console, indent: int) -> Iterator[Text]:
    """Fold a line between words on a terminal; in a file or a pipe it stays one line, so that it can be found."""
    if not console.is_terminal or line.cell_len <= console.width or console.width - indent < 1:
        yield line
        return
    for number, folded in enumerate(line.wrap(console, console.width - indent)):
        folded.rstrip()
        yield Text(" " * indent if number else "").append_text(folded)


def _repaired(fix: Fix, frame: Frame) -> Text | None:
    """Show the line as a safe repair leaves it; nothing where that takes more lines or shows no difference."""
    edits = sorted(fix.edits, key=lambda edit: edit.span.start)
    lines = {place.line for edit in edits for place in (edit.span.position, edit.span.end_position)}
    if not fix.safe or len(lines) != 1 or any(set("\r\n") & set(edit.text) for edit in edits):
        return None
    (number,) = lines
    source = edits[0].span.source
    before, after = source.line(number), apply_fixes(source, (fix,)).line(number)
    if before.split() == after.split():
        return None
    start = edits[0].span.position.column - 1
    end = max(len(after) - (len(before) - edits[-1].span.end_position.column + 1), start)
    room = max(frame.room - len("herstel: "), 1)
    return window(after[:start].lstrip(), after[start:end], after[end:].rstrip(), frame, room)[0]


def _count(diagnostics: Sequence[Diagnostic]) -> str:
    """Say how many there are, in how many files, and how many of them repair themselves."""
    errors = sum(one.severity is Severity.ERROR for one in diagnostics)
    kinds = ((errors, "fout", "fouten"), (len(diagnostics) - errors, "waarschuwing", "waarschuwingen"))
    files = len({one.file for one in diagnostics if one.file})
    safe = sum(one.fix is not None and one.fix.safe for one in diagnostics)
    unsafe = sum(one.fix is not None and not one.fix.safe for one in diagnostics)
    said = ", ".join(counted(*kind) for kind in kinds if kind[0])
    where = f" in {counted(files, 'bestand', 'bestanden')}" if files else ""
    repairs = [f"{count} met {option}" for count, option in ((safe, "--fix"), (unsafe, "--fix --unsafe")) if count]
    fixable = ", ".join(repairs).replace(" met", " te herstellen met", 1)
    return f"{said}{where}; {fixable}" if fixable else f"{said}{where}"
