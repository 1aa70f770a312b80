"""What asks for work before a report is done: the most pressing first, each with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from jaarverslag.cells import NoValue, Reason
from jaarverslag.evaluate import Outcome, due
from jaarverslag.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.model import Measurement, Report
    from jaarverslag.render.terminal.paper import Paper
    from jaarverslag.render.terminal.scope import Scope

_UNSAID: Final = "geen reden opgegeven"
# How much of a promise is enough to know which one it is.
_ENOUGH: Final = 60


def print_attention(evaluation: Evaluation, report: Report, scope: Scope, paper: Paper) -> None:
    """Print what asks for attention among these results; nothing where nothing does."""
    _Attention(evaluation, report, scope, paper).print()


class _Attention:
    def __init__(self, evaluation: Evaluation, report: Report, scope: Scope, paper: Paper) -> None:
        self._evaluation = evaluation
        self._report = report
        self._scope = scope
        self._paper = paper

    def print(self) -> None:
        self._list(
            "Niet behaald, zonder toelichting",
            list(self._unexplained()),
            "schrijf `toelichting:` bij de indicator, of noem het cijfer in een conclusie: [[id.behaald]]",
        )
        self._missing()
        self._list(
            "Beloofd, en in geen conclusie genoemd",
            list(self._silent()),
            "zet het id achter `over:` bij de conclusie die erover gaat",
        )
        self._list("Niet te beoordelen", list(self._undetermined()))

    def _list(self, head: str, lines: Sequence[Text], advice: str = "", count: int | None = None) -> None:
        """Print lines under a head that says how many things they are about; nothing where there are none."""
        if not lines:
            return
        self._paper.blank()
        self._paper.line(Text(f"{head} ({len(lines) if count is None else count})", "bold"))
        for line in lines:
            self._paper.line(line, 2)
        if advice:
            self._paper.line(self._paper.text(f"hulp: {advice}", "dim"), 2)

    def _unexplained(self) -> Iterator[Text]:
        """Every target that was missed while nothing in its section says why."""
        told = {
            section.number: "\n".join(one.text.text for one in section.conclusions) for section in self._report.sections
        }
        for result in self._evaluation.results:
            if result.outcome is not Outcome.MISSED or result.indicator.note:
                continue
            if f"[[{result.indicator.id.text}." not in told.get(result.section, ""):
                yield self._about(result, result.judgement.explanation)

    def _missing(self) -> None:
        """List the cells of the report's year that are missing, by reason: those without any reason first."""
        found: dict[str, list[str]] = {}
        for result in self._evaluation.results:
            for reason in _reasons(result):
                found.setdefault(reason, []).append(f"{result.section} {result.indicator.id.text}")
        reasons = sorted(found, key=lambda one: not one.endswith(_UNSAID))
        lines = [self._paper.text(f"{reason}: {', '.join(found[reason])}") for reason in reasons]
        unsaid = any(reason.endswith(_UNSAID) for reason in reasons)
        advice = 'schrijf de reden erbij: {waarde: "-", reden: nog niet bekend}' if unsaid else ""
        self._list("Zonder waarde", lines, advice, sum(map(len, found.values())))

    def _silent(self) -> Iterator[Text]:
        for number, activity in self._scope.silent:
            words = " ".join(activity.text.text.split())
            text = words if len(words) <= _ENOUGH else f"{words[: _ENOUGH - 1].rstrip()}…"
            yield self._paper.text(f"{number} {activity.id.text}: {text}")

    def _undetermined(self) -> Iterator[Text]:
        for result in self._evaluation.results:
            if result.outcome is Outcome.UNDETERMINED:
                line = self._about(result, result.judgement.explanation)
                if result.judgement.advice:
                    line.append("\n  voeg toe: ").append(self._paper.text(result.judgement.advice, "bold"))
                yield line

    def _about(self, result: Result, words: str) -> Text:
        return self._paper.text(f"{result.section} {result.indicator.id.text}: {words}")


def _reasons(result: Result) -> Iterator[str]:
    """Say of the target and the actual of the report's year why they are missing, where somebody should know."""
    # An informative indicator has no target to miss.
    target = None if result.indicator.direction is Direction.INFORMATIVE else result.target
    for label, cell in (("beoogd", target), ("behaald", result.actual)):
        if cell and isinstance(cell.cell.value, NoValue) and cell.cell.value.reason is not Reason.NOT_APPLICABLE:
            yield f"{label} {result.year}, {_reason(result, cell, cell.cell.value)}"
    if result.actual is None:
        yield f"behaald {result.year}, {_UNSAID}"


def _reason(result: Result, measurement: Measurement, value: NoValue) -> str:
    if measurement.reason:
        return measurement.reason.text
    if value.reason is not Reason.UNSPECIFIED:
        return value.code
    expected = measurement is result.actual and due(result.indicator, result.year) is False
    return "geen meetjaar" if expected else _UNSAID
