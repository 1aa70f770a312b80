"""What a reader of data says in words: what stands somewhere, and what was probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from jaarverslag.syntax import Mapping, Node, Scalar, ScalarStyle, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable


def closest(word: str, candidates: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """Find the one candidate that the writer probably meant; `likeness` is what it takes, from 0 to 1."""
    names = list(candidates)
    folded = {name.casefold(): name for name in names}
    matches = get_close_matches(word.casefold(), folded, n=1, cutoff=likeness)
    return folded[matches[0]] if matches else None


def describe(node: Node) -> str:
    """Say in a few words what stands there."""
    match node:
        case Mapping():
            return "een groep sleutels"
        case Sequence():
            return "een lijst"
        case Scalar(style=ScalarStyle.BLOCK):
            return "een blok tekst"
        case _:
            return "een losse waarde"
