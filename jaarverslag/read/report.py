"""From the texts of a report to the report, with every fault of every file at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.accepted import find_acceptances
from jaarverslag.diagnostics import Checked, Diagnostic
from jaarverslag.model import Acceptance, Report, Section
from jaarverslag.read.section import read_section
from jaarverslag.read.settings import read_settings
from jaarverslag.source import Source
from jaarverslag.steps import Step, Stopwatch, unmeasured
from jaarverslag.syntax import Node, parse

if TYPE_CHECKING:
    from jaarverslag.picture import Picture


@dataclass(frozen=True, slots=True)
class ReportSources:
    """The texts of one report: `rapport.yaml` and a file per section. `complete` is False where one was unreadable.

    `pictures` are those that the texts name, by name.
    """

    settings: Source
    sections: tuple[Source, ...]
    complete: bool = True
    pictures: Mapping[str, Picture] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SectionRead:
    """What the file of a section holds, and what is wrong with it; `section` is None where it has no place."""

    section: Section | None
    diagnostics: tuple[Diagnostic, ...]
    acceptances: tuple[Acceptance, ...]


SectionReader = Callable[[Source, int | None], SectionRead]
"""A way to read the file of a section, in a report of this year where that is known: anew, or from memory."""


def read_section_file(source: Source, year: int | None, stopwatch: Stopwatch = unmeasured) -> SectionRead:
    """Read the file of one section; the same text and year give the same, whatever else the report holds."""
    found: list[Diagnostic] = []
    acceptances: list[Acceptance] = []
    with stopwatch(Step.PARSE):
        root = _root(source, found, acceptances)
    with stopwatch(Step.READ):
        section = None if root is None else read_section(root, source.name, year, found)
    return SectionRead(section, tuple(found), tuple(acceptances))


def read_report(sources: ReportSources, read_file: SectionReader = read_section_file) -> Checked[Report | None]:
    """Read the whole report, its files as `read_file` does; the value is None only where the settings can't be read."""
    found: list[Diagnostic] = []
    acceptances: list[Acceptance] = []
    settings = read_settings(_root(sources.settings, found, acceptances), found)
    year = settings.year if settings else None
    read = [read_file(source, year) for source in sources.sections]
    for one in read:
        found.extend(one.diagnostics)
        acceptances.extend(one.acceptances)
    if settings is None:
        return Checked(None, tuple(found))
    sections = sorted((one.section for one in read if one.section is not None), key=lambda section: section.number)
    complete = sources.complete and len(sections) == len(read)
    return Checked(Report(settings, tuple(sections), complete, tuple(acceptances), sources.pictures), tuple(found))


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
