"""Reads a time in more than one unit: `5:36`, `1:05:30`, `5 min 36 s`, `2 jaar en 3 maanden`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.codes import CALENDAR, CLOCK
from jaarverslag.cells.cursor import Advice
from jaarverslag.cells.scan import Shape, Token
from jaarverslag.cells.units import MONTHS, SECONDS
from jaarverslag.cells.value import Duration

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.cells.cursor import Cursor

_SIXTY: Final = 60
_MOST_DIGITS: Final = 5
_HOURS: Final = ("uur", "u", "uren", "h")
_MINUTES: Final = ("min", "minuten", "minuut", "min:sec", "sec", "seconden")


def clock(cursor: Cursor) -> Duration | None:
    """Take `5:36` (minutes and seconds), `8:30 uur` (hours and minutes) or `1:05:30`."""
    mark = cursor.mark()
    parts = _colon_parts(cursor)
    if parts is None:
        cursor.reset(mark)
        return None
    late = [part for part in parts[1:] if int(part.text) >= _SIXTY]
    if late:
        reason = f"achter een dubbele punt staat ten hoogste 59, en hier {late[0].text}"
        cursor.refuse(late[0].start, late[0].end, reason, ())
    amount = Decimal(0)
    for part in parts:
        amount = amount * _SIXTY + Decimal(part.text)
    hours = cursor.take(*_HOURS) is not None
    if not hours and cursor.take(*_MINUTES) is None and [part.text for part in parts[:-1]] == ["1"]:
        cursor.warn(
            parts[0].start,
            parts[1].end,
            Advice(
                "time-or-ratio",
                "dit is gelezen als een tijd, maar kan ook een verhouding zijn",
                f"Schrijf '1 op {parts[1].text}' als u een verhouding bedoelt.",
            ),
        )
    return Duration(amount * _SIXTY if hours and len(parts) == 2 else amount, SECONDS)  # noqa: PLR2004


def _colon_parts(cursor: Cursor) -> list[Token] | None:
    """Take two or three figures with a colon between them, of which all but the first have two digits.

    Another number of digits makes it a ratio (`1:4`) or something else again.
    """
    first = cursor.take_shape(Shape.FIGURE)
    if first is None or not first.text.isdecimal() or len(first.text) > _MOST_DIGITS:
        return None
    parts = [first]
    while cursor.token.text == ":" and not cursor.token.spaced and not cursor.ahead(1).spaced:
        cursor.at += 1
        part = cursor.take_shape(Shape.FIGURE)
        if part is None or not part.text.isdecimal() or len(part.text) != 2 or len(parts) == 3:  # noqa: PLR2004
            return None
        parts.append(part)
    return parts


def spelled(cursor: Cursor) -> Duration | None:
    """Take `5 min 36 s`, `5'36"`, `2 jaar en 3 maanden`: figures with units that grow smaller."""
    for table, unit in ((CLOCK, SECONDS), (CALENDAR, MONTHS)):
        if cursor.ahead(1).text in table:
            amount = _spelled_in(cursor, table)
            if amount is not None:
                return Duration(amount, unit)
    return None


def _spelled_in(cursor: Cursor, table: Mapping[str, int]) -> Decimal | None:
    """Take two or more figures, each with a smaller unit of the table, and add them up."""
    mark = cursor.mark()
    amount, count, last = Decimal(0), 0, max(table.values()) + 1
    while cursor.token.shape is Shape.FIGURE:
        figure, size = cursor.token, table.get(cursor.ahead(1).text, last)
        if size >= last or not figure.text.isdecimal() or len(figure.text) > _MOST_DIGITS:
            break
        cursor.at += 2
        amount += Decimal(figure.text) * size
        count, last = count + 1, size
        if cursor.token.text in {"en", ","} and table.get(cursor.ahead(2).text, last) < last:
            cursor.at += 1
    if count > 1:
        return amount
    cursor.reset(mark)
    return None
