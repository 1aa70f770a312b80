"""Indicators: what is measured, and the cells over the years."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.cells import Cell
    from jaarverslag.source import Span, Written


class IndicatorKind(Enum):
    """What an indicator tells; the value is the word in the data."""

    PERFORMANCE = "prestatie"
    EFFECT = "effect"
    STATUTORY = "wettelijk"


class Direction(Enum):
    """When a bare number is met as a target; the value is the word in the data."""

    HIGHER = "hoger"
    LOWER = "lager"
    EQUAL = "gelijk"
    WITHIN = "bandbreedte"
    INFORMATIVE = "informatief"


class Frequency(Enum):
    """How often an indicator is measured; the value is the word in the data."""

    YEARLY = "jaarlijks"
    EVERY_TWO_YEARS = "tweejaarlijks"
    EVERY_THREE_YEARS = "driejaarlijks"
    EVERY_FOUR_YEARS = "vierjaarlijks"


@dataclass(frozen=True, slots=True)
class Measurement:
    """One cell of an indicator: its year, what was typed, what that means, and the reason where there is no figure.

    `note` is a footnote at this one cell.
    """

    year: int
    year_span: Span
    written: Written
    cell: Cell
    reason: Written | None
    note: Written | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """The cells of an indicator over the years, in the order of the file.

    `years` are those that the file names, also where the value of one could not be read.
    """

    measurements: tuple[Measurement, ...]
    span: Span
    years: frozenset[int]

    def of(self, year: int) -> Measurement | None:
        """Give the cell of a year, if the data has it."""
        return next((one for one in self.measurements if one.year == year), None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was measured elsewhere, such as the national average or a municipality of the same size."""

    name: Written
    values: Series | None
    span: Span


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator. A series that the data does not have is None; `targets_in_part` is the weaker target.

    `statutory_number` is digits, from 1: the number on the list of mandatory indicators.
    """

    id: Written
    name: Written
    kind: IndicatorKind
    statutory_number: Written | None
    actuals: Series | None
    targets: Series | None
    targets_in_part: Series | None
    baseline: Series | None
    comparisons: tuple[Comparison, ...]
    direction: Direction | None
    frequency: Frequency | None
    survey_years: tuple[int, ...]
    definition_changed: int | None
    unit: Written | None
    origin: Written | None
    reference_year: int | None
    note: Written | None
    span: Span
