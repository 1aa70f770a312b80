"""The front of the book: cover, colophon and contents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.compose.matter.part import part, titled
from jaarverslag.compose.wording import Wording
from jaarverslag.document.matter import Blank, Colophon, ColophonLine, Contents, ContentsEntry, ContentsPart, Cover
from jaarverslag.dutch import day
from jaarverslag.outline import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jaarverslag.document.blocks import Document
    from jaarverslag.model import Report, Section, Settings


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a book was made of and by what: a short hash of the data, and the version of the program."""

    data: str
    program: str


def compose_cover(settings: Settings, *, concept: bool) -> Document:
    """Compose the front page; a concept is adopted by nobody."""
    adopted = f"Vastgesteld op {day(settings.adopted)}" if settings.adopted and not concept else ""
    cover = Cover(settings.title.text, settings.organisation.text, settings.year, adopted)
    return part(settings, "omslag", settings.title.text, (cover,), concept=concept)


def compose_blank(settings: Settings, key: str, *, concept: bool) -> Document:
    """Compose a page with nothing on it."""
    return part(settings, key, "", (Blank(),), concept=concept)


# --- Colophon ------------------------------------------------------------------------------------


def compose_colophon(settings: Settings, provenance: Provenance, *, concept: bool) -> Document:
    """Compose who publishes the book, of which date it is, and what it was made of."""
    title = Wording.of(settings).say("colofon")
    colophon = Colophon(tuple(_colophon_lines(settings, provenance, concept=concept)))
    return titled(settings, "colofon", title, (colophon,), concept=concept)


def _colophon_lines(settings: Settings, provenance: Provenance, *, concept: bool) -> Iterator[ColophonLine]:
    yield ColophonLine("Titel", settings.title.text, settings.subject.text if settings.subject else "")
    if concept:
        yield ColophonLine("Status", "concept")
    if settings.author:
        yield ColophonLine("Uitgave", settings.author.text)
    else:
        yield ColophonLine("Gemeente", settings.organisation.text)
    if settings.date:
        yield ColophonLine("Datum", day(settings.date))
    if settings.adopted:
        yield ColophonLine("Vastgesteld", f"door de gemeenteraad op {day(settings.adopted)}")
    if settings.version:
        yield ColophonLine("Versie", settings.version.text)
    note = "Dit kenmerk volgt uit de gegevens zelf: andere gegevens hebben een ander kenmerk."
    yield ColophonLine("Gegevens", provenance.data, note)
    yield ColophonLine("Gemaakt met", f"jaarverslag {provenance.program}")


# --- Contents ------------------------------------------------------------------------------------


def compose_contents(
    report: Report, before: Sequence[Document], appendices: Sequence[Document], *, concept: bool
) -> Document:
    """Compose the table of contents: the parts that come before the sections, the sections, and the appendices."""
    wording = Wording.of(report.settings)
    parts = (
        ContentsPart("", (*_titles(before), *_entries(report, Part.BEFORE))),
        ContentsPart("", tuple(_entries(report, Part.PROGRAMMES))),
        ContentsPart(wording.say("paragrafen"), tuple(_entries(report, Part.PARAGRAPHS))),
        ContentsPart("", tuple(_entries(report, Part.AFTER))),
        ContentsPart(wording.say("bijlagen"), tuple(_titles(appendices))),
    )
    contents = Contents(tuple(one for one in parts if one.entries))
    return titled(report.settings, "inhoud", wording.say("inhoud"), (contents,), concept=concept)


def _titles(documents: Iterable[Document]) -> Iterator[ContentsEntry]:
    return (ContentsEntry(document.key, "", document.title, 1) for document in documents)


def _entries(report: Report, which: Part) -> Iterator[ContentsEntry]:
    return (_entry(section) for section in report.sections if section.part is which)


def _entry(section: Section) -> ContentsEntry:
    number = section.number
    return ContentsEntry(section.key, number.digits if number.label else "", section.title.text, number.level)
