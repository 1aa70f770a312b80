"""The gallery of hard cases: a report of them, and a page of what no report can have; each pressed once."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from jaarverslag.compiler.build import Order, build
from jaarverslag.compiler.check import check
from jaarverslag.document.blocks import Document
from jaarverslag.press.engine import press
from jaarverslag.press.link import Book, link
from jaarverslag.press.object import Sheet
from jaarverslag.project import ReportFolder, read_sources, read_style
from jaarverslag.render.html import html
from tests.press.conftest import Tags as PressTags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pikepdf import Object

    from jaarverslag.press.object import Pressed
    from jaarverslag.style import Style

HERE = Path(__file__).parent
ROWS = 90
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


@dataclass(frozen=True, slots=True)
class Tags(PressTags):
    """An opened PDF that has been read: what is painted in each stretch of marked content."""

    content_of: dict[tuple[tuple[int, int], int | None], str] = field(default_factory=dict)

    @classmethod
    def of(cls, pdf: pikepdf.Pdf, content: bytes) -> Tags:
        """Read a PDF."""
        made = cls(pdf, content)
        for number, page in enumerate(pdf.pages):
            for mark, text in made.painted(number):
                key = (page.obj.objgen, mark)
                made.content_of[key] = made.content_of.get(key, "") + text
        return made

    def text(self, page: Object, mark: int) -> str:
        """The text of one stretch; none where it is a drawing."""
        return self.content_of.get((page.objgen, mark), "")


@pytest.fixture(scope="session")
def style(root: Path) -> Style:
    """The style that comes with the program."""
    read = read_style(root / "styles" / "standaard").value
    assert read is not None
    return read


@pytest.fixture(scope="session")
def files(style: Style) -> Mapping[str, bytes]:
    """The files of the style, as a page is given them."""
    return html(Document("x", "nl", "x", "x", "x", concept=False, blocks=()), style).files


@pytest.fixture(scope="session")
def gallery(style: Style) -> Iterator[Tags]:
    """The report of hard cases, built without a word of the program but warnings, and opened."""
    sources = read_sources(ReportFolder(HERE / "data")).value
    assert sources is not None
    checked = check(sources)
    assert checked.value is not None
    assert checked.diagnostics == ()
    made = build(checked.value, style, Order())
    assert made.value is not None
    assert made.diagnostics == ()
    with pikepdf.open(BytesIO(made.value.pdf)) as pdf:
        yield Tags.of(pdf, made.value.pdf)


@pytest.fixture(scope="session")
def pressed(files: Mapping[str, bytes]) -> Pressed:
    """The page of constructs, pressed."""
    rows = "\n".join(f'<tr><th scope="row">Rij {at}</th><td>{at * at}</td></tr>' for at in range(1, ROWS + 1))
    page = (HERE / "constructs.html").read_text(encoding="utf-8").replace("<!-- rijen -->", rows)
    own = {"constructs.css": (HERE / "constructs.css").read_bytes(), "stip.png": DOT}
    return press(Sheet("9", page, {**files, **own}))


@pytest.fixture(scope="session")
def constructs(pressed: Pressed, files: Mapping[str, bytes]) -> Iterator[Tags]:
    """The page of constructs as a book of its own, opened."""
    assert pressed.object is not None, pressed.complaints
    book = Book("Galerij", "nl", files["fonts/SourceSans3-Semibold.ttf"], author="Proefstad", subject="Proef")
    content = link([pressed.object], book)
    with pikepdf.open(BytesIO(content)) as pdf:
        yield Tags.of(pdf, content)
