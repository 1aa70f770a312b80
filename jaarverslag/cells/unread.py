"""Decides what a cell is that the grammar cannot read: words, or figures that went wrong."""

from __future__ import annotations

from typing import Final

from jaarverslag.cells.cursor import Cursor
from jaarverslag.cells.figures import BadFigure, is_year, read_figure
from jaarverslag.cells.scan import DIGITS, Shape, Token
from jaarverslag.cells.value import Cell, CellWarning, Malformed, Role, Text

_OPERATORS: Final = frozenset("<>≥≤=~")
_MOST_MALFORMED: Final = 60
_MOST_GUESSES: Final = 3
_DATE_PARTS: Final = 3


def unread(text: str, folded: str, role: Role) -> Cell:
    """Give a cell that does not fit the grammar its kind: Malformed or Text."""
    shown = text.strip()
    if any(char.isalpha() for char in folded) or len(shown) > _MOST_MALFORMED or not _has_figures(folded):
        return Cell(text, Text(shown), warnings=_figure_in_text(text, folded))
    cursor = Cursor(text, folded, role, joined=True)
    if _is_other_notation(cursor.tokens[:-1]):
        return Cell(text, Text(shown), warnings=_figure_in_text(text, folded))
    for token in cursor.tokens:
        figure = read_figure(token.text) if token.shape is Shape.FIGURE else None
        if isinstance(figure, BadFigure):
            guesses = tuple(cursor.replaced(token.start, token.end, guess) for guess in figure.guesses)
            return Cell(text, Malformed(token.start, token.end, figure.reason, guesses))
    start = cursor.tokens[0].start
    end = start + len(folded.strip())
    return Cell(text, Malformed(start, end, "deze tekens vormen samen geen getal", _guesses(folded.strip())))


def _has_figures(folded: str) -> bool:
    return any(char in DIGITS or char in _OPERATORS for char in folded)


def _is_other_notation(tokens: tuple[Token, ...]) -> bool:
    """Whether digits and signs are a date, a period, a season, a ratio, a telephone or section number."""
    figures = [token.text for token in tokens if token.shape is Shape.FIGURE]
    signs = {token.text for token in tokens if token.shape is not Shape.FIGURE}
    if not figures or not signs <= {"-", "/", ":", "'", "+", "(", ")"}:
        return False
    if not signs:
        groups = figures[0].split(".")
        dotted = len(groups) >= _DATE_PARTS and all(len(group) <= 2 or is_year(group) for group in groups)  # noqa: PLR2004
        return dotted or (len(figures) == 1 and len(groups) == 1 and figures[0][0] == "0" and len(figures[0]) >= 10)  # noqa: PLR2004
    if tokens[-1].shape is not Shape.FIGURE:
        return False
    return len(figures) > 1 or "'" in signs


def _guesses(text: str) -> tuple[str, ...]:
    """What may have been meant by a figure with its signs in the wrong place: the same figure with them in the right one."""
    core = "".join(char for char in text if char in DIGITS or char in ".,").strip(".,")
    if not core or isinstance(read_figure(core), BadFigure):
        return ()
    before = text[0] if text[0] in _OPERATORS else ""
    behind = "%" if "%" in text else ""
    guesses = [f"{before}{core}{behind}"]
    if text.startswith(("-", "(")) or text.endswith("-"):
        guesses.append(f"-{core}{behind}")
    return tuple(guesses)[:_MOST_GUESSES]


def _figure_in_text(text: str, folded: str) -> tuple[CellWarning, ...]:
    """Warn that a cell that starts like a figure was not read as one."""
    start = len(folded) - len(folded.lstrip())
    stripped = folded.strip()
    if not stripped or not (stripped[0] in DIGITS or stripped[0] in _OPERATORS):
        return ()
    end = start + len(stripped)
    return (
        CellWarning(
            start,
            end,
            "figure-in-text",
            f"'{_short(text[start:end])}' is als tekst gelezen, niet als getal",
            "Zet alleen de waarde in de cel, en de uitleg tussen haakjes of in de toelichting.",
        ),
    )


def _short(text: str) -> str:
    return text if len(text) <= _MOST_MALFORMED else f"{text[: _MOST_MALFORMED - 1]}…"
