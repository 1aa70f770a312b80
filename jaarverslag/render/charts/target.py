"""Draw a target, the actual and the year before on one line, as inline SVG with real text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from jaarverslag.render.charts.drawing import TWO, ZERO, Label, line, points, svg, text, text_width

if TYPE_CHECKING:
    from jaarverslag.document.charts import ChartTarget, ChartValue, TargetChart
    from jaarverslag.render.charts.drawing import ChartStyle

# Points, all of them. A mark may stand on the very end of the scale, so the scale stays its size away from the edge.
INSET = Decimal(6)
ACTUAL_RADIUS = Decimal("3.2")
PREVIOUS_RADIUS = Decimal("2.6")
AROUND_RADIUS = Decimal(5)  # the year before, where it has the place of the actual
ZONE_HEIGHT = Decimal(10)
ARROW = Decimal(8)
HEAD = Decimal("2.6")
LABEL_GAP = Decimal(3)
# The share of the scale that stays free beyond its last value, so that an open zone or bound is seen to go on.
ROOM = Decimal("0.14")


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a number lies: `low` to `high`, in the numbers' own unit, over `width` points less INSET at both ends."""

    low: Decimal
    high: Decimal
    width: Decimal

    def place(self, amount: Decimal) -> Decimal:
        """Give the distance in points from the left of the chart."""
        return INSET + (amount - self.low) / (self.high - self.low) * (self.width - 2 * INSET)


def scale(chart: TargetChart, width: Decimal) -> Scale:
    """Lay out a scale that holds zero and every number of the chart, with room where a zone or a bound goes on."""
    values = [value for value in (chart.previous, chart.actual) if value is not None]
    numbers = [ZERO]
    for value in values:
        numbers += [value.amount, value.amount if value.high is None else value.high]
    target = chart.target
    if target is not None:
        numbers += [bound for bound in (target.low, target.high) if bound is not None]
    low, high = min(numbers), max(numbers)
    if low == high:
        high = Decimal(1)
    room = (high - low) * ROOM
    goes_up = any(value.open_above for value in values) or (target is not None and target.high is None)
    goes_down = any(value.open_below for value in values) or (target is not None and target.low is None)
    # Below zero is drawn only where the chart has been there: a count or a share that is low is not negative.
    return Scale(low - room if low < ZERO and goes_down else low, high + room if goes_up else high, width)


def year_labels(chart: TargetChart, lay: Scale, style: ChartStyle) -> tuple[Label, ...]:
    """Place the years over their marks, earliest value on the left where two would meet; all within the chart."""
    marks = [
        (lay.place(_centre(value)), str(value.year)) for value in (chart.previous, chart.actual) if value is not None
    ]
    labels = [_around(text, centre, style) for centre, text in sorted(marks, key=lambda mark: mark[0])]
    if len(labels) == 2 and labels[1].left - labels[0].right < LABEL_GAP:  # noqa: PLR2004 - the two years
        first, second = (label.right - label.left for label in labels)
        both = first + LABEL_GAP + second
        left = min(max((labels[0].left + labels[1].right - both) / TWO, ZERO), lay.width - both)
        labels = [
            Label(labels[0].text, left, left + first),
            Label(labels[1].text, left + first + LABEL_GAP, left + both),
        ]
    return tuple(labels)


def bound_labels(chart: TargetChart, lay: Scale, style: ChartStyle) -> tuple[Label, ...]:
    """Place the zero and the target under the line, without a target too long for the chart or a zero in its way."""
    labels = []
    target = chart.target
    if target is not None and text_width(target.printed, style.size) <= lay.width:
        bounds = [bound for bound in (target.low, target.high) if bound is not None]
        if bounds:
            labels.append(_around(target.printed, lay.place(sum(bounds, ZERO) / len(bounds)), style))
    zero = _around("0", lay.place(ZERO), style)
    if all(zero.right + LABEL_GAP <= label.left or label.right + LABEL_GAP <= zero.left for label in labels):
        labels.append(zero)
    return tuple(labels)


def target_chart(chart: TargetChart, style: ChartStyle) -> str:
    """Give the chart as one `<svg>` element: three lines of the grid high, its description as `<title>`.

    The zone in which the target is met is a band with an edge at each bound (dashed where the bound itself does not
    count), the actual a full disc, the year before a ring; a range is a bar, an open bound an arrow. Colour alone tells
    nothing.
    """
    lay = scale(chart, style.width)
    middle = style.line * Decimal("1.5")
    baseline = style.line * Decimal("0.72")
    parts = [_axis(lay, middle, style)]
    if chart.target is not None:
        parts += zone_marks(chart.target, lay, middle, style)
    parts.append(_tick(lay, middle, style))
    if chart.previous is not None and chart.actual is not None:
        parts.append(_movement(chart.previous, chart.actual, lay, middle, style))
    parts += value_marks(chart.previous, chart.actual, lay, middle, style)
    actual_year = "" if chart.actual is None else str(chart.actual.year)
    for label in year_labels(chart, lay, style):
        parts.append(_label(label, baseline, style, strong=label.text == actual_year))
    for label in bound_labels(chart, lay, style):
        parts.append(_label(label, baseline + 2 * style.line, style, strong=False))
    return svg(chart.description, style.width, 3 * style.line, parts)


