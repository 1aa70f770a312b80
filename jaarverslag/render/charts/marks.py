"""Draw one mark of a chart by itself, for where it is explained."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jaarverslag.document.charts import ChartMark, ChartTarget, ChartValue
from jaarverslag.render.charts.drawing import points
from jaarverslag.render.charts.target import Scale, value_marks, zone_marks
from jaarverslag.render.charts.trend import places, trend_marks

if TYPE_CHECKING:
    from jaarverslag.render.charts.drawing import ChartStyle

WIDTH: Final = Decimal(34)
MARGIN: Final = Decimal(4)
_SCALE: Final = Scale(Decimal(0), Decimal(4), WIDTH)


def chart_mark(mark: ChartMark, style: ChartStyle) -> str:
    """Give the mark as one `<svg>` element, one line of the grid high: decoration, for its name stands beside it."""
    size = (
        f'width="{points(WIDTH)}pt" height="{points(style.line)}pt" viewBox="0 0 {points(WIDTH)} {points(style.line)}"'
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" {size}>{"".join(_parts(mark, style))}</svg>'


def _parts(mark: ChartMark, style: ChartStyle) -> list[str]:
    middle = style.line / 2
    match mark:
        case ChartMark.ACTUAL:
            return value_marks(None, _value(2), _SCALE, middle, style)
        case ChartMark.PREVIOUS:
            return value_marks(_value(2), None, _SCALE, middle, style)
        case ChartMark.ZONE | ChartMark.ZONE_WITHOUT_BOUND:
            is_included = mark is ChartMark.ZONE
            target = ChartTarget(Decimal(1), None, "", 0, low_included=is_included)
            return zone_marks(target, _SCALE, middle, style)
        case ChartMark.OPEN_VALUE:
            return value_marks(None, ChartValue(Decimal(1), "", 0, open_above=True), _SCALE, middle, style)
        case ChartMark.RANGE:
            return value_marks(None, ChartValue(Decimal(1), "", 0, high=Decimal(3)), _SCALE, middle, style)
        case ChartMark.TREND:
            return _trend((_value(2, 1), _value(1, 2), _value(4, 3)), style)
        case ChartMark.TREND_WITH_GAP:
            return _trend((_value(2, 1), _value(3, 3)), style)


def _value(amount: int, year: int = 0) -> ChartValue:
    return ChartValue(Decimal(amount), "", year)


def _trend(values: tuple[ChartValue, ...], style: ChartStyle) -> list[str]:
    spots = places(values, MARGIN, WIDTH - MARGIN, style)
    return list(trend_marks(values, spots, style))
