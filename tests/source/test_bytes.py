"""From the bytes of a file to a source: what an editor puts around a text is no part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.project import ReportFolder, read_sources

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "gemeente: Voorbeeldstad\njaar: 2017\ntitel: Jaarverslag\n"


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["without", "with"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_mark_of_utf_8_and_line_ends_of_windows_move_no_place(mark: str, ends: str, tmp_path: Path) -> None:
    """Notepad begins a file with three bytes that nobody sees; the first key still stands in the first column."""
    for name, text in (("rapport.yaml", SETTINGS), ("2.1.yaml", "nummr: 2.1\ntitel: >2\n")):
        (tmp_path / name).write_bytes((mark + text).replace("\n", ends).encode())
    sources = read_sources(ReportFolder(tmp_path))
    assert sources.diagnostics == ()
    assert sources.value is not None
    told = [(one.code, one.span.position, one.span.text) for one in check(sources.value).diagnostics if one.span]
    assert told == [
        ("J301", (1, 1), "nummr"),
        ("J202", (2, 8), ">2"),
    ]
