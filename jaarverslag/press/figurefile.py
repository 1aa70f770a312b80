"""The figures of a font as bytes and back: how a cache keeps them, so that most builds load no library of fonts."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import asdict
from hashlib import sha256
from typing import TYPE_CHECKING

from jaarverslag.press.folio import Figures, read_figures
from jaarverslag.press.kept import digest, setting

if TYPE_CHECKING:
    from jaarverslag.press.folio import FigureReader
    from jaarverslag.press.kept import Shelf

_DIGEST = 32  # bytes of SHA-256


def kept_figures(shelf: Shelf, code: str) -> FigureReader:
    """A way to read figures that takes them from the shelf, and reads and keeps those that are not there."""

    def read(font: bytes) -> Figures:
        name = digest(setting(code), b"figures", font)
        content = shelf.get(name.hex()) or b""
        # What begins with another name is whole, and yet that of another font: it was copied to this place.
        found = load_figures(content.removeprefix(name)) if content.startswith(name) else None
        if found is None:
            found = read_figures(font)
            shelf.put(name.hex(), name + dump_figures(found))
        return found

    return read


def dump_figures(figures: Figures) -> bytes:
    """Write figures: the SHA-256 of all that follows, then JSON. Nothing in it is code."""
    body = json.dumps({**asdict(figures), "program": b64encode(figures.program).decode()}).encode()
    return sha256(body).digest() + body


def load_figures(content: bytes) -> Figures | None:
    """Read what `dump_figures` wrote; None for anything else."""
    body = content[_DIGEST:]
    if content[:_DIGEST] != sha256(body).digest():
        return None
    plain = json.loads(body)
    lists = {name: tuple(value) for name, value in plain.items() if isinstance(value, list)}
    return Figures(**{**plain, **lists, "program": b64decode(plain["program"])})
