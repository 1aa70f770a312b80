"""A text with a name, and places in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place as people name it: line and column, both counted from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """One file's text. `name` is how messages call it: the path as the user gave it, with forward slashes."""

    name: str
    text: str = field(repr=False)

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    @property
    def line_count(self) -> int:
        """How many lines the text has; an empty text has one."""
        return len(self._line_starts)

    def position(self, offset: int) -> Position:
        """Name the place of the character at `offset`, counted from 0."""
        line = bisect_right(self._line_starts, offset) - 1
        return Position(line + 1, offset - self._line_starts[line] + 1)

    def offset(self, line: int, column: int) -> int:
        """Find the character at a line and column, both counted from 0; beyond the text is the end of the text."""
        if line >= len(self._line_starts):
            return len(self.text)
        return min(self._line_starts[line] + column, len(self.text))

    def line(self, number: int) -> str:
        """Give line `number`, counted from 1, without its line end."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] if number < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        """Mark the characters from `start` up to `end`."""
        return Span(self, start, end)

    @property
    def whole(self) -> Span:
        """The place that means the file as a whole: its very beginning."""
        return Span(self, 0, 0)


@dataclass(frozen=True)
class Span:
    """A stretch of a source, as narrow as the fault that it points at: offsets in characters, `end` not included."""

    source: Source = field(repr=False)
    start: int
    end: int

    @property
    def position(self) -> Position:
        """Line and column where the stretch begins."""
        return self.source.position(self.start)

    @property
    def end_position(self) -> Position:
        """Line and column just behind the stretch."""
        return self.source.position(self.end)

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.source.text[self.start : self.end]

    def part(self, start: int, end: int) -> Span:
        """Mark a piece of this stretch, by offsets from its own beginning; never outside it."""
        first = min(self.start + start, self.end)
        return Span(self.source, first, max(first, min(self.start + end, self.end)))


@dataclass(frozen=True)
class Written:
    """Words as they mean, with the stretch where they were written; quotes and line folds make the two differ."""

    text: str
    span: Span

    def part(self, start: int, end: int) -> Span:
        """Mark the piece `text[start:end]` where it was written, or the whole where it cannot be told apart."""
        piece = self.text[start:end]
        if not piece:
            return self.span
        raw = self.span.text
        place = -1
        for _ in range(self.text.count(piece, 0, start) + 1):
            place = raw.find(piece, place + 1)
            if place < 0:
                return self.span
        return self.span.part(place, place + len(piece))
