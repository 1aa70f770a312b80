"""The marks of footnotes: where they stand in names and cells, and which text belongs to each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import Several, Text, printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jaarverslag.cells import Cell
    from jaarverslag.model import Footnote
    from jaarverslag.source import Written

_RAISED: Final = str.maketrans("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079", "1230456789")
_BRACKETS: Final = " ()[]"
_MARK: Final = re.compile(r"\*{1,4}|[1-9][0-9]?")
# What ends a name and is surely meant as a mark; a raised 2 may well be that of m².
_SURELY: Final = re.compile(r"(?:\(?\*{1,4}\)?|(?<=\s)[1-9][0-9]?\))(?=\s*$)")


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a section that have a text, each with that text, without brackets."""

    texts: Mapping[str, Written]
    _pattern: re.Pattern[str]

    @classmethod
    def of(cls, notes: Iterable[Footnote]) -> Marks:
        """Take the marks of the notes that a section has."""
        texts = {bare(note.mark.text): note.text for note in notes}
        forms = (form for mark in sorted(texts, key=len, reverse=True) if mark for form in _forms(mark))
        return cls(MappingProxyType(texts), re.compile(rf"\s*(?:{'|'.join(forms) or '(?!)'})"))

    def text(self, mark: str) -> Written | None:
        """Give the text that belongs to a mark, however that was typed."""
        return self.texts.get(bare(mark))

    def find(self, text: str) -> Iterator[tuple[int, int, Written]]:
        """Find the marks whose text is known: where each begins, blanks before it included, and ends, and its text."""
        for found in self._pattern.finditer(text):
            if note := self.text(found.group()):
                yield found.start(), found.end(), note

    def without(self, text: str) -> str:
        """Leave the marks out whose text is known."""
        return self._pattern.sub("", text).strip()


def bare(mark: str) -> str:
    """A mark without its brackets, whether raised or not: `*)` is `*`, `¹` is `1`."""
    return mark.strip(_BRACKETS).translate(_RAISED)


def is_mark(text: str) -> bool:
    """Tell whether a text is a mark that a cell or a name can have."""
    return _MARK.fullmatch(bare(text)) is not None


def marks_of(cell: Cell) -> tuple[str, ...]:
    """Give the marks at a cell, without their brackets; at words, that which surely is one."""
    if isinstance(cell.value, Text):
        found = sure_mark(cell.input)
        return (bare(found.group()),) if found else ()
    parts = cell.value.values if isinstance(cell.value, Several) else ()
    typed = (cell.footnote, *(part.footnote for part in parts))
    return tuple(mark for marks in typed if marks for mark in marks.split())


def unmarked(cell: Cell) -> str:
    """Give what is printed of a cell without its marks, for where no note stands."""
    text = printed(cell)
    for mark in marks_of(cell):
        typed = rf"[(\[]?{re.escape(mark)}[)\]]{'' if mark.isalnum() and mark.isascii() else '?'}"
        text = re.sub(rf"^{typed}\s*|\s*{typed}$", "", text)
    return text


def sure_mark(name: str) -> re.Match[str] | None:
    """Find what ends a name and is surely meant as a mark: stars, or a number with a bracket behind it."""
    found = _SURELY.search(name)
    before = name[: found.start()] if found else ""
    return None if before.count("(") > before.count(")") else found


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