def value_marks(
    previous: ChartValue | None, actual: ChartValue | None, lay: Scale, middle: Decimal, style: ChartStyle
) -> list[str]:
    """Draw the ring of the year before and the disc of the actual, each with what makes it more than a point."""
    before = [] if previous is None else _previous(previous, actual, lay, middle, style)
    return before if actual is None else [*before, *_actual(actual, lay, middle, style)]


def _centre(value: ChartValue) -> Decimal:
    return value.amount if value.high is None else (value.amount + value.high) / TWO


def _around(text: str, centre: Decimal, style: ChartStyle) -> Label:
    width = text_width(text, style.size)
    left = min(max(centre - width / TWO, ZERO), style.width - width)
    return Label(text, left, left + width)


def _axis(lay: Scale, middle: Decimal, style: ChartStyle) -> str:
    return line(INSET, middle, lay.width - INSET, middle, f'stroke="{style.axis}" stroke-width="0.5"')


def _tick(lay: Scale, middle: Decimal, style: ChartStyle) -> str:
    zero = lay.place(ZERO)
    half = ZONE_HEIGHT / TWO + 2
    return line(zero, middle - half, zero, middle + half, f'stroke="{style.muted}" stroke-width="0.75"')


def zone_marks(target: ChartTarget, lay: Scale, middle: Decimal, style: ChartStyle) -> list[str]:
    """Draw the band in which the target is met, with an edge at each bound."""
    top, bottom = middle - ZONE_HEIGHT / TWO, middle + ZONE_HEIGHT / TWO
    wall = lay.place(ZERO) if lay.low == ZERO else ZERO
    left = wall if target.low is None else lay.place(target.low)
    right = lay.width if target.high is None else lay.place(target.high)
    parts = []
    if left < right:
        # An open end is cut as an arrow, so that it is seen to go on without any colour.
        tip_right = min(ZONE_HEIGHT / TWO, right - left) if target.high is None else ZERO
        tip_left = min(ZONE_HEIGHT / TWO, right - left) if target.low is None and lay.low < ZERO else ZERO
        outline = (
            (left + tip_left, top),
            (right - tip_right, top),
            (right, middle if tip_right else bottom),
            (right - tip_right, bottom),
            (left + tip_left, bottom),
            (left, middle if tip_left else bottom),
        )
        corners = " ".join(f"{points(x)},{points(y)}" for x, y in outline)
        parts.append(f'<polygon points="{corners}" fill="{style.zone}"/>')
    for bound, included in ((target.low, target.low_included), (target.high, target.high_included)):
        if bound is not None:
            dashes = "" if included else ' stroke-dasharray="1.6 1.2"'
            x = lay.place(bound)
            parts.append(line(x, top - 1, x, bottom + 1, f'stroke="{style.edge}" stroke-width="1.4"{dashes}'))
    return parts


def _movement(previous: ChartValue, actual: ChartValue, lay: Scale, middle: Decimal, style: ChartStyle) -> str:
    start, end = lay.place(_centre(previous)), lay.place(_centre(actual))
    return line(start, middle, end, middle, f'stroke="{style.previous}" stroke-width="1.2"')


def _previous(
    value: ChartValue, actual: ChartValue | None, lay: Scale, middle: Decimal, style: ChartStyle
) -> list[str]:
    x = lay.place(_centre(value))
    near = actual is not None and abs(lay.place(_centre(actual)) - x) < ACTUAL_RADIUS
    radius = AROUND_RADIUS if near else PREVIOUS_RADIUS
    ring = (
        f'<circle cx="{points(x)}" cy="{points(middle)}" r="{points(radius)}" fill="{style.paper}"'
        f' stroke="{style.previous}" stroke-width="1.2"/>'
    )
    return [*_extent(value, lay, middle, style.previous), ring]


def _actual(value: ChartValue, lay: Scale, middle: Decimal, style: ChartStyle) -> list[str]:
    x = lay.place(_centre(value))
    disc = f'<circle cx="{points(x)}" cy="{points(middle)}" r="{points(ACTUAL_RADIUS)}" fill="{style.ink}"/>'
    return [*_extent(value, lay, middle, style.ink), disc]


def _extent(value: ChartValue, lay: Scale, middle: Decimal, colour: str) -> list[str]:
    """Draw what makes a value more than a point: the bar of a range, the arrow of a bound."""
    parts = []
    start = lay.place(value.amount)
    if value.high is not None:
        look = f'stroke="{colour}" stroke-width="3" stroke-linecap="round"'
        parts.append(line(start, middle, lay.place(value.high), middle, look))
    for is_open, sign in ((value.open_above, 1), (value.open_below, -1)):
        if is_open:
            room = lay.width - start if sign > 0 else start
            end = start + sign * min(ARROW + ACTUAL_RADIUS, room - 1)
            back, above, below = (points(one) for one in (end - sign * HEAD, middle - HEAD, middle + HEAD))
            parts.append(
                f'<path d="M{points(start)} {points(middle)}H{points(end)}M{back} {above}'
                f'L{points(end)} {points(middle)}L{back} {below}"'
                f' fill="none" stroke="{colour}" stroke-width="1.2"/>'
            )
    return parts


def _label(label: Label, baseline: Decimal, style: ChartStyle, *, strong: bool) -> str:
    middle = (label.left + label.right) / TWO
    return text(label.text, middle, baseline, style, fill=style.ink if strong else style.muted, strong=strong)
