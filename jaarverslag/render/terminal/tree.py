"""The report as a tree: every programma with its counts per outcome, and beneath it the sections that have any."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from jaarverslag.document.shape import Shape
from jaarverslag.evaluate import Outcome
from jaarverslag.evaluate.counts import tally
from jaarverslag.outline import programmes
from jaarverslag.render.terminal.grid import rule
from jaarverslag.render.terminal.paper import STYLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jaarverslag.evaluate import Evaluation
    from jaarverslag.evaluate.counts import Tally
    from jaarverslag.model import Report, SectionNumber
    from jaarverslag.render.terminal.paper import Paper
    from jaarverslag.render.terminal.scope import Scope

_SHORTEST_TITLE: Final = 12
_COUNT: Final = 4
_TOTAL: Final = 5
_GAP: Final = 2
_WORDS: Final[Mapping[Shape, str]] = MappingProxyType(
    {
        Shape.FULL: Outcome.ACHIEVED.word,
        Shape.HALF: Outcome.PARTLY_ACHIEVED.word,
        Shape.EMPTY: Outcome.MISSED.word,
        Shape.DASH: "geen uitkomst",
        Shape.QUESTION: Outcome.UNDETERMINED.word,
    }
)


def print_tree(evaluation: Evaluation, report: Report, scope: Scope, paper: Paper) -> None:
    """Print what the sign of each outcome means, and the counts; those of a section hold what lies beneath it."""
    whole = tally(evaluation.results)
    shapes = [shape for shape in Shape if whole.of(shape)]
    paper.row(paper.marked(shape, _WORDS[shape]) for shape in shapes)
    paper.blank()
    paper.line(_table(evaluation, report, scope, shapes, paper))


def _numbers(evaluation: Evaluation, report: Report, scope: Scope) -> tuple[SectionNumber, ...]:
    """Give the sections with results, what lies above them, and every programma, as far as they were asked for."""
    found = {result.section for result in evaluation.results}
    above = {number.ancestor(level) for number in found for level in range(1, number.level)}
    highest = programmes(section.number for section in report.sections)
    return tuple(sorted(found | {number for number in above.union(highest) if scope.holds(number)}))


def _table(evaluation: Evaluation, report: Report, scope: Scope, shapes: Sequence[Shape], paper: Paper) -> Table:
    numbers = _numbers(evaluation, report, scope)
    titles = {one.number: one.title.text for one in report.settings.elsewhere}
    titles |= {one.number: one.title.text for one in report.sections}
    table = Table(box=rule(paper), padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    figures = len(shapes) * (_COUNT + _GAP) + _TOTAL + _GAP
    table.add_column("", width=max(paper.width - figures, _SHORTEST_TITLE), overflow="fold")
    for shape in shapes:
        table.add_column(Text(paper.shape(shape), STYLES[shape]), justify="right", width=_COUNT)
    table.add_column(Text("samen"), justify="right", width=_TOTAL)
    top = min(number.level for number in numbers)
    for number in numbers:
        beneath = tally(result for result in evaluation.results if number.holds(result.section))
        words = paper.text(f"{number.label} {titles.get(number, '')}".strip(), "bold" if number.level == top else "")
        table.add_row(Padding(words, (0, 0, 0, 2 * (number.level - top))), *_counts(beneath, shapes))
    if sum(number.level == top for number in numbers) > 1:
        table.add_row(Text("Samen", "bold"), *_counts(tally(evaluation.results), shapes))
    return table


def _counts(counted: Tally, shapes: Sequence[Shape]) -> Iterator[Text]:
    for shape in shapes:
        count = counted.of(shape)
        yield Text(str(count), STYLES[shape] if count else "dim")
    yield Text(str(counted.total))
