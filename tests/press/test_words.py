"""Whether what is printed says what was meant."""

from __future__ import annotations

import pytest

from jaarverslag.press.words import OPTIONAL, PAGE_NUMBER, difference

BEFORE, AFTER = OPTIONAL


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("", ""),
        ("8", "8"),
        ("1.521", "1.521"),
        ("heeftgekost", "heeft gekost"),  # the end of a line has no space
        ("18,8 %", "18,8\u00a0%"),
        ("bijstands-uitkering", "bijstandsuitkering"),
        ("bijstands- uitkering", "bijstands\u00aduitkering"),
        ("bijstands\u2010uitkering", "bijstandsuitkering"),
        ("JAARVERSLAG", "Jaarverslag"),
        (f"{BEFORE}1.{AFTER}Een plan", "Een plan"),
        (f"{BEFORE}Uitgave{AFTER}Gemeente", "Uitgave Gemeente"),
        (f"{BEFORE}onderbro-ken{AFTER}Streep", "onderbroken Streep"),
        ("zie 2.1 (p. 14)", f"zie 2.1 (p. {PAGE_NUMBER})"),
        ("zie 2.1 (p. )", f"zie 2.1 (p. {PAGE_NUMBER})"),
    ],
)
def test_these_say_the_same(printed: str, meant: str) -> None:
    """Line ends, hyphens that break a word, capitals, labels and numbers of pages are no difference."""
    assert difference(printed, meant) is None


@pytest.mark.parametrize(
    ("printed", "meant", "place"),
    [
        ("8", "9", (0, 0)),
        ("1.521", "1.251", (2, 2)),
        ("8", "", (0, 0)),
        ("", "8", (0, 0)),
        ("85", "8", (1, 1)),
        ("-", "", (0, 0)),
        ("-2,3", "2,3", (0, 0)),
        ("2,3", "-2,3", (0, 0)),
        ("a-1", "a1", (1, 1)),
        ("1-2", "12", (1, 1)),
        ("oud-nieuw", "oud-\u00adniew", (7, 8)),
        (f"{BEFORE}1.{AFTER}Een", "1 Een", (4, 0)),
        ("p. 14 a", f"p. {PAGE_NUMBER}", (6, 4)),
    ],
)
def test_these_do_not(printed: str, meant: str, place: tuple[int, int]) -> None:
    """A minus is a figure's own, and so is every digit; the place is that of the first sign that differs."""
    found = difference(printed, meant)
    assert found is not None
    assert found == place
