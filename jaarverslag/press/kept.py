"""Press only what was not pressed before: objects are kept under a name made of all that decides on their look."""

from __future__ import annotations

import json
import platform
import zlib
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING, Protocol

from jaarverslag import __version__
from jaarverslag.press.machine import text_libraries
from jaarverslag.press.objectfile import FORMAT, DamagedObjectError, dump, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jaarverslag.press.object import PressAll, Pressed, Sheet

_LIBRARIES = ("weasyprint", "pydyf", "pyphen", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pillow")
"""The libraries that have a part in setting a page."""


class Shelf(Protocol):
    """A place where bytes are kept by name, for as long as it pleases."""

    def get(self, name: str) -> bytes | None:
        """What was kept under this name; None where nothing is."""

    def put(self, name: str, content: bytes) -> None:
        """Keep this under a name, if that is possible."""


def kept(press_all: PressAll, shelf: Shelf, code: str) -> PressAll:
    """A way to press that takes what it can from the shelf, and presses and keeps the rest.

    `code` stands for the code of this package: objects that other code made are not taken. What is damaged on the shelf
    is pressed again, and a section that could not be pressed is not kept.
    """
    decides = setting(code)

    def press_kept(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        names = list(_names(sheets, decides))
        found = [_taken(shelf, name) for name in names]
        missing = [sheet for sheet, pressed in zip(sheets, found, strict=True) if pressed is None]
        fresh = press_all(missing) if missing else iter(())
        return _each(shelf, zip(names, found, strict=True), fresh)

    return press_kept


def _each(shelf: Shelf, found: Iterable[tuple[str, Pressed | None]], fresh: Iterator[Pressed]) -> Iterator[Pressed]:
    """What was found under each name; the next that is fresh where nothing was, which is then kept."""
    for name, taken in found:
        pressed = taken or next(fresh)
        if taken is None and pressed.object is not None:
            shelf.put(name, _signed(name) + dump(pressed))
        yield pressed


def setting(code: str) -> bytes:
    """All that decides on the look of a page but what it is made of; nothing of the moment or the place."""
    text = text_libraries()
    decides = {
        "format": FORMAT,
        "jaarverslag": __version__,
        "code": code,
        "python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "pango": text.pango,
        "harfbuzz": text.harfbuzz,
        "subsetting": text.subsetting,
        **{name: version(name) for name in _LIBRARIES},
    }
    return json.dumps(decides, sort_keys=True).encode()


def _names(sheets: Sequence[Sheet], decides: bytes) -> Iterator[str]:
    files: Mapping[str, bytes] | None = None
    style = b""
    for sheet in sheets:
        if sheet.files is not files:
            files = sheet.files
            style = digest(*(part for name in sorted(files) for part in (name.encode(), files[name])))
        pictures = (part for name in sorted(sheet.pictures) for part in (name.encode(), sheet.pictures[name]))
        yield digest(decides, style, *map(str.encode, sheet.keys), sheet.html.encode(), *pictures).hex()


def digest(*parts: bytes) -> bytes:
    """A digest of parts, in which no byte can pass from one to the next unnoticed."""
    whole = sha256()
    for part in parts:
        whole.update(sha256(part).digest())
    return whole.digest()


def _signed(name: str) -> bytes:
    """What an object of this name begins with: one that was copied to the place of another is whole, and yet wrong."""
    return bytes.fromhex(name)


def _taken(shelf: Shelf, name: str) -> Pressed | None:
    signature, content = _signed(name), shelf.get(name)
    if content is None or not content.startswith(signature):
        return None
    try:
        return load(content[len(signature) :])
    except DamagedObjectError:
        return None
