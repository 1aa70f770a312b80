"""A book for the printer: where its parts begin, on which side, with which inks, and what can be wrong with them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from jaarverslag.compiler.build import Book, Order, build
from jaarverslag.compiler.imposition import Begin, Imposed, impose
from jaarverslag.compiler.tools import Tools
from jaarverslag.press.ink import shipped_profile
from jaarverslag.press.workers import press_here
from jaarverslag.source import Source, Written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jaarverslag.model import Report
    from jaarverslag.press.object import Pressed, Sheet
    from jaarverslag.style import Style

PROFILE = shipped_profile()
ANYWHERE, LEFT, RIGHT = Begin.ANYWHERE, Begin.LEFT, Begin.RIGHT


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], ""),
        ([(1, ANYWHERE)], "0-"),
        ([(2, ANYWHERE)], "0"),
        ([(1, RIGHT), (1, RIGHT)], "0-1-"),
        ([(2, RIGHT), (1, LEFT), (1, ANYWHERE)], "0-1<2-"),
        ([(1, ANYWHERE), (1, LEFT), (1, ANYWHERE), (1, RIGHT)], "01<2-3-"),
        ([(1, LEFT)], "-0<"),
        ([(3, ANYWHERE), (2, ANYWHERE), (1, ANYWHERE)], "01<2<"),
    ],
)
def test_parts_begin_on_the_side_that_they_ask_for(parts: list[tuple[int, Begin]], expected: str) -> None:
    """An empty page (-) goes before a part where that is needed, and at the end; `<` is a part on the left."""

    def shown(one: Imposed) -> str:
        return "-" if one.part is None else f"{one.part}{'<' * one.left}"

    assert "".join(map(shown, impose(parts, even=True))) == expected


def test_no_page_is_added_at_the_end_where_an_odd_number_will_do() -> None:
    """Only paper has two sides."""
    assert impose([(1, ANYWHERE)], even=False) == (Imposed(0, left=False),)


# --- A whole book --------------------------------------------------------------------------------


def printed(report: Report, style: Style, order: Order | None = None) -> Book:
    checked = build(report, style, order or Order(press_profile=PROFILE))
    assert (checked.value is not None, checked.diagnostics) == (True, ())
    assert checked.value is not None
    return checked.value


@pytest.fixture(scope="module")
def book(report: Report, style: Style) -> Book:
    return printed(report, style)


def texts(book: Book) -> list[bytes]:
    """What is painted on each page."""
    with pikepdf.Pdf.open(BytesIO(book.pdf)) as pdf:
        for page in pdf.pages:
            page.contents_coalesce()
        return [page.obj.Contents.read_bytes() for page in pdf.pages]


def is_empty(content: bytes) -> bool:
    return b" Tj" not in content and b" TJ" not in content


def test_a_book_has_two_pages_a_leaf(book: Book) -> None:
    """With an empty page where it would else have one, and without a number on it."""
    pages = texts(book)
    assert len(pages) == book.pages
    assert book.pages % 2 == 0
    assert any(map(is_empty, pages))


def together(report: Report, style: Style, order: Order) -> set[str]:
    """The names of what was pressed together."""
    names: set[str] = set()

    def press_all(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        names.update(sheet.name for sheet in sheets)
        return press_here(sheets)

    assert build(report, style, order, tools=Tools(press_all=press_all)).value is not None
    return names


def test_short_programmes_share_no_page_in_print(with_short: Report, style: Style) -> None:
    """Each begins on the right there, unless the report wants no right-hand pages."""
    anywhere = replace(with_short, settings=replace(with_short.settings, begins_right=False))
    assert "3, 4" in together(with_short, style, Order())
    assert {"3", "4"} <= together(with_short, style, Order(press_profile=PROFILE))
    assert "3, 4" in together(anywhere, style, Order(press_profile=PROFILE))


def test_who_wants_no_right_hand_pages_gets_a_thinner_book(report: Report, style: Style, book: Book) -> None:
    """Only the two pages that face each other, and the last leaf, still ask for an empty one."""
    settings = replace(report.settings, begins_right=False)
    thin = printed(replace(report, settings=settings), style)
    assert thin.pages < book.pages
    assert sum(map(is_empty, texts(thin))) < sum(map(is_empty, texts(book)))


def folios(book: Book) -> list[float]:
    """Where the number of each page begins, from the left."""
    found = []
    for content in texts(book):
        before = content.partition(b" Td <")[0] if b" Td <" in content else b""
        found.append(float(before.split()[-2]) if before else -1)
    return found


def test_pages_mirror_each_other(book: Book) -> None:
    """The number of a left-hand page is on the left, that of a right-hand page on the right: away from the spine."""
    for number, place in enumerate(folios(book), 1):
        if place >= 0:
            assert (place < 100) == (number % 2 == 0), number


def test_every_page_of_a_concept_says_so(report: Report, style: Style) -> None:
    """Also those on the left, and the empty ones; the cover says it in white."""
    _, *pages = texts(printed(report, style, Order(concept=True, press_profile=PROFILE)))
    word = b"0.25 0.8 1 0.3 k"  # the colour that only it has
    assert [word in page for page in pages] == [True] * len(pages)


def test_the_same_report_gives_the_same_bytes(report: Report, style: Style, book: Book) -> None:
    """And the manifest says for which press it was made."""
    again = printed(report, style)
    assert again.pdf == book.pdf
    assert "print" in book.manifest.order
    other = printed(report, style, Order(press_profile=PROFILE + b" "))
    assert other.manifest.order["print"] != book.manifest.order["print"]
    with pikepdf.Pdf.open(BytesIO(book.pdf)) as pdf:
        assert "2017-12-31" in pdf.Root.Metadata.read_bytes().decode()


def test_what_is_for_a_screen_stays_as_it_was(report: Report, style: Style) -> None:
    """A style without its part for print makes the same book for a screen."""
    plain = {name: content for name, content in style.files.items() if name != "print.css"}
    one, other = build(report, style, Order()).value, build(report, replace(style, files=plain), Order()).value
    assert one is not None
    assert other is not None
    assert texts(one) == texts(other)
    assert "print" not in one.manifest.order


# --- What can be wrong ---------------------------------------------------------------------------


def told(report: Report, style: Style, profile: bytes = PROFILE) -> list[tuple[str, str]]:
    checked = build(report, style, Order(press_profile=profile))
    assert checked.value is None
    return [(one.code, one.message) for one in checked.diagnostics]


def changed(style: Style, files: Mapping[str, bytes] | None = None, **tokens: Mapping[str, str]) -> Style:
    return replace(style, files={**style.files, **(files or {})}, tokens={**style.tokens, **tokens})


def test_a_profile_that_is_none_is_named_where_it_is_chosen(report: Report, style: Style) -> None:
    """In the settings of the report, or as that of the program."""
    assert told(report, style, b"geen profiel") == [("J805", "dit is geen kleurprofiel van een drukpers (CMYK)")]
    source = Source("rapport.yaml", "drukprofiel: druk.icc")
    chosen = replace(report.settings, press_profile=Written("druk.icc", source.span(13, 21)))
    checked = build(replace(report, settings=chosen), style, Order(press_profile=b"geen profiel"))
    (found,) = checked.diagnostics
    assert (found.code, found.file, found.span and found.span.text) == ("J805", "rapport.yaml", "druk.icc")


def test_inks_that_can_not_be_read_are_a_fault_of_the_style(report: Report, style: Style) -> None:
    """With the colour that they are of."""
    ((code, message),) = told(report, changed(style, ink={"#0f4c57": "veel"}))
    assert code == "J702"
    assert '"#0f4c57"' in message


def test_pages_that_can_not_mirror_each_other_are_a_fault_of_the_style(report: Report, style: Style) -> None:
    """Lines must break alike on both sides, or numbers in the contents would be wrong."""
    css = style.files["print.css"] + b"@page :left { margin-right: 400pt }"
    ((code, message),) = told(report, changed(style, {"print.css": css}))
    assert (code, message.rpartition(": ")[2]) == ("J702", "linker- en rechterpagina's zijn niet even breed")


def test_a_colour_with_too_much_ink_stops_the_book_but_not_a_concept(report: Report, style: Style) -> None:
    """A concept goes to no press."""
    heavy = changed(style, ink={**style.tokens["ink"], "#0f4c57": "100 100 100 100"})
    assert {code for code, _ in told(report, heavy)} == {"J807"}
    checked = build(report, heavy, Order(concept=True, press_profile=PROFILE))
    assert checked.value is not None
    assert {one.code for one in checked.diagnostics} == {"J807"}


def test_a_style_may_name_inks_for_print(report: Report, style: Style) -> None:
    """No archive has to take that file."""
    css = style.files["print.css"] + b"h1 { color: device-cmyk(0 0 0 1) }"
    printed(report, changed(style, {"print.css": css}))
