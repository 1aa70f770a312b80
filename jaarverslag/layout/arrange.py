"""From a file's lines and nodes to its lines anew: every entry in its place, with its comments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from jaarverslag.format import VALUE, Shape, Type
from jaarverslag.layout.blocks import (
    BLANKS,
    OF_THE_FILE,
    Block,
    Doubt,
    indented,
    joined,
    remarks,
    without_blank_start,
)
from jaarverslag.layout.places import LINE_END, Places, ink
from jaarverslag.syntax import Entry, Mapping, Node, Scalar, ScalarStyle, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jaarverslag.source import Source


@dataclass(frozen=True, slots=True)
class _Each:
    """The shape of each item of a list, or of each value of a group whose keys are free."""

    shape: Shape


_Order = Shape | _Each | None


def arranged(source: Source, root: Mapping, shape: Shape) -> str:
    """Give the text of a file anew; its lines end as the first one did.

    Raises:
        Doubt: the file is written in a way that this module does not know.
    """
    places = Places(source)
    start = places.row(root.span.start)
    if source.line(start + 1)[: places.column(root.span.start)].strip(BLANKS):
        raise Doubt
    own = max((row + 1 for row in range(start) if _is_of_the_file(places.lines[row])), default=0)
    head = without_blank_start(remarks(places.lines[:own]))
    blocks = _Arrangement(places).blocks(root, shape, own, len(places.lines))
    lines = [*head, *joined(blocks, apart=True)]
    while lines and not lines[-1]:
        lines.pop()
    first = LINE_END.search(source.text)
    end = "\r\n" if first and first.group() == "\r\n" else "\n"
    return "".join(f"{line}{end}" for line in lines)


def _is_of_the_file(line: str) -> bool:
    """Tell whether the line ends what stands above the first key without belonging to it."""
    text = line.strip(BLANKS)
    return not text or OF_THE_FILE.match(text) is not None


def _inside(order: _Order, entry: Entry) -> _Order:
    """Give the order of what stands behind a key."""
    if not isinstance(order, Shape):
        return order.shape if order else None
    key = order.key(entry.key.text)
    if key is None:
        return None
    match key.type:
        case Type.SERIES:
            return _Each(VALUE)
        case Type.ITEMS if key.shape:
            return _Each(key.shape)
        case _:
            return key.shape


def _of_items(order: _Order) -> _Order:
    return order.shape if isinstance(order, _Each) else None


def _rank(entry: Entry, order: _Order) -> int:
    if not isinstance(order, Shape):
        return 0
    names = [key.name for key in order.keys]
    return names.index(entry.key.text)


class _Head(NamedTuple):
    """What a value stands behind: `key:` or a dash, the rest of its line, its row, and its collection's column."""

    text: str
    rest: str
    row: int
    column: int


