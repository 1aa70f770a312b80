"""Inspect a PDF for what a screen reader would miss or an archive refuse: quick enough for every build.

A build inspects each object where that is pressed, and of the book that they are linked into only what that is new.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Pdf, PdfError, Stream

from jaarverslag.press.archive import archive_complaints
from jaarverslag.press.object import Complaint, Kind
from jaarverslag.press.walk import tags, used

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pikepdf import Object

Look = Callable[[Pdf], Iterator[Complaint]]
"""A look at one thing."""

_HEADING = re.compile(r"/H([1-6])")
_TOKEN = re.compile(
    rb"(?=[(%/E'\"fFbBSsTkK])"  # the first characters of all that follows, which makes the search thrice as fast
    rb"(?:\((?:[^()\\]|\\.)*\)|%[^\r\n]*"  # a string or a comment, whatever it says
    rb"|/(?P<tag>\w+)\s*(?P<properties><<.*?>>|/\w+)?\s*(?:BDC|BMC)\b"
    rb"|/(?P<drawing>\S+)\s+Do\b"
    rb"|(?P<ink>/DeviceCMYK\s+(?:cs|CS)|(?<=\s)[kK])(?!\S)"
    rb"|\b(?P<end>EMC)\b"
    rb"|(?<![^\s\]>)])(?P<paint>Tj|TJ|'|\"|[fBb]\*?|[FSs]|sh|EI)(?!\S))",
    re.DOTALL,
)
"""The operators that matter in a content stream (ISO 32000-1, annex A): what paints, what marks, and inks."""

_MCID = re.compile(rb"/MCID\s+(\d+)")


@dataclass(frozen=True, slots=True)
class Painting:
    """What a content stream paints.

    `tags` are the numbers of what it marks as content, outermost marks only; `drawings` names what it draws outside all
    marks. `stray` tells that it paints anything else outside them, or marks without a number; `inked` that it sets a
    colour of the press.
    """

    tags: frozenset[int]
    drawings: tuple[str, ...]
    stray: bool
    inked: bool


def read_painting(code: bytes) -> Painting:
    """Read what a content stream paints."""
    tags, drawings, stray, inked, open_marks = set(), [], False, False, 0
    for token in _TOKEN.finditer(code):
        if token["end"]:
            open_marks -= 1
        elif token["tag"]:
            if open_marks == 0 and token["tag"] != b"Artifact":
                mcid = _MCID.search(token["properties"] or b"")
                stray = stray or mcid is None
                tags.update([int(mcid[1])] if mcid else [])
            open_marks += 1
        elif open_marks == 0 and token["drawing"]:
            drawings.append("/" + token["drawing"].decode())
        elif token["ink"]:
            inked = True
        elif open_marks == 0 and token["paint"]:
            stray = True
    return Painting(frozenset(tags), tuple(drawings), stray, inked)


def inspect(pdf: bytes) -> tuple[Complaint, ...]:
    """What is wrong with a PDF by ISO 14289-1 (PDF/UA-1) and ISO 19005 (PDF/A), as far as a quick look can tell."""
    return _found(pdf, (*_OF_A_BOOK, *_OF_AN_OBJECT, _headings))


def inspect_object(pdf: bytes) -> tuple[Complaint, ...]:
    """What is wrong with an object, and would be wrong with every book that it is linked into."""
    return _found(pdf, _OF_AN_OBJECT)


def inspect_binding(pdf: bytes) -> tuple[Complaint, ...]:
    """What is wrong with a book of objects in which nothing is wrong."""
    return _found(pdf, _OF_A_BOOK)


def _found(pdf: bytes, looks: Iterable[Look]) -> tuple[Complaint, ...]:
    try:
        opened = Pdf.open(BytesIO(pdf))
    except PdfError as error:
        return (Complaint(Kind.ENGINE, f"not a PDF: {error}"),)
    with opened as document:
        return tuple(complaint for look in looks for complaint in look(document))


def _identity(pdf: Pdf) -> Iterator[Complaint]:
    """The document says what it is, in which language and by which standard (ISO 14289-1, 5, 7.1 and 7.2)."""
    root = pdf.Root
    packet = root.Metadata.read_bytes() if "/Metadata" in root else b""
    marked = root.get("/MarkInfo", Dictionary()).get("/Marked", False)
    shows_title = root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False)
    found = (
        (bool(str(root.get("/Lang", "")).strip()), Kind.METADATA, "the document has no language"),
        (b"<dc:title>" in packet and bool(str(pdf.docinfo.get("/Title", "")).strip()), Kind.METADATA, "no title"),
        (b"<pdfuaid:part>1<" in packet, Kind.METADATA, "the document does not claim PDF/UA-1"),
        (bool(shows_title), Kind.METADATA, "viewers are not told to show the title"),
        (bool(marked), Kind.TAG, "the document does not say that it is tagged"),
    )
    for fine, kind, text in found:
        if not fine:
            yield Complaint(kind, text)


def _fonts(pdf: Pdf) -> Iterator[Complaint]:
    """Every font is embedded (ISO 14289-1, 7.21.4.1)."""
    for font in used(pdf.pages, "/Font"):
        for part in font.get("/DescendantFonts", [font]):
            descriptor = part.get("/FontDescriptor", Dictionary())
            embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            if not embedded and font.get("/Subtype") != Name.Type3:
                name = str(font.get("/BaseFont", "?"))
                yield Complaint(Kind.FONT, f"font {name} is not embedded", name)


def _drawings(pdf: Pdf) -> Iterator[Complaint]:
    """No image is in the colours of a press, as the document has those of a screen, and none is smoothed by a viewer.

    Source: ISO 19005-2, 6.2.4.3 and 6.2.8.
    """
    for drawing in used(pdf.pages, "/XObject"):
        is_form = drawing.get("/Subtype") == Name.Form
        if drawing.get("/ColorSpace") == Name.DeviceCMYK or (is_form and read_painting(drawing.read_bytes()).inked):
            yield Complaint(Kind.ARCHIVE, "an image is in the colours of a press")
        if drawing.get("/Interpolate", False):
            yield Complaint(Kind.ARCHIVE, "an image asks to be smoothed")


def _described(pdf: Pdf) -> Iterator[Complaint]:
    """Images have a text alternative, heads of tables say what of, notes have a name.

    Source: ISO 14289-1, 7.3, 7.5 and 7.9.
    """
    for tag in _all_tags(pdf):
        role = str(tag.get("/S", ""))
        if role in ("/Figure", "/Formula") and not str(tag.get("/Alt", tag.get("/ActualText", ""))).strip():
            yield Complaint(Kind.DESCRIPTION, "an image has no text alternative", _page_of(pdf, tag))
        elif role == "/TH" and "/Scope" not in tag.get("/A", Dictionary()) and "/ID" not in tag:
            yield Complaint(Kind.TABLE, "a head of a table says nothing of what it heads", _page_of(pdf, tag))
        elif role == "/Note" and "/ID" not in tag:
            yield Complaint(Kind.TAG, "a note has no identifier", _page_of(pdf, tag))


def _headings(pdf: Pdf) -> Iterator[Complaint]:
    """Headings skip no level (ISO 14289-1, 7.4.2); the linker gives them theirs."""
    above = 0
    for tag in _all_tags(pdf):
        if heading := _HEADING.fullmatch(str(tag.get("/S", ""))):
            level = int(heading[1])
            if level > above + 1:
                text = f"a heading of level {level} follows one of level {above}" if above else "no heading of level 1"
                yield Complaint(Kind.HEADING, text, _page_of(pdf, tag))
            above = level


def _all_tags(pdf: Pdf) -> Iterator[Object]:
    """All tags of a document, in reading order; none where it has no tag tree."""
    return tags(pdf.Root.get("/StructTreeRoot", Dictionary()).get("/K"))


def _page_of(pdf: Pdf, tag: Object) -> str:
    page = next((found.Pg for found in (tag, *tags(tag.get("/K"))) if "/Pg" in found), None)
    return "" if page is None else f"p. {next(i for i, each in enumerate(pdf.pages, 1) if each.obj == page)}"


def _bound(pdf: Pdf) -> Iterator[Complaint]:
    """There is a tag tree, and each page knows its own tags in it (ISO 32000-1, 14.7.4.4)."""
    if "/StructTreeRoot" not in pdf.Root:
        yield Complaint(Kind.TAG, "the document has no tag tree")
        return
    parents = _parents(pdf)
    for number, page in enumerate(pdf.pages, 1):
        first = next((tag for tag in _entry(parents, page.obj) if tag is not None), None)
        if first is not None and page.obj.objgen not in _pages_of(first):
            yield Complaint(Kind.TAG, "the tags of a page are those of another", f"p. {number}")


def _pages_of(tag: Object) -> set[tuple[int, int]]:
    """The pages that a tag has content on: its own, and those that its marks name."""
    kids = tag.get("/K", Array())
    marks = [kid for kid in (kids if isinstance(kids, Array) else [kids]) if isinstance(kid, Dictionary)]
    return {holder.Pg.objgen for holder in (tag, *marks) if "/Pg" in holder}


def _content(pdf: Pdf) -> Iterator[Complaint]:
    """All that is painted is tagged or an artifact (ISO 14289-1, 7.1), in the colours of a screen."""
    if "/StructTreeRoot" not in pdf.Root:
        return  # which is told by itself
    parents = _parents(pdf)
    for number, page in enumerate(pdf.pages, 1):
        contents = page.Contents
        parts = list(contents) if isinstance(contents, Array) else [contents]
        painting = read_painting(b"\n".join(part.read_bytes() for part in parts))
        if painting.inked:
            yield Complaint(Kind.ARCHIVE, "a colour is that of a press", f"p. {number}")
        if not _is_marked(painting, page.obj, page.resources, parents):
            yield Complaint(Kind.TAG, "content is neither tagged nor an artifact", f"p. {number}")


def _parents(pdf: Pdf) -> dict[int, Object]:
    """The parent tree: what is tagged by whom."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    return {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}


