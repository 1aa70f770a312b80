"""Values from files as a terminal may show them."""

from __future__ import annotations

import unicodedata


def printable(text: str) -> str:
    """Replace every control or formatting character by its visible name, so that no value can steer a terminal."""
    return "".join(
        f"<U+{ord(char):04X}>"
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and char != "\u00ad"
        else char
        for char in text
    )
