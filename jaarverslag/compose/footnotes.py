"""The footnotes of one table: numbered from 1 in the order in which the table refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells import printed
from jaarverslag.document.inlines import Text
from jaarverslag.document.tables import Footnote, NoteMark
from jaarverslag.footnotes import Marks, marks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jaarverslag.cells import Cell
    from jaarverslag.document.inlines import Inline
    from jaarverslag.document.tables import Name
    from jaarverslag.model import Footnote as WrittenNote
    from jaarverslag.source import Written

    Say = Callable[[Written], tuple[Inline, ...]]
    """Turns the text of a note into what is printed of it."""


class Notes:
    """The notes of one table in the making: ask for its names and cells in the order in which they are read."""

    def __init__(self, anchor: str, written: Iterable[WrittenNote], say: Say | None = None) -> None:
        """Begin; `anchor` is that of the table, `written` are the notes of its section."""
        self._anchor = anchor
        self._marks = Marks.of(written)
        self._say = say or (lambda text: (Text(text.text.strip()),))
        self._numbers: dict[str, int] = {}
        self._texts: list[Written] = []

    def name(self, text: str) -> Name:
        """Split the name of a row at the marks whose text is known; other marks stay as they were typed."""
        pieces: list[str | NoteMark] = []
        at = 0
        for start, end, note in self._marks.find(text):
            pieces += (text[at:start], self._mark(note))
            at = end
        pieces.append(text[at:])
        return tuple(piece for piece in pieces if piece)

    def cell(self, cell: Cell, note: Written | None = None) -> tuple[str, tuple[NoteMark, ...]]:
        """Give the text of a cell without the marks whose text is known, and those marks; `note` is its own note."""
        text = printed(cell)
        known = [said for mark in marks_of(cell) if (said := self._marks.text(mark))]
        if known:
            text = self._marks.without(text)
        notes = {one.text: one for one in (*known, *((note,) if note else ()))}
        return text, tuple(self._mark(one) for one in notes.values())

    def _mark(self, text: Written) -> NoteMark:
        first = text.text not in self._numbers
        if first:
            self._texts.append(text)
        number = self._numbers.setdefault(text.text, len(self._texts))
        return NoteMark(number, f"{self._anchor}-bij-{number}" if first else "", f"{self._anchor}-noot-{number}")

    def all(self) -> tuple[Footnote, ...]:
        """Give the notes that the table referred to."""
        return tuple(
            Footnote(number, f"{self._anchor}-noot-{number}", f"{self._anchor}-bij-{number}", self._say(text))
            for number, text in enumerate(self._texts, start=1)
        )
