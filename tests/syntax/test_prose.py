"""Prose stays as it was written: nothing in a block, a quoted text or a continued line is taken for a cell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.syntax.forms import marked, read, read_well

#: Lines that would be cells, keys, items or brackets if they stood anywhere else.
TRAPS = (
    ">2",
    "beoogd: >2",
    "- >2 projecten",
    "*",
    "%10 meer",
    "[[2.3.6]] vertelt het",
    "{2017: 8,5}",
    '"Samen" sterker',
    "'s-Gravenhage",
    "doel: - of >2",
    "- id: -",
    "| tabel |",
    "}",
    "# geen commentaar",
)


def indented(lines: list[str], by: int) -> str:
    return "".join(f"{' ' * by}{line}\n" for line in lines)


@given(
    lines=st.lists(st.sampled_from(TRAPS), min_size=1, max_size=5),
    depth=st.integers(1, 4),
    ends=st.sampled_from(["\n", "\r\n"]),
)
@settings(max_examples=300)
def test_a_block_is_kept_to_the_letter(lines: list[str], depth: int, ends: str) -> None:
    """Behind `|` every line is text, under a key, under a dash and under a key of a list item."""
    block = "".join(f"{line}\n" for line in lines)
    for text, expected in (
        (f"tekst: |\n{indented(lines, depth)}z: 1\n", [("tekst", block), ("z", "1")]),
        (f"a:\n  tekst: |\n{indented(lines, depth + 2)}  z: 1\n", [("a", [("tekst", block), ("z", "1")])]),
        (f"- |\n{indented(lines, depth)}- 1\n", [block, "1"]),
        (f"-   |\n{indented(lines, depth)}- 1\n", [block, "1"]),
        (f"- tekst: |\n{indented(lines, depth + 2)}  z: 1\n", [[("tekst", block), ("z", "1")]]),
    ):
        assert read(text.replace("\n", ends)) == (expected, ())


@pytest.mark.parametrize("trap", [trap for trap in TRAPS if ": " not in trap and "#" not in trap])
def test_a_line_that_continues_a_text_is_text(trap: str) -> None:
    """An unquoted text runs on over every line that stands deeper than its key, whatever that line begins with."""
    for text in (f"tekst: Wij groeien\n  {trap}\nz: 1\n", f"- tekst: Wij groeien\n    {trap}\n  z: 1\n"):
        value = read_well(text)
        pairs = value[0] if text.startswith("-") else value  # type: ignore[index]
        assert pairs == [("tekst", f"Wij groeien {trap}"), ("z", "1")]
        assert read(text)[1] == ()


@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_quoted_text_may_run_over_lines(mark: str) -> None:
    """Lines inside quotes hold no cells, in a key's value, in a list and between braces."""
    words = f"{mark}Wij\n  beoogd: >2\n  - >2{mark}"
    assert read(f"a: {words}\nz: >2*\n")[0] == [("a", "Wij beoogd: >2 - >2"), ("z", ">2*")]
    assert read(f"- {words}\n- 1\n") == (["Wij beoogd: >2 - >2", "1"], ())
    assert read(f"a: {{b: {words}, c: >3}}\n")[0] == [("a", [("b", "Wij beoogd: >2 - >2"), ("c", ">3")])]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (r'"een \", >3"', 'een ", >3'),
        (r'"een \\"', "een \\"),
        ("'zo''n, >3'", "zo'n, >3"),
        ("'een \\'", "een \\"),
        ('"een, {twee}"', "een, {twee}"),
    ],
)
def test_a_quote_inside_quotes_does_not_end_them(words: str, value: str) -> None:
    """What follows the text on its line is still found: the cell behind it and the comment behind that."""
    assert read(f"a: {{b: {words}, c: >2}}\nd: {words} # >2\ne: *\n")[0] == [
        ("a", [("b", value), ("c", ">2")]),
        ("d", value),
        ("e", "*"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("titel: [[2.3.6]] gaat\n  daarover\n", "[[2.3.6]] gaat daarover"),
        ("titel: >2 projecten\n  erbij\n", ">2 projecten erbij"),
        ("titel: Economie: de stad\n  en de regio\n", "Economie: de stad en de regio"),
        ("titel: Economie: de stad # kop\n", "Economie: de stad"),
        ("titel:\n  [[2.3.6]] gaat\n  daarover\n", "[[2.3.6]] gaat daarover"),
        ("titel: 's-Gravenhage\n", "'s-Gravenhage"),
    ],
)
def test_a_text_that_begins_badly_is_read_whole(text: str, value: str) -> None:
    """What makes YAML stumble at the start of a text does not cost the rest of it."""
    read_value, diagnostics = read(text)
    assert read_value == [("titel", value)]
    assert [one.code for one in diagnostics] == ["J202"]


def test_a_key_that_was_indented_too_far_is_no_prose() -> None:
    """It is refused, and not read as a part of the value above it."""
    assert marked("a:\n  beoogd: {2017: 8}\n    behaald: 8\n")[0] == "J201"
    code, span, position = marked("a:\n  beoogd: 8\n    behaald: 8\n")
    assert (code, span, position) == ("J201", ":", (3, 12))


@pytest.mark.parametrize("text", ["a: 8\n  # b\n  9\n", "a: 8 # b\n  9\n"])
def test_a_comment_ends_an_unquoted_text(text: str) -> None:
    """What stands behind it is refused, not glued on."""
    assert marked(text)[0] == "J201"


def test_everything_stays_text() -> None:
    """No number, date, truth value or null is made of what was typed: the schema decides."""
    typed = ["2.10", "1.000", "007", "true", "null", "~", "2017-01-01", "1e3", "0x10", "ja", "<<", "="]
    assert read("".join(f"- {one}\n" for one in typed)) == (typed, ())


def test_nothing_typed_is_an_empty_scalar() -> None:
    """A key without a value, an item without text and an empty file are told apart from words."""
    assert read_well("a:\nb:\n- \n- 1\n") == [("a", ""), ("b", ["", "1"])]
    assert read("") == (None, ())
    assert read("# alleen commentaar\n") == (None, ())


def test_a_key_may_stand_twice() -> None:
    """Nothing is dropped: saying that it stands twice is for whoever knows what the key means."""
    assert read_well("a: 1\nb: {c: 1, c: 2}\na: 2\n") == [
        ("a", "1"),
        ("b", [("c", "1"), ("c", "2")]),
        ("a", "2"),
    ]


def test_both_line_ends_give_the_same_text() -> None:
    """A file from Windows reads as the same file from a Mac."""
    text = "a: |\n  een\n\n  twee\nb: drie\n  vier\nc: >2\n"
    assert read_well(text.replace("\n", "\r\n")) == read_well(text)
