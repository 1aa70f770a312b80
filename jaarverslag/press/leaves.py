"""Read painted pages: what belongs to which element, what is no part of the text, where page numbers go."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from jaarverslag.press.elements import is_decoration, is_link
from jaarverslag.press.groups import draw_in_place
from jaarverslag.press.object import LINK_SCHEME, Align, Folio, Place
from jaarverslag.press.openings import find_openings
from jaarverslag.press.spaces import restore_spaces
from jaarverslag.press.tree import Annotation, Mark, Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any
    from xml.etree.ElementTree import Element

    from jaarverslag.press.layout import Box, Link, Page, Stream

VIRTUAL_HOST = "jaarverslag.invalid"
"""Where the files of a sheet seem to live while it is pressed; no such host can exist (RFC 2606)."""

_SCHEMES = frozenset({"http", "https", "mailto", "tel", LINK_SCHEME})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_POINTS = 0.75  # in a CSS pixel
_PLACEHOLDER = "0"
_ALIGN = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}


class Artifact(Enum):
    """Painted content that is no part of the text, with the properties that tell its kind (ISO 32000-1, 14.8.2.2)."""

    HEADER = "<</Type/Pagination/Subtype/Header/Attached[/Top]>>"
    FOOTER = "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>"
    WATERMARK = "<</Type/Pagination/Subtype/Watermark>>"
    PAGINATION = "<</Type/Pagination>>"
    LAYOUT = "<</Type/Layout>>"


class Leaf:
    """A page that paints as usual and keeps the marks of what it painted.

    It stands in for the engine's own page. To the engine's tagging it is empty: the tag tree is built from here.
    """

    links: Sequence[Link]
    anchors: Mapping[str, tuple[float, float, float, float]]

    def __init__(self, page: Page) -> None:
        self.__dict__.update(vars(page))
        self.page = page
        self.box = page._page_box
        self._page_box = self.box.copy_with_children([])
        self.links = tuple(_followable(page.links))
        self.bookmarks = ()  # those of the book are made from the headings
        self.marks: dict[Box, int] = {}
        self.openings = find_openings(self.box)

    def paint(self, stream: Stream, scale: float = 1) -> None:
        """Paint the page on the stream, and take the marks from it."""
        restore_spaces(_descendants(self.box))
        self.page.paint(stream, scale)
        draw_in_place(stream)
        self.stream = stream
        tags = stream._tags
        self.marks = {box: mark["mcid"] for box, mark in tags.items()}
        tags.clear()

    def to_points(self, x: float, y: float) -> tuple[float, float]:
        """A point of the layout, in CSS pixels from the top left, in points from the bottom left."""
        return round(x * _POINTS, 3), round((self.box.margin_height() - y) * _POINTS, 3)


@dataclass(slots=True)
class Reading:
    """What was read from the pages; `seen` are the elements that have a box on one of them."""

    root: Node
    artifacts: dict[Mark, Artifact] = field(default_factory=dict)
    folios: list[Folio] = field(default_factory=list)
    seen: set[Element] = field(default_factory=set)


def read(leaves: Sequence[Leaf]) -> Reading:
    """Gather the marks of painted pages under their elements, in reading order.

    What is painted of one element on several pages comes together in one node, because nodes are found by element.
    """
    reading = Reading(Node(None))
    nodes: dict[tuple[Element, str], Node] = {}
    for number, leaf in enumerate(leaves):
        _PageReader(number, leaf, reading, nodes).read()
    return reading


def is_allowed(url: str) -> bool:
    """Whether a link may lead there: the web, mail, a telephone number or another section."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and parts.hostname != VIRTUAL_HOST


def _followable(links: Sequence[Link]) -> Iterator[Link]:
    """The links that a reader may follow, each once: the engine repeats a link for every box in it."""
    inner: set[int] = set()
    for link in links:
        kind, target, (left, top, right, bottom), box = link
        if id(box) in inner or left >= right or top >= bottom:
            continue
        inner.update(id(child) for child in _descendants(box))
        if kind == "internal" or (kind == "external" and is_allowed(target)):
            yield link


