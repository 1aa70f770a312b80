"""Take files out of a PDF onto the disk: never outside the folder that was named, whatever the PDF calls them."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A report of a thousand pages, its data included, is a hundredth of it.
_MAX_PDF_BYTES = 1 << 30
_MAX_NAME_BYTES = 255
_MAX_DEPTH = 16


class UnsafeNameError(ValueError):
    """A name leads outside the folder, to a hidden file, or to the place of another one."""


def read_pdf(path: Path) -> bytes | None:
    """Read a whole PDF; None where it is no file, cannot be opened, or is larger than any report."""
    try:
        if not path.is_file() or path.stat().st_size > _MAX_PDF_BYTES:
            return None
        return path.read_bytes()
    except OSError:
        return None


def places_within(folder: Path, names: Iterable[str]) -> dict[str, Path]:
    """Give each name its place in a folder, which may be there or not.

    Raises UnsafeNameError for a name that is no plain relative path, for two names of one place (also where a disk does
    not tell capitals apart), and for a place that lies elsewhere by way of a link on the disk.
    """
    found: dict[str, Path] = {}
    taken: set[str] = set()
    inside = folder.resolve()
    for name in names:
        parts = PurePosixPath(name).parts
        same = unicodedata.normalize("NFC", name).casefold()
        place = folder.joinpath(*parts)
        if not _is_plain(name, parts) or same in taken or not place.parent.resolve().is_relative_to(inside):
            raise UnsafeNameError(name)
        taken.add(same)
        found[name] = place
    return found


def _is_plain(name: str, parts: tuple[str, ...]) -> bool:
    return (
        0 < len(parts) <= _MAX_DEPTH
        and name.isprintable()
        and "\\" not in name
        and "/".join(parts) == name
        and not name.startswith("/")
        and all(not part.startswith(".") and len(part.encode()) <= _MAX_NAME_BYTES for part in parts)
    )
