"""A composed section in a terminal: the same blocks that become pages, without what is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.table import Table
from rich.text import Text

from jaarverslag.document.blocks import Heading, ItemList, Paragraph, ParagraphRole
from jaarverslag.document.data_table import DataTable
from jaarverslag.document.pictures import Picture
from jaarverslag.document.tables import CostTable, IndicatorTable
from jaarverslag.render.terminal.inlines import inline
from jaarverslag.render.terminal.tables import print_costs, print_data, print_indicators

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jaarverslag.document.blocks import Block, Document, ListItem
    from jaarverslag.render.terminal.paper import Paper

# A line of running text that is longer than this is hard to follow.
_LONGEST_LINE: Final = 88
# What stands under the title, and under the heads right below it; the second for a terminal that only knows ASCII.
_RULES: Final = (("═", "="), ("─", "-"))
_BULLET: Final = ("•", "*")


def print_document(document: Document, paper: Paper) -> None:
    """Print a section from its title to its costs; blocks that only stand around sections have no place here."""
    _blocks(document.blocks, paper)


def _blocks(blocks: Sequence[Block], paper: Paper) -> None:
    top = next((block.level for block in blocks if isinstance(block, Heading)), 1)
    for at, block in enumerate(blocks):
        if at:
            paper.blank()
        if isinstance(block, Heading):
            _heading(block, block.level - top, paper)
        else:
            _block(block, paper, 0)


def _heading(heading: Heading, depth: int, paper: Paper) -> None:
    words = paper.text(f"{heading.number} {heading.text}".strip(), "bold")
    paper.line(words)
    if depth < len(_RULES):
        paper.line(Text(_RULES[depth][paper.ascii] * min(words.cell_len, paper.width)))


def _block(block: Block, paper: Paper, indent: int) -> None:
    match block:
        case Paragraph():
            style = "dim" if block.role in {ParagraphRole.LEGEND, ParagraphRole.REMARK} else ""
            paper.line(inline(block.inlines, paper, style), indent, _LONGEST_LINE)
        case ItemList():
            for number, item in enumerate(block.items, start=1):
                sign = f"{number}." if block.ordered else _BULLET[paper.ascii]
                _item(item, sign, paper, indent)
        case Picture():
            words = paper.text(f"[afbeelding: {block.alternative}]", "dim")
            paper.line(words, indent, _LONGEST_LINE)
            if block.caption:
                paper.line(inline(block.caption, paper), indent, _LONGEST_LINE)
        case IndicatorTable():
            print_indicators(block, paper)
        case CostTable():
            print_costs(block, paper)
        case DataTable():
            print_data(block, paper)
        case _:
            # What only stands around the sections of a book says nothing in a terminal.
            return


def _item(item: ListItem, sign: str, paper: Paper, indent: int) -> None:
    """Print an item, its lines behind the sign of the first one."""
    first = item.blocks[0] if item.blocks else None
    said = inline(first.inlines, paper) if isinstance(first, Paragraph) else Text()
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=max(len(sign), 2))
    grid.add_column(overflow="fold")
    grid.add_row(Text(sign), said)
    paper.line(grid, indent, _LONGEST_LINE)
    for block in item.blocks[1:] if isinstance(first, Paragraph) else item.blocks:
        _block(block, paper, indent + max(len(sign), 2) + 1)
