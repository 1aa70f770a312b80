"""Look at a file for the printer as a printer does: inks, boxes, lines, images, fonts and what it says of itself."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Pdf, PdfError

from jaarverslag.press.object import Complaint, Kind
from jaarverslag.press.painted import look_at_pages
from jaarverslag.press.walk import used

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object

_BLEED = 3 * 72 / 25.4
_SLACK = 0.01  # points: what rounding may take
_INKS = 4


def preflight(file: bytes, most_ink: float) -> tuple[Complaint, ...]:
    """What a printer would send a file back for (ISO 15930-7, PDF/X-4), each kind of it once a page.

    `most_ink` is the most that the press takes of its four inks together, 3.0 for 300 per cent.
    """
    try:
        opened = Pdf.open(BytesIO(file))
    except PdfError as error:
        return (Complaint(Kind.PRINT, f"not a PDF: {error}"),)
    with opened as pdf:
        found = (*_identity(pdf), *_sheets(pdf), *_fonts(pdf), *look_at_pages(pdf, most_ink))
    return tuple(dict.fromkeys(found))


# --- The file as a whole -------------------------------------------------------------------------


def _identity(pdf: Pdf) -> Iterator[Complaint]:
    root = pdf.Root
    packet = root.Metadata.read_bytes() if "/Metadata" in root else b""
    intents = [one for one in root.get("/OutputIntents", Array()) if one.get("/S") == Name.GTS_PDFX]
    profile = intents[0].get("/DestOutputProfile", Dictionary()) if len(intents) == 1 else Dictionary()
    checks = (
        (b"<pdfxid:GTS_PDFXVersion>PDF/X-4<" in packet, "the file does not claim PDF/X-4"),
        (b"<xmpMM:DocumentID>uuid:" in packet, "the file has no identity"),
        (profile.get("/N") == _INKS, "no profile says for which press the inks are meant"),
        (bool(intents) and "/OutputConditionIdentifier" in intents[0], "the printing condition has no name"),
        (str(pdf.docinfo.get("/Trapped", "")) in ("/False", "/True"), "the file does not say whether it is trapped"),
        ("/ID" in pdf.trailer, "the file has no identifier"),
        (not pdf.is_encrypted, "the file is encrypted"),
        (pdf.pdf_version == "1.6", "the file is of another version of PDF"),
        ("/AcroForm" not in root and "/OpenAction" not in root, "the file does things by itself"),
    )
    for fine, text in checks:
        if not fine:
            yield Complaint(Kind.PRINT, text)


def _sheets(pdf: Pdf) -> Iterator[Complaint]:
    """All sheets are of one size, with room to trim; two pages a leaf."""
    sizes = set()
    for number, page in enumerate(pdf.pages, 1):
        boxes = [_box(page.obj, key) for key in ("/TrimBox", "/BleedBox", "/MediaBox")]
        trim, bleed, media = boxes
        if trim is None or bleed is None or media is None:
            yield Complaint(Kind.PRINT, "a page does not say where it is trimmed", f"p. {number}")
            continue
        sizes.add((round(trim[2] - trim[0], 1), round(trim[3] - trim[1], 1)))
        if not _surrounds(bleed, trim, _BLEED) or not _surrounds(media, bleed, 0):
            yield Complaint(Kind.PRINT, "colours do not run on far enough outside the page", f"p. {number}")
        if len(page.obj.get("/Annots", Array())):
            yield Complaint(Kind.PRINT, "a page has links or notes for the screen", f"p. {number}")
    if len(sizes) > 1:
        yield Complaint(Kind.PRINT, "not all pages are of one size")
    if len(pdf.pages) % 2:
        yield Complaint(Kind.PRINT, "the last leaf has one page")


def _box(page: Object, key: str) -> tuple[float, ...] | None:
    sides = tuple(map(float, page.get(key, Array())))
    return sides if len(sides) == len(("left", "bottom", "right", "top")) else None


def _surrounds(outer: tuple[float, ...], inner: tuple[float, ...], room: float) -> bool:
    """Whether a box leaves so much room around another."""
    near = all(inner[i] - outer[i] >= room - _SLACK for i in (0, 1))
    return near and all(outer[i] - inner[i] >= room - _SLACK for i in (2, 3))


def _fonts(pdf: Pdf) -> Iterator[Complaint]:
    seen: set[tuple[int, int]] = set()
    for number, page in enumerate(pdf.pages, 1):
        for font in used([page], "/Font"):
            if font.objgen in seen:
                continue
            seen.add(font.objgen)
            descriptors = [one.get("/FontDescriptor", Dictionary()) for one in font.get("/DescendantFonts", [font])]
            embedded = any(key in one for one in descriptors for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            if not embedded and font.get("/Subtype") != Name.Type3:
                yield Complaint(Kind.PRINT, "a font is not embedded", f"p. {number}")
