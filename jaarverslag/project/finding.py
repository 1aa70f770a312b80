"""Find the reports that the user means."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Checked, Diagnostic
from jaarverslag.project.places import SETTINGS_FILE, YEAR, ReportFolder, is_section_file, is_there

if TYPE_CHECKING:
    from collections.abc import Iterable


def find_reports(paths: Iterable[Path], year: int | None) -> Checked[tuple[ReportFolder, ...]]:
    """Find the reports that the user means.

    Args:
        paths: folders with a report, folders with a folder per year, or folders and files of a report; none means
            `data`.
        year: the year to take where a path holds several; None takes the newest.
    """
    found: list[Diagnostic] = []
    whole: dict[Path, None] = {}
    files: dict[Path, set[str]] = {}
    for path in map(_seen_from_report, tuple(paths) or (Path("data"),)):
        if is_there(path) and path.is_dir():
            folder, above = _report_in(path, year), _report_above(path)
            if folder is not None:
                whole[folder] = None
            elif above is not None and (part := _sections_below(path, above)):
                files.setdefault(above, set()).update(part)
            else:
                found.append(_no_report(path, year))
        elif is_there(path):
            folder = _report_above(path)
            if folder is None:
                found.append(
                    faults.REPORT_MISSING.about(
                        path.as_posix(),
                        f"bij dit bestand hoort geen {SETTINGS_FILE}",
                        hint=f"zet het bestand in de map van een verslag: daar staat {SETTINGS_FILE}",
                    )
                )
            elif path != folder / SETTINGS_FILE and not is_section_file(path, folder):
                found.append(
                    faults.FILE_UNREADABLE.about(
                        path.as_posix(),
                        "dit bestand is geen deel van het verslag",
                        hint="een sectie is een bestand met een naam op .yaml, en die naam begint niet met een punt",
                    )
                )
            else:
                files.setdefault(folder, set()).add(path.as_posix())
        else:
            found.append(
                faults.FILE_MISSING.about(
                    path.as_posix(),
                    "dit bestand of deze map bestaat niet",
                    hint="controleer de naam, en of u in de goede map staat",
                )
            )
    folders = [ReportFolder(path) for path in whole]
    folders += [ReportFolder(path, frozenset(names)) for path, names in files.items() if path not in whole]
    return Checked(tuple(folders), tuple(found))


def _report_in(path: Path, year: int | None) -> Path | None:
    if (path / SETTINGS_FILE).exists():
        return path
    years = sorted(child for child in path.iterdir() if YEAR.fullmatch(child.name) and (child / SETTINGS_FILE).exists())
    if year is not None:
        years = [child for child in years if child.name == str(year)]
    return years[-1] if years else None


def _seen_from_report(path: Path) -> Path:
    """Name a path by way of the report that it lies in, also for who works in a folder within that report."""
    if path.is_absolute() or not is_there(path) or (path.is_dir() and _report_in(path, None)) or _report_above(path):
        return path
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link stays the link that the user named
    folder = _report_above(absolute)
    return path if folder is None else Path(os.path.relpath(folder)) / absolute.relative_to(folder)


def _report_above(path: Path) -> Path | None:
    return next((folder for folder in path.parents if (folder / SETTINGS_FILE).exists()), None)


def _sections_below(path: Path, report: Path) -> set[str]:
    """The files of sections in a folder within a report."""
    return {file.as_posix() for file in path.rglob("*") if is_section_file(file, report)}


def _no_report(path: Path, year: int | None) -> Diagnostic:
    message = f"in deze map staat geen verslag over {year}" if year is not None else "in deze map staat geen verslag"
    example = f"{path.as_posix()}/{year or 2017}/{SETTINGS_FILE}"
    hint = f"maak een map per jaar met daarin {SETTINGS_FILE}, bijvoorbeeld {example}"
    return faults.REPORT_MISSING.about(path.as_posix(), message, hint=hint)
