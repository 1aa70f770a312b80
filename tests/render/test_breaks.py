"""Where tables break: never so that a row is alone, or is parted from the head that says what it is part of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jaarverslag.document.blocks import Heading
from jaarverslag.document.inlines import Text
from jaarverslag.document.tables import CostGroup, CostRow, PrintedCell
from jaarverslag.project import read_style
from jaarverslag.render.html import html
from tests.render.test_html import costs, document, laid_out, lines, paragraph, row, table

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.document.blocks import Block
    from jaarverslag.style import Style

HEADS = {"Wat heeft het gekost?", "Kosten", "Lasten", "Baten", "Saldo", "Tabel"}


@pytest.fixture(scope="module")
def style(root: Path) -> Style:
    """The style that comes with the program."""
    read = read_style(root / "styles" / "standaard").value
    assert read is not None
    return read


def pages_below(above: int, block: Block, style: Style) -> list[list[str]]:
    """The words of each page, where a block stands under so many paragraphs."""
    prose = (paragraph(Text("Een regel.")),) * above
    page = html(document(Heading(1, "Titel", "titel", "2"), *prose, Heading(2, "Kop", "kop"), block), style)
    return [[text for _, text, _ in lines(sheet)] for sheet in laid_out(page)]


@pytest.mark.parametrize("above", range(2, 20, 3))
def test_a_part_of_the_costs_is_on_the_page_of_its_head(above: int, style: Style) -> None:
    """Which `2.4` this is, the expenses or the revenues, is said by the head of the part alone."""
    cells = (PrintedCell("1"),) * 3
    groups = tuple(
        CostGroup(
            name, (*(CostRow(f"{name} {at}", cells) for at in range(9)), CostRow(f"Som {name}", cells, total=True))
        )
        for name in ("Lasten", "Baten", "Saldo")
    )
    for words in pages_below(above, replace(costs("Kosten"), groups=groups), style):
        for name in ("Lasten", "Baten", "Saldo"):
            assert len({word in words for word in (name, *(f"{name} {at}" for at in range(9)), f"Som {name}")}) == 1
        assert words[-1] not in HEADS


@pytest.mark.parametrize("above", range(12, 22))
def test_a_table_of_two_rows_stays_whole(above: int, style: Style) -> None:
    """Half of it on each page would be two heads for two rows."""
    two = replace(table("Tabel"), rows=(row("Eerste rij", None), row("Tweede rij", None)))
    for words in pages_below(above, two, style):
        assert ("Eerste rij" in words) == ("Tweede rij" in words)
        assert words[-1] not in {"Kop", "Tabel"}
