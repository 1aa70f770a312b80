"""Reads what stands beside a value: footnote markers, brackets, a year, words that qualify it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.codes import BECAUSE, CLAUSE_VERBS, MEASURED_IN, MONTHS, OF_ANOTHER, QUALIFIERS, YEAR_WORDS
from jaarverslag.cells.counted import noun_words
from jaarverslag.cells.cursor import Advice
from jaarverslag.cells.figures import is_year
from jaarverslag.cells.scan import SUPERSCRIPTS, Shape, Token, fold, scan
from jaarverslag.cells.value import Bound, NoValue, Number, Range, Rank, Single
from jaarverslag.cells.words import OPERATORS, SIGNS

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

_MOST_MARK_DIGITS: Final = 2
_MOST_OF_WORDS: Final = 6
_DATE_SIGNS: Final = frozenset(("-", "/"))
_JOINS: Final = _DATE_SIGNS | SIGNS.keys()
_OF_WORDS: Final = frozenset(("van", "per", "bij", "in", "met", "binnen"))


@dataclass(slots=True)
class Beside:
    """What was found beside one value so far."""

    footnotes: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    year: int | None = None

    @property
    def footnote(self) -> str | None:
        """The markers as one text."""
        return " ".join(self.footnotes) or None

    @property
    def remark(self) -> str | None:
        """The remarks as one text."""
        return "; ".join(self.remarks) or None


def leading(cursor: Cursor, beside: Beside) -> None:
    """Take the markers and qualifying words before a value: `**65,2`, `gemiddeld 34 dagen`."""
    while _note(cursor, beside) or (
        cursor.ahead(2).spaced and cursor.ahead(2).shape is not Shape.END and _marker(cursor, beside)
    ):
        pass
    mark = cursor.mark()
    if cursor.take_phrase(QUALIFIERS) is not None and _figure_follows(cursor):
        beside.remarks.append(cursor.raw(mark[0], cursor.at))
    else:
        cursor.reset(mark)


def _figure_follows(cursor: Cursor) -> bool:
    """Whether a figure comes next, perhaps behind an operator; a bare year (`gereed 2018`) tells when."""
    mark = cursor.mark()
    compared = cursor.take(*SIGNS) is not None or cursor.take_phrase(OPERATORS) is not None
    token, behind = cursor.token, cursor.ahead(1)
    cursor.reset(mark)
    dated = not compared and is_year(token.text) and behind.shape not in {Shape.WORD, Shape.SIGN}
    return token.shape is Shape.FIGURE and not dated


def _note(cursor: Cursor, beside: Beside) -> bool:
    """Take stars or superscript digits, and the bracket that may close them: `*`, `¹)`."""
    note = cursor.take_shape(Shape.NOTE)
    if note is None:
        return False
    cursor.at += cursor.token.text == ")" and not cursor.token.spaced
    beside.footnotes.append(note.text)
    return True


def trailing(cursor: Cursor, value: Single, beside: Beside) -> None:
    """Take everything behind a value that belongs to it."""
    while True:
        token = cursor.token
        if token.shape is Shape.END:
            return
        if token.shape in {Shape.BRACKET, Shape.UNCLOSED}:
            cursor.at += 1
            _bracket(cursor, token, value, beside)
        elif not (
            _note(cursor, beside) or _marker(cursor, beside) or _year(cursor, beside) or _words(cursor, value, beside)
        ):
            _full_stop(cursor)
            return


def is_marker(cursor: Cursor) -> bool:
    """Whether `1)` or `a)` comes next."""
    token, closing = cursor.token, cursor.ahead(1)
    if closing.text != ")" or closing.spaced:
        return False
    if token.shape is Shape.FIGURE:
        return token.text.isdecimal() and len(token.text) <= _MOST_MARK_DIGITS
    return token.shape is Shape.WORD and len(token.text) == 1


def _marker(cursor: Cursor, beside: Beside) -> bool:
    """Take `1)` or `a)`."""
    if not is_marker(cursor):
        return False
    beside.footnotes.append(cursor.token.text)
    cursor.at += 2
    return True


def _year(cursor: Cursor, beside: Beside) -> bool:
    """Take `in 2016`, `eind 2018`."""
    mark = cursor.mark()
    while cursor.token.text in YEAR_WORDS:
        cursor.at += 1
    token = cursor.token
    if cursor.at > mark[0] and token.shape is Shape.FIGURE and is_year(token.text):
        cursor.at += 1
        beside.year = int(token.text)
        return True
    cursor.reset(mark)
    return False


def _words(cursor: Cursor, value: Single, beside: Beside) -> bool:
    """Take words that qualify a figure: `gemiddeld`, `Hanze` behind a percentage, `van de inwoners`."""
    if isinstance(value, NoValue):
        return _because(cursor, beside)
    if not isinstance(value, (Number, Bound, Range, Rank)):
        return False
    start = cursor.at
    if cursor.take_phrase(QUALIFIERS) is None and _has_unit(value):
        cursor.at += noun_words(cursor) or _of_words(cursor)
    if cursor.at == start:
        return False
    beside.remarks.append(cursor.raw(start, cursor.at))
    return True


def _because(cursor: Cursor, beside: Beside) -> bool:
    """Take the reason behind a missing value: `i.v.m. verbouwing`, `, zie toelichting`."""
    mark = cursor.mark()
    cursor.take(",", ";")
    if cursor.token.text not in BECAUSE:
        cursor.reset(mark)
        return False
    start = cursor.at
    while cursor.token.shape in {Shape.WORD, Shape.FIGURE}:
        cursor.at += 1
    if cursor.at == start + 1:
        cursor.reset(mark)
        return False
    beside.remarks.append(cursor.raw(start, cursor.at))
    return True


def _has_unit(value: Number | Bound | Range | Rank) -> bool:
    """Whether words behind a value can only qualify it: its unit, if it is to have one, stands there already."""
    match value:
        case Bound():
            return value.number.unit is not None
        case Range():
            return value.high.unit is not None
        case Number():
            return value.unit is not None
        case Rank():
            return True


def _of_words(cursor: Cursor) -> int:
    """How many words `van de inwoners van Stad` is long; 0 where it goes on as a clause."""
    if cursor.token.text not in _OF_WORDS:
        return 0
    count = 1
    while cursor.ahead(count).shape is Shape.WORD:
        if cursor.ahead(count).text in CLAUSE_VERBS or count == _MOST_OF_WORDS:
            break
        count += 1
    behind = cursor.ahead(count)
    return count if count > 1 and behind.shape in {Shape.END, Shape.BRACKET, Shape.NOTE} else 0


def _full_stop(cursor: Cursor) -> None:
    """Take a full stop at the end of the cell, which a figure had better do without."""
    token = cursor.token
    if token.text != "." or token.spaced or cursor.ahead(1).shape is not Shape.END:
        return
    cursor.at += 1
    cursor.print_as(token.start, token.end, "")
    cursor.warn(
        token.start,
        token.end,
        Advice(
            "full-stop",
            "er staat een punt achter het getal",
            "Haal de punt weg, of vul de cijfers aan die erachter horen.",
        ),
        instead="",
    )


def _bracket(cursor: Cursor, token: Token, value: Single, beside: Beside) -> None:
    """Sort what stands between brackets: a marker, a year, or a remark."""
    content = cursor.between(token)
    if token.shape is Shape.UNCLOSED:
        cursor.warn(
            token.start,
            token.start + 1,
            Advice(
                "unclosed-bracket",
                "een haakje mist zijn partner",
                "Zet het ontbrekende haakje erbij.",
            ),
        )
    if content and all(char == "*" or char in SUPERSCRIPTS for char in fold(content)):
        beside.footnotes.append(content)
        return
    if _is_mark(content, token, value):
        beside.footnotes.append(content)
        return
    found, alone = _measured(content)
    beside.year = beside.year if found is None else found
    if content and not alone:
        beside.remarks.append(content)


def _is_mark(content: str, token: Token, value: Single) -> bool:
    """Whether digits between brackets are a marker: in square ones, or behind something that is no figure."""
    short = content.isdecimal() and len(content) <= _MOST_MARK_DIGITS
    return short and (token.text == "[" or isinstance(value, NoValue))


def _measured(content: str) -> tuple[int | None, bool]:
    """The year in which was measured, and whether the brackets hold nothing else.

    The year stands alone, or last (`meting 2016`, `CBS, 2016`), or first (`2016, CBS`, `2016 voorlopig`); a figure
    with a noun behind it (`2000 bezoekers`) is none, nor is one year of several, or the year of something else.
    """
    tokens = scan(fold(content))[:-1]
    years = [at for at, token in enumerate(tokens) if token.shape is Shape.FIGURE and is_year(token.text)]
    if len(years) != 1:
        return None, False
    at = years[0]
    year = int(tokens[at].text)
    if len(tokens) == 1:
        return year, True
    if at == 0 and tokens[1].text == ",":
        return year, False
    others = [token for token in tokens[at + 1 :] if token.shape is not Shape.SIGN]
    if all(token.text in MEASURED_IN for token in others) and not _is_of_another(tokens, at):
        return year, False
    return None, False


def _is_of_another(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether four digits are compared with (`n=2000`), end a range (`1.500-2000`), or tell of another figure.

    It is another one that was `13 in 2016`, or that the value stands against: `t.o.v. 1990`. In a date (`1-1-2017`,
    `1 mei 2017`, `3e kwartaal 2017`) the figures are none.
    """
    before = tokens[:at]
    figures = [token for token in before if token.shape is Shape.FIGURE]
    links = _JOINS if len(figures) == 1 else SIGNS.keys()
    return (
        any(token.text in links for token in before[-1:])
        or any(token.text in OF_ANOTHER for token in before)
        or any(not _is_of_date(behind) for token, behind in pairwise(tokens[: at + 1]) if token.shape is Shape.FIGURE)
    )


def _is_of_date(behind: Token) -> bool:
    """Whether what stands behind a figure makes it a part of a date: a month, a dash, the end of an ordinal."""
    return behind.text in MONTHS or behind.text in _DATE_SIGNS or (behind.shape is Shape.WORD and not behind.spaced)
