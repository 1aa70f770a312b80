"""No text, however bad, makes reading fail, hang or depend on the machine."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jaarverslag.syntax import parser
from tests.syntax.forms import CELLS, Plain, marked, read
from tests.syntax.test_cells import POSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic

SIGNS = "\n\n\n    a0258.,%>=<-*&!?@|:;#'\"[]{}\\~\t\r漢😀\u2028\x00\ufeff"


@pytest.fixture
def pure(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(parser, "CParser", None)
    yield  # noqa: PT022 - the patch lasts as long as the test


def told(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, str, tuple[int, int] | None]]:
    return [(one.code, one.message, (one.span.start, one.span.end) if one.span else None) for one in diagnostics]


def heard(text: str) -> tuple[Plain | None, list[tuple[str, str, tuple[int, int] | None]]]:
    value, diagnostics = read(text)
    return value, told(diagnostics)


@given(st.one_of(st.text(), st.text(st.sampled_from(SIGNS), max_size=60)))
@settings(max_examples=1500)
def test_any_text_gives_nodes_or_a_reason(text: str) -> None:
    """Reading never raises; where there are no nodes though something was typed, a diagnostic says why."""
    value, diagnostics = read(text)
    for one in diagnostics:
        assert one.span is not None
        assert 0 <= one.span.start <= one.span.end <= len(text)
    if value is None and any(line.strip() and line.strip()[0] not in "#-.%" for line in text.splitlines()):
        assert diagnostics


def test_half_a_character_is_told() -> None:
    """Text that cannot be written in UTF-8 is refused before a parser stumbles over it."""
    assert marked("a: \ud800\n") == ("J106", "\ud800", (1, 4))


@pytest.mark.parametrize(
    "unit",
    [
        *("[", "{", "{a: ", "[[", "{1,", "{a: 1,2,", "- ", "- [", "? ", '"', "'", '""', "''", 'a: "', "a: '", "'s-"),
        *(">", "|", "a: >\n", "a: >2\n", "- >2\n", "a: |\n", "a:\n", "a: b\n", "a: x\n  y\n", " a\n", "- 'x\n"),
        *("*", "&", "!", "%", "#", "\\", ":", ": ", ",", "}", "\t", " ", "\n", "---\n", "é", "x", "[[1]] "),
    ],
)
def test_reading_takes_no_longer_than_the_text_is_long(unit: str) -> None:
    """Fifty kilobytes of one sign is read or refused in a few seconds of a core, whatever else goes on there."""
    text = (unit * 50_000)[:50_000]
    begin = time.process_time()
    read(text)
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 100_000, (1, 41)),
        ("{a: " * 100_000, (1, 161)),
        ("- " * 100_000, (1, 81)),
        ("".join(f"{' ' * depth}a:\n" for depth in range(300)), (41, 41)),
    ],
)
def test_what_lies_too_deep_is_refused_where_it_goes_too_deep(text: str, place: tuple[int, int]) -> None:
    """No report has forty layers; more would exhaust whoever walks them."""
    code, _, position = marked(text)
    assert (code, position) == ("J204", place)


def test_forty_layers_are_not_too_deep() -> None:
    """The limit is where the message says."""
    assert heard("[" * 40 + "]" * 40)[1] == []


@pytest.mark.usefixtures("pure")
@pytest.mark.parametrize("position", POSITIONS.values(), ids=POSITIONS)
def test_without_the_c_parser_the_same_is_read_and_told(position: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every form of cell in every place gives the same nodes and the same diagnostics on a machine without it."""
    texts = [position.replace("CELL", cell) for cell in CELLS]
    slow = [heard(text) for text in texts]
    monkeypatch.undo()
    # A colon without a key is refused by both, each at its own step.
    assert [
        (text, one, other)
        for text, one, other in zip(texts, slow, map(heard, texts), strict=True)
        if one != other and not {code for code, _, _ in one[1]} == {code for code, _, _ in other[1]} == {"J201"}
    ] == []


@pytest.mark.usefixtures("pure")
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\n\tb: 2\n", "J201"),
        ('a: "x\nb: 1\n', "J201"),
        ("a: {b: 1\n", "J201"),
        ('a: "C:\\docs"\n', "J201"),
        ("a: 1\nzomaar een zin\nc: 2\n", "J201"),
        ("a: b\n  c: d\n", "J201"),
        ("a: &x 1\n", "J205"),
        ("a: !!str 1\n", "J206"),
        ("a: 1\n---\nb: 2\n", "J207"),
        ("[" * 1000, "J204"),
    ],
)
def test_without_the_c_parser_a_fault_has_the_same_place(text: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shown does not depend on how the program was installed."""
    slow = marked(text)
    monkeypatch.undo()
    assert slow == marked(text)
    assert slow[0] == code


@pytest.mark.usefixtures("pure")
def test_without_the_c_parser_a_tab_between_words_is_refused() -> None:
    """The slow parser knows no tab behind a colon: it says so, and reads nothing else instead."""
    assert marked("a: 1\nb:\t2\n") == ("J201", "\t", (2, 3))
