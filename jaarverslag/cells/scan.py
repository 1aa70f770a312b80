"""From the characters of a cell to tokens that know their offsets; in one pass, in linear time."""

from __future__ import annotations

import unicodedata
from enum import Enum
from typing import Final, NamedTuple


class Shape(Enum):
    """What a token looks like."""

    FIGURE = "figure"  # digits with points and commas between them
    WORD = "word"
    SIGN = "sign"
    NOTE = "note"  # stars or superscript digits
    BRACKET = "bracket"  # ( ... ) or [ ... ], whole, other brackets included
    UNCLOSED = "unclosed"  # a bracket that lacks its partner, with the rest of the cell
    BREAK = "break"  # end of a line
    END = "end"


class Token(NamedTuple):
    """A piece of a cell.

    `text` is what the grammar compares: a word in lower case without points, a sign as its plain form, of a bracket
    the opening one. `start` and `end` are offsets in the cell; `spaced` tells whether a space goes before.
    """

    shape: Shape
    text: str
    start: int
    end: int
    spaced: bool


_END: Final = Token(Shape.END, "", 0, 0, spaced=False)
_BRACKETS: Final = frozenset((Shape.BRACKET, Shape.UNCLOSED))

DIGITS: Final = frozenset("0123456789")
SUPERSCRIPTS: Final = frozenset("¹²³⁴⁵⁶⁷⁸⁹⁰")
_SUBSCRIPTS: Final = frozenset("₀₁₂₃₄₅₆₇₈₉")
_SPACES: Final = frozenset(" \t")
_OPENERS: Final = {"(": ")", "[": "]"}
_JOINERS: Final = frozenset(".-'&/")
_COMPOUNDS: Final = frozenset({">=", "=>", "<=", "=<", "+-", "--", "..", "==", "''"})
_POWERS: Final = frozenset("²³")
_METRES: Final = frozenset({"m", "mm", "cm", "dm", "km"})

# One character for one character, so that every offset in the folded text is an offset in the cell.
_FOLDED_FROM: Final = (
    (" ", "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"),
    # Invisible: copied along from web pages and word processors.
    (" ", "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"),
    ("\n", "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029⏎↵"),
    ("-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2796\ufe58\ufe63\uff0d"),
    ("'", "\u2018\u2019\u201a\u201b\u2032`\u00b4"),
    ('"', "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"),
    ("%", "\u066a\ufe6a\uff05"),
    (">", "\ufe65\uff1e"),
    ("<", "\ufe64\uff1c"),
    ("=", "\ufe66\uff1d"),
    ("≥", "⩾≧"),
    ("≤", "⩽≦"),
    ("~", "∼≈≃≅～"),
    ("x", "×✕"),
    ("/", "⁄∕／"),
    ("*", "∗＊⁎﹡"),
    ("+", "＋﹢"),
    (":", "：∶"),
    (";", "；"),
    (",", "，"),
    (".", "．"),
    ("(", "（⁽"),
    (")", "）⁾"),
    ("[", "［"),
    ("]", "］"),
)
_FOLD: Final = {ord(odd): plain for plain, odds in _FOLDED_FROM for odd in odds} | {
    ord("０") + digit: str(digit) for digit in range(10)
}


def fold(text: str) -> str:
    """Give the odd spaces, dashes, quotes and signs their plain form; the length stays what it was."""
    return text if text.isascii() and text.isprintable() else text.translate(_FOLD)


def trimmed(text: str) -> tuple[int, int]:
    """Where a text starts and ends without the spaces and invisible characters around it."""
    folded = fold(text)
    start = len(folded) - len(folded.lstrip())
    return start, max(start, len(folded.rstrip()))


def word_key(word: str) -> str:
    """The form in which a word is looked up: lower case, composed, without points."""
    lowered = word.lower()
    if not lowered.isascii():
        lowered = unicodedata.normalize("NFC", lowered)
    return lowered.replace(".", "")


def scan(folded: str) -> tuple[Token, ...]:
    """Cut folded text into tokens; the last one is always END."""
    tokens: list[Token] = []
    at, size, spaced = 0, len(folded), False
    while at < size:
        char = folded[at]
        if char in _SPACES:
            spaced = True
            at += 1
            continue
        if char in DIGITS:
            shape, end = Shape.FIGURE, _figure_end(folded, at)
        elif char.isalpha():
            shape, end = Shape.WORD, _word_end(folded, at)
        else:
            shape, end = _other(folded, at)
        text = char if shape in _BRACKETS else folded[at:end]
        tokens.append(Token(shape, word_key(text) if shape is Shape.WORD else text, at, end, spaced))
        at, spaced = end, False
    return (*tokens, _END)


def _figure_end(text: str, at: int) -> int:
    """The offset behind a run of digits in which points and commas stand between digits."""
    size = len(text)
    while at < size:
        if text[at] in DIGITS:
            at += 1
        elif text[at] in ".," and at + 1 < size and text[at + 1] in DIGITS:
            at += 2
        else:
            break
    return at


def _word_end(text: str, start: int) -> int:
    """The offset behind a word: letters and digits, joined by a point, dash, quote, & or / that has letters around it.

    One point behind a word belongs to it (`mln.`); so do the subscript in `CO₂` and the square in `m²` or `kWh/m²`,
    where any other superscript is a note.
    """
    size = len(text)
    at = start + 1
    while at < size:
        char = text[at]
        if (
            char.isalpha()
            or char in DIGITS
            or char in _SUBSCRIPTS
            or unicodedata.combining(char)
            or (char in _JOINERS and at + 1 < size and text[at + 1].isalpha())
        ):
            at += 1
        else:
            break
    if at < size and text[at] in _POWERS and text[start:at].lower().rpartition("/")[2] in _METRES:
        return at + 1
    return at + 1 if at < size and text[at] == "." else at


def _other(text: str, at: int) -> tuple[Shape, int]:
    """The shape and the end of what starts with a character that is neither a digit, nor a letter, nor a space."""
    char = text[at]
    if char in _OPENERS:
        return _bracket(text, at)
    if char == "*" or char in SUPERSCRIPTS:
        end = at + 1
        while end < len(text) and (text[end] == "*" or text[end] in SUPERSCRIPTS):
            end += 1
        return Shape.NOTE, end
    if char == "\n":
        return Shape.BREAK, at + 1
    return Shape.SIGN, at + (2 if text[at : at + 2] in _COMPOUNDS else 1)


def _bracket(text: str, start: int) -> tuple[Shape, int]:
    """A bracket with all that it holds; one that is never closed holds the rest of the text."""
    opener, closer = text[start], _OPENERS[text[start]]
    depth = 0
    for at in range(start, len(text)):
        if text[at] == opener:
            depth += 1
        elif text[at] == closer:
            depth -= 1
        if depth == 0:
            return Shape.BRACKET, at + 1
    return Shape.UNCLOSED, len(text)
