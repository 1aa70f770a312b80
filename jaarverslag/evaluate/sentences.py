"""The Dutch of a judgement: figures as printed, comparisons as an alderman says them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag import cells
from jaarverslag.cells import Operator
from jaarverslag.cells.figures import dutch

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from jaarverslag.cells import Cell, Number, Value

_NBSP: Final = "\u00a0"

# Said of a comparison that holds, and of one that does not.
_HOLDS: Final[Mapping[Operator, str]] = MappingProxyType(
    {
        Operator.MORE: "meer dan",
        Operator.AT_LEAST: "ten minste",
        Operator.LESS: "minder dan",
        Operator.AT_MOST: "ten hoogste",
        Operator.EQUAL: "gelijk aan",
        Operator.ABOUT: "ongeveer",
    }
)
_FAILS: Final[Mapping[Operator, str]] = MappingProxyType(
    {
        Operator.MORE: "niet meer dan",
        Operator.AT_LEAST: "minder dan",
        Operator.LESS: "niet minder dan",
        Operator.AT_MOST: "meer dan",
        Operator.EQUAL: "niet gelijk aan",
        Operator.ABOUT: "niet ongeveer",
    }
)


def compared(operator: Operator, actual: str, against: str, *, verdict: bool | None, equal: bool = False) -> str:
    """Say how two figures compare; a verdict of None is "not certain".

    `equal`: both are the same figure, so that "ten minste" is better said as "gelijk aan".
    """
    if verdict is None:
        return f"{actual} kan {_HOLDS[operator]} {against} zijn, maar zeker is dat niet"
    if verdict and operator in (Operator.AT_LEAST, Operator.AT_MOST):
        strict = "meer dan" if operator is Operator.AT_LEAST else "minder dan"
        return f"{actual} is {'gelijk aan' if equal else strict} {against}"
    return f"{actual} is {(_HOLDS if verdict else _FAILS)[operator]} {against}"


def spread(operator: Operator, actual: str, against: str, *, verdict: bool | None) -> str:
    """Say how everything that an actual such as `>20` can be compares."""
    if verdict is None:
        return compared(operator, actual, against, verdict=None)
    return f"{actual} is {'altijd' if verdict else 'nooit'} {_HOLDS[operator]} {against}"


def places(sentence: str) -> str:
    """Say of places on a list what was said of figures: the lower place is the better one."""
    return sentence.replace("minder dan", "beter dan").replace("meer dan", "slechter dan")


def cell_text(cell: Cell) -> str:
    """Print a cell in a sentence: words of comparison as they were typed, anything else by its value."""
    told = isinstance(cell.value, cells.Direction | cells.Relative)
    beside = cell.footnote or cell.remark or cell.year
    return f"“{cells.printed(cell)}”" if told and not beside else value_text(cell.value)


def change_text(change: Number) -> str:
    """Print a change: `een toename met 5 %`."""
    what = "afname" if change.amount < 0 else "toename"
    return f"een {what} met {number_text(cells.Number(abs(change.amount), change.unit, change.scale))}"


def against_text(value: Value) -> str:
    """Print the value that another is compared with; one that is itself told by comparison stands between quotes."""
    return f"“{value_text(value)}”" if isinstance(value, cells.Bound) else value_text(value)


def number_text(number: Number) -> str:
    """Print a figure with its scale and unit, digits as typed: `31,9 %`, `€ 54,8 mln.`."""
    text = dutch(number.amount)
    if number.scale is not None:
        text += _NBSP + number.scale.name
    unit = number.unit
    if unit is None:
        return text
    name = cells.SINGULAR.get(unit.name, unit.name) if text == "1" else unit.name
    if name:
        text = f"{name}{_NBSP}{text}" if name == "€" else f"{text}{_NBSP}{name}"
    return f"{text} per {unit.per}" if unit.per else text


def amount_text(amount: Decimal, like: Number) -> str:
    """Print a computed figure in the unit and scale of another, without noughts that nobody typed."""
    return number_text(cells.Number(amount.normalize(), like.unit, like.scale))


def value_text(value: Value) -> str:  # noqa: C901, PLR0911 - one line per kind of value
    """Print a value in a sentence: bounds as words, figures as typed."""
    match value:
        case cells.Number():
            return number_text(value)
        case cells.Bound(operator=operator, number=number):
            word = "circa" if operator is Operator.ABOUT else _HOLDS[operator]
            return f"{word} {number_text(number)}"
        case cells.Range(low=low, high=high):
            return f"{dutch(low.amount)}\u2013{number_text(high)}"
        case cells.Rank(operator=operator, place=place):
            return f"plaats {place}" if operator is Operator.EQUAL else f"top {place}"
        case cells.Duration():
            return cells.in_words(cells.Cell(input="", value=value))
        case cells.Boolean(word=word):
            return f"“{word}”"
        case cells.Text(text=text):
            return f"“{text}”"
        case cells.NoValue(code=code):
            return f"“{code}”"
        case cells.Several(values=parts):
            return " en ".join(value_text(part.value) for part in parts)
        case cells.Direction(operator=operator, sense=sense):
            return f"“{_direction_word(operator, sense)}”"
        case cells.Relative():
            return f"“{cells.in_words(cells.Cell(input='', value=value))}”"
        case cells.Empty() | cells.Malformed():
            return "deze waarde"


def _direction_word(operator: Operator, sense: cells.Sense) -> str:
    better = sense is cells.Sense.QUALITY
    match operator:
        case Operator.MORE:
            return "beter" if better else "stijging"
        case Operator.LESS:
            return "slechter" if better else "daling"
        case Operator.AT_LEAST:
            return "gelijk of beter" if better else "gelijk of meer"
        case Operator.AT_MOST:
            return "gelijk of slechter" if better else "gelijk of minder"
        case Operator.EQUAL | Operator.ABOUT:
            return "gelijk"
