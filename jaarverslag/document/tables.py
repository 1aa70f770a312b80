"""Tables: columns, rows and cells as they are printed, and the notes under them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from jaarverslag.document.charts import TargetChart, TrendChart
from jaarverslag.document.inlines import Abbreviation

if TYPE_CHECKING:
    from jaarverslag.document.inlines import Inline
    from jaarverslag.document.shape import Shape


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A small raised number that refers to a note under the table; both anchors are unique in the section.

    `anchor` is empty where the note does not lead back to this mark: it leads back to the first one only.
    """

    number: int
    anchor: str
    note: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note under a table; `back` is the anchor of the first mark that refers to it."""

    number: int
    anchor: str
    back: str
    inlines: tuple[Inline, ...]


Name = tuple[str | NoteMark | Abbreviation, ...]
"""The name of a row: words, with marks where the author put them, and abbreviations that say what they stand for."""

Words = str | tuple[str | Abbreviation, ...]
"""Words without marks, in pieces where there are abbreviations among them."""


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell as it is printed; `spoken` is what a reader who cannot see it should hear, where that differs.

    `pieces` are those of the text where there are abbreviations in it.
    """

    text: str
    spoken: str = ""
    marks: tuple[NoteMark, ...] = ()
    pieces: Words = ()


@dataclass(frozen=True, slots=True)
class OutcomeMark:
    """An outcome as the reader sees it: a word, a shape, a stable name for styling, a sentence that explains it."""

    name: str
    word: str
    shape: Shape
    explanation: str


class ColumnRole(Enum):
    """What a column of an indicator table holds; the value is a stable name for styling."""

    UNIT = "unit"
    SOURCE = "source"
    BASELINE = "baseline"
    ACTUAL = "actual"
    TARGET = "target"
    PEER = "peer"
    CHART = "chart"
    TREND = "trend"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an indicator table; `label` and `year` are printed as its head, over each other.

    `width` is in characters, room between columns included; None leaves it to the style. `span` is of how many columns
    the label is: 1, or more where it stands once over the years of them all; then 0 for those after the first.
    """

    role: ColumnRole
    label: str
    year: int | None = None
    emphasis: bool = False  # the column that the reader came for: the actual of the report's year
    width: int | None = None
    span: int = 1


IndicatorCell = PrintedCell | OutcomeMark | TargetChart | TrendChart | None
"""What a column holds for one indicator; None where it has nothing to show and nothing is missing."""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator: its name and unit, and one cell per column. `unit` is empty where a column holds the units."""

    anchor: str
    name: Name
    unit: Words
    cells: tuple[IndicatorCell, ...]


class Fit(Enum):
    """How a table fits a page; the value is a stable name for styling."""

    NORMAL = "normal"
    SMALL = "small"  # in the smallest type that the style has
    LANDSCAPE = "landscape"  # on a page of its own that lies on its side
    LANDSCAPE_SMALL = "landscape-small"

    @property
    def turned(self) -> bool:
        """Whether the page lies on its side."""
        return self in {Fit.LANDSCAPE, Fit.LANDSCAPE_SMALL}


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """The indicators of one kind, under one caption, and the notes that its marks refer to."""

    anchor: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[IndicatorRow, ...]
    fit: Fit = Fit.NORMAL
    notes: tuple[Footnote, ...] = ()


@dataclass(frozen=True, slots=True)
class CostColumn:
    """A column of amounts; `role` is a stable name for styling: budget, actual, variance or effect.

    `year` is printed under the label; None where the label is no one year's, or names it.
    """

    label: str
    role: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class CostRow:
    """One line of a table of costs: its name and one cell per column. `total` sets a sum apart from its parts."""

    name: Words
    cells: tuple[PrintedCell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class CostGroup:
    """Lines that belong together; `name` is empty where they need no head of their own."""

    name: str
    rows: tuple[CostRow, ...]


@dataclass(frozen=True, slots=True)
class CostTable:
    """What a section cost: expenses, revenues and their balance, budgeted and actual.

    `width` is that of each column of amounts, in characters; None leaves it to the style.
    """

    anchor: str
    caption: str
    columns: tuple[CostColumn, ...]
    groups: tuple[CostGroup, ...]
    width: int | None = None
