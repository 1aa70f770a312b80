"""Sections that share their style sheets and fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.press.engine import press
from jaarverslag.press.object import Kind, Sheet
from jaarverslag.press.prepared import Prepared
from tests.press.conftest import BASE_CSS

if TYPE_CHECKING:
    from collections.abc import Mapping

LINKED = "<link rel=stylesheet href=a.css><link rel=stylesheet href=b.css>"


def page(body: str, head: str = LINKED) -> str:
    head = f"<meta charset=utf-8><title>Proef</title>{head}"
    return f"<!DOCTYPE html><html lang=nl><head>{head}</head><body>{body}</body></html>"


@pytest.fixture
def files(font: bytes) -> Mapping[str, bytes]:
    """Two style sheets and a font; the second goes before the first where they differ."""
    return {
        "test.ttf": font,
        "a.css": f"{BASE_CSS} p {{ color: red; font-size: 8pt }}".encode(),
        "b.css": b"p { color: #00f } @page { @bottom-right { content: '000'; visibility: hidden } }",
    }


@pytest.mark.parametrize(
    "head",
    [
        LINKED,
        f"{LINKED}<style>p {{ color: #0f0 }}</style>",
        "<link rel=stylesheet href=b.css><link rel=stylesheet href=a.css>",
        f"{LINKED}<link rel=stylesheet href=weg.css>",
        "<link rel=stylesheet href=a.css media=screen><link rel=stylesheet href=b.css>",
        "",
    ],
)
def test_an_object_is_the_same_however_its_style_was_read(files: Mapping[str, bytes], head: str) -> None:
    """The first time, the second time, and by itself; with the same complaints."""
    prepared = Prepared(files)
    sheets = [
        Sheet((key,), page(f"<h1>Kop</h1><p style='margin:2pt'>{key}</p>", head), files) for key in ("1", "2", "3")
    ]
    together = [press(sheet, prepared) for sheet in sheets]
    assert together == [press(sheet) for sheet in sheets]
    assert all(pressed.object for pressed in together)


def test_complaints_about_a_style_sheet_are_of_each_section(files: Mapping[str, bytes]) -> None:
    """Whichever section was the first to have it read."""
    broken = {**files, "b.css": b"p { colour: red }"}
    prepared = Prepared(broken)
    for key in ("1", "2"):
        pressed = press(Sheet((key,), page("<h1>Kop</h1>"), broken), prepared)
        assert [complaint.kind for complaint in pressed.complaints] == [Kind.STYLE]


def test_a_style_of_its_own_stays_with_its_page(files: Mapping[str, bytes]) -> None:
    """The next section is set as if it had not been there."""
    prepared = Prepared(files)
    own = "<style>@font-face { font-family: Test; font-weight: 400; src: url(weg.ttf) } p { margin: 9pt }</style>"
    plain = Sheet(("2",), page("<h1>Kop</h1><p>tekst</p>"), files)
    before = press(plain, prepared)
    press(Sheet(("1",), page("<h1>Kop</h1><p>tekst</p>", LINKED + own), files), prepared)
    assert press(plain, prepared) == before


def test_counters_of_a_sheet_are_kept(files: Mapping[str, bytes]) -> None:
    """A sheet with counter styles is read for each page: they would be lost in a shared one."""
    counted = {**files, "b.css": b"@counter-style disc { system: cyclic; symbols: x; suffix: ' ' }"}
    sheet = Sheet(("1",), page("<h1>Kop</h1><ul><li>een</li></ul>"), counted)
    assert press(sheet, Prepared(counted)) == press(sheet)


def test_a_style_that_was_read_before_gives_what_the_engine_gives(files: Mapping[str, bytes]) -> None:
    """Links with a medium are left to the engine to read."""
    body = "<h1>Kop</h1><p style='margin:2pt'>tekst <em>en nadruk</em></p><ul><li>een</li></ul>"
    prepared = press(Sheet(("1",), page(body), files))
    assert prepared == press(Sheet(("1",), page(body, LINKED.replace(">", " media=all>")), files))
    assert prepared != press(Sheet(("1",), page(body, ""), files))
