"""The files that a report is made of: its texts, and the pictures that they show."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from jaarverslag.rules.pictures import pictures_in

if TYPE_CHECKING:
    from jaarverslag.model import Report


def sources(report: Report) -> dict[str, bytes]:
    """The files of a report by name, in a folder of its year: `2017/rapport.yaml`, wherever they were read from."""
    settings = report.settings.title.span.source
    folder = PurePosixPath(settings.name).parent
    texts = (settings, *(section.span.source for section in report.sections))
    found = {PurePosixPath(one.name).relative_to(folder): one.text.encode() for one in texts}
    shown = (report.pictures.get(image.name) for _, image in pictures_in(report))
    found |= {PurePosixPath(one.name): one.content for one in shown if one and not one.flaw}
    return {PurePosixPath(str(report.settings.year), name).as_posix(): content for name, content in found.items()}
