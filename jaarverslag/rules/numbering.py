"""Numbers and ids: each stands for one thing, and file names do not contradict them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Label
from jaarverslag.outline import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report, Section
    from jaarverslag.outline import SectionNumber
    from jaarverslag.source import Written

_FILE_NUMBER = re.compile(r"(?:.*/)?(\d+(?:\.\d+)+|\d+(?=[-_ .]))[^/]*")
_YEAR_FOLDER = re.compile(r"(?:.*/)?(\d{4})/[^/]*")


def duplicate_ids(report: Report) -> Iterator[Diagnostic]:
    """Two indicators of a section, or two activities, have one id."""
    for section in report.sections:
        yield from _repeated("indicator", (indicator.id for indicator in section.indicators))
        yield from _repeated("activiteit", (activity.id for activity in section.activities))


def _repeated(what: str, ids: Iterable[Written]) -> Iterator[Diagnostic]:
    first: dict[str, Written] = {}
    for written in ids:
        if not written.text:
            continue
        if earlier := first.get(written.text):
            yield faults.DUPLICATE_ID.at(
                written.span,
                f"het id `{written.text}` is al van een andere {what} in deze sectie",
                hint="geef een van de twee een ander id",
                labels=(Label(earlier.span, "hier staat het voor het eerst"),),
            )
        else:
            first[written.text] = written


def duplicate_numbers(report: Report) -> Iterator[Diagnostic]:
    """Two sections have one number."""
    first: dict[SectionNumber, Section] = {}
    for section in report.sections:
        if earlier := first.get(section.number):
            yield faults.DUPLICATE_NUMBER.at(
                section.number_written.span,
                f"{'het nummer' if section.part is Part.PROGRAMMES else 'de plaats'} {section.number} is al van een "
                "andere sectie",
                hint=f"geef een van de twee een ander{' nummer' if section.part is Part.PROGRAMMES else 'e plaats'}",
                labels=(Label(earlier.number_written.span, "hier staat het voor het eerst"),),
            )
        else:
            first[section.number] = section


def numbers_that_file_names_contradict(report: Report) -> Iterator[Diagnostic]:
    """A file's name begins with another number than the section in it has."""
    for section in report.sections:
        match, number = _FILE_NUMBER.fullmatch(section.file), section.number.digits
        if match and match.group(1) != number:
            yield faults.NUMBER_NOT_IN_FILE_NAME.at(
                section.number_written.span,
                f"het bestand heet {section.file.rsplit('/', 1)[-1]}, maar de sectie heeft nummer {number}",
                hint=f"verander het nummer in {match.group(1)}, of geef het bestand een andere naam",
            )


def year_that_folder_contradicts(report: Report) -> Iterator[Diagnostic]:
    """The report's folder is named after another year than the report is about."""
    written = report.settings.year_written
    match = _YEAR_FOLDER.fullmatch(written.span.source.name)
    if match and match.group(1) != str(report.settings.year):
        yield faults.YEAR_NOT_OF_FOLDER.at(
            written.span,
            f"de map heet {match.group(1)}, maar het verslag gaat over {report.settings.year}",
            hint="verander het jaar, of zet het verslag in de map van zijn eigen jaar",
        )
