"""The parser of HTML makes each of its patterns once."""

from __future__ import annotations

from string import ascii_letters
from typing import TYPE_CHECKING

import pytest
import tinyhtml5
from tinyhtml5 import inputstream

from jaarverslag.press.patterns import keep_patterns

if TYPE_CHECKING:
    from collections.abc import Iterable

HTML = '<!DOCTYPE html><p class=a id="b">Een &amp; twee<!-- drie -->'


def test_a_pattern_is_found_again() -> None:
    """By the characters that it is for; tinyhtml5 2.1.0 by itself makes all of them anew."""
    keep_patterns()
    tinyhtml5.parse(HTML)
    kept = dict(inputstream.characters_until_regex)
    assert kept
    keep_patterns()
    tinyhtml5.parse(HTML)
    assert {key: id(made) for key, made in inputstream.characters_until_regex.items()} == {
        key: id(made) for key, made in kept.items()
    }
    assert not any(isinstance(characters, type(made)) for (characters, _), made in kept.items())


@pytest.mark.parametrize("among", [True, False])
@pytest.mark.parametrize("characters", [("&", "<", "\0"), ("-", "]", "^", "\\"), frozenset(ascii_letters), ">"])
def test_a_pattern_matches_what_it_is_for(characters: Iterable[str], among: bool) -> None:
    """The characters, or all others; also those that mean something in a pattern."""
    keep_patterns()
    pattern = inputstream.characters_until_regex[characters, among]
    assert {sign for sign in map(chr, range(256)) if pattern.fullmatch(sign)} == {
        sign for sign in map(chr, range(256)) if (sign in characters) == among
    }
