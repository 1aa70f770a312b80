"""What became of targets since the last time: each indicator that changed, with its outcome before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells import printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.text import Text

    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.model import SectionNumber
    from jaarverslag.render.terminal.paper import Paper

    Results = Mapping[tuple[SectionNumber, str], Result]


def print_turns(before: Evaluation, after: Evaluation, paper: Paper) -> None:
    """Print a line for every indicator whose figures or outcome changed, came or went; nothing for the others."""
    for line in _turns(_by_name(before), _by_name(after), paper):
        paper.line(line)


def _by_name(evaluation: Evaluation) -> Results:
    return {(one.section, one.indicator.id.text): one for one in evaluation.results}


def _turns(before: Results, after: Results, paper: Paper) -> Iterator[Text]:
    for name in {**after, **before}:
        old, new = before.get(name), after.get(name)
        if old is None or new is None or _said(old) != _said(new):
            section, indicator = name
            line = paper.text(f"{section} {indicator}: ")
            if old is not None and new is not None and old.outcome is new.outcome:
                line.append("blijft ").append(_outcome(new, paper))
            else:
                line.append(_outcome(old, paper)).append(paper.text(" → ")).append(_outcome(new, paper))
            yield line


def _said(result: Result) -> tuple[object, ...]:
    """What a reader is told of an indicator."""
    figures = (printed(one.cell) if one else "" for one in (result.previous, result.target, result.actual))
    return (result.outcome, result.judgement.explanation, result.trend, *figures)


def _outcome(result: Result | None, paper: Paper) -> Text:
    return (
        paper.text("niet in het verslag") if result is None else paper.marked(result.outcome.shape, result.outcome.word)
    )
