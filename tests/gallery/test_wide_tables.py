"""Tables with more columns than a page has room for: no column is lost, and no figure is broken in two."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.gallery.test_gallery import below, said, texts

if TYPE_CHECKING:
    from tests.gallery.conftest import Tags


def test_no_figure_in_a_cell_is_broken(gallery: Tags) -> None:
    """A line may end behind a dash or a space, and never within a figure."""
    cells = [list(texts(gallery, cell)) for one in gallery.all("Table") for cell in below(one, "TD")]
    lines = [pair for cell in cells for pair in pairwise(cell)]
    assert len(lines) > 20
    assert [pair for pair in lines if re.search(r"[\d.]$", pair[0]) and re.match(r"[\d.]", pair[1])] == []


def test_a_table_in_parts_breaks_no_figure(gallery: Tags) -> None:
    """Each of the years is there once, in order, and every amount is one stretch of text on the page."""
    parts = [one for one in gallery.all("Table") if said(gallery, one).startswith("Meer kolommen dan een pagina heeft")]
    assert len(parts) > 1
    heads = [said(gallery, head) for part in parts for head in below(below(part, "THead")[0], "TH")]
    assert [head for head in heads if head != "Onderwerp"] == [str(year) for year in range(1987, 2018)]
    cells = [list(texts(gallery, cell)) for part in parts for cell in below(part, "TD")]
    assert len(cells) == 2 * 31
    assert all(len(cell) == 1 and re.fullmatch(r"\d{3}\.\d{3}\.\d{3}", cell[0]) for cell in cells)
