"""Reads the ways to say that there is no value: dashes, codes, and clauses such as `nog niet bekend`."""

from __future__ import annotations

from typing import Final

from jaarverslag.cells.codes import (
    ABSENCE_FILLERS,
    ABSENCE_NEGATIONS,
    ABSENCE_PREDICATES,
    ABSENCE_SUBJECTS,
    BECAUSE,
    CODES,
    GOALS,
    NEEDS_SUBJECT,
    POSTPONED,
    UNKNOWN,
    YEAR_WORDS,
)
from jaarverslag.cells.cursor import Cursor
from jaarverslag.cells.figures import is_year
from jaarverslag.cells.scan import DIGITS, Shape, fold
from jaarverslag.cells.value import NoValue, Reason

_DASHES: Final = frozenset(("-", "--"))
_EN_DASH: Final = "\u2013"
_MOST_REFERRING_WORDS: Final = 6


def absence(cursor: Cursor) -> NoValue | None:
    """Take a code, a clause that says that there is no value, or `zie hierboven`."""
    mark = cursor.mark()
    code = cursor.take_phrase(CODES)
    if code is not None and _ends(cursor):
        return NoValue(code.name, code.reason)
    cursor.reset(mark)
    return _referral(cursor) or _clause(cursor)


def dashes(cursor: Cursor) -> NoValue | None:
    """Take a dash of any sort, and the code or clause that may stand behind it: `-`, `- n.v.t.`."""
    mark = cursor.mark()
    start = cursor.token
    if start.text not in _DASHES:
        return None
    while _is_dash(cursor):
        cursor.at += 1
    if _may_be_minus(cursor):
        cursor.reset(mark)
        return None
    cursor.print_as(start.start, cursor.tokens[cursor.at - 1].end, _EN_DASH)
    explained = absence(cursor) if cursor.token.shape is Shape.WORD else None
    if explained is not None:
        return explained
    if _ends(cursor):
        return NoValue("-", _reason_between_brackets(cursor))
    cursor.reset(mark)
    return None


def _is_dash(cursor: Cursor) -> bool:
    """Whether a dash comes next, or the slash of `-/-`."""
    token, following = cursor.token, cursor.ahead(1)
    return token.text in _DASHES or (token.text == "/" and following.text in _DASHES and not following.spaced)


def _may_be_minus(cursor: Cursor) -> bool:
    """Whether digits between brackets stand against the dash: `-(5)` may be five below zero, or have a footnote."""
    token = cursor.token
    return token.shape is Shape.BRACKET and not token.spaced and cursor.between(token)[:1] in DIGITS


def _ends(cursor: Cursor) -> bool:
    """Whether a value without figures can end here."""
    token = cursor.token
    if token.shape is Shape.FIGURE:
        return cursor.ahead(1).text == ")"
    if token.shape is Shape.WORD:
        return (
            token.text in CODES
            or token.text in BECAUSE
            or token.text in {"en", "resp"}
            or token.text in YEAR_WORDS
            or cursor.ahead(1).text in {":", ")"}
        )
    return token.text not in {"€", "%"}


def _reason_between_brackets(cursor: Cursor) -> Reason:
    """The reason that a remark behind a dash gives: `- (nog niet bekend)`."""
    if cursor.token.shape is not Shape.BRACKET:
        return Reason.UNSPECIFIED
    content = cursor.between(cursor.token)
    found = absence(Cursor(content, fold(content)))
    return Reason.UNSPECIFIED if found is None else found.reason


def _referral(cursor: Cursor) -> NoValue | None:
    """Take `zie hierboven`, `zie toelichting`, `zie 2.3.6`."""
    mark = cursor.mark()
    start = cursor.at
    if cursor.take("zie", "vgl") is None:
        return None
    while cursor.token.shape in {Shape.WORD, Shape.FIGURE} and cursor.at - start <= _MOST_REFERRING_WORDS:
        cursor.at += 1
    if cursor.at - start > 1 and _ends(cursor):
        return NoValue(cursor.raw(start, cursor.at).lower().rstrip("."), Reason.UNSPECIFIED)
    cursor.reset(mark)
    return None


def _clause(cursor: Cursor) -> NoValue | None:
    """Take a clause of known words with a negation or a postponement in it."""
    mark = cursor.mark()
    start = cursor.at
    words: list[str] = []
    while cursor.token.shape is Shape.WORD or (cursor.token.shape is Shape.FIGURE and is_year(cursor.token.text)):
        words.append(cursor.token.text)
        cursor.at += 1
    reason = _reason(tuple(words))
    if reason is not None and _ends(cursor):
        return NoValue(" ".join(cursor.raw(start, cursor.at).lower().rstrip(".").split()), reason)
    cursor.reset(mark)
    return None


def _reason(words: tuple[str, ...]) -> Reason | None:
    """The reason in a clause without value; None where the clause says, or may say, something else."""
    if not words or words[0].isdecimal():
        return None
    known = (ABSENCE_FILLERS, ABSENCE_NEGATIONS, ABSENCE_PREDICATES, ABSENCE_SUBJECTS)
    if not all(word.isdecimal() or any(word in table for table in known) for word in words):
        return None
    said = frozenset(words)
    predicates = said & ABSENCE_PREDICATES.keys()
    subjects = said & ABSENCE_SUBJECTS
    if not said & ABSENCE_NEGATIONS or not (predicates or subjects):
        return None
    if not subjects and not predicates - NEEDS_SUBJECT and "te" not in said:
        return None
    return _weighed(said, predicates, subjects)


def _weighed(said: frozenset[str], predicates: frozenset[str], subjects: frozenset[str]) -> Reason:
    """The reason that follows from the words of a clause without value."""
    reasons = {ABSENCE_PREDICATES[word] for word in predicates}
    if Reason.NOT_APPLICABLE in reasons or subjects & GOALS:
        return Reason.NOT_APPLICABLE
    if Reason.NOT_MEASURED in reasons:
        return Reason.NOT_MEASURED
    if said & (POSTPONED | UNKNOWN):
        return Reason.NOT_YET_KNOWN
    return Reason.NOT_MEASURED
