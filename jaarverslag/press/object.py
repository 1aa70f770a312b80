"""What goes into the press and what comes out of it, as plain values that need neither the engine nor the linker."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum

LINK_SCHEME = "jv"
"""The scheme of a link to a section: `jv:2.3.6`, or `jv:2.3.6#kop` for a place in it."""


class Kind(StrEnum):
    """What a complaint is about; whoever shows complaints gives each kind its own message."""

    RESOURCE = "resource"
    """A file that the section asks for is not among its files, or can't be read."""
    STYLE = "style"
    """The engine did not understand a rule of a style sheet."""
    LINK = "link"
    """A link leads nowhere, leads to a place that is not allowed, or has no place on the page."""
    FONT = "font"
    """A font is missing, broken or not embedded."""
    IMAGE = "image"
    """An image, a drawing included, could not be drawn."""
    DESCRIPTION = "description"
    """An image has no text alternative and is not marked as decoration."""
    TABLE = "table"
    """The rows of a table differ in length, or a cell has no head."""
    HEADING = "heading"
    """A heading is empty, or skips a level."""
    TAG = "tag"
    """Content stands outside the tag tree, or the tree is not there."""
    METADATA = "metadata"
    """The title, the language or the identification of the standard is missing."""
    ARCHIVE = "archive"
    """An archive would refuse the file: its colours, its enclosed files, or what it says about itself."""
    PRINT = "print"
    """A printer would send the file back: its boxes, its fonts, or what it says about itself."""
    SCREEN = "screen"
    """A colour of a screen in a file for the press."""
    INK = "ink"
    """More ink on one spot than the press takes."""
    LINE = "line"
    """A line that is too thin to print."""
    RESOLUTION = "resolution"
    """An image that is too coarse to print."""
    ENGINE = "engine"
    """The engine reported something else, or broke down."""
    SLOW = "slow"
    """Pressing took longer than it may, and was stopped."""
    CRASH = "crash"
    """The process that pressed was gone before it was done."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that the engine logged or refused, or that the inspection found.

    `text` is in the words of the engine or the inspection, for a log; `where` is what it is about: a URL, an id, a
    page.
    """

    kind: Kind
    text: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One or more parts of the book, ready to be pressed together.

    `html` is a whole document. In it each part is an element whose `data-part` is its key, which is unique in the book
    ("2.1.4", "voorwerk"); ids and links to them (`#titel`) stay within their part. `keys` are those keys, in order; a
    document that names none is one part as a whole. `files` holds all that it may refer to, by relative URL, and
    `pictures` what of that is its own, as the data has it: nothing else can be reached, no disk and no network.
    """

    keys: tuple[str, ...]
    html: str
    files: Mapping[str, bytes]
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What it is called where something is said of it: the keys of its parts."""
        return ", ".join(self.keys)


class Align(Enum):
    """The side of its place that a folio keeps to."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Folio:
    """Where the number of a page is to be stamped.

    `page` counts from 0 within the object; `x` is the left side, middle or right side of the number, according to
    `align`, and `y` its baseline, in points from the lower left corner; `size` is in points; `colour` is grey, RGB or
    CMYK, each channel between 0 and 1.
    """

    page: int
    x: float
    y: float
    size: float
    colour: tuple[float, ...]
    align: Align


@dataclass(frozen=True, slots=True)
class Digit:
    """A digit as a font has it: the code of its glyph in hexadecimal, and its width in thousandths of the font size."""

    code: str
    width: int


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A number that the linker fills in: that of the page where `target` begins.

    `page` counts from 0 within the object; `target` is the key of a section, or `key#id` for an element in one;
    `digits` are the ten of the font that is set there, in `size` points; `room` is what the layout kept for the number,
    in thousandths of the font size, and `align` the side of it that the number keeps to. `areas` are those of the links
    that follow on the line, by their entries in the parent tree of the object.
    """

    page: int
    target: str
    digits: tuple[Digit, ...]
    size: float
    room: int
    align: Align
    areas: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shift:
    """A place from which text moves up to the page number before it on its line, or with `back` no longer does.

    `number` is the place of that page number among the relocations of the object; `scale` is a thousandth of its font
    size in units of the page's content.
    """

    page: int
    number: int
    scale: float
    back: bool


Relocation = PageNumber | Shift
"""What the linker fills in between two parts of a page's content."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point in an object: `page` counts from 0, `x` and `y` are in points from the lower left corner."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as pressed. `tag` is the id of its structure element, which is how the linker finds it again.

    `level` is that of the HTML, 1 to 6; `bookmark` is its name among the bookmarks, empty when the style wants none.
    """

    level: int
    text: str
    tag: str
    place: Place
    bookmark: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links can lead to; `name` is the key of a part, or `key#id` for an element in it."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class PdfObject:
    """One pressed sheet: its tagged pages, and what the linker must know to bind them into a book.

    `pdf` has a structure tree with a Part for each part, and links within the book are still `jv:` URIs: it is not a
    document yet. `relocations` are in order of page and place: between the first and second piece of a page's content
    goes the first of its relocations, and so on.
    """

    pdf: bytes
    pages: int
    headings: tuple[Heading, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    folios: tuple[Folio, ...] = ()
    relocations: tuple[Relocation, ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """What pressing gave. Without `object` the last complaint says why."""

    object: PdfObject | None
    complaints: tuple[Complaint, ...]


PressAll = Callable[[Sequence[Sheet]], Iterator[Pressed]]
"""A way to press sheets: here, in other processes, or from what was kept.

What they gave comes in their order; who calls it may do other work meanwhile, as the others have begun with theirs.
"""
