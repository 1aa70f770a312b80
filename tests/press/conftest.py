"""Press small pages with the fonts of the house style, and read back the tags of what came out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from jaarverslag.press.engine import press
from jaarverslag.press.link import Book, link
from jaarverslag.press.object import PdfObject, Pressed, Sheet

if TYPE_CHECKING:
    from pathlib import Path

    from pikepdf import Object, Page

    from jaarverslag.press.attachments import Attachment

BASE_CSS = """
@font-face { font-family: Test; src: url(test.ttf) }
@page { size: 200pt 200pt; margin: 30pt }
html, code { font: 10pt/12pt Test } body, p { margin: 0 } img { image-rendering: crisp-edges }
"""

PressBody = Callable[..., Pressed]
LinkObjects = Callable[..., "Tags"]


@dataclass(frozen=True, slots=True)
class Tags:
    """A PDF, opened, and the structure elements in it."""

    pdf: Pdf
    content: bytes

    def all(self, role: str = "") -> list[Object]:
        """The structure elements with a role, in reading order; without one, all of them."""
        return [tag for tag in _below(self.pdf.Root.StructTreeRoot.K) if role in ("", str(tag.S)[1:])]

    def one(self, role: str) -> Object:
        """The only structure element with a role."""
        (tag,) = self.all(role)
        return tag

    def shape(self, role: str) -> str:
        """The roles within the first structure element with a role, written as `P(Link Span)`."""
        return _shape(self.all(role)[0])

    def pages_of(self, tag: Object) -> list[int]:
        """The pages, from 0, that a structure element is painted on, in order of its content."""
        return [page for page in range(len(self.pdf.pages)) if self.pdf.pages[page].obj.objgen in _pages(tag)]

    def code(self, page: int) -> str:
        """The content of a page, as text."""
        contents = self.pdf.pages[page].obj.Contents
        parts = contents if isinstance(contents, Array) else [contents]
        return b"\n".join(part.read_bytes() for part in parts).decode("latin-1")

    def painted(self, page: int) -> list[tuple[int | None, str]]:
        """The text of a page in the order of painting, by number of marked content: what who copies text gets."""
        return list(_painted(self.pdf.pages[page]))

    def said(self, tag: Object, page: int = 0) -> str:
        """The text of a structure element on one page, in the order of the tree: what who listens hears."""
        texts: dict[int | None, str] = {}
        for mark, text in self.painted(page):
            texts[mark] = texts.get(mark, "") + text
        return "".join(texts.get(mark, "") for mark in _marks(tag))


def _marks(tag: Object) -> Iterator[int]:
    kids: list[object] = list(tag.K)
    for kid in kids:
        if isinstance(kid, int):
            yield kid
        elif isinstance(kid, Dictionary) and "/K" in kid:
            yield from _marks(kid)


def _painted(page: Page) -> Iterator[tuple[int | None, str]]:
    maps = {name: _unicode(font) for name, font in page.obj.Resources.Font.items()}
    font, marks = "", list[int | None]()
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = list(instruction.operands), str(instruction.operator)
        if operator in ("BDC", "BMC"):
            marks.append(_mark(operands[-1]))
        elif operator == "EMC":
            marks.pop()
        elif operator == "Tf":
            font = str(operands[0])
        elif operator in ("TJ", "Tj"):
            shown = list(operands[0]) if isinstance(operands[0], Array) else operands
            codes = b"".join(bytes(part) for part in shown if isinstance(part, String))
            yield marks[-1], "".join(maps[font][codes[i : i + 2].hex()] for i in range(0, len(codes), 2))


def _mark(properties: object) -> int | None:
    return int(properties.MCID) if isinstance(properties, Dictionary) and "/MCID" in properties else None


def _unicode(font: Object) -> dict[str, str]:
    pairs = re.findall(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>", font.ToUnicode.read_bytes().decode())
    return {code.lower(): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def _below(kids: Object) -> Iterator[Object]:
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid and kid.get("/Type") != Name.Annot:
            yield kid
            yield from _below(kid.get("/K", Array()))


def _shape(tag: Object) -> str:
    kids = " ".join(_shape(kid) for kid in tag.K if isinstance(kid, Dictionary) and "/S" in kid)
    return f"{str(tag.S)[1:]}({kids})" if kids else str(tag.S)[1:]


def _pages(tag: Object) -> set[tuple[int, int]]:
    own = {tag.Pg.objgen} if "/Pg" in tag and any(isinstance(kid, int) for kid in tag.K) else set()
    marked = {kid.Pg.objgen for kid in tag.K if isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR}
    return own | marked | {page for kid in _below(tag.K) for page in _pages(kid)}


@pytest.fixture(scope="session")
def font(root: Path) -> bytes:
    """A font of the house style."""
    return (root / "styles" / "standaard" / "fonts" / "SourceSans3-Regular.ttf").read_bytes()


@pytest.fixture(scope="session")
def press_body(font: bytes) -> PressBody:
    """Press the body of a page; `css` adds to a plain style, `files` to the font."""

    def pressed(body: str, css: str = "", key: str = "2.1.4", files: Mapping[str, bytes] | None = None) -> Pressed:
        head = f"<title>Proef</title><style>{BASE_CSS}{css}</style>"
        html = f"<!DOCTYPE html><html lang=nl><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
        return press(Sheet((key,), html, {"test.ttf": font, **(files or {})}))

    return pressed


@pytest.fixture
def link_objects(font: bytes) -> Iterator[LinkObjects]:
    """Link objects into a book and open it."""
    with ExitStack() as stack:

        def linked(
            *objects: PdfObject | None,
            title: str = "Jaarverslag 2017",
            first_page: int = 1,
            attachments: tuple[Attachment, ...] = (),
        ) -> Tags:
            book = Book(title, "nl", font, "Gemeente Voorbeeld", "Proef", first_page, attachments=attachments)
            content = link([made for made in objects if made is not None], book)
            return Tags(stack.enter_context(pikepdf.open(BytesIO(content))), content)

        yield linked


@pytest.fixture
def tags(press_body: PressBody, link_objects: LinkObjects) -> Callable[..., Tags]:
    """Press the body of a page without a complaint, link it by itself and read its tags."""

    def made(body: str, css: str = "", files: Mapping[str, bytes] | None = None) -> Tags:
        pressed = press_body(body, css, files=files)
        assert pressed.complaints == ()
        return link_objects(pressed.object)

    return made
