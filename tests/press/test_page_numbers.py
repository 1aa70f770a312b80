"""Numbers of other pages: a place in the layout, filled in when the book is linked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from jaarverslag.press.inspect import inspect
from jaarverslag.press.object import Kind, PageNumber

if TYPE_CHECKING:
    from jaarverslag.press.object import PdfObject
    from tests.press.conftest import LinkObjects, PressBody, Tags

FOLIO = "@page { @bottom-right { content: '000'; visibility: hidden } }"
REFERENCE = "<p>Zie <a href='jv:2.3.6'>Elders</a> (p. <span data-page=2.3.6>000</span>), en zo.</p>"


def made(press_body: PressBody, body: str, css: str = FOLIO, key: str = "2.1.4") -> PdfObject:
    pressed = press_body(f"<h1>Kop</h1>{body}", css, key)
    assert pressed.complaints == ()
    assert pressed.object is not None
    return pressed.object


def pages(count: int) -> str:
    return "<p style='break-before:page'>bladzijde</p>" * (count - 1)


def matrices(tags: Tags, text: str) -> list[float]:
    """How far each text that is painted as `text` has moved, and back."""
    code = tags.code(0)
    (mark,) = [mark for mark, painted in tags.painted(0) if painted == text]
    (inside,) = re.findall(rf"<</MCID {mark}>>\s+BDC(.*?)EMC", code, re.DOTALL)
    return [float(shift) for shift in re.findall(r"1 0 0 1 (\S+) 0 cm", inside)]


@pytest.fixture
def section(press_body: PressBody) -> PdfObject:
    """A section that refers to another."""
    return made(press_body, REFERENCE)


@pytest.mark.parametrize("page", [2, 9, 10, 99, 100])
def test_a_reference_has_the_number_of_its_page(
    section: PdfObject, press_body: PressBody, link_objects: LinkObjects, page: int
) -> None:
    """In what is painted and in what is heard, in the words around it; nothing is wrong with the book."""
    between = made(press_body, pages(page - 2), key="2.2") if page > 2 else None
    book = link_objects(section, between, made(press_body, "", key="2.3.6"))
    said = f"Zie Elders (p. {page}), en zo."
    assert book.said(book.all("P")[0]) == said
    assert "".join(text for _, text in book.painted(0)) == f"Kop{said}1"
    assert inspect(book.content) == ()


def test_a_section_that_grows_has_no_other_pressed_again(
    section: PdfObject, press_body: PressBody, link_objects: LinkObjects
) -> None:
    """The same object, in a book where its target moved."""
    target = made(press_body, "", key="2.3.6")
    for count in (1, 2, 12):
        book = link_objects(section, made(press_body, pages(count), key="2.2"), target)
        assert f"(p. {count + 2})" in book.said(book.all("P")[0])


def test_the_number_counts_from_the_first_of_the_book(
    section: PdfObject, press_body: PressBody, link_objects: LinkObjects
) -> None:
    """As the numbers at the foot of the pages do."""
    book = link_objects(section, made(press_body, "", key="2.3.6"), first_page=87)
    assert "(p. 88)" in book.said(book.all("P")[0])


def test_an_element_of_a_section_has_its_own_page(press_body: PressBody, link_objects: LinkObjects) -> None:
    """Which need not be the first of its section."""
    section = made(press_body, "<p>p. <span data-page='2.3.6#daar'>000</span></p>")
    target = made(press_body, "<p style='break-before:page' id=daar>hier</p>", key="2.3.6")
    book = link_objects(section, target)
    assert book.said(book.all("P")[0]) == "p. 3"


def test_without_its_target_there_is_no_number(section: PdfObject, link_objects: LinkObjects) -> None:
    """And what follows closes up."""
    book = link_objects(section)
    assert book.said(book.one("P")) == "Zie Elders (p. ), en zo."
    assert inspect(book.content) == ()


def test_what_follows_moves_up_to_the_number(
    section: PdfObject, press_body: PressBody, link_objects: LinkObjects
) -> None:
    """By what the number leaves of its room: the width of two digits of the three that it keeps."""
    (place,) = [one for one in section.relocations if isinstance(one, PageNumber)]
    book = link_objects(section, made(press_body, "", key="2.3.6"))
    digit = place.room / 3 / 1000 * 10 / 0.75
    assert matrices(book, "), en zo.") == pytest.approx([-2 * digit, 2 * digit], abs=0.01)
    assert "1 0 0 1" not in book.code(0).partition("TJ")[0].partition("BDC")[2]


def test_a_full_number_moves_nothing(press_body: PressBody, link_objects: LinkObjects) -> None:
    """Three digits take the room of three noughts."""
    section = made(press_body, REFERENCE)
    book = link_objects(section, made(press_body, "", key="2.3.6"), first_page=99)
    assert "(p. 100)" in book.said(book.all("P")[0])
    assert matrices(book, "), en zo.") == [0, 0]


def test_a_link_moves_with_its_words(press_body: PressBody, link_objects: LinkObjects) -> None:
    """Where one clicks is where one reads; what stands before the number stays."""
    link = "<a href='jv:2.3.6'>daar</a>"
    section = made(press_body, f"<p>{link} <span data-page=2.3.6>000</span> of {link}</p>")
    (place,) = [one for one in section.relocations if isinstance(one, PageNumber)]
    target = made(press_body, "", key="2.3.6")
    full, short = (link_objects(section, target, first_page=first) for first in (99, 1))
    (before, after), (same, moved) = (
        [list(area.Rect) for area in book.pdf.pages[0].obj.Annots] for book in (full, short)
    )
    assert before == same
    two_digits = place.room * 2 / 3 / 1000 * place.size
    assert [float(a) - float(b) for a, b in zip(after, moved, strict=True)] == pytest.approx(
        [two_digits, 0, two_digits, 0], abs=0.01
    )


def test_two_numbers_on_a_line_each_move_the_rest(press_body: PressBody, link_objects: LinkObjects) -> None:
    """The second has moved up as well; the texts are in the order of the page."""
    number = "<span data-page=2.3.6>000</span>"
    section = made(press_body, f"<p>a <span>{number}</span> b <em>{number} c</em> d</p>")
    book = link_objects(section, made(press_body, "", key="2.3.6"))
    assert book.said(book.all("P")[0]) == "a 2 b 2 c d"
    (once, *_), (twice, again, *_) = matrices(book, " b "), matrices(book, " d")
    assert once == twice == again < 0


@pytest.mark.parametrize(("align", "moved"), [("right", True), ("end", True), ("left", False)])
def test_a_number_keeps_to_the_side_of_its_text(
    press_body: PressBody, link_objects: LinkObjects, align: str, moved: bool
) -> None:
    """At the right, as in a table of contents, the room is left in front."""
    body = f"<p style='text-align:{align}'><span data-page=2.3.6>000</span></p>"
    book = link_objects(made(press_body, body), made(press_body, "", key="2.3.6"))
    assert bool(re.search(r"\[-[0-9.]+ ?<[0-9a-f]{4}>\]", book.code(0))) is moved


def test_a_link_around_a_number_is_called_by_its_words(press_body: PressBody, link_objects: LinkObjects) -> None:
    """What keeps the place is no part of its name, as the number is not known yet."""
    section = made(press_body, "<p><a href='jv:2.3.6'>Elders, p. <span data-page=2.3.6>000</span></a></p>")
    book = link_objects(section, made(press_body, "", key="2.3.6"))
    assert str(book.pdf.pages[0].obj.Annots[0].Contents) == "Elders, p."
    assert book.said(book.one("Link")) == "Elders, p. 2"
    assert inspect(book.content) == ()


def test_the_digits_are_those_of_the_text(section: PdfObject, press_body: PressBody, link_objects: LinkObjects) -> None:
    """All ten are in the font of the text around them, whichever the book will need."""
    book = link_objects(section, made(press_body, "", key="2.3.6"))
    fonts = [font for name, font in book.pdf.pages[0].obj.Resources.Font.items() if "Folio" not in name]
    maps = [re.findall(r"> <00(3[0-9])>", font.ToUnicode.read_bytes().decode()) for font in fonts]
    assert [f"3{digit}" for digit in range(10)] in [sorted(found) for found in maps]


@pytest.mark.parametrize("style", ["visibility:hidden", "display:inline-block;opacity:.5"])
def test_a_place_that_cannot_be_filled_in_is_told(press_body: PressBody, style: str) -> None:
    """One that is not painted, or not on the page itself but in a group of its own."""
    complaints = press_body(f"<h1>Kop</h1><p>a <span data-page=9 style='{style}'>000</span></p>").complaints
    assert [(one.kind, one.where) for one in complaints] == [(Kind.ENGINE, "9")]


def test_a_number_needs_no_tag_of_its_own(section: PdfObject, press_body: PressBody, link_objects: LinkObjects) -> None:
    """It is a part of its sentence, next to the link."""
    book = link_objects(section, made(press_body, "", key="2.3.6"))
    assert book.shape("P") == "P(Link)"
