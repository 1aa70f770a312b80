"""What a reading guide explains with pictures: outcomes by their shapes, and charts by their marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.document.charts import ChartMark, TargetChart
    from jaarverslag.document.shape import Shape


@dataclass(frozen=True, slots=True)
class OutcomeMeaning:
    """What an outcome means."""

    shape: Shape
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class OutcomeKey:
    """The outcomes that occur in the report, each with its shape, its word and its meaning."""

    outcomes: tuple[OutcomeMeaning, ...]


@dataclass(frozen=True, slots=True)
class MarkMeaning:
    """What a mark in a chart means."""

    mark: ChartMark
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ChartKey:
    """The marks that occur in the charts of the report, beside one of those charts."""

    example: TargetChart | None
    caption: str
    marks: tuple[MarkMeaning, ...]


@dataclass(frozen=True, slots=True)
class SignMeaning:
    """What a sign in a cell means, or an abbreviation."""

    sign: str
    meaning: str


@dataclass(frozen=True, slots=True)
class SignKey:
    """The signs that stand in cells without a figure, or the abbreviations of the report: a long list, set closely."""

    signs: tuple[SignMeaning, ...]
    close: bool = False
