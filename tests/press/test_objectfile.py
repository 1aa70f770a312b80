"""Objects as bytes, and back."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from jaarverslag.press import object as press_object
from jaarverslag.press import objectfile
from jaarverslag.press.link import Book, link
from jaarverslag.press.object import Complaint, Kind, PdfObject, Pressed, Sheet
from jaarverslag.press.objectfile import DamagedObjectError, dump, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.press.conftest import PressBody

BODY = (
    "<h1 id=kop>Kop \u20ac</h1><p>Zie <a href='jv:2.3.6'>dit</a> (p. <span data-page='2.3.6'>000</span>), dus.</p>"
    "<table><tr><th>a</th></tr><tr><td>1</td></tr></table>"
)
FOLIO = "@page { @bottom-right { content: '000'; visibility: hidden } }"


@pytest.fixture(scope="module")
def pressed(press_body: PressBody) -> Pressed:
    """An object with something in each of its fields, and a complaint."""
    made = press_body(f"{BODY}<img src=weg.png alt=weg>", FOLIO)
    assert made.object is not None
    assert made.complaints
    assert all(getattr(made.object, field.name) for field in fields(PdfObject))
    return made


def test_what_was_written_is_read(pressed: Pressed) -> None:
    """All of it, with the same types."""
    again = load(dump(pressed))
    assert again == pressed
    assert repr(again) == repr(pressed)


def test_what_was_not_pressed_is_read_as_well() -> None:
    """Its complaints say why."""
    nothing = Pressed(None, (Complaint(Kind.ENGINE, "stuk", "2.1"),))
    assert load(dump(nothing)) == nothing


def test_a_book_of_what_was_read_is_the_same_book(pressed: Pressed, press_body: PressBody, font: bytes) -> None:
    """Byte for byte, wherever its objects came from."""
    other = press_body("<h1>Andere</h1>", FOLIO, "2.3.6")
    book = Book("Jaarverslag", "nl", font)
    objects = [made.object for made in (pressed, other) if made.object is not None]
    read = [made.object for made in (load(dump(pressed)), load(dump(other))) if made.object is not None]
    assert len(read) == 2
    assert link(read, book) == link(objects, book)


def test_the_same_object_has_the_same_bytes(press_body: PressBody) -> None:
    """However often it is pressed."""
    assert dump(press_body(BODY, FOLIO)) == dump(press_body(BODY, FOLIO))


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"onzin",
        lambda data: data[:-1],
        lambda data: data + b" ",
        lambda data: data.replace(b"Kop", b"Pok", 1),
        lambda data: data.replace(f"object {objectfile.FORMAT}\n".encode(), b"object 0\n", 1),
    ],
)
def test_damage_is_noticed(pressed: Pressed, damage: Callable[[bytes], bytes]) -> None:
    """Whether a part is gone, changed, or of another version."""
    with pytest.raises(DamagedObjectError):
        load(damage(dump(pressed)))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b'{"object":null}',
        b'{"object":null,"complaints":[{}]}',
        b'{"object":null,"complaints":[{"kind":"x","text":"","where":""}]}',
        b'{"object":null,"complaints":[{"kind":"link","text":1,"where":""}]}',
        b'{"object":null,"complaints":1}',
        b'{"object":{"key":"1"},"complaints":[]}',
        b'{"object":7,"complaints":[]}',
        b"\xff",
    ],
)
def test_another_shape_is_refused(text: bytes) -> None:
    """Also when its sum is right."""
    body = len(text).to_bytes(8, "big") + text
    with pytest.raises(DamagedObjectError):
        load(f"jaarverslag object {objectfile.FORMAT}\n".encode() + sha256(body).digest() + body)


def test_the_shape_and_its_number_change_together() -> None:
    """Who changes a field of an object counts `FORMAT` up, and renews this."""
    kinds = {name: kind for name, kind in vars(press_object).items() if is_dataclass(kind) and kind is not Sheet}
    shape = [(name, [(field.name, str(field.type)) for field in fields(kind)]) for name, kind in kinds.items()]
    assert (objectfile.FORMAT, sha256(repr(shape).encode()).hexdigest()[:16]) == (3, "cd475e58b4805574")
