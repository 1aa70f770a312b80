"""One section through the engine: what it may reach, what it complains of, what it tells the linker."""

from __future__ import annotations

import logging
from importlib.metadata import version
from io import BytesIO
from typing import TYPE_CHECKING

import pydyf
import pytest
import weasyprint
from fontTools.ttLib import TTFont
from PIL import Image
from weasyprint.document import Document, Page
from weasyprint.pdf.stream import Stream

from jaarverslag.press.engine import press
from jaarverslag.press.leaves import is_allowed
from jaarverslag.press.object import Align, Kind, Sheet

if TYPE_CHECKING:
    from tests.press.conftest import PressBody

FOLIO = "@page { @bottom-right { content: '000'; visibility: hidden; font: 8pt/12pt Test; color: #336699 } }"


def test_the_versions_are_those_that_the_press_was_built_on() -> None:
    """The press reads what the engine keeps to itself: on a new version, read `layout.py` again before this changes."""
    assert (version("weasyprint"), version("pydyf")) == ("70.0", "0.13.0")


def test_what_the_press_relies_on_is_there() -> None:
    """Pages are painted by `paint`, streams keep their tags, and a document can be made of pages."""
    document = weasyprint.HTML(string="<p>tekst").render()
    (page,) = document.pages
    assert isinstance(page, Page)
    assert page._page_box.children
    assert isinstance(document, Document)
    assert "_tags" in Stream({}, (0, 0, 0, 0), {}, {}, {}, {}, None).__dict__
    assert isinstance(pydyf.PDF().page_references, tuple)


def test_a_section_gives_an_object_without_complaints(press_body: PressBody) -> None:
    """Its key, its pages and its headings, anchors and folios as values."""
    pressed = press_body("<h1 id=kop>Kennis en <em>kunde</em></h1><p>tekst</p>", FOLIO)
    assert pressed.complaints == ()
    assert pressed.object is not None
    assert [anchor.name for anchor in pressed.object.anchors] == ["2.1.4", "2.1.4#kop"]
    assert pressed.object.pages == 1
    (heading,) = pressed.object.headings
    assert (heading.level, heading.text, heading.tag) == (1, "Kennis en kunde", "2.1.4:h1")
    (folio,) = pressed.object.folios
    assert (folio.page, folio.size, folio.align) == (0, 8.0, Align.RIGHT)
    assert folio.x == pytest.approx(170)
    assert folio.colour == pytest.approx((0.2, 0.4, 0.6))


def test_every_page_has_its_folio_on_the_baseline_of_its_place(press_body: PressBody) -> None:
    """A hidden row of noughts, in a margin box of its own or in a running line, keeps the place."""
    css = (
        "@page { @bottom-center { content: element(voet) } } .voet { position: running(voet) } i { visibility: hidden }"
    )
    pressed = press_body(f"<p class=voet>Pagina <i>000</i></p><p>{'woord ' * 300}</p>", css)
    assert pressed.object is not None
    assert [folio.page for folio in pressed.object.folios] == list(range(pressed.object.pages))
    assert len({(folio.x, folio.y) for folio in pressed.object.folios}) == 1
    assert 0 < pressed.object.folios[0].y < 30


def test_a_style_names_the_bookmarks(press_body: PressBody) -> None:
    """By its label, and it may leave a heading out."""
    css = "h1 { bookmark-label: '2.1.4 ' content() } h2 { bookmark-level: none }"
    pressed = press_body("<h1>Kennis</h1><h2>Kunde</h2>", css)
    assert pressed.object is not None
    assert [heading.bookmark for heading in pressed.object.headings] == ["2.1.4 Kennis", ""]


