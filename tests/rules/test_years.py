"""Years: which cells a report may have beside those of its own year."""

from __future__ import annotations

import pytest

from tests.rules.samples import told


@pytest.mark.parametrize(
    ("series", "years", "expected"),
    [
        ("behaald", "{2017: 3, 2018: 4}", ["2018"]),
        ("nulmeting", "{2018: 4}", ["2018"]),
        ("beoogd", "{2017: '>2', 2018: '>3', 2027: '>9'}", []),
        ("deels", "{2017: '>1', 2018: '>2'}", []),
        ("beoogd", "{2017: '>2', 2028: '>3'}", ["2028"]),
        ("beoogd", "{2018: '>3'}", ["2018"]),
        ("beoogd", "{2016: '>3'}", ["2016"]),
    ],
)
def test_only_targets_may_lie_ahead(series: str, years: str, expected: list[str]) -> None:
    """Up to ten years, and beside the target of the report's own year; nothing else is of a year to come."""
    given = {"behaald": "{2017: 3}", "beoogd": "{2017: '>2'}", series: years}
    found = [one for one in told(given) if one.code == "J404"]
    assert [one.span.text for one in found if one.span] == expected
