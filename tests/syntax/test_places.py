"""Every node and every fault knows its exact place, counted in characters of the text as typed."""

from __future__ import annotations

import pytest

from jaarverslag.source import Source
from jaarverslag.syntax import Mapping, Node, Scalar, Sequence, parse
from tests.syntax.forms import marked


def scalars(node: Node | None) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Mapping():
            return [one for entry in node.entries for one in (entry.key, *scalars(entry.value))]
        case Sequence():
            return [one for item in node.items for one in scalars(item)]
        case None:
            return []


def written(text: str) -> list[str]:
    """Give the characters that each scalar of a text points at."""
    return [scalar.span.text for scalar in scalars(parse(Source("proef.yaml", text)).value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 8\nbc: >2 # x\nd: -\n", ["a", "8", "bc", ">2", "d", "-"]),
        ("{a: >2, b: -, c: '8', d: 8,5}", ["a", ">2", "b", "-", "c", "'8'", "d", "8,5"]),
        ("{a: >2,b: -,\n c: *, d: 8}", ["a", ">2", "b", "-", "c", "*", "d", "8"]),
        ("😀: >2\n漢字: { é: -, ok: 8 }\n", ["😀", ">2", "漢字", "é", "-", "ok", "8"]),
        ("a:\t>2\t# x\nb:\t8\n", ["a", ">2", "b", "8"]),
        ("a: |\n  een\n  twee\nb: 8\n", ["a", "|\n  een\n  twee", "b", "8"]),
        ("a: een\n  twee\nb: 8\n", ["a", "een\n  twee", "b", "8"]),
        ("a: [[2.1]] een\n  twee\nb: >2\n", ["a", "[[2.1]] een\n  twee", "b", ">2"]),
        ('a: "een\n  twee"\nb: 8\n', ["a", '"een\n  twee"', "b", "8"]),
        ("a:\nb: 8\n", ["a", "", "b", "8"]),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_scalar_points_at_what_was_typed(text: str, expected: list[str], ends: str) -> None:
    """Also behind repairs on the same line, wide characters and tabs, and with either line end."""
    assert written(text.replace("\n", ends)) == [one.replace("\n", ends) for one in expected]


def test_a_group_and_a_list_span_what_they_hold() -> None:
    """From the first key or bracket to the last value, repairs or not."""
    value = parse(Source("proef.yaml", "a: {x: >2, y: -}\nb:\n  - 1\n  - >3\nc: {}\n")).value
    assert isinstance(value, Mapping)
    assert [entry.value.span.text for entry in value.entries] == ["{x: >2, y: -}", "- 1\n  - >3", "{}"]
    assert [entry.value.flow for entry in value.entries if isinstance(entry.value, Mapping)] == [True, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # YAML that is not whole
        ("a: 1\n\tb: 2\n", ("J201", "\t", (2, 1))),
        ("a:\n  b: 1\n c: 2\n", ("J201", "c: 2", (3, 2))),
        ("a: 1\n...\nb: 2\n", ("J201", "...", (2, 1))),
        ("a: 1\r\n...\r\nb: 2\r\n", ("J201", "...", (2, 1))),
        ("a: b\n  c: d\n", ("J201", ":", (2, 4))),
        ('a: "x\nb: 1\n', ("J201", '"', (1, 4))),
        ("a: 'x\nb: 1\n", ("J201", "'", (1, 4))),
        ('é: "x" 漢\n', ("J201", "漢", (1, 8))),
        ('a: "C:\\docs"\n', ("J201", "\\d", (1, 7))),
        ("a: {b: 1\n", ("J201", "{", (1, 4))),
        ("a: {b: 1]\n", ("J201", "]", (1, 9))),
        ("a: {b: >2, c: -, d: 1]\n", ("J201", "]", (1, 22))),
        ("a: {b: [c}, d]\n", ("J201", "}, d]", (1, 10))),
        ("a: 1\nzomaar een zin\nc: 2\n", ("J201", "zomaar een zin", (2, 1))),
        ("{a}: 1\n", ("J201", "{a}", (1, 1))),
        (": 1\n", ("J201", ": 1", (1, 1))),
        # What YAML adds
        ("a: &x 1\n", ("J205", "&x", (1, 4))),
        ("a: >2\nb: *x\n", ("J205", "*x", (2, 4))),
        ("a: {b: >2, c: *x}\n", ("J205", "*x", (1, 15))),
        ("<<: *basis\n", ("J205", "*basis", (1, 5))),
        ("a: !!str 1\n", ("J206", "!!str", (1, 4))),
        ("a: !ref 1\n", ("J206", "!ref", (1, 4))),
        ("a: 1\n---\nb: 2\n", ("J207", "---", (2, 1))),
        # What nobody sees
        ("a: 1\u20282\n", ("J106", "\u2028", (1, 5))),
        ("a: 1\n\x00: 2\n", ("J106", "\x00", (2, 1))),
        ("a: 1\ufeff\n", ("J106", "\ufeff", (1, 5))),
        ('a: "1\\u202e\\b"\n', ("J106", '"1\\u202e\\b"', (1, 4))),
        ('a: "\\ud800"\n', ("J201", "\\u", (1, 5))),
    ],
)
def test_a_fault_points_at_the_exact_characters(text: str, expected: tuple[str, str, tuple[int, int]]) -> None:
    """The caret stands under what has to change, also behind cells on its line that were given quotes."""
    assert marked(text) == expected
