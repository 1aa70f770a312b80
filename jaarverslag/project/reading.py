"""Read the texts of a report, each file for itself."""

from __future__ import annotations

import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Checked, Diagnostic
from jaarverslag.project.places import SETTINGS_FILE, YEAR, ReportFolder, is_section_file
from jaarverslag.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.read import ReportSources

# A section file is some 5 KB; what is a hundred times that is no section.
MAX_FILE_BYTES = 1 << 20


def read_sources(folder: ReportFolder) -> Checked[ReportSources | None]:
    """Read every file of a report, its pictures included; the value is None where there are no settings."""
    from jaarverslag.project.pictures import read_pictures  # noqa: PLC0415 - loads the reader of running text

    read = _texts(folder)
    if read.value is None:
        return read
    pictures = read_pictures(folder.path, read.value.sections)
    return replace(read, value=replace(read.value, pictures=pictures))


def fingerprint(folder: ReportFolder) -> str:
    """The SHA-256 of the texts of a report with their names, in hexadecimal; what can't be read counts as empty."""
    whole = sha256()
    for path in (folder.path / SETTINGS_FILE, *_section_files(folder.path, [])):
        for part in (path.as_posix().encode("utf-8", "replace"), read_bytes(path) or b""):
            whole.update(sha256(part).digest())
    return whole.hexdigest()


def _texts(folder: ReportFolder) -> Checked[ReportSources | None]:
    from jaarverslag.read import ReportSources  # noqa: PLC0415 - loads all that reads a report

    found: list[Diagnostic] = []
    settings = read_source(folder.path / SETTINGS_FILE, found)
    read = [read_source(path, found) for path in _section_files(folder.path, found)]
    sections = tuple(source for source in read if source is not None)
    value = None if settings is None else ReportSources(settings, sections, complete=not found)
    return Checked(value, tuple(found))


def read_earlier(folder: ReportFolder) -> ReportSources | None:
    """Read the report of the year before, from the folder named after that year beside this one; None without one.

    Whatever is wrong with those files is not told: that report stays as it was adopted, and is not what is checked.
    """
    name = folder.path.resolve().name
    if not YEAR.fullmatch(name):
        return None
    parent = folder.path / os.pardir if folder.path.name in {"", os.pardir} else folder.path.parent
    earlier = parent / str(int(name) - 1)
    try:
        return _texts(ReportFolder(earlier)).value if (earlier / SETTINGS_FILE).is_file() else None
    except OSError:  # a folder that may not be looked into
        return None


def _section_files(folder: Path, found: list[Diagnostic]) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        found.append(
            faults.FILE_UNREADABLE.about(
                Path(error.filename).as_posix(), "deze map is niet te openen", hint="controleer of u haar mag lezen"
            )
        )

    paths = [
        Path(parent) / name for parent, folders, files in os.walk(folder, onerror=closed) for name in (*folders, *files)
    ]
    for path in sorted(paths, key=lambda path: path.as_posix()):
        if path != folder / SETTINGS_FILE and is_section_file(path, folder):
            yield path


def read_source(path: Path, found: list[Diagnostic]) -> Source | None:
    """Read one file as UTF-8; where that cannot be done, `found` gets the reason."""
    name = path.as_posix()
    if path.is_dir():
        found.append(
            faults.FILE_IS_FOLDER.about(
                name, "dit is een map, maar de naam is die van een bestand", hint="geef de map een naam zonder .yaml"
            )
        )
        return None
    content = read_bytes(path)
    if content is None:
        found.append(
            faults.FILE_UNREADABLE.about(
                name, "dit bestand is niet te openen", hint="controleer of u het mag lezen en of het nog bestaat"
            )
        )
        return None
    if len(content) > MAX_FILE_BYTES:
        found.append(
            faults.FILE_TOO_LARGE.about(
                name,
                "dit bestand is groter dan 1 MB",
                hint="een sectie is een paar kB; staat hier wel het goede bestand, splits het dan per sectie",
            )
        )
        return None
    try:
        return Source(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        # Only to show the place: every byte that is no UTF-8 becomes a sign that says so.
        shown = Source(name, content.decode("utf-8", "replace"))
        start = len(content[: error.start].decode("utf-8", "replace"))
        found.append(
            faults.FILE_NOT_UTF8.at(
                shown.span(start, start + 1),
                "hier staat een teken dat geen UTF-8 is",
                hint="sla het bestand op met de codering UTF-8; in Kladblok kiest u die bij Opslaan als",
            )
        )
        return None


def read_bytes(path: Path) -> bytes | None:
    """Read a file, no further than just beyond what a section may be; None where it cannot be opened."""
    try:
        if not path.is_file():  # opening a pipe would wait until somebody writes into it
            return None
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError:
        return None
