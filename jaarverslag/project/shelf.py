"""A folder in which things are kept that can be made again: any of them may be gone at any time."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from jaarverslag.project.bundled import PACKAGE

_MOST = 512 * 1024 * 1024
"""How many bytes a shelf may hold."""

_LEFT_OVER = 3600.0
"""Seconds after which a file that is still being written belongs to a program that was ended."""

_FOLDER = "objecten"
_WRITING = ".tmp"


class FolderShelf:
    """Things by name, each in a file of its own; several programs may use the folder at the same time.

    Nothing here fails: what can't be read is not there, and what can't be written is not kept.
    """

    def __init__(self, folder: Path, most: int = _MOST) -> None:
        self._folder = folder / _FOLDER
        self._most = most
        self._grown = False

    def is_empty(self) -> bool:
        """Whether nothing was ever kept here, as far as can be seen."""
        try:
            next(self._folder.iterdir())
        except (OSError, StopIteration):
            return True
        return False

    def get(self, name: str) -> bytes | None:
        """What was kept under this name; None where nothing is, or nothing that can be read."""
        path = self._path(name)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)  # what is used goes last
        return content

    def put(self, name: str, content: bytes) -> None:
        """Keep this under a name: whole or not at all, whatever happens meanwhile."""
        path = self._path(name)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(_WRITING, dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                Path(temporary).replace(path)
            except OSError:
                Path(temporary).unlink(missing_ok=True)
                raise
            self._grown = True

    def tidy(self) -> None:
        """Take away what was used longest ago, where there is more than the shelf may hold."""
        if not self._grown:
            return
        files = sorted(self._files(), reverse=True)
        now, held = time.time(), 0
        for used, size, path in files:
            held += size
            if held > self._most or (path.suffix == _WRITING and used < now - _LEFT_OVER):
                with suppress(OSError):
                    path.unlink()

    def _path(self, name: str) -> Path:
        # Folders of thousands of files are slow on some systems.
        return self._folder / name[:2] / name

    def _files(self) -> list[tuple[float, int, Path]]:
        """Every file, with when it was used last and how large it is."""
        found = []
        for path in self._folder.glob("*/*"):
            with suppress(OSError):
                told = path.stat()
                found.append((told.st_mtime, told.st_size, path))
        return found


def cache_folder() -> Path | None:
    """The folder in which this user keeps what can be made again, as the system has it; None without a home."""
    match sys.platform:
        case "win32":
            place, usual = os.environ.get("LOCALAPPDATA", ""), "~/AppData/Local"
        case "darwin":
            place, usual = "", "~/Library/Caches"
        case _:
            place, usual = os.environ.get("XDG_CACHE_HOME", ""), "~/.cache"
    # A path that begins nowhere is to be ignored (XDG Base Directory Specification).
    given = Path(place)
    try:
        return (given if given.is_absolute() else Path(usual).expanduser()) / "jaarverslag"
    except RuntimeError:
        return None


def code(part: str = "") -> str:
    """The SHA-256 of the program or a part of it, in hexadecimal: its version says too little while it is worked on."""
    whole = sha256()
    for path in sorted((PACKAGE / part).rglob("*")):
        if "__pycache__" not in path.parts and path.is_file():
            whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()
