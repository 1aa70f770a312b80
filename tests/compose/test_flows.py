"""Which sections follow one another on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.compose import in_flows
from jaarverslag.compose.flows import PAGE
from jaarverslag.document.blocks import Document, Heading, ItemList, ListItem, Paragraph
from jaarverslag.document.inlines import Emphasis, SectionLink, Strong, Text
from jaarverslag.document.pictures import Picture

if TYPE_CHECKING:
    from jaarverslag.document.blocks import Block

LINE = "x" * 78


def section(key: str, pages: float = 0.1) -> Document:
    """A section of so many pages: a heading of three lines, and paragraphs of a line with a white one after it."""
    count = (round(pages * PAGE) - 3) // 2
    title = Heading(key.count(".") + 1, "Titel", "titel", key)
    blocks: tuple[Block, ...] = (title, *(Paragraph((Text(LINE),)),) * count)
    return Document(key, "nl", key, "", key, concept=False, blocks=blocks)


def flows(*sections: Document) -> str:
    return " | ".join(" ".join(flow.keys) for flow in in_flows(sections))


def test_nothing_flows_where_nothing_is() -> None:
    """A build may have no section at all."""
    assert in_flows(()) == ()


def test_short_sections_follow_on() -> None:
    """Also a long one on what is short: a title and two sentences get no page of their own."""
    assert flows(section("2"), section("2.1"), section("2.1.4", 3)) == "2 2.1 2.1.4"


def test_a_programme_begins_a_page() -> None:
    """Where it has anything beneath it, or stands behind something that is beneath another."""
    assert flows(section("1"), section("2"), section("2.1")) == "1 | 2 2.1"
    assert flows(section("2"), section("2.1"), section("3")) == "2 2.1 | 3"


@pytest.mark.parametrize(("pages", "expected"), [(0.5, "12 13"), (0.6, "12 | 13")])
def test_programmes_with_nothing_beneath_share_a_page_that_holds_them(pages: float, expected: str) -> None:
    """What does not fit begins one of its own."""
    assert flows(section("12", pages), section("13", 0.5)) == expected


def test_programmes_that_stand_apart_share_no_page() -> None:
    """As a book for print has them, where each is to begin on the right; what is beneath one still follows."""
    sections = (section("1"), section("1.1"), section("2"), section("3"))
    assert [" ".join(flow.keys) for flow in in_flows(sections, apart=True)] == ["1 1.1", "2", "3"]


@pytest.mark.parametrize(("pages", "expected"), [(1.4, "2.1 2.2"), (1.6, "2.1 | 2.2")])
def test_a_long_section_has_a_page_to_begin(pages: float, expected: str) -> None:
    """Where something stands before it that is worth a page."""
    assert flows(section("2.1", 1.2), section("2.2", pages)) == expected
    assert flows(section("2.1", 0.9), section("2.2", pages)) == "2.1 2.2"


@pytest.mark.parametrize(("height", "expected"), [(1200, "2.1 | 2.2"), (600, "2.1 2.2")])
def test_a_picture_takes_the_room_of_its_shape(height: int, expected: str) -> None:
    """As wide as the column: an upright one fills more of the page than one that lies."""
    picture = Picture("beelden/plein.jpg", b"", 1000, height, "het plein")
    blocks = (Heading(2, "Titel", "titel", "2.1"), *(Paragraph((Text(LINE),)),) * 4, picture)
    shown = Document("2.1", "nl", "2.1", "", "", concept=False, blocks=blocks)
    assert flows(shown, section("2.2", 2)) == expected


def test_a_flow_has_an_end() -> None:
    """After so many pages that a change would be felt."""
    numbers = [f"2.{number}" for number in range(1, 9)]
    assert flows(*(section(number, 1) for number in numbers)) == "2.1 2.2 2.3 2.4 2.5 2.6 | 2.7 2.8"


@pytest.mark.parametrize(
    "block",
    [
        Paragraph((Strong((Text(LINE * 40),)),)),
        Paragraph((Emphasis((Strong((SectionLink("2.1", LINE * 40, in_build=True),)),)),)),
        ItemList((ListItem((Paragraph((Text(LINE * 20),)),)), ListItem((Paragraph((Text(LINE * 20),)),)))),
    ],
)
def test_all_words_take_room(block: Paragraph | ItemList) -> None:
    """However they are set, and in lists as well."""
    blocks = (Heading(2, "Titel", "titel", "2.1"), block)
    long = Document("2.1", "nl", "2.1", "", "", concept=False, blocks=blocks)
    assert flows(section("2.0", 0.2), long, section("2.2", 2)) == "2.0 2.1 | 2.2"
