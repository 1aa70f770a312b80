"""Diagnostics as workflow commands of GitHub Actions, which shows them as annotations beside the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.diagnostics import Severity
from jaarverslag.dutch import counted
from jaarverslag.render.diagnostics.words import explanation, shown_end
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.diagnostics import Diagnostic

# A step shows ten errors and ten warnings and drops the rest without a word:
# https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
_MOST: Final = 10


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Write a command per diagnostic, as many as a step can show, and one that says how many are left out."""
    return "".join(f"{line}\n" for line in _commands(diagnostics))


def _commands(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    errors = [one for one in diagnostics if one.severity is Severity.ERROR]
    warnings = [one for one in diagnostics if one.severity is Severity.WARNING]
    for diagnostic in (*errors[:_MOST], *warnings[:_MOST]):
        yield _command(diagnostic)
    left = ((len(errors) - _MOST, "fout", "fouten"), (len(warnings) - _MOST, "waarschuwing", "waarschuwingen"))
    said = " en ".join(counted(*kind) for kind in left if kind[0] > 0)
    if said:
        message = (
            f"nog {said} niet getoond, omdat GitHub er {_MOST} per soort toont; typ jaarverslag validate voor alle"
        )
        yield f"::notice title=jaarverslag::{_data(message)}"


def _command(diagnostic: Diagnostic) -> str:
    properties = {**_location(diagnostic), "title": f"{diagnostic.code} {diagnostic.name}"}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{diagnostic.severity.value} {listed}::{_data(explanation(diagnostic))}"


def _location(diagnostic: Diagnostic) -> dict[str, str]:
    if diagnostic.span is None:
        return {"file": diagnostic.path} if diagnostic.path else {}
    start, end = diagnostic.span.position, shown_end(diagnostic.span)
    location = {"file": diagnostic.file, "line": str(start.line), "endLine": str(end.line)}
    # Columns mean something to GitHub only on a single line.
    return location if end.line > start.line else {**location, "col": str(start.column), "endColumn": str(end.column)}


def _data(text: str) -> str:
    """Escape what a command says: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
