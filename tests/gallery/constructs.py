"""A page of what no report can have, pressed and bound as a book of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from jaarverslag.document.blocks import Document
from jaarverslag.press.engine import press
from jaarverslag.press.link import Book, link
from jaarverslag.press.object import Sheet
from jaarverslag.render.html import html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.press.object import Pressed
    from jaarverslag.style import Style

_HERE: Final = Path(__file__).parent
_ROWS: Final = 90
_DOT: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def style_files(style: Style) -> Mapping[str, bytes]:
    """Give the files of a style, as a page gets them."""
    return html(Document("x", "nl", "x", "x", "x", concept=False, blocks=()), style).files


def press_constructs(files: Mapping[str, bytes]) -> Pressed:
    """Press the page; a table in it gets rows enough for some pages."""
    rows = "\n".join(f'<tr><th scope="row">Rij {at}</th><td>{at * at}</td></tr>' for at in range(1, _ROWS + 1))
    page = (_HERE / "constructs.html").read_text(encoding="utf-8").replace("<!-- rijen -->", rows)
    own = {"constructs.css": (_HERE / "constructs.css").read_bytes(), "stip.png": _DOT}
    return press(Sheet(("9",), page, {**files, **own}))


def bound(pressed: Pressed, files: Mapping[str, bytes]) -> bytes:
    """Bind the pressed page into a book."""
    assert pressed.object is not None, pressed.complaints
    book = Book("Galerij", "nl", files["fonts/SourceSans3-Semibold.ttf"], author="Proefstad", subject="Proef")
    return link([pressed.object], book)
