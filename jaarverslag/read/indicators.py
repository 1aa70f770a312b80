"""Read an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells import Role
from jaarverslag.model import Comparison, Direction, Frequency, Indicator, IndicatorKind
from jaarverslag.read.series import read_series
from jaarverslag.read.values import whole

if TYPE_CHECKING:
    from jaarverslag.decode import Fields
    from jaarverslag.diagnostics import Diagnostic


def read_indicator(fields: Fields, year: int | None, found: list[Diagnostic]) -> Indicator:
    """Read one indicator; a value without a year is of the report's `year`, where that is known."""
    kind, direction, frequency = fields.choice("soort"), fields.choice("richting"), fields.choice("meting")
    changed, reference_year = fields.year("trendbreuk"), fields.year("peiljaar")
    return Indicator(
        id=fields.id("id"),
        name=fields.required("naam"),
        kind=IndicatorKind(kind) if kind else IndicatorKind.PERFORMANCE,
        statutory_number=whole(fields, "wettelijk_nummer", found),
        actuals=read_series(fields, "behaald", Role.ACTUAL, year, found),
        targets=read_series(fields, "beoogd", Role.TARGET, year, found),
        targets_in_part=read_series(fields, "deels", Role.TARGET, year, found),
        baseline=read_series(fields, "nulmeting", Role.ACTUAL, year, found),
        comparisons=tuple(
            Comparison(item.required("naam"), read_series(item, "waarden", Role.ACTUAL, year, found), item.span)
            for item in fields.items("vergelijking")
        ),
        direction=Direction(direction) if direction else None,
        frequency=Frequency(frequency) if frequency else None,
        survey_years=fields.years("meetjaren"),
        definition_changed=changed[0] if changed else None,
        unit=fields.written("eenheid"),
        origin=fields.written("bron"),
        reference_year=reference_year[0] if reference_year else None,
        note=fields.written("toelichting"),
        span=fields.span,
    )
