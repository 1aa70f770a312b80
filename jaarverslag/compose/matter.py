"""What stands around the sections: cover, contents, and the list of faults of a concept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag.diagnostics import Severity
from jaarverslag.document.blocks import Document, Heading, Paragraph
from jaarverslag.document.inlines import Text
from jaarverslag.document.matter import Contents, Cover, Fault, FaultList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.document.blocks import Block
    from jaarverslag.document.matter import ContentsEntry
    from jaarverslag.model import Settings

# A message sets off what stands in a file as a terminal does; on paper that is done with quotation marks.
_CODE = re.compile(r"`([^`]*)`")
_SEVERITIES = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing"}


def _matter(settings: Settings, key: str, title: str, concept: bool, *blocks: Block) -> Document:  # noqa: FBT001 - private
    return Document(key, "nl", title, settings.title.text, title, concept, blocks)


def compose_cover(settings: Settings, *, concept: bool) -> Document:
    """Compose the front page."""
    cover = Cover(settings.title.text, settings.organisation.text, settings.year)
    return _matter(settings, "omslag", settings.title.text, concept, cover)


def compose_contents(settings: Settings, entries: Iterable[ContentsEntry], *, concept: bool) -> Document:
    """Compose the table of contents; the page numbers are known by then."""
    heading = Heading(1, "Inhoud", "inhoud")
    return _matter(settings, "inhoud", "Inhoud", concept, heading, Contents(tuple(entries)))


def compose_faults(settings: Settings, diagnostics: Iterable[Diagnostic]) -> Document:
    """Compose the list of faults that stands at the end of a concept."""
    title = "Wat nog niet klopt"
    faults = tuple(map(_fault, diagnostics))
    intro = Paragraph((Text("Dit is een concept. Los deze punten op en maak het verslag opnieuw."),))
    return _matter(settings, "fouten", title, True, Heading(1, title, "fouten"), intro, FaultList(faults))  # noqa: FBT003 - private


def _fault(diagnostic: Diagnostic) -> Fault:
    place = diagnostic.file
    if diagnostic.span:
        line, column = diagnostic.span.position
        place = f"{place}:{line}:{column}"
    message, hint = _CODE.sub("‘\\1’", diagnostic.message), _CODE.sub("‘\\1’", diagnostic.hint)
    return Fault(diagnostic.code, _SEVERITIES[diagnostic.severity], place, message, hint)
