"""`jaarverslag schema`: the schema of each kind of file, ready for an editor."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.main import run
from jaarverslag.format import REPORT, SECTION, Shape
from jaarverslag.render.json_schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.mark.parametrize(
    ("words", "shape"),
    [([], SECTION), (["sectie"], SECTION), (["rapport"], REPORT)],
    ids=["nothing", "sectie", "rapport"],
)
def test_the_schema_is_printed(words: Sequence[str], shape: Shape, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing but JSON comes out, so that it can be written into a file."""
    assert run(["schema", *words]) == 0
    printed = capsys.readouterr()
    assert printed.out == json_schema(shape)
    assert json.loads(printed.out)["title"] == shape.name.capitalize()
    assert printed.err == ""


def test_an_unknown_file_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """There are two kinds of file, and the help names them."""
    assert run(["schema", "indicator"]) == 2
    assert "[BESTAND]" in capsys.readouterr().err
