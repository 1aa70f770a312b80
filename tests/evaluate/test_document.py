"""`docs/outcomes.md`, executed: every row of its tables is an indicator that comes out as the page says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jaarverslag.evaluate import Outcome, Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.evaluate.conftest import Indicator

PAGE = (Path(__file__).parents[2] / "docs" / "outcomes.md").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what is given, the outcome or trend that follows, and why."""

    column: str
    target: str
    actual: str
    given: tuple[str, ...]
    expected: str
    explanation: str

    @property
    def name(self) -> str:
        """The row in short."""
        return f"{self.target} / {self.actual} / {', '.join(self.given)}"

    @property
    def yaml(self) -> str:
        """The indicator that the row describes."""
        keys, actuals, reasons, name = [], {}, {"": "", "doel": ""}, "Een indicator"
        for part in self.given:
            key, value = part.split(": ", 1)
            if key.isdecimal():
                actuals[key] = value if value.startswith('"') else quoted(value)
            elif key == "naam":
                name = value
            elif key.startswith("reden"):
                reasons[key.removeprefix("reden").strip()] = value
            else:
                keys.append(part)
        if self.actual:
            actuals["2017"] = with_reason(self.actual, reasons[""])
        if self.target:
            keys.append(f"beoogd: {{2017: {with_reason(self.target, reasons['doel'])}}}")
        series = ", ".join(f"{year}: {value}" for year, value in actuals.items())
        return "\n".join([f"naam: {quoted(name)}", f"behaald: {{{series}}}", *keys])


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def with_reason(text: str, reason: str) -> str:
    return f"{{waarde: {quoted(text)}, reden: {quoted(reason)}}}" if reason else quoted(text)


def rows() -> Iterator[Row]:
    """Read the tables whose head is target, actual, given, and then what follows."""
    column = ""
    for line in PAGE.splitlines():
        cells = [one.strip() for one in line.split("|")[1:-1]]
        if cells[:3] == ["target", "actual", "given"]:
            column = cells[3]
        elif not cells:
            column = ""
        elif column and set(cells[0]) != {"-"}:
            target, actual, given, expected, explanation = cells
            spans = tuple(re.findall(r"`([^`]*)`", given))
            yield Row(column, target.strip("`"), actual.strip("`"), spans, expected.strip("`"), explanation)


def test_the_page_has_examples_of_every_outcome() -> None:
    """No outcome goes without an example that is executed."""
    assert {row.expected for row in rows() if row.column == "outcome"} == {outcome.value for outcome in Outcome}


def follows(result: Result, column: str) -> tuple[str, str]:
    if column == "trend":
        return result.trend.value, result.movement.explanation
    advice = f" → `{result.judgement.advice}`" if result.judgement.advice else ""
    return result.outcome.value, result.judgement.explanation + advice


@pytest.mark.parametrize("row", [*rows()], ids=lambda row: row.name)
def test_the_page_says_what_happens(row: Row, indicator: Indicator) -> None:
    """An example in the documentation of outcomes comes out as it says, with the same explanation and advice."""
    assert follows(indicator(row.yaml), row.column) == (row.expected, row.explanation)


@pytest.mark.parametrize("row", [row for row in rows() if "→" in row.explanation], ids=lambda row: row.name)
def test_the_advice_decides(row: Row, indicator: Indicator) -> None:
    """The line that the advice gives can be pasted as it stands, and then there is an outcome."""
    advice = row.explanation.partition("→ `")[2].removesuffix("`")
    key = advice.partition(":")[0]
    lines = [line for line in row.yaml.splitlines() if not line.startswith(f"{key}:")]
    assert indicator("\n".join([*lines, advice])).outcome is not Outcome.UNDETERMINED


@pytest.mark.parametrize("outcome", Outcome)
def test_the_page_names_the_word_and_the_shape(outcome: Outcome) -> None:
    """The table of outcomes has the Dutch word and the shape that readers get."""
    shape = {"question": "question mark"}.get(outcome.shape.value, outcome.shape.value)
    assert f"| `{outcome.value}` | {outcome.word} | {shape} |" in PAGE
