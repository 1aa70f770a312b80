"""The grammar of a cell from the top: one value or several, with what stands beside them; and what else it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeGuard

from jaarverslag.cells.absence import absence, dashes
from jaarverslag.cells.bounds import closed_bound, signed_bound, suffixed_bound, worded_bound
from jaarverslag.cells.changes import change_behind, movement
from jaarverslag.cells.codes import BOOLEANS, CODES, YEAR_WORDS
from jaarverslag.cells.cursor import Advice, Cursor
from jaarverslag.cells.durations import clock, spelled
from jaarverslag.cells.figures import is_year
from jaarverslag.cells.numbers import from_figure, number
from jaarverslag.cells.ranges import range_behind, range_between
from jaarverslag.cells.ranks import LISTS, ordinal, rank
from jaarverslag.cells.scan import Shape, Token, fold
from jaarverslag.cells.separators import are_apart, separator
from jaarverslag.cells.tails import Beside, is_marker, leading, trailing
from jaarverslag.cells.unread import unread
from jaarverslag.cells.value import (
    Boolean,
    Bound,
    Cell,
    Empty,
    Malformed,
    NoValue,
    Number,
    Part,
    Reason,
    Relative,
    Role,
    Several,
    Single,
)
from jaarverslag.cells.words import CHANGES, OPERATORS

if TYPE_CHECKING:
    from collections.abc import Callable

_EMPTY: Final = Empty()
_MOST_LABEL_TOKENS: Final = 6
# Before a colon they begin a value.
_NO_LABEL: Final = frozenset((*OPERATORS, *CHANGES, *LISTS))
# The sign for an empty set is how some systems export an empty cell.
_BLANKS: Final = frozenset(("", "∅"))
_QUOTES: Final = frozenset(("'", '"'))


def read_cell(text: str, role: Role = Role.ACTUAL) -> Cell:
    """Read any text as a cell.

    Never raises: what does not fit the grammar is `Text`, or `Malformed` where it holds figures and no words. Offsets
    in the result count characters of `text`.
    """
    folded = fold(text)
    if folded.strip() in _BLANKS:
        return Cell(text, _EMPTY)
    found = _understood(text, folded, role)
    if _is_readable(found):
        return found
    refused = unread(text, folded, found)
    if not isinstance(refused.value, Malformed):
        return refused
    guesses = tuple(guess for guess in refused.value.guesses if _is_readable(_understood(guess, fold(guess))))
    return replace(refused, value=replace(refused.value, guesses=guesses))


def _is_readable(found: Cell | None) -> TypeGuard[Cell]:
    """Whether a cell fits the grammar, with figures that can be read."""
    return found is not None and not isinstance(found.value, Malformed)


def _understood(text: str, folded: str, role: Role = Role.ACTUAL) -> Cell | None:
    """Read a whole cell, if need be with the end of a line between two values; None where it does not fit."""
    found = _read(text, folded, role)
    return found or _read(text, folded, role, line_end="\n")


def _read(text: str, folded: str, role: Role, *, line_end: str = " ") -> Cell | None:
    """Read a whole cell, with the end of a line as a space or as something between two values."""
    cursor = Cursor(text, folded.rstrip(), role, line_end=line_end)
    while cursor.take_shape(Shape.BREAK) is not None:
        pass
    if cursor.token.text in _QUOTES:
        _quotes(cursor)
    first = _part(cursor)
    if first is None:
        return None
    parts = [first]
    while cursor.token.shape is not Shape.END:
        if not separator(cursor, parts[-1]):
            return None
        part = _part(cursor)
        if part is None:
            return None
        parts.append(part)
    return _cell(cursor, parts) if len(parts) == 1 or are_apart(cursor, parts) else None


def _cell(cursor: Cursor, parts: list[Part]) -> Cell:
    """The cell that was read: its one value with what stands beside it, or all of them."""
    warnings = tuple(cursor.warnings)
    if cursor.fault is not None:
        return Cell(cursor.input, cursor.fault)
    edits = tuple(sorted(cursor.edits, key=lambda edit: edit.start))
    if len(parts) > 1:
        return Cell(cursor.input, Several(tuple(parts)), warnings=warnings, edits=edits)
    only = parts[0]
    remark = only.remark
    if only.label is not None:
        remark = only.label if remark is None else f"{only.label}; {remark}"
    return Cell(cursor.input, only.value, only.footnote, remark, only.year, warnings, edits)


def _quotes(cursor: Cursor) -> None:
    """Take the quotes around a whole cell, or the one that a spreadsheet puts before text."""
    first, last = cursor.tokens[0], cursor.ahead(len(cursor.tokens) - 2)
    around = last is not first and last.text == first.text
    if not around and (first.text == '"' or _is_short_year(cursor)):
        return
    cursor.at = 1
    cursor.print_as(first.start, first.end, "")
    if around:
        cursor.print_as(last.start, last.end, "")
        end = cursor.tokens[-1]
        cursor.tokens = (*cursor.tokens[:-2], end)
    cursor.warn(
        first.start,
        first.end,
        Advice(
            "quoted",
            "er staan aanhalingstekens in de cel",
            "Haal ze weg: ze horen niet bij de waarde.",
        ),
    )


def _is_short_year(cursor: Cursor) -> bool:
    """Whether the cell may be `'17`, short for 2017."""
    return len(cursor.ahead(1).text) == 2 and cursor.ahead(2).shape is Shape.END  # noqa: PLR2004


def _part(cursor: Cursor) -> Part | None:
    """Take one value with its label, markers, brackets and year."""
    beside = Beside()
    label = _label(cursor, beside)
    leading(cursor, beside)
    value = _value(cursor)
    if (value is None and beside.footnotes and cursor.token.shape is Shape.END) or (
        value is None and is_marker(cursor)
    ):
        value = NoValue("", Reason.UNSPECIFIED)
    if value is None:
        return None
    if cursor.token.shape is not Shape.END:
        trailing(cursor, value, beside)
    return Part(value, label, beside.footnote, beside.remark, beside.year)


def _label(cursor: Cursor, beside: Beside) -> str | None:
    """Take `W&I:` or `Norm:` before a value, or a year with a colon."""
    token = cursor.token
    if _year_label(cursor, beside) or token.shape is not Shape.WORD or token.text in _NO_LABEL:
        return None
    if cursor.phrase(CODES, 0) is not None:
        return None
    for count in range(_MOST_LABEL_TOKENS):
        token = cursor.ahead(count)
        if token.text == ":":
            label = cursor.raw(cursor.at, cursor.at + count)
            cursor.at += count + 1
            return label
        if token.shape not in {Shape.WORD, Shape.FIGURE, Shape.BRACKET} and token.text not in {"&", "-"}:
            return None
    return None


def _year_label(cursor: Cursor, beside: Beside) -> bool:
    """Take `2016:` or `eind 2016:` before a value."""
    mark = cursor.mark()
    while cursor.token.text in YEAR_WORDS:
        cursor.at += 1
    token, colon = cursor.token, cursor.ahead(1)
    if colon.text == ":" and is_year(token.text) and cursor.ahead(2).spaced:
        cursor.at += 2
        beside.year = int(token.text)
        return True
    cursor.reset(mark)
    return False


def _value(cursor: Cursor) -> Single | None:
    """Take one value, whatever its kind."""
    token = cursor.token
    if token.shape is Shape.FIGURE:
        return _from_figure(cursor)
    if token.shape is Shape.WORD:
        return _first(cursor, _WORD_FORMS)
    if token.shape is Shape.SIGN:
        return _first(cursor, _SIGN_FORMS)
    return None


def _first(cursor: Cursor, forms: tuple[Callable[[Cursor], Single | None], ...]) -> Single | None:
    """Take the first form that fits and that a value can end with."""
    for form in forms:
        mark = cursor.mark()
        found = form(cursor)
        if found is not None:
            return found
        cursor.reset(mark)
    return None


def _from_figure(cursor: Cursor) -> Single | None:
    """Take a value that starts with a digit."""
    first, second = cursor.token, cursor.ahead(1)
    if second.shape is Shape.END:
        return from_figure(cursor)
    if second.text == ")" and not second.spaced:
        return None
    if second.text == ":":
        return clock(cursor)
    return ordinal(cursor) or spelled(cursor) or _behind(cursor, from_figure(cursor), first)


def _behind(cursor: Cursor, found: Number, first: Token) -> Single:
    """Take what makes more of a figure than a number: the rest of a range, a bound or a change."""
    return (
        range_behind(cursor, found, first)
        or suffixed_bound(cursor, found)
        or change_behind(cursor, found, first)
        or found
    )


def _signed_number(cursor: Cursor) -> Single | None:
    """Take a value that starts with a sign, a euro or a percent sign."""
    first = cursor.token
    found = number(cursor)
    whole = None if found is None else _behind(cursor, found, first)
    if first.text == "+" and cursor.role is Role.TARGET and not isinstance(whole, Relative | None):
        cursor.warn(
            first.start,
            first.end,
            Advice(
                "plus-sign",
                "een plusteken kan een waarde betekenen en een toename",
                "Schrijf 'toename met' voor het getal als u een toename bedoelt; laat het plusteken anders weg.",
            ),
        )
    return whole


def _bounded(cursor: Cursor) -> Single | None:
    """Take a bound, and a second one that makes it a range."""
    found = signed_bound(cursor) or worded_bound(cursor)
    if isinstance(found, Bound) and cursor.token.shape is not Shape.END:
        return closed_bound(cursor, found) or found
    return found


def _boolean(cursor: Cursor) -> Boolean | None:
    """Take `ja`, `niet gerealiseerd`, a tick."""
    start = cursor.at
    holds = cursor.take_phrase(BOOLEANS)
    return None if holds is None else Boolean(holds, cursor.raw(start, cursor.at).lower().rstrip("."))


_WORD_FORMS: Final = (_boolean, absence, _bounded, _signed_number, movement, range_between, rank)
_SIGN_FORMS: Final = (dashes, _signed_number, _bounded, _boolean, movement, absence, rank)
