"""Outcomes for a terminal: a table per section, how many targets were met, and what is still missing."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rich import box
from rich.cells import cell_len
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from jaarverslag.cells import NoValue, Reason, in_words, printed
from jaarverslag.document.shape import Shape
from jaarverslag.evaluate import Outcome, Trend
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.model import Measurement, Report, Section

# Where a table would leave less for the name, every indicator is a block of lines.
_SHORTEST_NAME: Final = 18
# From here on a value or an outcome need not be folded.
_SPACIOUS: Final = 100
_LONGEST_NAME: Final = 60
_LONGEST_WORD: Final = 14
_SHORT: Final = 10

_SHAPES: Final[Mapping[Shape, tuple[str, str]]] = MappingProxyType(
    {  # the second for a terminal that only knows ASCII
        Shape.FULL: ("●", "*"),
        Shape.HALF: ("◐", "/"),
        Shape.EMPTY: ("○", "o"),
        Shape.DASH: ("\u2013", "-"),
        Shape.QUESTION: ("?", "?"),
    }
)
_STYLES: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        Outcome.ACHIEVED: "green",
        Outcome.PARTLY_ACHIEVED: "yellow",
        Outcome.MISSED: "red",
        Outcome.NOT_MEASURED: "dim",
        Outcome.NOT_YET_KNOWN: "dim",
        Outcome.NOT_APPLICABLE: "dim",
        Outcome.UNDETERMINED: "magenta",
    }
)
_COUNTED: Final = (Outcome.ACHIEVED, Outcome.PARTLY_ACHIEVED, Outcome.MISSED)

# For a terminal that only knows ASCII.
_PLAIN: Final = str.maketrans(
    {"\u00a0": " ", "\u2013": "-", "\u2212": "-", "≥": ">=", "≤": "<=", "“": '"', "”": '"', "€": "EUR", "→": "->"}
)


def print_summary(evaluation: Evaluation, report: Report, console: Console) -> None:
    """Print what became of every target; works without colour, in a pipe and on a narrow terminal."""
    _Summary(evaluation, report, console).print()


class _Summary:
    def __init__(self, evaluation: Evaluation, report: Report, console: Console) -> None:
        self._evaluation = evaluation
        self._report = report
        self._console = console
        self._ascii = console.options.ascii_only

    def print(self) -> None:
        settings = self._report.settings
        self._line(self._text(settings.title.text, "bold").append(self._text(f", {settings.organisation.text}")))
        for section in self._report.sections:
            if results := self._evaluation.of(section.number):
                self._section(section, results)
        self._console.print()
        self._line(self._totals())
        self._remarks()

    # --- A section -------------------------------------------------------------------------------

    def _section(self, section: Section, results: Sequence[Result]) -> None:
        self._console.print()
        self._line(self._text(f"{section.number}  {section.title.text}", "bold"))
        table = self._table(results)
        if table:
            self._console.print(_Trimmed(table))
        else:
            for result in results:
                self._block(result)

    def _table(self, results: Sequence[Result]) -> Table | None:
        """Give the name what the other columns leave; None where that is too little to read."""
        spacious = self._console.width >= _SPACIOUS
        rows = [[self._foldable(one) for one in (result.previous, result.target, result.actual)] for result in results]
        heads = [Text(f"{label}\n{year}") for label, year in self._columns(self._report.settings.year)]
        outcome, trend = (21 if spacious else 13), 8
        columns = zip(heads, zip(*rows, strict=True), strict=True)
        widths = [_width((head, *column), 20 if spacious else _SHORT) for head, column in columns]
        gaps = 2 * (len(widths) + 2)
        name = self._console.width - sum(widths) - outcome - trend - gaps
        if name < _SHORTEST_NAME:
            return None
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, leading=1)
        table.add_column(Text("Indicator"), width=min(name, _LONGEST_NAME), overflow="fold")
        for head, width in zip(heads, widths, strict=True):
            table.add_column(head, justify="right", width=width, overflow="fold")
        table.add_column(Text("Uitkomst"), width=outcome, overflow="fold")
        table.add_column(Text("Trend"), width=trend, overflow="fold")
        for result, values in zip(results, rows, strict=True):
            table.add_row(self._named(result), *values, self._outcome(result), self._trend(result))
        return table

    def _block(self, result: Result) -> None:
        self._line(self._text(result.indicator.name.text))
        values = (result.previous, result.target, result.actual)
        for (label, year), measurement in zip(self._columns(result.year), values, strict=True):
            self._indented(Text(f"{label} {year}: ").append(self._value(measurement)))
        self._indented(self._outcome(result))
        if result.outcome in _COUNTED:
            self._indented(self._text(result.judgement.explanation, "dim"))
        self._indented(Text("trend: ").append(self._trend(result)))

    def _columns(self, year: int) -> tuple[tuple[str, int], ...]:
        labels = self._report.settings.labels
        actual, target = (
            printable(labels.get(key, word)) for key, word in (("behaald", "Behaald"), ("beoogd", "Beoogd"))
        )
        return ((actual, year - 1), (target, year), (actual, year))

    def _value(self, measurement: Measurement | None) -> Text:
        return self._text(printed(measurement.cell) if measurement else "")

    def _foldable(self, measurement: Measurement | None) -> Text:
        """A value for a narrow column; a range may be folded behind its dash, a figure never."""
        text = self._value(measurement)
        narrow = text.cell_len > _SHORT and self._console.width < _SPACIOUS
        return Text("\u2013 ").join(text.split("\u2013")) if narrow else text

    def _named(self, result: Result) -> Text:
        """The indicator, and where its figures were compared, how; other reasons stand below the tables."""
        text = self._text(result.indicator.name.text)
        if result.outcome in _COUNTED:
            text.append("\n").append(self._text(result.judgement.explanation, "dim"))
        return text

    def _outcome(self, result: Result) -> Text:
        outcome = result.outcome
        return Text(f"{_SHAPES[outcome.shape][self._ascii]} {outcome.word}", _STYLES[outcome])

    def _trend(self, result: Result) -> Text:
        none = _SHAPES[Shape.DASH][self._ascii]
        return Text(none if result.trend is Trend.NONE else result.trend.word)

    # --- All of them together --------------------------------------------------------------------

    def _totals(self) -> Text:
        counts = self._evaluation.counts
        total = sum(counts.values())
        if not total:
            return Text("er zijn nog geen indicatoren")
        judged = total - counts[Outcome.NOT_APPLICABLE]
        goals = "1 doel" if judged == 1 else f"de {judged} doelen"
        line = f"{counts[Outcome.ACHIEVED]} van {goals} behaald"
        others = [f"{counts[one]} {one.word}" for one in Outcome if one is not Outcome.ACHIEVED and counts[one]]
        return Text("; ".join([line, ", ".join(others)]) if others else line, "bold")

    def _remarks(self) -> None:
        for head, lines in (("Zonder waarde", self._missing()), ("Niet te beoordelen", self._undetermined())):
            found = list(lines)
            if found:
                self._console.print()
                self._line(Text(head, "bold"))
                for line in found:
                    self._indented(line)

    def _missing(self) -> Iterator[Text]:
        """Every cell that is missing, with its reason; an actual that is not there at all is missing as well."""
        for result in self._evaluation.results:
            measurements = (("behaald", result.previous), ("beoogd", result.target), ("behaald", result.actual))
            for label, one in measurements:
                if one and isinstance(one.cell.value, NoValue):
                    yield self._about(result, f"{label} {one.year}: {_reason(result, one)}")
            if result.actual is None:
                yield self._about(result, f"behaald {result.year}: {result.judgement.explanation}")

    def _undetermined(self) -> Iterator[Text]:
        for result in self._evaluation.results:
            if result.outcome is Outcome.UNDETERMINED:
                line = self._about(result, result.judgement.explanation)
                if result.judgement.advice:
                    line.append("\n  voeg toe: ").append(self._text(result.judgement.advice, "bold"))
                yield line

    def _about(self, result: Result, words: str) -> Text:
        return self._text(f"{result.section} {result.indicator.id.text}: {words}")

    # --- Lines -----------------------------------------------------------------------------------

    def _text(self, words: str, style: str = "") -> Text:
        """Words from a file: never markup, no control characters, and no sign that this terminal lacks."""
        return Text(printable(words.translate(_PLAIN) if self._ascii else words), style)

    def _line(self, text: Text) -> None:
        self._console.print(_Trimmed(text), overflow="fold")

    def _indented(self, text: Text) -> None:
        self._console.print(_Trimmed(Padding(text, (0, 0, 0, 2), expand=False)), overflow="fold")


def _width(column: Iterable[Text], cap: int) -> int:
    """How wide a column of values is: up to a cap, or as wide as its longest word so that no figure is broken."""
    lines = [line.plain for text in column for line in text.split()]
    words = [cell_len(word) for line in lines for word in re.split(r"[ \n]", line)]
    return min(max(map(cell_len, lines), default=0), max(cap, *(min(word, _LONGEST_WORD) for word in words)))


def _reason(result: Result, measurement: Measurement) -> str:
    if measurement.reason:
        return measurement.reason.text
    if measurement is result.actual:
        return result.judgement.explanation
    value = measurement.cell.value
    unknown = isinstance(value, NoValue) and value.reason is Reason.UNSPECIFIED
    return "geen reden opgegeven" if unknown else in_words(measurement.cell)


class _Trimmed:
    """Leave out the spaces that end each line, so that a summary in a file or a mail is only its words."""

    def __init__(self, content: RenderableType) -> None:
        self._content = content

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in console.render_lines(self._content, options, pad=False):
            kept = list(line)
            while kept and not kept[-1].text.strip(" "):
                kept.pop()
            if kept:
                kept[-1] = Segment(kept[-1].text.rstrip(" \u00a0"), kept[-1].style)
            yield from kept
            yield Segment.line()
