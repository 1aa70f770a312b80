"""Filling in what only a book knows, without pressing anything."""

from __future__ import annotations

import pytest

from jaarverslag.press.object import Align, Digit, PageNumber, Shift
from jaarverslag.press.relocate import fill, moved

DIGITS = tuple(Digit(f"00{digit:02x}", 500) for digit in range(10))
PARTS = (b"a", b"b")


def place(align: Align = Align.LEFT, page: int = 0) -> PageNumber:
    return PageNumber(page, "2.3.6", DIGITS, 10, 1500, align)


@pytest.mark.parametrize(
    ("align", "number", "painted"),
    [
        (Align.LEFT, 7, b"[<0007>] TJ"),
        (Align.LEFT, 123, b"[<000100020003>] TJ"),
        (Align.LEFT, 1234, b"[<0001000200030004>] TJ"),
        (Align.RIGHT, 7, b"[-1000<0007>] TJ"),
        (Align.RIGHT, 123, b"[0<000100020003>] TJ"),
        (Align.RIGHT, 1234, b"[500<0001000200030004>] TJ"),
        (Align.CENTRE, 7, b"[-500<0007>] TJ"),
        (Align.CENTRE, 12, b"[-250<00010002>] TJ"),
    ],
)
def test_a_number_keeps_to_its_side_of_the_room(align: Align, number: int, painted: bytes) -> None:
    """Where it needs more than there is, it sticks out at the other side."""
    assert fill(PARTS, 0, (place(align),), {"2.3.6": number}) == b"a\n" + painted + b"\nb"


@pytest.mark.parametrize(("number", "distance"), [(7, -10.0), (12, -5.0), (123, 0.0), (1234, 5.0)])
def test_what_follows_moves_and_the_rest_stays(number: int, distance: float) -> None:
    """There and back, in the units of the page; further to the right where the number needs more room."""
    relocations = (place(), Shift(0, 0, 0.01, back=False), Shift(0, 0, 0.01, back=True))
    code = fill((b"a", b"b", b"c", b"d"), 0, relocations, {"2.3.6": number}).splitlines()
    assert (code[2], code[4], code[6]) == (b"b", b"c", b"d")
    assert [float(code[line].split()[4]) for line in (3, 5)] == [distance, -distance]
    assert moved(place(), {"2.3.6": number}) == distance


@pytest.mark.parametrize("align", [Align.RIGHT, Align.CENTRE])
def test_nothing_moves_to_a_number_at_the_right_or_in_the_middle(align: Align) -> None:
    """Its line is filled from the other side."""
    relocations = (place(align), Shift(0, 0, 0.01, back=False))
    assert b"cm" not in fill((b"a", b"b", b"c"), 0, relocations, {"2.3.6": 7})
    assert moved(place(align), {"2.3.6": 7}) == 0


def test_without_its_target_a_place_is_closed() -> None:
    """All of it."""
    assert fill(PARTS, 0, (place(),), {}) == b"a\n\nb"
    assert moved(place(), {}) == -15


def test_each_page_has_its_own() -> None:
    """Relocations of other pages are for those; a shift finds its number among all of them."""
    relocations = (place(), place(page=1), Shift(1, 1, 0.01, back=False))
    code = fill((b"a", b"b", b"c"), 1, relocations, {"2.3.6": 12})
    assert code == b"a\n[<00010002>] TJ\nb\n1 0 0 1 -5.0000 0 cm\nc"


def test_parts_without_a_relocation_are_a_mistake() -> None:
    """What does not fit together is not made to fit."""
    with pytest.raises(ValueError, match="zip"):
        fill((b"a", b"b", b"c"), 0, (place(),), {})