class _Arrangement:
    """The new lines of the nodes of one file."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.lines = places.lines

    # --- Collections with each entry on a line of its own

    def blocks(self, node: Mapping | Sequence, order: _Order, begin: int, end: int) -> list[Block]:
        """Give the entries or items in order, and behind them the comments that end the collection.

        Args:
            node: the collection.
            order: the order of its keys, or of those of what is in it.
            begin: the first row of its own, comments included.
            end: the row behind its last.
        """
        column = self.places.column(node.span.start)
        if isinstance(node, Mapping):
            rows = [self.places.row(entry.key.span.start) for entry in node.entries]
            values: Iterable[Node] = (entry.value for entry in node.entries)
        else:
            rows = [self.places.dash(item, column) for item in node.items]
            values = node.items
        blocks, at = [], begin
        for index, (row, value, below) in enumerate(zip(rows, values, [*rows[1:], end], strict=True)):
            above = remarks(self.lines[at:row])
            at = self._end(value, column, below)
            if isinstance(node, Mapping):
                entry = node.entries[index]
                lines = tuple(self._entry(entry, _inside(order, entry), at))
                blocks.append(Block(above, lines, _rank(entry, order)))
            else:
                head = _Head("-", self.lines[row][column + 1 :], row, column)
                blocks.append(self._item(value, _of_items(order), head, Block(above, ()), at))
        blocks.sort(key=lambda block: block.rank)
        tail = remarks(self.lines[at:end])
        return [*blocks, Block(tail, ())] if any(tail) else blocks

    def _end(self, value: Node, column: int, below: int) -> int:
        """Find the row behind a value and the comments that are its own: those deeper than its collection."""
        end = self.places.last_row(value, column) + 1
        if self.places.is_stack(value):
            for row in range(end, below):
                if self.lines[row].strip(BLANKS):
                    if self.places.indent(row) <= column:
                        break
                    end = row + 1
        return end

    def _entry(self, entry: Entry, order: _Order, end: int) -> Iterator[str]:
        key = entry.key.span
        row = self.places.row(key.start)
        behind = self.lines[row][self.places.column(key.end) :].lstrip(BLANKS)
        if behind[:1] != ":":
            raise Doubt
        head = _Head(f"{key.text}:", behind[1:], row, self.places.column(key.start))
        if self.places.is_stack(entry.value):
            yield f"{head.text}{head.rest.rstrip(BLANKS)}"
            yield from indented(joined(self.blocks(entry.value, order, row + 1, end)))
        else:
            yield from self._behind(head, entry.value, order)

    def _item(self, item: Node, order: _Order, head: _Head, block: Block, end: int) -> Block:
        """Give an item. Comments about its first key go above the dash, where there is room for them."""
        if not self.places.is_stack(item):
            return replace(block, lines=tuple(self._behind(head, item, order)))
        begin = self.places.row(item.span.start)
        beside = remarks([head.rest]) if begin > head.row and head.rest.strip(BLANKS) else ()
        first, *others = self.blocks(item, order, min(head.row + 1, begin), end)
        above = (*block.above, *beside, *without_blank_start(first.above))
        top, *rest = joined([replace(first, above=()), *others])
        return Block(above, (f"- {top}", *indented(rest)))

    # --- A single value, or a collection between brackets

    def _behind(self, head: _Head, value: Node, order: _Order) -> Iterator[str]:
        row = self.places.row(value.span.start)
        top, *rest = self._value(value, order, head.column)
        if row == head.row:
            yield f"{head.text} {top}" if top else f"{head.text}{head.rest.rstrip(BLANKS)}"
        else:
            yield f"{head.text}{head.rest.rstrip(BLANKS)}"
            yield from indented([*remarks(self.lines[head.row + 1 : row]), top])
        yield from rest

    def _value(self, value: Node, order: _Order, parent: int) -> Iterator[str]:
        """Give the first line from the value on; the lines below it as far in as they stand from their key."""
        first, last = self.places.row(value.span.start), self.places.last_row(value, parent)
        line = self.lines[first]
        below = self.lines[first + 1 : last + 1]
        if isinstance(value, Scalar):
            yield "" if value.absent else line[self.places.column(value.span.start) :].rstrip(BLANKS)
            if value.style is ScalarStyle.BLOCK:
                text = self.places.block_text(value, parent)
                moved = (line[text.indent :] for line in below)
                yield from (f"{' ' * text.distance}{line}" if line else "" for line in moved)
            else:
                yield from indented(line.strip(BLANKS) for line in below)
        elif below:
            yield line[self.places.column(value.span.start) :].rstrip(BLANKS)
            for line in below:
                yield line[min(parent, len(line) - len(line.lstrip(" "))) :].rstrip(BLANKS)
        else:
            yield self._between_brackets(value, order) + line[self.places.column(value.span.end) :].rstrip(BLANKS)

    def _between_brackets(self, value: Node, order: _Order) -> str:
        if isinstance(value, Scalar):
            return value.span.text
        if isinstance(value, Sequence):
            anew = f"[{', '.join(self._between_brackets(item, _of_items(order)) for item in value.items)}]"
        else:
            pairs = (
                f"{entry.key.span.text}: {self._between_brackets(entry.value, _inside(order, entry))}"
                for entry in sorted(value.entries, key=lambda entry: _rank(entry, order))
            )
            anew = f"{{{', '.join(pairs)}}}"
        # What is not written in the plain way (`[a: 1]`, `{a, b}`) would gain or lose a character.
        return anew if ink(anew) == ink(value.span.text) else value.span.text
