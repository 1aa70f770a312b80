from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest

from jaarverslag import faults
from jaarverslag.render.diagnostics import github, gitlab, junit, sarif, short
from jaarverslag.render.diagnostics import json as json_list
from tests.render.diagnostics.sample import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jaarverslag.diagnostics import Diagnostic
    from tests.conftest import Golden

FORMATS = {
    "kort.txt": short.render,
    "json.json": json_list.render,
    "github.txt": github.render,
    "gitlab.json": gitlab.render,
    "sarif.json": sarif.render,
    "junit.xml": junit.render,
}
formats = pytest.mark.parametrize("render", FORMATS.values(), ids=list(FORMATS))


@pytest.mark.parametrize("name", FORMATS)
def test_the_sample_is_written_as_recorded(name: str, golden: Golden) -> None:
    """A format is a promise to programs: what changes here is read by a person first."""
    text = FORMATS[name](SAMPLE)
    golden(f"diagnostics/{name}", without_rules(text) if name == "sarif.json" else text)


def without_rules(text: str) -> str:
    """Leave out what changes with every rule and release, and has tests of its own."""
    log = json.loads(text)
    log["runs"][0]["tool"] = {}
    for result in log["runs"][0]["results"]:
        del result["ruleIndex"]
    return json.dumps(log, ensure_ascii=True, indent=2) + "\n"


@formats
def test_nothing_that_steers_a_terminal_is_written(render: Callable[[Sequence[Diagnostic]], str]) -> None:
    """Machine formats end up in logs, and logs on terminals."""
    found = {char for char in render(SAMPLE) if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert found <= {"\n"}


@formats
def test_half_a_character_in_a_file_name_can_be_written(render: Callable[[Sequence[Diagnostic]], str]) -> None:
    """A file name need not be text; whatever comes out is UTF-8 all the same."""
    text = render([faults.FILE_UNREADABLE.about("data/\udcff.yaml", "niet te openen")])
    assert text.encode()


@pytest.mark.parametrize(
    ("name", "nothing"),
    [("kort.txt", ""), ("json.json", "[]\n"), ("github.txt", ""), ("gitlab.json", "[]\n")],
)
def test_nothing_wrong_is_an_empty_document(name: str, nothing: str) -> None:
    """Valid where a document must be valid, and empty where lines are read."""
    assert FORMATS[name]([]) == nothing
