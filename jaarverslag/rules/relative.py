"""Relative targets: the earlier figure that they point at is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import cells, faults
from jaarverslag.diagnostics import Label
from jaarverslag.evaluate.evaluation import evaluate_indicator
from jaarverslag.evaluate.outcome import Ground
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.walk import of_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Measurement, Report


def targets_that_point_at_nothing(report: Report) -> Iterator[Diagnostic]:
    """A target compares with an earlier figure, and where that should stand is a dash, a word or nothing."""
    year = report.settings.year
    for section in report.sections:
        for indicator in section.indicators:
            target = of_year(indicator.targets, year)
            if target is None or not isinstance(target.cell.value, cells.Relative | cells.Direction):
                continue
            judgement = evaluate_indicator(section.number, indicator, year).judgement
            if judgement.ground is Ground.REFERENCE_MISSING:
                pointed_at = _pointed_at(target.cell.value, indicator, year)
                yield faults.TARGET_POINTS_AT_NOTHING.at(
                    target.written.span,
                    f"het doel `{target.cell.input.strip()}` is niet te beoordelen: {judgement.explanation}",
                    hint="vul die waarde in onder `behaald` of `nulmeting`, of schrijf het doel als getal; "
                    f"{if_right(faults.TARGET_POINTS_AT_NOTHING)}",
                    labels=(Label(pointed_at.written.span, "hiermee wordt vergeleken"),) if pointed_at else (),
                )


def _pointed_at(target: cells.Relative | cells.Direction, indicator: Indicator, year: int) -> Measurement | None:
    """Find the cell that should have had the figure."""
    reference = target.reference if isinstance(target, cells.Relative) else None
    match reference.anchor if reference else cells.Anchor.PREVIOUS:
        case cells.Anchor.PREVIOUS:
            return of_year(indicator.actuals, year - 1)
        case cells.Anchor.YEAR if reference and reference.year:
            return of_year(indicator.actuals, reference.year)
        case _:
            return None
