"""Comments that accept a fault: about the line they stand on, the line below, or the whole text that begins there."""

from __future__ import annotations

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

SETTINGS = "gemeente: A\njaar: 2017\ntitel: B\n"
WHY = "# jaarverslag: negeer J604 omdat het een andere nota is"
CELL = "# jaarverslag: negeer J504 omdat de bron het zo schrijft"


def told(lines: str) -> tuple[list[str], int]:
    """The codes that remain about these lines of a section, and how many were accepted."""
    sources = ReportSources(Source("rapport.yaml", SETTINGS), (Source("s.yaml", f"nummer: 2.1\ntitel: T\n{lines}"),))
    verdict = check(sources)
    return [one.code for one in verdict.diagnostics], len(verdict.accepted)


@pytest.mark.parametrize(
    ("lines", "remaining", "accepted"),
    [
        (f"inleiding: zie 9.9.1 {WHY}\n", [], 1),
        (f"{WHY}\ninleiding: zie 9.9.1\n", [], 1),
        (f"{WHY}\ninleiding: |\n  Eerst.\n\n  Zie 9.9.1 en zie 9.9.2.\n", [], 2),
        (f"inleiding: | {WHY}\n  Zie 9.9.1.\n", [], 1),
        (f"inleiding: > {WHY}\n  Zie 9.9.1.\nbereiken: zie 9.9.2\n", ["J604"], 1),
        (f"{WHY}\ninleiding: zie\n  9.9.1\n", [], 1),
        (f'{WHY}\ninleiding: "zie\n  9.9.1"\n', [], 1),
        (f"inleiding: |\n  Zie 9.9.1. {WHY}\n", ["J604"], 0),  # here it is text
        (f"inleiding: |\n  Zie 9.9.1.\n{WHY}\nbereiken: zie 9.9.2\n", ["J604"], 1),
        (f"{WHY}\ninleiding: |\n  Niets.\n", ["J493"], 0),
        (f"{CELL}\ninleiding: |\n  Zie 9.9.1.\n", ["J493", "J604"], 0),
    ],
)
def test_a_comment_is_about_a_line_or_about_the_text_that_begins_there(
    lines: str, remaining: list[str], accepted: int
) -> None:
    """Within a text nothing is a comment; above its key or behind its bar one is about all of it."""
    codes, count = told(lines)
    assert (sorted(codes), count) == (remaining, accepted)


def test_a_comment_above_a_table_is_about_all_its_rows() -> None:
    """A table is a text as well."""
    table = "    tabel: |\n      | N | 2017 |\n      | A | 6.8 |\n      | B | 6.9 |\n"
    assert told(f"tabellen:\n  - titel: T\n{table}") == (["J504", "J504"], 0)
    assert told(f"tabellen:\n  - titel: T\n    {CELL}\n{table}") == ([], 2)
