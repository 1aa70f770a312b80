"""A text with a name: places are found and named as people and editors do."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaarverslag.source import Source, Span, Written

TEXTS = st.text(st.sampled_from("ab é漢😀\t\n\r"), max_size=40)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 2, (1, 3)),  # the line end belongs to its line
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 3, (1, 4)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("ab\n", 3, (2, 1)),
        ("😀漢é>2", 3, (1, 4)),  # characters, not bytes and not cells of a terminal
        ("\t>2", 1, (1, 2)),
        ("", 0, (1, 1)),
    ],
)
def test_a_place_has_a_line_and_a_column_from_one(text: str, offset: int, position: tuple[int, int]) -> None:
    """Whatever the line ends, columns count characters."""
    assert Source("proef.yaml", text).position(offset) == position


@given(TEXTS)
def test_every_offset_is_found_again_from_its_line_and_column(text: str) -> None:
    """Naming a place and finding it are each other's opposite."""
    source = Source("proef.yaml", text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        assert source.offset(line - 1, column - 1) == offset


@given(TEXTS)
def test_the_lines_are_the_text_without_its_line_ends(text: str) -> None:
    """No line is lost and no line end is left, with any of the three."""
    source = Source("proef.yaml", text)
    assert [source.line(number + 1) for number in range(source.line_count)] == re.split("\r\n|\r|\n", text)


@pytest.mark.parametrize(("line", "column"), [(0, 99), (5, 0), (99, 99)])
def test_a_place_beyond_the_text_is_its_end(line: int, column: int) -> None:
    """A parser may point behind the last character; that is no reason to fail."""
    assert Source("proef.yaml", "ab\ncd").offset(line, column) == 5


def test_a_source_is_told_apart_by_its_name_and_text() -> None:
    """Two readings of one file are the same source, and its text does not flood a message of a test."""
    assert Source("a.yaml", "x") == Source("a.yaml", "x") != Source("b.yaml", "x")
    assert "geheim" not in repr(Source("a.yaml", "geheim"))


def test_a_span_knows_its_words_and_both_ends() -> None:
    """The end is the place just behind the last character."""
    span = Source("proef.yaml", "nummer: 2.1\ntitel: x\n").span(8, 11)
    assert (span.text, span.position, span.end_position) == ("2.1", (1, 9), (1, 12))


def test_the_whole_of_a_source_is_its_beginning() -> None:
    """What is about a file in general is shown on its first line, without underlining all of it."""
    span = Source("proef.yaml", "ab\ncd").whole
    assert (span.text, span.position) == ("", (1, 1))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 2, ">2"), (1, 2, "2"), (0, 99, ">2"), (1, 1, ""), (5, 9, ""), (2, 1, "")],
)
def test_a_part_of_a_span_never_leaves_it(start: int, end: int, words: str) -> None:
    """Offsets that do not fit are cut off at the span's own ends."""
    span = Source("proef.yaml", "doel: >2 projecten").span(6, 8)
    part = span.part(start, end)
    assert part.text == words
    assert span.start <= part.start <= part.end <= span.end


def written(raw: str, text: str) -> Written:
    source = Source("proef.yaml", f"doel: {raw}\n")
    return Written(text, Span(source, 6, 6 + len(raw)))


@pytest.mark.parametrize(
    ("raw", "text", "piece", "column"),
    [
        (">2", ">2", "2", 8),
        ('">2"', ">2", "2", 9),  # behind a quote
        ("'zo''n 5'", "zo'n 5", "5", 14),  # behind a quote that was doubled
        ("tien\n  of 5", "tien of 5", "5", 6),  # on the second line
        ('"5 of 5"', "5 of 5", "5 of 5", 8),
    ],
)
def test_a_piece_of_a_text_is_found_where_it_was_written(raw: str, text: str, piece: str, column: int) -> None:
    """Quotes and folds lie between what a text says and how it stands in the file."""
    at = text.index(piece)
    part = written(raw, text).part(at, at + len(piece))
    assert part.text == piece
    assert part.position.column == column


def test_a_piece_that_is_there_twice_is_the_one_that_was_meant() -> None:
    """The caret stands under the second 5 where the second 5 is wrong."""
    text = written('"5 of 5"', "5 of 5")
    assert text.part(0, 1).position.column == 8
    assert text.part(5, 6).position.column == 13


@pytest.mark.parametrize(("start", "end"), [(0, 0), (9, 12), (2, 6)])
def test_a_piece_that_cannot_be_told_apart_is_the_whole(start: int, end: int) -> None:
    """Nothing, something outside, or words that a fold broke in two: the whole is underlined."""
    text = written("tien\n  of 5", "tien of 5")
    assert text.part(start, end) == text.span
