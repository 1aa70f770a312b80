"""Which characters of a text the fonts of a style cannot draw: the engine would borrow a font of the machine."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.style import Style

_FONTS = (".ttf", ".otf")


def undrawable(text: str, style: Style) -> dict[str, int]:
    """Give each character that some font of the style lacks, with its first offset in the text."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only asked after the engine complained

    covered: set[int] | None = None
    for path, content in style.files.items():
        if path.endswith(_FONTS):
            try:
                points = set(TTFont(BytesIO(content), lazy=True).getBestCmap())
            except Exception:  # noqa: BLE001, S112 - damaged in any of many ways; the engine complained of it already
                continue
            covered = points if covered is None else covered & points
    known = covered or set()
    return {char: text.index(char) for char in sorted(set(text)) if not char.isspace() and ord(char) not in known}
