"""Press a sheet: HTML in, one tagged PDF object out. No module outside this package knows WeasyPrint."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pydyf
from weasyprint import HTML
from weasyprint.document import Document
from weasyprint.text.fonts import get_hb_object_data

from jaarverslag.press.elements import SVG
from jaarverslag.press.fetching import BASE
from jaarverslag.press.hearing import heard
from jaarverslag.press.hyphenation import spare_tremas
from jaarverslag.press.inspect import inspect_object
from jaarverslag.press.leaves import Leaf, Reading, read
from jaarverslag.press.object import Anchor, Complaint, Kind, PdfObject, Place, Pressed, Sheet
from jaarverslag.press.openings import open_page
from jaarverslag.press.parts import set_apart
from jaarverslag.press.patterns import keep_patterns
from jaarverslag.press.prepared import Prepared
from jaarverslag.press.spaces import spaces_noticed
from jaarverslag.press.structure import write_structure
from jaarverslag.press.tags import Tagged, tag_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from xml.etree.ElementTree import Element

    from jaarverslag.press.layout import Pdf
    from jaarverslag.press.object import Relocation

_SILENT = frozenset({"script", "style", "template", f"{SVG}svg"})
"""Elements whose text is no text of the page, or is painted by itself."""


def press(sheet: Sheet, prepared: Prepared | None = None) -> Pressed:
    """Press a sheet. Bad HTML or CSS gives complaints, never an exception; at worst there is no object.

    Who presses many sections with the same files has their style read once by handing in `prepared`, made of those
    files. The object is the same either way.
    """
    pressed: PdfObject | None = None
    complaints: list[Complaint] = []
    with heard(complaints):
        try:
            pressed = _press(sheet, prepared or Prepared(sheet.files), complaints)
        except Exception as error:  # noqa: BLE001 - the engine breaks down in many ways, and none may reach the user
            complaints.append(
                Complaint(Kind.ENGINE, f"the engine broke down: {type(error).__name__}: {error}", sheet.name)
            )
    return Pressed(pressed, tuple(dict.fromkeys(complaints)))


def _press(sheet: Sheet, prepared: Prepared, complaints: list[Complaint]) -> PdfObject:
    spare_tremas("nl")
    keep_patterns()
    html = HTML(string=sheet.html, base_url=BASE, url_fetcher=prepared.fetcher.showing(sheet.pictures))
    set_apart(html.etree_element, sheet.keys[0])
    with spaces_noticed():
        laid_out = html.render(**prepared.options(html.etree_element, complaints))
    leaves = [Leaf(page) for page in laid_out.pages]
    laid_out.metadata.attachments.clear()
    document = Document(
        leaves, laid_out.metadata, laid_out.url_fetcher, laid_out.font_config, laid_out.color_profiles, None
    )
    made: list[tuple[Reading, Tagged, list[Relocation]]] = []

    def finish(_document: object, pdf: Pdf) -> None:
        reading = read(leaves)
        tagged = tag_tree(reading.root, sheet.keys[0], laid_out.metadata.lang or "")
        complaints.extend(tagged.complaints)
        complaints.extend(_stray(leaves, reading, tagged))
        complaints.extend(_lost(html.etree_element, reading.seen))
        complaints.extend(_foreign_fonts(document, sheet.files))
        write_structure(pdf, tagged.parts, leaves, reading.artifacts)
        for leaf in leaves:
            # What the linker adds to a page must not inherit the state that painting left behind.
            leaf.stream.stream.insert(0, b"q")
            leaf.stream.stream.append(b"Q")
        made.append((reading, tagged, _open(pdf, leaves, complaints)))

    # No variant: that only adds metadata, and those are the book's.
    content: bytes = document.write_pdf(finisher=finish, pdf_tags=True)
    ((reading, tagged, relocations),) = made
    # What the press has named already, with more than a page for a place, is not told again.
    named = {complaint.kind for complaint in complaints}
    complaints.extend(complaint for complaint in inspect_object(content) if complaint.kind not in named)
    return PdfObject(
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


def _foreign_fonts(document: Document, files: Mapping[str, bytes]) -> Iterator[Complaint]:
    """Fonts that came from this machine and not from the sheet, so that another machine gives another page."""
    for font in document.fonts.values():
        content = get_hb_object_data(font.hb_face)
        if content not in files.values() and content not in _unpacked_fonts(document):
            yield Complaint(Kind.FONT, f"{font.family} is not among the fonts of the sheet", font.family)


def _unpacked_fonts(document: Document) -> Iterator[bytes]:
    """The fonts of a sheet as the engine keeps them: what was compressed for the web is no file of the sheet."""
    folder = document.font_config._folder
    return iter(()) if folder is None else (path.read_bytes() for path in folder.iterdir())


def _stray(leaves: list[Leaf], reading: Reading, tagged: Tagged) -> Iterator[Complaint]:
    """Painted text that ended up neither in the tag tree nor among the artifacts would be silence to who listens."""
    tags = chain.from_iterable(part.marks() for part in tagged.parts)
    placed = {(mark.page, mark.mcid) for mark in chain(tags, reading.artifacts)}
    for number, leaf in enumerate(leaves):
        for box, mcid in leaf.marks.items():
            if (number, mcid) not in placed:
                text = getattr(box, "text", "an image")
                yield Complaint(Kind.TAG, f"page {number + 1} paints content outside the tag tree: {text}")
