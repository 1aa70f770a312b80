"""How large a picture is printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jaarverslag.document.pictures import Picture
from jaarverslag.render.frame import PictureStyle, frame

TOKENS = {"width": "373", "line": "13.5", "lines": "30", "dots": "200"}


def read(**tokens: str) -> PictureStyle | str:
    return PictureStyle.from_tokens({**TOKENS, **tokens})


def style() -> PictureStyle:
    found = read()
    assert isinstance(found, PictureStyle)
    return found


def picture(width: int, height: int) -> Picture:
    return Picture("a.png", b"", width, height, "een plein")


@pytest.mark.parametrize(
    ("dots", "width", "height"),
    [
        ((4000, 3000), "373", "279.75"),
        ((4000, 1000), "373", "93.25"),
        ((500, 500), "180", "180"),
        ((50, 50), "18", "18"),
        ((1, 1), "0.36", "0.36"),
        # higher than a page has room for
        ((3000, 6000), "202.5", "405"),
        ((500, 50_000), "4.05", "405"),
    ],
)
def test_a_picture_is_as_large_as_the_column_and_its_dots_allow(dots: tuple[int, int], width: str, height: str) -> None:
    """Never larger than 200 dots to the inch make of it, and in proportion."""
    made = frame(picture(*dots), style())
    assert (made.width, made.height) == (Decimal(width), Decimal(height))
    assert dots[0] / (float(made.width) / 72) >= 200


@pytest.mark.parametrize("dots", [(4000, 3000), (500, 500), (333, 777), (1, 1), (2480, 3508), (1000, 75)])
def test_text_stays_on_its_grid(dots: tuple[int, int]) -> None:
    """With the room above it a picture takes a whole number of lines, less what rounding takes."""
    made = frame(picture(*dots), style())
    lines = (made.height + made.above) / Decimal("13.5")
    assert abs(lines - round(lines)) < Decimal("0.01")
    assert 0 <= made.above < Decimal("13.5")


@pytest.mark.parametrize("wrong", ["", "veel", "0", "-3", "12,5", "12.3456", "99999"])
def test_a_style_that_gives_no_size_is_told(wrong: str) -> None:
    """With the names of what is wrong."""
    assert read(line=wrong, dots=wrong) == "onder [picture] hoort bij line, dots een getal te staan"
    assert isinstance(PictureStyle.from_tokens({}), str)
