"""What a printer would send a file back for: each guard is broken once, and says so; nothing else does."""

from __future__ import annotations

import datetime as dt
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, Stream

from jaarverslag.press.imprint import PressRun, imprint
from jaarverslag.press.ink import Inks, shipped_profile
from jaarverslag.press.link import Book, link
from jaarverslag.press.object import Complaint, Kind
from jaarverslag.press.preflight import preflight

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.press.conftest import PressBody

    Damage = Callable[[Pdf], object]

MOST = 3.0


@pytest.fixture(scope="module")
def good(press_body: PressBody, font: bytes) -> bytes:
    """Two pages that nothing is wrong with."""
    pressed = press_body("<p>Een</p><p style='break-before: page'>Twee</p>", "@page { bleed: 3mm }")
    assert pressed.object is not None
    profile = shipped_profile()
    run = PressRun(profile, Inks(profile, {}), dt.date(2018, 6, 27))
    return imprint(link([pressed.object], Book("Proef", "nl", font)), run)


def damaged(file: bytes, damage: Damage, version: str = "1.6", encryption: Encryption | bool = False) -> bytes:
    with Pdf.open(BytesIO(file)) as pdf:
        damage(pdf)
        written = BytesIO()
        pdf.save(written, force_version=version, encryption=encryption)
        return written.getvalue()


def paints(code: bytes) -> Damage:
    """Paint more on the second page."""

    def damage(pdf: Pdf) -> None:
        page = pdf.pages[1].obj
        page.Contents = Stream(pdf, page.Contents.read_bytes() + b"\nq " + code + b" Q")

    return damage


def draws(width: int, inks: bytes, space: Name) -> Damage:
    """Put an image of one inch, of so many dots of one colour, on the second page."""

    def damage(pdf: Pdf) -> None:
        content = zlib.compress(inks * width * width)
        size = {"Width": width, "Height": width, "BitsPerComponent": 8}
        image = Stream(
            pdf, content, Type=Name.XObject, Subtype=Name.Image, Filter=Name.FlateDecode, ColorSpace=space, **size
        )
        pdf.pages[1].obj.Resources.XObject = Dictionary(Foto=image)
        paints(b"72 0 0 72 0 0 cm /Foto Do")(pdf)

    return damage


def form(code: bytes, space: Name = Name.DeviceCMYK, scale: float = 1) -> Damage:
    """Put a drawing on the second page."""

    def damage(pdf: Pdf) -> None:
        drawing = Stream(pdf, code, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        drawing.Group = Dictionary(S=Name.Transparency, CS=space)
        drawing.Matrix = Array([scale, 0, 0, scale, 0, 0])
        pdf.pages[1].obj.Resources.XObject = Dictionary(Tekening=drawing)
        paints(b"/Tekening Do")(pdf)

    return damage


def pattern(code: bytes) -> Damage:
    """Fill with a pattern on the second page."""

    def damage(pdf: Pdf) -> None:
        box = Array([0, 0, 9, 9])
        tile = Stream(pdf, code, PatternType=1, PaintType=1, TilingType=1, BBox=box, XStep=9, YStep=9)
        pdf.pages[1].obj.Resources.Pattern = Dictionary(Ruit=tile)
        paints(b"/Pattern cs /Ruit scn 0 0 50 50 re f")(pdf)

    return damage


def shades(code: bytes) -> Damage:
    def damage(pdf: Pdf) -> None:
        shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB)
        resources = pdf.pages[1].obj.Resources
        resources.Shading = Dictionary(Verloop=shading)
        resources.Pattern = Dictionary(Verloop=Dictionary(PatternType=2, Shading=shading))
        paints(code)(pdf)

    return damage


def box(key: str, *sides: float) -> Damage:
    def damage(pdf: Pdf) -> None:
        pdf.pages[1].obj[key] = Array(sides)

    return damage


def replaced(before: bytes, after: bytes) -> Damage:
    return lambda pdf: pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(before, after))


def lost(*keys: str) -> Damage:
    """Take an entry away, by its path from the catalog."""

    def damage(pdf: Pdf) -> None:
        holder = pdf.Root
        for key in keys[:-1]:
            holder = holder[0] if key == "0" else holder[key]
        del holder[keys[-1]]

    return damage


def without_font(pdf: Pdf) -> None:
    for found in pdf.objects:
        if isinstance(found, Dictionary) and found.get("/Type") == Name.FontDescriptor:
            del found.FontFile2


SCREEN, INK, LINE, PRINT = Kind.SCREEN, Kind.INK, Kind.LINE, Kind.PRINT


