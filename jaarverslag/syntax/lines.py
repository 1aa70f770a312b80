"""The lines of a YAML text, with what can be said of one line: where a comment, a quoted or an unquoted text ends."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_COMMENT = re.compile(r"[ \t]#")
# Dutch words that begin with an apostrophe ('s-Gravenhage, 't Zandt), which YAML takes for an opening quote.
_CLITIC = re.compile(r"'[stnkm](?![A-Za-z'])")

BLANKS = " \t"


class Line(NamedTuple):
    """One line without its line end, and the offset in the text where it begins."""

    start: int
    text: str

    @property
    def indent(self) -> int:
        """The column of the first character that is no space."""
        return len(self.text) - len(self.text.lstrip(" "))

    def behind_blanks(self, column: int) -> int:
        """Find the first column from this one on that is no blank."""
        return len(self.text) - len(self.text[column:].lstrip(BLANKS))

    def is_blank(self, column: int = 0) -> bool:
        """Tell whether the line says nothing from this column on: blanks, or a comment."""
        return self.text[self.behind_blanks(column) :][:1] in {"", "#"}

    def plain_end(self, column: int) -> int:
        """Find the column behind an unquoted text that begins here, its comment left out."""
        comment = _COMMENT.search(self.text, column)
        return len(self.text[: comment.start() if comment else len(self.text)].rstrip(BLANKS))

    def opens_quote(self, column: int) -> bool:
        """Tell a quote that opens a text from the apostrophe of `'s-Gravenhage`."""
        mark = self.text[column : column + 1]
        return mark == '"' or (mark == "'" and not (_CLITIC.match(self.text, column) and self.text.count("'") == 1))

    def quote_end(self, column: int) -> int | None:
        """Find the column behind the closing quote of the text that opens in this column, if that is on this line."""
        return _closing(self.text[column], self.text, column + 1)


def _closing(mark: str, text: str, at: int) -> int | None:
    while at < len(text):
        if mark == '"' and text[at] == "\\":
            at += 2
        elif text[at] != mark:
            at += 1
        elif mark == "'" and text[at + 1 : at + 2] == "'":
            at += 2
        else:
            return at + 1
    return None


class Lines:
    """A walk over the lines of a text."""

    def __init__(self, text: str) -> None:
        self._lines = [
            Line(match.start(), match.group().rstrip("\r\n")) for match in _LINE.finditer(text) if match.group()
        ]
        self._at = 0

    def next(self) -> Line | None:
        """Give the next line, or None behind the last."""
        if self._at >= len(self._lines):
            return None
        self._at += 1
        return self._lines[self._at - 1]

    def next_below(self, parent: int) -> Line | None:
        """Give the next line if it is blank or stands deeper than column `parent`."""
        if self._at >= len(self._lines):
            return None
        line = self._lines[self._at]
        return None if line.text.strip(BLANKS) and line.indent <= parent else self.next()

    def behind_quote(self, line: Line, column: int) -> tuple[Line, int]:
        """Pass over a quoted text that may run over lines; give its last line and the column behind it."""
        mark, end = line.text[column], line.quote_end(column)
        while end is None and (below := self.next()):
            line, end = below, _closing(mark, below.text, 0)
        return line, len(line.text) if end is None else end
