"""Stamp the page numbers: the digits of a font as a small embedded font, and the drawing of a number in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from jaarverslag.press.cmap import write_cmap
from jaarverslag.press.object import Align

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fontTools.ttLib import TTFont
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
class Figures:
    """The ten figures of a font, as a small font by themselves.

    `program` is the file of that, with TrueType outlines or others; `glyphs` are the numbers of the figures in it and
    `widths` their widths, both in order; `box`, `ascent` and `descent` are those of the font. What is measured is in
    thousandths of the em.
    """

    name: str
    program: bytes
    truetype: bool
    glyphs: tuple[int, ...]
    widths: tuple[int, ...]
    box: tuple[int, ...]
    ascent: int
    descent: int


FigureReader = Callable[[bytes], Figures]
"""A way to read the figures of a font: anew, or from memory."""


@dataclass(frozen=True, slots=True)
class Digits:
    """Figures embedded in a PDF: the font dictionary, and what is in it."""

    font: Object
    figures: Figures


def read_figures(font: bytes) -> Figures:
    """Read the figures of a TTF or OTF, tabular ones where the font has them.

    Raises FontError when the font can't be read or has no figures.
    """
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - takes its time, and most builds know the figures already

    try:
        face = TTFont(BytesIO(font), recalcTimestamp=False, lazy=True)
        names = _digit_names(face)
        _subset(face, names)
        data = BytesIO()
        face.save(data, reorderTables=False)
        return _figures(face, names, data.getvalue())
    except Exception as error:
        raise FontError(f"no digits in this font: {error}") from error


def _figures(face: TTFont, names: Sequence[str], program: bytes) -> Figures:
    head, hhea = face["head"], face["hhea"]
    scale = 1000 / head.unitsPerEm
    return Figures(
        name=face["name"].getDebugName(6) or "Folio",
        program=program,
        truetype="glyf" in face,
        glyphs=tuple(map(face.getGlyphID, names)),
        widths=tuple(round(face["hmtx"][name][0] * scale) for name in names),
        box=tuple(round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)),
        ascent=round(hhea.ascent * scale),
        descent=round(hhea.descent * scale),
    )


def stamp(digits: Digits, folio: Folio, number: int) -> bytes:
    """The drawing of a page number, as an artifact of pagination (ISO 32000-1, 14.8.2.2.2)."""
    figures, places = digits.figures, tuple(map(int, str(number)))
    width = sum(figures.widths[place] for place in places) * folio.size / 1000
    x = folio.x - {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[folio.align]
    colour = " ".join(f"{channel:g}" for channel in folio.colour)
    codes = "".join(f"{figures.glyphs[place]:04X}" for place in places)
    return (
        f"/Artifact <</Type/Pagination/Subtype/Footer>> BDC q {colour} {_COLOUR_OPERATORS[len(folio.colour)]} "
        f"BT {FONT_NAME} {folio.size:g} Tf {x:.3f} {folio.y:.3f} Td <{codes}> Tj ET Q EMC"
    ).encode()


def _digit_names(face: TTFont) -> tuple[str, ...]:
    """The glyph of each digit, replaced by what the font's tabular figures (feature tnum) put in its place."""
    names = [face.getBestCmap()[ord(digit)] for digit in _DIGITS]
    if "GSUB" not in face:
        return tuple(names)
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
            names = [mapping.get(name, name) for name in names]
    return tuple(names)


def _subset(face: TTFont, names: Sequence[str]) -> None:
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415 - as above

    for tag in set(face.keys()) - _TABLES:
        # What a viewer doesn't need goes first: the subsetter complains in public of tables that it does not know.
        del face[tag]
    options = Options(layout_features=[], hinting=False, name_IDs=[6], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(glyphs=list(names))
    subsetter.subset(face)


def embed(pdf: Pdf, figures: Figures) -> Digits:
    """Embed figures as a composite font whose codes are glyph numbers (ISO 32000-1, 9.7)."""
    name = Name(f"/JVFOLI+{figures.name}".replace(" ", "-"))
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=4,
            FontBBox=Array(figures.box),
            ItalicAngle=0,
            Ascent=figures.ascent,
            Descent=figures.descent,
            CapHeight=figures.ascent,
            StemV=80,
        )
    )
    program = Stream(pdf, figures.program)
    if figures.truetype:
        program.Length1 = len(figures.program)
        descriptor.FontFile2 = program
    else:
        program.Subtype = Name.OpenType
        descriptor.FontFile3 = program
    measured = zip(figures.glyphs, figures.widths, strict=True)
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2 if figures.truetype else Name.CIDFontType0,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=descriptor,
        W=Array([part for glyph, width in measured for part in (glyph, Array([width]))]),
    )
    if figures.truetype:
        descendant.CIDToGIDMap = Name.Identity
    font = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=Stream(pdf, write_cmap(dict(zip(figures.glyphs, _DIGITS, strict=True)))),
        )
    )
    return Digits(font, figures)
