"""How wide columns are, and when a table leaves the upright page: told by the lengths of its texts alone."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from jaarverslag.compose.fit import MEASURES, Wish, fit, room_for, wish
from jaarverslag.document.tables import Fit
from jaarverslag.project import read_style

if TYPE_CHECKING:
    from pathlib import Path

VALUE = Wish(11, 8, 11)
CHART = Wish(26, 26, 26, figure=True)
OUTCOME = Wish(21, 21, 34)


@pytest.mark.parametrize(
    ("texts", "bold", "expected"),
    [
        (["8", "2017", "Nulmeting"], False, Wish(12, 12, 12)),
        (["8"], False, Wish(11, 4, 11)),
        (["1.229.004"], False, Wish(11, 11, 11)),  # a point takes half the room of a digit
        (["240.000\u2013260.000"], False, Wish(11, 11, 17)),  # breaks behind the dash
        (["\u20ac\u00a054,8\u00a0mln."], False, Wish(13, 13, 13)),  # does not break at a no-break space
        (["lager dan nulmeting"], False, Wish(12, 12, 21)),
        (["inkomensondersteunende"], False, Wish(17, 17, 25)),  # a long word may be hyphenated
        (["123456789012345678"], False, Wish(21, 21, 21)),  # a figure may not
        (["1.229.004"], True, Wish(12, 12, 12)),
        (["woord " * 20], False, Wish(11, 8, 43)),  # no column needs more for what it says
        ([], False, Wish(11, 3, 11)),
    ],
)
def test_the_longest_piece_that_cannot_break_decides(texts: list[str], bold: bool, expected: Wish) -> None:
    """A column has its usual width unless a piece of text needs more; it can do with what that piece needs."""
    assert wish(texts, 11, bold=bold) == expected


@pytest.mark.parametrize(
    ("columns", "how", "widths"),
    [
        ((VALUE,) * 3 + (CHART, OUTCOME), Fit.NORMAL, (11, 11, 11, 26, 21)),
        # five spare characters are too few for one more each
        ((Wish(11, 9, 11),) * 4 + (CHART, OUTCOME), Fit.NORMAL, (9, 9, 9, 9, 26, 21)),
        # the figure goes first, and what it leaves goes to the others
        ((VALUE,) * 6 + (CHART, OUTCOME), Fit.NORMAL, (11,) * 6 + (0, 21)),
        ((VALUE,) * 7 + (CHART, OUTCOME), Fit.NORMAL, (9,) * 7 + (0, 21)),
        # room that the names do not need goes to who has a use for it
        ((VALUE,) * 2 + (OUTCOME,), Fit.NORMAL, (11, 11, 34)),
        # then type is small
        ((VALUE,) * 9 + (CHART, OUTCOME), Fit.SMALL, (8,) * 9 + (0, 21)),
        # on a page on its side the figure is back
        ((VALUE,) * 11 + (CHART, OUTCOME), Fit.LANDSCAPE, (8,) * 11 + (26, 21)),
        ((VALUE,) * 13 + (CHART, OUTCOME), Fit.LANDSCAPE, (9,) * 13 + (0, 21)),
        ((VALUE,) * 17 + (CHART, OUTCOME), Fit.LANDSCAPE_SMALL, (8,) * 17 + (0, 21)),
        ((), Fit.NORMAL, ()),
    ],
)
def test_a_table_is_fitted_step_by_step(columns: tuple[Wish, ...], how: Fit, widths: tuple[int, ...]) -> None:
    """As it is, without its figure, in small type, on a page on its side; each step only where the one before fails."""
    fitted = fit(columns)
    assert (fitted.fit, fitted.widths) == (how, widths)


def test_short_names_leave_their_room_to_long_texts() -> None:
    """Where rows are called by a date, what is said of them has more use for the room."""
    said = (wish(["woord " * 40], 24),) * 2
    assert [sum(fit(said, ample=ample).widths) for ample in (18, 30, 90)] == [86, 80, 78]


def test_what_fits_nowhere_still_gets_a_width() -> None:
    """Fifty columns go on the widest page, narrower than they can do with, and never over its edge."""
    fitted = fit((VALUE,) * 50)
    assert (fitted.fit, fitted.broken) == (Fit.LANDSCAPE_SMALL, True)
    assert all(fitted.widths)
    assert sum(fitted.widths) < dict(MEASURES)[Fit.LANDSCAPE_SMALL]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["651.046", "gegevens niet beschikbaar"], None),  # words may be broken
        (["\u22121.234.567"], None),
        (["\u22125.123.456.789"], 17),
        (["21.345.678.901\u201331.345.678.901"], 18),
    ],
)
def test_large_amounts_get_the_room_that_they_need(texts: list[str], expected: int | None) -> None:
    """And where the usual width will do, the style decides."""
    assert room_for(texts, 14) == expected


@pytest.mark.parametrize("name", ["standaard", "haven"])
def test_the_measures_are_those_of_every_style(root: Path, name: str) -> None:
    """A page holds as many digits from side to side as the rule counts on, in both sizes of type."""
    style = read_style(root / "styles" / name).value
    assert style is not None
    space, sizes = style.tokens["space"], style.tokens["type"]
    font = TTFont(BytesIO(style.files["fonts/SourceSans3-Regular.ttf"]))
    digit = font["hmtx"][font.getBestCmap()[ord("0")]][0] / font["head"].unitsPerEm
    margins = points(space["page-left"]) + points(space["page-right"])
    for how, measure in MEASURES:
        side = 841.89 if how in {Fit.LANDSCAPE, Fit.LANDSCAPE_SMALL} else 595.28
        size = sizes["small"] if how in {Fit.SMALL, Fit.LANDSCAPE_SMALL} else sizes["table"]
        assert measure <= (side - margins) / (points(size) * digit)


def points(length: str) -> float:
    return float(length.removesuffix("pt"))
