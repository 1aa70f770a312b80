"""What is fuzzed: a text in, nothing out, and an exception where something does not hold.

A text that consists of several (a target and an actual, the settings and a section) has them divided by `DIVIDER`.
"""

from __future__ import annotations

import json
from io import StringIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rich.console import Console

from jaarverslag.cells import Role, as_json, in_words, printed, read_cell
from jaarverslag.compiler.check import check
from jaarverslag.compiler.mend import mend
from jaarverslag.compose.section import compose_section
from jaarverslag.evaluate import Context, Figure, evaluate, judge, move
from jaarverslag.model import Direction
from jaarverslag.read import ReportSources
from jaarverslag.render.diagnostics import json as as_data
from jaarverslag.render.diagnostics.text import print_diagnostics
from jaarverslag.source import Source
from jaarverslag.syntax import Mapping, Scalar, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jaarverslag.syntax import Node

DIVIDER: Final = "\x1f"


def cell(text: str) -> None:
    """Read a cell as a target and as an actual, print it, tell it and export it."""
    for role in Role:
        found = read_cell(text, role)
        assert found.input == text
        assert in_words(found)
        assert json.dumps(as_json(found))
        places = [(one.start, one.end) for one in found.edits] + [(one.start, one.end) for one in found.warnings]
        assert all(0 <= start <= end <= len(text) for start, end in places)
        again = printed(found)
        assert printed(read_cell(again, role)) == again


def pair(text: str) -> None:
    """Judge a target, an actual, the actual of the year before and a weaker target, in every direction."""
    target, actual, previous, in_part = (*text.split(DIVIDER), "", "", "")[:4]
    goal, got, before, weaker = (
        read_cell(typed, role)
        for typed, role in (
            (target, Role.TARGET),
            (actual, Role.ACTUAL),
            (previous, Role.ACTUAL),
            (in_part, Role.TARGET),
        )
    )
    for direction in (None, *Direction):
        context = Context(
            year=2017, direction=direction, actuals=(Figure(2016, before),), baseline=(Figure(2010, before),)
        )
        assert judge(goal, got, weaker, context).explanation
        assert move(goal, got, context).explanation


def yaml(text: str) -> None:
    """Parse a file; every node lies inside it."""
    parsed = parse(Source("a.yaml", text))
    for node in _nodes(parsed.value):
        assert 0 <= node.span.start <= node.span.end <= len(text)


def report(text: str) -> None:
    """Read, check, repair, evaluate and compose a report of one section, and print all that is wrong with it."""
    settings, _, section = text.partition(DIVIDER)
    sources = ReportSources(Source("rapport.yaml", settings), (Source("2.1.4.yaml", section),))
    verdict = check(sources)
    print_diagnostics(verdict.diagnostics, Console(file=StringIO(), width=60))
    assert as_data.render(verdict.diagnostics)
    mend(sources, unsafe=True)
    if verdict.value is not None:
        evaluation = evaluate(verdict.value)
        for one in verdict.value.sections:
            compose_section(verdict.value, one, evaluation, frozenset(), concept=False)


def _nodes(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    yield node
    match node:
        case Mapping():
            for entry in node.entries:
                yield from _nodes(entry.key)
                yield from _nodes(entry.value)
        case Sequence():
            for item in node.items:
                yield from _nodes(item)
        case Scalar():
            pass


SUBJECTS: Final[MappingProxyType[str, Callable[[str], None]]] = MappingProxyType(
    {one.__name__: one for one in (cell, pair, yaml, report)}
)
