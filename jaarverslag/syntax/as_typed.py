"""Cells as analysts type them where YAML would break or swallow them: `>2`, `-`, `*`, `%10`, `8,5` between braces.

A parser for YAML takes `beoogd: >2` for a folded block and loses the target without a word. This module finds such
cells before the parser does, quotes them in a copy of the text, and remembers where everything stood.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A block header as YAML 1.2.2 §8.1.1 defines it: indentation indicator and chomping indicator in either order.
_BLOCK_HEADER = re.compile(r"[|>](?:[1-9][+-]?|[+-][1-9]?)?[ \t]*(?:[ \t]#.*)?$")
_FOLDED_DIGIT = re.compile(r">[1-9][+-]?(?=[ \t]*(?:[ \t]#.*)?$)")
_COMMENT = re.compile(r"[ \t]#")
_KEY_END = re.compile(r":(?=[ \t]|$)")
# Dutch words that begin with an apostrophe ('s-Gravenhage, 't Zandt), which YAML takes for an opening quote.
_CLITIC = re.compile(r"'[stnkm](?![A-Za-z'])")
_NAME = re.compile(r"[*&][A-Za-z_]")
_REFERENCE = re.compile(
    r"\[\[[^\[\]]+\]\]"
)  # `[[2.3.6]]` at the start of a text, which YAML takes for a list in a list
_TAG = re.compile(r"![A-Za-z!<]")
_NEVER_PLAIN = frozenset("%@`")
_BLANK = frozenset({"", " ", "\t"})
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")


def quoted(text: str) -> str:
    """Write a text between quotes, as YAML wants it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


@dataclass(frozen=True)
class Repair:
    """One cell that was quoted: its offsets in the text as typed, and the words themselves."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Readable:
    """The text that the parser gets, and the way back from its offsets to those of the text as typed."""

    text: str
    repairs: tuple[Repair, ...] = field(default=())

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
        index = bisect_right(self._moves, (offset, len(self.text) + 1, 0)) - 1
        if index < 0:
            return offset
        begin, end, shift = self._moves[index]
        if offset >= end:
            return offset - shift
        return self.repairs[index].start if offset == begin else self.repairs[index].end

    def repair_at(self, start: int) -> Repair | None:
        """Give the repair of the cell that begins at this offset in the text as typed."""
        index = bisect_right(self.repairs, start, key=lambda repair: repair.start) - 1
        return self.repairs[index] if index >= 0 and self.repairs[index].start == start else None


def make_readable(text: str) -> Readable:
    """Quote every cell that a YAML parser would break on or swallow."""
    repairs = tuple(_Scan(text).repairs())
    if not repairs:
        return Readable(text)
    pieces, last = [], 0
    for repair in repairs:
        pieces += [text[last : repair.start], quoted(repair.text)]
        last = repair.end
    return Readable("".join([*pieces, text[last:]]), repairs)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _quote_end(line: str, column: int) -> int | None:
    """Find the column behind the closing quote on this line."""
    mark, at = line[column], column + 1
    while at < len(line):
        if mark == '"' and line[at] == "\\":
            at += 2
        elif line[at] == mark:
            if mark == "'" and line[at + 1 : at + 2] == "'":
                at += 2
                continue
            return at + 1
        else:
            at += 1
    return None


def _breaks(word: str, *, dash: bool) -> bool:
    """Tell whether YAML cannot take a value that begins like this; `dash` says whether a lone `-` counts."""
    first = word[0]
    if first in "*&":
        return not _NAME.match(word)
    if first == "!":
        return not _TAG.match(word)
    if first in "-?":
        return dash and word[1:2] in _BLANK
    return first in _NEVER_PLAIN


class _Scan:
    """One walk over the lines. It knows just enough of YAML to tell where a value may begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [(match.start(), match.group().rstrip("\r\n")) for match in _LINE.finditer(text) if match.group()]
        self.at = 0

    def repairs(self) -> Iterator[Repair]:
        awaiting = -1  # the indentation of a key whose value must stand on a line below it
        while self.at < len(self.lines):
            start, line = self.lines[self.at]
            self.at += 1
            content = line.strip(" \t")
            if not content or content[0] == "#":
                continue
            column, in_list = self._skip_dashes(line, _indent(line))
            value = self._value_column(line, column)
            if value is None:
                if awaiting >= 0 and column > awaiting and not in_list:
                    yield from self._value(start, line, column, awaiting, below=True)
                elif in_list or line[column : column + 1] in {"{", "["}:
                    yield from self._value(start, line, column, column - 1, below=True)
                awaiting = -1
                continue
            if value >= len(line) or line[value] == "#":
                awaiting = column
                continue
            awaiting = -1
            yield from self._value(start, line, value, column, below=False)

    @staticmethod
    def _skip_dashes(line: str, column: int) -> tuple[int, bool]:
        in_list = False
        while line[column : column + 2] in {"- ", "-\t"}:
            in_list = True
            column += 1
            while line[column : column + 1] in {" ", "\t"}:
                column += 1
        return column, in_list

    def _value_column(self, line: str, column: int) -> int | None:
        """Find where the value of this line's key begins, or None where the line has no key."""
        first = line[column : column + 1]
        if first in {"{", "[", "#", ""}:
            return None
        if first in {'"', "'"}:
            end = _quote_end(line, column)
            if end is None or not (found := _KEY_END.match(line, end)):
                return None
        else:
            comment = _COMMENT.search(line, column)
            found = _KEY_END.search(line, column, comment.start() if comment else len(line))
            if not found:
                return None
        value = found.end()
        while value < len(line) and line[value] in " \t":
            value += 1
        return value

    def _value(self, start: int, line: str, column: int, parent: int, *, below: bool) -> Iterator[Repair]:
        """Look at the value that begins in this column, whose key begins in column `parent`."""
        first = line[column : column + 1]
        if first in {"|", ">"} and _BLOCK_HEADER.match(line, column):
            yield from self._block(start, line, column, parent)
        elif first in {'"', "'"} and not (first == "'" and _CLITIC.match(line, column) and line.count("'") == 1):
            self.skip_quoted(line, column)
        elif first in {"{", "["} and not _REFERENCE.match(line, column):
            self.at -= 1
            yield from _Flow(self, column).repairs()
        else:
            end = self._plain_end(line, column)
            word = line[column:end]
            if word and (
                _breaks(word, dash=not below)
                or word[0] in "|>,]}'"
                or _REFERENCE.match(word)
                or (not below and _KEY_END.search(word))
            ):
                yield Repair(start + column, start + end, word)

    @staticmethod
    def _plain_end(line: str, column: int) -> int:
        comment = _COMMENT.search(line, column)
        return len(line[: comment.start() if comment else len(line)].rstrip(" \t"))

    def _block(self, start: int, line: str, column: int, parent: int) -> Iterator[Repair]:
        """Pass over a block that is meant; a `>2` with nothing under it is a cell."""
        under = []
        while self.at < len(self.lines):
            below = self.lines[self.at][1]
            if below.strip(" \t") and _indent(below) <= parent:
                break
            under.append(below.strip(" \t"))
            self.at += 1
        found = _FOLDED_DIGIT.match(line, column)
        if found and all(not words or words[0] == "#" for words in under):
            yield Repair(start + column, start + found.end(), found.group())

    def skip_quoted(self, line: str, column: int) -> None:
        """Pass over a quoted text that may run over lines."""
        mark = line[column]
        if _quote_end(line, column) is not None:
            return
        while self.at < len(self.lines):
            below = self.lines[self.at][1]
            self.at += 1
            if _quote_end(mark + below, 0) is not None:
                return


