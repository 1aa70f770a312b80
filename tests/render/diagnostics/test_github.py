from __future__ import annotations

import re

import pytest

from jaarverslag.diagnostics import Severity
from jaarverslag.render.diagnostics import github
from tests.render.diagnostics.sample import HOSTILE, SAMPLE, many

COMMAND = re.compile(r"::(?P<kind>error|warning|notice) (?P<properties>[^:]*)::(?P<data>.*)")


def unescaped(text: str) -> str:
    for escape, char in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(escape, char)
    return text


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as the runner does: a line each, properties up to the second pair of colons."""
    found = []
    for line in text.splitlines():
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
        found.append((match["kind"], {name: unescaped(value) for name, value in pairs}, unescaped(match["data"])))
    return found


def test_github_reads_back_what_was_said() -> None:
    """Percent signs, colons, commas and line ends in names and values come out as they went in."""
    errors_first = sorted(SAMPLE, key=lambda one: one.severity is Severity.WARNING)
    for (kind, properties, data), diagnostic in zip(commands(github.render(SAMPLE)), errors_first, strict=True):
        assert kind == diagnostic.severity.value
        assert properties.get("file", "") == diagnostic.file
        assert properties["title"] == f"{diagnostic.code} {diagnostic.name}"
        if HOSTILE not in diagnostic.message:
            assert data.splitlines()[0] == diagnostic.message
        if diagnostic.span:
            assert int(properties["line"]) == diagnostic.span.position.line
            assert ("col" in properties) == (properties["line"] == properties["endLine"])


def test_a_command_in_a_value_stays_a_value() -> None:
    """Nobody gets the build server to do something by writing it in a cell."""
    lines = github.render(SAMPLE).splitlines()
    assert any("::error::" in line for line in lines)
    assert len(lines) == len(SAMPLE)


@pytest.mark.parametrize(
    ("errors", "warnings", "shown", "left"),
    [
        (10, 10, (10, 10), ""),
        (11, 0, (10, 0), "nog 1 fout niet"),
        (0, 12, (0, 10), "nog 2 waarschuwingen niet"),
        (30, 11, (10, 10), "nog 20 fouten en 1 waarschuwing niet"),
    ],
)
def test_github_shows_what_a_step_can_show(errors: int, warnings: int, shown: tuple[int, int], left: str) -> None:
    """Beyond ten of a kind GitHub is silent, so the errors come first and the rest is counted."""
    found = commands(github.render(many(errors, warnings)))
    kinds = [kind for kind, _, _ in found]
    assert (kinds.count("error"), kinds.count("warning")) == shown
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    notices = [data for kind, _, data in found if kind == "notice"]
    assert [left in notice for notice in notices] == ([True] if left else [])
