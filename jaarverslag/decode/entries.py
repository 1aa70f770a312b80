"""The entries of a mapping whose keys are free, and the years among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Diagnostic, Label

if TYPE_CHECKING:
    from jaarverslag.source import Written
    from jaarverslag.syntax import Entry, Mapping

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def duplicate_key(first: Entry, second: Entry) -> Diagnostic:
    """Report a key that the same mapping already has."""
    return faults.DUPLICATE_KEY.at(
        second.key.span,
        f"de sleutel `{second.key.text}` staat er twee keer",
        hint="haal een van de twee weg",
        labels=(Label(first.key.span, "hier staat hij voor het eerst"),),
    )


def unique_entries(node: Mapping, found: list[Diagnostic]) -> tuple[Entry, ...]:
    """Give a mapping's entries without those whose key was there before, which are reported."""
    entries: dict[str, Entry] = {}
    for entry in node.entries:
        if first := entries.get(entry.key.text):
            found.append(duplicate_key(first, entry))
        else:
            entries[entry.key.text] = entry
    return tuple(entries.values())


def read_year(written: Written, found: list[Diagnostic]) -> int | None:
    """Read four digits as a year."""
    if _YEAR.fullmatch(written.text):
        return int(written.text)
    found.append(
        faults.NOT_A_YEAR.at(
            written.span,
            f"`{written.text}` is geen jaartal",
            hint="schrijf vier cijfers, met een dubbele punt en een spatie erachter als er een waarde volgt: `2017: 8`",
        )
    )
    return None
