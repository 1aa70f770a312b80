"""Words that stand on two lines stay two words for who hears or copies them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.press.conftest import Tags

    TagsOf = Callable[..., Tags]

NARROW = "<p style='width: 60pt'>{}</p>"


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("Wat heeft het alles bij elkaar gekost?", "Wat heeft het alles bij elkaar gekost?"),
        ("Zie hier: <em>hoofdstuk</em> <em>zeven</em>", "Zie hier: hoofdstuk zeven"),
        ("begroot <br>na wijziging", "begroot na wijziging"),
        ("kennis-<br>stad", "kennis-stad"),
        ("een", "een"),
    ],
)
def test_the_space_at_the_end_of_a_line_is_read(tags: TagsOf, words: str, heard: str) -> None:
    """One space where the author has one, and none where a word is only broken."""
    book = tags(NARROW.format(words))
    assert book.said(book.one("P")) == heard


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_moves_for_it(tags: TagsOf, direction: str) -> None:
    """Text at either edge begins where it began: the space lies beyond its end, or is left out."""
    body = f"<div dir={direction} style='text-align: end'><p style='width: 60pt'>{{}}</p></div>"
    places = [_places(tags(body.format(words)).code(0)) for words in ("begroot werkelijk", "begroot<br>werkelijk")]
    assert places[0] == places[1]
    assert len(places[0]) == 2


def _places(code: str) -> list[str]:
    return [line for line in code.splitlines() if line.endswith("Tm")]
