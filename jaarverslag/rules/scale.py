"""Figures out of scale: ten times too large or too small beside their neighbours, or one mistyped digit away."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jaarverslag import cells, faults
from jaarverslag.cells.figures import dutch
from jaarverslag.diagnostics import Label
from jaarverslag.evaluate.measure import numbers
from jaarverslag.evaluate.units import implied_unit
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.sizes import Size, crossed, ratio, series_sizes
from jaarverslag.rules.thousands import mistaken_point
from jaarverslag.rules.walk import indicators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Unit
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Report

# Below this two figures may simply lie far apart; from here on a nought or a comma is the likelier reason.
_OUT_OF_SCALE: Final = Decimal(8)
_TEN: Final = Decimal(10)
# Small counts double and treble by chance: from 3 to 30 projects is growth, from 34 to 471 is a question.
_SMALL: Final = 100

# A round target was chosen; one with three digits that mean something was copied, and can be copied wrong.
_MEANT_DIGITS: Final = 3
_FAR: Final = Decimal("1.8")
_STEADY: Final = Decimal("1.15")
_NEAR: Final = Decimal("1.06")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures that should be of one size, and how many times the one goes over the other."""

    first: Size
    second: Size
    times: Decimal

    def other(self, one: Size) -> Size:
        return self.second if one is self.first else self.first


def figures_out_of_scale(report: Report) -> Iterator[Diagnostic]:
    """A target or an actual is some ten times its neighbours, or a tenth of them."""
    for indicator in indicators(report):
        pairs = _pairs_out_of_scale(indicator, report.settings.year)
        while pairs:
            odd = max(_figures(pairs), key=lambda size: _oddness(size, pairs))
            partners = [pair for pair in pairs if odd in (pair.first, pair.second)]
            yield _out_of_scale(odd, partners)
            pairs = [pair for pair in pairs if pair not in partners]


def _figures(pairs: list[_Pair]) -> list[Size]:
    return [size for pair in pairs for size in (pair.first, pair.second)]


def _oddness(size: Size, pairs: list[_Pair]) -> tuple[int, int, bool]:
    """The figure that clashes with most neighbours is the odd one; else the latest, and what was achieved."""
    return (sum(size in (pair.first, pair.second) for pair in pairs), size.year, not size.is_target)


def _pairs_out_of_scale(indicator: Indicator, year: int) -> list[_Pair]:
    unit = implied_unit(indicator, year)
    return [
        _Pair(one, other, times)
        for one, other in _neighbours(tuple(series_sizes(indicator, unit)))
        if not crossed(indicator, one.year, other.year)
        and (times := ratio(one, other, unit)) is not None
        and _clash(one, other, times)
        and not (mistaken_point(one.typed, other.typed) or mistaken_point(other.typed, one.typed))
    ]


def _neighbours(sizes: tuple[Size, ...]) -> Iterator[tuple[Size, Size]]:
    """Pair each figure with those that it should look like: the year before, and the target with what came of it."""
    actuals = sorted((size for size in sizes if not size.is_target), key=lambda size: size.year)
    yield from pairwise(actuals)
    for target in (size for size in sizes if size.is_target):
        yield from ((target, actual) for actual in actuals if actual.year == target.year)
        if earlier := [actual for actual in actuals if actual.year < target.year]:
            yield target, earlier[-1]


def _clash(one: Size, other: Size, times: Decimal) -> bool:
    if times >= _OUT_OF_SCALE and _larger(one, other).digits >= _SMALL:
        return True
    meant = _meant(one)
    return times >= _TEN and len(meant) > 1 and meant == _meant(other)


def _larger(one: Size, other: Size) -> Size:
    return max(one, other, key=lambda size: abs(size.high))


def _meant(size: Size) -> str:
    """The digits that mean something: `4,5`, `45` and `4.500` all have `45`."""
    return str(size.digits).rstrip("0")


def _out_of_scale(odd: Size, partners: list[_Pair]) -> Diagnostic:
    nearest = min(partners, key=lambda pair: (abs(pair.other(odd).year - odd.year), pair.other(odd).is_target))
    other = nearest.other(odd)
    word = "groot" if odd is _larger(odd, other) else "klein"
    return faults.OUT_OF_SCALE.at(
        odd.measurement.written.span,
        f"{_named(odd)} is ongeveer {_times(nearest.times)} keer zo {word} als {_named(other)}",
        hint=f"kijk of er een nul te veel of te weinig staat; {if_right(faults.OUT_OF_SCALE)}",
        labels=tuple(map(_label, (pair.other(odd) for pair in partners))),
    )


