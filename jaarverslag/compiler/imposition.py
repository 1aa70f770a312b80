"""Where the parts of a printed book begin: on the left or the right, with empty pages where that asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jaarverslag.compiler.parts import Parts
    from jaarverslag.model import Report

# The pages of a spread face each other; the first of them is on the left.
_FACING = 2


class Begin(Enum):
    """Where a part has to begin."""

    ANYWHERE = "anywhere"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Imposed:
    """A part at its place in the book: which one it is, None for an empty page, and whether it begins on the left."""

    part: int | None
    left: bool


def impose(parts: Iterable[tuple[int, Begin]], *, even: bool) -> tuple[Imposed, ...]:
    """Put parts, each with its number of pages, one after another; the first page of a book is on the right.

    With `even` the book ends with an empty page where it would else have an odd number of them.

    >>> [one.part for one in impose([(1, Begin.RIGHT), (2, Begin.RIGHT)], even=True)]
    [0, None, 1]
    """
    return tuple(_imposed(parts, even=even))


def _imposed(parts: Iterable[tuple[int, Begin]], *, even: bool) -> Iterator[Imposed]:
    before = 0
    for number, (pages, begin) in enumerate(parts):
        left = before % 2 == 1
        if begin is not Begin.ANYWHERE and left != (begin is Begin.LEFT):
            yield Imposed(None, left)
            before, left = before + 1, not left
        yield Imposed(number, left)
        before += pages
    if even and before % 2:
        yield Imposed(None, left=True)


def beginnings(parts: Parts, report: Report) -> Iterator[Begin]:
    """Where each part has to begin, in order."""
    right = Begin.RIGHT if report.settings.begins_right else Begin.ANYWHERE
    deeper = {section.key for section in report.sections if section.number.level > 1}
    yield from (Begin.ANYWHERE for _ in parts.before)
    for place, _ in enumerate(parts.spread):
        yield Begin.LEFT if place == 0 and len(parts.spread) >= _FACING else Begin.ANYWHERE
    for flow in parts.after:
        yield Begin.ANYWHERE if flow.first.key in deeper else right
