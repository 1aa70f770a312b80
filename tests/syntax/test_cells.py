"""A cell without quotes reads as the same cell with quotes, or is refused: never a third thing."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jaarverslag.diagnostics import has_errors
from jaarverslag.source import Source
from jaarverslag.syntax import Mapping, Node, Scalar, Sequence, parse
from jaarverslag.syntax.nodes import ScalarStyle
from tests.syntax.forms import CELLS, marked, read, read_well

#: Every place where a cell may stand; CELL is the cell, and the keys around it say whether it stayed in its place.
POSITIONS = {
    "block": "2017: CELL\nz: 1\n",
    "block, last line": "z: 1\n2017: CELL",
    "nested": "a:\n  2017: CELL\n  z: 1\n",
    "in a list": "- 2017: CELL\n  z: 1\n",
    "in a list, below": "-   z: 1\n    2017: CELL\n",
    "in a list, far": "-\n  z: 1\n  2017: CELL\n",
    "braces": "{2017: CELL}\n",
    "between others": "{2016: 8, 2017: CELL, z: 1}\n",
    "without blanks": "{2016: 8,2017: CELL,z: 1}\n",
    "braces over lines": "a: {2016: 8,\n  2017: CELL\n }\n",
    "behind a quoted key": '"2017": CELL\nz: 1\n',
    "behind a blank and a colon": '"2017" : CELL\nz: 1\n',
    "behind a colon only": '{"2017":CELL}\n',
    "below its key": "2017:\n  CELL\nz: 1\n",
    "below its key, last line": "2017:\n  CELL",
    "before a comment": "2017: CELL # was >2\nz: 1\n",
    "below, before a comment": "2017:\n  CELL # was >2\nz: 1\n",
    "above a comment": "2017: CELL\n  # was >2\nz: 1\n",
    "above an empty line": "2017: CELL\n\n\nz: 1\n",
}
_KEYS = {"2016", "2017", "a", "z"}


def quoted(cell: str) -> str:
    return '"' + cell.strip(" ").replace("\\", "\\\\").replace('"', '\\"') + '"'


def seen_by_the_schema(node: Node | None) -> bool:
    """Tell whether the step after this one refuses the node: no cell may be a list, a group, a block or empty."""
    match node:
        case Scalar():
            return node.style is ScalarStyle.BLOCK or node.absent
        case Mapping():
            inner = (entry.key.text not in _KEYS or seen_by_the_schema(entry.value) for entry in node.entries)
            return not node.entries or any(inner)
        case Sequence():
            return True
        case None:
            return True


def third_thing(position: str, cell: str) -> str | None:
    """Give what a cell became, where that is neither the cell nor a refusal."""
    checked = parse(Source("proef.yaml", position.replace("CELL", cell)))
    refused = has_errors(checked.diagnostics)
    value = checked.value.items[0] if isinstance(checked.value, Sequence) else checked.value
    if refused or seen_by_the_schema(value):
        return None
    expected = parse(Source("proef.yaml", position.replace("CELL", quoted(cell))))
    assert not has_errors(expected.diagnostics), expected.diagnostics
    same = shape(checked.value) == shape(expected.value)
    return None if same else repr(checked.value)


def shape(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.text
        case Mapping():
            return [(entry.key.text, shape(entry.value)) for entry in node.entries]
        case Sequence():
            return [shape(item) for item in node.items]
        case None:
            return None


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("position", POSITIONS.values(), ids=POSITIONS)
def test_every_form_in_every_place_is_the_cell_or_is_refused(position: str, ends: str) -> None:
    """What published reports hold can be typed without quotes, and a wrong reading never slips through."""
    # An indented `2017: 8` under a key is a group in any YAML, and `a` and `2017` are keys of this test.
    groups = {"2017: 8", "a: b"} if position.startswith("2017:\n") else set()
    text = position.replace("\n", ends)
    assert {cell: found for cell in CELLS if cell not in groups and (found := third_thing(text, cell))} == {}


@given(
    cell=st.text(st.sampled_from("0258.,%>=<-\u2013*&!?@|:;'\"[]{}()/\\ ~`€x\u00a0\t"), min_size=1, max_size=7),
    position=st.sampled_from(sorted(POSITIONS.values())),
)
@settings(max_examples=1500)
def test_any_heap_of_signs_is_the_cell_or_is_refused(cell: str, position: str) -> None:
    """It holds for cells that nobody has typed yet."""
    cell = cell.strip(" \t")
    assume(cell)
    assume(cell[0] not in "\"'")  # typed with quotes already
    assume(not ("{" in position and cell.endswith(",")))  # YAML lets a list end with a comma
    assert third_thing(position, cell) is None


@pytest.mark.parametrize(
    "cell", [">2", "-", "*", "**65,2", "%10", "- n.v.t.", ">-2", "&", "! 8", "@5", "`8`", "'s-Gravenhage", "[[2.3.6]]"]
)
def test_a_cell_that_yaml_would_lose_is_read_with_a_warning(cell: str) -> None:
    """It is read as typed, and the warning carries the quotes that make the file safe for other programs."""
    for text in (f"beoogd: {cell}\n", f"- id: x\n  beoogd: {cell} # doel\n"):
        value, diagnostics = read(text)
        assert ("beoogd", cell) in (value[0] if text.startswith("-") else value)  # type: ignore[index,operator]
        assert [(one.code, one.span.text) for one in diagnostics if one.span] == [("J202", cell)]
        fix = diagnostics[0].fix
        assert fix is not None
        assert fix.safe
        edit = fix.edits[0]
        mended = text[: edit.span.start] + edit.text + text[edit.span.end :]
        assert read(mended) == (value, ())


@pytest.mark.parametrize("cell", [cell for cell in CELLS if cell[0].isalnum() and not {*":#,"} & {*cell}])
def test_a_cell_that_yaml_understands_is_read_in_silence(cell: str) -> None:
    """Nobody is bothered with quotes that change nothing."""
    assert read(f"2017: {cell}\n") == ([("2017", cell)], ())
    assert read(f"{{2017: {cell}}}\n") == ([("2017", cell)], ())


def test_a_duration_between_braces_is_text_for_every_parser() -> None:
    """`5:36` needs no quotes in YAML 1.2, so there is no warning, whichever parser reads it."""
    assert read("{2016: 5:36, bron: https://example.nl/a}\n") == (
        [("2016", "5:36"), ("bron", "https://example.nl/a")],
        (),
    )


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("{2016: 8,5,2017: 9}", [("2016", "8,5"), ("2017", "9")]),
        ("{2016: 8,2017: 9}", [("2016", "8"), ("2017", "9")]),
        ("{2016: 8,5, 2017: 9,5}", [("2016", "8,5"), ("2017", "9,5")]),
        ("{2016: -2,3,2017: -}", [("2016", "-2,3"), ("2017", "-")]),
        ("{2016: >2,2017: >2,5}", [("2016", ">2"), ("2017", ">2,5")]),
        ("{waarde: -, reden: 1,5 jaar niet gemeten}", [("waarde", "-"), ("reden", "1,5 jaar niet gemeten")]),
        ("{2016: 8, 2017: 9,5,}", [("2016", "8"), ("2017", "9,5")]),
        ("{over: [1,2]}", [("over", ["1", "2"])]),
    ],
)
def test_a_comma_between_digits_belongs_to_the_number(text: str, entries: object) -> None:
    """`8,5` between braces is one number, unless a key follows the comma or it stands in a list."""
    assert read_well(text) == entries


def test_a_bound_with_prose_under_it_stays_a_block() -> None:
    """`>2` is YAML for a text that is indented by two; with such a text under it, that is what is meant."""
    assert read("inleiding: >2\n   Wij groeien.\n   Samen.\n") == ([("inleiding", " Wij groeien.\n Samen.\n")], ())


def test_a_bound_is_a_cell_though_a_comment_stands_under_it() -> None:
    """A remark between two rows of the file is no prose."""
    assert marked("beoogd: >2\n  # zie de begroting\n\nbehaald: 8\n") == ("J202", ">2", (1, 9))


def test_long_prose_is_quoted_by_its_beginning() -> None:
    """A message does not repeat a paragraph."""
    text = "[[2.3.6]] vertelt" + " hier heel veel" * 10
    _, (diagnostic,) = read(f"inleiding: {text}\n")
    assert "…" in diagnostic.message
    assert len(diagnostic.message) < 120
    assert len(diagnostic.hint) < 120
