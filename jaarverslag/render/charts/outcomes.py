"""Draw how often each outcome occurs: a bar in parts, each with a pattern of its own and its number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jaarverslag.document.shape import Shape
from jaarverslag.render.charts.drawing import TWO, ZERO, Box, line, points, rectangle, svg, text, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.document.charts import OutcomeChart, Share
    from jaarverslag.render.charts.drawing import ChartStyle

# Points, all of them.
GAP: Final = Decimal("1.2")  # between two parts, so that they are two on any printer
EDGE: Final = Decimal("0.75")
LEAST: Final = Decimal(3)  # the room of a part that can still be seen, with the gap behind it
HATCH: Final = Decimal("3.2")
PADDING: Final = Decimal(2)
SWATCH: Final = Decimal(16)


def outcome_chart(chart: OutcomeChart, style: ChartStyle, width: int) -> str:
    """Give the bar as one `<svg>` element, one line of the grid high; `width` points stand for the whole.

    A number is printed where its part is wide enough for it. Colour alone tells nothing: each part has a pattern.
    """
    height = style.line * Decimal("0.72")
    bar = Box(ZERO, (style.line - height) / TWO, Decimal(width), height)
    return svg(chart.description, bar.width, style.line, _bar(chart, style, bar, style.size))


def outcome_figure(chart: OutcomeChart, style: ChartStyle, width: int) -> str:
    """Give the bar large, with under it for each outcome its pattern, its shape, its number and its word."""
    whole, small, big = Decimal(width), style.size * Decimal("1.2"), style.size * Decimal("3.2")
    parts = list(_bar(chart, style, Box(ZERO, ZERO, whole, 2 * style.line), small))
    shown = [share for share in chart.shares if share.count]
    for place, share in enumerate(shown):
        left = whole * place / max(len(shown), 1)
        middle = style.line * Decimal("3.5")
        swatch = style.line * Decimal("0.72")
        parts += _part(share.shape, Box(left, middle - swatch / TWO, SWATCH, swatch), style)
        parts += shape(share.shape, left + SWATCH + 9, middle, style)
        for words, size, lines in ((str(share.count), big, "5.8"), (share.word, small, "6.8")):
            baseline, is_count = style.line * Decimal(lines), size is big
            parts.append(text(words, left, baseline, style, anchor="start", fill=style.ink, size=size, strong=is_count))
    return svg(chart.description, whole, 7 * style.line, parts)


def shape(kind: Shape, x: Decimal, y: Decimal, style: ChartStyle) -> Iterator[str]:
    """Draw the shape of an outcome around a point, the same as stands beside its word in a table."""
    radius = Decimal("3.4")
    ring = f'r="{points(radius)}" fill="none" stroke="{style.edge}" stroke-width="1.1"'
    place = f'cx="{points(x)}" cy="{points(y)}"'
    match kind:
        case Shape.FULL:
            yield f'<circle {place} r="3.9" fill="{style.edge}"/>'
        case Shape.HALF:
            yield f"<circle {place} {ring}/>"
            top, size = points(y - radius), points(radius)
            yield f'<path d="M{points(x)} {top}a{size} {size} 0 0 0 0 {points(2 * radius)}z" fill="{style.edge}"/>'
        case Shape.EMPTY:
            yield f"<circle {place} {ring}/>"
        case Shape.DASH:
            yield line(x - radius, y, x + radius, y, f'stroke="{style.muted}" stroke-width="1.1"')
        case Shape.QUESTION:
            yield text("?", x, y + Decimal("3.4"), style, size=Decimal(10), strong=True)


def _bar(chart: OutcomeChart, style: ChartStyle, bar: Box, size: Decimal) -> Iterator[str]:
    left = bar.left
    shares = [share for share in chart.shares if share.count]
    for share, room in zip(shares, _rooms([share.count for share in shares], chart.whole, bar.width), strict=True):
        part = Box(left, bar.top, room - GAP, bar.height)
        yield from _part(share.shape, part, style)
        yield from _count(share, part, style, size)
        left += room


def _rooms(counts: Sequence[int], whole: int, width: Decimal) -> list[Decimal]:
    """Give the room of each part, in proportion; what would be too narrow to see takes from the widest."""
    rooms = [max(width * count / whole, LEAST) for count in counts]
    excess = sum(rooms, ZERO) - width * sum(counts) / whole if counts else ZERO
    if excess > 0:
        widest = rooms.index(max(rooms))
        rooms[widest] = max(rooms[widest] - excess, LEAST)
    return rooms


def _count(share: Share, part: Box, style: ChartStyle, size: Decimal) -> Iterator[str]:
    words = str(share.count)
    taken = text_width(words, size) + 2 * PADDING
    if taken > part.width:
        return
    middle = part.left + part.width / TWO
    if share.shape is Shape.HALF:
        yield rectangle(Box(middle - taken / TWO, part.top + 1, taken, part.height - 2), f'fill="{style.paper}"')
    fill = style.paper if share.shape is Shape.FULL else style.ink
    baseline = part.top + part.height / TWO + size * Decimal("0.35")
    yield text(words, middle, baseline, style, fill=fill, size=size, strong=True)


def _part(kind: Shape, part: Box, style: ChartStyle) -> Iterator[str]:
    """Draw a part: solid, hatched, open, light or dotted, so that it is known in black and white."""
    outline = f'fill="{style.paper}" stroke="{style.edge}" stroke-width="{points(EDGE)}"'
    match kind:
        case Shape.FULL:
            yield rectangle(part, f'fill="{style.edge}"')
        case Shape.HALF:
            yield rectangle(part.within(EDGE), outline)
            yield from _hatch(part, style)
        case Shape.EMPTY:
            yield rectangle(part.within(EDGE), outline)
        case Shape.DASH:
            yield rectangle(part, f'fill="{style.zone}"')
        case Shape.QUESTION:
            dotted = f'fill="{style.paper}" stroke="{style.muted}" stroke-width="{points(EDGE)}"'
            yield rectangle(part.within(EDGE), f'{dotted} stroke-dasharray="1.2 1.4"')


def _hatch(part: Box, style: ChartStyle) -> Iterator[str]:
    """Fill a box with lines that rise to the right, each cut off at its sides."""
    offset = HATCH
    while offset < part.width + part.height:
        start, end = max(offset - part.height, ZERO), min(offset, part.width)
        low, high = part.top + offset - start, part.top + offset - end
        yield line(part.left + start, low, part.left + end, high, f'stroke="{style.edge}" stroke-width="1"')
        offset += HATCH
