"""Tables of the authors' own: every cell with its place and its meaning, every row as long as the heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.cells import Empty, Malformed, NoValue, Number, Text
from jaarverslag.read import ReportSources, read_report
from jaarverslag.repair import apply_fixes
from jaarverslag.source import Source

if TYPE_CHECKING:
    from jaarverslag.model import Table

SETTINGS = "gemeente: G\njaar: 2017\ntitel: J\n"


def read(*lines: str, header: str = "|", ends: str = "\n") -> tuple[Table | None, list[tuple[str, str]]]:
    """A table of these lines, and its faults: the code and the characters that it points at."""
    rows = "".join(f"      {line}\n" for line in lines)
    text = f"vooraf: 1\ntitel: T\ntabellen:\n  - titel: A\n    tabel: {header}\n{rows}    toelichting: N\n"
    sources = ReportSources(Source("rapport.yaml", SETTINGS), (Source("s.yaml", text.replace("\n", ends)),))
    checked = read_report(sources)
    assert checked.value is not None
    (section,) = checked.value.sections
    found = [(one.code, one.span.text if one.span else "") for one in checked.diagnostics]
    return (section.tables[0] if section.tables else None), found


def cells(table: Table | None) -> list[list[str]]:
    assert table is not None
    heads = [head.text for head in table.heads]
    return [heads, *([row.name.text, *(cell.written.text for cell in row.cells)] for row in table.rows)]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "lines",
    [
        ("| N | 2016 | 2017 |", "|---|---|---|", "| A | 1 | 2 |"),
        ("| N | 2016 | 2017 |", "| A | 1 | 2 |"),
        ("N | 2016 | 2017", "---|:--:|--:", "A | 1 | 2"),
        ("N|2016|2017", "A|1|2"),
        ("| N | 2016 | 2017", "  A | 1 | 2 |", ""),
        ("| N | 2016 | 2017 |  ", "", "|:-|-:|-|", "", "|A|1|2|\t"),
    ],
)
def test_a_table_is_read_as_markdown_has_it(lines: tuple[str, ...], ends: str) -> None:
    """Bars at the sides, the line under the heads and blanks may be there or not; lines may end as on Windows."""
    table, faults = read(*lines, ends=ends)
    assert faults == []
    assert cells(table) == [["N", "2016", "2017"], ["A", "1", "2"]]
    assert table is not None
    places = [
        text.span.text for text in (*table.heads, table.rows[0].name, *(one.written for one in table.rows[0].cells))
    ]
    assert places == ["N", "2016", "2017", "A", "1", "2"]


def test_a_cell_may_be_empty_or_hold_a_bar() -> None:
    """Nothing between two bars is an empty cell; a bar behind a backslash is a character."""
    table, faults = read("| | 2016 | 2017 |", r"| A\|B | | - |")
    assert faults == []
    assert cells(table) == [["", "2016", "2017"], ["A|B", "", "-"]]


def test_every_cell_is_read_for_what_it_means() -> None:
    """As in a table of indicators: figures, dashes, words, and figures that cannot be one."""
    table, faults = read("| N | 1 | 2 | 3 | 4 | 5 |", "| A | 1.521 | - | woorden | | 1.370000 |")
    assert faults == []  # a rule tells of the last one
    assert table is not None
    assert [type(cell.cell.value) for cell in table.rows[0].cells] == [Number, NoValue, Text, Empty, Malformed]


def test_a_row_of_dashes_is_no_line_under_the_heads() -> None:
    """Only right under the heads, and only where every cell is one."""
    assert cells(read("| N | 1 |", "| A | - |", "| - | - |")[0]) == [["N", "1"], ["A", "-"], ["-", "-"]]


@pytest.mark.parametrize(
    ("lines", "header", "faults"),
    [
        (("| N | 1 | 2 |", "| A | 1 |"), "|", [("J313", "| A | 1 |")]),
        (("| N | 1 |", "| A | 1 | 2 |", "| B |"), "|", [("J313", "| A | 1 | 2 |"), ("J313", "| B |")]),
        (("| N | 1 |",), "|", [("J307", "| N | 1 |")]),
        (("| N | 1 |", "|---|---|"), "|", [("J307", "| N | 1 |")]),
        (("| N | 1 |", "| A | 2 |"), ">", [("J303", ">\n      | N | 1 |\n      | A | 2 |")]),
        ((), '"| N | 1 |"', [("J303", '"| N | 1 |"')]),
        (("N\t1", "A\t2"), "|", [("J303", "N\t1")]),
        (("N", "A"), "|", [("J303", "N")]),
        (("|", "| A |"), "|", [("J303", "|")]),
        (("| N | 1 |", "|"), "|", [("J313", "|")]),
        ((), "[a]", [("J303", "[a]")]),
        ((), "|", [("J307", "|")]),
    ],
)
def test_what_is_no_table_is_told(lines: tuple[str, ...], header: str, faults: list[tuple[str, str]]) -> None:
    """At the row that is too long or too short, or at the whole."""
    assert read(*lines, header=header)[1] == faults


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("tabel:\n      | N | 1 |\n      | A | 2 |\n", "tabel: |\n      | N | 1 |\n      | A | 2 |\n"),
        ("tabel:  \n\n      | N | 1 |\n      | A | 2 |\n", "tabel: |  \n\n      | N | 1 |\n      | A | 2 |\n"),
        ("tabel: | N | 1 |\n      | A | 2 |\n", "tabel: |\n      | N | 1 |\n      | A | 2 |\n"),
        (
            "tabel: |\n      N\t1\t2\n\n      A\t\t3\n      B b\t4\t\n",
            "tabel: |\n      | N | 1 | 2 |\n\n      | A |  | 3 |\n      | B b | 4 |  |\n",
        ),
    ],
)
def test_a_table_that_was_typed_or_pasted_without_bars_is_repaired(typed: str, repaired: str) -> None:
    """The bar behind the key is put there, and tabs of a spreadsheet become bars, those around empty cells too."""
    head = "vooraf: 1\ntitel: T\ntabellen:\n  - titel: A\n    "
    sources = ReportSources(Source("rapport.yaml", SETTINGS), (Source("s.yaml", head + typed),))
    (fix,) = (one.fix for one in read_report(sources).diagnostics if one.fix and one.code == "J303")
    assert fix.safe
    assert apply_fixes(sources.sections[0], [fix]).text == head + repaired


def test_a_row_of_another_length_is_read_as_far_as_it_goes() -> None:
    """A concept shows what is there."""
    table, _ = read("| N | 1 | 2 |", "| A | 1 |", "| B | 1 | 2 | 3 |")
    assert cells(table) == [["N", "1", "2"], ["A", "1", ""], ["B", "1", "2"]]


def test_a_large_table_is_read_in_no_time() -> None:
    """Ten thousand rows with cells that are all alike: every place is found without a search."""
    rows = ["| a | 1 | 1 | 1 |"] * 10_000
    table, faults = read("| N | 1 | 2 | 3 |", *rows)
    assert faults == []
    assert table is not None
    assert len(table.rows) == 10_000
    first, last = table.rows[0].cells[0].written.span, table.rows[-1].cells[-1].written.span
    assert last.position.line - first.position.line == 9_999
