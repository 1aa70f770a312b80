"""Read the pages that WeasyPrint laid out and painted: what belongs to which element, what is an artifact, where folios go."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from jaarverslag.press.elements import is_decoration, is_link
from jaarverslag.press.object import LINK_SCHEME, Align, Folio, Place
from jaarverslag.press.tree import Annotation, Mark, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

POINTS = 0.75
"""Points in a CSS pixel."""

_SCHEMES = frozenset({"http", "https", "mailto", "tel", LINK_SCHEME})
_PLACEHOLDER = "0"
_ALIGN = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}


class Artifact(Enum):
    """Painted content that is no part of the text, as ISO 32000-1, 14.8.2.2 tells them apart."""

    HEADER = "<</Type/Pagination/Subtype/Header/Attached[/Top]>>"
    FOOTER = "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>"
    WATERMARK = "<</Type/Pagination/Subtype/Watermark>>"
    PAGINATION = "<</Type/Pagination>>"
    LAYOUT = "<</Type/Layout>>"


class Leaf:
    """A page that paints as usual and keeps the marks of what it painted.

    It stands in for WeasyPrint's own page. To the engine's tagging it is empty, so that the tag tree is built from here.
    """

    def __init__(self, page: Any) -> None:
        self.__dict__.update(page.__dict__)
        self.laid_out = page
        self.box = page._page_box
        self._page_box = self.box.copy_with_children([])
        self.links = list(_followable(page.links))
        self.marks: dict[Any, int] = {}
        self.stream: Any = None

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Paint the page on the stream, then take the marks from it."""
        self.laid_out.paint(stream, scale)
        self.stream = stream
        self.marks = {box: mark["mcid"] for box, mark in stream._tags.items()}
        stream._tags.clear()

    def to_points(self, x: float, y: float) -> tuple[float, float]:
        """A point of the layout, in CSS pixels from the top left, in points from the bottom left."""
        return round(x * POINTS, 3), round((self.box.margin_height() - y) * POINTS, 3)


def _followable(links: list[tuple[str, str, Any, Any]]) -> Iterator[tuple[str, str, Any, Any]]:
    """The links that a reader may follow, once each: a link's inner boxes repeat it."""
    inner: set[int] = set()
    for kind, target, rectangle, box in links:
        if id(box) in inner:
            continue
        inner.update(id(child) for child in box.descendants())
        if kind == "internal" or (kind == "external" and is_allowed(target)):
            yield kind, target, rectangle, box


def is_allowed(url: str) -> bool:
    """Whether a link may lead there: the web, mail, a telephone number or another section."""
    parts = urlsplit(url)
    return parts.scheme.lower() in _SCHEMES and parts.hostname != VIRTUAL_HOST


VIRTUAL_HOST = "jaarverslag.invalid"
"""Where the files of a sheet seem to live while it is pressed (RFC 2606: this host can't exist)."""


@dataclass(slots=True)
class Reading:
    """What was read from the pages."""

    root: Node
    artifacts: dict[Mark, Artifact] = field(default_factory=dict)
    folios: list[Folio] = field(default_factory=list)


def read(leaves: list[Leaf]) -> Reading:
    """Gather the marks of painted pages under their elements, in reading order.

    What is painted of one element on several pages comes together in one node, because nodes are found by element.
    """
    reader = _Reader()
    for number, leaf in enumerate(leaves):
        reader.read_page(number, leaf)
    return reader.reading


