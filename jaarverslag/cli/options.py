"""The options that several commands share, and what they lead to: the reports that the user means, checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jaarverslag.diagnostics import Diagnostic, has_errors, in_order
from jaarverslag.dutch import counted
from jaarverslag.project import SETTINGS_FILE, ReportFolder, find_reports, read_earlier, read_sources
from jaarverslag.steps import Step, Stopwatch, unmeasured

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.model import Report, Section
    from jaarverslag.read import SectionReader

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PADEN]...",
        show_default=False,
        help="Mappen of bestanden van een verslag. Zonder paden: de map `data` en daarvan het nieuwste jaar.",
    ),
]
Year = Annotated[
    int | None,
    typer.Option("--year", metavar="JAAR", help="Het jaar, als een map meer verslagen heeft. Anders het nieuwste."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Waarschuwingen tellen als fouten.")]


@dataclass(frozen=True, slots=True)
class Checked:
    """One report with what is wrong with it; `report` is None where its settings cannot be read.

    `accepted` counts the faults that its authors accept, with a reason beside the data.
    """

    folder: ReportFolder
    report: Report | None
    diagnostics: tuple[Diagnostic, ...]
    accepted: int = 0

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that the user asked for."""
        sections = self.report.sections if self.report else ()
        return tuple(one for one in sections if self.whole or one.file in (self.folder.chosen or ()))

    @property
    def whole(self) -> bool:
        """Whether the user asked for the report as a whole: by its folder, or by its settings."""
        chosen = self.folder.chosen
        return chosen is None or (self.report is not None and self.report.settings.title.span.source.name in chosen)


def check_reports(
    paths: Iterable[Path],
    year: int | None,
    *,
    changed: bool = False,
    read_file: SectionReader | None = None,
    stopwatch: Stopwatch = unmeasured,
) -> tuple[tuple[Checked, ...], tuple[Diagnostic, ...]]:
    """Find, read and check the reports that the user means; a report is always checked as a whole.

    Args:
        paths: the folders or files that the user named.
        year: the year to take where a path holds several; None takes the newest.
        changed: the paths are files that changed, whatever they are, as a hook passes them.
        read_file: reads the file of a section, where that is not to be done anew.
        stopwatch: times the steps, but for what `read_file` does.

    Returns:
        each report, and everything that is wrong with them or with the paths, in order; where the user named files,
        only what is wrong with those, and with `changed` also what is wrong elsewhere and points at one of them.
    """
    from jaarverslag.compiler.check import check  # noqa: PLC0415 - takes its time, in which the engine may be loading
    from jaarverslag.read import read_section_file  # noqa: PLC0415 - as above

    folders, found = _changed_reports(paths, year) if changed else _named_reports(paths, year)
    checked = []
    for folder in folders:
        with stopwatch(Step.READ_SOURCES):
            sources = read_sources(folder)
        diagnostics = list(sources.diagnostics)
        report, accepted = None, 0
        if sources.value is not None:
            result = check(sources.value, read_earlier(folder), read_file or read_section_file, stopwatch)
            report, accepted = result.value, len(result.accepted)
            diagnostics += result.diagnostics
        # What keeps a report from being read keeps each of its files from being checked.
        chosen = None if report is None else folder.chosen
        kept = in_order(one for one in diagnostics if chosen is None or _concerns(one, chosen, elsewhere=changed))
        checked.append(Checked(folder, report, kept, accepted))
        found += kept
    return tuple(checked), in_order(found)


def _named_reports(paths: Iterable[Path], year: int | None) -> tuple[tuple[ReportFolder, ...], list[Diagnostic]]:
    reports = find_reports(paths, year)
    return reports.value, list(reports.diagnostics)


def _changed_reports(paths: Iterable[Path], year: int | None) -> tuple[tuple[ReportFolder, ...], list[Diagnostic]]:
    """Leave out what is no part of a report or no longer there; settings that changed concern every file."""
    named = tuple(paths)
    folders = find_reports(named, year).value if named else ()
    return tuple(
        ReportFolder(one.path) if one.chosen and (one.path / SETTINGS_FILE).as_posix() in one.chosen else one
        for one in folders
    ), []


def _concerns(diagnostic: Diagnostic, chosen: frozenset[str], *, elsewhere: bool) -> bool:
    if diagnostic.file in chosen:
        return True
    return elsewhere and any(label.span.source.name in chosen for label in diagnostic.labels)


def said_of_accepted(reports: Iterable[Checked]) -> str:
    """Say how many faults were passed over because their authors accept them; nothing where there are none."""
    accepted = sum(one.accepted for one in reports)
    return f"{counted(accepted, 'melding', 'meldingen')} overgeslagen, met een reden in het bestand" if accepted else ""


def failed(diagnostics: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Tell whether these make a command fail."""
    listed = tuple(diagnostics)
    return has_errors(listed) or (strict and bool(listed))
