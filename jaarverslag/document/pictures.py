"""A picture of the data: what it shows in words, its caption, and the file itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.document.inlines import Inline


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; `alternative` is what who can't see it should hear.

    `address` is where the page finds `content`, another one for other content; `width` and `height` are in dots.
    """

    address: str
    content: bytes = field(repr=False)
    width: int
    height: int
    alternative: str
    caption: tuple[Inline, ...] = ()
