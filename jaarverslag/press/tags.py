"""Turn what was painted of each HTML element into the structure elements of tagged PDF (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from jaarverslag.press.elements import alternative, is_image, is_link, language, link_text, words
from jaarverslag.press.object import Complaint, Heading, Kind
from jaarverslag.press.parts import PART, as_written
from jaarverslag.press.table import tag_table
from jaarverslag.press.tree import Annotation, Kid, Mark, Node, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

_ROLES = {
    "section": "Sect", "nav": "Sect", "article": "Art", "main": "Div", "div": "Div", "header": "Div", "footer": "Div",
    "aside": "Div", "figure": "Div", "blockquote": "BlockQuote", "p": "P", "pre": "P", "address": "P", "dt": "Lbl",
    "dd": "LBody", "caption": "Caption", "figcaption": "Caption", "q": "Quote", "code": "Code", "kbd": "Code",
    "samp": "Code", "abbr": "Span", "strong": "Span", "em": "Span", "b": "Span", "i": "Span", "mark": "Span",
    "cite": "Span", "dfn": "Span", "sup": "Span", "sub": "Span", "del": "Span", "ins": "Span",
}  # fmt: skip
"""The structure type of an element; one that is not here leaves its content to its parent."""

_LISTS = frozenset({"ul", "ol", "dl"})
_LIST = frozenset({"L", "LI", "Caption"})
_CONTENTS = frozenset({"TOC", "TOCI", "Caption"})
_INLINE = frozenset({"Span", "Quote", "Code", "Link", "Reference", "Note"})
_GROUPING = frozenset({"Part", "Art", "Sect", "Div", "BlockQuote"})
"""These hold blocks only, so that loose text in them gets a paragraph of its own."""

_NOTE_LINKS = {"doc-noteref": "Reference", "doc-backlink": "Lbl"}
"""The link to a note is a reference; the link back is the label of the note (ISO 32000-1, 14.8.4.4.1)."""

_NUMBERING = {
    "disc": "Disc", "circle": "Circle", "square": "Square", "decimal": "Decimal", "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman", "lower-alpha": "LowerAlpha", "upper-alpha": "UpperAlpha", "lower-latin": "LowerAlpha",
    "upper-latin": "UpperAlpha",
}  # fmt: skip
"""ListNumbering (ISO 32000-1, table 347) for CSS list styles."""


@dataclass(slots=True)
class Tagged:
    """The structure trees of the parts of a sheet, with all headings in order and what is wrong with the content."""

    parts: list[Tag] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)


def tag_tree(root: Node, key: str, book_language: str) -> Tagged:
    """Tag each part of a sheet as a Part, of which the key begins every id; what stands outside them has the given key.

    `book_language` is the language that needs no mention.
    """
    tagged = Tagged()
    for own, nodes in groupby(root.kids, key=_part_key):
        tagger = _Tagger(own or key, tagged)
        kids = tuple(kid for node in nodes for kid in tagger.part(node, book_language))
        tagged.parts.append(Tag("Part", tuple(_in_blocks(kids, "P"))))
    return tagged


def _part_key(kid: Node | Mark | Annotation) -> str:
    return kid.element.get(PART, "") if isinstance(kid, Node) and kid.element is not None else ""


class _Tagger:
    """Tags a part, and adds what it finds to what is tagged."""

    def __init__(self, key: str, tagged: Tagged) -> None:
        self.key = key
        self.tagged = tagged
        self.headings = 0
        self.tables = 0
        self.notes = 0

    def part(self, kid: Node | Mark | Annotation, spoken: str) -> Iterator[Kid]:
        """The tags in a part, or of what stands outside any."""
        if not isinstance(kid, Node):
            yield kid
        elif _part_key(kid):
            yield from self.inside(kid, spoken)
        else:
            yield from self.tags(kid, spoken, contents=False)

    def inside(self, node: Node, spoken: str, *, contents: bool = False) -> Iterator[Kid]:
        """The tags of what a node holds; `spoken` is the language around it, `contents` whether they list contents."""
        for kid in _in_order(node):
            if isinstance(kid, Node):
                yield from self.tags(kid, spoken, contents=contents)
            else:
                yield kid

    def tags(self, node: Node, spoken: str, *, contents: bool) -> Iterator[Kid]:
        """The tag of a node, or what it holds when the node itself says nothing."""
        mention = _mention(node, spoken)
        for kid in self._tags(node, mention or spoken, contents=contents):
            yield replace(kid, language=mention) if mention and isinstance(kid, Tag) and not kid.language else kid

    def _tags(self, node: Node, spoken: str, *, contents: bool) -> Iterator[Kid]:
        element, within = node.element, "" if node.parent is None else node.parent.name
        if element is None or node.part:
            yield from self._generated(node, spoken)
        elif node.footnote or element.get("role") == "doc-footnote":
            yield self._note(node, spoken)
        elif is_image(element):
            yield self._figure(node, element)
        elif is_link(element):
            yield from self._link(node, element, spoken, contents=contents)
        elif node.place is not None:
            yield from self._heading(node, element, spoken)
        elif node.name == "table":
            yield self._table(node, spoken)
        elif node.name in _LISTS:
            yield self._list(node, spoken, contents=contents)
        elif node.name == "li" and within in _LISTS:
            yield self._item(node, spoken, contents=contents)
        else:
            yield from self._plain(node, element, spoken, contents=contents)

    def _plain(self, node: Node, element: Element, spoken: str, *, contents: bool) -> Iterator[Kid]:
        contents = contents or element.get("role") == "doc-toc"
        kids = tuple(self.inside(node, spoken, contents=contents))
        role = "" if _groups_entries(node) else _ROLES.get(node.name, "")
        label = element.get("aria-label", "") if element.get("role") == "img" else ""
        if not role and (label or language(element)):
            role = "Span" if all(_is_inline(kid) for kid in kids) else "Div"
        if not role or not kids:
            yield from kids
        elif role in _GROUPING:
            yield Tag(role, tuple(_in_blocks(kids, "P")))
        else:
            yield Tag(role, kids, alternative=label, expansion=element.get("title", "") if node.name == "abbr" else "")

    def _generated(self, node: Node, spoken: str) -> Iterator[Kid]:
        kids = tuple(self.inside(node, spoken))
        if kids:
            yield Tag("Lbl" if node.part == "marker" else "Reference", kids)

    def _note(self, node: Node, spoken: str) -> Tag:
        self.notes += 1
        return Tag("Note", tuple(self.inside(node, spoken)), id=f"{self.key}:n{self.notes}")

    def _figure(self, node: Node, element: Element) -> Tag:
        text = alternative(element)
        if not text:
            where = element.get("src") or element.get("id") or "svg"
            self.tagged.complaints.append(Complaint(Kind.DESCRIPTION, f"image {where} has no text alternative", where))
        return Tag("Figure", tuple(self.inside(node, "")), alternative=text, area=node.area)

    def _link(self, node: Node, element: Element, spoken: str, *, contents: bool) -> Iterator[Kid]:
        kids = tuple(self.inside(node, spoken, contents=contents))
        if any(isinstance(kid, Annotation) for kid in kids):
            link = Tag("Link", kids, alternative=link_text(element))
            around = _NOTE_LINKS.get(element.get("role", ""))
            yield Tag(around, (link,)) if around else link
            return
        href = as_written(element.get("href", ""), self.key)
        text = f"link {href} leads nowhere or has no place on the page"
        self.tagged.complaints.append(Complaint(Kind.LINK, text, href))
        if kids:
            yield Tag("Span", kids)

    def _heading(self, node: Node, element: Element, spoken: str) -> Iterator[Kid]:
        kids = tuple(self.inside(node, spoken))
        text = words(element)
        if not kids or not text or node.place is None:
            where = element.get("id", "")
            self.tagged.complaints.append(Complaint(Kind.HEADING, f"heading <{node.name}> is empty", where))
            yield from kids
            return
        self.headings += 1
        tag = f"{self.key}:h{self.headings}"
        bookmark = " ".join(node.bookmark.split())
        self.tagged.headings.append(Heading(int(node.name[1]), text, tag, node.place, bookmark))
        yield Tag(node.name.upper(), kids, id=tag)

    def _list(self, node: Node, spoken: str, *, contents: bool) -> Tag:
        kids = tuple(self.inside(node, spoken, contents=contents))
        if contents:
            return Tag(
                "TOC", tuple(_wrapped(kids, _CONTENTS, lambda run: Tag("TOCI", tuple(_in_blocks(run, "Reference")))))
            )
        if node.name == "dl":
            return Tag("L", tuple(_entries(kids)))
        items = tuple(_wrapped(kids, _LIST, lambda run: Tag("LI", (Tag("LBody", run),))))
        return Tag("L", items, numbering=_NUMBERING.get(node.markers, "None"))

    def _item(self, node: Node, spoken: str, *, contents: bool) -> Tag:
        kids = tuple(self.inside(node, spoken, contents=contents))
        if contents:
            return Tag("TOCI", tuple(_in_blocks(kids, "Reference")))
        labels = tuple(kid for kid in kids if _is_label(kid))
        body = tuple(kid for kid in kids if not _is_label(kid))
        return Tag("LI", (*labels, Tag("LBody", body)) if body else labels)

    def _table(self, node: Node, spoken: str) -> Tag:
        self.tables += 1

        def inside(cell: Node) -> tuple[str, tuple[Kid, ...]]:
            mention = _mention(cell, spoken)
            return mention, tuple(self.inside(cell, mention or spoken))

        tag, complaints = tag_table(node, f"{self.key}:t{self.tables}", inside)
        self.tagged.complaints.extend(complaints)
        return tag


def _in_order(node: Node) -> Sequence[Node | Mark | Annotation]:
    """What a node holds in the order of the HTML, wherever the style puts it: a row may run from right to left."""
    elements = [kid.element if isinstance(kid, Node) else None for kid in node.kids]
    places = {child: place for place, child in enumerate(node.element if node.element is not None else ())}
    order = [places[element] for element in elements if element is not None and element in places]
    if len(order) < len(elements) or order == sorted(order):
        return node.kids
    return [kid for _, kid in sorted(zip(order, node.kids, strict=True), key=lambda pair: pair[0])]


def _mention(node: Node, spoken: str) -> str:
    """The language that a node has to mention because it differs from the one around it."""
    declared = "" if node.element is None else language(node.element)
    return declared if declared.lower() != spoken.lower() else ""


def _groups_entries(node: Node) -> bool:
    """Whether this is a div that only groups the terms and descriptions of a definition list."""
    return node.name == "div" and node.parent is not None and node.parent.name == "dl"


def _entries(kids: Iterable[Kid]) -> Iterator[Tag]:
    """The entries of a definition list: one or more terms, then one or more descriptions."""
    entry: list[Kid] = []
    for kid in kids:
        part = kid if _role(kid) in ("Lbl", "LBody") else Tag("LBody", (kid,))
        if _role(part) == "Lbl" and entry and _role(entry[-1]) == "LBody":
            yield Tag("LI", tuple(entry))
            entry = []
        entry.append(part)
    if entry:
        yield Tag("LI", tuple(entry))


def _is_inline(kid: Kid) -> bool:
    return not isinstance(kid, Tag) or kid.role in _INLINE


def _is_label(kid: Kid) -> bool:
    return isinstance(kid, Tag) and kid.role == "Lbl"


def _in_blocks(kids: Sequence[Kid], role: str) -> Iterator[Kid]:
    """Give each run of loose text among blocks a block of its own; an image that stands alone needs none."""
    for loose, run in groupby(kids, key=lambda kid: _is_inline(kid) or _role(kid) == "Figure"):
        together = tuple(run)
        if loose and any(_is_inline(kid) for kid in together):
            yield Tag(role, together)
        else:
            yield from together


def _wrapped(kids: Iterable[Kid], allowed: frozenset[str], wrap: Callable[[tuple[Kid, ...]], Tag]) -> Iterator[Kid]:
    """Wrap each run of what may not stand in a list by itself."""
    for fits, run in groupby(kids, key=lambda kid: _role(kid) in allowed):
        if fits:
            yield from run
        else:
            yield wrap(tuple(run))


def _role(kid: Kid) -> str:
    return kid.role if isinstance(kid, Tag) else ""
