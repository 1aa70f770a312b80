"""A book for the printer: its inks, its boxes and marks, what it says of itself and what it leaves out."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Name, Pdf
from PIL import Image

from jaarverslag.press.attachments import Attachment, Relation
from jaarverslag.press.imprint import PressRun, imprint
from jaarverslag.press.ink import Inks, shipped_profile
from jaarverslag.press.link import Book, link
from jaarverslag.press.object import Kind
from jaarverslag.press.preflight import preflight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.press.conftest import PressBody

CSS = """
@page { size: 200pt 300pt; bleed: 3mm; background: #0f4c57; @bottom-right { content: "000"; visibility: hidden } }
@page wide { size: 300pt 200pt; background: none }
.wide { page: wide; break-before: page }
@page upright { background: none }
html { page: upright } .cover { page: cover; break-after: page }
.ghost { opacity: .5; color: #00aa44 }
.slope { height: 10pt; background: linear-gradient(#ff0000, #0000ff) }
"""
BODY = """
<div class=cover><h1>Omslag</h1></div>
<p>Zwart <a href="https://example.org/">koppeling</a></p><p style="color: #808080">grijs</p>
<p class=ghost>doorschijnend</p><div class=slope></div>
<img src=foto.png alt=Foto style="width: 20pt"><img src=grijs.png alt=Grijs style="width: 20pt">
<svg width=20 height=20 viewBox="0 0 20 20"><title>Rood</title><rect width=20 height=20 fill="#ff0000"/></svg>
<div class=wide><p>Overdwars</p></div>
"""
PROFILE = shipped_profile()


def slope(mode: str) -> Image.Image:
    """A picture of many colours, of which the masked kinds are transparent on one side."""
    grey = Image.linear_gradient("L")
    colours = Image.merge("RGB", (grey, grey.rotate(90), grey.rotate(180)))
    match mode:
        case "RGBA":
            return Image.merge("RGBA", (*colours.split(), grey))
        case "LA":
            return Image.merge("LA", (grey, grey))
        case _:
            return (grey if mode in ("1", "L") else colours).convert(mode)


def png(mode: str) -> bytes:
    file = BytesIO()
    slope(mode).save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="module")
def book(press_body: PressBody, font: bytes) -> bytes:
    """A book for the screen, with one of everything that has a colour."""
    pressed = press_body(BODY, CSS, files={"foto.png": png("RGB"), "grijs.png": png("L")})
    assert pressed.object is not None, pressed.complaints
    attached = (Attachment("a.txt", b"a", "text/plain", Relation.DATA),)
    return link([pressed.object] * 2, Book("Jaarverslag", "nl", font, author="Gemeente", attachments=attached))


@pytest.fixture(scope="module")
def run() -> PressRun:
    inks = Inks(PROFILE, {"#0f4c57": "90 45 45 40"})
    return PressRun(PROFILE, inks, dt.date(2018, 6, 27))


@pytest.fixture(scope="module")
def made(book: bytes, run: PressRun) -> bytes:
    return imprint(book, run)


@pytest.fixture
def pdf(made: bytes) -> Iterator[Pdf]:
    with Pdf.open(BytesIO(made)) as opened:
        yield opened


def streams(pdf: Pdf) -> Iterator[pikepdf.Object]:
    """Every content stream there is: of pages, drawings and patterns."""
    yield from (page.obj for page in pdf.pages)
    for found in pdf.objects:
        if isinstance(found, pikepdf.Stream) and (found.get("/Subtype") == Name.Form or "/PatternType" in found):
            yield found


def operators(content: pikepdf.Object) -> list[tuple[list[object], str]]:
    return [(list(one.operands), str(one.operator)) for one in pikepdf.parse_content_stream(content)]


def test_a_printer_would_take_it(made: bytes, run: PressRun) -> None:
    """With text, links, gradients, transparency, images, drawings and a page on its side."""
    assert preflight(made, run.inks.most) == ()


def test_no_colour_of_a_screen_is_left(pdf: Pdf) -> None:
    """Not in any content, image, group or gradient, wherever it hangs."""
    for content in streams(pdf):
        assert {name for _, name in operators(content)} & {"rg", "RG", "g", "G", "BI", "ri"} == set()
    for found in pdf.objects:
        if isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
            spaces = [found.get("/ColorSpace"), found.get("/CS")]
            assert Name.DeviceRGB not in spaces
            assert not any(isinstance(one, pikepdf.Array) and one[0] == Name.ICCBased for one in spaces)


def test_images_are_ink_and_grey_ones_stay_grey(pdf: Pdf) -> None:
    """A grey one is on the black plate as it is."""
    images = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == Name.Image]
    assert sorted(str(one.ColorSpace) for one in images) == ["/DeviceCMYK", "/DeviceGray"]
    for image in images:
        picture = pikepdf.PdfImage(image).as_pil_image()
        assert picture.size == (256, 256)
        assert len(set(picture.resize((1, 16)).tobytes())) > 8  # still a slope and no plain area


def test_black_text_prints_over_and_grey_and_white_do_not(pdf: Pdf) -> None:
    """Whatever is painted, the state that holds then says so (ISO 32000-1, 8.6.7)."""
    seen = set()
    for page in pdf.pages:
        over: bool | None = None
        ink: tuple[float, ...] | None = None
        kept = []
        for operands, name in operators(page.obj):
            if name == "q":
                kept.append((over, ink))
            elif name == "Q":
                over, ink = kept.pop()
            elif name == "gs" and "Jaarverslag" in str(operands[0]):
                state = page.obj.Resources.ExtGState[str(operands[0])]
                assert state.OPM == 1
                over = bool(state.op)
            elif name == "k":
                ink = tuple(float(str(one)) for one in operands)
            elif name in ("TJ", "Tj", "f", "f*"):
                seen.add((ink, over))
                assert over == (ink == (0, 0, 0, 1))
    assert {((0, 0, 0, 1), True), ((0, 0, 0, 0.498), False), ((0.9, 0.45, 0.45, 0.4), False)} <= seen


def test_boxes_leave_room_for_bleed_and_marks(pdf: Pdf) -> None:
    """3 mm around what is trimmed, and room for marks around that."""
    bleed = pytest.approx(3 * 72 / 25.4, abs=0.001)
    for page in pdf.pages:
        trim, outer, media = (list(map(float, page.obj[key])) for key in ("/TrimBox", "/BleedBox", "/MediaBox"))
        assert trim[:2] == [0, 0]
        assert [-outer[0], -outer[1], outer[2] - trim[2], outer[3] - trim[3]] == [bleed] * 4
        assert all(trim[i] - media[i] > 20 for i in (0, 1))
        assert all(media[i] - trim[i] > 20 for i in (2, 3))


def test_marks_stand_outside_the_bleed_on_every_plate(pdf: Pdf) -> None:
    """Eight lines, two at each corner, in the colour that all plates have."""
    for page in pdf.pages:
        operations = operators(page.obj)
        start = max(i for i, (_, name) in enumerate(operations) if name == "CS")
        space = page.obj.Resources.ColorSpace[str(operations[start][0][0])]
        assert (space[0], space[1]) == (Name.Separation, Name.All)
        points = [tuple(float(str(one)) for one in operands) for operands, name in operations[start:] if name in "ml"]
        assert len(points) == 16
        left, low, right, high = map(float, page.obj.BleedBox)
        assert not [(x, y) for x, y in points if left <= x <= right and low <= y <= high]
        assert (
            sum(1 for x, y in points if x in (0, float(page.obj.TrimBox[2])) or y in (0, float(page.obj.TrimBox[3])))
            == 16
        )


def test_a_page_on_its_side_stands_upright_among_the_others(pdf: Pdf) -> None:
    """Its head is to the left: the words that ran to the right run up."""
    wide = pdf.pages[2].obj
    assert list(map(float, wide.TrimBox)) == [0, 0, 200, 300]
    assert b"0 1 -1 0 200.0000" in wide.Contents.read_bytes()[:40]


def test_what_serves_a_screen_is_left_out(book: bytes, pdf: Pdf) -> None:
    """No tags, links, bookmarks or enclosed files; they were there."""
    with Pdf.open(BytesIO(book)) as before:
        assert {"/StructTreeRoot", "/Outlines", "/Names", "/AF"} <= set(before.Root.keys())
    assert not {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/AF"} & set(pdf.Root.keys())
    assert not [page for page in pdf.pages if "/Annots" in page.obj]
    for content in streams(pdf):
        assert {name for _, name in operators(content)} & {"BDC", "BMC", "EMC"} == set()


def test_it_says_what_it_is(pdf: Pdf) -> None:
    """PDF/X-4, of the day of the report, for one press, of which the profile lies inside."""
    packet = pdf.Root.Metadata.read_bytes().decode()
    for text in ("PDF/X-4</pdfxid", "Jaarverslag", "Gemeente", "<xmp:CreateDate>2018-06-27<", "<pdf:Trapped>False<"):
        assert text in packet
    assert (pdf.pdf_version, str(pdf.docinfo.Trapped)) == ("1.6", "/False")
    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20180627"
    (intent,) = pdf.Root.OutputIntents
    assert (intent.S, str(intent.OutputConditionIdentifier)) == (Name.GTS_PDFX, "Jaarverslag offset coated")
    assert intent.DestOutputProfile.read_bytes() == PROFILE
    assert "/RegistryName" not in intent


def test_a_registered_condition_is_said_to_be_registered(book: bytes) -> None:
    """And by whom."""
    profile = PROFILE + b"FOGRA51"
    file = imprint(book, PressRun(profile, Inks(profile, {}), dt.date(2018, 6, 27)))
    with Pdf.open(BytesIO(file)) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert (str(intent.OutputConditionIdentifier), str(intent.RegistryName)) == ("FOGRA51", "http://www.color.org")


def test_the_same_book_gives_the_same_bytes(book: bytes, run: PressRun, made: bytes) -> None:
    """And another date, profile or book another identity: it follows from what went in."""
    assert imprint(book, run) == made
    other = imprint(book, PressRun(PROFILE + b" ", run.inks, run.date))
    assert identity(other) != identity(made)


def identity(file: bytes) -> str:
    with Pdf.open(BytesIO(file)) as pdf:
        return pdf.Root.Metadata.read_bytes().decode().partition("DocumentID>")[2][:41]


@pytest.mark.parametrize(
    ("mode", "kind", "space"),
    [
        ("RGB", "PNG", Name.DeviceCMYK),
        ("P", "PNG", Name.DeviceCMYK),
        ("RGBA", "PNG", Name.DeviceCMYK),
        ("RGB", "JPEG", Name.DeviceCMYK),
        ("CMYK", "JPEG", Name.DeviceCMYK),
        ("L", "JPEG", Name.DeviceGray),
        ("L", "PNG", Name.DeviceGray),
        ("LA", "PNG", Name.DeviceGray),
        ("1", "PNG", Name.DeviceGray),
    ],
)
def test_every_kind_of_image_goes_on_the_plates(  # noqa: PLR0913, PLR0917 - each is a fixture or a column
    press_body: PressBody, font: bytes, run: PressRun, mode: str, kind: str, space: Name
) -> None:
    """Whatever a style has them in; what is transparent stays so."""
    file = BytesIO()
    slope(mode).save(file, kind)
    name = f"foto.{kind.lower()}"
    pressed = press_body(f"<img src={name} alt=Foto style='width: 20pt'>", CSS, files={name: file.getvalue()})
    assert pressed.object is not None, pressed.complaints
    made = imprint(link([pressed.object] * 2, Book("Proef", "nl", font)), run)
    assert preflight(made, run.inks.most) == ()
    with Pdf.open(BytesIO(made)) as pdf:
        image = next(iter(pdf.pages[0].obj.Resources.XObject.values()))
        assert image.ColorSpace == space
        assert ("/SMask" in image) == mode.endswith("A")


def test_an_image_that_can_not_be_read_is_told(book: bytes, run: PressRun) -> None:
    """It stays as it was, and the printer hears of it."""
    with Pdf.open(BytesIO(book)) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream) and one.get("/ColorSpace") == Name.DeviceRGB and "/Width" in one:
                one.BitsPerComponent = 16
        damaged = BytesIO()
        pdf.save(damaged)
    found = preflight(imprint(damaged.getvalue(), run), run.inks.most)
    assert {(one.kind, one.text) for one in found} == {(Kind.SCREEN, "an image is in the colours of a screen")}
