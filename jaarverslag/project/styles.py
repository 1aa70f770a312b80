"""Find and read a house style."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Checked
from jaarverslag.project.bundled import CHECKOUT, PACKAGE
from jaarverslag.project.places import is_there
from jaarverslag.style import Style

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Diagnostic

TOKENS_FILE = "tokens.toml"
# The largest fonts, with the signs of many scripts, are some 20 MB.
MAX_STYLE_BYTES = 1 << 25
# What a style says of itself: no token, so it does not reach a page.
_OWN_TABLE, _BASE = "stijl", "bouwt-op"


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
    """Read a style folder whole, on top of the style that it builds on.

    A style that names another one under `[stijl]` takes everything from there that it does not have itself: file by
    file, and token by token. So a house style can be a handful of colours.
    """
    layers, found = _layers(path)
    if found:
        return Checked(None, found)
    tokens: dict[str, dict[str, str]] = {}
    files: dict[str, bytes] = {}
    for layer in reversed(layers.values()):
        files |= layer.files
        for table, entries in layer.tokens.items():
            tokens[table] = {**tokens.get(table, {}), **entries}
    tokens.pop(_OWN_TABLE, None)
    return Checked(Style(path.name, tokens, files))


def style_folders(path: Path) -> tuple[Path, ...]:
    """The folders that a style is read from: its own, and those of the styles that it builds on."""
    return tuple(dict.fromkeys((path, *_layers(path)[0])))


def _layers(path: Path) -> tuple[dict[Path, Style], tuple[Diagnostic, ...]]:
    """Give the style itself, then the one that it builds on, and so on down; or what is wrong with one of them."""
    layers: dict[Path, Style] = {}
    seen: list[Path] = []
    here: Path | None = path
    while here is not None:
        if here.resolve() in seen:
            return {}, (
                _broken(path, "deze stijl bouwt uiteindelijk op zichzelf", "noem onder [stijl] een andere stijl"),
            )
        seen.append(here.resolve())
        layer = _read_folder(here)
        if layer.value is None:
            return {}, layer.diagnostics
        layers[here] = layer.value
        base = layer.value.tokens.get(_OWN_TABLE, {}).get(_BASE)
        found = find_style(base, here) if base else Checked(None)
        if found.diagnostics:
            return {}, found.diagnostics
        here = found.value
    return layers, ()


def _read_folder(path: Path) -> Checked[Style | None]:
    astray = _astray(path)
    if astray is not None:
        return Checked(None, (astray,))
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
        problem = "dit bestand met kleuren en maten is geen goede TOML"
        return Checked(
            None, (_broken(path, problem, 'schrijf per regel `naam = "waarde"`, en `[groep]` boven elke groep'),)
        )
    return Checked(Style(path.name, tokens, files))


def _astray(path: Path) -> Diagnostic | None:
    """Say which file of a style is really one outside its folder, or larger than any file of a style."""
    inside = path.resolve()
    for file in sorted(path.rglob("*"), key=lambda file: file.as_posix()):
        try:
            leads_out = not file.resolve().is_relative_to(inside)
            too_large = file.is_file() and file.stat().st_size > MAX_STYLE_BYTES
        except (OSError, RuntimeError):  # of links that lead to each other Python makes a RuntimeError
            leads_out, too_large = True, False
        if leads_out:
            hint = "zet het bestand zelf in de map van de stijl"
            return faults.FILE_UNREADABLE.about(file.as_posix(), "deze koppeling leidt buiten de map", hint=hint)
        if too_large:
            hint = "maak het kleiner; een stijl heeft lettertypen van een paar MB en kleine afbeeldingen"
            return faults.FILE_TOO_LARGE.about(file.as_posix(), "dit bestand is groter dan 32 MB", hint=hint)
    return None


def _broken(path: Path, problem: str, hint: str) -> Diagnostic:
    return faults.TEMPLATE_BROKEN.about((path / TOKENS_FILE).as_posix(), problem, hint=hint)


def _tokens(content: bytes) -> dict[str, dict[str, str]] | None:
    """Read groups of names with texts; None where it is anything else."""
    try:
        tokens = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return None
    tables = [table for table in tokens.values() if isinstance(table, dict)]
    texts = all(isinstance(value, str) for table in tables for value in table.values())
    return tokens if texts and len(tables) == len(tokens) else None
