"""Find the references that people write by hand in a running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import Number, Role, read_cell
from jaarverslag.outline import Part, SectionNumber
from jaarverslag.references.reference import FreeReference, Standing, Stretch
from jaarverslag.references.title import Typed, is_whole, typed_title
from jaarverslag.references.words import (
    FILLERS,
    GOING_ON,
    LEVELS,
    OF,
    OTHER_THINGS,
    PARAGRAPH,
    POINTING,
    PREPOSITIONS,
    REACH,
    SECTION,
    SEE,
    Word,
    clause_before,
    words_after,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# What is no text to look in: references that are made already, links with their words, and addresses.
_MADE: Final = re.compile(
    r"\[\[[^\[\]\n]+\]\]|\[[^\[\]]*\]\([^()]*\)|<[a-z]+:[^<>\s]*>|(?:https?://|www\.)\S+", re.IGNORECASE
)
_DIGITS: Final = re.compile(r"\d+(?:\.\d+)*", re.ASCII)
_PART: Final = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_MOST_PARTS: Final = 3
# Three digits behind a point are thousands: 1.521 is an amount and no section.
_THOUSANDS: Final = 3
_OPENING: Final = frozenset("([\"'‘“„*_")
_CLOSING: Final = frozenset(".,;:!?)]\"'’”*_…")
_SIGNS: Final = frozenset("%‰€°+")
# A number that follows these belongs to the reference before it: `2.1 en 2.2`.
_AND: Final = re.compile(r"\s*(?:[,&/]|,?\s(?:en|of|t/m|tot en met|en ook|en in|en naar|en bij)\s)\s*", re.IGNORECASE)
_LONGEST_UNIT: Final = 40


def free_references(text: str, titles: Mapping[SectionNumber, str]) -> Iterator[FreeReference]:
    """Find the references in a running text, in order and in a time that grows with its length.

    Args:
        text: a running text; what stands in `[[...]]`, in a link or in an address is left alone.
        titles: the title of each section, by its number. Where none of them is a paragraaf, `paragraaf 2` is one of
            another text.

    Yields:
        what is surely meant as a reference, whether or not it leads somewhere. A number that may be one is given where
        the section exists, and its title follows or a preposition or brackets stand around a number of three parts.
    """
    if _DIGITS.search(text) is None:
        return  # as most paragraphs, of which it takes longer to mask what is no text
    masked = _MADE.sub(lambda match: "\0" * len(match.group()), text)
    previous: FreeReference | None = None
    for match in _DIGITS.finditer(masked):
        if previous and match.start() < previous.whole.end:
            continue
        found = _Candidate(masked, Stretch(*match.span()), titles).reference(previous)
        if found:
            previous = found
            yield found


def titled(
    text: str, reference: FreeReference, titles: Mapping[SectionNumber, str]
) -> tuple[SectionNumber, Stretch] | None:
    """Give the section whose whole title stands behind a reference, and how far that reaches; the longest one wins."""
    found = [
        (typed.end, number)
        for number, title in titles.items()
        if (typed := typed_title(text, reference.digits, title)).matches and is_whole(typed.text, title)
    ]
    if not found:
        return None
    end, number = max(found, key=lambda one: one[0])
    return number, Stretch(reference.place.start, end)


@dataclass(frozen=True, slots=True)
class _Lead:
    """What the words before a number make of it: surely a reference, perhaps one, to which part and which level.

    `begin` is where the word begins that belongs to the number, as in `paragraaf 2`.
    """

    sure: bool
    likely: bool = False
    part: Part = Part.PROGRAMMES
    begin: int | None = None
    level: int | None = None
    level_word: Stretch | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A number in a text that may be a reference."""

    text: str
    digits: Stretch
    titles: Mapping[SectionNumber, str]

    def reference(self, previous: FreeReference | None) -> FreeReference | None:
        """Give what it refers to, or None where it is no reference."""
        lead = self._lead(previous) if self._stands_alone() else None
        if lead is None:
            return None
        number = SectionNumber(tuple(map(int, self._number.split("."))), lead.part)
        known = number in self.titles
        typed = typed_title(self.text, self.digits, self.titles.get(number, ""))
        if not known and (not lead.sure or (lead.part is not Part.PROGRAMMES and self._is_of_another_text())):
            return None
        if not (lead.sure or lead.likely or typed.matches):
            return None
        if self._parts == 1 and not self._reads_as_programme(typed):
            return None
        if not lead.sure and not typed.matches:
            typed = Typed("", self.digits.end, Standing.RIGHT)
        place = Stretch(self.digits.start if lead.begin is None else lead.begin, self.digits.end)
        return FreeReference(
            number=number,
            digits=self.digits,
            place=place,
            whole=Stretch(place.start, typed.end),
            title=typed.text,
            level=lead.level,
            level_word=lead.level_word,
            standing=typed.standing if known else Standing.NO_SUCH_SECTION,
        )

    @property
    def _number(self) -> str:
        return self.text[self.digits.start : self.digits.end]

    @property
    def _parts(self) -> int:
        return self._number.count(".") + 1

    @property
    def _around(self) -> tuple[str, str]:
        """The characters right before and behind the number; empty at the ends of the text."""
        return self.text[max(0, self.digits.start - 1) : self.digits.start], self.text[
            self.digits.end : self.digits.end + 1
        ]

    def _stands_alone(self) -> bool:
        """Tell whether it has the form of a section's number, and nothing about it makes it an amount or a date."""
        parts = self._number.split(".")
        if len(parts) > _MOST_PARTS or not all(_PART.fullmatch(part) for part in parts):
            return False
        if any(len(part) == _THOUSANDS for part in parts[1:]):
            return False
        before, after = self._around
        if not (before.isspace() or before in _OPENING or before == ""):
            return False
        if not (after.isspace() or after in _CLOSING or after == ""):
            return False
        glued = self.text[self.digits.end + 1 : self.digits.end + 2].isdigit() and not after.isspace()
        return not glued and not self._counts_something()

    def _counts_something(self) -> bool:
        """Tell whether a unit follows: 2.1 miljoen, 4 uur, 3 %."""
        word = next(words_after(self.text, self.digits.end, 1), None)
        if word is None or not self._around[1].isspace() or len(word.text) > _LONGEST_UNIT:
            return False
        if word.text[0] in _SIGNS:
            return True
        value = read_cell(f"1 {word.text.rstrip('.,;:!?)')}", Role.ACTUAL).value
        if not isinstance(value, Number):
            return False
        return value.scale is not None or (value.unit is not None and value.unit.dimension is not None)

    def _lead(self, previous: FreeReference | None) -> _Lead | None:
        """Say what the words before make of it; None where it is the number of something else."""
        gap = self.digits.start - previous.whole.end if previous else REACH
        if previous and gap < REACH and _AND.fullmatch(self.text, previous.whole.end, self.digits.start):
            return self._next_to(previous.number)
        words = clause_before(self.text, self.digits.start)
        last = words[-1] if words else None
        if last and last.plain in LEVELS:
            return _Lead(sure=True, level=LEVELS[last.plain], level_word=last.place)
        if last and last.plain in PARAGRAPH and any(number.part is Part.PARAGRAPHS for number in self.titles):
            # In the plural the word is about more numbers than this one, and does not belong to it.
            begin = None if last.plain.endswith("en") else last.place.start
            return _Lead(sure=True, part=Part.PARAGRAPHS, begin=begin)
        if self._parts == 1 or (last and last.plain in OTHER_THINGS):
            return None
        precise = self._parts == _MOST_PARTS
        if last is None:
            return _Lead(sure=False, likely=precise and self._around == ("(", ")"))
        return _Lead(sure=_sends(words), likely=precise and last.plain in PREPOSITIONS)

    def _next_to(self, before: SectionNumber) -> _Lead | None:
        """Say what `2.2` is in `2.1 en 2.2`: of the same part as the one before it, unless it has another form."""
        if self._parts == 1 < before.level:
            return None
        if before.part is Part.PROGRAMMES or self._parts == before.level:
            return _Lead(sure=True, part=before.part)
        return _Lead(sure=False, likely=True)

    def _is_of_another_text(self) -> bool:
        """Tell whether the words behind the number say so: `paragraaf 3.2 van de nota`."""
        word = next(words_after(self.text, self.digits.end, 1), None)
        return word is not None and self._around[1].isspace() and word.plain in OF

    def _reads_as_programme(self, typed: Typed) -> bool:
        """Tell `programma 9: Onderhoud` and `in programma 2 staat` from `een programma 12 keer`."""
        if typed.text:
            return True
        after = self._around[1]
        lead = self.text[max(0, self.digits.start - REACH) : self.digits.start]
        if after in {".", ")"} and "\n" in lead[len(lead.rstrip()) :]:
            return False  # the number of a list's item, on a line of its own
        word = next(words_after(self.text, self.digits.end, 1), None)
        return not after.isspace() or word is None or word.plain in GOING_ON or not word.plain


def _sends(words: Sequence[Word]) -> bool:
    """Tell whether words send the reader to the number behind them: `zie verder`, `vindt u in`, `sectie`."""
    plain = [word.plain for word in words]
    if plain[-1] in SECTION:
        return True
    if plain[-1] in PREPOSITIONS and any(word.startswith(POINTING) for word in plain[:-1]):
        return True
    for word in reversed(plain):
        if word in SEE:
            return True
        if word not in FILLERS:
            return False
    return False
