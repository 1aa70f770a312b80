"""Press one section: HTML in, one tagged PDF object out. `leaves` and `openings` know WeasyPrint too, no others."""

from __future__ import annotations

import logging
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pydyf
from weasyprint import HTML
from weasyprint.document import Document
from weasyprint.text.fonts import get_hb_object_data
from weasyprint.urls import URLFetcher, URLFetcherResponse

from jaarverslag.press.elements import SVG
from jaarverslag.press.hyphenation import spare_tremas
from jaarverslag.press.leaves import VIRTUAL_HOST, Leaf, Reading, read
from jaarverslag.press.object import Anchor, Complaint, Kind, PdfObject, Place, Pressed, Sheet
from jaarverslag.press.openings import open_page
from jaarverslag.press.structure import write_structure
from jaarverslag.press.tags import Tagged, tag_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from xml.etree.ElementTree import Element

    from jaarverslag.press.layout import Pdf
    from jaarverslag.press.object import Relocation

_BASE = f"https://{VIRTUAL_HOST}/"
_TYPES = {
    "css": "text/css", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg", "otf": "font/otf",
    "png": "image/png", "svg": "image/svg+xml", "ttf": "font/ttf", "webp": "image/webp", "woff": "font/woff",
    "woff2": "font/woff2",
}  # fmt: skip
"""By suffix: what the machine makes of a suffix differs between machines."""

_KINDS = (
    ("Anchor defined twice", Kind.LINK),
    ("Failed to load stylesheet", Kind.RESOURCE),
    ("Unsupported stylesheet type", Kind.RESOURCE),
    ("Failed to load image", Kind.IMAGE),
    ("Failed to load inline SVG", Kind.IMAGE),
    ("Failed to render SVG", Kind.IMAGE),
    ("Failed to apply CSS rule in SVG", Kind.IMAGE),
    ("Font-face", Kind.FONT),
    (".notdef glyph", Kind.FONT),
    ("Too many glyphs missing", Kind.FONT),
    ("Unable to instantiate", Kind.FONT),
    ("Unable to save emoji font", Kind.FONT),
    ("Using fontTools instead", Kind.FONT),
    ('Missing required "lang"', Kind.METADATA),
    ("This row has more columns", Kind.TABLE),
)
"""How the engine's messages begin, and what they are about; its other warnings are about style."""

_SILENT = frozenset({"script", "style", "template", f"{SVG}svg"})
"""Elements whose text is no text of the page, or is painted by itself."""


def press(sheet: Sheet) -> Pressed:
    """Press a section. Bad HTML or CSS gives complaints, never an exception; at worst there is no object."""
    pressed: PdfObject | None = None
    complaints: list[Complaint] = []
    with _heard(complaints):
        try:
            pressed = _press(sheet, complaints)
        except Exception as error:  # noqa: BLE001 - the engine breaks down in many ways, and none may reach the user
            complaints.append(
                Complaint(Kind.ENGINE, f"the engine broke down: {type(error).__name__}: {error}", sheet.key)
            )
    return Pressed(pressed, tuple(dict.fromkeys(complaints)))


def _press(sheet: Sheet, complaints: list[Complaint]) -> PdfObject:
    spare_tremas("nl")
    html = HTML(string=sheet.html, base_url=_BASE, url_fetcher=_SheetFetcher(sheet.files))
    laid_out = html.render()
    leaves = [Leaf(page) for page in laid_out.pages]
    laid_out.metadata.attachments.clear()
    document = Document(
        leaves, laid_out.metadata, laid_out.url_fetcher, laid_out.font_config, laid_out.color_profiles, None
    )
    made: list[tuple[Reading, Tagged, list[Relocation]]] = []

    def finish(_document: object, pdf: Pdf) -> None:
        reading = read(leaves)
        tagged = tag_tree(reading.root, sheet.key, laid_out.metadata.lang or "")
        complaints.extend(tagged.complaints)
        complaints.extend(_stray(leaves, reading, tagged, sheet.key))
        complaints.extend(_lost(html.etree_element, reading.seen))
        complaints.extend(_foreign_fonts(document))
        write_structure(pdf, tagged.tag, leaves, reading.artifacts, sheet.key)
        for leaf in leaves:
            # What the linker adds to a page must not inherit the state that painting left behind.
            leaf.stream.stream.insert(0, b"q")
            leaf.stream.stream.append(b"Q")
        made.append((reading, tagged, _open(pdf, leaves, complaints)))

    # No variant: that only adds metadata, and those are the book's.
    content: bytes = document.write_pdf(finisher=finish, pdf_tags=True)
    ((reading, tagged, relocations),) = made
    return PdfObject(
        key=sheet.key,
        pdf=content,
        pages=len(leaves),
        headings=tuple(tagged.headings),
        anchors=tuple(_anchors(leaves)),
        folios=tuple(reading.folios),
        relocations=tuple(relocations),
    )


