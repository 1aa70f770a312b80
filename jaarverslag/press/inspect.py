"""Inspect a finished PDF for what a screen reader would miss or an archive refuse: quick enough for every build."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Pdf, PdfError, Stream

from jaarverslag.press.archive import archive_complaints
from jaarverslag.press.object import Complaint, Kind
from jaarverslag.press.walk import tags, used

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object

_HEADING = re.compile(r"/H([1-6])")
_TOKEN = re.compile(
    rb"(?=[(%/E'\"fFbBSsT])"  # the first characters of all that follows, which makes the search thrice as fast
    rb"(?:\((?:[^()\\]|\\.)*\)|%[^\r\n]*"  # a string or a comment, whatever it says
    rb"|/(?P<tag>\w+)\s*(?P<properties><<.*?>>|/\w+)?\s*(?:BDC|BMC)\b"
    rb"|/(?P<drawing>\S+)\s+Do\b"
    rb"|\b(?P<end>EMC)\b"
    rb"|(?<![^\s\]>)])(?P<paint>Tj|TJ|'|\"|[fBb]\*?|[FSs]|sh|EI)(?!\S))",
    re.DOTALL,
)
"""The operators that matter in a content stream (ISO 32000-1, annex A): what paints, and what marks."""

_MCID = re.compile(rb"/MCID\s+(\d+)")
_INK = re.compile(rb"(?:/DeviceCMYK\s+(?:cs|CS)|[\d.]\s+[kK])(?!\S)")
"""The operators that set a colour of the press, CMYK."""


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


PaintingReader = Callable[[bytes], Painting]
"""A way to read a content stream: anew, or from memory."""


def read_painting(code: bytes) -> Painting:
    """Read what a content stream paints."""
    tags, drawings, stray, open_marks = set(), [], False, 0
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
        elif open_marks == 0 and token["paint"]:
            stray = True
    return Painting(frozenset(tags), tuple(drawings), stray, _INK.search(code) is not None)


def inspect(pdf: bytes, read_painting: PaintingReader = read_painting) -> tuple[Complaint, ...]:
    """What is wrong with a PDF by ISO 14289-1 (PDF/UA-1) and ISO 19005 (PDF/A), as far as a quick look can tell."""
    try:
        opened = Pdf.open(BytesIO(pdf))
    except PdfError as error:
        return (Complaint(Kind.ENGINE, f"not a PDF: {error}"),)
    with opened as document:
        return tuple(_complaints(document, read_painting))


def _complaints(pdf: Pdf, read_painting: PaintingReader) -> Iterator[Complaint]:
    yield from _identity(pdf)
    yield from archive_complaints(pdf)
    yield from _fonts(pdf)
    yield from _drawings(pdf, read_painting)
    if "/StructTreeRoot" in pdf.Root:
        yield from _tree(pdf)
        yield from _content(pdf, read_painting)
        yield from _areas(pdf)
    else:
        yield Complaint(Kind.TAG, "the document has no tag tree")


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


def _drawings(pdf: Pdf, read_painting: PaintingReader) -> Iterator[Complaint]:
    """No image is in the colours of a press, as the document has those of a screen, and none is smoothed by a viewer.

    Source: ISO 19005-2, 6.2.4.3 and 6.2.8.
    """
    for drawing in used(pdf.pages, "/XObject"):
        is_form = drawing.get("/Subtype") == Name.Form
        if drawing.get("/ColorSpace") == Name.DeviceCMYK or (is_form and read_painting(drawing.read_bytes()).inked):
            yield Complaint(Kind.ARCHIVE, "an image is in the colours of a press")
        if drawing.get("/Interpolate", False):
            yield Complaint(Kind.ARCHIVE, "an image asks to be smoothed")


def _tree(pdf: Pdf) -> Iterator[Complaint]:
    """Images have a text alternative, headings skip no level, heads of tables say what of (ISO 14289-1, 7.3 to 7.5)."""
    above = 0
    for tag in tags(pdf.Root.StructTreeRoot.get("/K")):
        role = str(tag.get("/S", ""))
        if role in ("/Figure", "/Formula") and not str(tag.get("/Alt", tag.get("/ActualText", ""))).strip():
            yield Complaint(Kind.DESCRIPTION, "an image has no text alternative", _page_of(pdf, tag))
        elif role == "/TH" and "/Scope" not in tag.get("/A", Dictionary()) and "/ID" not in tag:
            yield Complaint(Kind.TABLE, "a head of a table says nothing of what it heads", _page_of(pdf, tag))
        elif role == "/Note" and "/ID" not in tag:
            yield Complaint(Kind.TAG, "a note has no identifier", _page_of(pdf, tag))
        elif heading := _HEADING.fullmatch(role):
            level = int(heading[1])
            if level > above + 1:
                text = f"a heading of level {level} follows one of level {above}" if above else "no heading of level 1"
                yield Complaint(Kind.HEADING, text, _page_of(pdf, tag))
            above = level


def _page_of(pdf: Pdf, tag: Object) -> str:
    page = next((found.Pg for found in (tag, *tags(tag.get("/K"))) if "/Pg" in found), None)
    return "" if page is None else f"p. {next(i for i, each in enumerate(pdf.pages, 1) if each.obj == page)}"


def _content(pdf: Pdf, read_painting: PaintingReader) -> Iterator[Complaint]:
    """All that is painted is tagged or an artifact (ISO 14289-1, 7.1), in the colours of a screen."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    for number, page in enumerate(pdf.pages, 1):
        contents = page.Contents
        parts = list(contents) if isinstance(contents, Array) else [contents]
        painting = read_painting(b"\n".join(part.read_bytes() for part in parts))
        if painting.inked:
            yield Complaint(Kind.ARCHIVE, "a colour is that of a press", f"p. {number}")
        if not _is_marked(painting, page.obj, page.resources, parents, read_painting):
            yield Complaint(Kind.TAG, "content is neither tagged nor an artifact", f"p. {number}")


def _is_marked(
    painting: Painting,
    owner: Object,
    resources: Object,
    parents: dict[int, Object],
    read_painting: PaintingReader,
) -> bool:
    """Whether all that a page or drawing paints stands in a tag of the tree, or in an artifact."""
    entry = parents.get(int(owner.get("/StructParents", -1)))
    known: list[Object | None] = list(entry) if isinstance(entry, Array) else []
    if painting.stray or not painting.tags <= {mcid for mcid, parent in enumerate(known) if parent is not None}:
        return False
    named = resources.get("/XObject", Dictionary())
    for drawing in map(named.get, painting.drawings):
        if not isinstance(drawing, Stream) or drawing.get("/Subtype") != Name.Form:
            return False
        within = drawing.get("/Resources", resources)
        if not _is_marked(read_painting(drawing.read_bytes()), drawing, within, parents, read_painting):
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
