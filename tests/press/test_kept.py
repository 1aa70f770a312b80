"""Objects that are kept, and pressed no more than once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from jaarverslag.press import kept as kept_module
from jaarverslag.press.kept import kept
from jaarverslag.press.machine import TextLibraries
from jaarverslag.press.object import Anchor, Complaint, Kind, PdfObject, Place, Pressed, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

STYLE = {"style.css": b"p {}", "tokens.css": b""}
SHEETS = tuple(Sheet((key,), f"<p>{key}", STYLE) for key in ("1", "2", "3"))


@dataclass
class Memory:
    """A shelf that forgets nothing, unless told to."""

    held: dict[str, bytes] = field(default_factory=dict)

    def get(self, name: str) -> bytes | None:
        """What was put."""
        return self.held.get(name)

    def put(self, name: str, content: bytes) -> None:
        """Remember."""
        self.held[name] = content


@dataclass
class Pressing:
    """Stands in for the press, and remembers what it was asked."""

    asked: list[str] = field(default_factory=list)
    calls: int = 0
    failing: str = ""

    def __call__(self, sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        """Give an object without pages for each sheet, but for the one that fails."""
        self.calls += 1
        for sheet in sheets:
            (key,) = sheet.keys
            self.asked.append(key)
            complaint = Complaint(Kind.STYLE, "iets", key)
            pdf_object = PdfObject(sheet.html.encode(), 1, anchors=(Anchor(key, Place(0, 0, 0)),))
            made = None if key == self.failing else pdf_object
            yield Pressed(made, (complaint,))


@pytest.fixture
def press() -> Pressing:
    """A press that remembers."""
    return Pressing()


def keys(found: Iterator[Pressed]) -> list[str]:
    return [pressed.object.anchors[0].name if pressed.object else "" for pressed in found]


def test_what_was_pressed_is_not_pressed_again(press: Pressing) -> None:
    """It comes from the shelf, in order, with its complaints; without anything to press, the press is not asked."""
    shelf = Memory()
    first = list(kept(press, shelf, "a")(SHEETS))
    again = list(kept(press, shelf, "a")(SHEETS))
    assert again == first
    assert [pressed.complaints[0].where for pressed in again] == ["1", "2", "3"]
    assert (press.asked, press.calls) == (["1", "2", "3"], 1)


def test_what_is_missing_is_asked_for_at_once(press: Pressing) -> None:
    """So that it is pressed while whoever asked works with what was kept."""
    calls = 0

    def press_all(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        nonlocal calls
        calls += 1
        return press(sheets)

    kept(press_all, Memory(), "a")(SHEETS)
    assert calls == 1


def test_only_what_changed_is_pressed(press: Pressing) -> None:
    """In its place among the others."""
    shelf = Memory()
    list(kept(press, shelf, "a")(SHEETS))
    changed = (SHEETS[0], replace(SHEETS[1], html="<p>anders"), SHEETS[2])
    assert keys(kept(press, shelf, "a")(changed)) == ["1", "2", "3"]
    assert press.asked == ["1", "2", "3", "2"]


@pytest.mark.parametrize(
    "changed",
    [
        {"html": "<p>1 "},
        {"keys": ("1.1",)},
        {"files": {**STYLE, "style.css": b"p { }"}},
        {"files": {**STYLE, "extra.css": b""}},
        {"files": {"style.css": b"", "tokens.css": b"p {}"}},
        {"files": {"style.css": b"p {}"}},
    ],
)
def test_whatever_may_change_the_look_has_another_name(press: Pressing, changed: dict[str, object]) -> None:
    """The sheet, its key and each of its files."""
    shelf = Memory()
    list(kept(press, shelf, "a")(SHEETS[:1]))
    list(kept(press, shelf, "a")([replace(SHEETS[0], **changed)]))  # type: ignore[arg-type] # one field of the sheet
    assert press.calls == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", lambda _name: "0"),
        ("text_libraries", lambda: TextLibraries(pango=(1, 0, 0))),
        ("FORMAT", 0),
        ("__version__", "0"),
    ],
)
def test_other_versions_have_other_names(
    press: Pressing, monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    """Of the engine, of the libraries that set text, of an object, and of the program."""
    shelf = Memory()
    list(kept(press, shelf, "a")(SHEETS[:1]))
    list(kept(press, shelf, "b")(SHEETS[:1]))
    assert press.calls == 2
    monkeypatch.setattr(kept_module, name, value)
    list(kept(press, shelf, "a")(SHEETS[:1]))
    assert press.calls == 3


def test_the_same_files_are_the_same_wherever_they_are(press: Pressing) -> None:
    """Equal bytes count, in whatever order and object they come."""
    shelf = Memory()
    list(kept(press, shelf, "a")(SHEETS[:1]))
    list(kept(press, shelf, "a")([replace(SHEETS[0], files=dict(reversed(STYLE.items())))]))
    assert press.calls == 1


@pytest.mark.parametrize("damage", [lambda _: b"", lambda data: data[:-1], lambda _: b"onzin", lambda data: data * 2])
def test_what_is_damaged_is_pressed_again_and_put_right(press: Pressing, damage: Callable[[bytes], bytes]) -> None:
    """Nothing that lies on a shelf is believed because it lies there."""
    shelf = Memory()
    right = list(kept(press, shelf, "a")(SHEETS))
    before = dict(shelf.held)
    name = next(iter(shelf.held))
    shelf.held[name] = damage(shelf.held[name])
    assert list(kept(press, shelf, "a")(SHEETS)) == right
    assert press.asked == ["1", "2", "3", "1"]
    assert shelf.held == before


def test_what_could_not_be_pressed_is_not_kept(press: Pressing) -> None:
    """Another time it may go better."""
    shelf = Memory()
    press.failing = "2"
    assert keys(kept(press, shelf, "a")(SHEETS)) == ["1", "", "3"]
    press.failing = ""
    assert keys(kept(press, shelf, "a")(SHEETS)) == ["1", "2", "3"]
    assert press.asked == ["1", "2", "3", "2"]


def test_what_was_pressed_is_kept_at_once(press: Pressing) -> None:
    """Whoever is stopped half-way has not worked for nothing."""
    shelf = Memory()
    coming = kept(press, shelf, "a")(SHEETS)
    next(coming)
    next(coming)
    assert len(shelf.held) == 2


def test_an_object_in_the_place_of_another_is_not_taken(press: Pressing) -> None:
    """It is whole, and yet it holds the pages of another section."""
    shelf = Memory()
    first = list(kept(press, shelf, "code")(SHEETS))
    names = list(shelf.held)
    shelf.held = dict(zip(names, (shelf.held[name] for name in (*names[1:], names[0])), strict=True))
    press.asked.clear()
    assert list(kept(press, shelf, "code")(SHEETS)) == first
    assert press.asked == ["1", "2", "3"]
