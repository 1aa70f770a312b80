"""Values that a running text takes from the table: `[[projecten.beoogd]]`, so that words and figures never differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cells import printed

if TYPE_CHECKING:
    from jaarverslag.model import Indicator, Section, Series

_SERIES = ("behaald", "beoogd", "deels", "nulmeting")


def placeholder_names(section: Section) -> tuple[str, ...]:
    """List the placeholders that a text of this section may use for the report's own year."""
    return tuple(
        f"{indicator.id.text}.{name}"
        for indicator in section.indicators
        for name in _SERIES
        if _series(indicator, name) is not None
    )


def resolve_placeholder(target: str, section: Section, report_year: int) -> str | None:
    """Give what is printed for `id.beoogd`, `id.behaald` or `id.behaald.2016`; None where there is no such value."""
    name, _, rest = target.partition(".")
    column, _, year = rest.partition(".")
    indicator = next((one for one in section.indicators if one.id.text == name), None)
    series = _series(indicator, column) if indicator else None
    if series is None or (year and not year.isdecimal()):
        return None
    measurement = series.of(int(year) if year else report_year)
    return printed(measurement.cell) if measurement else None


def _series(indicator: Indicator, name: str) -> Series | None:
    return {
        "behaald": indicator.actuals,
        "beoogd": indicator.targets,
        "deels": indicator.targets_in_part,
        "nulmeting": indicator.baseline,
    }.get(name)
