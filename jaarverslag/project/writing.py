"""Write results whole or not at all."""

from __future__ import annotations

import codecs
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.project.reading import read_bytes, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Source


def can_write(folder: Path) -> bool:
    """Tell whether files can be made in a folder, by making one; where it is not there yet, in the one above it."""
    there = next(parent for parent in (folder.absolute(), *folder.absolute().parents) if os.path.lexists(parent))
    try:
        with tempfile.TemporaryFile(dir=there):
            return True
    except OSError:
        return False


def holds(path: Path, content: bytes) -> bool | None:
    """Tell whether a file holds exactly this; None where nothing stands under that name."""
    return read_bytes(path) == content if os.path.lexists(path) else None


def write_new(files: Iterable[tuple[Path, bytes]]) -> Diagnostic | None:
    """Write files that are not there yet, all or none; a diagnostic says what failed."""
    written: list[Path] = []
    for path, content in files:
        problem = write_whole(path, content)
        if problem:
            for done in written:
                done.unlink(missing_ok=True)
            return problem
        written.append(path)
    return None


def write_whole(path: Path, content: bytes) -> Diagnostic | None:
    """Write a file so that at any moment the old or the new one stands there whole; a diagnostic says what failed."""
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644)
        temporary.replace(path)
        temporary = None
    except OSError:
        return faults.OUTPUT_UNWRITABLE.about(
            path.as_posix(),
            "dit bestand kan niet worden opgeslagen",
            hint="sluit het als het open staat, en controleer of u in die map mag schrijven",
        )
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
    return None


def write_source(before: Source, after: Source) -> Diagnostic | None:
    """Replace a file that was read by its new text, byte order mark and line ends kept; not if it changed meanwhile."""
    path = Path(before.name)
    found: list[Diagnostic] = []
    now = read_source(path, found)
    if now is None:
        return found[0]
    if now.text != before.text:
        return faults.OUTPUT_UNWRITABLE.about(
            before.name, "dit bestand is intussen veranderd", hint="geef de opdracht nog een keer"
        )
    mark = codecs.BOM_UTF8 if path.read_bytes().startswith(codecs.BOM_UTF8) else b""
    # What a link leads to is replaced, and not the link.
    return write_whole(path.resolve() if path.is_symlink() else path, mark + after.text.encode())
