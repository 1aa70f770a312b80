"""The page about cells says what the code does."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from jaarverslag.cells import Kind, Role, in_words, printed, read_cell
from jaarverslag.cells.codes import CODES
from jaarverslag.cells.units import MONEY_SCALES, SCALES, TIMES, UNITS
from jaarverslag.cells.words import DIRECTIONS, OPERATORS

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "cells.md").read_text(encoding="utf-8")
EXAMPLES = "| typed | kind | understood as | printed |"


def rows(header: str) -> list[list[str]]:
    """The rows of every table with this header, without the Markdown around their cells."""
    found: list[list[str]] = []
    for table in re.findall(rf"^{re.escape(header)}\n\|[-|]+\|\n((?:\|.*\n?)+)", PAGE, re.MULTILINE):
        for line in table.splitlines():
            cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
            found.append([cell.strip().replace("\\|", "|") for cell in cells])
    return found


def bare(cell: str) -> str:
    """What stands between the backticks of a table cell, with the two signs of the page read back."""
    return cell.strip("`").replace("⍽", "\u00a0").replace("⏎", "\n")


def spellings(cell: str) -> set[str]:
    """The spellings that a table cell lists."""
    return set(re.findall(r"`([^`]+)`", cell))


@pytest.mark.parametrize(("typed", "kind", "words", "shown"), rows(EXAMPLES))
def test_an_example_is_true(typed: str, kind: str, words: str, shown: str) -> None:
    """Each example is read, told and printed as the page says."""
    cell = read_cell(bare(typed))
    assert (cell.value.kind.value, in_words(cell), printed(cell)) == (kind, words, bare(shown))


def test_every_kind_has_its_row_and_an_example() -> None:
    """The page names all kinds, and shows each of them."""
    kinds = {kind.value for kind in Kind}
    assert {bare(row[0]) for row in rows("| kind | says | JSON keys that it fills |")} == kinds
    assert {row[1] for row in rows(EXAMPLES)} == kinds


def test_every_code_is_listed() -> None:
    """The tables of codes hold every spelling that the code knows, with its name and reason, and no other."""
    listed = {
        (spelling, bare(name), reason)
        for name, reason, cell in rows("| name | reason | spellings |")
        for spelling in spellings(cell)
    }
    listed |= {(word, word, reason) for reason, cell in rows("| reason | words |") for word in spellings(cell)}
    known = {
        (" ".join(phrase.words), phrase.meaning.name, phrase.meaning.reason.value)
        for group in CODES.values()
        for phrase in group
    }
    assert listed == known


def test_every_unit_is_listed() -> None:
    """The table of units holds every spelling with its dimension and factor, and no other."""
    listed = {
        (spelling, bare(name), dimension, Decimal(factor))
        for name, dimension, factor, cell in rows("| unit | dimension | in the base unit | spellings |")
        for spelling in spellings(cell)
    }
    known = {
        (spelling, unit.name, "-" if unit.dimension is None else unit.dimension.value, unit.factor)
        for spelling, unit in UNITS.items()
    }
    assert listed == known


def test_every_scale_is_listed() -> None:
    """The table of scale words holds every spelling with its factor, and no other."""
    listed = {
        (spelling, bare(name), Decimal(factor))
        for name, factor, _, cell in rows("| scale | factor | where | spellings |")
        for spelling in spellings(cell)
    }
    tables = (SCALES, MONEY_SCALES, TIMES)
    assert listed == {(word, scale.name, scale.factor) for table in tables for word, scale in table.items()}


def test_every_listed_word_means_what_the_page_says() -> None:
    """The words of comparing and of direction stand in the code with the operator of their row."""
    operators = {" ".join(p.words): p.meaning.operator.value for group in OPERATORS.values() for p in group}
    for operator, cell in rows("| operator | words |"):
        assert {operators[word] for word in spellings(cell)} == {bare(operator)}
    ways = {" ".join(p.words): p.meaning for group in DIRECTIONS.values() for p in group}
    for direction, cell in rows("| direction | words |"):
        said = {f"`{ways[word].operator.value}` {ways[word].sense.value}" for word in spellings(cell)}
        assert said == {direction}


def test_every_warning_is_explained() -> None:
    """The table of warnings holds every name in the code, and its example gives that warning."""
    listed = rows("| name | example | what it says |")
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "jaarverslag" / "cells").glob("*.py"))
    named = set(re.findall(r'(?:Advice\(\s*|first\.start,\s+end,\s+)"([a-z-]+)"', source))
    assert {bare(name) for name, _, _ in listed} == named
    for name, example, _ in listed:
        assert {warning.name for warning in read_cell(bare(example), Role.TARGET).warnings} == {bare(name)}


def test_the_page_names_every_module() -> None:
    """The table of modules names all of them."""
    named = set(re.findall(r"`(\w+\.py)`", PAGE.partition("## Kinds")[0]))
    there = {path.name for path in (ROOT / "jaarverslag" / "cells").glob("*.py")}
    assert named == there - {"__init__.py", "cursor.py"}
