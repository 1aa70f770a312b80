"""Find and read a house style."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

from jaarverslag import faults
from jaarverslag.diagnostics import Checked
from jaarverslag.project.bundled import CHECKOUT, PACKAGE
from jaarverslag.project.places import is_there
from jaarverslag.style import Style

TOKENS_FILE = "tokens.toml"


def find_style(choice: str, folder: Path) -> Checked[Path | None]:
    """Find a style folder: a path, a folder in `styles` beside the data, or one that comes with the program."""
    candidates = [Path(choice)]
    if "/" not in choice and os.sep not in choice:
        beside = [parent / "styles" / choice for parent in folder.absolute().parents[:2]]
        candidates = [*beside, PACKAGE / "_styles" / choice, CHECKOUT / "styles" / choice, Path(choice)]
    for candidate in candidates:
        if is_there(candidate / TOKENS_FILE) and (candidate / TOKENS_FILE).is_file():
            return Checked(candidate)
    return Checked(
        None,
        (
            faults.STYLE_MISSING.about(
                choice,
                "deze stijl is niet gevonden",
                hint=f"noem een map met {TOKENS_FILE} erin, of laat --style weg",
            ),
        ),
    )


def read_style(path: Path) -> Checked[Style | None]:
    """Read a style folder whole."""
    try:
        files = {
            file.relative_to(path).as_posix(): file.read_bytes()
            for file in sorted(path.rglob("*"), key=lambda file: file.as_posix())
            if file.is_file() and not file.name.startswith(".")
        }
    except OSError as error:
        name = Path(error.filename or path).as_posix()
        hint = "controleer of u alle bestanden van de stijl mag lezen"
        return Checked(None, (faults.FILE_UNREADABLE.about(name, "dit bestand is niet te openen", hint=hint),))
    tokens = _tokens(files[TOKENS_FILE])
    if tokens is None:
        return Checked(
            None,
            (
                faults.TEMPLATE_BROKEN.about(
                    (path / TOKENS_FILE).as_posix(),
                    "dit bestand met kleuren en maten is geen goede TOML",
                    hint='schrijf per regel `naam = "waarde"`, en `[groep]` boven elke groep',
                ),
            ),
        )
    return Checked(Style(path.name, tokens, files))


def _tokens(content: bytes) -> dict[str, dict[str, str]] | None:
    """Read groups of names with texts; None where it is anything else."""
    try:
        tokens = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return None
    tables = [table for table in tokens.values() if isinstance(table, dict)]
    texts = all(isinstance(value, str) for table in tables for value in table.values())
    return tokens if texts and len(tables) == len(tokens) else None
