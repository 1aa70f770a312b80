"""What is understood but is better written otherwise."""

from __future__ import annotations

import pytest

from jaarverslag.cells import Role, read_cell


@pytest.mark.parametrize(
    ("text", "role", "name", "place", "suggestion"),
    [
        ("843.8", Role.ACTUAL, "decimal-point", "843.8", "843,8"),
        ("> 19.5% (2016)", Role.TARGET, "decimal-point", "19.5", "> 19,5% (2016)"),
        ("1234.5", Role.ACTUAL, "decimal-point", "1234.5", "1.234,5"),
        ("2016", Role.ACTUAL, "year-like", "2016", "2.016"),
        (">= 2016", Role.TARGET, "year-like", "2016", ">= 2.016"),
        ("meer dan 2000", Role.TARGET, "year-like", "2000", "meer dan 2.000"),
        ("3,500", Role.ACTUAL, "three-decimals", "3,500", "3.500"),
        ("123,456", Role.ACTUAL, "three-decimals", "123,456", "123.456"),
        ("a b c\n5", Role.ACTUAL, "figure-in-text", "a b c\n5", None),
        ("100,-", Role.ACTUAL, "euro-left-out", "100,-", "€ 100,-"),
        ("%10", Role.TARGET, "leading-percent", "%10", "10%"),
        ("min.% 5", Role.TARGET, "leading-percent", "% 5", "min.5%"),
        ("ca% 5", Role.TARGET, "leading-percent", "% 5", "ca 5%"),
        ("=> 5", Role.TARGET, "odd-operator", "=>", ">= 5"),
        ("=<5", Role.TARGET, "odd-operator", "=<", "<=5"),
        ("min 5", Role.TARGET, "min-word", "min", "minimaal 5"),
        ("- 5", Role.ACTUAL, "spaced-minus", "- ", "-5"),
        ("+5%", Role.TARGET, "plus-sign", "+", None),
        ("5\n+6", Role.TARGET, "plus-sign", "+", None),
        ("8.", Role.ACTUAL, "full-stop", ".", "8"),
        ('">2"', Role.TARGET, "quoted", '"', None),
        ("'8", Role.ACTUAL, "quoted", "'", None),
        ("8 (2016", Role.ACTUAL, "unclosed-bracket", "(", None),
        ("1:30", Role.ACTUAL, "time-or-ratio", "1:30", None),
        ("5 van de 12", Role.ACTUAL, "figure-in-text", "5 van de 12", None),
        ("tot 5", Role.TARGET, "figure-in-text", "tot 5", None),
    ],
)
def test_a_warning_points_and_repairs(text: str, role: Role, name: str, place: str, suggestion: str | None) -> None:
    """A warning stands at the characters that caused it, with a message, a hint and the better cell if there is one."""
    (warning,) = read_cell(text, role).warnings
    assert (warning.name, text[warning.start : warning.end], warning.suggestion) == (name, place, suggestion)
    assert warning.message
    assert warning.hint.endswith((".", "?"))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("+5%", Role.ACTUAL),
        ("2016 leden", Role.ACTUAL),
        ("2.016", Role.ACTUAL),
        ("minder dan 2016", Role.TARGET),
        ("min. 5", Role.TARGET),
        ("12 min", Role.ACTUAL),
        ("0,500", Role.ACTUAL),
        ("5:36", Role.ACTUAL),
        ("1:30 uur", Role.ACTUAL),
        ("op schema", Role.ACTUAL),
        ("nulmeting in 2018", Role.TARGET),
        ("Ja.", Role.ACTUAL),
    ],
)
def test_what_leaves_no_doubt_gives_no_warning(text: str, role: Role) -> None:
    """A cell that can be taken one way only is read in silence."""
    assert read_cell(text, role).warnings == ()


def test_a_suggestion_silences_its_warning() -> None:
    """Typing what was suggested takes the warning away."""
    for text in ("843.8", "2016", "3,500", "%10", "=> 5", "min 5", "- 5", "8.", "100,-"):
        (warning,) = read_cell(text).warnings
        assert warning.suggestion is not None
        assert read_cell(warning.suggestion).warnings == ()


def test_two_faults_give_two_warnings() -> None:
    """Each fault is told, and each suggestion repairs its own."""
    first, second = read_cell("=> 19.5").warnings
    assert (first.name, first.suggestion) == ("odd-operator", ">= 19.5")
    assert (second.name, second.suggestion) == ("decimal-point", "=> 19,5")
