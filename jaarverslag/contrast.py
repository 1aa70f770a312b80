"""How well two colours can be told apart (WCAG 2.1, success criterion 1.4.3 and its definitions)."""

from __future__ import annotations

import re
from decimal import Decimal

ENOUGH_FOR_TEXT = Decimal("4.5")
"""The contrast that running text must have with what lies behind it."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_SHARES = (Decimal("0.2126"), Decimal("0.7152"), Decimal("0.0722"))


def contrast(one: str, other: str) -> Decimal:
    """Give the contrast ratio of two colours, from 1 (the same) to 21 (black on white).

    Args:
        one: a colour as `#rrggbb`.
        other: the other, likewise; the order makes no difference.

    Raises:
        ValueError: one of the two is no such colour.
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + Decimal("0.05")) / (dark + Decimal("0.05"))


def _luminance(colour: str) -> Decimal:
    """Relative luminance, from 0 for black to 1 for white."""
    if not _COLOUR.fullmatch(colour):
        raise ValueError(f"{colour!r} is not written as #rrggbb")
    channels = (Decimal(int(colour[start : start + 2], 16)) / 255 for start in (1, 3, 5))
    return sum((share * _linear(channel) for share, channel in zip(_SHARES, channels, strict=True)), Decimal(0))


def _linear(channel: Decimal) -> Decimal:
    if channel <= Decimal("0.04045"):
        return channel / Decimal("12.92")
    return Decimal(((channel + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4"))