def _entry(parents: Mapping[int, Object], owner: Object) -> list[Object | None]:
    """The tags of a page or a drawing, by the number of what they mark."""
    entry = parents.get(int(owner.get("/StructParents", -1)))
    return list(entry) if isinstance(entry, Array) else []


def _is_marked(painting: Painting, owner: Object, resources: Object, parents: Mapping[int, Object]) -> bool:
    """Whether all that a page or drawing paints stands in a tag of the tree, or in an artifact."""
    known = {mcid for mcid, parent in enumerate(_entry(parents, owner)) if parent is not None}
    if painting.stray or not painting.tags <= known:
        return False
    named = resources.get("/XObject", Dictionary())
    for drawing in map(named.get, painting.drawings):
        if not isinstance(drawing, Stream) or drawing.get("/Subtype") != Name.Form:
            return False
        within = drawing.get("/Resources", resources)
        if not _is_marked(read_painting(drawing.read_bytes()), drawing, within, parents):
            return False
    return True


def _areas(pdf: Pdf) -> Iterator[Complaint]:
    """The area of a link says where it leads, belongs to a tag, and is reached in order (ISO 14289-1, 7.18)."""
    for number, page in enumerate(pdf.pages, 1):
        if "/Annots" in page.obj and page.obj.get("/Tabs") != Name.S:
            yield Complaint(Kind.LINK, "the keyboard reaches links in another order than they are read", f"p. {number}")
        for area in page.obj.get("/Annots", Array()):
            if "/StructParent" not in area or not str(area.get("/Contents", "")).strip():
                yield Complaint(Kind.LINK, "a link has no tag or no description", f"p. {number}")


_OF_A_BOOK: tuple[Look, ...] = (_identity, archive_complaints, _fonts, _bound, _areas)
_OF_AN_OBJECT: tuple[Look, ...] = (_drawings, _described, _content)
