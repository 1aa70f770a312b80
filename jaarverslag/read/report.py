"""From the texts of a report to the report, with every fault of every file at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.accepted import find_acceptances
from jaarverslag.diagnostics import Checked, Diagnostic
from jaarverslag.model import Acceptance, Report
from jaarverslag.read.section import read_section
from jaarverslag.read.settings import read_settings
from jaarverslag.syntax import Node, parse

if TYPE_CHECKING:
    from jaarverslag.source import Source


@dataclass(frozen=True, slots=True)
class ReportSources:
    """The texts of one report: `rapport.yaml` and a file per section. `complete` is False where one was unreadable."""

    settings: Source
    sections: tuple[Source, ...]
    complete: bool = True


def read_report(sources: ReportSources) -> Checked[Report | None]:
    """Read the whole report; the value is None only where the settings cannot be read at all."""
    found: list[Diagnostic] = []
    acceptances: list[Acceptance] = []
    settings = read_settings(_root(sources.settings, found, acceptances), found)
    sections, complete = [], sources.complete
    for source in sources.sections:
        root = _root(source, found, acceptances)
        section = None if root is None else read_section(root, source.name, settings.year if settings else None, found)
        if section is None:
            complete = False
        else:
            sections.append(section)
    if settings is None:
        return Checked(None, tuple(found))
    sections.sort(key=lambda section: section.number)
    return Checked(Report(settings, tuple(sections), complete, tuple(acceptances)), tuple(found))


def _root(source: Source, found: list[Diagnostic], acceptances: list[Acceptance]) -> Node | None:
    if not source.text.strip():
        found.append(
            faults.FILE_EMPTY.about(source.name, "dit bestand is leeg", hint="vul het, of haal het weg uit de map")
        )
        return None
    checked = parse(source)
    found.extend(checked.diagnostics)
    if checked.value is None and not checked.diagnostics:
        found.append(
            faults.FILE_EMPTY.about(
                source.name, "in dit bestand staat alleen commentaar", hint="vul het, of haal het weg uit de map"
            )
        )
    if checked.value is not None:
        comments = find_acceptances(source, checked.value)
        found.extend(comments.diagnostics)
        acceptances.extend(comments.accepted)
    return checked.value
