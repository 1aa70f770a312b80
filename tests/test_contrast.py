"""Contrast as WCAG computes it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jaarverslag.contrast import contrast


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", "21"),
        ("#ffffff", "#FFFFFF", "1"),
        ("#777777", "#ffffff", "4.48"),
        ("#767676", "#ffffff", "4.54"),
        ("#0000ff", "#ffff00", "8.00"),
        ("#0a0a0a", "#000000", "1.06"),
    ],
)
def test_known_ratios(one: str, other: str, ratio: str) -> None:
    """Ratios that are known from the standard and its tools, whichever colour comes first."""
    places = Decimal(ratio)
    assert contrast(one, other).quantize(places) == places
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize("colour", ["", "#fff", "zwart", "#gggggg", "000000", "#0000000", "#00000\n"])
def test_other_ways_to_write_a_colour_are_refused(colour: str) -> None:
    """A colour that is not understood has no contrast, so none is given."""
    with pytest.raises(ValueError, match="#rrggbb"):
        contrast(colour, "#ffffff")
