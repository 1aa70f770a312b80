"""Every real cell is understood as a person understood it, or refused on purpose."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from jaarverslag.cells import (
    Bound,
    Cell,
    Duration,
    Malformed,
    Number,
    Operator,
    Range,
    Relative,
    Role,
    Text,
    printed,
    read_cell,
)

CORPUS = Path(__file__).parent.parent / "corpus" / "cells.json"


@dataclass(frozen=True, slots=True)
class Sample:
    """A real cell, with the form that a person assigned to it."""

    form: str
    role: str
    raw: str
    count: int

    def read(self) -> Cell:
        """The cell as it is read in its column."""
        return read_cell(self.raw, Role.TARGET if self.role == "doel" else Role.ACTUAL)


SAMPLES = tuple(Sample(**row) for row in json.loads(CORPUS.read_text(encoding="utf-8")))

#: Form → the kinds that a cell of that form may be read as. One kind wherever the form leaves no doubt.
KINDS = {
    form: frozenset(kinds.split())
    for forms, kinds in (
        ("A0", "empty"),
        ("N1 N3 N4 N5 N6", "none"),
        ("X1", "malformed"),
        ("B1 B2 B3 B4", "bound"),
        ("R1 R2 R3", "range"),
        ("W1", "direction"),
        ("W2", "relative"),
        ("W5", "boolean text"),
        ("W6", "text"),
        ("U3", "duration"),
        ("F2 M1 M2 M3 U1 P1 P2 P3 P4 G1 G2 G3 G4 G6", "number"),
        ("CUT", "malformed none"),
        ("meta", "number text"),
    )
    for form in forms.split()
}

#: The cells with a value in them that the grammar refuses: all of them, and on purpose.
REFUSED = {
    "1.370000": "the points contradict the number of digits",
    "12.865.0…": "cut off in the middle of a figure",
    "Gedeeltelijk gerealiseerd": "neither yes nor no",
    "Niet gerealiseerd. Geen aanvullende maatregelen genomen in 2018.": "sentences",
    "nulmeting in 2018": "an announcement, not a value",
}


def _figure(raw: str) -> Decimal:
    """The one figure in a cell, by another way than the grammar's: everything but digits, comma and minus left out."""
    found = re.search(r"-?\d[\d.]*(?:,\d+)?", raw)
    assert found is not None
    text = found.group()
    decimal_point = re.fullmatch(r"-?\d+\.\d{1,2}", text)
    return Decimal(text if decimal_point else text.replace(".", "").replace(",", "."))


def _ids(form: str) -> list[Sample]:
    return [sample for sample in SAMPLES if sample.form == form]


def test_the_corpus_is_whole() -> None:
    """All 1,180 cells are there, and every form has its expectation."""
    assert sum(sample.count for sample in SAMPLES) == 1180
    assert {sample.form for sample in SAMPLES} == set(KINDS)


@pytest.mark.parametrize("form", sorted(KINDS))
def test_every_cell_has_a_kind_of_its_form(form: str) -> None:
    """A cell is read as the kind of value that a person saw in it."""
    strays = {sample.raw: kind for sample in _ids(form) if (kind := sample.read().value.kind.value) not in KINDS[form]}
    assert strays == {}


def test_what_is_refused_is_listed() -> None:
    """No cell outside the columns that describe the indicator is text or malformed without a reason given above."""
    kinds = {sample.raw: sample.read().value.kind.value for sample in SAMPLES if sample.form != "meta"}
    assert {raw for raw, kind in kinds.items() if kind in {"text", "malformed"}} == set(REFUSED)


@pytest.mark.parametrize("form", ["G1", "G2", "G3", "G4", "G6", "F2", "P1", "P2", "P3", "P4", "U1", "M1", "M2", "M3"])
def test_every_figure_is_read_to_the_digit(form: str) -> None:
    """The amount is the one that the digits say, with as many decimals."""
    for sample in _ids(form):
        value = sample.read().value
        assert isinstance(value, Number)
        assert str(value.amount) == str(_figure(sample.raw)), sample.raw