@pytest.mark.parametrize(
    ("damage", "kind", "where"),
    [
        (paints(b"1 0 0 rg 0 0 9 9 re f"), SCREEN, "p. 2"),
        (paints(b"1 0 0 RG 0 0 9 9 re S"), SCREEN, "p. 2"),
        (paints(b"/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f"), SCREEN, "p. 2"),
        (paints(b"/Onbekend CS 1 0 0 SC 0 0 9 9 re S"), SCREEN, "p. 2"),
        (form(b"1 0 0 rg 0 0 9 9 re f"), SCREEN, "p. 2"),
        (form(b"", Name.DeviceRGB), SCREEN, "p. 2"),
        (pattern(b"1 0 0 rg 0 0 9 9 re f"), SCREEN, "p. 2"),
        (shades(b"/Verloop sh"), SCREEN, "p. 2"),
        (shades(b"/Pattern cs /Verloop scn 0 0 9 9 re f"), SCREEN, "p. 2"),
        (draws(300, b"\0\0\0", Name.DeviceRGB), SCREEN, "p. 2"),
        (paints(b"BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI"), PRINT, "p. 2"),
        (paints(b"1 1 1 .5 k 0 0 9 9 re f"), INK, "p. 2"),
        (paints(b"1 1 1 .5 K 0 0 9 9 re S"), INK, "p. 2"),
        (paints(b"/DeviceCMYK cs 1 1 1 .5 sc 0 0 9 9 re f"), INK, "p. 2"),
        (draws(300, b"\xff\xff\xff\x80", Name.DeviceCMYK), INK, "p. 2"),
        (paints(b".2 w 0 0 m 9 9 l S"), LINE, "p. 2"),
        (paints(b".1 0 0 .1 0 0 cm 2 w 0 0 m 9 9 l S"), LINE, "p. 2"),
        (paints(b"0 0 90 .2 re f"), LINE, "p. 2"),
        (paints(b"0 0 m 90 0 l 90 .2 l 0 .2 l h f"), LINE, "p. 2"),
        (paints(b"0 0 90 .2 re W n 0 0 90 90 re f"), LINE, "p. 2"),
        (form(b"2 w 0 0 m 9 9 l S", scale=0.1), LINE, "p. 2"),
        (draws(199, b"\0", Name.DeviceGray), Kind.RESOLUTION, "p. 2"),
        (without_font, PRINT, "p. 1"),
        (box("/TrimBox"), PRINT, "p. 2"),
        (box("/BleedBox", -8.4, -8.4, 208.4, 208.4), PRINT, "p. 2"),
        (box("/MediaBox", -8.4, -8.4, 208.4, 208.4), PRINT, "p. 2"),
        (lambda pdf: pdf.pages.__delitem__(1), PRINT, ""),
        (lambda pdf: setattr(pdf.pages[1].obj, "Annots", Array([Dictionary(Type=Name.Annot)])), PRINT, "p. 2"),
        (replaced(b"PDF/X-4", b"PDF/X-3"), PRINT, ""),
        (replaced(b"uuid:", b""), PRINT, ""),
        (lost("/Metadata"), PRINT, ""),
        (lost("/OutputIntents"), PRINT, ""),
        (lost("/OutputIntents", "0", "/DestOutputProfile"), PRINT, ""),
        (lost("/OutputIntents", "0", "/OutputConditionIdentifier"), PRINT, ""),
        (lambda pdf: pdf.docinfo.__delitem__("/Trapped"), PRINT, ""),
        (lambda pdf: setattr(pdf.Root, "OpenAction", Dictionary(S=Name.JavaScript)), PRINT, ""),
    ],
)
def test_each_guard_bites(good: bytes, damage: Damage, kind: Kind, where: str) -> None:
    """One thing is wrong, and the printer hears of that kind of thing and of where it is."""
    found = preflight(damaged(good, damage), MOST)
    assert {(one.kind, one.where) for one in found} == {(kind, where)}, found


def test_sizes_that_differ_are_told_once(good: bytes) -> None:
    """Sheets of two sizes can't be bound."""

    def damage(pdf: Pdf) -> None:
        for key, room in (("/TrimBox", 0), ("/BleedBox", 9), ("/MediaBox", 20)):
            pdf.pages[1].obj[key] = Array([-room, -room, 150 + room, 150 + room])

    assert [one.text for one in preflight(damaged(good, damage), MOST)] == ["not all pages are of one size"]


def test_what_a_printer_minds_of_the_file_itself(good: bytes) -> None:
    """Another version, a password, or no PDF at all."""
    texts = {
        "version": preflight(damaged(good, lambda _: None, "1.7"), MOST),
        "encrypted": preflight(damaged(good, lambda _: None, encryption=Encryption(owner="a", R=4)), MOST),
        "not a PDF": preflight(b"geen PDF", MOST),
    }
    for word, found in texts.items():
        assert any(word in one.text for one in found), found


def test_nothing_is_wrong_with_what_a_press_can_do(good: bytes) -> None:
    """Lines of a quarter of a point, ink up to the limit, images of 300 dots an inch and plates with a name."""
    code = b".25 w 0 0 m 9 9 l S 1 1 .5 .5 k 0 0 90 .25 re f /Pattern cs /DeviceGray CS"
    assert preflight(damaged(good, paints(code)), MOST) == ()
    assert preflight(damaged(good, draws(300, b"\xff\xff\x80\x10", Name.DeviceCMYK)), MOST) == ()
    assert preflight(damaged(good, draws(300, b"\0", Name.DeviceGray)), MOST) == ()


def test_one_kind_is_told_once_a_page(good: bytes) -> None:
    """However many colours are wrong there."""
    found = preflight(damaged(good, paints(b"1 0 0 rg 0 1 0 rg 0 0 9 9 re f")), MOST)
    assert found == (Complaint(Kind.SCREEN, "a colour is that of a screen", "p. 2"),)
