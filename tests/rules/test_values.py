"""Cells that hold words: a fault where they are to be judged, and fine where the author wants no judgement."""

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

SETTINGS = Source("rapport.yaml", "gemeente: G\njaar: 2017\ntitel: J\n")
SECTION = """nummer: 2.1
titel: T
indicatoren:
  - id: a
    naam: A
    behaald: {{2017: "{cell}"}}
    beoogd: {{2017: 5}}
    richting: {direction}
"""


@pytest.mark.parametrize(
    ("cell", "direction", "codes"),
    [
        ("we deden ons best", "hoger", ["J501"]),
        ("we deden ons best", "informatief", []),
        ("1.370000", "informatief", ["J501"]),
    ],
)
def test_words_are_fine_where_nothing_is_judged(cell: str, direction: str, codes: list[str]) -> None:
    """`informatief` lets words stand, and a number that is no number still does not."""
    source = Source("2.1.yaml", SECTION.format(cell=cell, direction=direction))
    assert [one.code for one in check(ReportSources(SETTINGS, (source,))).diagnostics] == codes
