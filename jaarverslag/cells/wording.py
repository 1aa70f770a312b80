"""From a cell to one Dutch clause that tells how it is understood."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.figures import dutch
from jaarverslag.cells.units import MONTHS, SINGULAR
from jaarverslag.cells.value import (
    Anchor,
    Boolean,
    Bound,
    Direction,
    Duration,
    Empty,
    Malformed,
    NoValue,
    Number,
    Operator,
    Part,
    Range,
    Rank,
    Reason,
    Relative,
    Sense,
    Several,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.cells.value import Cell, Single

_COMPARED: Final[Mapping[Operator, str]] = MappingProxyType(
    {
        Operator.MORE: "meer dan",
        Operator.AT_LEAST: "ten minste",
        Operator.LESS: "minder dan",
        Operator.AT_MOST: "ten hoogste",
        Operator.EQUAL: "precies",
        Operator.ABOUT: "ongeveer",
    }
)
_RELATED: Final[Mapping[tuple[Operator, Sense], str]] = MappingProxyType(
    {
        (Operator.MORE, Sense.AMOUNT): "meer dan",
        (Operator.AT_LEAST, Sense.AMOUNT): "gelijk aan of meer dan",
        (Operator.LESS, Sense.AMOUNT): "minder dan",
        (Operator.AT_MOST, Sense.AMOUNT): "gelijk aan of minder dan",
        (Operator.EQUAL, Sense.AMOUNT): "gelijk aan",
        (Operator.ABOUT, Sense.AMOUNT): "ongeveer gelijk aan",
        (Operator.MORE, Sense.QUALITY): "beter dan",
        (Operator.AT_LEAST, Sense.QUALITY): "gelijk aan of beter dan",
        (Operator.LESS, Sense.QUALITY): "slechter dan",
        (Operator.AT_MOST, Sense.QUALITY): "gelijk aan of slechter dan",
    }
)
_WAYS: Final[Mapping[tuple[Operator, Sense], str]] = MappingProxyType(
    {
        (Operator.MORE, Sense.AMOUNT): "omhoog",
        (Operator.AT_LEAST, Sense.AMOUNT): "gelijk of omhoog",
        (Operator.LESS, Sense.AMOUNT): "omlaag",
        (Operator.AT_MOST, Sense.AMOUNT): "gelijk of omlaag",
        (Operator.MORE, Sense.QUALITY): "beter",
        (Operator.AT_LEAST, Sense.QUALITY): "gelijk of beter",
        (Operator.LESS, Sense.QUALITY): "slechter",
        (Operator.AT_MOST, Sense.QUALITY): "gelijk of slechter",
    }
)
_REASONS: Final[Mapping[Reason, str | None]] = MappingProxyType(
    {
        Reason.NOT_MEASURED: "niet gemeten",
        Reason.NOT_YET_KNOWN: "nog niet bekend",
        Reason.NOT_APPLICABLE: "niet van toepassing",
        Reason.UNSPECIFIED: None,
    }
)
_UNIT_WORDS: Final[Mapping[str, str]] = MappingProxyType({"%": "procent", "‰": "promille", "€": "euro"})
_CODE_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {"-": "streepje", "": "alleen een voetnoot", "?": "vraagteken"}
)


def in_words(cell: Cell) -> str:
    """How the cell is understood, as a Dutch clause without a full stop: `meer dan 2`, `27,3 procent`."""
    value = cell.value
    if isinstance(value, Several):
        return f"{len(value.values)} waarden: " + "; ".join(_part(part) for part in value.values)
    return _single(value) + _beside(cell)


def _part(part: Part) -> str:
    return ("" if part.label is None else f"{part.label}: ") + _single(part.value) + _beside(part)


def _beside(beside: Cell | Part) -> str:
    """What stands beside a value, as a tail of its clause; a year that the remark names is not told twice."""
    said = "" if beside.year is None else f", jaar {beside.year}"
    if beside.footnote is not None:
        said += f", met voetnoot {beside.footnote}"
    if beside.remark is not None and beside.remark != f"meting {beside.year}":
        said += f", met de opmerking '{beside.remark}'"
    return said


def number_in_words(number: Number) -> str:
    """A figure with its scale word and unit: `54,8 mln. euro`, `34 dagen`, `5,2 per 1.000 inwoners`."""
    words = [dutch(number.amount)]
    if number.scale is not None:
        words.append(number.scale.name)
    if number.unit is not None:
        if number.unit.name:
            one = SINGULAR.get(number.unit.name) if str(number.amount) == "1" else None
            words.append(one or _UNIT_WORDS.get(number.unit.name, number.unit.name))
        if number.unit.per is not None:
            words.append(f"per {number.unit.per}")
    return " ".join(words)


def _single(value: Single) -> str:
    match value:
        case Number():
            return number_in_words(value)
        case Bound():
            return f"{_COMPARED[value.operator]} {number_in_words(value.number)}"
        case Range():
            return f"van {dutch(value.low.amount)} tot en met {number_in_words(value.high)}"
        case Relative() | Direction() | Rank():
            return _comparison(value)
        case _:
            return _without_figure(value)


def _comparison(value: Relative | Direction | Rank) -> str:
    match value:
        case Direction():
            return _WAYS.get((value.operator, value.sense), "gelijk")
        case Rank():
            return f"bij de eerste {value.place}" if value.operator is Operator.AT_MOST else f"plaats {value.place}"
        case Relative():
            return _relative(value)


def _relative(value: Relative) -> str:
    since = "" if value.reference is None else value.reference.text
    if value.change is None:
        related = _RELATED.get((value.operator, value.sense)) or _RELATED[value.operator, Sense.AMOUNT]
        of_year = value.reference is not None and value.reference.anchor is Anchor.YEAR
        return f"{related} in {since}" if of_year and related.endswith("dan") else f"{related} {since}"
    down = value.change.amount.is_signed()
    size = number_in_words(Number(abs(value.change.amount), value.change.unit, value.change.scale))
    outward = {Operator.AT_LEAST: Operator.AT_MOST, Operator.AT_MOST: Operator.AT_LEAST}
    outward |= {Operator.MORE: Operator.LESS, Operator.LESS: Operator.MORE}
    operator = outward.get(value.operator, value.operator) if down else value.operator
    what = "verbetering" if value.sense is Sense.QUALITY else "toename"
    what = ("verslechtering" if value.sense is Sense.QUALITY else "afname") if down else what
    return f"{what} met {_COMPARED[operator]} {size}" + (f" ten opzichte van {since}" if since else "")


def _without_figure(value: Boolean | Duration | NoValue | Empty | Text | Malformed) -> str:
    match value:
        case Boolean():
            answer = "ja" if value.holds else "nee"
            return answer if value.word == answer else f"{answer} ({value.word})"
        case Duration():
            return _duration(value)
        case NoValue():
            return _missing(value)
        case Empty():
            return "leeg: niets ingevuld"
        case Text():
            return "tekst, geen waarde die te vergelijken is"
        case Malformed():
            meant = f"; misschien bedoeld: {' of '.join(value.guesses)}" if value.guesses else ""
            return f"niet te lezen: {value.reason}{meant}"


def _missing(value: NoValue) -> str:
    """A missing value with its reason, unless its own words are the reason."""
    name = _CODE_WORDS.get(value.code, value.code)
    reason = _REASONS[value.reason]
    return f"{name}: geen waarde" if reason is None or reason in value.code else f"{name}: geen waarde, want {reason}"


def _duration(value: Duration) -> str:
    whole = int(value.amount)
    if value.unit == MONTHS:
        sizes: tuple[tuple[int, str, str], ...] = ((12, "jaar", "jaar"), (1, "maand", "maanden"))
    else:
        sizes = ((3600, "uur", "uur"), (60, "minuut", "minuten"), (1, "seconde", "seconden"))
    words: list[str] = []
    for size, one, more in sizes:
        count, whole = divmod(whole, size)
        if count:
            words.append(f"{count} {one if count == 1 else more}")
    return " en ".join(filter(None, (", ".join(words[:-1]), *words[-1:]))) or f"0 {sizes[-1][2]}"