def test_the_same_sheet_gives_the_same_bytes(press_body: PressBody) -> None:
    """Nothing of the moment goes into an object."""
    first, second = (press_body("<h1>Kop</h1><p>tekst <a href='jv:2'>2</a></p>", FOLIO) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/hostname",
        "FILE:///etc/hostname",
        "//voorbeeld.nl/a.png",
        "http://voorbeeld.nl/a.png",
        "https://voorbeeld.nl/a.png",
        "ftp://voorbeeld.nl/a.png",
        "../a.png",
        "..%2fa.png",
        "/etc/hostname",
        "data:image/png;base64,AAAA",
        "https://jaarverslag.invalid:8080/a.png",
        "https://iemand@jaarverslag.invalid/a.png",
        "http://jaarverslag.invalid/a.png",
        "weg.png",
    ],
)
@pytest.mark.parametrize(
    "html",
    [
        "<img alt=x src='{url}'>",
        "<p style=\"background:url('{url}')\">x</p>",
        "<style>@import '{url}';</style>",
        "<link rel=stylesheet href='{url}'>",
        "<p style=\"border-image:url('{url}')\">x</p>",
        "<ul style=\"list-style-image:url('{url}')\"><li>x</li></ul>",
        "<object data='{url}'>x</object>",
        "<svg xmlns='http://www.w3.org/2000/svg' width=9 height=9><title>x</title><image href='{url}'/></svg>",
    ],
)
def test_nothing_outside_the_sheet_can_be_reached(
    press_body: PressBody, html: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No disk and no network, whichever way a reference is made; only what the sheet brings."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the press went outside")

    monkeypatch.setattr("urllib.request.OpenerDirector.open", refuse)
    monkeypatch.setattr("socket.socket.connect", refuse)
    pressed = press_body(html.format(url=url) + "<p>tekst</p>")
    assert pressed.object is not None
    assert "went outside" not in str(pressed.complaints)


def test_a_file_that_is_not_there_is_a_complaint(press_body: PressBody) -> None:
    """It names the file as the section does."""
    (complaint,) = press_body("<img alt=Foto src='beeld/weg.png'><p>tekst</p>").complaints
    assert (complaint.kind, complaint.where) == (Kind.IMAGE, "beeld/weg.png")


def test_a_base_in_the_html_opens_no_door() -> None:
    """Relative references then lead out of the sheet, so nowhere."""
    html = "<html lang=nl><base href='file:///etc/'><img alt='' src=hostname>"
    (complaint,) = press(Sheet(("x",), html, {"hostname": b""})).complaints
    assert (complaint.kind, complaint.where) == (Kind.IMAGE, "file:///etc/hostname")


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://voorbeeld.nl/", True),
        ("mailto:info@voorbeeld.nl", True),
        ("tel:+31501234567", True),
        ("jv:2.3.6", True),
        ("javascript:alert(1)", False),
        ("file:///etc/hostname", False),
        ("data:text/html,x", False),
        ("https://jaarverslag.invalid/weg.html", False),
        ("https://[", False),
    ],
)
def test_a_link_leads_to_the_web_to_mail_to_a_telephone_or_to_a_section(url: str, allowed: bool) -> None:
    """Anything else is no link."""
    assert is_allowed(url) is allowed


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/hostname", "weg.html", "#weg"])
def test_a_link_that_is_not_followed_is_a_complaint(press_body: PressBody, href: str) -> None:
    """And its words stay as text."""
    pressed = press_body(f"<p>zie <a href='{href}'>daar</a></p>")
    assert {(complaint.kind, complaint.where) for complaint in pressed.complaints} == {(Kind.LINK, href)}
    assert pressed.object is not None
    assert b"/Annots" not in pressed.object.pdf


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<p style='colr:red'>tekst</p>", Kind.STYLE),
        ("<style>p { color: onzin }</style><p>tekst</p>", Kind.STYLE),
        ("<link rel=stylesheet href=weg.css><p>tekst</p>", Kind.RESOURCE),
        ("<style>@font-face { font-family: X; src: url(weg.ttf) }</style><p>tekst</p>", Kind.FONT),
        ("<svg xmlns='http://www.w3.org/2000/svg' width=9 height=9><rect width=9 height=9 /></svg>", Kind.DESCRIPTION),
        ("<table><tr><td>1</td></tr></table>", Kind.TABLE),
        ("<table><tr><th>a</th><th>b</th></tr><tr><th>c</th></tr></table>", Kind.TABLE),
        ("<h1></h1><p>tekst</p>", Kind.HEADING),
    ],
)
def test_what_is_wrong_with_a_section_is_a_value(press_body: PressBody, html: str, kind: Kind) -> None:
    """Whatever the engine logs and whatever the tags miss; the object is made all the same."""
    pressed = press_body(html)
    assert kind in {complaint.kind for complaint in pressed.complaints}
    assert pressed.object is not None


def test_an_empty_corner_needs_no_head(press_body: PressBody) -> None:
    """There is nothing in it to explain; a cell that holds something is another matter."""
    corner = (
        "<table><thead><tr><td>{}</td><th>2017</th></tr></thead><tbody><tr><th>a</th><td>1</td></tr></tbody></table>"
    )
    assert press_body(corner.format("")).complaints == ()
    assert {one.kind for one in press_body(corner.format("x")).complaints} == {Kind.TABLE}


