"""The lists at the end of a book on their pages: whose the rows are stays clear where a list goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jaarverslag.document.appendices import (
    IndexGroup,
    IndexLine,
    IndicatorIndex,
    StatutoryGroup,
    StatutoryIndex,
    StatutoryLine,
)
from jaarverslag.document.blocks import Document, Heading
from jaarverslag.document.shape import Shape
from jaarverslag.document.tables import OutcomeMark, PrintedCell
from jaarverslag.project import read_style
from jaarverslag.render.html import html
from tests.render.test_html import laid_out

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.document.blocks import Block


SHORT, LONG = 8, 23
GROUPS = {f"1.{at}": lines for at, lines in enumerate((SHORT,) * 12 + (LONG,) * 4, start=1)}


@pytest.fixture(scope="module", params=["indicatoren", "wettelijk"])
def sheets(request: pytest.FixtureRequest, root: Path) -> list[Any]:
    """The pages of a list of short and long groups."""
    style = read_style(root / "styles" / "standaard").value
    assert style is not None
    listed = _indicators() if request.param == "indicatoren" else _statutory()
    blocks = (Heading(1, "Lijst", "titel"), listed)
    return laid_out(html(Document(f"bijlage-{request.param}", "nl", "Lijst", "Verslag", "Lijst", False, blocks), style))


def _indicators() -> Block:
    mark = OutcomeMark("achieved", "behaald", Shape.FULL, "")

    def line(group: str) -> IndexLine:
        return IndexLine("1", f"Rij {group}", None, PrintedCell("1"), PrintedCell("2"), mark)

    groups = (IndexGroup("1", one, "Groep", (line(one),) * lines) for one, lines in GROUPS.items())
    return IndicatorIndex("Alles", 2017, tuple(groups))


def _statutory() -> Block:
    def line(group: str) -> StatutoryLine:
        return StatutoryLine(1, f"Rij {group}", "%", PrintedCell("1"), "", "")

    groups = (StatutoryGroup(f"{one} Groep", (line(one),) * lines) for one, lines in GROUPS.items())
    return StatutoryIndex("Alles", tuple(groups), ())


def words(box: Any) -> list[str]:  # noqa: ANN401 - WeasyPrint ships no types
    return [part.text for part in box.descendants() if type(part).__name__ == "TextBox"]


def test_the_head_of_a_page_says_what_its_first_rows_belong_to(sheets: list[Any]) -> None:
    """Their own head may be on the page before: the engine repeats the heads of columns only."""
    assert len(sheets) > 4
    continued = 0
    for sheet in sheets:
        (running,) = ("".join(words(box)) for box in sheet.children if getattr(box, "at_keyword", "") == "@top-right")
        rows = [word for word in words(sheet) if word.startswith(("Rij ", "1."))]
        first = next(word for word in rows if word.startswith("Rij "))
        assert running == f"Lijst, vanaf {first.removeprefix('Rij ')} Groep"
        continued += rows[1].startswith("Rij ")  # the first is that of the running head
    assert continued


def test_a_short_group_stands_on_one_page(sheets: list[Any]) -> None:
    """Up to eight lines go to the next page together with their head; only longer groups go on there."""
    pages_of = {one: [n for n, sheet in enumerate(sheets) if f"Rij {one}" in words(sheet)] for one in GROUPS}
    assert {lines for one, lines in GROUPS.items() if len(pages_of[one]) > 1} == {LONG}
