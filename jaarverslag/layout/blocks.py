"""Blocks of lines that move as one, and how they stand under one another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

INDENT = "  "
BLANKS = " \t"
# What belongs to the file and not to its first key: a line for the editor, and the mark that a document begins.
OF_THE_FILE = re.compile(r"#\s*yaml-language-server:|---\s*(?:#|$)|%")


class Doubt(Exception):  # noqa: N818 - not an error but the end of laying out this one file
    """The file is written in a way that nobody knows how to move."""


@dataclass(frozen=True, slots=True)
class Block:
    """One entry or item: the comments and blank lines above it, and its own lines, all from column 0.

    Blocks stand in the order of their `rank`; where that is equal, as they were.
    """

    above: tuple[str, ...]
    lines: tuple[str, ...]
    rank: int = 0

    @property
    def tall(self) -> bool:
        """Tell whether the block takes more than one line."""
        return len(self.lines) > 1


def joined(blocks: Iterable[Block], *, apart: bool = False) -> tuple[str, ...]:
    """Put blocks under one another; with `apart`, a blank line stands on both sides of each tall one."""
    lines: list[str] = []
    last: Block | None = None
    for block in blocks:
        above = without_blank_start(block.above)
        if last and (above != block.above or (apart and (last.tall or block.tall))):
            above = ("", *above)
        lines += [*above, *block.lines]
        last = block
    return tuple(lines)


def without_blank_start(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the blank line that may stand first."""
    return lines[1:] if lines[:1] == ("",) else lines


def indented(lines: Iterable[str]) -> Iterator[str]:
    """Move lines one layer to the right."""
    return (f"{INDENT}{line}" if line else line for line in lines)


def remarks(lines: Iterable[str]) -> tuple[str, ...]:
    """Give comments and blank lines from column 0, never two blank ones in a row.

    Raises:
        Doubt: something else stands there.
    """
    kept: list[str] = []
    for line in lines:
        text = line.strip(BLANKS)
        if text and text[0] != "#" and not OF_THE_FILE.match(text):
            raise Doubt
        if text or kept[-1:] != [""]:
            kept.append(text)
    return tuple(kept)
