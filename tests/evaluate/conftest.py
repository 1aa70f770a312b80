"""Short ways to a judgement: from two typed cells, and from one indicator in the data format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from jaarverslag.cells import Cell, Role, read_cell
from jaarverslag.evaluate import Context, Figure, Judgement, Result, evaluate, judge
from jaarverslag.model import Direction
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

if TYPE_CHECKING:
    from jaarverslag.model import Report

SETTINGS = Source("rapport.yaml", "gemeente: Stad\njaar: 2017\ntitel: Jaarverslag 2017\n")


class Judge(Protocol):
    """Judge an actual against a target, both as typed."""

    def __call__(
        self, target: str, actual: str, direction: str | None = None, previous: str | None = None
    ) -> Judgement:
        """Give the judgement in 2017; `previous` is the actual of 2016."""
        ...


class Indicator(Protocol):
    """Judge one indicator, written as lines of YAML without indent."""

    def __call__(self, lines: str) -> Result:
        """Give what became of it in 2017."""
        ...


class Read(Protocol):
    """Read a report of 2017 from the text of its sections."""

    def __call__(self, *sections: str) -> Report:
        """Give the report; faults are not looked at."""
        ...


def cell(text: str, role: Role = Role.ACTUAL) -> Cell:
    return read_cell(text, role)


@pytest.fixture(scope="session")
def judged() -> Judge:
    def run(target: str, actual: str, direction: str | None = None, previous: str | None = None) -> Judgement:
        context = Context(
            year=2017,
            direction=Direction(direction) if direction else None,
            actuals=() if previous is None else (Figure(2016, cell(previous)),),
        )
        return judge(cell(target, Role.TARGET), cell(actual), context=context)

    return run


@pytest.fixture(scope="session")
def read() -> Read:
    def run(*sections: str) -> Report:
        sources = tuple(Source(f"{number}.yaml", text) for number, text in enumerate(sections, 1))
        report = read_report(ReportSources(SETTINGS, sources)).value
        assert report is not None
        return report

    return run


@pytest.fixture(scope="session")
def indicator(read: Read) -> Indicator:
    def run(lines: str) -> Result:
        body = "".join(f"    {line}\n" for line in lines.splitlines())
        (result,) = evaluate(read(f"nummer: 1.1\ntitel: Titel\nindicatoren:\n  - id: een\n{body}")).results
        return result

    return run
