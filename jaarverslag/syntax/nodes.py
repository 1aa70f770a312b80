"""The nodes of a YAML file: every scalar is text, every node knows its place, duplicate keys are kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.source import Span, Written


class ScalarStyle(Enum):
    """How a scalar was written; a cell may be plain or quoted, a block is prose."""

    PLAIN = "plain"
    QUOTED = "quoted"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, still text: the schema decides whether it is a number, a cell or prose."""

    written: Written
    style: ScalarStyle

    @property
    def text(self) -> str:
        """The value's text."""
        return self.written.text

    @property
    def span(self) -> Span:
        """Where it was written, quotes included."""
        return self.written.span

    @property
    def absent(self) -> bool:
        """Tell whether nothing at all was written here."""
        return self.style is ScalarStyle.PLAIN and not self.written.text


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order of the file; a key may occur twice. `flow` says that it stands between braces."""

    entries: tuple[Entry, ...]
    span: Span
    flow: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


Node = Scalar | Mapping | Sequence


def scalars(node: Node) -> Iterator[Scalar]:
    """Give every scalar below a node, keys before their values, in the order of the file."""
    match node:
        case Scalar():
            yield node
        case Mapping():
            for entry in node.entries:
                yield from scalars(entry.key)
                yield from scalars(entry.value)
        case Sequence():
            for item in node.items:
                yield from scalars(item)
