"""The list of faults that stands at the end of a concept."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.compose.matter.part import plain, titled
from jaarverslag.diagnostics import Severity
from jaarverslag.document.matter import Fault, FaultList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.document.blocks import Document
    from jaarverslag.model import Settings

# A message is written for a terminal: backticks set off what stands in a file there, and apostrophes are straight.
_CODE: Final = re.compile(r"`([^`]*)`")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")
_SEVERITIES: Final = MappingProxyType({Severity.ERROR: "fout", Severity.WARNING: "waarschuwing"})


def compose_faults(settings: Settings, diagnostics: Iterable[Diagnostic]) -> Document:
    """Compose the list of what is wrong with the data; files are named as they lie in the folder of the report."""
    folder = PurePosixPath(settings.title.span.source.name).parent
    faults = FaultList(tuple(_fault(one, folder) for one in diagnostics))
    intro = plain("Dit is een concept. Los deze punten op en maak het verslag opnieuw.")
    return titled(settings, "fouten", "Wat nog niet klopt", (intro, faults), concept=True)


def _fault(diagnostic: Diagnostic, folder: PurePosixPath) -> Fault:
    file = PurePosixPath(diagnostic.file)
    # Where the report lay when it was printed is of no use to who reads it, and makes it another one elsewhere.
    place = file.relative_to(folder).as_posix() if file.is_relative_to(folder) else diagnostic.file
    if diagnostic.span:
        line, column = diagnostic.span.position
        place = f"{place}:{line}:{column}"
    severity = _SEVERITIES[diagnostic.severity]
    return Fault(diagnostic.code, severity, place, _typeset(diagnostic.message), _typeset(diagnostic.hint))


def _typeset(message: str) -> str:
    """Give a message with the quotation marks and apostrophes of a book; what stands in a file stays as it is there."""
    pieces = _CODE.split(message)
    return "".join(f"‘{piece}’" if at % 2 else _APOSTROPHE.sub("’", piece) for at, piece in enumerate(pieces))
