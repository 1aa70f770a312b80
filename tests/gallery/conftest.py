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
from jaarverslag.compiler.tools import Tools
from jaarverslag.project import ReportFolder, read_sources, read_style
from tests.gallery.constructs import bound, press_constructs, style_files
from tests.press.conftest import Tags as PressTags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pikepdf import Object

    from jaarverslag.press.object import PressAll, Pressed
    from jaarverslag.style import Style

HERE = Path(__file__).parent


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
    return style_files(style)


@pytest.fixture(scope="session")
def gallery(style: Style, press_all: PressAll) -> Iterator[Tags]:
    """The report of hard cases, built without a word of the program but warnings, and opened."""
    sources = read_sources(ReportFolder(HERE / "data")).value
    assert sources is not None
    checked = check(sources)
    assert checked.value is not None
    assert checked.diagnostics == ()
    made = build(checked.value, style, Order(), tools=Tools(press_all=press_all))
    assert made.value is not None
    assert made.diagnostics == ()
    with pikepdf.open(BytesIO(made.value.pdf)) as pdf:
        yield Tags.of(pdf, made.value.pdf)


@pytest.fixture(scope="session")
def pressed(files: Mapping[str, bytes]) -> Pressed:
    """The page of constructs, pressed."""
    return press_constructs(files)


@pytest.fixture(scope="session")
def constructs(pressed: Pressed, files: Mapping[str, bytes]) -> Iterator[Tags]:
    """The page of constructs as a book of its own, opened."""
    content = bound(pressed, files)
    with pikepdf.open(BytesIO(content)) as pdf:
        yield Tags.of(pdf, content)
