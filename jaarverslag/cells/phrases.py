"""Tables of words and rows of words, in the form that `word_key` makes, ordered for looking up."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Phrase(Generic[T]):
    """A row of words and what it stands for."""

    words: tuple[str, ...]
    meaning: T


# The phrases by their first word, the longest first: so the first that fits is the right one.
Phrases = MappingProxyType[str, tuple[Phrase[T], ...]]


def phrases(rows: Iterable[tuple[str, T]]) -> Phrases[T]:
    """Order rows of (words with spaces between them, meaning)."""
    found: dict[str, list[Phrase[T]]] = {}
    for spelling, meaning in rows:
        words = tuple(spelling.split())
        found.setdefault(words[0], []).append(Phrase(words, meaning))
    return MappingProxyType(
        {first: tuple(sorted(group, key=lambda phrase: -len(phrase.words))) for first, group in found.items()}
    )


def listed(text: str) -> tuple[str, ...]:
    """The items of a list with a comma behind each."""
    return tuple(item for item in (" ".join(piece.split()) for piece in text.split(",")) if item)
