"""The linked book is the same as one that the engine set in one go, as a single document.

What can't be the same is left out here, by design:

- ids of tags are compared by what they name;
- the tag around a part is a Part in the linked book, and an article in the single document;
- fonts: one subset of the engine's, or the parts of it joined; both draw the same glyphs, which the pictures show.

Page numbers and running heads are no exception. One test goes without the code of the press as well: there the engine
counts pages and prints references by itself, and text and pictures must still be the same. Tags can't be compared
there, for those of the engine are not what a reader needs; `press.tags` tells why.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jaarverslag.project import read_style
from tests.oracle.seen import Seen, difference, pictures, texts
from tests.oracle.single import Both, both, raw

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.press.object import PressAll
    from jaarverslag.style import Style

MANY = 100  # names of places
HEAD = 40  # dots from the top of a picture of a page within which its running head stands
ROUNDED = 2  # steps of a channel


@pytest.fixture(scope="module")
def style(root: Path) -> Style:
    """The style that comes with the program."""
    read = read_style(root / "styles" / "standaard").value
    assert read is not None
    return read


SECTION = os.environ.get("ORACLE_SECTION", "2.3")
"""The part of the example that is made in both ways; `make robust` takes a whole programme."""

ALL = "ORACLE_SECTION" in os.environ
"""Whether there is time for the engine to lay out everything twice, as it does when it counts pages by itself."""


@pytest.fixture(scope="module", params=["gallery", "example"])
def books(request: pytest.FixtureRequest, root: Path, style: Style, press_all: PressAll) -> Both:
    """The gallery of hard cases as a whole, and a part of the example."""
    if request.param == "gallery":
        return both(root / "tests" / "gallery" / "data", style, press_all)
    return both(root / "data" / "2017", style, press_all, SECTION)


@pytest.fixture(scope="module")
def linked(books: Both) -> Seen:
    """The book that was linked from sheets."""
    return Seen(books.linked)


@pytest.fixture(scope="module")
def single(books: Both) -> Seen:
    """The book that was made as one document."""
    return Seen(books.single)


def test_its_pages_look_the_same(books: Both, tmp_path: Path) -> None:
    """To the pixel, page numbers and running heads included."""
    assert pictures(books.linked, tmp_path / "linked") == pictures(books.single, tmp_path / "single")


def test_its_text_reads_the_same(books: Both, tmp_path: Path) -> None:
    """Page by page, with every line where it stands."""
    assert texts(books.linked, tmp_path / "linked") == texts(books.single, tmp_path / "single")


def spaced(pages: list[str]) -> list[list[str]]:
    """The lines without how wide their gaps are: the engine drops the space where a running head is cut off."""
    return [[" ".join(line.replace("…", " … ").split()) for line in page.splitlines()] for page in pages]


def test_its_pages_are_what_the_engine_makes_alone(books: Both, tmp_path: Path) -> None:
    """Without any code of ours: the page numbers that the linker fills in are those that the engine counts.

    The engine paints texts of charts as groups, which a viewer mixes in; that rounds by a step or two of 255. Where it
    drops a space of a running head, what stands below the head is the same.
    """
    if not ALL and len(Seen(books.linked).places) > MANY:
        pytest.skip("the gallery is laid out twice by `make robust`")
    alone = raw(books.sheet)
    ours, its = texts(books.linked, tmp_path / "linked"), texts(alone, tmp_path / "alone")
    assert spaced(ours) == spaced(its)
    painted = zip(pictures(books.linked, tmp_path / "ours"), pictures(alone, tmp_path / "its"), strict=True)
    for page, (one, other) in enumerate(painted):
        assert difference(one, other, below=0 if ours[page] == its[page] else HEAD) <= ROUNDED, f"page {page + 1}"


def test_its_pages_measure_and_count_the_same(linked: Seen, single: Seen) -> None:
    """The sizes of pages, those that lie on their side included, and their labels."""
    assert linked.boxes() == single.boxes()
    assert linked.labels() == single.labels()


def test_its_bookmarks_are_the_same(linked: Seen, single: Seen) -> None:
    """Their titles, order, depth and places."""
    assert linked.bookmarks() == single.bookmarks() != []


def test_its_destinations_are_the_same(linked: Seen, single: Seen) -> None:
    """Every name leads to the same height of the same page."""
    assert linked.places == single.places != {}


def test_its_links_are_the_same(linked: Seen, single: Seen) -> None:
    """Within parts, between parts and to the web: their areas, their words and where they lead."""
    assert linked.links() == single.links()


def test_its_tags_are_the_same(linked: Seen, single: Seen) -> None:
    """The tree, with the text in it, its order, heads of cells, languages, alternatives and areas."""
    assert linked.parts("Part") == single.parts("Art") != []
