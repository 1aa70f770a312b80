"""Dutch words with a trema: no break where the trema would have to go, as `zee-en` for `zeeën`."""

from __future__ import annotations

from pyphen import Pyphen, language_fallback

_TREMAS = "äëïöü"
# Liang's patterns: an even number forbids a break, and a higher one wins over all that the dictionary has.
_NEVER = (0, (8, 0))


def spare_tremas(language: str) -> None:
    """Forbid breaks before a trema in the dictionary that the engine shares with us; once or more is the same.

    The spelling rules drop the trema at the end of a line (Woordenlijst Nederlandse Taal, het trema); the dictionary
    cannot spell a word in another way, and a word whole is better than one misspelt.
    """
    if language_fallback(language):
        patterns = Pyphen(lang=language).hd.patterns
        patterns.update((letter, _NEVER) for letter in _TREMAS)
