"""The patterns by which the parser of HTML finds the end of a name or a text: made once, and not for each of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tinyhtml5 import inputstream

if TYPE_CHECKING:
    from collections.abc import Iterable

_KEPT = "characters_until_regex"
"""What the parser keeps its patterns in; another version of it may have no need of it."""


class _Patterns(dict[tuple["Iterable[str]", bool], re.Pattern[str]]):
    """A pattern for some characters, or for all others, which is made when it is asked for first."""

    def __missing__(self, key: tuple[Iterable[str], bool]) -> re.Pattern[str]:
        characters, among = key
        found = re.compile(f"[{'' if among else '^'}{re.escape(''.join(characters))}]+")
        self[key] = found
        return found


def keep_patterns() -> None:
    """Have the parser find its patterns again; once or more is the same.

    tinyhtml5 2.1.0 keeps each pattern under the pattern, where it looks for characters.
    """
    if not isinstance(getattr(inputstream, _KEPT, None), _Patterns):
        setattr(inputstream, _KEPT, _Patterns())
