"""The sign of an organisation on the cover: a file of its style, said in words, and nothing where there is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from jaarverslag.document.blocks import Document
from jaarverslag.document.matter import Cover
from jaarverslag.project import read_style
from jaarverslag.render.html import html

if TYPE_CHECKING:
    from pathlib import Path

COVER = Document("omslag", "nl", "T", "T", "T", False, (Cover("Jaarverslag", "Duinstad", 2021),))


@pytest.mark.parametrize(("name", "expected"), [("haven", ["logo.svg"]), ("standaard", [])])
def test_the_cover_has_the_logo_of_the_style(root: Path, name: str, expected: list[str]) -> None:
    """Who cannot see it hears whose it is."""
    style = read_style(root / "styles" / name).value
    assert style is not None
    page = html(COVER, style)
    assert re.findall(r'<img src="([^"]+)" alt="Logo van Duinstad">', page.html) == expected
    assert set(expected) <= set(page.files)
