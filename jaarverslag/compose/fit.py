"""How wide the columns of a table are, and on what page it goes: estimated from the lengths of its texts.

Widths are in characters: the width of a digit in the type of the table, which a letter takes on average as well. The
longest piece that cannot break decides how narrow a column may be. A table is tried as it is, without its figure, in
small type, and then on a page on its side: with its figure again, without it, and in small type. What fits nowhere
takes the last of these, and is told to be too wide: who asks has fewer columns to try.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jaarverslag.document.tables import Fit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MEASURES: Final = ((Fit.NORMAL, 110), (Fit.SMALL, 123), (Fit.LANDSCAPE, 165), (Fit.LANDSCAPE_SMALL, 185))
"""How many characters a page of A4 holds from side to side, in the type of a table and in the smallest type."""

_ATTEMPTS: Final = ((0, True), (0, False), (1, False), (2, True), (2, False), (3, False))
"""The measures in order, each with whether the figure stays; it has one size, so that small type does not help it."""

_GUTTER: Final = 3  # the room between a column and the next
_NAME: Final = 22  # the least for the column of names: one of fourteen words then takes some five lines
_AMPLE: Final = 32  # what is more than this is of more use to columns that can be wider
_PROSE: Final = 40  # no column needs more for what it says
_LONGEST: Final = 14  # words may be broken, and long ones need not fit; what has a digit is never broken
_BOLD: Final = 8  # so many bold characters are one wider
_NARROW: Final = " .,:;'|"
_BREAK: Final = re.compile(r"[ \n]+|(?<=[-\u2013/])")  # a no-break space is no place to break


@dataclass(frozen=True, slots=True)
class Wish:
    """The width that a column would have, the least that it can do with, and the most that it has a use for.

    `figure` says that it is a figure, which may go.
    """

    usual: int
    least: int
    most: int
    figure: bool = False


@dataclass(frozen=True, slots=True)
class Fitted:
    """On what page a table goes, and how wide each column is there: 0 for a figure that had to go.

    `broken` says that even there columns are narrower than they can do with, so that figures are broken.
    """

    fit: Fit
    widths: tuple[int, ...]
    broken: bool = False


def wish(texts: Iterable[str], usual: int, *, bold: bool = False) -> Wish:
    """Ask for the usual width, for more where the longest piece of the texts needs it; settle for what that needs.

    What has its longest text on one line has a use for no more.
    """
    given = tuple(texts)
    pieces = [piece for text in given for piece in _BREAK.split(text)]
    needed = max(map(_unbroken, pieces), default=0)
    longest = min(max(map(_length, given), default=0), _PROSE)
    least = needed + _GUTTER + bold * (needed // _BOLD)
    return Wish(max(usual, least), least, max(usual, least, longest + _GUTTER))


def room_for(texts: Iterable[str], usual: int) -> int | None:
    """Give the width that the figures in a column need in bold; None where what the style has for it will do."""
    pieces = (piece for text in texts for piece in _BREAK.split(text) if _is_figure(piece))
    needed = max(map(_length, pieces), default=0)
    width = needed + _GUTTER + needed // _BOLD
    return width if width > usual else None


def _unbroken(piece: str) -> int:
    """How many characters wide a piece is at least: figures are never broken, words where they are long."""
    return _length(piece if _is_figure(piece) else piece[:_LONGEST])


def _is_figure(piece: str) -> bool:
    return any(map(str.isdigit, piece))


def _length(text: str) -> int:
    """How many characters wide a text is; points, commas and the like take half of one."""
    return len(text) - sum(map(text.count, _NARROW)) // 2


def fit(wishes: Sequence[Wish], names: Iterable[str] = (), ample: int = _AMPLE) -> Fitted:
    """Fit the columns beside that of the names, which takes the room that they leave; more than `ample` it need not."""
    name = max(_NAME, wish(names, 0).least)
    for attempt, figure in _ATTEMPTS:
        how, measure = MEASURES[attempt]
        widths = _widths(wishes, measure - name, min(ample, _AMPLE) - name, figure=figure)
        if widths is not None:
            return Fitted(how, widths)
    how, measure = MEASURES[-1]
    kept = sum(one.least for one in wishes if not one.figure)
    widths = tuple(0 if one.figure else one.least * (measure - _NAME) // kept for one in wishes)
    return Fitted(how, widths, broken=True)


def _widths(wishes: Sequence[Wish], room: int, names: int, *, figure: bool) -> tuple[int, ...] | None:
    """Their least and an equal share of what is left, up to the usual width; None where not all have the least.

    When all have their usual width and the names have `names` more, the rest goes to those that have a use for it.
    """
    kept = [one for one in wishes if figure or not one.figure]
    spare = room - sum(one.least for one in kept)
    if spare < 0:
        return None
    over = spare - sum(one.usual - one.least for one in kept)
    share = spare if over >= 0 else spare // len(kept)
    wider = sum(one.most - one.usual for one in kept)
    given = min(max(over - max(names, 0), 0), wider)

    def width(one: Wish) -> int:
        more = (one.most - one.usual) * given // wider if given else 0
        return min(one.usual, one.least + share) + more

    return tuple(width(one) if one in kept else 0 for one in wishes)
