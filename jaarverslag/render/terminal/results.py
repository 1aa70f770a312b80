"""The results of one section: values, outcome with its reason, and trend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from jaarverslag.cells import printed
from jaarverslag.document.shape import Shape
from jaarverslag.evaluate import Outcome, Trend
from jaarverslag.render.printable import printable
from jaarverslag.render.terminal.grid import Column, Row, print_grid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jaarverslag.evaluate import Result
    from jaarverslag.render.terminal.paper import Paper

# From here on a value or an outcome need not be folded.
SPACIOUS: Final = 100
_SHORT: Final = 10
_TREND: Final = 8

_COMPARED: Final = (Outcome.ACHIEVED, Outcome.PARTLY_ACHIEVED, Outcome.MISSED)


def print_results(results: Sequence[Result], labels: Mapping[str, str], paper: Paper) -> None:
    """Print the results of a section; `labels` are the report's own words for the heads of the columns."""
    year, spacious = results[0].year, paper.width >= SPACIOUS
    actual, target = (printable(labels.get(key, word)) for key, word in (("behaald", "Behaald"), ("beoogd", "Beoogd")))
    heads = (f"{actual}\n{year - 1}", f"{target}\n{year}", f"{actual}\n{year}")
    columns = (
        *(Column(Text(head), figures=True, widest=20 if spacious else _SHORT) for head in heads),
        Column(Text("Uitkomst"), figures=False, widest=21 if spacious else 13),
        Column(Text("Trend"), figures=False, widest=_TREND),
    )
    print_grid("Indicator", columns, [_row(result, paper) for result in results], paper, open_rows=True)


def _row(result: Result, paper: Paper) -> Row:
    """The values of an indicator, and where its figures were compared, how; other reasons stand below the tables."""
    compared = result.outcome in _COMPARED
    trend = paper.shape(Shape.DASH) if result.trend is Trend.NONE else result.trend.word
    return Row(
        name=paper.text(result.indicator.name.text),
        below=paper.text(result.judgement.explanation, "dim") if compared else None,
        cells=(
            *(paper.text(printed(one.cell) if one else "") for one in (result.previous, result.target, result.actual)),
            paper.marked(result.outcome.shape, result.outcome.word),
            Text(trend),
        ),
    )
