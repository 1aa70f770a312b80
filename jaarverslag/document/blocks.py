"""What a document is made of: headings, paragraphs, lists, tables; and the document itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from jaarverslag.document.appendices import IndicatorIndex, StatutoryIndex
from jaarverslag.document.data_table import DataTable
from jaarverslag.document.guide import ChartKey, OutcomeKey, SignKey
from jaarverslag.document.matter import Blank, Colophon, Contents, Cover, FaultList
from jaarverslag.document.overview import MoneyOverview, OutcomeOverview
from jaarverslag.document.pictures import Picture
from jaarverslag.document.tables import CostTable, IndicatorTable

if TYPE_CHECKING:
    from jaarverslag.document.inlines import Inline


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is the section's own title, and no level is skipped. `anchor` is unique in the section.

    `turned` puts it on the page on its side of the table that follows; of a paragraph it says the same.
    """

    level: int
    text: str
    anchor: str
    number: str = ""
    turned: bool = False


class ParagraphRole(Enum):
    """What a paragraph is for, so that a style can set it apart."""

    BODY = "body"
    LEAD = "lead"
    LEGEND = "legend"  # how to read the table below it
    REMARK = "remark"  # what there is to say of the table above it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    inlines: tuple[Inline, ...]
    role: ParagraphRole = ParagraphRole.BODY
    turned: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list: usually one paragraph, sometimes more or a nested list."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list, with bullets or numbered from 1."""

    items: tuple[ListItem, ...]
    ordered: bool = False


Matter = (
    Cover
    | Blank
    | Colophon
    | Contents
    | FaultList
    | OutcomeKey
    | ChartKey
    | SignKey
    | OutcomeOverview
    | MoneyOverview
    | IndicatorIndex
    | StatutoryIndex
)
"""What only stands around the sections."""

Block = Heading | Paragraph | ItemList | Picture | IndicatorTable | CostTable | DataTable | Matter


@dataclass(frozen=True, slots=True)
class Document:
    """One part of the book: a section, the front matter, the list of faults.

    `key` is unique in the book ("2.1.4", "voorwerk"); `running_left` and `running_right` are the running heads.
    """

    key: str
    language: str
    title: str
    running_left: str
    running_right: str
    concept: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """Documents that are pressed together, because each follows on the page where the one before it ends."""

    documents: tuple[Document, ...]

    @property
    def first(self) -> Document:
        """The document that the pages begin with; the others are of the same language and build."""
        return self.documents[0]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its documents, in order."""
        return tuple(document.key for document in self.documents)
