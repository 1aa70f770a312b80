from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from lxml import etree

from jaarverslag.diagnostics import Severity
from jaarverslag.render.diagnostics import junit
from tests.render.diagnostics.sample import SAMPLE, many

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Any

    from jaarverslag.diagnostics import Diagnostic


@pytest.fixture(scope="module")
def junit_schema(root: Path) -> Any:  # noqa: ANN401 - lxml ships no types
    return etree.XMLSchema(etree.parse(root / "tests/render/diagnostics/schemas/junit-10.xsd"))


@pytest.mark.parametrize("diagnostics", [SAMPLE, (), many(3, 3)], ids=["sample", "nothing", "many"])
def test_junit_is_valid(diagnostics: Sequence[Diagnostic], junit_schema: Any) -> None:  # noqa: ANN401 - as above
    """Against the schema that Jenkins uses."""
    junit_schema.assertValid(etree.fromstring(junit.render(diagnostics).encode()))


@pytest.mark.parametrize(("old", "new"), [("<failure ", "<fout "), ('tests="10"', 'aantal="10"')])
def test_the_schema_of_junit_bites(old: str, new: str, junit_schema: Any) -> None:  # noqa: ANN401 - as above
    """The schema that the test above leans on refuses what is wrong."""
    text = junit.render(SAMPLE)
    assert old in text
    broken = text.replace(old, new).replace("</failure>", "</fout>" if "fout" in new else "</failure>")
    assert not junit_schema.validate(etree.fromstring(broken.encode()))


def test_junit_counts_what_it_holds() -> None:
    """An error is a test that failed; a warning is no failure, for the command does not fail on it either."""
    document = ET.fromstring(junit.render(SAMPLE))  # noqa: S314 - our own text
    errors = sum(one.severity is Severity.ERROR for one in SAMPLE)
    assert document.get("tests") == str(len(SAMPLE))
    assert document.get("failures") == str(errors) == str(len(document.findall(".//failure")))
    assert len(document.findall(".//skipped")) == len(SAMPLE) - errors
    for suite in document:
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
        assert suite.get("skipped") == str(len(suite.findall("testcase/skipped")))
    assert [suite.get("name") for suite in document] == list(dict.fromkeys(one.file or "jaarverslag" for one in SAMPLE))


def test_junit_without_faults_has_a_test_that_passed() -> None:
    """A build server takes a report without tests for a mistake in the pipeline."""
    document = ET.fromstring(junit.render([]))  # noqa: S314 - our own text
    (case,) = document.findall("testsuite/testcase")
    assert list(case) == []
    assert document.get("tests") == "1"
