"""Outcomes for other programs: the same list as JSON and as CSV, with stable English names."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import as_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.evaluate import Result
    from jaarverslag.model import Measurement
    from jaarverslag.source import Written

# A spreadsheet takes a cell that begins so for a formula, unless it is a figure or a dash.
_FORMULA: Final = re.compile(r"[=+\-@\t\r\n]")
_HARMLESS: Final = re.compile(r"[+\-]?[\d.,]*\s?%?")

_FLAT: Final = (
    *("section", "id", "name", "kind", "unit", "direction", "year", "previous_year", "previous", "target", "actual"),
    *("outcome", "explanation", "advice", "trend", "trend_explanation"),
)


def outcomes_json(results: Iterable[Result]) -> str:
    """Write results as a JSON list, in order of section; a text that ends without a line end.

    `previous`, `target` and `actual` are what was typed; null where the data has nothing. `*_cell` is how that was
    understood, `*_reason` the author's reason for a missing value.
    """
    return json.dumps(outcome_records(results), ensure_ascii=False, indent=2)


def outcome_records(results: Iterable[Result]) -> list[dict[str, object]]:
    """Give results as records for JSON, in order of section; `outcomes_json` says what they hold."""
    return [_whole(result) for result in _in_order(results)]


def outcomes_csv(results: Iterable[Result]) -> str:
    """Write the flat fields of results as CSV (RFC 4180), with a line of names; null is an empty field.

    A text that a spreadsheet would run as a formula gets an apostrophe in front; figures such as `-2,3` stay as typed.
    """
    text = StringIO()
    writer = csv.DictWriter(text, _FLAT, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _guarded(value) for name, value in _flat(one).items()} for one in _in_order(results))
    return text.getvalue()


def _in_order(results: Iterable[Result]) -> list[Result]:
    return sorted(results, key=lambda result: result.section)


def _flat(result: Result) -> dict[str, object]:
    indicator, judgement, movement = result.indicator, result.judgement, result.movement
    return {
        "section": str(result.section),
        "id": indicator.id.text,
        "name": indicator.name.text,
        "kind": indicator.kind.name.lower(),
        "unit": _text(indicator.unit),
        "direction": indicator.direction.name.lower() if indicator.direction else None,
        "year": result.year,
        "previous_year": result.year - 1,
        "previous": _typed(result.previous),
        "target": _typed(result.target),
        "actual": _typed(result.actual),
        "outcome": judgement.outcome.value,
        "explanation": judgement.explanation,
        "advice": judgement.advice or None,
        "trend": movement.trend.value,
        "trend_explanation": movement.explanation,
    }


def _whole(result: Result) -> dict[str, object]:
    compared = result.judgement.comparison
    return {
        **_flat(result),
        "ground": result.judgement.ground.value,
        "reference": compared.reference if compared else None,
        "reference_year": compared.reference_year if compared else None,
        "previous_reason": _reason(result.previous),
        "target_reason": _reason(result.target),
        "actual_reason": _reason(result.actual),
        "previous_cell": _understood(result.previous),
        "target_cell": _understood(result.target),
        "actual_cell": _understood(result.actual),
    }


def _typed(measurement: Measurement | None) -> str | None:
    return measurement.written.text if measurement else None


def _reason(measurement: Measurement | None) -> str | None:
    return _text(measurement.reason) if measurement else None


def _understood(measurement: Measurement | None) -> dict[str, object] | None:
    return as_json(measurement.cell) if measurement else None


def _text(written: Written | None) -> str | None:
    return written.text if written else None


def _guarded(value: object) -> object:
    if isinstance(value, str) and _FORMULA.match(value) and not _HARMLESS.fullmatch(value):
        return f"'{value}"
    return value
