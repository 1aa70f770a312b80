"""Kinds of indicators: an effect stands at the deelprogramma, a performance at the beleidsveld."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.model import IndicatorKind
from jaarverslag.outline import LEVELS, Part
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.levels import known_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Report, Section

_DEELPROGRAMMA: Final = 2
_BELEIDSVELD: Final = 3


def kinds_in_the_wrong_place(report: Report) -> Iterator[Diagnostic]:
    """An indicator stands at a level where its kind does not belong, while the report has the right one.

    Which levels a report has is seen in its numbers, those of `elders` included: where nothing lies below the
    deelprogramma, that is where everything stands, and a folder with one beleidsveld is a part of a report. Mandatory
    indicators stand apart from both, at any level.
    """
    levels = frozenset(number.level for number in known_numbers(report) if number.part is Part.PROGRAMMES)
    for section in report.sections:
        if section.part is not Part.PROGRAMMES:
            continue  # what stands outside the programmes has no levels of this kind
        for indicator in section.indicators:
            right = _right_level(indicator.kind, section.number.level, levels)
            if right is not None:
                yield _misplaced(indicator, section, right)


def _right_level(kind: IndicatorKind, level: int, levels: frozenset[int]) -> int | None:
    """Give the level where the indicator belongs, or None where it stands well or the report has no such level."""
    deepest = max(levels)
    match kind:
        case IndicatorKind.EFFECT if deepest == _BELEIDSVELD and _DEELPROGRAMMA in levels:
            right = _DEELPROGRAMMA
        case IndicatorKind.PERFORMANCE if level < deepest:
            right = deepest
        case _:
            return None
    return None if level == right else right


def _misplaced(indicator: Indicator, section: Section, right: int) -> Diagnostic:
    adjective = "effectindicator" if indicator.kind is IndicatorKind.EFFECT else "prestatie-indicator"
    number = section.number
    place = number.ancestor(right)
    where = f"{place.level_name} {place}" if right < number.level else f"een {LEVELS[right - 1]} eronder"
    return faults.KIND_IN_WRONG_PLACE.at(
        indicator.id.span,
        f"`{indicator.id.text}` is een {adjective}, en die hoort niet bij een {number.level_name}",
        hint=f"zet hem bij {where}, of verander `soort`; {if_right(faults.KIND_IN_WRONG_PLACE)}",
    )