def _named(size: Size) -> str:
    return f"{'het doel' if size.is_target else 'de waarde'} `{size.typed}` van {size.year}"


def _label(size: Size) -> Label:
    words = f"{'het doel' if size.is_target else 'de waarde'} van {size.year}"
    return Label(size.measurement.written.span, words)


def _times(times: Decimal) -> str:
    return dutch(times.quantize(Decimal(1), ROUND_HALF_UP))


# --- One digit away ------------------------------------------------------------------------------


def targets_that_a_typo_explains(report: Report) -> Iterator[Diagnostic]:
    """A target lies far from two actuals that agree, and one digit more, less or other would bring it there."""
    year = report.settings.year
    for indicator in indicators(report):
        unit = implied_unit(indicator, year)
        sizes = tuple(series_sizes(indicator, unit))
        target = next((size for size in sizes if size.is_target and size.year == year), None)
        actuals = [size for size in sizes if not size.is_target and not crossed(indicator, size.year, year)]
        last = sorted((size for size in actuals if size.year <= year), key=lambda size: size.year)[-2:]
        if target is None or len(last) < 2 or not _steady_elsewhere(target, last, unit):  # noqa: PLR2004 - a pair
            continue
        meant = _meant_instead(target, last)
        if meant is not None:
            yield _typo(target, last, meant)


def _steady_elsewhere(target: Size, actuals: list[Size], unit: Unit | None) -> bool:
    """Whether the actuals are much alike, and the target far from both, yet not so far that its scale is in doubt."""
    together = ratio(actuals[0], actuals[1], unit)
    if together is None or together > _STEADY or len(_meant(target)) < _MEANT_DIGITS:
        return False
    apart = [ratio(target, actual, unit) for actual in actuals]
    return all(times is not None and _FAR <= times < _OUT_OF_SCALE for times in apart)


def _meant_instead(target: Size, actuals: list[Size]) -> Decimal | None:
    """Find the amount that was probably meant: nearest to the actuals of all that are one slip away."""
    if isinstance(target.value, cells.Range | cells.Duration):
        return None
    number = numbers(target.value)[0]
    goal = (actuals[0].low + actuals[1].low) / 2
    factor = target.low / number.amount
    near = [
        amount
        for amount in one_slip_away(number.amount)
        if amount != 0 and max(amount * factor / goal, goal / (amount * factor)) <= _NEAR
    ]
    return near[0] if near else None


def one_slip_away(amount: Decimal) -> tuple[Decimal, ...]:
    """Give the amounts that one slip of the finger turns into this one, the commonest slips first.

    A digit too many, two digits swapped, a digit too few, a wrong digit; decimals stay where they are.
    """
    text = f"{abs(amount):f}"
    places = [at for at, char in enumerate(text) if char.isdigit()]
    found = [text[:at] + text[at + 1 :] for at in places]
    found += [_swapped(text, at, after) for at, after in pairwise(places)]
    found += [text[:at] + digit + text[at:] for at in (*places, len(text)) for digit in "1234567890"]
    found += [text[:at] + digit + text[at + 1 :] for at in places for digit in "1234567890"]
    sign = -1 if amount.is_signed() else 1
    amounts = (sign * Decimal(one.strip(".") or "0") for one in found)
    return tuple(dict.fromkeys(one for one in amounts if one != amount))


def _swapped(text: str, at: int, after: int) -> str:
    return text[:at] + text[after] + text[at + 1 : after] + text[at] + text[after + 1 :]


def _typo(target: Size, actuals: list[Size], meant: Decimal) -> Diagnostic:
    first, second = actuals
    return faults.TARGET_LOOKS_MISTYPED.at(
        target.measurement.written.span,
        f"het doel `{target.typed}` ligt ver van de waarden `{first.typed}` en `{second.typed}`, en scheelt één cijfer "
        f"met `{dutch(meant)}`",
        hint=f"kijk in de begroting welk doel er stond; {if_right(faults.TARGET_LOOKS_MISTYPED)}",
        labels=tuple(map(_label, actuals)),
    )
