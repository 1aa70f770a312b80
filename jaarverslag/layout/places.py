"""How the nodes of a file stand in its lines. Rows and columns are counted from 0."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from jaarverslag.layout.blocks import BLANKS, INDENT, Doubt
from jaarverslag.syntax import Mapping, Node, Scalar, ScalarStyle, Sequence

if TYPE_CHECKING:
    from jaarverslag.source import Source

LINE_END = re.compile(r"\r\n|\n|\r")
_HEADER = re.compile(r"[|>](?:(?P<indent>[1-9])|(?P<keep>\+)|-)*")


def ink(text: str) -> list[str]:
    """Every character that a reader sees, comments included."""
    return sorted("".join(text.split()))


class BlockText(NamedTuple):
    """A text behind `|` or `>`: how far it stands in, its last row, and how far it will stand from its key."""

    indent: int
    last: int
    distance: int


class Places:
    """The lines of one file, in which the places of its nodes are looked up."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines = tuple(LINE_END.split(source.text))

    def row(self, offset: int) -> int:
        """Find the row of a character."""
        return self.source.position(offset).line - 1

    def column(self, offset: int) -> int:
        """Find the column of a character."""
        return self.source.position(offset).column - 1

    def indent(self, row: int) -> int:
        """Find the first column that is no blank; on a blank line, its length."""
        return len(self.lines[row]) - len(self.lines[row].lstrip(BLANKS))

    def is_stack(self, node: Node) -> TypeGuard[Mapping | Sequence]:
        """Tell whether a node is a collection with each entry or item on a line of its own."""
        match node:
            case Mapping():
                return not node.flow
            case Sequence():
                return self.source.text[node.span.start] == "-"
            case Scalar():
                return False

    def dash(self, item: Node, column: int) -> int:
        """Find the row of the dash in front of an item."""
        for row in range(self.row(item.span.start), -1, -1):
            if self.lines[row][column : column + 1] == "-":
                return row
        raise Doubt

    def last_row(self, node: Node, parent: int) -> int:
        """Find the last row of a node; `parent` is the column of the collection that it is in."""
        if isinstance(node, Scalar) and node.style is ScalarStyle.BLOCK:
            return self.block_text(node, parent).last
        if self.is_stack(node):
            values = [entry.value for entry in node.entries] if isinstance(node, Mapping) else node.items
            return self.last_row(values[-1], self.column(node.span.start))
        return self.row(max(node.span.start, node.span.end - 1))

    def block_text(self, node: Scalar, parent: int) -> BlockText:
        """Find how a text behind `|` or `>` stands in the lines.

        Raises:
            Doubt: the text keeps the blank lines below it (`|+`), so that these cannot be moved.
        """
        header = _HEADER.match(node.span.text)
        if header is None or header["keep"]:
            raise Doubt
        indent = parent + int(header["indent"]) if header["indent"] else None
        first = last = self.row(node.span.start)
        for row in range(first + 1, len(self.lines)):
            line = self.lines[row]
            spaces = len(line) - len(line.lstrip(" "))
            if spaces < len(line):
                indent = indent or spaces
                if spaces < indent or spaces <= parent:
                    break
                last = row
            elif indent and spaces > indent:  # blanks that stand farther in than the text are text
                last = row
        return BlockText(indent or 0, last, int(header["indent"] or len(INDENT)))