@pytest.mark.parametrize("form", ["B1", "B2", "B3", "B4"])
def test_every_bound_has_its_sign_and_figure(form: str) -> None:
    """The operator is the one that was typed, and so is the figure."""
    signs = {">": Operator.MORE, "<": Operator.LESS, "≥": Operator.AT_LEAST, ">=": Operator.AT_LEAST}
    signs["<="] = Operator.AT_MOST
    for sample in _ids(form):
        value = sample.read().value
        assert isinstance(value, Bound)
        typed = re.match("[<>]=|[<>≥]", sample.raw)
        assert typed is not None
        assert (value.operator, value.number.amount) == (signs[typed.group()], _figure(sample.raw)), sample.raw


def test_every_percentage_has_its_unit() -> None:
    """A cell has the unit % where, and only where, a percent sign stands outside brackets."""
    for sample in SAMPLES:
        value = sample.read().value
        if isinstance(value, Bound):
            value = value.number
        if isinstance(value, Number):
            share = value.unit is not None and value.unit.name == "%"
            assert share == ("%" in sample.raw.partition("(")[0]), sample.raw


def test_every_range_has_both_ends() -> None:
    """A range starts and ends with the figures that were typed."""
    for sample in (*_ids("R1"), *_ids("R2"), *_ids("R3")):
        value = sample.read().value
        assert isinstance(value, Range)
        figures = [Decimal(run.replace(".", "").replace(",", ".")) for run in re.findall(r"\d[\d.,]*\d|\d", sample.raw)]
        assert [value.low.amount, value.high.amount] == figures, sample.raw


def test_every_duration_counts_seconds() -> None:
    """Minutes and seconds add up."""
    for sample in _ids("U3"):
        value = sample.read().value
        assert isinstance(value, Duration)
        minutes, seconds = sample.raw.split(":")
        assert value.amount == int(minutes) * 60 + int(seconds)


def test_every_relative_cell_points_somewhere() -> None:
    """A year or the baseline is found back in the reference."""
    for sample in _ids("W2"):
        value = sample.read().value
        assert isinstance(value, Relative)
        assert value.reference is not None
        assert value.reference.text == sample.raw.split()[-1]


def test_years_and_remarks_between_brackets_are_kept() -> None:
    """What stands between brackets is the year, the remark or both; nothing gets lost."""
    for sample in (*_ids("M1"), *_ids("M2"), *_ids("M3")):
        cell = sample.read()
        content = sample.raw.partition("(")[2].removesuffix(")")
        assert (cell.remark or str(cell.year)) == content
        assert cell.year == (int(content[-4:]) if sample.form == "M2" else None)


def test_footnotes_are_kept() -> None:
    """Every star that was typed is in the footnote."""
    for sample in SAMPLES:
        if "*" in sample.raw:
            assert sample.read().footnote == "*" * sample.raw.count("*")


def test_only_a_decimal_point_is_warned_about() -> None:
    """A well-typed cell gives no warning; a decimal point does, and a bare year in a column that holds years."""
    warned = {
        sample.raw: {warning.name for warning in sample.read().warnings} for sample in SAMPLES if sample.form != "meta"
    }
    warned = {raw: names for raw, names in warned.items() if names}
    assert warned == {"38.2%": {"decimal-point"}, "61.2%": {"decimal-point"}}


def test_printing_keeps_every_digit() -> None:
    """The digits of a real cell are printed as they were typed, and the print form means the same."""
    for sample in SAMPLES:
        cell = sample.read()
        shown = printed(cell)
        assert Counter(filter(str.isdigit, shown)) == Counter(filter(str.isdigit, sample.raw))
        again = read_cell(shown)
        assert again.value.kind is cell.value.kind
        assert isinstance(cell.value, (Text, Malformed)) or repr(again.value) == repr(cell.value), sample.raw
