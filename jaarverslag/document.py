"""The composed document: what appears, in which order and in which words, with no trace of HTML or of a page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


# --- Inside a line -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Literal text; may hold anything that a user typed, so every renderer escapes it."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words with emphasis that is seen."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words with emphasis that is heard."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A line break that the author asked for."""


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link out of the report; `address` is http, https, mailto or tel."""

    address: str
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A reference to another section of the report.

    `in_build` says whether that section is in this build: a link if it is, plain words if it is not.
    """

    number: str
    text: str
    in_build: bool


Inline = Text | Strong | Emphasis | Break | WebLink | SectionLink


# --- Blocks --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is the section's own title, and no level is skipped. `anchor` is unique in the section."""

    level: int
    text: str
    anchor: str
    number: str = ""


class ParagraphRole(Enum):
    """What a paragraph is for, so that a style can set it apart."""

    BODY = "body"
    LEAD = "lead"
    LEGEND = "legend"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    inlines: tuple[Inline, ...]
    role: ParagraphRole = ParagraphRole.BODY


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list: usually one paragraph, sometimes more or a nested list."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list, with bullets or numbered from 1."""

    items: tuple[ListItem, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell as it is printed; `spoken` is what a reader who cannot see it should hear, where that differs."""

    text: str
    spoken: str = ""


class Shape(Enum):
    """The shape that goes with an outcome, so that no outcome is told by colour alone."""

    FULL = "full"  # achieved
    HALF = "half"  # partly achieved
    EMPTY = "empty"  # missed
    DASH = "dash"  # not measured, not yet known, not applicable
    QUESTION = "question"  # undetermined


@dataclass(frozen=True, slots=True)
class OutcomeMark:
    """An outcome as the reader sees it: a word, a shape, a stable name for styling, a sentence that explains it."""

    name: str
    word: str
    shape: Shape
    explanation: str


@dataclass(frozen=True, slots=True)
class ChartValue:
    """One measured value in a chart: where it lies, and the text that is printed for it.

    `high` is set where the value is a range; `open_above` or `open_below` where it is a bound such as `>20`.
    """

    amount: Decimal
    printed: str
    year: int
    high: Decimal | None = None
    open_above: bool = False
    open_below: bool = False


@dataclass(frozen=True, slots=True)
class ChartTarget:
    """The zone in which the target is met: from `low` to `high`, either of them None where the zone is open."""

    low: Decimal | None
    high: Decimal | None
    printed: str
    year: int
    low_included: bool = True
    high_included: bool = True


@dataclass(frozen=True, slots=True)
class TargetChart:
    """Target against actual and the year before, on one scale that starts at zero. Absent values are None."""

    description: str  # the text alternative: a Dutch sentence with the same facts
    previous: ChartValue | None
    target: ChartTarget | None
    actual: ChartValue | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an indicator table; `label` and `year` are printed as its head, over each other."""

    label: str
    year: int
    emphasis: bool = False  # the column that the reader came for: the actual of the report's year


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator: its name, one cell per column, its outcome and its chart (None where nothing can be drawn)."""

    anchor: str
    name: str
    unit: str
    cells: tuple[PrintedCell, ...]
    outcome: OutcomeMark
    chart: TargetChart | None


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """The indicators of one kind, under one caption."""

    anchor: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[IndicatorRow, ...]


@dataclass(frozen=True, slots=True)
class CostColumn:
    """A column of amounts; `role` is a stable name for styling: budget, actual, variance or effect."""

    label: str
    role: str


@dataclass(frozen=True, slots=True)
class CostRow:
    """One line of a table of costs: its name and one cell per column. `total` sets a sum apart from its parts."""

    name: str
    cells: tuple[PrintedCell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class CostGroup:
    """Lines that belong together; `name` is empty where they need no head of their own."""

    name: str
    rows: tuple[CostRow, ...]


@dataclass(frozen=True, slots=True)
class CostTable:
    """What a section cost: expenses, revenues and their balance, budgeted and actual."""

    anchor: str
    caption: str
    columns: tuple[CostColumn, ...]
    groups: tuple[CostGroup, ...]


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the table of contents; `page` is the page label as printed."""

    number: str
    title: str
    level: int
    page: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents of the whole report."""

    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page."""

    title: str
    organisation: str
    year: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One line of the list of faults at the end of a concept."""

    code: str
    severity: str
    place: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class FaultList:
    """The faults that a concept was built with."""

    faults: tuple[Fault, ...]


Block = Heading | Paragraph | ItemList | IndicatorTable | CostTable | Contents | Cover | FaultList


# --- The whole -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """One part of the book that is pressed by itself: a section, the front matter, the list of faults.

    `key` is unique in the book ("2.1.4", "voorwerk"); `running_left` and `running_right` are the running heads.
    """

    key: str
    language: str
    title: str
    running_left: str
    running_right: str
    concept: bool
    blocks: tuple[Block, ...]
