"""Reads what a relative value points at: a year, the measurement before, the national average."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.cells.figures import is_year
from jaarverslag.cells.scan import Shape
from jaarverslag.cells.value import Anchor, Reference
from jaarverslag.cells.words import PROPER, REFERENCE_FILLERS, REFERENCES, SINCE

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

# A reference lies in the time of programme budgets; outside it, four digits behind `meer dan` are a figure.
_FIRST_REFERENCE: Final = 1990
_LAST_REFERENCE: Final = 2049
_MOST_OF_WHOM: Final = 4
_ROUND_YEAR: Final = "2000"
# Before a year, these do not tell that it is one.
_NAMES_NOTHING: Final = frozenset(("dan", "de", "het"))


def take_reference(cursor: Cursor, *, to_year: bool) -> Reference | None:
    """Take `2016`, `in 2017`, `de nulmeting`, `vorig jaar`, `het landelijk gemiddelde`.

    Bare digits count as a year only with a word before them, or where the words before asked for one.
    """
    mark = cursor.mark()
    start = cursor.at
    while cursor.token.text in REFERENCE_FILLERS and cursor.token.text not in REFERENCES:
        cursor.at += 1
    token = cursor.token
    named = cursor.at > start and cursor.tokens[cursor.at - 1].text not in _NAMES_NOTHING
    if is_year(token.text) and not _counts(cursor) and (named or (to_year and _is_reference_year(token.text))):
        cursor.at += 1
        return Reference(Anchor.YEAR, token.text, int(token.text))
    first = cursor.at
    anchor = cursor.take_phrase(REFERENCES)
    if anchor is None:
        cursor.reset(mark)
        return None
    middle = cursor.at
    year = _year_of_reference(cursor)
    if anchor is Anchor.OTHER:
        cursor.at += _of_whom(cursor)
    words = [PROPER.get(word, word) for word in cursor.raw(first, middle).lower().split()]
    return Reference(anchor, " ".join([*words, *cursor.raw(middle, cursor.at).split()]), year)


def _counts(cursor: Cursor) -> bool:
    """Whether something stands behind the next token that makes it a figure and no year."""
    behind = cursor.ahead(1)
    return behind.text in {"%", "€"} or (
        behind.shape in {Shape.WORD, Shape.FIGURE} and behind.text not in {"met", "van"}
    )


def _is_reference_year(text: str) -> bool:
    """Whether a bare year lies so near that it is more likely one than a figure."""
    return _FIRST_REFERENCE <= int(text) <= _LAST_REFERENCE and text != _ROUND_YEAR


def _of_whom(cursor: Cursor) -> int:
    """How many words `van de G4` is long, behind an average; a name needs nothing before it."""
    if cursor.token.text not in {"van", "in", "voor"} and cursor.token.text not in PROPER:
        return 0
    count = 1
    while cursor.ahead(count).shape is Shape.WORD and count <= _MOST_OF_WHOM:
        count += 1
    said = count > 1 or cursor.token.text in PROPER
    return count if said and cursor.ahead(count).shape in {Shape.END, Shape.BRACKET, Shape.NOTE} else 0


def _year_of_reference(cursor: Cursor) -> int | None:
    """Take the year of `nulmeting 2015`, `nulmeting in 2015`."""
    mark = cursor.mark()
    cursor.take("in", "uit", "van")
    token = cursor.take_shape(Shape.FIGURE)
    if token is None or not is_year(token.text):
        cursor.reset(mark)
        return None
    return int(token.text)


def since(cursor: Cursor) -> Reference | None:
    """Take `t.o.v. 2015`, `dan in 2016`, `ten opzichte van de nulmeting`."""
    mark = cursor.mark()
    reference = None if cursor.take_phrase(SINCE) is None else take_reference(cursor, to_year=True)
    if reference is None:
        cursor.reset(mark)
    return reference
