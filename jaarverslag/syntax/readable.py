"""A text with some of its cells quoted, so that a YAML parser can read it, and the way back to the text as typed."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property


def quoted(text: str) -> str:
    """Write a text between quotes, as YAML wants it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


@dataclass(frozen=True, slots=True)
class Repair:
    """One cell to be quoted: its offsets in the text as typed, and the words themselves.

    `needed` says that YAML itself takes the words for something else; where it is False, only some parsers do.
    """

    start: int
    end: int
    text: str
    needed: bool = True


@dataclass(frozen=True)
class Readable:
    """A text as typed, with the repairs that make it readable, in order."""

    typed: str
    repairs: tuple[Repair, ...]

    @cached_property
    def text(self) -> str:
        """The text that the parser gets."""
        pieces, last = [], 0
        for repair in self.repairs:
            pieces += [self.typed[last : repair.start], quoted(repair.text)]
            last = repair.end
        return "".join([*pieces, self.typed[last:]])

    @cached_property
    def _moves(self) -> tuple[tuple[int, int, int], ...]:
        """Per repair: where it begins and ends in the readable text, and how much longer all before it became."""
        moves, shift = [], 0
        for repair in self.repairs:
            begin = repair.start + shift
            shift += len(quoted(repair.text)) - (repair.end - repair.start)
            moves.append((begin, repair.end + shift, shift))
        return tuple(moves)

    def as_typed(self, offset: int) -> int:
        """Find the offset in the text as typed that belongs to an offset in the readable text."""
        index = bisect_right(self._moves, offset, key=lambda move: move[0]) - 1 if self.repairs else -1
        if index < 0:
            return offset
        begin, end, shift = self._moves[index]
        if offset >= end:
            return offset - shift
        return self.repairs[index].start if offset == begin else self.repairs[index].end

    def repair_at(self, start: int) -> Repair | None:
        """Give the repair of the cell that begins at this offset in the text as typed."""
        index = bisect_right(self.repairs, start, key=lambda repair: repair.start) - 1 if self.repairs else -1
        return self.repairs[index] if index >= 0 and self.repairs[index].start == start else None
