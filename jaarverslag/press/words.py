"""What a part of a book says, as plain values; and whether what is printed says what was meant."""

from __future__ import annotations

from dataclasses import dataclass

OPTIONAL = ("\ue000", "\ue001")
"""Signs around words that may be printed or not, such as the number before an item of a list."""

PAGE_NUMBER = "\ue002"
"""The sign for a number of a page, which only the finished book knows."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is read aloud: its caption, and its rows of cells, heads included."""

    caption: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a book as it is read aloud. `key` is that of its section ("2.1.4"), empty where nothing tells."""

    key: str
    words: str
    tables: tuple[Table, ...]


def spaced(text: str) -> str:
    """The text with each run of white space made one space."""
    return " ".join(text.split())


def difference(printed: str, meant: str) -> tuple[int, int] | None:
    """Where two texts part, as places in the one and the other; None where both say the same.

    White space and capitals make no difference, nor does a hyphen that ends a line. Words in `printed` that are marked
    as optional may be absent from `meant`, and where `meant` has a page number, any number will do.
    """
    here, there = _together(printed, 0, len(printed), meant, 0)
    there = _skip(meant, there)
    return None if here == len(printed) and there == len(meant) else (here, there)


def _together(printed: str, here: int, end: int, meant: str, there: int) -> tuple[int, int]:
    """How far both say the same: up to `end` in what is printed, or up to where they part."""
    while (here := _skip(printed, here)) < end:
        there = _skip(meant, there)
        wanted = meant[there : there + 1]
        if wanted == PAGE_NUMBER:
            here, there = _digits(printed, here), there + 1
        elif printed[here] == OPTIONAL[0]:
            close = printed.index(OPTIONAL[1], here)
            reached, beyond = _together(printed, here + 1, close, meant, there)
            here, there = close + 1, beyond if reached == close else there
        elif printed[here].casefold() == wanted.casefold():
            here, there = here + 1, there + 1
        elif _ends_line(printed, here):
            here += 1
        else:
            break
    return here, there


def _skip(text: str, place: int) -> int:
    while place < len(text) and _is_silent(text[place]):
        place += 1
    return place


def _is_silent(sign: str) -> bool:
    return sign.isspace() or sign in "\u00ad\u200b\u2060"


def _digits(text: str, place: int) -> int:
    while place < len(text) and text[place].isdecimal():
        place += 1
    return place


def _ends_line(text: str, place: int) -> bool:
    """Whether this is a hyphen between letters, as one that breaks a word is."""
    after = _skip(text, place + 1)
    return text[place] in "-\u2010" and text[place - 1 : place].isalpha() and text[after : after + 1].isalpha()
