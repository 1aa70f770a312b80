"""The figures for page numbers, kept from one build to the next."""

from __future__ import annotations

import pytest

from jaarverslag.press import figurefile
from jaarverslag.press.figurefile import dump_figures, kept_figures, load_figures
from jaarverslag.press.folio import FontError, read_figures


class Drawer(dict[str, bytes]):
    """A shelf in memory."""

    def put(self, name: str, content: bytes) -> None:
        """Keep it."""
        self[name] = content


def test_figures_are_read_once(font: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """And are the same from the shelf."""
    shelf = Drawer()
    first = kept_figures(shelf, "code")(font)
    assert first == read_figures(font)
    monkeypatch.setattr(figurefile, "read_figures", None)
    assert kept_figures(shelf, "code")(font) == first


@pytest.mark.parametrize("damage", [b"", b"onzin"])
def test_damaged_figures_are_read_again(font: bytes, damage: bytes) -> None:
    """Nothing of them is believed."""
    shelf = Drawer()
    first = kept_figures(shelf, "code")(font)
    (name,) = shelf
    whole = shelf[name]
    shelf[name] = damage or whole[:-1]
    assert kept_figures(shelf, "code")(font) == first
    assert shelf[name] == whole


def test_figures_in_the_place_of_others_are_not_taken(font: bytes) -> None:
    """They are whole, and yet wrong."""
    shelf = Drawer()
    first = kept_figures(shelf, "code")(font)
    (name,) = shelf
    kept_figures(shelf, "other")(font)
    (other,) = shelf.keys() - {name}
    whole, shelf[name] = shelf[name], shelf[other]
    assert kept_figures(shelf, "code")(font) == first
    assert shelf[name] == whole


def test_other_code_and_another_font_have_figures_of_their_own(font: bytes) -> None:
    """A font without figures has none, and they are not kept."""
    shelf = Drawer()
    kept_figures(shelf, "code")(font)
    kept_figures(shelf, "other")(font)
    assert len(shelf) == 2
    with pytest.raises(FontError):
        kept_figures(shelf, "code")(b"geen lettertype")
    assert len(shelf) == 2


def test_figures_are_the_same_after_being_kept(font: bytes) -> None:
    """Every part of them."""
    figures = read_figures(font)
    assert load_figures(dump_figures(figures)) == figures
