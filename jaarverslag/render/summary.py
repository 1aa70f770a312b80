"""The state of a report for a terminal: how many targets were met, per programma, and what asks for attention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from jaarverslag.dutch import counted
from jaarverslag.evaluate import Outcome
from jaarverslag.render.terminal.attention import print_attention
from jaarverslag.render.terminal.paper import Paper
from jaarverslag.render.terminal.results import print_results
from jaarverslag.render.terminal.scope import Scope
from jaarverslag.render.terminal.tree import print_tree

if TYPE_CHECKING:
    from rich.console import Console

    from jaarverslag.evaluate import Evaluation
    from jaarverslag.model import Report

# A report with more indicators than this is shown as a tree, and its tables only where somebody asks for a part.
_FEW: Final = 20


def print_summary(evaluation: Evaluation, report: Report, console: Console, scope: Scope | None = None) -> None:
    """Print what became of the targets; works without colour, in a pipe and on a narrow terminal.

    Args:
        evaluation: the outcomes of the whole report.
        report: the whole report.
        console: where to print.
        scope: what was asked for; without it that is everything.
    """
    asked, paper = scope or Scope(), Paper(console)
    within = evaluation if asked.sections is None else evaluation.only(asked.sections)
    shown = asked.narrow(evaluation)
    settings = report.settings
    paper.line(paper.text(settings.title.text, "bold").append(paper.text(f", {settings.organisation.text}")))
    paper.blank()
    paper.line(_totals(within))
    if asked.outcomes:
        words = " of ".join(outcome.word for outcome in asked.outcomes)
        found = counted(len(shown.results), "indicator", "indicatoren") if shown.results else "geen enkele indicator"
        paper.line(Text(f"{found}: {words}"))
    if len({result.section for result in within.results}) > 1 and not asked.outcomes:
        paper.blank()
        print_tree(within, report, asked, paper)
    if shown.results and (not asked.whole or len(shown.results) <= _FEW):
        _tables(shown, report, paper)
    elif shown.results:
        paper.line(Text("de tabellen van een deel: jaarverslag status --only NUMMER", "dim"))
    print_attention(shown, report, asked, paper)


def _tables(evaluation: Evaluation, report: Report, paper: Paper) -> None:
    for section in report.sections:
        if results := evaluation.of(section.number):
            paper.blank()
            paper.line(paper.text(f"{section.number.label}  {section.title.text}".strip(), "bold"))
            print_results(results, report.settings.labels, paper)


def _totals(evaluation: Evaluation) -> Text:
    counts = evaluation.counts
    total = sum(counts.values())
    if not total:
        return Text("er zijn hier geen indicatoren")
    apart = counts[Outcome.NOT_APPLICABLE]
    goals = "1 doel" if total - apart == 1 else f"de {total - apart} doelen"
    others = [one for one in Outcome if one not in {Outcome.ACHIEVED, Outcome.NOT_APPLICABLE} and counts[one]]
    of_goals = (f"{counts[Outcome.ACHIEVED]} van {goals} behaald", *(f"{counts[one]} {one.word}" for one in others))
    # Apart from the others, which together with what was achieved are all that had a goal.
    without = f"; bij {counted(apart, 'indicator', 'indicatoren')} {Outcome.NOT_APPLICABLE.word}" if apart else ""
    return Text(", ".join(of_goals) + without, "bold")
