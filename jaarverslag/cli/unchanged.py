"""A build of which nothing changed: what it would make stands there already."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from jaarverslag.compiler.made_of import sources
from jaarverslag.press.kept import digest, setting
from jaarverslag.project.shelf import code

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report
    from jaarverslag.press.kept import Shelf
    from jaarverslag.style import Style


def request(report: Report, style: Style, found: Sequence[Diagnostic], choices: Mapping[str, object]) -> str:
    """A name for a build, made of all that decides on what it makes: the program, the data, the style, the choices.

    `found` is what is wrong with the data, which a concept prints; `choices` holds values that JSON has.
    """
    made_of = sorted(sources(report).items())
    told = [(one.code, one.message, one.hint, one.file, one.span.start if one.span else 0) for one in found]
    return digest(
        setting(code()),
        json.dumps([told, choices, style.name], sort_keys=True).encode(),
        *(part for name, content in made_of for part in (name.encode(), content)),
        *(part for name in sorted(style.files) for part in (name.encode(), style.files[name])),
    ).hex()


def remember(shelf: Shelf, name: str, lines: Sequence[str], files: Sequence[Path]) -> None:
    """Note on the shelf which files a build made, and what it said."""
    made = {path.as_posix(): _sum(path) for path in files}
    shelf.put(name, json.dumps({"lines": lines, "files": made}).encode())


def recall(shelf: Shelf, name: str) -> tuple[str, ...] | None:
    """What the build of this name said, if all files that it made still stand there as it made them; else None."""
    content = shelf.get(name)
    if content is None:
        return None
    try:
        made = json.loads(content)
        whole = all(_sum(Path(path)) == expected for path, expected in made["files"].items())
        return tuple(map(str, made["lines"])) if whole and made["files"] else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _sum(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal; empty for one that can't be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
