"""The options that several commands share, and what they lead to: the reports that the user means, checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jaarverslag.compiler.check import check
from jaarverslag.diagnostics import Diagnostic, has_errors, in_order
from jaarverslag.project import ReportFolder, find_reports, read_earlier, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.model import Report, Section

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
    """One report with what is wrong with it; `report` is None where its settings cannot be read."""

    folder: ReportFolder
    report: Report | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that the user asked for."""
        sections = self.report.sections if self.report else ()
        chosen = self.folder.chosen
        return tuple(one for one in sections if chosen is None or one.file in chosen or self._has_settings(chosen))

    def _has_settings(self, chosen: Iterable[str]) -> bool:
        return self.report is not None and self.report.settings.title.span.source.name in chosen


def check_reports(paths: Iterable[Path], year: int | None) -> tuple[tuple[Checked, ...], tuple[Diagnostic, ...]]:
    """Find, read and check the reports that the user means.

    Returns:
        each report, and everything that is wrong with them or with the paths, in order; where the user named files,
        only what is wrong with those.
    """
    reports = find_reports(paths, year)
    found, checked = list(reports.diagnostics), []
    for folder in reports.value:
        sources = read_sources(folder)
        diagnostics = list(sources.diagnostics)
        report = None
        if sources.value is not None:
            result = check(sources.value, read_earlier(folder))
            report = result.value
            diagnostics += result.diagnostics
        chosen = folder.chosen
        kept = in_order(one for one in diagnostics if chosen is None or one.file in chosen)
        checked.append(Checked(folder, report, kept))
        found += kept
    return tuple(checked), in_order(found)


def failed(diagnostics: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Tell whether these make a command fail."""
    listed = tuple(diagnostics)
    return has_errors(listed) or (strict and bool(listed))
