"""The words behind a number, read as the title of its section."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from jaarverslag.references.reference import Standing, Stretch
from jaarverslag.references.words import GOING_ON, QUOTES, REACH, SEE, Word, plain, words_after

if TYPE_CHECKING:
    from collections.abc import Sequence

# How alike a title and a misspelt one are, from 0 to 1.
_ALIKE: Final = 0.8
# So many words of a title are a title cut short, also where the sentence goes on: `Jeugd in Beweging was ...`
_ENOUGH: Final = 2
# More characters of a title are not looked at, and a title that is not the right one has no more words than this.
_LONGEST: Final = 300
_MOST_WORDS: Final = 8
_ENDS_CLAUSE: Final = ".,;:!?)"
_DASHES: Final = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed as a title: the words, where number and title end, and how they compare with the title."""

    text: str
    end: int
    standing: Standing

    @property
    def matches(self) -> bool:
        """Tell whether the section's title stands there."""
        return bool(self.text) and self.standing is Standing.RIGHT


def typed_title(text: str, number: Stretch, title: str) -> Typed:
    """Read the words behind a number as a title; a title may be cut short, and differ in case and punctuation.

    Args:
        text: the running text.
        number: where the number stands.
        title: the title of its section; empty where there is no such section.
    """
    nothing = Typed("", number.end, Standing.RIGHT)
    separator = text[number.end : number.end + 1]
    begin = number.end + (separator in {".", ":"})
    wanted = [word for typed in title[:_LONGEST].split() if (word := plain(typed))]
    words = _words(text, begin, len(wanted) + _MOST_WORDS)
    if not words:
        return nothing
    same = _common(words, wanted)
    if same > 0 and (same in {len(wanted), len(words)} or _closes(words[same - 1])):
        return _title(text, words[:same], Standing.RIGHT)
    if near := _nearest(words, wanted):
        return _title(text, near, Standing.TITLE_MISSPELT)
    if same >= _ENOUGH:
        return _title(text, words[:same], Standing.RIGHT)
    clause = _clause(words)
    alone = _sent_in_brackets(text, number.start) and ")" in clause[-1].text
    if separator == "." or not _looks_like_title(words[0], alone=alone):
        return nothing
    found = _title(text, clause, Standing.OTHER_TITLE)
    return Typed(found.text, found.end if alone else number.end, Standing.OTHER_TITLE)


def is_whole(typed: str, title: str) -> bool:
    """Tell whether words are a title from its first word to its last."""
    return [plain(word) for word in typed.split()] == [plain(word) for word in title.split()]


def _words(text: str, begin: int, most: int) -> Sequence[Word]:
    if not text[begin : begin + 1].isspace():
        return ()
    words = tuple(words_after(text, begin, most))
    return words[1:] if words and words[0].text in _DASHES else words


def _common(words: Sequence[Word], wanted: Sequence[str]) -> int:
    """Count how many words of the title stand there, in order and from its beginning."""
    same = 0
    for word, expected in zip(words, wanted, strict=False):
        if word.plain != expected:
            break
        same += 1
    return same


def _closes(word: Word) -> bool:
    return word.text.rstrip(QUOTES)[-1:] in tuple(_ENDS_CLAUSE)


def _clause(words: Sequence[Word]) -> Sequence[Word]:
    """Give the words up to the end of their clause."""
    for count, word in enumerate(words, start=1):
        if _closes(word) or count == _MOST_WORDS:
            return words[:count]
    return words


def _nearest(words: Sequence[Word], wanted: Sequence[str]) -> Sequence[Word]:
    """Give the first words, as many as make a misspelt title; none where they are no such thing."""
    clause, joined = _clause(words), "".join(wanted)
    best, likeness = 0, _ALIKE
    for count in range(max(1, len(wanted) - 1), min(len(clause), len(wanted) + 1) + 1):
        typed = "".join(word.plain for word in clause[:count])[:_LONGEST]
        alike = SequenceMatcher(a=joined, b=typed, autojunk=False).ratio() if joined else 0
        if alike >= likeness:
            best, likeness = count, alike
    return clause[:best]


def _looks_like_title(first: Word, *, alone: bool) -> bool:
    """Tell whether words that are not the title were meant as one: a capital, or alone in brackets with the number."""
    start = first.text.lstrip(QUOTES)[:1]
    return start.isupper() or (alone and first.plain not in GOING_ON and start.isalpha())


def _sent_in_brackets(text: str, place: int) -> bool:
    """Tell whether brackets hold nothing but a reference: `(zie ook 2.2 aantrekkelijke stad)`."""
    opened = text.rfind("(", max(0, place - REACH), place)
    if opened < 0:
        return False
    inside = text[opened + 1 : place]
    first = inside.split(maxsplit=1)[:1]
    return ")" not in inside and first != [] and first[0].casefold() in SEE


def _title(text: str, words: Sequence[Word], standing: Standing) -> Typed:
    end = _end(text, words)
    return Typed(" ".join(text[words[0].place.start : end].split()), end, standing)


def _end(text: str, words: Sequence[Word]) -> int:
    """Give where a title ends: before the punctuation of the sentence, behind a bracket of its own."""
    start, end = words[0].place.start, words[-1].place.end
    piece = text[start:end]
    bare = piece.rstrip(_ENDS_CLAUSE + QUOTES + "]…")
    if piece[len(bare) :].startswith(")") and bare.count("(") > bare.count(")"):
        return start + len(bare) + 1
    return start + len(bare)
