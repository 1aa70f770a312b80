"""From a cell to plain data for JSON, with the same keys for every kind of value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells.value import (
    Boolean,
    Bound,
    CellWarning,
    Direction,
    Duration,
    Malformed,
    Number,
    Operator,
    Range,
    Rank,
    Relative,
    Several,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from jaarverslag.cells.value import Cell, Part, Value


def as_json(cell: Cell) -> dict[str, object]:
    """The cell as data.

    Always the keys input, kind, operator, value, low, high, unit, year, reference, footnote, remark, values, warnings;
    None where a key says nothing for this kind. Figures are strings with a decimal point, with the digits as typed; a
    scale word stands in `unit`, before the unit itself (`mln. €`). The value of a duration counts its unit.
    """
    fields = _fields(cell.value)
    reference = fields.pop("reference")
    return {
        "input": cell.input,
        "kind": cell.value.kind.value,
        **fields,
        "year": cell.year,
        "reference": reference,
        "footnote": cell.footnote,
        "remark": cell.remark,
        "values": [_part(part) for part in cell.value.values] if isinstance(cell.value, Several) else None,
        "warnings": [_warning(warning) for warning in (*cell.warnings, *_refusal(cell.value))],
    }


def unit_name(number: Number) -> str | None:
    """The scale word, the unit and what it is spread over, in canonical spelling; None where a figure has none."""
    unit = number.unit
    words = [] if number.scale is None else [number.scale.name]
    if unit is not None:
        words += [unit.name] if unit.name else []
        words += [f"per {unit.per}"] if unit.per is not None else []
    return " ".join(words) or None


def _part(part: Part) -> dict[str, object]:
    """One of several values: the keys that a value has, and `label`."""
    return {
        "label": part.label,
        "kind": part.value.kind.value,
        **_fields(part.value),
        "year": part.year,
        "footnote": part.footnote,
        "remark": part.remark,
    }


def _fields(value: Value) -> dict[str, object]:
    """What the kinds of value say in keys of their own."""
    fields: dict[str, object] = dict.fromkeys(("operator", "value", "low", "high", "unit", "reference"))
    match value:
        case Number():
            fields |= {"value": _plain(value.amount), "unit": unit_name(value)}
        case Bound():
            fields |= {"operator": value.operator.value, "value": _plain(value.number.amount)}
            fields |= {"unit": unit_name(value.number)}
        case Range():
            fields |= {
                "low": _plain(value.low.amount),
                "high": _plain(value.high.amount),
                "unit": unit_name(value.high),
            }
        case Relative():
            fields |= _relative(value)
        case Direction():
            fields |= {"operator": value.operator.value}
        case Rank():
            operator = value.operator.value if value.operator is Operator.AT_MOST else None
            fields |= {"operator": operator, "value": str(value.place)}
        case Boolean():
            fields |= {"value": value.holds}
        case Duration():
            fields |= {"value": _plain(value.amount), "unit": value.unit.name}
        case _:
            pass
    return fields


def _relative(value: Relative) -> dict[str, object]:
    return {
        "operator": value.operator.value,
        "value": None if value.change is None else _plain(value.change.amount),
        "unit": None if value.change is None else unit_name(value.change),
        "reference": None if value.reference is None else value.reference.text,
    }


def _plain(amount: Decimal) -> str:
    return f"{amount:f}"


def _warning(warning: CellWarning) -> dict[str, object]:
    return {
        "start": warning.start,
        "end": warning.end,
        "name": warning.name,
        "message": warning.message,
        "hint": warning.hint,
        "suggestion": warning.suggestion,
    }


def _refusal(value: Value) -> tuple[CellWarning, ...]:
    """What is wrong with a malformed value, in the form of a warning: data has no other place for it."""
    if not isinstance(value, Malformed):
        return ()
    meant = " of ".join(value.guesses)
    hint = f"Bedoelde u {meant}?" if meant else "Typ het getal opnieuw, met punten om de drie cijfers en één komma."
    return (CellWarning(value.start, value.end, "malformed", value.reason, hint, next(iter(value.guesses), None)),)
