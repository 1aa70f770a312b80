"""The outline of a report: the parts of the book, and the number that gives a section its place in one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Part(Enum):
    """A part of the book, in the order of the book; the value is the key in the data."""

    BEFORE = "vooraf"
    PROGRAMMES = "nummer"
    PARAGRAPHS = "paragraaf"
    AFTER = "achteraf"

    def __lt__(self, other: Part) -> bool:
        """Tell whether it comes first."""
        order = tuple(Part)
        return order.index(self) < order.index(other)


LEVELS = ("programma", "deelprogramma", "beleidsveld")
_NUMBER = r"[1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,2}){0,2}"
_PARTS = "|".join(part.value for part in Part if part is not Part.PROGRAMMES)
_WORDS = re.compile(rf"(?:(?P<part>{_PARTS})\s+)?(?P<number>{_NUMBER})", re.IGNORECASE)
_MEANT = re.compile(rf"(?:(?:{_PARTS})\s+)?\d+(?:\.\d+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SectionNumber:
    """A section's place: its number within a part of the book, `2.1.4` is (2, 1, 4).

    It sorts as a reader expects, in the order of the book, 2.10 after 2.9. As a text it is what a reference calls it:
    `2.1.4`, `paragraaf 2`, `vooraf 1`; no two sections share that.
    """

    parts: tuple[int, ...]
    part: Part = Part.PROGRAMMES

    def __str__(self) -> str:
        """Write it as a reference does."""
        return self.digits if self.part is Part.PROGRAMMES else f"{self.part.value} {self.digits}"

    def __lt__(self, other: SectionNumber) -> bool:
        """Tell whether it comes first in the book."""
        return (self.part, self.parts) < (other.part, other.parts)

    @property
    def digits(self) -> str:
        """The number within its part, as people write it."""
        return ".".join(map(str, self.parts))

    @property
    def key(self) -> str:
        """A name without spaces that is unique in the book: `2.1.4`, `paragraaf-2`, `vooraf-1`."""
        return str(self).replace(" ", "-")

    @property
    def named(self) -> str:
        """What a message calls its section: `sectie 2.1.4`, `paragraaf 2`, `vooraf 1`."""
        return f"sectie {self}" if self.part is Part.PROGRAMMES else str(self)

    @property
    def label(self) -> str:
        """What is printed before the title: `2.1.4`, `Paragraaf 2`; empty where only the place counts."""
        if self.part in {Part.BEFORE, Part.AFTER}:
            return ""
        return str(self).capitalize()

    def titled(self, title: str) -> str:
        """Put it before the title of its section: `2.1.4 Kennissectoren`, `Paragraaf 2 Duurzaamheid`, `Inleiding`."""
        return f"{self.label} {title}".strip()

    @property
    def level(self) -> int:
        """How deep it lies in its part, 1 is the highest."""
        return len(self.parts)

    @property
    def level_name(self) -> str:
        """What a section of this part and level is called."""
        if self.part is Part.PROGRAMMES:
            return LEVELS[self.level - 1]
        return self.part.value if self.part is Part.PARAGRAPHS else "vrij stuk"

    @property
    def above(self) -> SectionNumber | None:
        """The number right above it; None at the highest level."""
        return SectionNumber(self.parts[:-1], self.part) if len(self.parts) > 1 else None

    def ancestor(self, level: int) -> SectionNumber:
        """Give the number above it, or itself, at a level of its part."""
        return SectionNumber(self.parts[:level], self.part)

    def lies_right_below(self, other: SectionNumber) -> bool:
        """Tell whether another is the number right above it."""
        return self.parts[:-1] == other.parts and self.part is other.part

    def holds(self, other: SectionNumber) -> bool:
        """Tell whether another lies below it, however deep, or is the same."""
        return self.part is other.part and self.parts == other.parts[: len(self.parts)]


def programmes(numbers: Iterable[SectionNumber]) -> tuple[SectionNumber, ...]:
    """Give the programmes that these lie in, in order: also one that is not among them, but what lies below it is."""
    return tuple(sorted({one.ancestor(1) for one in numbers if one.part is Part.PROGRAMMES}))


def section_number(words: str) -> SectionNumber | None:
    """Read what a reference calls a section: `2.3.6`, `paragraaf 2`; None where it is no such thing."""
    found = _WORDS.fullmatch(words.strip())
    if found is None:
        return None
    part = Part(found["part"].lower()) if found["part"] else Part.PROGRAMMES
    return SectionNumber(tuple(map(int, found["number"].split("."))), part)


def is_meant_as_number(words: str) -> bool:
    """Tell whether words call a section, also one that cannot be there: `2.0`, `paragraaf 1.2.3.4`."""
    return _MEANT.fullmatch(words.strip()) is not None
