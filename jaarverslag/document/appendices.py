"""The lists at the end of the book: every indicator on a line, and the mandatory indicators of the year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.document.charts import TrendChart
    from jaarverslag.document.tables import OutcomeMark, PrintedCell


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One indicator; `target` is the key of its section and the anchor of its row."""

    target: str
    name: str
    trend: TrendChart | None
    aim: PrintedCell
    actual: PrintedCell
    outcome: OutcomeMark


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The indicators of one section."""

    target: str
    label: str
    title: str
    lines: tuple[IndexLine, ...]


@dataclass(frozen=True, slots=True)
class IndicatorIndex:
    """Every indicator of the report, each on a line that refers to its page.

    `width` is that of each column of values, in characters; None leaves it to the style.
    """

    caption: str
    year: int
    groups: tuple[IndexGroup, ...]
    width: int | None = None


@dataclass(frozen=True, slots=True)
class StatutoryLine:
    """One mandatory indicator. `target` and `section` are empty where the report does not have it.

    `reference` leads to a note of the index; 0 where there is none.
    """

    number: int
    name: str
    unit: str
    figure: PrintedCell
    target: str
    section: str
    reference: int = 0


@dataclass(frozen=True, slots=True)
class StatutoryGroup:
    """The mandatory indicators of one policy field."""

    name: str
    lines: tuple[StatutoryLine, ...]


@dataclass(frozen=True, slots=True)
class StatutoryIndex:
    """Every mandatory indicator of the year, present or missing; the notes are numbered from 1."""

    caption: str
    groups: tuple[StatutoryGroup, ...]
    notes: tuple[str, ...]
