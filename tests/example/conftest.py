"""The example report, checked and built once for all that is held against it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from jaarverslag.compiler.build import Order, build
from jaarverslag.compiler.check import check
from jaarverslag.compiler.tools import Tools
from jaarverslag.project import ReportFolder, read_sources, read_style
from tests.example.reading import Element, read_tags

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.compiler.check import Verdict
    from jaarverslag.press.object import PressAll


@pytest.fixture(scope="session")
def verdict(root: Path) -> Verdict:
    """The report in `data/2017`, with all that there is to say about it."""
    sources = read_sources(ReportFolder(root / "data" / "2017")).value
    assert sources is not None
    return check(sources)


@pytest.fixture(scope="session")
def book(verdict: Verdict, root: Path, press_all: PressAll) -> Element:
    """The whole report as a PDF, read back by its tags."""
    style = read_style(root / "styles" / "standaard").value
    assert verdict.value is not None
    assert style is not None
    made = build(verdict.value, style, Order(), tools=Tools(press_all=press_all))
    assert made.value is not None, made.diagnostics
    with pikepdf.open(BytesIO(made.value.pdf)) as pdf:
        return read_tags(pdf)
