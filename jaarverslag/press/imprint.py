"""Make a linked book ready for a printer: inks, boxes, crop marks and what PDF/X-4 says of itself (ISO 15930-7)."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING
from uuid import UUID
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, Stream, String

from jaarverslag.press.plates import separate
from jaarverslag.press.xmp import write_xmp

if TYPE_CHECKING:
    import datetime as dt

    from pikepdf import Object, Page

    from jaarverslag.press.ink import Inks

_MM = 72 / 25.4
BLEED = 3 * _MM
"""How far colours run on outside the trimmed page, in points: what Dutch printers ask for."""

_GAP = 1 * _MM  # between the bleed and a mark, so that no mark is left on a page that is trimmed askew
_MARK = 5 * _MM
_SLUG = BLEED + _GAP + _MARK + 1 * _MM
_MARK_WIDTH = 0.25
_REGISTRATION = Name("/JaarverslagAll")
_READING = ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/PageMode", "/Names", "/Dests", "/AF", "/PageLabels")
"""What a catalog holds for who reads on a screen."""


@dataclass(frozen=True, slots=True)
class PressRun:
    """What a book is printed with: the profile of the press, its inks, and the date that the file bears."""

    profile: bytes
    inks: Inks
    date: dt.date


def imprint(book: bytes, run: PressRun) -> bytes:
    """The file for the printer of a book that was linked; the same book and run, the same bytes.

    What only serves who reads on a screen is left out: tags, links, bookmarks and enclosed files. A page on its side is
    turned upright, its head to the left, so that all sheets are of one size.
    """
    with Pdf.open(BytesIO(book)) as pdf:
        separate(pdf, run.inks)
        registration = pdf.make_indirect(_registration(pdf))
        for page in pdf.pages:
            _prepare(pdf, page, registration)
        for key in _READING:
            if key in pdf.Root:
                del pdf.Root[key]
        _identify(pdf, run, UUID(bytes=sha256(book + run.profile).digest()[:16], version=5))
        pdf.remove_unreferenced_resources()
        written = BytesIO()
        pdf.save(
            written, force_version="1.6", object_stream_mode=ObjectStreamMode.generate, deterministic_id=True,
        )  # fmt: skip
    return written.getvalue()


# --- Pages ---------------------------------------------------------------------------------------


def _prepare(pdf: Pdf, page: Page, registration: Object) -> None:
    """Upright, with its boxes and marks; `page` begins in its lower left corner."""
    trim = page.obj.get("/TrimBox", page.obj.MediaBox)
    left, bottom, right, top = map(float, trim)
    width, height = right - left, top - bottom
    turn = b""
    if width > height:
        # Counter-clockwise: what was on top comes to the left.
        turn, width, height = f"0 1 -1 0 {top:.4f} {-left:.4f} cm\n".encode(), height, width
    elif left or bottom:
        turn = f"1 0 0 1 {-left:.4f} {-bottom:.4f} cm\n".encode()
    marks = _marks(width, height)
    page.obj.Contents = Stream(pdf, b"".join((b"q\n", turn, page.obj.Contents.read_bytes(), b"\nQ\n", marks)))
    resources = page.obj.Resources
    if "/ColorSpace" not in resources:
        resources.ColorSpace = Dictionary()
    resources.ColorSpace[_REGISTRATION] = registration
    for key in ("/Annots", "/StructParents", "/Tabs", "/CropBox", "/ArtBox", "/Rotate"):
        if key in page.obj:
            del page.obj[key]
    for key, room in (("/TrimBox", 0.0), ("/BleedBox", BLEED), ("/MediaBox", _SLUG)):
        page.obj[key] = Array([round(side, 4) for side in (-room, -room, width + room, height + room)])


def _registration(pdf: Pdf) -> Array:
    """The colour that is on every plate, so that marks show whether plates lie on each other (ISO 32000-1, 8.6.6.4)."""
    tint = Stream(pdf, b"{dup dup dup}", FunctionType=4, Domain=[0, 1], Range=[0, 1, 0, 1, 0, 1, 0, 1])
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def _marks(width: float, height: float) -> bytes:
    """Where to cut: two lines at each corner, outside the bleed."""
    near, far = BLEED + _GAP, BLEED + _GAP + _MARK
    lines = [f"q {_REGISTRATION} CS 1 SCN {_MARK_WIDTH} w"]
    for x, out in ((0.0, -1), (width, 1)):
        for y, up in ((0.0, -1), (height, 1)):
            lines.append(f"{x + out * near:.4f} {y:.4f} m {x + out * far:.4f} {y:.4f} l S")
            lines.append(f"{x:.4f} {y + up * near:.4f} m {x:.4f} {y + up * far:.4f} l S")
    return "\n".join((*lines, "Q")).encode()


# --- What the file says of itself ----------------------------------------------------------------


def _identify(pdf: Pdf, run: PressRun, identity: UUID) -> None:
    info = pdf.docinfo
    title, author, producer = (escape(str(info.get(key, ""))) for key in ("/Title", "/Author", "/Producer"))
    moments = ("CreateDate", "ModifyDate", "MetadataDate")
    write_xmp(
        pdf,
        (
            "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
            f"<pdf:Producer>{producer}</pdf:Producer>",
            "<pdf:Trapped>False</pdf:Trapped>",
            f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>',
            f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>",
            *(f"<xmp:{moment}>{run.date.isoformat()}</xmp:{moment}>" for moment in moments),
            f"<xmpMM:DocumentID>uuid:{identity}</xmpMM:DocumentID>",
            "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
            "<xmpMM:VersionID>1</xmpMM:VersionID>",
        ),
    )
    for key in ("/CreationDate", "/ModDate"):
        info[key] = String(f"D:{run.date:%Y%m%d}")
    info.Trapped = Name("/False")
    profile = Stream(pdf, run.profile, N=4)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(run.inks.condition),
        Info=String(run.inks.description),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    if run.inks.registered:
        intent.RegistryName = String("http://www.color.org")
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
