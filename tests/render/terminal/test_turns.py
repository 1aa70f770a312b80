"""What a terminal tells of indicators that changed since the last time."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from jaarverslag.compiler.check import check
from jaarverslag.evaluate import Evaluation, evaluate
from jaarverslag.read import ReportSources
from jaarverslag.render.terminal.paper import Paper
from jaarverslag.render.terminal.turns import print_turns
from jaarverslag.source import Source

SETTINGS = Source("rapport.yaml", "gemeente: Groningen\njaar: 2017\ntitel: Jaarverslag 2017\n")


def evaluated(*indicators: str) -> Evaluation:
    listed = "".join(f"  - {{{one}}}\n" for one in indicators)
    text = "nummer: 2.1.4\ntitel: Kennis\n" + (f"indicatoren:\n{listed}" if listed else "")
    report = check(ReportSources(SETTINGS, (Source("2.1.4.yaml", text),))).value
    assert report is not None
    return evaluate(report)


def projects(actual: str) -> str:
    return f"id: projecten, naam: Projecten, behaald: {{2017: {actual}}}, beoogd: {{2017: '>2'}}"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ((projects("9"),), (projects("9"),), ""),
        ((projects("9"),), (projects("1"),), "2.1.4 projecten: ● behaald → ○ niet behaald\n"),
        ((projects("9"),), (projects("8"),), "2.1.4 projecten: blijft ● behaald\n"),
        ((), (projects("9"),), "2.1.4 projecten: niet in het verslag → ● behaald\n"),
        ((projects("9"),), (), "2.1.4 projecten: ● behaald → niet in het verslag\n"),
    ],
)
def test_only_what_changed_is_told(before: tuple[str, ...], after: tuple[str, ...], told: str) -> None:
    """With the outcome before and after; that it stays is told where its figures changed."""
    written = io.StringIO()
    print_turns(evaluated(*before), evaluated(*after), Paper(Console(file=written, width=80)))
    assert written.getvalue() == told
