"""Read a finished PDF as a screen reader does: through its tags, the words of each part and the cells of each table."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, PdfError, Stream, String, parse_content_stream

from jaarverslag.press.codes import Decoder, decoder
from jaarverslag.press.walk import tags
from jaarverslag.press.words import OPTIONAL, Part, Table, spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Pdf

_OPERATORS = "BDC BMC EMC Tf Tj TJ ' \" Do"
"""What shows text, and what says in which font and under which mark (ISO 32000-1, 9.4.3 and 14.6)."""

_DEEPEST = 8
"""Drawings within drawings; deeper ones are no work of this program."""

_Marks = dict[int, str]


def read_parts(pdf: Pdf) -> tuple[Part, ...]:
    """The parts of a book as they are read aloud, in order.

    An image is what is said of it. What a list puts before an item is marked as optional. A PDF without tags has none.
    """
    reader = _Reader({page.obj.objgen for page in pdf.pages})
    root = pdf.Root.get("/StructTreeRoot", Dictionary()).get("/K")
    return tuple(reader.part(kid) for document in _kids(root) for kid in _kids(document.get("/K")))


class _Reader:
    """Reads text by its marks; what was read of a page or drawing, or of a font, is kept.

    Only what stands on `pages` is read: a tree may also lead to pages that nobody sees.
    """

    def __init__(self, pages: set[tuple[int, int]]) -> None:
        self.pages = pages
        self.marks: dict[tuple[int, int], _Marks] = {}
        self.decoders: dict[tuple[int, int], Decoder] = {}
        self.seen: set[tuple[int, int]] = set()

    def part(self, tag: Object) -> Part:
        """A part: its words, and the tables in it."""
        tables: list[Table] = []
        words = "".join(self.words(tag, tables))
        key = next((str(found["/ID"]).rpartition(":")[0] for found in tags(tag) if "/ID" in found), "")
        return Part(key, spaced(words), tuple(tables))

    def words(self, tag: Object, tables: list[Table]) -> Iterator[str]:
        """The words of a tag in reading order; tables within are added to `tables`."""
        if tag.is_indirect:
            if tag.objgen in self.seen:  # whoever made this tree wanted it to be read for ever
                return
            self.seen.add(tag.objgen)
        role = str(tag.get("/S", ""))
        if role == "/Figure":
            yield f" {tag.get('/Alt', '')} "
        elif role == "/Table":
            tables.append(self.table(tag))
            yield from (
                f" {text} " for text in (tables[-1].caption, *(cell for row in tables[-1].rows for cell in row))
            )
        else:
            inside = "".join(self.inside(tag, tables))
            yield f"{OPTIONAL[0]}{inside}{OPTIONAL[1]}" if role in _NUMBERING else inside
            yield "" if role in _INLINE else " "

    def inside(self, tag: Object, tables: list[Table]) -> Iterator[str]:
        """The words of what a tag holds."""
        for kid in _each(tag.get("/K")):
            if isinstance(kid, int):
                yield self.marked(tag.get("/Pg"), None, kid)
            elif isinstance(kid, Dictionary) and "/MCID" in kid:
                yield self.marked(kid.get("/Pg", tag.get("/Pg")), kid.get("/Stm"), int(kid.MCID))
            elif isinstance(kid, Dictionary) and "/S" in kid:
                yield from self.words(kid, tables)

    def table(self, tag: Object) -> Table:
        """The cells of a table in its rows, whatever groups the rows."""
        inner: list[Table] = []
        captions = [kid for kid in _kids(tag.get("/K")) if str(kid.S) == "/Caption"]
        rows = [row for row in tags(tag) if str(row.S) == "/TR"]
        return Table(
            spaced(" ".join(word for caption in captions for word in self.words(caption, inner))),
            tuple(tuple(spaced("".join(self.words(cell, inner))) for cell in _kids(row.get("/K"))) for row in rows),
        )

    def marked(self, page: Object | None, drawing: Object | None, mcid: int) -> str:
        """The text under a mark of a page, or of a drawing on it."""
        if page is None or page.objgen not in self.pages:
            return ""
        owner = page if drawing is None else drawing
        if owner.objgen not in self.marks:
            self.marks[owner.objgen] = self.read(owner, {}, [], 0)
        return self.marks[owner.objgen].get(mcid, "")

    def read(self, owner: Object, found: _Marks, open_marks: list[int | None], depth: int) -> _Marks:
        """The text under each mark of a page or drawing; drawings that it uses belong to the mark around them."""
        resources = owner.get("/Resources", Dictionary())
        fonts, drawings = resources.get("/Font", Dictionary()), resources.get("/XObject", Dictionary())
        decode: Decoder | None = None
        for operands, operator in _instructions(owner):
            if operator == "Tf":
                decode = self.decoder(fonts.get(str(operands[0])))
            elif operator in ("BDC", "BMC"):
                open_marks.append(_mcid(operands, resources) if operator == "BDC" else None)
            elif operator == "EMC" and open_marks:
                open_marks.pop()
            elif operator == "Do":
                drawing = drawings.get(str(operands[0]))
                if isinstance(drawing, Stream) and drawing.get("/Subtype") == Name.Form and depth < _DEEPEST:
                    own = found if "/StructParents" not in drawing else {}
                    self.read(drawing, own, open_marks if own is found else [], depth + 1)
            elif decode is not None:
                mark = next((one for one in reversed(open_marks) if one is not None), None)
                if mark is not None:
                    found[mark] = found.get(mark, "") + "".join(decode(part) for part in _strings(operands))
        return found

    def decoder(self, font: Object | None) -> Decoder | None:
        """What tells the characters of a font's codes."""
        if not isinstance(font, Dictionary):
            return None
        if font.objgen not in self.decoders or not font.is_indirect:
            self.decoders[font.objgen] = decoder(font)
        return self.decoders[font.objgen]


_NUMBERING = frozenset({"/Lbl", "/Reference"})
"""Tags of what a style may have put there: the number before an item, and that of a note."""

_INLINE = frozenset({"/Span", "/Quote", "/Code", "/Link", "/Reference", "/Note", "/Lbl"})
"""Tags between which no space is heard that is not there."""


def _instructions(owner: Object) -> Iterator[tuple[Sequence[Object], str]]:
    with warnings.catch_warnings():
        # A stream that breaks off says what it says up to there.
        warnings.simplefilter("ignore")
        try:
            found = parse_content_stream(owner, _OPERATORS)
        except PdfError:
            return
    for instruction in found:
        if isinstance(instruction, ContentStreamInstruction):
            yield list(instruction.operands), str(instruction.operator)


def _mcid(operands: Sequence[Object], resources: Object) -> int | None:
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, Name):
        properties = resources.get("/Properties", Dictionary()).get(str(properties))
    return int(properties["/MCID"]) if isinstance(properties, Dictionary) and "/MCID" in properties else None


def _strings(operands: Sequence[Object]) -> Iterator[bytes]:
    for operand in operands:
        if isinstance(operand, String):
            yield bytes(operand)
        elif isinstance(operand, Array):
            yield from (bytes(part) for part in operand if isinstance(part, String))


def _each(kids: Object | int | None) -> Iterator[Object | int | None]:
    yield from kids if isinstance(kids, Array) else [kids]


def _kids(kids: Object | int | None) -> Iterator[Object]:
    for kid in _each(kids):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
