"""Figures and words as a Dutch reader writes them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

_MONTHS: Final = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def number(value: Decimal) -> str:
    """Write a figure with a decimal comma and thousands points, and as many decimals as it has: `1.012,50`."""
    text = f"{value:,f}"
    return text.replace(",", "\x00").replace(".", ",").replace("\x00", ".")


def amount(value: Decimal) -> str:
    """Write an amount of money, without its unit, with thousands points and a real minus: `−8.060`."""
    return number(value).replace("-", "−")


def seconds(nanoseconds: int) -> str:
    """Write how long something took, in tenths of seconds: `1,4 s`."""
    tenths = (Decimal(nanoseconds) / 1_000_000_000).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{number(tenths)} s"


def counted(count: int, one: str, more: str) -> str:
    """Write how many there are of something, with the right word: `1 fout`, `2 fouten`."""
    return f"{number(Decimal(count))} {one if count == 1 else more}"


def listed(parts: Sequence[str]) -> str:
    """Write a list as in a sentence: `a, b en c`."""
    *before, last = parts
    return f"{', '.join(before)} en {last}" if before else last


def day(date: dt.date) -> str:
    """Write a day: `30 mei 2018`."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
