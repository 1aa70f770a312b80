"""What every chart is drawn with: its look, the width of words, and the SVG of a line, a text and a whole figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ZERO: Final = Decimal(0)
TWO: Final = Decimal(2)
# Widths of letters as a share of the size: never less than in the fonts, so that a label that fits here fits in print.
OTHER_EM: Final = Decimal("0.70")
EM: Final = MappingProxyType(
    dict.fromkeys("0123456789", Decimal("0.53"))
    | dict.fromkeys(" .,:;'|il!jI", Decimal("0.34"))
    | dict.fromkeys("MW%@mw—…ÆŒ½¼¾", Decimal("0.98"))
    | {"‰": Decimal("1.25")}
)
LENGTH: Final = re.compile(r"[0-9]{1,4}(\.[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """The look of a chart: `size`, `width` and `line` (of the grid) in points, colours as CSS."""

    font: str
    size: Decimal
    width: Decimal
    line: Decimal
    ink: str
    muted: str
    previous: str
    zone: str
    edge: str
    axis: str
    paper: str

    @classmethod
    def from_tokens(cls, tokens: Mapping[str, str]) -> ChartStyle | str:
        """Read the table `chart` of the tokens; give the style, or one clause that says what is wrong with it."""
        wanted = [field.name for field in fields(cls)]
        missing = [name for name in wanted if name not in tokens]
        if missing:
            return f"[chart] mist {', '.join(missing)}"
        lengths = {}
        for name in ("size", "width", "line"):
            if not LENGTH.fullmatch(tokens[name]):
                return f"[chart] {name} is geen getal in punten"
            lengths[name] = Decimal(tokens[name])
        return cls(**{name: lengths.get(name, tokens[name]) for name in wanted})  # type: ignore[arg-type]


class Label(NamedTuple):
    """A text with the left and right end of the room that it takes, in points from the left of the chart."""

    text: str
    left: Decimal
    right: Decimal


class Box(NamedTuple):
    """A rectangle, in points from the upper left corner of the chart."""

    left: Decimal
    top: Decimal
    width: Decimal
    height: Decimal

    def within(self, edge: Decimal) -> Box:
        """Give the rectangle on which a line of this thickness is drawn to stay inside it."""
        width, height = max(self.width - edge, ZERO), max(self.height - edge, ZERO)
        return Box(self.left + edge / TWO, self.top + edge / TWO, width, height)


def text_width(text: str, size: Decimal) -> Decimal:
    """Give a width in points that the text does not exceed in the house fonts at `size`."""
    return size * sum((EM.get(character, OTHER_EM) for character in text), ZERO)


def svg(description: str, width: Decimal, height: Decimal, parts: Iterable[str]) -> str:
    """Give one `<svg>` element of a size in points, with its text alternative as its title."""
    size = f'width="{points(width)}pt" height="{points(height)}pt" viewBox="0 0 {points(width)} {points(height)}"'
    title = f"<title>{escape(description)}</title>"
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size}>{title}{"".join(parts)}</svg>'


def line(x1: Decimal, y1: Decimal, x2: Decimal, y2: Decimal, look: str) -> str:
    """Draw a straight line; `look` is how, as attributes."""
    return f'<line x1="{points(x1)}" y1="{points(y1)}" x2="{points(x2)}" y2="{points(y2)}" {look}/>'


def rectangle(box: Box, look: str) -> str:
    """Draw a rectangle; `look` is how, as attributes."""
    place = f'x="{points(box.left)}" y="{points(box.top)}" width="{points(box.width)}" height="{points(box.height)}"'
    return f"<rect {place} {look}/>"


def text(  # noqa: PLR0913 - a text has a place and a look
    words: str,
    x: Decimal,
    baseline: Decimal,
    style: ChartStyle,
    *,
    anchor: Literal["start", "middle", "end"] = "middle",
    fill: str = "",
    size: Decimal | None = None,
    strong: bool = False,
) -> str:
    """Set words with `anchor` at `x`; muted unless a colour is given, as large as the style says unless `size` does."""
    weight = ' font-weight="600"' if strong else ""
    return (
        f'<text x="{points(x)}" y="{points(baseline)}" text-anchor="{anchor}" font-family={quoteattr(style.font)}'
        f' font-size="{points(size or style.size)}"{weight} fill="{fill or style.muted}">{escape(words)}</text>'
    )


def points(number: Decimal) -> str:
    """Write a length for SVG: two decimals at most, no exponent, the same for equal lengths."""
    return f"{number.quantize(Decimal('0.01')).normalize() + ZERO:f}"
