"""What the program says about reports as analysts leave them, more than a hundred, in every format.

To the letter, but for the list of all rules in a SARIF log: that grows with every rule and says nothing of these files.
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.main import run
from jaarverslag.cli.validate import Format
from jaarverslag.diagnostics import Severity
from jaarverslag.faults import CATALOGUE
from tests.conftest import Golden
from tests.faults.cases import CASES

if TYPE_CHECKING:
    from tests.faults.cases import Case

ENDS = MappingProxyType(
    {
        Format.TEXT: "txt",
        Format.SHORT: "txt",
        Format.JSON: "json",
        Format.GITHUB: "txt",
        Format.GITLAB: "json",
        Format.SARIF: "json",
        Format.JUNIT: "xml",
    }
)

#: What no folder with data can show, and why; the page of each under docs/rules is its test.
ELSEWHERE = MappingProxyType(
    {
        "J105": "a file of more than 1 MB does not belong in a repository",
        "J109": "is about what cannot be written",
        "J603": "is found while pages are made",
        "J701": "is about a style",
        "J702": "is about a style",
        "J801": "is about a style",
        "J802": "is about pages",
        "J803": "is about a PDF",
        "J804": "is about a PDF",
        "J805": "is about what a printer gave",
        "J806": "is about a PDF",
        "J807": "is about pages",
        "J808": "is about pages",
    }
)


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of the width at which analysts work, without colour."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")


def recorded(case: Case, form: Format) -> str:
    return (case.folder / "expected" / f"{form.value}.{ENDS[form]}").read_text(encoding="utf-8")


def told(case: Case) -> list[dict[str, str]]:
    """What was recorded about a case, as data."""
    found: list[dict[str, str]] = json.loads(recorded(case, Format.JSON))
    return found


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_fault_is_told_as_it_was_read_by_a_person(
    case: Case,
    form: Format,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    """Every word and place, in every format, as somebody read and approved them; the exit code follows from them."""
    monkeypatch.chdir(case.folder)
    code = run(["validate", "--format", form.value, *case.paths])
    printed = capsysbinary.readouterr()
    text = printed.out.decode()
    if form is Format.JSON:
        assert code == int(any(one["severity"] == "error" for one in json.loads(text)))
    assert printed.err == b""
    if form is Format.SARIF:
        text = results(text)
    Golden(case.folder / "expected", golden.renew)(f"{form.value}.{ENDS[form]}", text)


def results(log: str) -> str:
    """What a SARIF log says about these files: all but the list of rules, which grows with every rule."""
    (only_run,) = json.loads(log)["runs"]
    rules = [rule["id"] for rule in only_run["tool"]["driver"]["rules"]]
    assert all(rules[one.pop("ruleIndex")] == one["ruleId"] for one in only_run["results"])
    return json.dumps(only_run["results"], ensure_ascii=False, indent=2) + "\n"


def test_every_case_has_something_to_say() -> None:
    """A folder in which nothing is found shows nothing; it belongs to the good examples."""
    assert [case.name for case in CASES if not told(case)] == []


def test_there_are_enough_cases_to_trust() -> None:
    """Fewer than sixty would mean that a folder was skipped by mistake."""
    assert len(CASES) >= 60


def test_every_kind_of_fault_that_data_can_have_is_shown() -> None:
    """Each code of the catalogue appears in a case, or is on the short list of those that data cannot provoke."""
    shown = {one["code"] for case in CASES for one in told(case)}
    assert {kind.code for kind in CATALOGUE} - shown == ELSEWHERE.keys()


def test_a_fault_of_each_step_is_told_in_one_run() -> None:
    """Broken YAML in one file, a wrong shape in another and a wrong meaning in a third hide nothing from each other."""
    (case,) = (one for one in CASES if one.name == "syntax-shape-and-meaning")
    found = {(one["code"][:2], one["file"]) for one in told(case)}
    assert {step for step, _ in found} == {"J2", "J3", "J5"}
    assert len({file for _, file in found}) == 3


def test_nothing_that_is_told_steers_a_terminal() -> None:
    """Whatever stands in a file, what is printed has no character that a terminal obeys."""
    for case in CASES:
        for form in ENDS:
            text = recorded(case, form)
            assert not {char for char in text if ord(char) < 32 and char != "\n"}, (case.name, form)
            assert not {char for char in text if 127 <= ord(char) < 160}, (case.name, form)


def test_severities_are_those_of_the_catalogue() -> None:
    """A code is an error everywhere or a warning everywhere."""
    known = {kind.code: kind.severity for kind in CATALOGUE}
    for case in CASES:
        for one in told(case):
            assert Severity(one["severity"]) is known[one["code"]], case.name
