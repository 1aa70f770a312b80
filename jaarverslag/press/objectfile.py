"""What pressing gave, as bytes and back: how workers hand objects over, and how a cache keeps them."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, partial
from hashlib import sha256
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from jaarverslag.press.object import Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FORMAT = 3
"""Counts up whenever the shape of an object changes; what another count wrote is not read."""

_MAGIC = f"jaarverslag object {FORMAT}\n".encode()
_DIGEST = 32  # bytes of SHA-256
_LENGTH = 8  # bytes that say how long the JSON is


class DamagedObjectError(ValueError):
    """Bytes that are no object of this version, or no longer the ones that were written."""


def dump(pressed: Pressed) -> bytes:
    """Write what pressing gave; the same value gives the same bytes.

    A line that names the format, the SHA-256 of all that follows, the length of the JSON, the JSON with all but the
    PDF, the PDF. Nothing in it is code.
    """
    plain = _plain(pressed)
    pdf = b"" if pressed.object is None else pressed.object.pdf
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    body = b"".join((len(text).to_bytes(_LENGTH, "big"), text, pdf))
    return b"".join((_MAGIC, sha256(body).digest(), body))


def load(data: bytes) -> Pressed:
    """Read what `dump` wrote. Raises DamagedObjectError for anything else, whatever it is."""
    start = len(_MAGIC) + _DIGEST
    body = data[start:]
    if not data.startswith(_MAGIC) or data[len(_MAGIC) : start] != sha256(body).digest():
        raise DamagedObjectError("not an object of this version, or damaged")
    end = _LENGTH + int.from_bytes(body[:_LENGTH], "big")
    try:
        plain = json.loads(body[_LENGTH:end])
        if plain["object"] is not None:
            plain["object"]["pdf"] = body[end:]
        pressed: Pressed = _typed(plain, Pressed)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DamagedObjectError(f"an object of another shape: {error}") from error
    return pressed


def _plain(value: object) -> Any:
    """A value as JSON has it: dataclasses by field, enumerations by value, without the PDF."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value) if field.name != "pdf"}
    return value


def _typed(plain: Any, kind: Any) -> Any:
    """The value of a declared type that `_plain` made JSON of."""
    return _reader(kind)(plain)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What reads values of a declared type: a book has thousands of them, of a handful of types."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return lambda plain: _typed(plain, _choice(plain, get_args(kind)))
    if origin is tuple:
        item = _reader(get_args(kind)[0])
        return lambda plain: tuple(map(item, plain))
    if kinds := _kinds(kind):
        return partial(_dataclass, kind, {name: _reader(one) for name, one in kinds.items()})
    if issubclass(kind, Enum):
        return partial(kind)
    return partial(_plain_value, kind, (int, float) if kind is float else kind)


def _dataclass(kind: Any, readers: Mapping[str, Callable[[Any], Any]], plain: Any) -> Any:
    if plain.keys() != readers.keys():
        raise ValueError(f"the fields of {kind}")
    return kind(**{name: readers[name](item) for name, item in plain.items()})


def _plain_value(kind: Any, accepted: Any, plain: Any) -> Any:
    if not isinstance(plain, accepted):
        raise TypeError(f"not {kind}")
    return plain


def _choice(plain: Any, kinds: tuple[Any, ...]) -> Any:
    """Which type of a union the value has: that of None, or the dataclass with these fields."""
    if plain is None:
        return type(None)
    return next((kind for kind in kinds if _kinds(kind) and set(plain) == set(_kinds(kind))), None)


@cache
def _kinds(kind: Any) -> dict[str, Any]:
    """The types of the fields of a dataclass; nothing for other types."""
    return get_type_hints(kind) if is_dataclass(kind) else {}