def _open(pdf: Pdf, leaves: list[Leaf], complaints: list[Complaint]) -> list[Relocation]:
    """Cut the content of pages where the linker fills something in; each part becomes a stream of its own."""
    relocations: list[Relocation] = []
    for number, leaf in enumerate(leaves):
        if not leaf.openings:
            continue
        marks = {mcid: box for box, mcid in leaf.marks.items()}
        opened = open_page(number, leaf.stream, leaf.openings, marks, len(relocations))
        relocations.extend(opened.relocations)
        complaints.extend(
            Complaint(Kind.ENGINE, f"the number of the page of {target} has no place", target)
            for target in opened.missed
        )
        leaf.stream.stream, *others = opened.parts
        streams = [leaf.stream, *(pydyf.Stream(part, compress=True) for part in others)]
        for stream in streams[1:]:
            pdf.add_object(stream)
        page = pdf.objects[int(pdf.page_references[number].split()[0])]
        page["Contents"] = pydyf.Array([stream.reference for stream in streams])
    return relocations


def _anchors(leaves: list[Leaf]) -> Iterator[Anchor]:
    seen: set[str] = set()
    for number, leaf in enumerate(leaves):
        for name, (x, y, *_) in leaf.anchors.items():
            if name not in seen:
                seen.add(name)
                yield Anchor(name, Place(number, *leaf.to_points(x, y)))


def _lost(root: Element, seen: AbstractSet[Element]) -> Iterator[Complaint]:
    """Text that went in and is on no page: the engine has been known to stop in silence."""
    body = root.find("body")
    waiting = [] if body is None else [body]
    while waiting:
        element = waiting.pop()
        if element.tag in _SILENT:
            continue
        waiting.extend(reversed(element))
        own = " ".join("".join((element.text or "", *(child.tail or "" for child in element))).split())
        if own and element is not body and element not in seen:
            yield Complaint(Kind.ENGINE, f"the text of <{element.tag}> is on no page: {own[:80]}", own[:40])


def _foreign_fonts(document: Document) -> Iterator[Complaint]:
    """Fonts that came from this machine and not from the sheet, so that another machine gives another page."""
    folder = document.font_config._folder
    own = [] if folder is None else [path.read_bytes() for path in sorted(folder.iterdir())]
    for font in document.fonts.values():
        if get_hb_object_data(font.hb_face) not in own:
            yield Complaint(Kind.FONT, f"{font.family} is not among the fonts of the sheet", font.family)


def _stray(leaves: list[Leaf], reading: Reading, tagged: Tagged, key: str) -> Iterator[Complaint]:
    """Painted text that ended up neither in the tag tree nor among the artifacts would be silence to who listens."""
    placed = {(mark.page, mark.mcid) for mark in (*tagged.tag.marks(), *reading.artifacts)}
    for number, leaf in enumerate(leaves):
        for box, mcid in leaf.marks.items():
            if (number, mcid) not in placed:
                text = getattr(box, "text", "an image")
                yield Complaint(Kind.TAG, f"page {number + 1} paints content outside the tag tree: {text}", key)


class _SheetFetcher(URLFetcher):  # type: ignore[misc] # the engine ships no types
    """Serves the files of a sheet, and nothing else that exists."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=["https"], allow_redirects=False)
        self._files = files

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:  # noqa: ARG002 - the engine's signature
        parts = urlsplit(url)
        name = unquote(parts.path).removeprefix("/")
        if parts.scheme != "https" or parts.netloc != VIRTUAL_HOST or name not in self._files:
            raise ValueError(f"not among the files of the sheet: {url[:200]}")
        kind = _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
        return URLFetcherResponse(url, self._files[name], {"Content-Type": kind})


class _Hearing(logging.Handler):
    """Keeps what the engine logs as complaints."""

    def __init__(self, complaints: list[Complaint]) -> None:
        super().__init__(logging.WARNING)
        self.complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        template = str(record.msg)
        if template.startswith("No anchor"):
            # The tags find every link without a place on the page, whatever the reason.
            return
        kind = next((kind for beginning, kind in _KINDS if template.startswith(beginning)), None)
        if kind is None:
            kind = Kind.STYLE if record.levelno == logging.WARNING else Kind.ENGINE
        where = str(record.args[0]) if isinstance(record.args, tuple) and record.args else ""
        self.complaints.append(Complaint(kind, record.getMessage(), where.removeprefix(_BASE)))


@contextmanager
def _heard(complaints: list[Complaint]) -> Iterator[None]:
    """Within, what the engine logs goes to `complaints` and nowhere else."""
    logger = logging.getLogger("weasyprint")
    hearing = _Hearing(complaints)
    passes_on = logger.propagate
    logger.addHandler(hearing)
    logger.propagate = False
    try:
        with warnings.catch_warnings(record=True) as warned:
            # Of images that unpack to more than is reasonable, for one.
            warnings.simplefilter("always", RuntimeWarning)
            yield
        complaints.extend(Complaint(Kind.ENGINE, str(warning.message)) for warning in warned)
    finally:
        logger.removeHandler(hearing)
        logger.propagate = passes_on
