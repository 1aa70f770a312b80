"""Ways to damage a finished PDF, each so that one thing is wrong with it: what a check must find."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

if TYPE_CHECKING:
    from collections.abc import Callable

    Damage = Callable[[Pdf], None]


def damaged(pdf: bytes, damage: Damage) -> bytes:
    """The PDF with one thing wrong; all else, its identifier included, is kept."""
    written = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        damage(opened)
        opened.save(written, fix_metadata_version=False)
    return written.getvalue()


def without(*path: str) -> Damage:
    """Take away an entry of the catalog."""

    def change(pdf: Pdf) -> None:
        holder = pdf.Root
        for name in path[:-1]:
            holder = holder[name]
        del holder[path[-1]]

    return change


def tags(pdf: Pdf, role: str) -> list[pikepdf.Object]:
    """The structure elements with a role, wherever they hang."""
    return [found for found in pdf.objects if isinstance(found, Dictionary) and found.get("/S") == Name(f"/{role}")]


def untitle(pdf: Pdf) -> None:
    del pdf.docinfo["/Title"]


def unembed(pdf: Pdf) -> None:
    for found in pdf.objects:
        if isinstance(found, Dictionary) and "/FontFile2" in found:
            del found["/FontFile2"]


def undescribe(pdf: Pdf) -> None:
    del tags(pdf, "Figure")[0].Alt


def skip_a_level(pdf: Pdf) -> None:
    tags(pdf, "H2")[0].S = Name.H3


def begin_lower(pdf: Pdf) -> None:
    tags(pdf, "H1")[0].S = Name.H2


def paint(pdf: Pdf, code: bytes) -> None:
    pdf.pages[0].contents_add(pdf.make_stream(code))


def forget_a_mark(pdf: Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1] = Array([None, *list(numbers[1])[1:]])


def mix_up(pdf: Pdf) -> None:
    one, other, *_ = pdf.pages
    one.obj.StructParents, other.obj.StructParents = other.obj.StructParents, one.obj.StructParents


def forget_a_drawing(pdf: Pdf) -> None:
    for drawing in pdf.pages[0].obj.Resources.XObject.values():
        if "/StructParents" in drawing:
            del drawing["/StructParents"]


def unname_a_link(pdf: Pdf) -> None:
    area = next(page.obj.Annots[0] for page in pdf.pages if "/Annots" in page.obj)
    del area["/Contents"]


def repaint(*changes: tuple[bytes, bytes]) -> Damage:
    """Replace what stands in the content of the first page."""

    def change(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        parts = list(page.Contents) if isinstance(page.Contents, Array) else [page.Contents]
        code = b"\n".join(part.read_bytes() for part in parts)
        for old, new in changes:
            assert old in code
            code = code.replace(old, new)
        page.Contents = Stream(pdf, code)

    return change


def redescribe(old: bytes, new: bytes) -> Damage:
    """Replace what stands in the metadata."""

    def change(pdf: Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        assert old in packet
        pdf.Root.Metadata.write(packet.replace(old, new))

    return change


unclaim = redescribe(b"pdfuaid:part>1<", b"pdfuaid:part>7<")
unarchive = redescribe(b"pdfaid:part", b"pdfaid:deel")
other_part = redescribe(b"pdfaid:part>3<", b"pdfaid:part>2<")
other_level = redescribe(b"pdfaid:conformance>A<", b"pdfaid:conformance>B<")
unexplain = redescribe(b"pdfaSchema:prefix", b"pdfaSchema:voor")


def retitle(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = "Iets anders"


def print_in_ink(pdf: Pdf) -> None:
    paint(pdf, b"/Artifact BMC 0 0 0 1 k 0 0 9 9 re f EMC")


def print_in_named_ink(pdf: Pdf) -> None:
    paint(pdf, b"/Artifact BMC /DeviceCMYK cs 0 0 0 1 scn 0 0 9 9 re f EMC")


def hang(pdf: Pdf, drawing: Stream) -> None:
    """Make a drawing known to the first page, as /Inkt."""
    resources = pdf.pages[0].obj.Resources
    if "/XObject" not in resources:
        resources.XObject = Dictionary()
    resources.XObject.Inkt = drawing


def image_in_ink(pdf: Pdf) -> None:
    image = Stream(pdf, b"\0\0\0\0")
    image.Type, image.Subtype, image.ColorSpace = Name.XObject, Name.Image, Name.DeviceCMYK
    image.Width = image.Height = 1
    image.BitsPerComponent = 8
    hang(pdf, image)
    paint(pdf, b"/Artifact BMC q 9 0 0 9 0 0 cm /Inkt Do Q EMC")


def smooth(pdf: Pdf) -> None:
    image = Stream(pdf, b"\0\0\0")
    image.Type, image.Subtype, image.ColorSpace = Name.XObject, Name.Image, Name.DeviceRGB
    image.Width = image.Height = 1
    image.BitsPerComponent = 8
    image.Interpolate = True
    hang(pdf, image)
    paint(pdf, b"/Artifact BMC q 9 0 0 9 0 0 cm /Inkt Do Q EMC")


def drawing_in_ink(pdf: Pdf) -> None:
    drawing = Stream(pdf, b"0 0 0 1 k 0 0 9 9 re f")
    drawing.Type, drawing.Subtype, drawing.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    hang(pdf, drawing)
    paint(pdf, b"/Artifact BMC /Inkt Do EMC")


def enclosed(pdf: Pdf) -> pikepdf.Object:
    """The first file inside, by name."""
    node = pdf.Root.Names.EmbeddedFiles
    while "/Names" not in node:
        node = node.Kids[0]
    return node.Names[1]


def untie(pdf: Pdf) -> None:
    pdf.Root.AF = Array(list(pdf.Root.AF)[1:])


def unrelate(pdf: Pdf) -> None:
    del enclosed(pdf)["/AFRelationship"]


def untype(pdf: Pdf) -> None:
    del enclosed(pdf).EF.F["/Subtype"]


def unhead(pdf: Pdf) -> None:
    for head in tags(pdf, "TH"):
        del head["/ID"], head["/A"]


def unmark_a_note(pdf: Pdf) -> None:
    del tags(pdf, "Note")[0]["/ID"]


def disorder(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.obj.Tabs = Name.W
