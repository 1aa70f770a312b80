"""References that people write by hand become links, in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.compose import compose_section
from jaarverslag.document.blocks import ItemList, Paragraph
from jaarverslag.document.inlines import Emphasis, SectionLink, Strong, Text, WebLink
from jaarverslag.evaluate import evaluate
from jaarverslag.model import SectionNumber
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

if TYPE_CHECKING:
    from jaarverslag.document.inlines import Inline

SETTINGS = "gemeente: G\njaar: 2017\ntitel: Jaarverslag 2017\nelders:\n  2.3.6: Start-ups\n"


def printed(text: str, *, alone: bool = False) -> tuple[Inline, ...]:
    """What becomes of an introduction in 2.1, beside 2.2 Aantrekkelijke stad unless it is built alone."""
    own = f"nummer: 2.1\ntitel: Kennisstad\ninleiding: |\n  {text}\n"
    sources = (Source("a.yaml", own), Source("b.yaml", "nummer: 2.2\ntitel: Aantrekkelijke stad\n"))
    report = read_report(ReportSources(Source("rapport.yaml", SETTINGS), sources)).value
    assert report is not None
    numbers = [SectionNumber((2, 1))] if alone else [section.number for section in report.sections]
    document = compose_section(report, report.sections[0], evaluate(report), frozenset(numbers), concept=False)
    first = document.blocks[1]
    if isinstance(first, ItemList):
        (first,) = first.items[0].blocks
    assert isinstance(first, Paragraph)
    return first.inlines


def link(text: str, *, paged: bool = False) -> SectionLink:
    return SectionLink("2.2", text, in_build=True, paged=paged)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie verder 2.2.", (Text("Zie verder "), link("2.2"), Text("."))),
        ("zie 2.2 aantrekkelijke stad", (Text("zie "), link("2.2 aantrekkelijke stad"))),
        ("zie 2.2\n  aantrekkelijke\n  stad.", (Text("zie "), link("2.2 aantrekkelijke stad"), Text("."))),
        ("- zie 2.2", (Text("zie "), link("2.2"))),
        ("zie 2.2 en [[2.2]]", (Text("zie "), link("2.2"), Text(" en "), link("2.2 Aantrekkelijke stad", paged=True))),
        ("*zie 2.2*", (Emphasis((Text("zie "), link("2.2"))),)),
        ("**zie 2.2**", (Strong((Text("zie "), link("2.2"))),)),
    ],
)
def test_a_reference_by_hand_is_a_link(text: str, expected: tuple[Inline, ...]) -> None:
    """In the words of the author, the title included where that is right."""
    assert printed(text) == expected


def test_only_the_number_is_a_link_where_the_title_is_wrong() -> None:
    """Which words were meant as the title is not sure."""
    assert printed("zie 2.2 Leuke stad")[:2] == (Text("zie "), link("2.2"))
    assert printed("zie 2.2 Aantrekelijke stad")[1] == link("2.2")


@pytest.mark.parametrize(
    "text",
    ["Bel 14 050.", "zie 2.3.6 Start-ups", "zie 9.9", "hoofdstuk 2.2", "zie 2.1 Kennisstad", "2.2 miljoen"],
)
def test_the_rest_stays_text(text: str) -> None:
    """No section, a section that is not here, or the section itself: there is nowhere to go."""
    assert printed(text) == (Text(text),)


def test_a_section_that_is_not_built_is_not_linked_to() -> None:
    """A chapter by itself has no other pages."""
    assert printed("zie 2.2", alone=True) == (Text("zie 2.2"),)


@pytest.mark.parametrize("words", ["zie 2.2", "**zie 2.2**"])
def test_a_link_holds_no_other_link(words: str) -> None:
    """The words of a link to the web lead to the web."""
    (only,) = printed(f"[{words}](https://example.org)")
    assert isinstance(only, WebLink)
    assert "SectionLink" not in repr(only)
