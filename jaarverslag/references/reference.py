"""A reference that was found in a running text, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.outline import SectionNumber


class Standing(Enum):
    """What a reference comes to when it is held against the sections that there are."""

    RIGHT = "right"
    NO_SUCH_SECTION = "no such section"
    TITLE_MISSPELT = "title misspelt"
    OTHER_TITLE = "other title"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a running text, by offsets in characters; `end` is not included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FreeReference:
    """A reference in running text, without brackets.

    Attributes:
        number: that of the section that it calls.
        digits: the number itself, without a point behind it.
        place: what calls the section: the number, or `paragraaf 2` with the word that belongs to it.
        whole: the number and the title behind it, as far as it is sure which words are the title.
        title: the words that were typed as a title; empty where there are none.
        level: the level that the word before it names, 1 for `programma`; None without such a word, or for a paragraaf.
        level_word: where that word stands.
        standing: what it comes to.
    """

    number: SectionNumber
    digits: Stretch
    place: Stretch
    whole: Stretch
    title: str
    level: int | None
    level_word: Stretch | None
    standing: Standing

    @property
    def resolves(self) -> bool:
        """Tell whether there is a section to go to."""
        return self.standing is not Standing.NO_SUCH_SECTION