class _Flow:
    """A walk through `{...}` or `[...]`, which may run over lines."""

    def __init__(self, scan: _Scan, column: int) -> None:
        self.scan = scan
        self.column = column
        self.open = ""  # the brackets that are open, outermost first
        self.line = ""
        self.at_value = True

    def repairs(self) -> Iterator[Repair]:
        while self.scan.at < len(self.scan.lines):
            start, self.line = self.scan.lines[self.scan.at]
            self.scan.at += 1
            while self.column < len(self.line):
                word = self._next_word()
                if word and (_breaks(word, dash=True) or word[0] in "|>" or "," in word):
                    yield Repair(start + self.column, start + self.column + len(word), word)
                self.column += max(len(word), 1)
            if not self.open:
                return
            self.column = 0

    def _next_word(self) -> str:
        """Give the word that begins in this column if it stands where a value may; else pass over one character."""
        char = self.line[self.column]
        if char in "{[":
            self.open += char
            self.at_value = True
        elif char in "}]":
            self.open = self.open[:-1]
            self.at_value = False
            if not self.open:
                self.column = len(self.line)
        elif char == "#" and self.line[self.column - 1 : self.column] in _BLANK:
            self.column = len(self.line)
        elif char == "," or (char == ":" and self.line[self.column + 1 : self.column + 2] in _BLANK):
            self.at_value = True
        elif self.at_value and char in "\"'":
            self._skip_quoted()
        elif self.at_value and char not in " \t":
            self.at_value = False
            return self.line[self.column : self._word_end()].rstrip(" \t")
        return ""

    def _skip_quoted(self) -> None:
        self.at_value = False
        end = _quote_end(self.line, self.column)
        if end is None:
            self.scan.skip_quoted(self.line, self.column)
            self.open = ""  # what follows is for the parser to judge
            end = len(self.line)
        self.column = end - 1

    def _word_end(self) -> int:
        """Find where a value between brackets ends; a comma between digits belongs to the number."""
        at = self.column
        while at < len(self.line):
            char, before, after = self.line[at], self.line[at - 1 : at], self.line[at + 1 : at + 2]
            if char in "{}[]" or (char == ":" and after in _BLANK) or (char == "#" and before in _BLANK):
                break
            if char == "," and not (before.isdigit() and after.isdigit() and self._decimal_comma(at)):
                break
            at += 1
        return at

    def _decimal_comma(self, at: int) -> bool:
        """Tell a decimal comma (`8,5`) from one that parts two entries (`8,2017: 9`) or two items of a list."""
        rest = re.match(r"[^,{}\[\]]*", self.line[at + 1 :])
        return self.open.endswith("{") and rest is not None and not _KEY_END.search(rest.group())
