"""The bar of a build, and what it counts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.progress import Bar
from jaarverslag.press.object import PdfObject, Pressed, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHEETS = tuple(Sheet((key,), f"<p>{key}", {}) for key in ("1", "2"))


@pytest.mark.parametrize("terminal", [True, False])
def test_the_press_is_at_work_before_anything_is_asked_of_it(terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks first does something else meanwhile; what comes is what was pressed, in order."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    begun: list[Sheet] = []

    def press_all(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        begun.extend(sheets)
        return iter([Pressed(PdfObject(sheet.html.encode(), 1), ()) for sheet in sheets])

    bar = Bar()
    made = bar.showing(bar.counting(press_all))(SHEETS)
    assert begun == list(SHEETS)
    assert [one.object.pdf for one in made if one.object] == [b"<p>1", b"<p>2"]
