"""Stamp the page numbers: the digits of a font as a small embedded font, and the drawing of a number in its place."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from jaarverslag.press.cmap import write_cmap
from jaarverslag.press.object import Align

if TYPE_CHECKING:
    from pikepdf import Object

    from jaarverslag.press.object import Folio

FONT_NAME = Name("/JaarverslagFolio")
_DIGITS = "0123456789"
_COLOUR_OPERATORS = {1: "g", 3: "rg", 4: "k"}


_TABLES = frozenset(
    {"GlyphOrder", "head", "hhea", "hmtx", "maxp", "cmap", "glyf", "loca", "name", "OS/2", "post", "CFF "}
)


class FontError(ValueError):
    """The font for page numbers can't be read, or has no digits."""


@dataclass(frozen=True, slots=True)
class Digits:
    """An embedded font of ten digits: the font dictionary, and per digit its glyph number and width in 1/1000 em."""

    font: Object
    glyphs: dict[str, int]
    widths: dict[str, int]


def embed_digits(pdf: Pdf, font: bytes) -> Digits:
    """Embed the digits of a TTF or OTF, tabular ones where the font has them.

    Raises FontError when the font can't be read or has no digits.
    """
    try:
        face = TTFont(BytesIO(font), recalcTimestamp=False, lazy=True)
        names = _digit_names(face)
        _subset(face, names)
        data = BytesIO()
        face.save(data, reorderTables=False)
    except Exception as error:
        raise FontError(f"no digits in this font: {error}") from error
    scale = 1000 / face["head"].unitsPerEm
    glyphs = {digit: face.getGlyphID(name) for digit, name in names.items()}
    widths = {digit: round(face["hmtx"][name][0] * scale) for digit, name in names.items()}
    return Digits(_font(pdf, face, data.getvalue(), glyphs, widths), glyphs, widths)


def stamp(digits: Digits, folio: Folio, number: int) -> bytes:
    """The drawing of a page number, as an artifact of pagination (ISO 32000-1, 14.8.2.2.2)."""
    text = str(number)
    width = sum(digits.widths[digit] for digit in text) * folio.size / 1000
    x = folio.x - {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[folio.align]
    colour = " ".join(f"{channel:g}" for channel in folio.colour)
    codes = "".join(f"{digits.glyphs[digit]:04X}" for digit in text)
    return (
        f"/Artifact <</Type/Pagination/Subtype/Footer>> BDC q {colour} {_COLOUR_OPERATORS[len(folio.colour)]} "
        f"BT {FONT_NAME} {folio.size:g} Tf {x:.3f} {folio.y:.3f} Td <{codes}> Tj ET Q EMC"
    ).encode()


def _digit_names(face: TTFont) -> dict[str, str]:
    """The glyph of each digit, replaced by what the font's tabular figures (feature tnum) put in its place."""
    names = {digit: face.getBestCmap()[ord(digit)] for digit in _DIGITS}
    if "GSUB" not in face:
        return names
    table = face["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            mapping = getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {})
            names = {digit: mapping.get(name, name) for digit, name in names.items()}
    return names


def _subset(face: TTFont, names: dict[str, str]) -> None:
    for tag in set(face.keys()) - _TABLES:
        # What a viewer doesn't need goes first: the subsetter complains in public of tables that it does not know.
        del face[tag]
    options = Options(layout_features=[], hinting=False, name_IDs=[6], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(glyphs=list(names.values()))
    subsetter.subset(face)


def _font(pdf: Pdf, face: TTFont, data: bytes, glyphs: dict[str, int], widths: dict[str, int]) -> Object:
    """A composite font whose codes are glyph numbers (ISO 32000-1, 9.7)."""
    is_truetype = "glyf" in face
    scale = 1000 / face["head"].unitsPerEm
    name = Name(f"/JVFOLI+{face['name'].getDebugName(6) or 'Folio'}".replace(" ", "-"))
    head = face["head"]
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=4,
            FontBBox=Array([round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)]),
            ItalicAngle=0,
            Ascent=round(face["hhea"].ascent * scale),
            Descent=round(face["hhea"].descent * scale),
            CapHeight=round(face["hhea"].ascent * scale),
            StemV=80,
        )
    )
    program = Stream(pdf, data)
    if is_truetype:
        program.Length1 = len(data)
        descriptor.FontFile2 = program
    else:
        program.Subtype = Name.OpenType
        descriptor.FontFile3 = program
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2 if is_truetype else Name.CIDFontType0,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=descriptor,
        W=Array([part for digit in _DIGITS for part in (glyphs[digit], Array([widths[digit]]))]),
    )
    if is_truetype:
        descendant.CIDToGIDMap = Name.Identity
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=Stream(pdf, write_cmap({glyph: digit for digit, glyph in glyphs.items()})),
        )
    )
