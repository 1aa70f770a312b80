"""Decides what a cell is that the grammar cannot read: words, figures that went wrong, or another notation."""

from __future__ import annotations

from typing import Final

from jaarverslag.cells.cursor import Cursor
from jaarverslag.cells.figures import BadFigure, grouped, is_year, read_figure
from jaarverslag.cells.scan import DIGITS, SUPERSCRIPTS, Shape, Token
from jaarverslag.cells.value import Cell, CellWarning, Malformed, Text

_OPERATORS: Final = frozenset("<>≥≤=~")
# A cell of these only was meant as a figure, unless it is a date or the like.
_FIGURE_CHARACTERS: Final = DIGITS | SUPERSCRIPTS | _OPERATORS | frozenset(" \n\t.,%‰€+-*/()[]:;'\"|…")
# Signs of dates, periods, seasons, ratios, telephone numbers.
_OTHER_SIGNS: Final = frozenset(("-", "/", ":", "'", "+"))
# Between the digits of one figure, however wrongly typed.
_INSIDE: Final = frozenset((".", ",", "%"))
_LONGEST_MALFORMED: Final = 60
_LONGEST_QUOTE: Final = 40
_FEW_TOKENS: Final = 4
_DATE_PARTS: Final = 3
_TELEPHONE_DIGITS: Final = 10
_GROUP: Final = 3


def unread(text: str, folded: str, refused: Cell | None) -> Cell:
    """Give a cell that does not fit the grammar, or that it refused, its kind: Malformed or Text."""
    shown = text.strip()
    cursor = Cursor(text, folded)
    tokens = cursor.tokens[:-1]
    wordless = len(shown) <= _LONGEST_MALFORMED and all(char in _FIGURE_CHARACTERS for char in folded)
    timed = refused is not None and ":" in folded
    if wordless and not timed and _is_other_notation(tokens):
        return Cell(text, Text(shown), warnings=_figure_in_text(cursor))
    if refused is not None:
        return refused
    if not wordless or not _has_figures(folded):
        return Cell(text, Text(shown), warnings=_figure_in_text(cursor))
    return Cell(text, _malformed(cursor, folded.strip()))


def _malformed(cursor: Cursor, stripped: str) -> Malformed:
    """Point at the figure that cannot be read, or at the whole cell where no one figure is to blame."""
    start, end = cursor.tokens[0].start, cursor.tokens[-2].end
    spaced = _spaced_groups(cursor.tokens[:-1])
    if spaced is not None:
        return Malformed(start, end, "duizendtallen staan niet met een spatie uit elkaar", (spaced,))
    for token in cursor.tokens:
        figure = read_figure(token.text) if token.shape is Shape.FIGURE else None
        if isinstance(figure, BadFigure):
            return Malformed(token.start, token.end, figure.reason)
    return Malformed(start, end, "deze tekens vormen samen geen getal", _guesses(stripped))


def _has_figures(folded: str) -> bool:
    """Whether there is anything that a value could have been."""
    return any(char in DIGITS or char in _OPERATORS for char in folded)


def _is_other_notation(tokens: tuple[Token, ...]) -> bool:
    """Whether digits and signs are a date, a period, a season, a ratio, a telephone or section number."""
    figures = [token.text for token in tokens if token.shape is Shape.FIGURE]
    signs = {token.text for token in tokens if token.shape is not Shape.FIGURE}
    if not figures or signs - _OTHER_SIGNS or tokens[-1].shape is not Shape.FIGURE:
        return False
    if not signs:
        return len(figures) == 1 and _is_dotted_or_telephone(figures[0])
    if signs == {"-"} and len(figures) == 2 and not any(figure[0] == "0" or is_year(figure) for figure in figures):  # noqa: PLR2004
        return False
    return len(figures) > 1 or "'" in signs


def _is_dotted_or_telephone(figure: str) -> bool:
    """Whether digits are `1.1.2017`, `2.1.4` or `0501234567`."""
    groups = figure.split(".")
    if len(groups) == 1:
        return figure[0] == "0" and figure.isdecimal() and len(figure) >= _TELEPHONE_DIGITS
    return len(groups) >= _DATE_PARTS and all(len(group) < _GROUP or is_year(group) for group in groups)


def _spaced_groups(tokens: tuple[Token, ...]) -> str | None:
    """The figure in `12 345 678`, with points; None where the tokens are anything else."""
    texts = [token.text for token in tokens]
    if len(texts) < 2 or not all(token.shape is Shape.FIGURE and token.text.isdecimal() for token in tokens):  # noqa: PLR2004
        return None
    fits = len(texts[0]) <= _GROUP and texts[0][0] != "0" and all(len(text) == _GROUP for text in texts[1:])
    return grouped("".join(texts)) if fits else None


def _guesses(text: str) -> tuple[str, ...]:
    """What may have been meant by a figure with its signs in the wrong place: the same, with them in the right one."""
    if not _is_one_figure(text):
        return ()
    core = "".join(char for char in text if char in DIGITS or char in ".,").strip(".,")
    euro = "€ " if "€" in text else ""
    before = text[0] if text[0] in _OPERATORS else euro
    behind = "%" if "%" in text else ""
    guesses = [f"{before}{core}{behind}"]
    if text[0] in {".", ","}:
        guesses.insert(0, f"0,{core}{behind}")
    if text[0] in {"-", "("} or text[-1] == "-":
        guesses.append(f"-{euro}{core}{behind}")
    if text[-1] == "+":
        guesses.append(f"≥{euro}{core}{behind}")
    return tuple(guesses)


def _is_one_figure(text: str) -> bool:
    """Whether all digits belong to one figure: nothing but points, commas and percent signs stands between them."""
    digits = [at for at, char in enumerate(text) if char in DIGITS]
    between = {text[at] for at in range(digits[0], digits[-1]) if text[at] not in DIGITS} if digits else set()
    return bool(digits) and (not between or (between <= _INSIDE and between != {"%"}))


def _figure_in_text(cursor: Cursor) -> tuple[CellWarning, ...]:
    """Warn that a cell that holds a figure near its beginning was not read as one."""
    first = cursor.tokens[0]
    near = cursor.tokens[:_FEW_TOKENS]
    if not any(token.shape is Shape.FIGURE and not (is_year(token.text) and token is not first) for token in near):
        return ()
    end = cursor.tokens[-2].end
    quoted = cursor.input[first.start : end]
    short = quoted if len(quoted) <= _LONGEST_QUOTE else f"{quoted[:_LONGEST_QUOTE]}…"
    return (
        CellWarning(
            first.start,
            end,
            "figure-in-text",
            f"'{short}' is als tekst gelezen, niet als getal",
            "Zet alleen de waarde in de cel, en de uitleg tussen haakjes of in de toelichting.",
        ),
    )
