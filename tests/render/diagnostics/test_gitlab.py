from __future__ import annotations

import json
import re

from jaarverslag import faults
from jaarverslag.diagnostics import Severity
from jaarverslag.render.diagnostics import gitlab
from jaarverslag.source import Source
from tests.render.diagnostics.sample import SAMPLE


def test_gitlab_gets_what_it_asks_for() -> None:
    """Every field that the documentation of Code Quality requires, with a value that it knows."""
    for issue, diagnostic in zip(json.loads(gitlab.render(SAMPLE)), SAMPLE, strict=True):
        assert issue["description"].startswith(f"{diagnostic.code}: ")
        assert issue["check_name"] == f"{diagnostic.code} {diagnostic.name}"
        assert issue["severity"] == ("major" if diagnostic.severity is Severity.ERROR else "minor")
        assert issue["location"]["path"] == (diagnostic.file or ".")
        assert issue["location"]["lines"]["begin"] == (diagnostic.span.position.line if diagnostic.span else 1)
        assert re.fullmatch(r"[0-9a-f]{64}", issue["fingerprint"])


def fingerprint_of_each(text: str, *marked: str, message: str = "fout") -> list[str]:
    source = Source("a.yaml", text)
    places, start = [], 0
    for piece in marked:
        start = text.index(piece, start)
        places.append(source.span(start, start + len(piece)))
        start += len(piece)
    issues = gitlab.render([faults.UNREADABLE_CELL.at(span, message) for span in places])
    return [issue["fingerprint"] for issue in json.loads(issues)]


def test_a_fault_keeps_its_fingerprint_while_lines_move() -> None:
    """A line above it, or a deeper indentation, makes no old fault a new one; nor do better words."""
    before = fingerprint_of_each("a: 1x\nb: 2y\n", "1x", "2y")
    after = fingerprint_of_each("nieuw: 1\n\n  a: 1x\n  b: 2y\n", "1x", "2y", message="iets anders gezegd")
    assert before == after


def test_another_fault_has_another_fingerprint() -> None:
    """Another value, another line, and the same once more are three faults, for GitLab drops what it saw before."""
    names = fingerprint_of_each("a: 1x\na: 2x\nb: 1x\na: 1x\na: 1x, 1x\n", "1x", "2x", "1x", "1x", "1x", "1x")
    assert len(set(names)) == 6
