"""Objects bound into a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pikepdf import Dictionary

from jaarverslag.press.folio import FontError
from jaarverslag.press.inspect import inspect
from jaarverslag.press.link import Book, depths, link

if TYPE_CHECKING:
    from collections.abc import Callable

    from pikepdf import Object, OutlineItem

    from tests.press.conftest import LinkObjects, PressBody, Tags

FOLIO = "@page { @bottom-right { content: '000'; visibility: hidden } }"
FIRST = "<h2 id=kop>Eerste</h2><p>zie <a href='jv:2.3.6#daar'>daar</a> en <a href='jv:9.9'>elders</a></p><h3>Onder</h3>"
SECOND = "<h2>Tweede</h2><p id=daar>hier, of <a href='jv:2.1.4'>terug</a> of <a href='#daar'>daar</a></p>"


@pytest.fixture
def book(press_body: PressBody, link_objects: LinkObjects) -> Tags:
    """Two sections that refer to each other and to one that is not there."""
    first, second = press_body(FIRST, FOLIO), press_body(SECOND, FOLIO, "2.3.6")
    assert first.complaints == second.complaints == ()
    return link_objects(first.object, second.object)


def titles(items: list[OutlineItem]) -> list[object]:
    return [(item.title, titles(item.children)) if item.children else item.title for item in items]


def parents(tags: Tags) -> dict[int, Object]:
    numbers = tags.pdf.Root.StructTreeRoot.ParentTree.Nums
    return {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}


def test_a_book_has_nothing_that_the_inspection_minds(book: Tags) -> None:
    """Title, language, tags, fonts and headings are in order."""
    assert inspect(book.content) == ()


def test_a_book_says_what_it_is(book: Tags) -> None:
    """Title, author, subject, language and the standard, in both places where readers look; no dates."""
    root, packet = book.pdf.Root, book.pdf.Root.Metadata.read_bytes().decode()
    assert str(root.Lang) == "nl"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert {key: str(text) for key, text in book.pdf.docinfo.items() if key != "/Producer"} == {
        "/Title": "Jaarverslag 2017",
        "/Author": "Gemeente Voorbeeld",
        "/Subject": "Proef",
    }
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet
    assert all(text in packet for text in ("Jaarverslag 2017", "Gemeente Voorbeeld", "Proef", "<rdf:li>nl</rdf:li>"))
    assert "Date" not in packet


def test_a_title_may_hold_any_character(press_body: PressBody, link_objects: LinkObjects) -> None:
    """It is data, not XML."""
    tags = link_objects(press_body("<h1>Kop</h1>").object, title="Lasten & baten <2017> \u2013 \u20ac")
    assert str(tags.pdf.docinfo.Title) == "Lasten & baten <2017> \u2013 \u20ac"
    assert "Lasten &amp; baten &lt;2017&gt; \u2013 \u20ac" in tags.pdf.Root.Metadata.read_bytes().decode()
    assert inspect(tags.content) == ()


def test_each_section_is_a_part_of_one_document(book: Tags) -> None:
    """The parts stand in the order of the sections."""
    assert book.shape("Document") == "Document(Part(H1 P(Link Span) H2) Part(H1 P(Link Link)))"


def test_a_link_to_a_section_in_the_book_leads_to_its_place(book: Tags) -> None:
    """To a named destination: the heading of the section, or an element in it."""
    names = book.pdf.Root.Names.Dests.Names
    places = {str(names[i]): names[i + 1] for i in range(0, len(names), 2)}
    assert sorted(places) == ["2.1.4", "2.1.4#kop", "2.3.6", "2.3.6#daar"]
    (to_second,) = book.pdf.pages[0].obj.Annots
    assert places[str(to_second.Dest)][0].objgen == book.pdf.pages[1].obj.objgen
    assert [str(area.Dest) for area in book.pdf.pages[1].obj.Annots] == ["2.1.4", "2.3.6#daar"]
    assert places["2.1.4"][0].objgen == book.pdf.pages[0].obj.objgen


def test_a_link_to_a_section_that_is_not_there_is_text(book: Tags) -> None:
    """Its area is gone, its tag is a span, and nothing in the parent tree remembers it."""
    (span,) = book.all("Span")
    assert all(isinstance(kid, int) for kid in span.K)
    assert len(book.pdf.pages[0].obj.Annots) == 1
    assert span.objgen not in {tag.objgen for tag in parents(book).values() if isinstance(tag, Dictionary)}


def test_every_page_and_every_area_finds_its_tags(book: Tags) -> None:
    """The parent tree of the book is that of its sections, renumbered."""
    tree = parents(book)
    for page in book.pdf.pages:
        marked: list[Object | None] = list(tree[int(page.obj.StructParents)])
        assert {tag.Pg.objgen for tag in marked if tag is not None} == {page.obj.objgen}
        for area in page.obj.get("/Annots", []):
            assert str(tree[int(area.StructParent)].S) == "/Link"
    assert book.pdf.Root.StructTreeRoot.ParentTreeNextKey > max(tree)


def test_bookmarks_nest_by_level(book: Tags) -> None:
    """The sections, with their headings under them, wherever the levels begin."""
    with book.pdf.open_outline() as outline:
        assert titles(outline.root) == [("Eerste", ["Onder"]), "Tweede"]


@pytest.mark.parametrize(
    ("levels", "nested"),
    [
        ((), ()),
        ((1, 2, 2, 1), (1, 2, 2, 1)),
        ((3, 4, 3), (1, 2, 1)),
        ((1, 3, 3, 2), (1, 2, 2, 2)),
        ((2, 1), (1, 1)),
        ((1, 2, 3, 4, 5, 6, 7), (1, 2, 3, 4, 5, 6, 6)),
    ],
)
def test_headings_skip_no_level(levels: tuple[int, ...], nested: tuple[int, ...]) -> None:
    """A chapter by itself begins at the first level, and where levels are left out the rest moves up."""
    assert depths(levels) == nested


def test_page_numbers_are_stamped_as_artifacts(book: Tags) -> None:
    """In an embedded font of digits, after the page was painted."""
    for page in range(2):
        stamped = book.code(page).splitlines()[-1]
        assert stamped.startswith("/Artifact <</Type/Pagination/Subtype/Footer>> BDC q ")
    fonts = {str(font.BaseFont): font for font in book.pdf.pages[0].obj.Resources.Font.values()}
    assert "/FontFile2" in fonts["/JVFOLI+SourceSans3-Regular"].DescendantFonts[0].FontDescriptor


def test_page_numbers_and_labels_go_on_from_the_first(press_body: PressBody, link_objects: LinkObjects) -> None:
    """The number of the first page is a choice of who makes the book."""
    tags = link_objects(press_body("<h1>Kop</h1>", FOLIO).object, first_page=87)
    assert tags.pdf.pages[0].label == "87"


def test_a_section_without_pages_numbers_has_none(press_body: PressBody, link_objects: LinkObjects) -> None:
    """Only a place that the style keeps is stamped."""
    assert "JaarverslagFolio" not in link_objects(press_body("<h1>Kop</h1>").object).code(0)


def test_ids_are_those_of_the_section(press_body: PressBody, link_objects: LinkObjects) -> None:
    """Equal tables in two sections have different heads."""
    table = "<h1>Kop</h1><table><tr><th>a</th></tr><tr><td>1</td></tr></table>"
    tags = link_objects(press_body(table).object, press_body(table, key="2.3.6").object)
    assert [str(cell.A.Headers[0]) for cell in tags.all("TD")] == ["2.1.4:t1r1c1", "2.3.6:t1r1c1"]


def test_a_key_may_hold_any_character(press_body: PressBody, link_objects: LinkObjects) -> None:
    """Links and ids still find each other."""
    key = "bijlage \u00e9\u20ac#1"
    href = "jv:bijlage%20%C3%A9%E2%82%AC%231"
    body = f"<h1>Kop</h1><p><a href='{href}'>zelf</a></p><table><tr><th>a</th></tr><tr><td>1</td></tr></table>"
    tags = link_objects(press_body(body, key=key).object)
    assert str(tags.pdf.pages[0].obj.Annots[0].Dest) == key
    assert inspect(tags.content) == ()


def test_the_same_objects_give_the_same_bytes(press_body: PressBody, font: bytes) -> None:
    """Nothing of the moment goes into a book."""
    pressed = press_body(FIRST, FOLIO).object
    assert pressed is not None
    made = Book("Jaarverslag", "nl", font)
    assert link([pressed], made) == link([pressed], made)


def test_a_book_of_many_sections_is_that_of_one_after_another(press_body: PressBody, link_objects: LinkObjects) -> None:
    """What a section is by itself, it is in the book."""
    objects = [press_body(FIRST, FOLIO, key).object for key in ("1", "2", "3")]
    shapes = [link_objects(pressed).shape("Part") for pressed in objects]
    whole = link_objects(*objects)
    assert whole.shape("Document") == f"Document({' '.join(shapes)})"
    assert len(whole.pdf.pages) == 3


@pytest.mark.parametrize("damage", [lambda _: b"", lambda _: b"onzin", lambda font: font[: len(font) // 2]])
def test_a_font_without_digits_is_refused(press_body: PressBody, font: bytes, damage: Callable[[bytes], bytes]) -> None:
    """In one sentence, whatever is wrong with it."""
    pressed = press_body("<h1>Kop</h1>").object
    assert pressed is not None
    with pytest.raises(FontError, match="no digits"):
        link([pressed], Book("Jaarverslag", "nl", damage(font)))
