"""How a cell is printed: as typed, with the typography made right."""

from __future__ import annotations

import pytest

from jaarverslag.cells import printed, read_cell


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("8", "8"),
        ("  8 ", "8"),
        ("5500", "5.500"),
        ("1016,5", "1.016,5"),
        ("2016", "2016"),
        ("2016 leden", "2.016 leden"),
        ("7,0", "7,0"),
        ("843.8", "843,8"),
        ("1234.5", "1.234,5"),
        ("-2,3", "\u22122,3"),
        ("- 5", "\u22125"),
        ("-/- 1200", "\u22121.200"),
        ("+0,3", "+0,3"),
        ("9%", "9\u00a0%"),
        ("94  %", "94\u00a0%"),
        ("94\u00a0%", "94\u00a0%"),
        ("%10", "10\u00a0%"),
        ("24%**", "24\u00a0%**"),
        ("85 procent", "85 procent"),
        ("10 %-punt", "10\u00a0%-punt"),
        (">2", ">2"),
        ("> 10", "> 10"),
        (">=65%", "≥65\u00a0%"),
        ("> = 5", "≥ 5"),
        ("=> 5", "≥ 5"),
        ("=<5", "≤5"),
        (">/= 5", "≥ 5"),
        ("> -5", "> \u22125"),
        ("Minimaal 2000 leden", "Minimaal 2.000 leden"),
        ("240.000-260.000", "240.000\u2013260.000"),
        ("6- 6,5*", "6\u20136,5*"),
        ("5 - 10 dagen", "5\u201310 dagen"),
        ("-5 - -2", "\u22125 \u2013 \u22122"),
        ("65 tot 70 %", "65 tot 70\u00a0%"),
        ("€2446", "€\u00a02.446"),
        ("€ 54,8 mln.", "€\u00a054,8 mln."),
        ("-", "\u2013"),
        ("--", "\u2013"),
        ("\u2014*", "\u2013*"),
        ("- n.v.t.", "\u2013 n.v.t."),
        ("N.V.T", "N.V.T"),
        ("Toename met 5%", "Toename met 5\u00a0%"),
        ("39%⏎(meting 2016)", "39\u00a0%⏎(meting 2016)"),
        ("58 (39%)", "58 (39%)"),
        ("87%/95%", "87\u00a0%/95\u00a0%"),
        ("'8", "8"),
        ('"> 2"', "> 2"),
        ("8.", "8"),
        ("\uff19\uff05", "9\u00a0%"),
        ("op schema - 5%", "op schema - 5%"),
        ("62,%9", "62,%9"),
        ("\u200b8\ufeff", "8"),
    ],
)
def test_only_typography_is_made_right(text: str, shown: str) -> None:
    """Digits, words, precision and units stay; spaces, signs, points and commas become what they should be."""
    assert printed(read_cell(text)) == shown
    assert printed(read_cell(shown)) == shown