class _Reader:
    def __init__(self) -> None:
        self.reading = Reading(Node(None))
        self.nodes: dict[tuple[Any, str], Node] = {}
        self.page = 0
        self.leaf: Any = None

    def read_page(self, number: int, leaf: Leaf) -> None:
        self.page, self.leaf = number, leaf
        for box in leaf.box.children:
            if isinstance(box, boxes.MarginBox):
                self._read_margin(box)
            else:
                self._read(box, self.reading.root)

    def _read_margin(self, margin: Any) -> None:
        artifact = _margin_artifact(margin)
        for box in _descendants(margin):
            self._set_aside(box, artifact)
            if isinstance(box, boxes.TextBox) and _is_folio(box):
                self.reading.folios.append(self._folio(box))

    def _read(self, box: Any, parent: Node) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.TextBox):
            self._place_mark(box, parent)
            return
        if artifact := self._box_artifact(box):
            for inner in _descendants(box):
                self._set_aside(inner, artifact)
            return
        node = self._node(box, parent)
        if box.link_annotation is not None:
            _link_of(node).kids.append(Annotation(self.page, box.link_annotation.number))
        if isinstance(box, boxes.ReplacedBox):
            self._place_mark(box, node)
            return
        for child in box.children:
            self._read(child, node)

    def _place_mark(self, box: Any, node: Node) -> None:
        mcid = self.leaf.marks.get(box)
        if mcid is None:
            return
        if isinstance(box, boxes.TextBox) and box.style["visibility"] != "visible":
            self._set_aside(box, Artifact.LAYOUT)
        else:
            node.kids.append(Mark(self.page, mcid))

    def _set_aside(self, box: Any, artifact: Artifact) -> None:
        mcid = self.leaf.marks.get(box)
        if mcid is not None:
            self.reading.artifacts[Mark(self.page, mcid)] = artifact

    def _box_artifact(self, box: Any) -> Artifact | None:
        """What a box is painted as when it does not belong to the text."""
        if box.style["position"] == "fixed":
            # A fixed box is painted on every page.
            return Artifact.WATERMARK
        if box.element is not None and is_decoration(box.element):
            return Artifact.LAYOUT
        if (
            isinstance(box, boxes.TableRowGroupBox)
            and box.element_tag in ("thead", "tfoot")
            and (box.element, "") in self.nodes
        ):
            # The group of a table that goes on on another page, or in another column.
            return Artifact.PAGINATION
        return None

    def _node(self, box: Any, parent: Node) -> Node:
        tag = box.element_tag
        if box.element is None or tag in ("html", "body"):
            return parent
        part = tag.partition("::")[2]
        if part == "footnote-marker":
            part = "marker"
        if part not in ("", "marker", "footnote-call"):
            # What a style puts before or after an element belongs to its text.
            return parent
        key = (box.element, part)
        node = self.nodes.get(key)
        if node is None:
            node = self.nodes[key] = self._new_node(box, part)
        if node.parent is None and not (node.footnote and part == ""):
            _adopt(parent, node)
            if part == "footnote-call":
                _adopt(parent, self._footnote(box))
        return node

    def _footnote(self, call: Any) -> Node:
        """The node of the note that is called: it is read where it is called, although it is painted at the foot."""
        node = self.nodes.setdefault((call.element, ""), Node(call.element))
        node.footnote = True
        if node.parent is not None:
            # The note came on an earlier page than its call.
            node.parent.kids.remove(node)
        return node

    def _new_node(self, box: Any, part: str) -> Node:
        node = Node(box.element, part)
        if part:
            return node
        name = node.name
        if name in ("td", "th"):
            node.colspan, node.rowspan = box.colspan, box.rowspan
        elif name in ("ul", "ol"):
            node.markers = str(box.style["list_style_type"])
        elif isinstance(box, boxes.ReplacedBox):
            x, y = box.content_box_x(), box.content_box_y()
            node.area = (*self.leaf.to_points(x, y + box.height), *self.leaf.to_points(x + box.width, y))
        elif name in _HEADINGS:
            node.place = Place(self.page, *self.leaf.to_points(box.border_box_x(), box.border_box_y()))
            node.listed = box.style["bookmark_level"] != "none"
        return node

    def _folio(self, box: Any) -> Folio:
        align = _ALIGN.get(box.style["text_align_all"], Align.LEFT)
        shift = {Align.LEFT: 0.0, Align.CENTRE: box.width / 2, Align.RIGHT: box.width}[align]
        x, y = self.leaf.to_points(box.position_x + shift, box.position_y + box.baseline)
        return Folio(self.page, x, y, round(box.style["font_size"] * POINTS, 3), _colour(box.style["color"]), align)


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def _adopt(parent: Node, node: Node) -> None:
    node.parent = parent
    parent.kids.append(node)


def _link_of(node: Node) -> Node:
    """The link that a box in it belongs to; the node itself when only the style makes it one."""
    above: Node | None = node
    while above is not None:
        if above.element is not None and is_link(above.element):
            return above
        above = above.parent
    return node


def _descendants(box: Any) -> Iterator[Any]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for child in box.children:
        yield from _descendants(child)


def _margin_artifact(margin: Any) -> Artifact:
    if "top" in margin.at_keyword:
        return Artifact.HEADER
    return Artifact.FOOTER if "bottom" in margin.at_keyword else Artifact.PAGINATION


def _is_folio(box: Any) -> bool:
    """A hidden row of noughts in the margin keeps the place of the page number."""
    return box.style["visibility"] != "visible" and set(box.text.strip()) == {_PLACEHOLDER}


def _colour(colour: Any) -> tuple[float, ...]:
    if colour.space != "device-cmyk":
        colour = colour.to("srgb")
    return tuple(round(float(channel), 4) for channel in colour.coordinates)
