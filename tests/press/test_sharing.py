"""What a book stores once: fonts of which its sections have subsets, and equal images."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from PIL import Image

from jaarverslag.press.cmap import read_cmap, write_cmap
from jaarverslag.press.inspect import inspect
from jaarverslag.press.truetype import FontMismatchError, joined, read_subset, write_subset

if TYPE_CHECKING:
    from pathlib import Path

    from pikepdf import Object

    from tests.press.conftest import LinkObjects, PressBody, Tags

WORDS = ("zij fietste", "\u00c9\u00e9n idee\u00ebel cr\u00e8mepje, \u00fcber")


def text_fonts(book: Tags) -> list[Object]:
    """The fonts of the book, that of the page numbers aside, each once."""
    found = {font.objgen: font for page in book.pdf.pages for font in page.obj.Resources.Font.values()}
    return [font for font in found.values() if "JVFOLI" not in str(font.BaseFont)]


def program(font: Object) -> TTFont:
    """The font file in a font, which has to be sound."""
    data = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
    return TTFont(BytesIO(data), checkChecksums=2)


def drawn(face: TTFont, glyph: int) -> list[object]:
    """How a glyph is drawn, in lines and curves, whatever its parts are called."""
    name = face.getGlyphName(glyph)
    pen = DecomposingRecordingPen(face.getGlyphSet())
    face.getGlyphSet()[name].draw(pen)
    return [*pen.value, face["hmtx"][name]]


def image(colour: int) -> bytes:
    written = BytesIO()
    Image.new("RGBA", (2, 2), (colour, 0, 0, 128)).save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def book(press_body: PressBody, link_objects: LinkObjects) -> Tags:
    """Two sections in one font, with other letters in each."""
    return link_objects(
        *(press_body(f"<h1>Kop</h1><p>{words}</p>", key=str(key)).object for key, words in enumerate(WORDS))
    )


def test_a_font_is_stored_once(book: Tags, press_body: PressBody, link_objects: LinkObjects) -> None:
    """Bold and normal are two fonts, whatever the number of sections; a third section adds none."""
    assert [str(font.BaseFont)[8:] for font in text_fonts(book)] == ["Test-Bold", "Test"]
    assert len(text_fonts(link_objects(*(press_body("<h1>Kop</h1>", key=key).object for key in "abc")))) == 1
    assert inspect(book.content) == ()


def test_text_is_that_of_the_sections(book: Tags) -> None:
    """In the codes of the shared font."""
    for page, words in enumerate(WORDS):
        assert book.said(book.all("P")[page], page) == words


def test_glyphs_are_those_of_the_font(book: Tags, font: bytes) -> None:
    """Each letter is drawn as in the whole font, accents that are parts of their own included, and as wide."""
    whole = TTFont(BytesIO(font))
    shared = next(found for found in text_fonts(book) if "Bold" not in str(found.BaseFont))
    texts = read_cmap(shared.ToUnicode.read_bytes())
    assert set(texts.values()) == set("".join(WORDS))
    widths = {int(first): int(run[0]) for first, run in zip(*[iter(shared.DescendantFonts[0].W)] * 2, strict=True)}
    for glyph in texts:
        assert drawn(program(shared), glyph) == drawn(whole, glyph)
        assert widths[glyph] == whole["hmtx"][whole.getGlyphName(glyph)][0]


def test_fonts_that_only_share_a_name_stay_apart(
    press_body: PressBody, link_objects: LinkObjects, font: bytes, root: Path
) -> None:
    """Each section keeps its own letters."""
    other = (root / "styles" / "standaard" / "fonts" / "SourceSerif4-Regular.ttf").read_bytes()
    css = "h1 { font-weight: 400 }"
    sections = [
        press_body("<h1>Kop</h1>", css, "1"),
        press_body("<h1>Kop</h1>", css, "2", {"test.ttf": other}),
        press_body("<h1>Kast</h1>", css, "3", {"test.ttf": other}),
    ]
    book = link_objects(*(section.object for section in sections))
    fonts = text_fonts(book)
    assert len(fonts) == 2
    assert len({str(font.BaseFont) for font in fonts}) == 1
    assert [book.said(book.all("H1")[page], page) for page in range(3)] == ["Kop", "Kop", "Kast"]
    for found, whole in zip(fonts, (font, other), strict=True):
        for glyph in read_cmap(found.ToUnicode.read_bytes()):
            assert drawn(program(found), glyph) == drawn(TTFont(BytesIO(whole)), glyph)


def test_equal_images_are_stored_once(press_body: PressBody, link_objects: LinkObjects) -> None:
    """With their masks; another image is another."""
    body = "<h1>Kop</h1><img src=a.png alt=vlak><img src=b.png alt=vlak>"
    files = {"a.png": image(10), "b.png": image(200)}
    css = "img { image-rendering: crisp-edges }"
    book = link_objects(*(press_body(body, css, key, files).object for key in ("1", "2", "3")))
    images = [found for page in book.pdf.pages for found in page.obj.Resources.XObject.values()]
    assert len(images) == 6
    assert len({found.objgen for found in images}) == 2
    assert len({found.SMask.objgen for found in images}) == 1
    assert inspect(book.content) == ()


def test_a_glyph_for_two_signs_gets_the_plainest(press_body: PressBody, link_objects: LinkObjects) -> None:
    """A space is a space for who copies it, whichever section came first."""
    bodies = ["<h1>a b</h1>", "<h1>a&nbsp;b</h1>"]
    for order in (bodies, bodies[::-1]):
        book = link_objects(*(press_body(body, key=str(key)).object for key, body in enumerate(order)))
        (font,) = text_fonts(book)
        assert set(read_cmap(font.ToUnicode.read_bytes()).values()) == {"a", "b", " "}


def test_a_long_map_is_cut_up() -> None:
    """A list in a map has at most a hundred lines; a sign outside the first plane and a ligature are kept."""
    texts = {number: chr(0x4E00 + number) for number in range(250)} | {300: "\U0001f600", 301: "ffi"}
    assert read_cmap(write_cmap(texts)) == texts
    assert write_cmap(texts).count(b"100 beginbfchar") == 2


@pytest.mark.parametrize("damage", [lambda _: b"", lambda _: b"onzin" * 20, lambda font: b"OTTO" + font[4:3000]])
def test_what_is_no_truetype_is_refused(font: bytes, damage: object) -> None:
    """In one kind of error, which leaves a font as it is."""
    assert callable(damage)
    with pytest.raises(FontMismatchError):
        read_subset(damage(font), [1, 2])


def test_subsets_of_other_fonts_are_refused(font: bytes, root: Path) -> None:
    """One number would stand for two glyphs."""
    other = (root / "styles" / "standaard" / "fonts" / "SourceSerif4-Regular.ttf").read_bytes()
    with pytest.raises(FontMismatchError):
        joined(read_subset(font, [1, 2]), read_subset(other, [1, 2]))


def test_parts_of_glyphs_take_no_number_that_is_in_use(font: bytes) -> None:
    """Composite glyphs of two subsets share their parts, which come after all that have a number of their own."""
    whole = TTFont(BytesIO(font))
    wanted = [whole.getGlyphID(name) for name in ("i", "j", "Agrave", "Aacute", "uni1EA6")]
    both = joined(read_subset(font, wanted[:2]), read_subset(font, wanted[2:]))
    again = read_subset(write_subset(both), wanted)
    assert again.glyphs == both.glyphs
    face = TTFont(BytesIO(write_subset(both)), checkChecksums=2)
    for glyph in wanted:
        assert drawn(face, glyph) == drawn(whole, glyph)
    parts = [part for glyph in both.glyphs.values() for part in glyph.parts]
    assert face["maxp"].numGlyphs == max(wanted) + 1 + len(set(parts)) < max(wanted) + 1 + len(parts)
