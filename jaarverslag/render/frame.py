"""How large a picture is printed: as wide as its column at most, never larger than it is sharp."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.document.pictures import Picture

_INCH: Final = 72
_FINE: Final = Decimal("0.01")
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,3}(\.[0-9]{1,3})?")
_NAMES: Final = ("width", "line", "lines", "dots")


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture on the page, in points: its own size, and the room above it that makes the whole a number of lines."""

    width: Decimal
    height: Decimal
    above: Decimal


@dataclass(frozen=True, slots=True)
class PictureStyle:
    """What a style gives a picture: `width` of the column, height of a `line`, most `lines`, and least `dots`.

    Lengths are in points. A picture that has fewer dots to the inch at the width of the column is printed smaller.
    """

    width: Decimal
    line: Decimal
    lines: Decimal
    dots: Decimal

    @classmethod
    def from_tokens(cls, tokens: Mapping[str, str]) -> PictureStyle | str:
        """Read the table `picture` of the tokens; give the style, or one clause that says what is wrong with it."""
        wrong = [name for name in _NAMES if not _NUMBER.fullmatch(tokens.get(name, ""))]
        if wrong:
            return f"onder [picture] hoort bij {', '.join(wrong)} een getal te staan"
        return cls(*(Decimal(tokens[name]) for name in _NAMES))


def frame(picture: Picture, style: PictureStyle) -> Frame:
    """Give a picture its size on the page."""
    sharp = picture.width * _INCH / style.dots
    most = style.lines * style.line
    width = min(sharp, style.width, most * picture.width / picture.height).quantize(_FINE, ROUND_FLOOR)
    height = width * picture.height / picture.width
    lines = (height / style.line).to_integral_value(ROUND_CEILING)
    return Frame(width, height.quantize(_FINE, ROUND_FLOOR), (lines * style.line - height).quantize(_FINE, ROUND_FLOOR))
