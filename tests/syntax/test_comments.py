"""Words behind a `#` that YAML drops: told with what is lost, and comments left alone."""

from __future__ import annotations

import pytest

from jaarverslag.source import Source
from jaarverslag.syntax import Mapping, Scalar, parse


def told(text: str) -> list[tuple[str, str, bool]]:
    """What is lost, what the repair makes of the whole value, and whether it is safe."""
    found = [one for one in parse(Source("x", text)).diagnostics if one.code == "J209"]
    return [(one.span.text, one.fix.edits[0].text, one.fix.safe) for one in found if one.span and one.fix]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("naam: Project #2\n", ("#2", '"Project #2"', True)),
        ("naam: Project   #2 van 3  \n", ("#2 van 3", '"Project   #2 van 3"', True)),
        ('naam: Zeg "twee" #2\n', ("#2", "'Zeg \"twee\" #2'", True)),
        ("- tekst: Met #groningen\n", ("#groningen", '"Met #groningen"', False)),
        ("a: 8 #2\n", ("#2", '"8 #2"', False)),
        ("a:\n  - Project #2\r\n", ("#2", '"Project #2"', True)),
    ],
)
def test_words_that_yaml_drops_are_told(text: str, expected: tuple[str, str, bool]) -> None:
    """A number behind words was surely meant; whether anything else was, a person decides."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "naam: Project # twee\n",
        "naam: Project#2\n",
        'naam: "Project #2"\n',
        "naam: |\n  Project #2\n",
        "naam: Project #jaarverslag: negeer J407 omdat het klopt\n",
        "#2\nnaam: Project\n#3\n",
        "naam: Project #\n",
        "naam: #2\n",
    ],
)
def test_a_comment_is_left_alone(text: str) -> None:
    """With a space behind the sign it is a comment; in a text it is a sign."""
    assert told(text) == []


def test_a_repaired_value_is_whole() -> None:
    """After the repair nothing is lost, and nothing more is told."""
    text = "naam: Project #2 van 3\n"
    (problem,) = parse(Source("x", text)).diagnostics
    assert problem.fix is not None
    (edit,) = problem.fix.edits
    again = parse(Source("x", text[: edit.span.start] + edit.text + text[edit.span.end :]))
    assert again.diagnostics == ()
    assert isinstance(again.value, Mapping)
    value = again.value.entries[0].value
    assert isinstance(value, Scalar)
    assert value.text == "Project #2 van 3"


@pytest.mark.parametrize(
    "text", ["--- {nummer: 2, titel: T}\n", "---   {nummer: 2, titel: T} # x\n", "--- # x\nnummer: 2\ntitel: T\n"]
)
def test_a_document_may_begin_on_the_line_of_its_dashes(text: str) -> None:
    """YAML has three dashes at the beginning of a document, also with the whole document behind them."""
    checked = parse(Source("x", text))
    assert checked.diagnostics == ()
    assert isinstance(checked.value, Mapping)
    assert [
        (entry.key.text, entry.value.text) for entry in checked.value.entries if isinstance(entry.value, Scalar)
    ] == [
        ("nummer", "2"),
        ("titel", "T"),
    ]
