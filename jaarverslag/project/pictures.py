"""Read the pictures that the texts of a report name: from the folder of the report, and from nowhere else."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from jaarverslag.decode import closest
from jaarverslag.markdown.finding import picture_names
from jaarverslag.picture import MAX_BYTES, Flaw, Picture, look_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.source import Source

# A drive letter is the beginning of no address.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_ENDS = (".png", ".jpg", ".jpeg")
# The names of pictures share their last four signs.
_LIKE = 0.75
# As many files as a folder of photos may have before looking through it takes longer than looking oneself.
_MOST_FILES = 10_000


def read_pictures(folder: Path, texts: Iterable[Source]) -> dict[str, Picture]:
    """Read every picture that these texts name, by that name; each has its flaw where it can't be printed."""
    names = dict.fromkeys(name for text in texts for name in picture_names(text.text))
    return {name: _read(folder, name) for name in names}


def _read(folder: Path, name: str) -> Picture:
    if _ADDRESS.match(name):
        return Picture(name, flaw=Flaw.ADDRESS)
    parts = PurePosixPath(name).parts
    try:
        path = folder.joinpath(*parts)
        # Also where it would come back inside: in a PDF there is no folder around that of the report.
        if name.startswith("/") or ".." in parts or not path.resolve().is_relative_to(folder.resolve()):
            return Picture(name, flaw=Flaw.OUTSIDE)
        if any(part.startswith(".") for part in parts) or not name.isprintable() or "\\" in name:
            return Picture(name, flaw=Flaw.HIDDEN)
        if not path.is_file():
            return Picture(name, flaw=Flaw.MISSING, meant=_meant(folder, name))
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, RuntimeError, ValueError):  # of links that lead to each other Python makes a RuntimeError
        return Picture(name, flaw=Flaw.UNREADABLE)
    return look_at(name, content)


def _meant(folder: Path, name: str) -> str:
    """The picture in the folder of which the name is most like this one; empty where none is."""
    there: list[str] = []
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        there += (
            (Path(parent) / file).relative_to(folder).as_posix()
            for file in sorted(files)
            if file.lower().endswith(_ENDS) and not file.startswith(".")
        )
        if len(there) > _MOST_FILES:
            return ""
    by_file = {PurePosixPath(one).name: one for one in reversed(there)}
    return by_file.get(closest(PurePosixPath(name).name, by_file, likeness=_LIKE) or "", "")
