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

# A message sets off what stands in a file as a terminal does; on paper that is done with quotation marks.
_CODE: Final = re.compile(r"`([^`]*)`")
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
    message, hint = _CODE.sub("‘\\1’", diagnostic.message), _CODE.sub("‘\\1’", diagnostic.hint)
    return Fault(diagnostic.code, _SEVERITIES[diagnostic.severity], place, message, hint)