@dataclass(frozen=True, slots=True)
class _PageReader:
    number: int
    leaf: Leaf
    reading: Reading
    nodes: dict[tuple[Element, str], Node]

    def read(self) -> None:
        for box in self.leaf.box.children:
            if isinstance(box, boxes.MarginBox):
                self._read_margin(box)
            else:
                self._read(box, self.reading.root)

    def _read_margin(self, margin: Box) -> None:
        artifact = _margin_artifact(margin)
        for box in _descendants(margin):
            self._set_aside(box, artifact)
            if isinstance(box, boxes.TextBox) and _is_folio(box):
                self.reading.folios.append(self._folio(box))

    def _read(self, placed: Box, parent: Node) -> None:
        box = _unwrapped(placed)
        if isinstance(box, boxes.TextBox):
            self._place_mark(box, parent)
        elif artifact := self._artifact(box):
            for inner in _descendants(box):
                self._set_aside(inner, artifact)
        else:
            node = self._node(box, parent)
            link = _link_of(node)
            if box.link_annotation is not None and link is not None:
                link.kids.append(Annotation(self.number, box.link_annotation.number))
            if isinstance(box, boxes.ReplacedBox):
                self._place_mark(box, node)
            for child in box.children:
                self._read(child, node)

    def _place_mark(self, box: Box, node: Node) -> None:
        if box.style["visibility"] == "visible":
            if box in self.leaf.marks:
                node.kids.append(Mark(self.number, self.leaf.marks[box]))
        else:
            self._set_aside(box, Artifact.LAYOUT)

    def _set_aside(self, box: Box, artifact: Artifact) -> None:
        if box.element is not None:
            self.reading.seen.add(box.element)
        if box in self.leaf.marks:
            self.reading.artifacts[Mark(self.number, self.leaf.marks[box])] = artifact

    def _artifact(self, box: Box) -> Artifact | None:
        """What a box is when it does not belong to the text."""
        if box.style["position"] == "fixed":
            # It is painted on every page.
            return Artifact.WATERMARK
        if box.element is None:
            return None
        if is_decoration(box.element):
            return Artifact.LAYOUT
        is_group = isinstance(box, boxes.TableRowGroupBox) and box.element_tag in ("thead", "tfoot")
        # A group that was there before belongs to a table that goes on, on another page or in another column.
        return Artifact.PAGINATION if is_group and (box.element, "") in self.nodes else None

    def _node(self, box: Box, parent: Node) -> Node:
        """The node that a box adds to: its element's, or that of the part that the engine generated for it."""
        if box.element is None or box.element_tag in ("html", "body"):
            return parent
        part = _PARTS.get(box.element_tag.partition("::")[2])
        if part is None:
            # What a style puts before or after an element belongs to its text.
            return parent
        node = self.nodes.get((box.element, part))
        if node is None:
            self.reading.seen.add(box.element)
            node = self.nodes[box.element, part] = self._new_node(box, box.element, part)
            _adopt(parent, node)
            if part == "footnote-call":
                _adopt(parent, self._note(box.element))
        return node

    def _note(self, element: Element) -> Node:
        """The node of a footnote: it is read where it is called, although it is painted at the foot."""
        node = self.nodes.setdefault((element, ""), Node(element))
        node.footnote = True
        if node.parent is not None:
            # It was painted on a page before its call.
            node.parent.kids.remove(node)
        return node

    def _new_node(self, box: Box, element: Element, part: str) -> Node:
        node = Node(element, part)
        if part:
            return node
        if node.name in ("td", "th"):
            node.colspan, node.rowspan = box.colspan, box.rowspan
        elif node.name in ("ul", "ol"):
            node.markers = str(box.style["list_style_type"])
        elif isinstance(box, boxes.ReplacedBox):
            x, y = box.content_box_x(), box.content_box_y()
            node.area = (*self.leaf.to_points(x, y + box.height), *self.leaf.to_points(x + box.width, y))
        elif node.name in _HEADINGS:
            node.place = Place(self.number, *self.leaf.to_points(box.border_box_x(), box.border_box_y()))
            node.bookmark = "" if box.style["bookmark_level"] == "none" else box.bookmark_label or ""
        return node

    def _folio(self, box: Box) -> Folio:
        align = _ALIGN.get(box.style["text_align_all"], Align.LEFT)
        shift = {Align.LEFT: 0.0, Align.CENTRE: box.width / 2, Align.RIGHT: box.width}[align]
        x, y = self.leaf.to_points(box.position_x + shift, box.position_y + box.baseline)
        return Folio(self.number, x, y, round(box.style["font_size"] * _POINTS, 3), _colour(box.style["color"]), align)


_PARTS = {"": "", "marker": "marker", "footnote-marker": "marker", "footnote-call": "footnote-call"}
"""What of an element has a tag of its own: the element itself, and what the engine generates under these names."""


def _adopt(parent: Node, node: Node) -> None:
    node.parent = parent
    parent.kids.append(node)


def _link_of(node: Node) -> Node | None:
    """The link that a node belongs to, if any."""
    above: Node | None = node
    while above is not None and (above.element is None or not is_link(above.element)):
        above = above.parent
    return above


def _unwrapped(box: Box) -> Box:
    """The box itself, where an absolutely placed one has a stand-in in the flow."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box


def _descendants(box: Box) -> Iterator[Box]:
    found = _unwrapped(box)
    yield found
    for child in found.children:
        yield from _descendants(child)


def _margin_artifact(margin: Box) -> Artifact:
    if "top" in margin.at_keyword:
        return Artifact.HEADER
    return Artifact.FOOTER if "bottom" in margin.at_keyword else Artifact.PAGINATION


def _is_folio(box: Box) -> bool:
    """A hidden row of noughts in the margin keeps the place of the page number."""
    return box.style["visibility"] != "visible" and set(box.text.strip()) == {_PLACEHOLDER}


def _colour(colour: Any) -> tuple[float, ...]:
    channels = colour.coordinates if colour.space == "device-cmyk" else colour.to("srgb").coordinates
    return tuple(round(float(channel), 4) for channel in channels)
