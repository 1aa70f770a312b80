"""In which years a measurement is due."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.evaluate.missing import is_missing
from jaarverslag.model import Frequency

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.model import Indicator

_YEARS: Final[Mapping[Frequency, int]] = MappingProxyType(
    {
        Frequency.YEARLY: 1,
        Frequency.EVERY_TWO_YEARS: 2,
        Frequency.EVERY_THREE_YEARS: 3,
        Frequency.EVERY_FOUR_YEARS: 4,
    }
)


def interval(indicator: Indicator) -> int:
    """Give the number of years between two measurements; 1 where nothing is declared."""
    return 1 if indicator.frequency is None else _YEARS[indicator.frequency]


def due(indicator: Indicator, year: int) -> bool | None:
    """Tell whether a measurement is due in a year, or None where nothing says so.

    The years named in `meetjaren` are due. Other years are counted from the last measurement before them: the one that
    `meetjaren` names, or where it names none, the last year with a figure. A year before all of these counts back.
    """
    if indicator.frequency is Frequency.YEARLY or year in indicator.survey_years:
        return True
    if indicator.frequency is None:
        listed = indicator.survey_years
        return False if listed and year < max(listed) else None
    measured = indicator.survey_years or _measured(indicator, year)
    if not measured:
        return None
    earlier = [known for known in measured if known < year]
    start = max(earlier) if earlier else min(measured)
    return (year - start) % interval(indicator) == 0


def _measured(indicator: Indicator, year: int) -> tuple[int, ...]:
    """Give the other years that have a figure."""
    found = [one for series in (indicator.actuals, indicator.baseline) if series for one in series.measurements]
    return tuple(one.year for one in found if one.year != year and not is_missing(one.cell))
