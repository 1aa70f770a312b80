"""What holds for every cell, whatever its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaarverslag.cells import Cell, Malformed, Number, Role, Several, Text, as_json, in_words, printed, read_cell
from jaarverslag.cells.figures import dutch

if TYPE_CHECKING:
    from decimal import Decimal

FIGURES = "0 7 12 90 1.521 5500 2016 6,8 7,0 843.8 1.012.000 5:36 62,%9 1.370000"
SIGNS = "> < >= ≤ = - – − + ± / , ; : % € * ** ¹ ( ) [ ."
WORDS = """
    minimaal max. meer minder dan hoger of gelijk aan tussen en tot t/m circa in stijging daling met van stabiel t.o.v.
    nulmeting vorig jaar gemiddelde Top e ja niet nog geen gemeten bekend n.v.t. n.b. x behaald dagen mln. TJ leden per
    inwoner gemiddeld procent punt meting W&I een zie twee beter uur min
"""
pieces = st.sampled_from((*FIGURES.split(), *SIGNS.split(), *WORDS.split(), "\n", "\u00a0"))
cells = st.lists(st.tuples(pieces, st.sampled_from(("", " "))), min_size=1, max_size=9).map(
    lambda found: "".join(piece + space for piece, space in found)
)
roles = st.sampled_from(Role)


def _meaning(cell: Cell) -> object:
    """All that a cell says, without offsets and spaces; precision counts, so figures are compared as text."""
    if isinstance(cell.value, (Malformed, Text)):
        return cell.value.kind
    return (repr(cell.value), cell.footnote, cell.remark, cell.year)


@given(st.text(), roles)
def test_any_text_is_a_cell(text: str, role: Role) -> None:
    """Any text at all gives a cell that can be told, printed and exported."""
    cell = read_cell(text, role)
    assert cell.input == text
    assert in_words(cell)
    assert isinstance(printed(cell), str)
    assert as_json(cell)["input"] == text


@given(cells, roles)
def test_printing_keeps_the_meaning(text: str, role: Role) -> None:
    """What is printed reads as what was typed, and prints the same again."""
    cell = read_cell(text, role)
    again = read_cell(printed(cell), role)
    assert _meaning(again) == _meaning(cell)
    assert printed(again) == printed(cell)


@given(st.one_of(cells, st.text()), roles)
def test_places_lie_within_the_cell(text: str, role: Role) -> None:
    """Every warning, edit and fault points at characters that are there."""
    cell = read_cell(text, role)
    places = [(warning.start, warning.end) for warning in cell.warnings]
    places += [(edit.start, edit.end) for edit in cell.edits]
    if isinstance(cell.value, Malformed):
        places.append((cell.value.start, cell.value.end))
    assert all(0 <= start <= end <= len(text) for start, end in places)
    ends = [edit.end for edit in cell.edits]
    assert all(edit.start >= end for edit, end in zip(cell.edits[1:], ends, strict=False))


@given(cells, roles)
def test_what_is_suggested_can_be_read(text: str, role: Role) -> None:
    """What a malformed cell may have meant, or a cell with a warning had better be, is itself a cell with a value."""
    cell = read_cell(text, role)
    suggested = [warning.suggestion for warning in cell.warnings if warning.suggestion is not None]
    suggested += cell.value.guesses if isinstance(cell.value, Malformed) else ()
    assert not [other for other in suggested if isinstance(read_cell(other, role).value, (Malformed, Text))]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=None).filter(lambda d: d.is_zero() is False))
def test_figures_are_exact(amount: Decimal) -> None:
    """A figure as the Dutch write it is read to the last digit, trailing zeros included."""
    text = dutch(amount)
    value = read_cell(text).value
    if isinstance(value, Malformed):
        assert sum(char.isdigit() for char in text) > 18
    else:
        assert isinstance(value, Number)
        assert f"{value.amount:f}" == f"{amount:f}"


@given(cells)
def test_spaces_around_a_cell_mean_nothing(text: str) -> None:
    """A cell reads the same with spaces and invisible characters around it."""
    assert _meaning(read_cell(f" \u00a0{text}\u200b ")) == _meaning(read_cell(text))


@given(st.lists(cells, min_size=2, max_size=4))
def test_several_values_are_never_text(texts: list[str]) -> None:
    """A cell with several values has none among them that could not be read."""
    value = read_cell(" / ".join(texts)).value
    if isinstance(value, Several):
        assert not [part for part in value.values if isinstance(part.value, (Text, Malformed, Several))]


@pytest.mark.search
@pytest.mark.parametrize("piece", ["(", "1", "1.", ">", "a ", "1 2 ", "stijging ", "(1) ", "¹ a) n.v.t. "])
def test_a_long_cell_is_refused(piece: str) -> None:
    """A cell of thousands of characters is refused like any other."""
    assert read_cell(f"{piece * 5000}nee!").value.kind.value == "text"
