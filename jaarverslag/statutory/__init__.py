"""The mandatory policy indicators of Dutch municipalities, as data: which there are, and in which years."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FILE: Final = "beleidsindicatoren.toml"
# How alike two names are, from 0 to 1, before one may be meant by the other: `Niet gebouwde` and `Nieuw gebouwde`.
_LIKE: Final = 0.8
# What people put before a name to say how it is counted, after `_words` took the endings off.
_COUNTING: Final = frozenset({"aantal", "percentag", "procent"})
_ENDINGS: Final = ("en", "e", "s")
_SHORTEST: Final = 4
# Of how many letters a word is before two names that share it may be about the same: `schoolverlater`, not `zonder`.
_TELLING: Final = 7


class Force(Enum):
    """Whether an indicator is mandatory in a year."""

    IN_FORCE = "in force"
    UNCONFIRMED = "unconfirmed"
    NOT_IN_FORCE = "not in force"


@dataclass(frozen=True, slots=True)
class StatutoryIndicator:
    """One row of the Regeling beleidsindicatoren gemeenten.

    Attributes:
        number: its number in the annex, from 1.
        policy_field: the number and the name of its taakveld.
        name: as published.
        units: as published; several where the unit changed over time, none where it is uncertain.
        origins: who gives the figures, by the first year in which they do; empty where the list does not say.
        first_year, last_year: when it is mandatory; `last_year` is None where that has not ended.
        unconfirmed_from: the first year for which no source was found that it still is, or None.
    """

    number: int
    policy_field: str
    name: str
    units: tuple[str, ...]
    origins: Mapping[int, str]
    first_year: int
    last_year: int | None
    unconfirmed_from: int | None

    def force(self, year: int) -> Force:
        """Tell whether it is mandatory in the report over a year."""
        if year < self.first_year or (self.last_year is not None and year > self.last_year):
            return Force.NOT_IN_FORCE
        if self.unconfirmed_from is not None and year >= self.unconfirmed_from:
            return Force.UNCONFIRMED
        return Force.IN_FORCE

    def origin(self, year: int) -> str | None:
        """Give who publishes the figures in a year, where the list says so."""
        begun = [first for first in self.origins if first <= year]
        return self.origins[max(begun)] if begun else None


@cache
def statutory_list() -> tuple[StatutoryIndicator, ...]:
    """Give the whole list, in the order of the numbers; the file is part of the package and is read once."""
    text = resources.files(__name__).joinpath(_FILE).read_text(encoding="utf-8")
    return tuple(_indicator(row) for row in tomllib.loads(text)["indicator"])


def _indicator(row: Mapping[str, Any]) -> StatutoryIndicator:
    return StatutoryIndicator(
        number=row["nummer"],
        policy_field=row["taakveld"],
        name=row["naam"],
        units=tuple(row["eenheid"]),
        origins=MappingProxyType({int(year): name for year, name in row["bron"].items()}),
        first_year=row["van"],
        last_year=row.get("tot"),
        unconfirmed_from=row.get("onzeker_vanaf"),
    )


def by_number(number: int) -> StatutoryIndicator | None:
    """Find a row by its number."""
    return next((row for row in statutory_list() if row.number == number), None)


def by_name(name: str) -> StatutoryIndicator | None:
    """Find the row that a name means without doubt, whatever its case, inflection, brackets or way of counting."""
    return next((row for row in statutory_list() if is_named(row, name)), None)


def like_name(name: str) -> StatutoryIndicator | None:
    """Find the row whose name looks most like this one, if one does."""
    rows = {key: row for row in statutory_list() for key in _keys(row.name)}
    found = (match for key in _keys(name) for match in get_close_matches(key, rows, n=1, cutoff=_LIKE))
    return next((rows[match] for match in found), None)


def is_like(row: StatutoryIndicator, name: str) -> bool:
    """Tell whether a name looks so much like the name of this row that it may be a slip of the pen."""
    return any(get_close_matches(key, _keys(row.name), n=1, cutoff=_LIKE) for key in _keys(name))


def near_names(name: str) -> tuple[StatutoryIndicator, ...]:
    """Find the rows that a name may be about: the one that it looks like, or else those that share most with it."""
    if like := like_name(name):
        return (like,)
    words = {word for word in _words(name) if len(word) >= _TELLING}
    shared = [sum(map(len, words.intersection(_words(row.name)))) for row in statutory_list()]
    return tuple(row for row, letters in zip(statutory_list(), shared, strict=True) if letters == max(shared) > 0)


def is_named(row: StatutoryIndicator, name: str) -> bool:
    """Tell whether a name is the name of this row."""
    return not _keys(row.name).isdisjoint(_keys(name))


def adds_to_name(row: StatutoryIndicator, name: str) -> bool:
    """Tell whether a name is the name of this row with more words around it: `Overhead van de gemeente`."""
    words = f" {' '.join(_words(name))} "
    return any(f" {' '.join(_words(one))} " in words for one in (row.name, _without_brackets(row.name)))


def _keys(name: str) -> frozenset[str]:
    """Give a name as letters to compare by: whole, and without what stands between brackets."""
    return frozenset(key for key in ("".join(_words(name)), "".join(_words(_without_brackets(name)))) if key)


def _without_brackets(text: str) -> str:
    kept, depth = [], 0
    for char in text:
        depth += char == "("
        if depth == 0:
            kept.append(char)
        depth -= char == ")" and depth > 0
    return "".join(kept)


def _words(name: str) -> Iterator[str]:
    """Give the words that tell a name apart: no accents, endings, way of counting or `per 1.000 ...`."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    spaced = "".join(char if char.isalnum() else " " for char in plain.casefold())
    words = spaced.split()
    for place, word in enumerate(words):
        if word == "per" and place > 0 and words[place + 1 :]:
            return
        stem = _stem(word)
        if stem not in _COUNTING or place > 0:
            yield stem


def _stem(word: str) -> str:
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= _SHORTEST), "")
    return word.removesuffix(ending)
