"""The footnotes of one table: numbered from 1 in the order in which the table refers to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import Several, printed
from jaarverslag.document.inlines import Text
from jaarverslag.document.tables import Footnote, NoteMark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jaarverslag.cells import Cell
    from jaarverslag.document.inlines import Inline
    from jaarverslag.document.tables import Name
    from jaarverslag.model import Footnote as WrittenNote
    from jaarverslag.source import Written

    Say = Callable[[Written], tuple[Inline, ...]]
    """Turns the text of a note into what is printed of it."""

_RAISED: Final = str.maketrans("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079", "1230456789")
_BRACKETS: Final = " ()[]"


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks of a section that have a text, each with that text; `pattern` finds any of them."""

    texts: dict[str, Written]
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, notes: Iterable[WrittenNote]) -> _Marks:
        texts = {_bare(note.mark.text): note.text for note in notes}
        forms = (form for mark in sorted(texts, key=len, reverse=True) if mark for form in _forms(mark))
        return cls(texts, re.compile(rf"\s*(?:{'|'.join(forms) or '(?!)'})"))


def _bare(mark: str) -> str:
    """A mark without its brackets, whether raised or not: `*)` is `*`, `¹` is `1`."""
    return mark.strip(_BRACKETS).translate(_RAISED)


def _forms(mark: str) -> Iterator[str]:
    """Patterns for the ways in which a mark is typed: `*`, `(*)`, `*)`; `1)`, `[1]`, `¹`, `verzuim1`."""
    typed = re.escape(mark)
    if mark.isalnum():
        raised = "".join(chr(code) for digit in mark for code, plain in _RAISED.items() if chr(plain) == digit)
        yield rf"(?:[(\[]|(?<!\w)){typed}[)\]]"
        yield rf"(?<=[^\W\d]){typed}(?!\w)(?![)\]])"
        if raised:
            yield rf"{raised}(?![{''.join(map(chr, _RAISED))}])"
    else:
        edge = re.escape(mark[-1])
        yield rf"[(\[]?(?<!{edge}){typed}(?!{edge})[)\]]?"


class Notes:
    """The notes of one table in the making: ask for its names and cells in the order in which they are read."""

    def __init__(self, anchor: str, written: Iterable[WrittenNote], say: Say | None = None) -> None:
        """Begin; `anchor` is that of the table, `written` are the notes of its section."""
        self._anchor = anchor
        self._marks = _Marks.of(written)
        self._say = say or (lambda text: (Text(text.text.strip()),))
        self._numbers: dict[str, int] = {}
        self._texts: list[Written] = []

    def name(self, text: str) -> Name:
        """Split the name of a row at the marks whose text is known; other marks stay as they were typed."""
        pieces: list[str | NoteMark] = []
        at = 0
        for found in self._marks.pattern.finditer(text):
            pieces += (text[at : found.start()], self._mark(self._marks.texts[_bare(found.group())]))
            at = found.end()
        pieces.append(text[at:])
        return tuple(piece for piece in pieces if piece)

    def cell(self, cell: Cell, note: Written | None = None) -> tuple[str, tuple[NoteMark, ...]]:
        """Give the text of a cell without the marks whose text is known, and those marks; `note` is its own note."""
        text = printed(cell)
        parts = cell.value.values if isinstance(cell.value, Several) else ()
        typed = " ".join(mark for mark in (cell.footnote, *(part.footnote for part in parts)) if mark)
        known = [self._marks.texts[_bare(mark)] for mark in typed.split() if _bare(mark) in self._marks.texts]
        if known:
            text = self._marks.pattern.sub("", text).strip()
        said = {one.text: one for one in (*known, *((note,) if note else ()))}
        return text, tuple(self._mark(one) for one in said.values())

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
