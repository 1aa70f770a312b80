"""Cells as analysts type them where YAML would break or swallow them: `>2`, `-`, `*`, `%10`, `8,5` between braces.

A parser for YAML takes `beoogd: >2` for a folded block and loses the target without a word. This module finds such
cells before the parser does. It never touches what YAML reads as text: a block, a quoted text, the lines that
continue an unquoted one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jaarverslag.syntax.lines import BLANKS, Line, Lines
from jaarverslag.syntax.readable import Readable, Repair

if TYPE_CHECKING:
    from collections.abc import Iterator

# A block header as YAML 1.2.2 §8.1.1 defines it: indentation indicator and chomping indicator in either order.
_BLOCK_HEADER = re.compile(r"[|>](?:[1-9][+-]?|[+-][1-9]?)?[ \t]*(?:[ \t]#.*)?$")
_BLOCK_OR_BOUND = re.compile(r">(?:[1-9][+-]?|[+-][1-9])(?=[ \t]|$)")
_KEY_END = re.compile(r":(?=[ \t]|$)")
_QUOTED_KEY_END = re.compile(r"[ \t]*:(?=[ \t]|$)")
_NAME = re.compile(r"[*&][A-Za-z_]")
# `[[2.3.6]]` at the start of a text, which YAML takes for a list in a list
_REFERENCE = re.compile(r"\[\[[^\[\]]+\]\]")
_TAG = re.compile(r"![A-Za-z!<]")
_UP_TO_BRACKET = re.compile(r"[^,{}\[\]]*")
_NEVER_PLAIN = frozenset("%@`")
_BLANK = frozenset({"", *BLANKS})
# What stands behind a comma that ends an entry; the last entry may have one as well.
_AFTER_ENTRY = _BLANK | {*"}],"}


def make_readable(text: str) -> Readable:
    """Quote every cell that a YAML parser would break on or swallow."""
    return Readable(text, tuple(_repairs(Lines(text))))


class _Place(NamedTuple):
    """Where a value begins. `parent` is the column of its key or dash; `below` says that the key is on a line above."""

    line: Line
    column: int
    parent: int
    below: bool


def _repairs(lines: Lines) -> Iterator[Repair]:
    """Walk over the lines, knowing just enough of YAML to tell where a value may begin."""
    awaiting: int | None = None  # the column of a key or dash whose value must stand on a line below it
    while line := lines.next():
        if line.is_blank():
            continue
        column, dash = _behind_dashes(line)
        value = _value_column(line, column)
        if line.is_blank(column):
            awaiting = dash
        elif value is not None and line.is_blank(value):
            awaiting = column
        elif value is not None:
            awaiting = None
            yield from _value(lines, _Place(line, value, column, below=False))
        else:
            parent = awaiting if dash is None else dash
            awaiting = None
            if parent is not None and column > parent:
                yield from _value(lines, _Place(line, column, parent, below=True))
            elif line.text[column] in "{[":
                yield from _Flow(lines, line, column).repairs()


def _behind_dashes(line: Line) -> tuple[int, int | None]:
    """Find the column behind the dashes that begin the items of lists, and the column of the last dash.

    The three that begin a document (YAML 1.2.2 §9.1.2) are passed over as well, and are none of them.
    """
    begins = line.text.startswith("---") and line.text[3:4] in _BLANK
    column, dash = line.behind_blanks(3) if begins else line.indent, None
    while line.text[column : column + 1] == "-" and line.text[column + 1 : column + 2] in _BLANK:
        dash = column
        column = line.behind_blanks(column + 1)
    return column, dash


def _value_column(line: Line, column: int) -> int | None:
    """Find where the value of the key in this column begins, or None where there is no key."""
    first = line.text[column : column + 1]
    if first in {"{", "[", "#", ""}:
        return None
    if first in {'"', "'"}:
        end = line.quote_end(column)
        found = None if end is None else _QUOTED_KEY_END.match(line.text, end)
    else:
        found = _KEY_END.search(line.text, column, line.plain_end(column))
    return line.behind_blanks(found.end()) if found else None


def _value(lines: Lines, place: _Place) -> Iterator[Repair]:
    line, column = place.line, place.column
    first = line.text[column]
    if first in "|>" and _BLOCK_HEADER.match(line.text, column):
        yield from _block(lines, place)
    elif line.opens_quote(column):
        lines.behind_quote(line, column)
    elif first in "{[" and not _REFERENCE.match(line.text, column):
        yield from _Flow(lines, line, column).repairs()
    else:
        yield from _plain(lines, place)


def _block(lines: Lines, place: _Place) -> Iterator[Repair]:
    """Pass over a block that is meant; a `>2` with nothing under it is a cell."""
    empty = True
    while below := lines.next_below(place.parent):
        empty = empty and below.is_blank()
    found = _BLOCK_OR_BOUND.match(place.line.text, place.column)
    if found and empty:
        yield Repair(place.line.start + found.start(), place.line.start + found.end(), found.group())


def _plain(lines: Lines, place: _Place) -> Iterator[Repair]:
    """Look at an unquoted text; the lines that stand deeper continue it, and are words whatever they begin with."""
    line, column = place.line, place.column
    first = line.text[column]
    end = line.plain_end(column)
    words, last = line.text[column:end], line.start + end
    open_ended = end == len(line.text.rstrip(BLANKS))
    while below := lines.next_below(place.parent):
        if open_ended := open_ended and _continues(below):
            end = below.plain_end(0)
            words, last = f"{words} {below.text[below.behind_blanks(0) : end]}", below.start + end
            open_ended = end == len(below.text.rstrip(BLANKS))
    sentence = not place.below and first not in "&!*" and _KEY_END.search(words)
    if _breaks(words, dash=not place.below) or _is_no_text(words) or sentence:
        yield Repair(line.start + column, last, words)


def _continues(line: Line) -> bool:
    """Tell whether a deeper line goes on with the sentence: it is no item, and no key that was indented too far."""
    column, dash = _behind_dashes(line)
    return dash is None and not line.is_blank() and _value_column(line, column) is None


def _breaks(word: str, *, dash: bool) -> bool:
    """Tell whether YAML cannot take a value that begins like this; `dash` says whether a lone `-` counts."""
    first = word[0]
    if first in "*&":
        return not _NAME.match(word)
    if first == "!":
        return not _TAG.match(word)
    if first in "-?":
        return dash and word[1:2] in _BLANK
    return first in _NEVER_PLAIN or first in "|>'"


def _is_no_text(words: str) -> bool:
    """Tell whether YAML takes the beginning of an unquoted text outside braces for a bracket or comma."""
    return words[0] in ",]}" or _REFERENCE.match(words) is not None


class _Flow:
    """A walk through `{...}` or `[...]`, which may run over lines."""

    def __init__(self, lines: Lines, line: Line, column: int) -> None:
        self.lines = lines
        self.line, self.column = line, column
        self.open: list[str] = []  # the brackets that are open, outermost first
        self.at_word = True  # a word or bracket may begin here
        self.behind_colon = False

    def repairs(self) -> Iterator[Repair]:
        while True:
            while self.column < len(self.line.text):
                word = self._next_word()
                if word:
                    yield from self._word(word)
                self.column += max(len(word), 1)
            below = self.lines.next() if self.open else None
            if below is None:
                return
            self.line, self.column = below, 0

    def _word(self, word: str) -> Iterator[Repair]:
        start = self.line.start + self.column
        if _breaks(word, dash=True) or "," in word:
            yield Repair(start, start + len(word), word)
        elif ":" in word and (self.behind_colon or self.open[-1] == "["):
            # `5:36` is text in YAML 1.2 (§7.3.3), but parsers made for YAML 1.1 refuse it between braces.
            yield Repair(start, start + len(word), word, needed=False)

    def _next_word(self) -> str:
        """Give the word that begins in this column if it stands where a value may; else pass over one character."""
        char, before, after = self._around(self.column)
        if char in "{[":
            self.open.append(char)
            self.at_word, self.behind_colon = True, False
        elif char in "}]":
            self.open.pop()
            self.at_word = False
            if not self.open:
                self.column = len(self.line.text)
        elif char == "#" and before in _BLANK:
            self.column = len(self.line.text)
        elif char == "," or (char == ":" and (after in _BLANK or before in {*"\"'}]"})):
            self.at_word, self.behind_colon = True, char == ":"
        elif self.at_word and self.line.opens_quote(self.column):
            self.line, end = self.lines.behind_quote(self.line, self.column)
            self.column, self.at_word = end - 1, False
        elif self.at_word and char not in BLANKS:
            self.at_word = False
            return self.line.text[self.column : self._word_end()].rstrip(BLANKS)
        return ""

    def _around(self, at: int) -> tuple[str, str, str]:
        """Give the character in a column and its neighbours; beyond the line is nothing."""
        text = self.line.text
        return text[at], text[max(at - 1, 0) : at], text[at + 1 : at + 2]

    def _word_end(self) -> int:
        """Find where a value between brackets ends; a comma with nothing blank around it belongs to the value."""
        at = self.column
        while at < len(self.line.text):
            char, before, after = self._around(at)
            if char in "{}[]" or (char == ":" and after in _BLANK) or (char == "#" and before in _BLANK):
                break
            if char == "," and (before in _BLANK or after in _AFTER_ENTRY or not self._inner_comma(at)):
                break
            at += 1
        return at

    def _inner_comma(self, at: int) -> bool:
        """Tell a comma in a value (`8,5`, `62,%9`) from one that parts two entries (`8,2017: 9`) or items of a list."""
        rest = _UP_TO_BRACKET.match(self.line.text, at + 1)
        return self.open[-1:] == ["{"] and rest is not None and not _KEY_END.search(rest.group())
