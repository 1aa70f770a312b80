"""Say with every abbreviation what it stands for, where the data gives that: in running text and in cells of tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from jaarverslag.document.blocks import ItemList, ListItem, Paragraph
from jaarverslag.document.data_table import DataTable
from jaarverslag.document.inlines import Abbreviation, Emphasis, Strong, Text
from jaarverslag.document.pictures import Picture
from jaarverslag.document.tables import CostTable, IndicatorTable, PrintedCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jaarverslag.document.blocks import Block
    from jaarverslag.document.inlines import Inline
    from jaarverslag.document.tables import Footnote, IndicatorCell, Name, Words


@dataclass(frozen=True)
class Abbreviations:
    """The abbreviations of a report, each with what it stands for."""

    meanings: Mapping[str, str]

    def expanded(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Give blocks in which every abbreviation says what it stands for.

        Headings, heads of columns, captions of tables and links stay as they are: there it is a name, or leads away.
        """
        return tuple(map(self._block, blocks)) if self.meanings else tuple(blocks)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Whole words, written as the data writes them; of two that begin alike the longer one."""
        longest_first = sorted(self.meanings, key=len, reverse=True)
        return re.compile(rf"(?<![\w'’])(?:{'|'.join(map(re.escape, longest_first))})(?![\w'’])")

    def _pieces(self, text: str) -> Iterator[str | Abbreviation]:
        place = 0
        for found in self._pattern.finditer(text):
            if place < found.start():
                yield text[place : found.start()]
            yield Abbreviation(found[0], self.meanings[found[0]])
            place = found.end()
        if place < len(text):
            yield text[place:]

    # --- Running text ----------------------------------------------------------------------------

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return replace(block, inlines=self._inlines(block.inlines))
            case ItemList():
                return replace(block, items=tuple(ListItem(self.expanded(item.blocks)) for item in block.items))
            case Picture():
                return replace(block, caption=self._inlines(block.caption))
            case DataTable():
                rows = (
                    replace(row, name=self._name(row.name), cells=tuple(map(self._cell, row.cells)))
                    for row in block.rows
                )
                return replace(block, rows=tuple(rows), notes=self._notes(block.notes))
            case IndicatorTable():
                return self._indicators(block)
            case CostTable():
                return self._costs(block)
            case _:
                return block

    def _inlines(self, inlines: Iterable[Inline]) -> tuple[Inline, ...]:
        return tuple(part for one in inlines for part in self._inline(one))

    def _inline(self, inline: Inline) -> Iterator[Inline]:
        match inline:
            case Text(text):
                yield from (Text(one) if isinstance(one, str) else one for one in self._pieces(text))
            case Strong(inlines):
                yield Strong(self._inlines(inlines))
            case Emphasis(inlines):
                yield Emphasis(self._inlines(inlines))
            case _:
                yield inline

    # --- Tables ----------------------------------------------------------------------------------

    def _indicators(self, table: IndicatorTable) -> IndicatorTable:
        rows = (
            replace(row, name=self._name(row.name), unit=self._words(row.unit), cells=tuple(map(self._held, row.cells)))
            for row in table.rows
        )
        return replace(table, rows=tuple(rows), notes=self._notes(table.notes))

    def _costs(self, table: CostTable) -> CostTable:
        groups = (
            replace(group, rows=tuple(replace(row, name=self._words(row.name)) for row in group.rows))
            for group in table.groups
        )
        return replace(table, groups=tuple(groups))

    def _name(self, name: Name) -> Name:
        return tuple(part for one in name for part in (self._pieces(one) if isinstance(one, str) else (one,)))

    def _words(self, words: Words) -> Words:
        pieces = tuple(self._pieces(words)) if isinstance(words, str) else words
        return words if pieces == (words,) else pieces

    def _held(self, cell: IndicatorCell) -> IndicatorCell:
        return self._cell(cell) if isinstance(cell, PrintedCell) else cell

    def _cell(self, cell: PrintedCell) -> PrintedCell:
        """Give a cell; one that is spoken otherwise than it is printed says already what it means."""
        pieces = tuple(self._pieces(cell.text))
        return cell if cell.spoken or all(isinstance(one, str) for one in pieces) else replace(cell, pieces=pieces)

    def _notes(self, notes: Iterable[Footnote]) -> tuple[Footnote, ...]:
        return tuple(replace(note, inlines=self._inlines(note.inlines)) for note in notes)
