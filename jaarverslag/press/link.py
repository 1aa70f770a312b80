"""Link objects into one book: pages, structure, destinations, bookmarks, page numbers and metadata."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, OutlineItem, Pdf, Stream, String

from jaarverslag import __version__
from jaarverslag.press.attachments import attach
from jaarverslag.press.colour import write_output_intent
from jaarverslag.press.folio import FONT_NAME, embed, read_figures, stamp
from jaarverslag.press.metadata import Description, write_metadata
from jaarverslag.press.object import LINK_SCHEME, PageNumber
from jaarverslag.press.relocate import fill, moved
from jaarverslag.press.seals import seals
from jaarverslag.press.sharing import Sharing, read_font
from jaarverslag.press.walk import used

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from pikepdf import Object, Page

    from jaarverslag.press.attachments import Attachment
    from jaarverslag.press.folio import Digits, FigureReader
    from jaarverslag.press.object import Folio, Heading, PdfObject, Place, Relocation
    from jaarverslag.press.sharing import FontReader

_DEEPEST = 6
"""The deepest heading that tagged PDF knows (ISO 32000-1, 14.8.4.3.2)."""


_PRINTED = 4
"""The flag of an area that is shown on paper as well, as archives want it (ISO 19005-2, 6.3.2)."""


@dataclass(frozen=True, slots=True)
class Book:
    """What a book says about itself.

    `language` is a BCP 47 tag; `folio_font` is the TTF or OTF that page numbers are set in; `first_page` is the
    number of the first page. `date` is that of the report. With `attachments` the book is PDF/A-3a, without PDF/A-2a;
    `sealed` then makes one more of the seals of its pages.
    """

    title: str
    language: str
    folio_font: bytes
    author: str = ""
    subject: str = ""
    first_page: int = 1
    date: dt.date | None = None
    attachments: tuple[Attachment, ...] = ()
    sealed: Callable[[tuple[str, ...]], Attachment] | None = None


def link(
    objects: Iterable[PdfObject],
    book: Book,
    read_font: FontReader = read_font,
    read_figures: FigureReader = read_figures,
) -> bytes:
    """Bind objects, in this order, into one file that is PDF/UA-1 and PDF/A; the same objects and book, the same bytes.

    Each is bound as soon as it comes, while others may still be pressed. Headings are made to begin at the first level
    and to skip none, so that a chapter by itself is a book as well. Links to a section that is not bound in become
    plain text. Raises FontError when the font for page numbers can't be used.
    """
    pdf = Pdf.new()
    binding = _Binding(pdf, book, embed(pdf, read_figures(book.folio_font)), read_font)
    for pdf_object in objects:
        binding.add(pdf_object)
    binding.finish()
    written = BytesIO()
    pdf.save(
        written,
        min_version="1.7",
        object_stream_mode=ObjectStreamMode.generate,
        deterministic_id=True,
    )
    return written.getvalue()


def depths(levels: Sequence[int]) -> tuple[int, ...]:
    """How deep headings of these levels nest, from 1: never more than one deeper than the heading before.

    >>> depths((3, 4, 3))
    (1, 2, 1)
    """
    above: list[int] = []
    found: list[int] = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        found.append(min(len(above), _DEEPEST))
    return tuple(found)


class _Binding:
    """A book in the making."""

    def __init__(self, pdf: Pdf, book: Book, digits: Digits, read_font: FontReader) -> None:
        self.pdf = pdf
        self.book = book
        self.digits = digits
        self.sharing = Sharing(pdf, read_font)
        self.tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=self.tree))
        self.parts: list[Object] = []
        self.parents: list[Object | None] = []
        self.tags: dict[str, tuple[Object, Object]] = {}
        self.destinations: dict[str, Array] = {}
        self.numbers: dict[str, int] = {}
        self.unsettled: list[tuple[PdfObject, list[Page], int]] = []
        self.headings: list[tuple[Heading, Array]] = []
        self.links: list[tuple[Page, Object]] = []
        self._write_catalog()
        attach(pdf, book.attachments, book.date)

    def add(self, pdf_object: PdfObject) -> None:
        """Bind one object after those that are there."""
        first = len(self.pdf.pages)
        with Pdf.open(BytesIO(pdf_object.pdf)) as source:
            self.pdf.pages.extend(source.pages)
            # After the pages, so that what points at a page points at its copy.
            tree = self.pdf.copy_foreign(source.Root.StructTreeRoot)
        pages = [self.pdf.pages[first + number] for number in range(pdf_object.pages)]
        number = self.book.first_page + first
        self._add_structure(tree, pages)
        self._add_places(pdf_object, pages, number)
        self.sharing.add(pages)
        if pdf_object.relocations:
            self.unsettled.append((pdf_object, pages, number))
        else:
            self._add_folios(pdf_object.folios, pages, number)

    def _add_structure(self, tree: Object, pages: list[Page]) -> None:
        offset = len(self.parents)
        for part in tree.K:
            part.P = self.document
            self.parts.append(part)
        self.parents.extend(tree.ParentTree.Nums[1::2])
        names = tree.IDTree.Names
        self.tags.update((str(names[i]), (names[i], names[i + 1])) for i in range(0, len(names), 2))
        for page in pages:
            page.obj.StructParents += offset
            for annotation in page.obj.get("/Annots", ()):
                annotation.StructParent += offset
                annotation.F = _PRINTED
                self.links.append((page, annotation))
        for drawing in used(pages, "/XObject"):
            if "/StructParents" in drawing:
                drawing.StructParents += offset

    def _add_places(self, pdf_object: PdfObject, pages: list[Page], number: int) -> None:
        def destination(place: Place) -> Array:
            # No left side: who reads enlarged keeps the margin in sight.
            return Array([pages[place.page].obj, Name.XYZ, None, place.y, None])

        for anchor in pdf_object.anchors:
            self.destinations[anchor.name] = destination(anchor.place)
            self.numbers[anchor.name] = number + anchor.place.page
        self.headings.extend((heading, destination(heading.place)) for heading in pdf_object.headings)

    def finish(self) -> None:
        """Settle what only the whole book knows."""
        self.sharing.finish()
        for pdf_object, pages, number in self.unsettled:
            self._fill_in(pdf_object.relocations, pages)
            self._add_folios(pdf_object.folios, pages, number)
        self._settle_links()
        self._settle_headings()
        self._write_structure()
        self._write_destinations()
        if self.book.attachments and self.book.sealed:
            attach(self.pdf, (self.book.sealed(seals(self.pdf)),), self.book.date)

    def _fill_in(self, relocations: Sequence[Relocation], pages: list[Page]) -> None:
        for number in sorted({relocation.page for relocation in relocations}):
            page = pages[number].obj
            parts = [part.read_bytes() for part in page.Contents]
            page.Contents = Stream(self.pdf, fill(parts, number, relocations, self.numbers))
        first = int(pages[0].obj.StructParents)
        for relocation in relocations:
            if isinstance(relocation, PageNumber) and relocation.areas:
                entries = {first + area for area in relocation.areas}
                self._move_areas(pages[relocation.page], entries, moved(relocation, self.numbers))

    def _move_areas(self, page: Page, entries: AbstractSet[int], distance: float) -> None:
        for area in page.obj.get("/Annots", ()):
            if int(area.StructParent) in entries:
                left, low, right, high = map(float, area.Rect)
                area.Rect = Array([round(left + distance, 3), low, round(right + distance, 3), high])

    def _add_folios(self, folios: Sequence[Folio], pages: list[Page], number: int) -> None:
        for folio in folios:
            page = pages[folio.page]
            page.obj.Resources.Font[FONT_NAME] = self.digits.font
            page.contents_add(Stream(self.pdf, stamp(self.digits, folio, number + folio.page)))

    def _settle_links(self) -> None:
        for page, annotation in self.links:
            uri = str(annotation.A.get("/URI", "")) if "/A" in annotation else ""
            scheme, _, target = uri.partition(":")
            if scheme != LINK_SCHEME:
                continue
            name = unquote(target)
            if name in self.destinations:
                del annotation.A
                annotation.Dest = String(name)
            else:
                self._drop_link(page, annotation)

    def _drop_link(self, page: Page, annotation: Object) -> None:
        """Make a link plain text: its area goes, and its tag becomes a span."""
        entry = int(annotation.StructParent)
        tag = self.parents[entry]
        self.parents[entry] = None
        page.obj.Annots = Array([other for other in page.obj.Annots if other.objgen != annotation.objgen])
        if tag is not None:
            tag.S = Name.Span
            tag.K = Array([kid for kid in tag.K if not _is_area(kid)])

    def _settle_headings(self) -> None:
        levels = depths([heading.level for heading, _ in self.headings])
        for (heading, _), level in zip(self.headings, levels, strict=True):
            self.tags[heading.tag][1].S = Name(f"/H{level}")
        listed = [(heading, place) for heading, place in self.headings if heading.bookmark]
        with self.pdf.open_outline() as outline:
            above: list[list[OutlineItem]] = [outline.root]
            for (heading, place), depth in zip(listed, depths([heading.level for heading, _ in listed]), strict=True):
                item = OutlineItem(heading.bookmark, place)
                item.is_closed = depth > 1
                above[depth - 1].append(item)
                above[depth:] = [item.children]

    def _write_structure(self) -> None:
        entries = [part for entry, parent in enumerate(self.parents) if parent is not None for part in (entry, parent)]
        names = [part for pair in sorted(self.tags.values(), key=lambda pair: bytes(pair[0])) for part in pair]
        self.document.K = Array(self.parts)
        self.tree.K = Array([self.document])
        self.tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(entries)))
        self.tree.ParentTreeNextKey = len(self.parents)
        self.tree.IDTree = self.pdf.make_indirect(Dictionary(Names=Array(names)))

    def _write_destinations(self) -> None:
        pairs = sorted((bytes(String(name)), String(name), place) for name, place in self.destinations.items())
        self.pdf.Root.Names.Dests = Dictionary(
            Names=Array([part for _, name, place in pairs for part in (name, place)])
        )

    def _write_catalog(self) -> None:
        book, root = self.book, self.pdf.Root
        root.StructTreeRoot = self.tree
        root.Lang = String(book.language)
        root.MarkInfo = Dictionary(Marked=True)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.Names = Dictionary()
        root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=book.first_page)]))
        description = Description(
            title=book.title,
            language=book.language,
            producer=f"jaarverslag {__version__}",
            archive=3 if book.attachments else 2,
            author=book.author,
            subject=book.subject,
            date=book.date,
        )
        write_metadata(self.pdf, description)
        write_output_intent(self.pdf)


def _is_area(kid: Object) -> bool:
    """Whether a kid of a tag is the area of a link."""
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
