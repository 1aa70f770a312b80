"""Against last year's report: a direction that turned, and a figure that became another without a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.cells import Operator
from jaarverslag.diagnostics import Label
from jaarverslag.evaluate.directions import own_direction
from jaarverslag.evaluate.extent import holds
from jaarverslag.evaluate.measure import extent, measurable, mismatch
from jaarverslag.evaluate.missing import is_missing
from jaarverslag.evaluate.units import implied_unit
from jaarverslag.model import Direction
from jaarverslag.rules.sizes import crossed
from jaarverslag.rules.walk import by_year, of_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Measurement, Report, SectionNumber
    from jaarverslag.source import Span

_OPPOSITE = frozenset((Direction.HIGHER, Direction.LOWER))


def directions_that_flip(report: Report, earlier: Report | None) -> Iterator[Diagnostic]:
    """More was better last year and less is better now, or the other way round.

    Last year's target comes from `earlier`, the report of the year before; where that does not have the indicator, from
    the targets of earlier years in this one.
    """
    year = report.settings.year
    for indicator, before in _pairs(report, earlier):
        now = _way(indicator, of_year(indicator.targets, year))
        last = _last_way(indicator, before, year)
        if now is None or last is None or {now[0], last[0]} != _OPPOSITE or _told(indicator, year - 1, year):
            continue
        word = "meer" if now[0] is Direction.HIGHER else "minder"
        was = "minder" if now[0] is Direction.HIGHER else "meer"
        yield faults.DIRECTION_FLIPPED.at(
            now[1],
            f"dit doel vraagt om {word}, en het doel van een jaar eerder vroeg om {was}",
            hint=f"kijk welke van de twee klopt; is de bedoeling veranderd, noem {year - 1} dan in `toelichting`",
            labels=(Label(last[1], "het eerdere doel"),),
        )


def figures_restated_in_silence(report: Report, earlier: Report | None) -> Iterator[Diagnostic]:
    """A figure of an earlier year is another one than last year's report gave, and nothing says so."""
    year = report.settings.year
    for indicator, before in _pairs(report, earlier):
        if before is None:
            continue
        for now in by_year(indicator.actuals):
            then = of_year(before.actuals, now.year)
            if now.year >= year or then is None or now.reason or _told(indicator, now.year, year):
                continue
            if not _same(now, then, indicator, before):
                yield faults.FIGURE_RESTATED.at(
                    now.written.span,
                    f"de waarde van {now.year} is hier `{now.cell.input.strip()}`, en in het verslag over {year - 1} "
                    f"was die `{then.cell.input.strip()}`",
                    hint=f"verbeter de waarde, of zeg in `toelichting` waarom die van {now.year} veranderd is; wordt "
                    f"er anders gemeten, voeg dan `trendbreuk: {year}` toe",
                    labels=(Label(then.written.span, f"zo stond het in het verslag over {year - 1}"),),
                )


def _pairs(report: Report, earlier: Report | None) -> Iterator[tuple[Indicator, Indicator | None]]:
    """Pair every indicator with itself in last year's report: the same id in the section of the same number."""
    known: dict[tuple[SectionNumber, str], Indicator] = {
        (section.number, indicator.id.text): indicator
        for section in (earlier.sections if earlier else ())
        for indicator in section.indicators
        if indicator.id.text
    }
    for section in report.sections:
        for indicator in section.indicators:
            yield indicator, known.get((section.number, indicator.id.text))


def _told(indicator: Indicator, before: int, year: int) -> bool:
    """Whether the author accounts for a difference with a year before: a break, or a note that names it."""
    note = indicator.note.text if indicator.note else ""
    return crossed(indicator, before, year) or re.search(rf"\b{before}\b", note) is not None


def _way(indicator: Indicator, target: Measurement | None) -> tuple[Direction, Span] | None:
    """The way that a target asks for, and where that was written: its own sign, or else the declared direction."""
    if target is None:
        return None
    way = own_direction(target.cell.value) or indicator.direction
    return None if way is None else (way, target.written.span)


def _last_way(indicator: Indicator, before: Indicator | None, year: int) -> tuple[Direction, Span] | None:
    if before is not None:
        return _way(before, of_year(before.targets, year - 1))
    earlier = [one for one in by_year(indicator.targets) if one.year < year]
    return _way(indicator, earlier[-1]) if earlier else None


def _same(now: Measurement, then: Measurement, indicator: Indicator, before: Indicator) -> bool:
    """Whether two cells say the same; a value that was not there before, or no longer is, is not another figure."""
    if is_missing(now.cell) or is_missing(then.cell):
        return True
    one, other = now.cell.value, then.cell.value
    if one == other or not measurable(one) or not measurable(other):
        return one == other
    units = implied_unit(indicator, now.year), implied_unit(before, then.year)
    if mismatch(one, other, units[0] or units[1]):
        return False
    return holds(Operator.EQUAL, extent(one, units[0]), extent(other, units[1])) is True
