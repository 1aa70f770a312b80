"""The pictures in running texts: each is there, can be printed, and says what it shows to who can't see it."""

from __future__ import annotations

from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.markdown.finding import images
from jaarverslag.picture import MAX_BYTES, MAX_DOTS, Flaw, Picture
from jaarverslag.rules.references import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.markdown.parser import Image
    from jaarverslag.model import Report
    from jaarverslag.source import Span

_EXAMPLE: Final = "`![het plein na de herinrichting](beelden/plein.jpg)`"
# Printed as finely as paper asks, 200 dots to the inch, it is five centimetres wide.
_LEAST_WIDTH: Final = 400
_DOTS_PER_MM: Final = 200 / 25.4
# What says nothing of what there is to see.
_EMPTY_WORDS: Final = frozenset({"afbeelding", "beeld", "foto", "illustratie", "image", "plaatje", "picture"})

_FLAWS: Final[Mapping[Flaw, tuple[str, str]]] = MappingProxyType(
    {
        Flaw.ADDRESS: (
            "een afbeelding kan niet van een adres komen",
            "zet het bestand in de map van het verslag, en schrijf het pad vanaf die map",
        ),
        Flaw.OUTSIDE: (
            "deze afbeelding ligt buiten de map van het verslag",
            "zet het bestand zelf in die map, en schrijf het pad vanaf die map, zonder `..`",
        ),
        Flaw.HIDDEN: (
            "een bestand met deze naam kan niet mee in het verslag",
            "schrijf `/` tussen mappen, en laat geen naam met een punt beginnen",
        ),
        Flaw.MISSING: ("deze afbeelding is er niet", "schrijf het pad vanaf de map van het verslag"),
        Flaw.UNREADABLE: ("deze afbeelding is niet te openen", "controleer of u het bestand mag lezen"),
        Flaw.TOO_LARGE: (
            f"deze afbeelding is groter dan {MAX_BYTES >> 20} MB",
            "maak haar kleiner: 2.500 beeldpunten breed is genoeg voor een hele bladzijde",
        ),
        Flaw.FORMAT: (
            "dit bestand is geen PNG en geen JPEG",
            "open het in een beeldprogramma en sla het op als PNG, of een foto als JPEG",
        ),
        Flaw.TOO_MANY_DOTS: (
            f"deze afbeelding heeft meer dan {MAX_DOTS // 1_000_000} miljoen beeldpunten",
            "maak haar kleiner: 2.500 beeldpunten breed is genoeg voor een hele bladzijde",
        ),
        Flaw.BROKEN: (
            "deze afbeelding is kapot of niet compleet",
            "open haar in een beeldprogramma en sla haar opnieuw op",
        ),
        Flaw.INK: (
            "deze afbeelding is in de kleuren van een drukpers (CMYK)",
            "sla haar op in de kleuren van een scherm (RGB); voor de drukker zet het programma haar om",
        ),
    }
)


def pictures_without_words(report: Report) -> Iterator[Diagnostic]:
    """A picture says nothing to who can't see it."""
    for span, image in pictures_in(report):
        words, file = image.alternative.casefold(), PurePosixPath(image.name)
        if words in _EMPTY_WORDS | {"", image.name.casefold(), file.name.casefold(), file.stem.casefold()}:
            yield faults.PICTURE_WITHOUT_WORDS.at(
                span,
                f"‘{image.alternative}’ zegt niet wat er op deze afbeelding te zien is"
                if words
                else "bij deze afbeelding staat niet wat erop te zien is",
                hint=f"schrijf dat tussen de haken, voor wie haar niet kan zien: {_EXAMPLE}",
            )


def pictures_that_can_not_be_printed(report: Report) -> Iterator[Diagnostic]:
    """A picture is not there, is not one of the report, or is no picture that can be printed."""
    for span, image in pictures_in(report):
        picture = report.pictures.get(image.name) or Picture(image.name, flaw=Flaw.MISSING)
        if picture.flaw:
            message, hint = _FLAWS[picture.flaw]
            yield faults.PICTURE_UNUSABLE.at(
                span, message, hint=f"bedoelde u `{picture.meant}`?" if picture.meant else hint
            )


def pictures_inside_words(report: Report) -> Iterator[Diagnostic]:
    """A picture stands in a link or in words with emphasis, where it is not printed."""
    for section in report.sections:
        for written in paragraphs(section):
            for shown in images(written.text):
                if shown.inside:
                    yield faults.PICTURE_UNUSABLE.at(
                        written.part(shown.start, shown.end),
                        "in een koppeling of in nadruk kan geen afbeelding staan",
                        hint="zet haar op een eigen regel, zonder haken of sterretjes eromheen",
                    )


def pictures_that_are_small(report: Report) -> Iterator[Diagnostic]:
    """A picture has so few dots that it is printed very small: it is not made larger than it is sharp."""
    for span, image in pictures_in(report):
        picture = report.pictures.get(image.name)
        if picture and not picture.flaw and picture.width < _LEAST_WIDTH:
            wide = round(picture.width / _DOTS_PER_MM)
            yield faults.PICTURE_SMALL.at(
                span,
                f"deze afbeelding is {picture.width} beeldpunten breed, en wordt daarom maar {wide} mm breed",
                hint="neem een grotere: vanaf ongeveer 1.050 beeldpunten is zij zo breed als de tekst",
            )


def pictures_in(report: Report) -> Iterator[tuple[Span, Image]]:
    """Every picture that a report shows, with where that stands, in order of the sections."""
    for section in report.sections:
        for written in paragraphs(section):
            for shown in images(written.text):
                if shown.image is not None and not shown.inside:
                    yield written.part(shown.start, shown.end), shown.image
