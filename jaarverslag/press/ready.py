"""Press nothing: for who joins what others pressed, and wants to know what is not there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jaarverslag.press.object import Sheet


class MissingObjectsError(LookupError):
    """Objects that are needed and not kept; `keys` are those of their sheets, in the order of the book."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__(", ".join(keys))
        self.keys = keys


def press_nothing(sheets: Sequence[Sheet]) -> NoReturn:
    """Name what would have to be pressed; with `kept` around it, that is all that is not on the shelf."""
    raise MissingObjectsError(tuple(key for sheet in sheets for key in sheet.keys))
