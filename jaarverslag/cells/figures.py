"""From a run of digits, points and commas to an exact amount, or to what may have been meant."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final

# Far above any figure in a report, and low enough for every conversion to stay within the 28 digits of Decimal.
MOST_DIGITS: Final = 18

# A bare figure in this stretch may as well be a year.
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2099

_GROUP: Final = 3


class Manner(Enum):
    """How the digits were typed, as far as printing differs from typing."""

    AS_PRINTED = "as printed"
    UNGROUPED = "ungrouped"  # 5500
    YEARLIKE = "yearlike"  # 2016
    POINT = "point"  # 843.8
    THREE_DECIMALS = "three decimals"  # 3,500


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount without sign, and how it was typed."""

    amount: Decimal
    manner: Manner = Manner.AS_PRINTED


@dataclass(frozen=True, slots=True)
class BadFigure:
    """Digits without a certain reading: why (a Dutch clause), and what may have been meant, likeliest first."""

    reason: str
    guesses: tuple[str, ...]


def read_figure(run: str) -> Figure | BadFigure:
    """Read digits that have points and commas only between them.

    `d{1,3}(.ddd)+` is thousands, always; `d+,d+` has a decimal comma; `d+.d` and `d+.dd` have a decimal point.
    Everything else is refused: a wrong reading is worse than none.
    """
    if len(run) > MOST_DIGITS and sum(char not in ".," for char in run) > MOST_DIGITS:
        return BadFigure(f"een getal heeft hier ten hoogste {MOST_DIGITS} cijfers", ())
    whole, comma, decimals = run.partition(",")
    if "," in decimals or "." in decimals:
        return BadFigure("de punten en komma's spreken elkaar tegen", _guesses(run))
    first, *groups = whole.split(".")
    if first[0] == "0" and (len(first) > 1 or groups) and not _is_zero_point(first, groups):
        return BadFigure("een getal begint niet met een nul die niets betekent", _guesses(run))
    if not groups:
        return Figure(Decimal(f"{whole}.{decimals}"), _manner(whole, comma, decimals))
    if len(first) <= _GROUP and all(len(group) == _GROUP for group in groups):
        digits = whole.replace(".", "")
        return Figure(Decimal(f"{digits}.{decimals}"))
    if len(groups) == 1 and not comma and len(groups[0]) < _GROUP:
        return Figure(Decimal(whole), Manner.POINT)
    return BadFigure("de punten staan niet om de drie cijfers", _guesses(run))


def grouped(digits: str) -> str:
    """Put thousands points in a row of digits: `1012000` is `1.012.000`."""
    lead = len(digits) % _GROUP
    groups = [digits[at : at + _GROUP] for at in range(lead, len(digits), _GROUP)]
    return ".".join([digits[:lead], *groups] if lead else groups)


def dutch(amount: Decimal) -> str:
    """An amount as a Dutch reader writes it, precision kept: `-1.234,50` with a real minus."""
    text = f"{abs(amount):f}"
    whole, _, decimals = text.partition(".")
    minus = "\u2212" if amount.is_signed() else ""
    return minus + grouped(whole) + (f",{decimals}" if decimals else "")


def printed_figure(run: str, manner: Manner) -> str:
    """The run of digits as it is printed; it keeps its digits."""
    if manner is Manner.UNGROUPED:
        whole, comma, decimals = run.partition(",")
        return grouped(whole) + comma + decimals
    if manner is Manner.POINT:
        whole, _, decimals = run.partition(".")
        return f"{grouped(whole)},{decimals}"
    return run


def is_year(run: str) -> bool:
    """Whether bare digits may be a year."""
    return len(run) == len(str(LAST_YEAR)) and run.isdecimal() and FIRST_YEAR <= int(run) <= LAST_YEAR


def _manner(whole: str, comma: str, decimals: str) -> Manner:
    """How digits without points were typed."""
    if len(whole) <= _GROUP:
        return Manner.THREE_DECIMALS if len(decimals) == _GROUP and whole != "0" else Manner.AS_PRINTED
    return Manner.YEARLIKE if not comma and is_year(whole) else Manner.UNGROUPED


def _is_zero_point(first: str, groups: list[str]) -> bool:
    """Whether this is `0.5` or `0.75`: a decimal point, and nothing else."""
    return first == "0" and len(groups) == 1 and len(groups[0]) < _GROUP


def _guesses(run: str) -> tuple[str, ...]:
    """What may have been meant: a digit too many, all digits grouped anew, the last mark as the comma.

    Not all of these need be figures themselves: whoever shows them reads them first.
    """
    digits = run.replace(".", "").replace(",", "")
    bare = digits.lstrip("0") or "0"
    mark = max(run.rfind("."), run.rfind(","))
    if mark < 0:
        return bare, f"0,{digits[1:]}"
    decimals = run[mark + 1 :]
    fraction = f"{grouped(digits[: -len(decimals)])},{decimals}"
    candidates = [grouped(bare), fraction]
    if len(decimals) < _GROUP:
        candidates.insert(0, fraction if "." in run else ", ".join(run.split(",")))
    if len(decimals) > _GROUP and run.count(".") > 1:
        candidates.insert(0, grouped(bare[:-1]))
    return tuple(dict.fromkeys(candidates))
