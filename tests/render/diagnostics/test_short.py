from __future__ import annotations

from jaarverslag.diagnostics import Severity
from jaarverslag.render.diagnostics import short
from tests.render.diagnostics.sample import SAMPLE


def test_short_is_one_line_each() -> None:
    """As many lines as faults, each with place, severity and code in fixed positions."""
    lines = short.render(SAMPLE).splitlines()
    assert len(lines) == len(SAMPLE)
    for line, diagnostic in zip(lines, SAMPLE, strict=True):
        position = ":".join(map(str, diagnostic.span.position)) if diagnostic.span else None
        where = ":".join(part for part in (diagnostic.file, position) if part)
        word = "fout" if diagnostic.severity is Severity.ERROR else "waarschuwing"
        assert line.startswith(f"{where}: {word}[{diagnostic.code}] " if where else f"{word}[{diagnostic.code}] ")
