"""One section: its place in the book, its texts, tables, indicators, promises and costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.cells import Cell
    from jaarverslag.model.indicators import Indicator
    from jaarverslag.model.money import Costs
    from jaarverslag.outline import Part, SectionNumber
    from jaarverslag.source import Span, Written


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that was promised."""

    id: Written
    text: Written
    span: Span


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A headed piece of the conclusion, and the ids of the activities that it accounts for."""

    heading: Written
    about: tuple[Written, ...]
    text: Written
    span: Span


@dataclass(frozen=True, slots=True)
class Topic:
    """A piece of text with a heading of the author's own."""

    heading: Written
    text: Written
    span: Span


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell of a table of the author's own: what was typed, and what that means."""

    written: Written
    cell: Cell


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its name and a cell for every column but the first."""

    name: Written
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the author's own. `heads` has one head more than a row has cells: the first is that of the names."""

    title: Written
    heads: tuple[Written, ...]
    rows: tuple[TableRow, ...]
    note: Written | None
    span: Span


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of a footnote, and the mark by which a cell or a name refers to it, as typed."""

    mark: Written
    text: Written
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """A programma, deelprogramma, beleidsveld, paragraaf or free section.

    `file` is the name of the file that it was read from.
    """

    number: SectionNumber
    number_written: Written
    title: Written
    introduction: Written | None
    topics: tuple[Topic, ...]
    legend: Written | None
    indicators: tuple[Indicator, ...]
    goals: Written | None
    activities: tuple[Activity, ...]
    conclusions: tuple[Conclusion, ...]
    costs: Costs | None
    tables: tuple[Table, ...]
    footnotes: tuple[Footnote, ...]
    file: str
    span: Span

    @property
    def part(self) -> Part:
        """The part of the book that it stands in."""
        return self.number.part

    @property
    def key(self) -> str:
        """A name without spaces that is unique in the book: `2.1.4`, `paragraaf-2`, `vooraf-1`."""
        return self.number.key

    @property
    def full_title(self) -> str:
        """The title with what is printed before it: `2.1.4 Kennissectoren`, `Paragraaf 2 Duurzaamheid`, `Inleiding`."""
        return self.number.titled(self.title.text)
