"""Spaces at the end of a line, which nobody sees and which mean nothing: not those in a text, where they may."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.syntax.nodes import Node, ScalarStyle, scalars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Source, Span

_LAST_BLANK = re.compile(r"[ \t](?=[\r\n]|\Z)")
_BLANKS = " \t\r\n"


def trailing_spaces(source: Source, root: Node | None) -> Iterator[Diagnostic]:
    """Report a file in which lines end in spaces or tabs, once, at the first of them.

    Two spaces at the end of a line are a line break in Markdown, and before the end of a line between quotes they can
    be meant as well: whatever stands in a block or between quotes is left alone.
    """
    found = [_run_before(source, match.end()) for match in _LAST_BLANK.finditer(source.text)]
    texts = tuple(_texts(root)) if found and root is not None else ()
    runs = [run for run in found if not any(start <= run.start and run.end <= end for start, end in texts)]
    if not runs:
        return
    others = len(runs) - 1
    more = f" en {others} andere" if others > 1 else " en nog een" if others else ""
    yield faults.TRAILING_SPACES.at(
        runs[0],
        f"achter deze regel{more} staan spaties",
        hint="haal ze weg; ze doen niets, en wie twee versies vergelijkt, ziet een verschil dat er niet is",
        fix=Fix(tuple(Edit(run, "") for run in runs)),
    )


def _run_before(source: Source, end: int) -> Span:
    """All the blanks that end where the line ends."""
    line = max(source.text.rfind("\n", 0, end), source.text.rfind("\r", 0, end)) + 1
    return source.span(line + len(source.text[line:end].rstrip(" \t")), end)


def _texts(root: Node) -> Iterator[tuple[int, int]]:
    """Give the stretches that are text; the blank lines below a block may belong to it."""
    for scalar in scalars(root):
        end = scalar.span.end
        if scalar.style is ScalarStyle.BLOCK:
            text = scalar.span.source.text
            while end < len(text) and text[end] in _BLANKS:
                end += 1
        if scalar.style is not ScalarStyle.PLAIN:
            yield scalar.span.start, end
