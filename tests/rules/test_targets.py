"""Targets: the direction that was declared, and the weaker target beside the target."""

from __future__ import annotations

import pytest

from tests.rules.samples import Entries, told


def codes(entries: Entries) -> list[str]:
    return [one.code for one in told(entries) if one.code in {"J509", "J510"}]


@pytest.mark.parametrize(
    ("target", "part", "direction"),
    [
        (">2", ">2", None),
        (">2", ">4", None),
        (">2", "≥3", None),
        (">2", "<1", None),
        ("<5", "<4", None),
        ("<=5", "<5", None),
        ("10", "10", "hoger"),
        ("10", "12", "hoger"),
        ("10", "8", "lager"),
        ("10", "12", "gelijk"),
        (">10", "12", None),
        ("6-8", "6,5-8", "bandbreedte"),
        ("6-8", "6-8", "bandbreedte"),
        ("6-8", "7-9", "bandbreedte"),
        ("6-8", ">7", "hoger"),
        ("Top 5", "Top 3", None),
        (">1 ton", ">1.000 kg", None),
    ],
)
def test_a_target_in_part_that_is_not_weaker_is_told(target: str, part: str, direction: str | None) -> None:
    """As heavy, heavier, or about something else: *deels behaald* could never come out."""
    entries = {"beoogd": f"{{2017: '{target}'}}", "deels": f"{{2017: '{part}'}}", "behaald": "{2017: 3}"}
    assert codes(entries | ({"richting": direction} if direction else {})) == ["J509"]


@pytest.mark.parametrize(
    ("target", "part", "direction"),
    [
        (">2", ">1", None),
        (">2", "≥2", None),
        ("<5", "<6", None),
        ("10", "8", "hoger"),
        ("10", "12", "lager"),
        ("10", "9-11", "gelijk"),
        (">10", "8", None),
        ("6-8", "5-9", "bandbreedte"),
        ("6-8", "6-9", "bandbreedte"),
        ("6-8", ">5", "hoger"),
        ("Top 5", "Top 10", None),
        (">1 ton", ">900 kg", None),
        ("10", "8", None),
        ("stijging", ">4", None),
        (">90%", ">30 dagen", None),
    ],
)
def test_a_weaker_target_in_part_is_fine(target: str, part: str, direction: str | None) -> None:
    """Whatever meets the target meets the weaker one too; where nothing tells, nothing is said."""
    entries = {"beoogd": f"{{2017: '{target}'}}", "deels": f"{{2017: '{part}'}}", "behaald": "{2017: 3}"}
    assert codes(entries | ({"richting": direction} if direction else {})) == []


def test_a_target_in_part_of_another_year_is_not_compared() -> None:
    """Each year has its own pair."""
    assert codes({"beoogd": "{2017: '>2'}", "deels": "{2016: '>4'}", "behaald": "{2017: 3}"}) == []


@pytest.mark.parametrize(
    ("target", "direction", "expected"),
    [
        (">5", "lager", ["J510"]),
        ("≥5", "lager", ["J510"]),
        ("<5", "hoger", ["J510"]),
        ("stijging", "lager", ["J510"]),
        ("Top 5", "hoger", ["J510"]),
        (">5", "gelijk", ["J510"]),
        (">5", "hoger", []),
        ("<5", "lager", []),
        ("Top 5", "lager", []),
        ("5", "lager", []),
        ("4-6", "lager", []),
    ],
)
def test_a_target_against_the_direction_is_told(target: str, direction: str, expected: list[str]) -> None:
    """A sign and `richting` must not say two things."""
    assert codes({"beoogd": f"{{2017: '{target}'}}", "richting": direction, "behaald": "{2017: 3}"}) == expected


def test_the_weaker_target_may_not_turn_either() -> None:
    """`deels` is a target like any other."""
    entries = {"beoogd": "{2017: 5}", "deels": "{2017: '<4'}", "richting": "hoger", "behaald": "{2017: 3}"}
    assert "J510" in codes(entries)