@pytest.mark.parametrize(
    "html",
    [
        "<style>@color-profile device-cmyk { src: url(x.icc) }</style>x",
        "<p style='background:linear-gradient(device-cmyk(1 0 0 0), device-cmyk(0 1 0 0))'>x</p>",
        "<style>p { margin: calc(2 * var(--weg)) }</style><p>x</p>",
        "<div>" * 3000,
    ],
)
def test_a_breakdown_of_the_engine_is_a_complaint(press_body: PressBody, html: str) -> None:
    """The engine fails in many ways; the press never raises."""
    pressed = press_body(html)
    assert pressed.object is not None or pressed.complaints[-1].kind is Kind.ENGINE


@pytest.mark.parametrize("html", ["", "<", "\x00", "<table><p>los</table>", "<li>los</li><dd>los", "<tr><td>los"])
def test_bad_html_is_pressed(html: str) -> None:
    """HTML has a meaning for every text."""
    assert press(Sheet(("x",), html, {})).object is not None


def test_what_the_engine_logs_stays_inside(press_body: PressBody, caplog: pytest.LogCaptureFixture) -> None:
    """It is in the complaints and nowhere else; afterwards the logger is as it was."""
    before = list(logging.getLogger("weasyprint").handlers)
    assert press_body("<p style='colr:red'>tekst</p>").complaints
    assert caplog.records == []
    assert logging.getLogger("weasyprint").handlers == before
    assert logging.getLogger("weasyprint").propagate


def test_text_that_is_on_no_page_is_a_complaint(press_body: PressBody) -> None:
    """Whatever swallowed it: a style, or an engine that stopped."""
    pressed = press_body("<p>hier</p><section style='display:none'><p>Weg is <em>dit</em> alles</p></section>")
    assert [complaint.where for complaint in pressed.complaints] == ["Weg is alles", "dit"]


@pytest.mark.parametrize(
    ("html", "css"),
    [
        ("<p style='position:fixed'>vast</p>", ""),
        (
            "<p class=voet>lopend <em>en</em> meer</p>x",
            "p { position: running(v) } @page { @top-left { content: element(v) } }",
        ),
        ("<p aria-hidden=true>sier</p>", ""),
        ("<p style='visibility:hidden'>verborgen</p>", ""),
        ("<p>a<span style='float:footnote'>noot</span></p>", ""),
        ("<svg xmlns='http://www.w3.org/2000/svg' width=9 height=9><title>titel</title><text>x</text></svg>", ""),
    ],
)
def test_text_with_a_place_of_its_own_is_not_lost(press_body: PressBody, html: str, css: str) -> None:
    """Margins, notes, watermarks and drawings are places as well."""
    assert [complaint for complaint in press_body(html, css).complaints if complaint.kind is Kind.ENGINE] == []


def test_a_font_of_the_machine_is_a_complaint(press_body: PressBody) -> None:
    """Pages are the same everywhere only with the fonts of the sheet."""
    assert press_body("<p>tekst</p>").complaints == ()
    (complaint,) = press_body("<p style='font-family:monospace'>tekst</p>").complaints
    assert complaint.kind is Kind.FONT


def test_a_font_that_was_packed_for_the_web_is_one_of_the_sheet(press_body: PressBody, font: bytes) -> None:
    """Although the engine unpacks it before it is used."""
    packed = BytesIO()
    with TTFont(BytesIO(font)) as opened:
        opened.flavor = "woff"
        opened.save(packed)
    css = "@font-face { font-family: Packed; src: url(packed.woff) } html { font-family: Packed }"
    pressed = press_body("<p>tekst</p>", css, files={"packed.woff": packed.getvalue()})
    assert pressed.object is not None
    assert pressed.complaints == ()


def test_a_warning_of_a_library_is_a_complaint(press_body: PressBody, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of an image that is far too large, for one; nothing is said in the terminal."""
    monkeypatch.setattr("PIL.Image.MAX_IMAGE_PIXELS", 1)
    pressed = press_body("<img alt=Foto src=a.png>", files={"a.png": image(2, 1)})
    assert Kind.ENGINE in {complaint.kind for complaint in pressed.complaints}


def image(width: int, height: int) -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height)).save(written, "PNG")
    return written.getvalue()
