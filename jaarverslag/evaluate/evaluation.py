"""From a report to its evaluation: every indicator's outcome and trend in the year that is accounted for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from jaarverslag.evaluate.context import Context, Figure
from jaarverslag.evaluate.frequency import due, interval
from jaarverslag.evaluate.judge import judge
from jaarverslag.evaluate.trend import move
from jaarverslag.evaluate.units import implied_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jaarverslag.cells import Cell
    from jaarverslag.evaluate.outcome import Judgement, Movement, Outcome, Trend
    from jaarverslag.model import Indicator, Measurement, Report, SectionNumber, Series


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one indicator. `previous` is the cell of the year before, as it is printed beside the others."""

    section: SectionNumber
    indicator: Indicator
    year: int
    previous: Measurement | None
    target: Measurement | None
    actual: Measurement | None
    judgement: Judgement
    movement: Movement

    @property
    def outcome(self) -> Outcome:
        """The outcome alone."""
        return self.judgement.outcome

    @property
    def trend(self) -> Trend:
        """The trend alone."""
        return self.movement.trend


@dataclass(frozen=True)
class Evaluation:
    """The results of a whole report, in order of section and within it of the file."""

    results: tuple[Result, ...]

    def of(self, section: SectionNumber) -> tuple[Result, ...]:
        """Give the results of one section."""
        return self._by_section.get(section, ())

    @cached_property
    def _by_section(self) -> Mapping[SectionNumber, tuple[Result, ...]]:
        return {section: tuple(own) for section, own in groupby(self.results, attrgetter("section"))}

    def only(self, sections: Iterable[SectionNumber]) -> Evaluation:
        """Keep the results of these sections."""
        kept = frozenset(sections)
        return Evaluation(tuple(result for result in self.results if result.section in kept))

    def having(self, outcomes: Iterable[Outcome]) -> Evaluation:
        """Keep the results with one of these outcomes."""
        kept = frozenset(outcomes)
        return Evaluation(tuple(result for result in self.results if result.outcome in kept))

    def find(self, section: SectionNumber, indicator_id: str) -> Result | None:
        """Give the result of one indicator."""
        return next((result for result in self.of(section) if result.indicator.id.text == indicator_id), None)

    def count(self, *outcomes: Outcome) -> int:
        """Count the results with one of these outcomes."""
        return sum(self.counts[outcome] for outcome in outcomes)

    @property
    def counts(self) -> Counter[Outcome]:
        """How often each outcome occurs."""
        return Counter(result.outcome for result in self.results)


def evaluate(report: Report) -> Evaluation:
    """Judge every indicator of a report in the report's year."""
    year = report.settings.year
    sections = sorted(report.sections, key=lambda section: section.number)
    return Evaluation(
        tuple(evaluate_indicator(section.number, one, year) for section in sections for one in section.indicators)
    )


def evaluate_indicator(section: SectionNumber, indicator: Indicator, year: int) -> Result:
    """Judge one indicator in a year."""
    target, actual = _measurement(indicator.targets, year), _measurement(indicator.actuals, year)
    in_part = _measurement(indicator.targets_in_part, year)
    context = Context(
        year=year,
        direction=indicator.direction,
        actuals=tuple(figure for figure in _figures(indicator.actuals) if figure.year != year),
        baseline=_figures(indicator.baseline),
        definition_changed=indicator.definition_changed,
        interval=interval(indicator),
        due=due(indicator, year),
        unit=implied_unit(indicator, year),
        target_reason=_reason(target),
        actual_reason=_reason(actual),
    )
    return Result(
        section=section,
        indicator=indicator,
        year=year,
        previous=_measurement(indicator.actuals, year - 1),
        target=target,
        actual=actual,
        judgement=judge(_cell(target), _cell(actual), _cell(in_part), context),
        movement=move(_cell(target), _cell(actual), context),
    )


def _measurement(series: Series | None, year: int) -> Measurement | None:
    return series.of(year) if series else None


def _figures(series: Series | None) -> tuple[Figure, ...]:
    return tuple(Figure(one.year, one.cell) for one in series.measurements) if series else ()


def _cell(measurement: Measurement | None) -> Cell | None:
    return measurement.cell if measurement else None


def _reason(measurement: Measurement | None) -> str | None:
    return measurement.reason.text if measurement and measurement.reason else None
