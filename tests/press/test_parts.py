"""Parts that are pressed together: each has ids, tags and a place of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.press.object import Kind
from jaarverslag.press.reading import read_parts

if TYPE_CHECKING:
    from tests.press.conftest import LinkObjects, PressBody

TWO = """
<section data-part="2.1"><h1 id=titel>Kennis</h1><p id=noot>een <a href="#noot">naar een</a></p></section>
<section data-part="2.2"><h1 id=titel>Kunde</h1><p id=noot>twee <a href="#noot">naar twee</a>
 <a href="jv:2.1#noot">naar een</a> <span data-page="2.2">000</span></p></section>
"""
ON_THE_NEXT = "[data-part] + [data-part] { break-before: page }"


def test_parts_may_use_the_same_ids(press_body: PressBody, link_objects: LinkObjects) -> None:
    """A link to an id leads to that of its own part, and one with the key of another to that of the other."""
    pressed = press_body(TWO, ON_THE_NEXT)
    assert pressed.complaints == ()
    assert pressed.object is not None
    names = [anchor.name for anchor in pressed.object.anchors]
    assert names == ["2.1", "2.1#titel", "2.1#noot", "2.2", "2.2#titel", "2.2#noot"]
    assert [anchor.place.page for anchor in pressed.object.anchors] == [0, 0, 0, 1, 1, 1]
    book = link_objects(pressed.object).pdf
    assert [[str(area.Dest) for area in page.Annots] for page in book.pages] == [["2.1#noot"], ["2.2#noot", "2.1#noot"]]


def test_each_part_is_read_by_itself(press_body: PressBody, link_objects: LinkObjects) -> None:
    """It has a tag of its own, with the page number of where it begins filled in."""
    book = link_objects(press_body(TWO, ON_THE_NEXT).object).pdf
    assert [(part.key, part.words) for part in read_parts(book)] == [
        ("2.1", "Kennis een naar een"),
        ("2.2", "Kunde twee naar twee naar een 2"),
    ]


def test_what_stands_outside_any_part_belongs_to_the_sheet(press_body: PressBody, link_objects: LinkObjects) -> None:
    """Its ids begin with the first key of the sheet."""
    pressed = press_body(f"<h1 id=los>Los</h1>{TWO}", key="2")
    assert pressed.object is not None
    assert [anchor.name for anchor in pressed.object.anchors][:2] == ["2#los", "2.1"]
    assert [part.key for part in read_parts(link_objects(pressed.object).pdf)] == ["2", "2.1", "2.2"]


def test_a_link_that_leads_nowhere_is_told_as_it_was_written(press_body: PressBody) -> None:
    """An id of another part is not there either."""
    body = '<section data-part="1"><h1>Een</h1><p id=a>a</p></section>'
    pressed = press_body(f'{body}<section data-part="2"><h1>Twee</h1><p><a href="#a">weg</a></p></section>')
    assert [(one.kind, one.where) for one in pressed.complaints if one.kind is Kind.LINK] == [(Kind.LINK, "#a")]


def test_drawings_keep_the_names_they_use(press_body: PressBody) -> None:
    """What is named within a drawing is used there only."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Vlak</title>'
        '<defs><path id="vlak" d="M0 0h9v9z"/></defs><use href="#vlak"/></svg>'
    )
    assert press_body(f'<section data-part="1"><h1>Een</h1>{svg}</section>').complaints == ()
