"""The words around a number: taken from the text one by one, and those that make a reference of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.references.reference import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


LEVELS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "programma": 1,
        "programma's": 1,
        "deelprogramma": 2,
        "deelprogramma's": 2,
        "beleidsveld": 3,
        "beleidsvelden": 3,
    }
)
SECTION: Final = _listed("sectie secties")
SEE: Final = _listed("zie vergelijk vgl")
# What may stand between `zie` and the number.
FILLERS: Final = _listed(
    "verder ook hiervoor daarvoor hierover daarover eventueel tevens bijvoorbeeld onder bij in naar en met name"
)
PREPOSITIONS: Final = _listed("in naar bij onder uit via")
# The beginnings of words that send a reader somewhere: verwijzen, vindt, leest, toegelicht.
POINTING: Final = tuple(
    sorted(
        _listed(
            "verwij vind lees lezen staat staan stond beschr toegelicht toelicht licht opgenomen genoemd noem behandel"
            " uitgewerkt uitleg informatie terug"
        )
    )
)
PARAGRAPH: Final = _listed("paragraaf paragrafen")
# Behind such a number these say of what it is: `paragraaf 3.2 van de nota`.
OF: Final = _listed("van uit in bij")
# Behind these a number is of something else, whatever follows it: Hoofdstuk 7.1 is not deelprogramma 7.1.
OTHER_THINGS: Final = _listed(
    "paragraaf paragrafen par hoofdstuk hoofdstukken artikel artikelen art lid versie bijlage bijlagen tabel figuur"
    " grafiek akkoord agenda fase stap punt vraag nota norm nen iso wet taakveld"
)
# Words that go on with the sentence, and begin no title.
GOING_ON: Final = _listed(
    "voor en of in van bij met over waar waarin waarbij die dat dit is zijn was waren wordt worden werd op aan als om"
    " te tot onder uit door naar heeft hebben gaat gaan staat staan stond vindt kunt kunnen kan zal geeft geven ook"
    " niet hebt had toe"
)
# How far back is looked for a word that leads to a number, in characters and in words.
REACH: Final = 160
_WORDS_BACK: Final = 8

QUOTES: Final = "\"'‘’“”„*_"
_CLAUSE_ENDS: Final = (". ", "! ", "? ", "; ", "(", "\0", "\n\n")
_WORD: Final = re.compile(r"\S+")
_NEXT: Final = re.compile(r"(?P<gap>\s*)(?P<word>[^\s\0]+)")
# What begins an item of a list.
_ITEM: Final = re.compile(r"[-*+]|\d{1,9}[.)]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place; `plain` is what to compare by."""

    text: str
    place: Stretch
    plain: str


def clause_before(text: str, end: int) -> Sequence[Word]:
    """Give the last words before a place, as far as the same clause and paragraph reach, without punctuation."""
    reach = max(0, end - REACH)
    ends = (place + len(mark) for mark in _CLAUSE_ENDS if (place := text.rfind(mark, reach, end)) >= 0)
    found = []
    for match in _WORD.finditer(text, max(ends, default=reach), end):
        bare = match.group().strip(QUOTES + "[],")
        start = match.start() + match.group().find(bare)
        if bare:
            found.append(Word(bare, Stretch(start, start + len(bare)), bare.casefold().replace("’", "'")))
    return found[-_WORDS_BACK:]


def words_after(text: str, begin: int, most: int) -> Iterator[Word]:
    """Give the words from a place on, up to the end of the paragraph or list item, or to something that is no text."""
    place = begin
    for _ in range(most):
        match = _NEXT.match(text, place)
        if match is None or match["gap"].count("\n") > 1 or ("\n" in match["gap"] and _ITEM.fullmatch(match["word"])):
            return
        place = match.end()
        yield Word(match["word"], Stretch(*match.span("word")), plain(match["word"]))


def plain(word: str) -> str:
    """Give a word as letters and digits to compare by, without case, accents and punctuation."""
    if word == "&":
        return "en"
    folded = unicodedata.normalize("NFKD", word).casefold()
    return "".join(char for char in folded if char.isalnum())
