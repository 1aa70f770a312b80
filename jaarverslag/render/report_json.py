"""Whole reports for other programs, as JSON: counts, in all and for each programma, money, and every outcome."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jaarverslag.evaluate.counts import by_programme, tally
from jaarverslag.money import Line, statements
from jaarverslag.render.outcomes import outcome_records

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.evaluate.counts import Tally
    from jaarverslag.model import MoneySettings, Report, Section, SectionNumber
    from jaarverslag.money import Figures, Statement
    from jaarverslag.render.terminal.scope import Scope


def reports_json(asked: Iterable[tuple[Evaluation, Report, Scope]]) -> str:
    """Write reports as one JSON object; a text that ends without a line end.

    Counts are those of the sections that were asked for; `indicators` holds only the outcomes that were asked for.
    """
    listed = tuple(asked)
    within = [_within(evaluation, scope) for evaluation, _, scope in listed]
    shown = [result for evaluation, _, scope in listed for result in scope.narrow(evaluation).results]
    return json.dumps(
        {
            "counts": _counts(result for evaluation in within for result in evaluation.results),
            "reports": [
                _report(evaluation, report, scope)
                for evaluation, (_, report, scope) in zip(within, listed, strict=True)
            ],
            "indicators": outcome_records(shown),
        },
        ensure_ascii=False,
        indent=2,
    )


def _within(evaluation: Evaluation, scope: Scope) -> Evaluation:
    return evaluation if scope.sections is None else evaluation.only(scope.sections)


def _report(evaluation: Evaluation, report: Report, scope: Scope) -> dict[str, object]:
    settings = report.settings
    titles = {one.number: one.title.text for one in settings.elsewhere}
    titles |= {one.number: one.title.text for one in report.sections}
    money = statements(report)
    return {
        "title": settings.title.text,
        "organisation": settings.organisation.text,
        "year": settings.year,
        "money": _convention(settings.money),
        "counts": _counts(evaluation.results),
        "programmes": [
            {
                "section": str(number),
                "part": number.part.name.lower(),
                "title": titles.get(number),
                "counts": _named(counted),
            }
            for number, counted in by_programme(evaluation.results)
        ],
        "sections": [
            _section(section, evaluation, money.get(section.number), settings.money)
            for section in report.sections
            if scope.holds(section.number)
        ],
    }


def _counts(results: Iterable[Result]) -> dict[str, int]:
    return _named(tally(results))


def _named(counted: Tally) -> dict[str, int]:
    return {one.value: count for one, count in counted.counts.items()} | {"total": counted.total}


def _section(
    section: Section, evaluation: Evaluation, statement: Statement | None, settings: MoneySettings
) -> dict[str, object]:
    return {
        "section": str(section.number),
        "part": section.part.name.lower(),
        "level": section.number.level,
        "title": section.title.text,
        "counts": _counts(_beneath(evaluation, section.number)),
        "costs": _money(statement, settings) if statement else None,
    }


def _beneath(evaluation: Evaluation, number: SectionNumber) -> list[Result]:
    return [result for result in evaluation.results if number.holds(result.section)]


# --- Money ---------------------------------------------------------------------------------------


def _convention(settings: MoneySettings) -> dict[str, str | None]:
    return {
        "unit": settings.unit.name.lower() if settings.unit else None,
        "balance": settings.balance_sign.name.lower(),
        "variance": settings.variance_sign.name.lower(),
    }


def _money(statement: Statement, settings: MoneySettings) -> dict[str, object]:
    """Give the lines of a statement; amounts are texts, so that no program makes them binary fractions."""
    amounts = statement.amounts
    return {
        line.name.lower(): {
            **_figures(amounts.line(line, settings.balance_sign)),
            "variance": _amount(amounts.variance(line, settings.variance_sign)),
            "advantage": _amount(amounts.advantage(line)),
        }
        for line in Line
    }


def _figures(figures: Figures) -> dict[str, str]:
    return {
        "original": _amount(figures.original),
        "amended": _amount(figures.amended),
        "actual": _amount(figures.actual),
    }


def _amount(value: Decimal) -> str:
    return f"{value:f}"
