"""Draw how a figure moved over the years: a line of one line of text high, with its first and last value as text."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jaarverslag.render.charts.drawing import TWO, ZERO, Label, line, points, svg, text, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.document.charts import ChartValue, TrendChart
    from jaarverslag.render.charts.drawing import ChartStyle

    Place = tuple[Decimal, Decimal]

# Points, all of them. Lines under each other begin at the same place, unless a value needs more room than this.
ROOM: Final = Decimal(27)
GAP: Final = Decimal(6)
LEAST: Final = Decimal(22)
RADIUS: Final = Decimal("2.3")
FIRST_RADIUS: Final = Decimal("1.7")


def trend_chart(chart: TrendChart, style: ChartStyle) -> str:
    """Give the chart as one `<svg>` element, as wide as the style says and one line of the grid high.

    A year without a value is crossed by a dashed line. The first value is a small ring and the last a disc, each with
    its text beside it; a text that leaves the line too short is left out. Each chart has a scale of its own.
    """
    labels = end_labels(chart, style)
    left = max((one.right for one in labels if one.left == ZERO), default=ZERO)
    right = min((one.left for one in labels if one.left > ZERO), default=style.width)
    start, end = left + GAP, right - GAP
    spots = places(chart.values, start, end, style)
    parts = list(trend_marks(chart.values, spots, style))
    baseline = style.line * Decimal("0.72")
    for label in labels:
        if label.left > ZERO:
            parts.append(text(label.text, label.left, baseline, style, anchor="start", fill=style.ink, strong=True))
        else:
            parts.append(text(label.text, label.right, baseline, style, anchor="end"))
    return svg(chart.description, style.width, style.line, parts)


def trend_marks(values: Sequence[ChartValue], spots: Sequence[Place], style: ChartStyle) -> Iterator[str]:
    """Draw the line through places, dashed over years without a value, from a ring to a disc."""
    for (one, begin), (other, stop) in pairwise(zip(values, spots, strict=True)):
        dashes = "" if other.year - one.year == 1 else ' stroke-dasharray="1.6 1.6"'
        yield line(*begin, *stop, f'stroke="{style.edge}" stroke-width="1"{dashes}')
    (x1, y1), (x2, y2) = spots[0], spots[-1]
    ring = f'r="{points(FIRST_RADIUS)}" fill="{style.paper}" stroke="{style.previous}" stroke-width="1"'
    yield f'<circle cx="{points(x1)}" cy="{points(y1)}" {ring}/>'
    yield f'<circle cx="{points(x2)}" cy="{points(y2)}" r="{points(RADIUS)}" fill="{style.ink}"/>'


def end_labels(chart: TrendChart, style: ChartStyle) -> tuple[Label, ...]:
    """Place the first value on the left of the line and the last on its right, as far as there is room for them."""
    first, last = chart.values[0].printed, chart.values[-1].printed
    before, after = text_width(first, style.size), text_width(last, style.size)
    room = style.width - LEAST - 2 * GAP
    at_end = Label(last, style.width - max(after, ROOM), style.width)
    at_start = Label(first, ZERO, max(before, ROOM))
    if max(before, ROOM) + max(after, ROOM) <= room:
        return at_start, at_end
    return (at_end,) if after <= room else ()


def places(values: Sequence[ChartValue], start: Decimal, end: Decimal, style: ChartStyle) -> tuple[Place, ...]:
    """Give the place of each value in points: years in proportion from left to right, amounts from bottom to top."""
    amounts = [_middle(value) for value in values]
    low, high = min(amounts), max(amounts)
    years = values[-1].year - values[0].year
    top, bottom = RADIUS + 1, style.line - RADIUS - 1
    return tuple(
        (
            start + (end - start) * (value.year - values[0].year) / years,
            (top + bottom) / TWO if low == high else bottom - (amount - low) / (high - low) * (bottom - top),
        )
        for value, amount in zip(values, amounts, strict=True)
    )


def _middle(value: ChartValue) -> Decimal:
    return value.amount if value.high is None else (value.amount + value.high) / TWO
