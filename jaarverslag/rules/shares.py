"""Shares: a part of something is never more than all of it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.cells import Dimension
from jaarverslag.evaluate.measure import numbers
from jaarverslag.evaluate.units import implied_unit
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.walk import cells_of, indicators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Number, Unit
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report

_ALL: Final = Decimal(100)

# "% bewoners ...", "Aandeel ...", and people or things "that" do something: a part of a whole.
_A_PART: Final = re.compile(
    r"(?:^|[^\d\s])\s*%|\b(?:aandeel|percentage|procent|deel)\b|\b(?:dat|die|waarvan|waarbij)\b|\btevreden",
    re.IGNORECASE,
)
# Percentages that compare two different things, so that the one can well exceed the other.
_NO_PART: Final = re.compile(
    r"groei|stijging|daling|toename|afname|verandering|mutatie|ontwikkeling|verschil|index|rendement|graad\b|quote\b"
    r"|\bratio\b|dekkend|weerstand|druk\b|benutting|uitputting|realisatie\b|besteding|prognose|raming|begrot|\bnorm"
    r"|\bgepland|\bdoelstelling|streef|\btaakstelling|ten opzichte van|\bt\.?o\.?v\b|vergeleken|in verhouding"
    r"|vorig jaar|landelijk|gemiddeld|meer dan|minder dan",
    re.IGNORECASE,
)


def shares_above_all(report: Report) -> Iterator[Diagnostic]:
    """A percentage of a whole is more than 100."""
    for indicator in indicators(report):
        name = indicator.name.text
        if not _A_PART.search(name) or _NO_PART.search(name):
            continue
        for measurement in cells_of(indicator):
            unit = implied_unit(indicator, measurement.year)
            if any(_above_all(number, unit) for number in numbers(measurement.cell.value)):
                yield faults.SHARE_ABOVE_ALL.at(
                    measurement.written.span,
                    f"`{measurement.cell.input.strip()}` is meer dan 100 %, en dit is een deel van een geheel",
                    hint=f"kijk of er een komma ontbreekt; {if_right(faults.SHARE_ABOVE_ALL)}",
                )


def _above_all(number: Number, implied: Unit | None) -> bool:
    unit = number.unit or implied
    return unit is not None and unit.dimension is Dimension.SHARE and number.total * unit.factor > _ALL
