"""What the data format is declared with: types, keys and the groups that they form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Type(Enum):
    """What may stand behind a key; the value is how a message calls it."""

    LINE = "een tekst op één regel"
    PROSE = "een tekst (Markdown)"
    NUMBER = "een nummer zoals 2.1.4"
    ID = "een korte naam van kleine letters, cijfers en streepjes"
    CHOICE = "een van de vaste woorden"
    CHOICES = "een lijst van vaste woorden"
    YEAR = "een jaartal"
    DATE = "een datum zoals 2018-06-27"
    WHOLE = "een heel getal vanaf 1"
    PLACE = "een heel getal van 1 tot en met 999"
    YEARS = "een lijst van jaartallen"
    SERIES = "waarden per jaar"
    CELL = "een waarde zoals in de tabel"
    TABLE = "een tabel: achter een `|` op elke regel een rij, met `|` tussen de cellen"
    MARK = "een teken zoals `*` of `1)`"
    AMOUNT = "een heel bedrag"
    PERCENTAGE = "een percentage"
    IDS = "een lijst van id's"
    NAMES = "een lijst van namen met elk een tekst"
    MEANINGS = "een lijst van afkortingen met elk hun betekenis"
    SEVERITIES = "een lijst van codes met elk `fout` of `waarschuwing`"
    GROUP = "een groep sleutels"
    ITEMS = "een lijst"


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name, its type, whether it must be there, and what it is for."""

    name: str
    type: Type
    description: str
    example: str
    required: bool = False
    choices: tuple[str, ...] = ()
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A group of keys that belong together. `name` is how a message calls it; of `one_of` exactly one must be there."""

    name: str
    description: str
    keys: tuple[Key, ...]
    one_of: tuple[str, ...] = ()

    def key(self, name: str) -> Key | None:
        """Find a key by its name."""
        for key in self.keys:
            if key.name == name:
                return key
        return None
