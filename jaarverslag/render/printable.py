"""Values from files as a terminal may and can show them."""

from __future__ import annotations

import unicodedata
from typing import Final

# For a terminal that only knows ASCII.
_PLAIN: Final = str.maketrans(
    {"\u00a0": " ", "\u2013": "-", "\u2014": "-", "\u2212": "-", "≥": ">=", "≤": "<=", "€": "EUR", "→": "->"}
    | {"“": '"', "”": '"', "‘": "'", "’": "'", "•": "*", "…": "..."}
)


def printable(text: str) -> str:
    """Replace every control or formatting character by its visible name, so that no value can steer a terminal."""
    return "".join(
        f"<U+{ord(char):04X}>"
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and char != "\u00ad"
        else char
        for char in text
    )


def plain(words: str) -> str:
    """Words for a terminal that only knows ASCII: letters without their accents are still those letters."""
    apart = unicodedata.normalize("NFD", words.translate(_PLAIN))
    return "".join(char for char in apart if not unicodedata.combining(char))
