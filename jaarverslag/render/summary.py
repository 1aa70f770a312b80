"""Outcomes for a terminal: a table per section, how many targets were met, and what is still missing."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from jaarverslag.cells import NoValue, printed
from jaarverslag.document import Shape
from jaarverslag.dutch import counted
from jaarverslag.evaluate import Outcome, Trend
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rich.console import Console

    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.model import Measurement, Report, Section

# Narrower than this, columns hold a few letters each; then every indicator is a block of lines.
_NARROW: Final = 64

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

    def _section(self, section: Section, results: Iterable[Result]) -> None:
        self._console.print()
        self._line(self._text(f"{section.number}  {section.title.text}", "bold"))
        if self._console.width < _NARROW:
            for result in results:
                self._block(result)
        else:
            self._console.print(self._table(results))

    def _table(self, results: Iterable[Result]) -> Table:
        year = self._report.settings.year
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_edge=False, expand=True)
        table.add_column(Text("Indicator"), ratio=4, min_width=16, overflow="fold")
        for label, column_year in self._columns(year):
            head = Text(f"{label}\n{column_year}", justify="right")
            table.add_column(head, justify="right", ratio=2, min_width=7, overflow="fold")
        table.add_column(Text("Uitkomst"), ratio=4, min_width=18, overflow="fold")
        table.add_column(Text("Trend"), min_width=8, overflow="fold")
        for result in results:
            table.add_row(
                self._text(result.indicator.name.text),
                *(self._value(one) for one in (result.previous, result.target, result.actual)),
                self._outcome(result),
                self._trend(result),
            )
        return table

    def _block(self, result: Result) -> None:
        self._line(self._text(result.indicator.name.text, "underline"))
        values = (result.previous, result.target, result.actual)
        for (label, year), measurement in zip(self._columns(result.year), values, strict=True):
            self._indented(Text(f"{label} {year}: ").append(self._value(measurement)))
        self._indented(self._outcome(result))
        self._indented(Text("trend: ").append(self._trend(result)))

    def _columns(self, year: int) -> tuple[tuple[str, int], ...]:
        labels = self._report.settings.labels
        actual, target = (
            printable(labels.get(key, word)) for key, word in (("behaald", "Behaald"), ("beoogd", "Beoogd"))
        )
        return ((actual, year - 1), (target, year), (actual, year))

    def _value(self, measurement: Measurement | None) -> Text:
        return self._text(printed(measurement.cell) if measurement else "")

    def _outcome(self, result: Result) -> Text:
        """Shape and word, and where figures were compared, how they compare; other reasons stand below the tables."""
        outcome = result.outcome
        text = Text(f"{_SHAPES[outcome.shape][self._ascii]} {outcome.word}", _STYLES[outcome])
        if outcome in _COUNTED:
            text.append("\n").append(self._text(result.judgement.explanation, "not bold default"))
        return text

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
        line = f"{counts[Outcome.ACHIEVED]} van de {counted(judged, 'doel', 'doelen')} behaald"
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
                    reason = one.reason.text if one.reason else "geen reden opgegeven"
                    yield self._about(result, f"{label} {one.year}: {reason}")
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
        self._console.print(text, overflow="fold")

    def _indented(self, text: Text) -> None:
        self._console.print(Padding(text, (0, 0, 0, 2)), overflow="fold")
