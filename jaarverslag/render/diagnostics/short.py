"""Diagnostics as one line each, for grep and for editors that look for places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.render.diagnostics.words import WORDS, place
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jaarverslag.diagnostics import Diagnostic


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Write `file:line:column: fout[J401] message` per line; an empty text where there is nothing to say."""
    return "".join(f"{_line(diagnostic)}\n" for diagnostic in diagnostics)


def _line(diagnostic: Diagnostic) -> str:
    where = place(diagnostic)
    said = f"{WORDS[diagnostic.severity]}[{diagnostic.code}] {diagnostic.message}"
    return printable(f"{where}: {said}" if where else said)
