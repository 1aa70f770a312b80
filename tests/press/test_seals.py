"""What a seal holds on to: all that a page shows, and nothing of how a program happens to write that."""

from __future__ import annotations

import zlib

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from jaarverslag.press.seals import seals

_BOX = b"[0 0 100 200.5]"
_AREA = b"<< /Subtype /Link /Rect [1 2 3.25 4] /Contents (as \\( 3.50 or 97 0 R told) >>"


def made(box: bytes = _BOX, area: bytes = _AREA, drawn: bytes = b"0 0 9 9 re f") -> Pdf:
    """A document of two pages that show a drawing, with a link from the first to the second."""
    pdf = Pdf.new()
    for _ in range(2):
        page = pdf.add_blank_page().obj
        drawing = Stream(pdf, drawn, Subtype=Name.Form, BBox=Object.parse(_BOX))
        page.Resources = Dictionary(XObject=Dictionary(Drawing=drawing))
        page.Contents = Stream(pdf, b"/Drawing Do")
        page.MediaBox = Object.parse(box)
    first, second = (page.obj for page in pdf.pages)
    link = pdf.make_indirect(Object.parse(area))
    link.Dest = Array([second, Name.Fit])
    link.P = first
    first.Annots = Array([link])
    return pdf


@pytest.mark.parametrize("box", [b"[0. 0.0 100.000 200.50]", b"[-0.0 .0 +100.0 200.50001]"])
def test_a_number_is_known_however_it_is_written(box: bytes) -> None:
    """Programs write as many decimals as they please."""
    assert seals(made(box)) == seals(made())


def test_numbers_of_objects_and_packing_are_not_sealed() -> None:
    """A program that packs a drawing in its own way, among objects in its own order, changes nothing that is shown."""
    pdf = made()
    for page in pdf.pages:
        drawing = page.obj.Resources.XObject.Drawing
        packed = zlib.compress(drawing.read_bytes())
        page.obj.Resources.XObject.Drawing = Stream(
            pdf,
            packed,
            Subtype=Name.Form,
            BBox=drawing.BBox,
            Filter=Array([Name.FlateDecode]),
            DecodeParms=Array([None]),
        )
    assert seals(pdf) == seals(made())


@pytest.mark.parametrize(
    "other",
    [
        made(box=b"[0 0 100 200.6]"),
        made(drawn=b"0 0 9 8 re f"),
        made(area=_AREA.replace(b"3.25", b"3.26")),
        made(area=_AREA.replace(b"3.50", b"3.5")),
        made(area=_AREA.replace(b"97 0 R", b"98 0 R")),
        made(area=_AREA.replace(b"/Link", b"/Popup")),
    ],
    ids=["page", "drawing", "area", "number in words", "reference in words", "kind"],
)
def test_what_is_shown_is_sealed(other: Pdf) -> None:
    """Down to what a text says that looks like a number or like the name of an object."""
    assert seals(other)[0] != seals(made())[0]


def test_where_a_link_leads_is_sealed_and_not_what_is_there() -> None:
    """So a page that somebody changed is the only one that is told of."""
    pdf = made()
    pdf.pages[1].obj.Contents = Stream(pdf, b"")
    assert [one == other for one, other in zip(seals(pdf), seals(made()), strict=True)] == [True, False]
    pdf.pages[0].obj.Annots[0].Dest = Array([pdf.pages[0].obj, Name.Fit])
    assert seals(pdf)[0] != seals(made())[0]


def test_what_goes_round_is_told_once() -> None:
    """A file from anywhere may hold a drawing that shows itself."""
    pdf = made()
    drawing = pdf.pages[0].obj.Resources.XObject.Drawing
    drawing.Resources = pdf.pages[0].obj.Resources
    assert len(set(seals(pdf))) == 2
