"""Draw expenses and revenues beside what was budgeted, on one scale."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jaarverslag.dutch import amount
from jaarverslag.render.charts.drawing import ZERO, Box, line, points, rectangle, svg, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.document.charts import MoneyBar, MoneyChart
    from jaarverslag.render.charts.drawing import ChartStyle

# Points, all of them.
EDGE: Final = Decimal("0.75")
TICK: Final = Decimal("1.4")
HALO: Final = Decimal("2.4")
INSET: Final = Decimal(1)


def money_chart(chart: MoneyChart, style: ChartStyle, width: int) -> str:
    """Give two thin bars as one `<svg>` element, one line of the grid high: expenses solid, revenues open.

    A tick across a bar stands where the budget was.
    """
    whole, height = Decimal(width), style.line * Decimal("0.38")
    parts: list[str] = []
    for place, bar in enumerate((chart.expenses, chart.revenues)):
        top = place * style.line / 2 + Decimal("0.8")
        parts += _bar(bar, chart, style, Box(ZERO, top, whole, height))
    return svg(chart.description, whole, style.line, parts)


def money_figure(chart: MoneyChart, style: ChartStyle, width: int) -> str:
    """Give the two bars large, with over each what it is, and the amounts as text."""
    whole, small = Decimal(width), style.size * Decimal("1.2")
    parts: list[str] = []
    for place, bar in enumerate((chart.expenses, chart.revenues)):
        top = place * style.line * Decimal("3.5")
        baseline = top + style.line * Decimal("0.8")
        parts.append(text(bar.word, ZERO, baseline, style, anchor="start", fill=style.ink, size=small, strong=True))
        told = f"werkelijk {amount(bar.actual)}, begroot na wijziging {amount(bar.budget)}"
        parts.append(text(told, whole, baseline, style, anchor="end", size=small))
        room = Box(ZERO, top + style.line * Decimal("1.2"), whole, style.line * Decimal("1.3"))
        parts += _bar(bar, chart, style, room)
    return svg(chart.description, whole, style.line * Decimal("6.25"), parts)


def _bar(bar: MoneyBar, chart: MoneyChart, style: ChartStyle, room: Box) -> Iterator[str]:
    span = chart.high - chart.low or Decimal(1)

    def place(number: Decimal) -> Decimal:
        return room.left + INSET + (number - chart.low) / span * (room.width - 2 * INSET)

    left, right = sorted((place(ZERO), place(bar.actual)))
    drawn = Box(left, room.top, right - left, room.height)
    if bar is chart.expenses:
        yield rectangle(drawn, f'fill="{style.edge}"')
    else:
        outline = f'fill="{style.zone}" stroke="{style.edge}" stroke-width="{points(EDGE)}"'
        yield rectangle(drawn.within(EDGE), outline)
    tick, top, bottom = place(bar.budget), room.top - 1, room.top + room.height + 1
    # Light under dark: seen on the bar and beside it.
    for colour, thickness in ((style.paper, TICK + min(HALO, room.height / 5)), (style.ink, TICK)):
        yield line(tick, top, tick, bottom, f'stroke="{colour}" stroke-width="{points(thickness)}"')
