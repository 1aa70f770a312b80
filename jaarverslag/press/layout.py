# ruff: noqa: D102 - the methods are the engine's, its manual tells what they do
"""What the press relies on of WeasyPrint 70.0 and pydyf 0.13.0, which ship no types: just the parts that it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    Link = tuple[str, str, tuple[float, float, float, float], "Box"]
    """A link on a page: "internal", "external" or "attachment", its target, its rectangle, and the box it covers."""


class Dictionary(Protocol):
    """A dictionary object of pydyf; values are numbers, bytes to write as they are, or pydyf objects."""

    number: int
    reference: bytes

    def __getitem__(self, key: str, /) -> Any: ...
    def __setitem__(self, key: str, value: object, /) -> None: ...
    def __contains__(self, key: str, /) -> bool: ...
    def pop(self, key: str, /) -> Any: ...


class Stream(Protocol):
    """A content stream while it is painted; operators and operands lie apart in `stream`."""

    stream: list[object]
    extra: Dictionary
    reference: bytes
    _tags: dict[Box, Mapping[str, Any]]
    _fonts: Mapping[str, Font]
    _resources: dict[str, Any]


class Font(Protocol):
    """A font while pages are painted: widths by number of glyph, in thousandths of the font size."""

    hash: str
    widths: Mapping[int, int]


class PangoLayout(Protocol):
    """The text of a box as it will be set."""

    text: str


class Box(Protocol):
    """A laid-out box, of whatever class; places and sizes are in CSS pixels from the top left of the page.

    Boxes without an element, or without text, a baseline or an annotation, lack that attribute or have None.
    """

    element: Element | None
    element_tag: str
    style: Mapping[str, Any]
    children: Sequence[Box]
    link_annotation: Dictionary | None
    text: str
    pango_layout: PangoLayout
    bookmark_label: str | None
    at_keyword: str
    position_x: float
    position_y: float
    width: float
    height: float
    baseline: float
    colspan: int
    rowspan: int

    def content_box_x(self) -> float: ...
    def content_box_y(self) -> float: ...
    def border_box_x(self) -> float: ...
    def border_box_y(self) -> float: ...
    def margin_height(self) -> float: ...
    def copy_with_children(self, children: Sequence[Box], /) -> Box: ...


class Page(Protocol):
    """A laid-out page."""

    anchors: Mapping[str, tuple[float, float, float, float]]
    links: Sequence[Link]
    _page_box: Box

    def paint(self, stream: Stream, scale: float = 1) -> None: ...


class Pdf(Protocol):
    """The document that pydyf is about to write."""

    objects: Sequence[Any]
    page_references: tuple[bytes, ...]
    catalog: Dictionary

    def add_object(self, new: object, /) -> None: ...
