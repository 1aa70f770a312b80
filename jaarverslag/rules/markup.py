"""Markdown that a report's texts do not have: it is printed as it was typed, signs and all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jaarverslag import faults
from jaarverslag.markdown.finding import images
from jaarverslag.rules.references import notes, paragraphs, proses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report


class _Markup(NamedTuple):
    """A kind of markup: how it is recognised, what it is called, and what to do instead."""

    pattern: re.Pattern[str]
    name: str
    instead: str


_TAGS: Final = "a|b|br|div|em|h[1-6]|hr|i|img|li|ol|p|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
_KINDS: Final = (
    _Markup(
        re.compile(r"^ {0,3}#{1,6}[ \t]+\S[^\n]*", re.MULTILINE),
        "een kop",
        "een stuk tekst met een eigen kop hoort onder `teksten`, en in de conclusie achter `kop`",
    ),
    _Markup(
        re.compile(r"^[ \t]*\|[^\n]*\|[ \t]*$|^[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+$", re.MULTILINE),
        "een tabel",
        "zet de tabel onder `tabellen`, met een titel",
    ),
    _Markup(
        re.compile(r"^ {0,3}>[ \t]*[^\W\d][^\n]*", re.MULTILINE), "een citaat", "zet de woorden tussen aanhalingstekens"
    ),
    _Markup(
        re.compile(r"^ {0,3}(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$", re.MULTILINE),
        "een lijn",
        "laat haar weg, of begin onder `teksten` een nieuw stuk met een eigen kop",
    ),
    _Markup(
        re.compile(r"\[\^[^\[\]\s]+\]"), "een voetnoot", "zet de uitleg in de tekst; alleen tabellen hebben voetnoten"
    ),
    _Markup(
        re.compile(r"```|`[^`\n]+`"), "code", "laat de accenten weg; met `*` ervoor en erachter staat een woord schuin"
    ),
    _Markup(re.compile(r"~~[^~\n]+~~"), "doorgestreepte tekst", "haal weg wat niet meer geldt"),
    _Markup(
        re.compile(rf"</?(?:{_TAGS})(?:\s[^<>\n]*)?/?>", re.IGNORECASE),
        "opmaak in HTML",
        "laat de codes tussen `<` en `>` weg",
    ),
)
_IMAGE: Final = "schrijf `![wat te zien is](beelden/plein.jpg)`; zet een naam met spaties tussen `<` en `>`"
_NO_IMAGE: Final = "in een voetnoot is geen plaats voor een afbeelding; zet haar in de tekst"


def markup_that_is_printed(report: Report) -> Iterator[Diagnostic]:
    """A text has markup that is none here, so that its signs are printed; told once for each kind in a text."""
    for section in report.sections:
        for written in proses(section):
            for kind in _KINDS:
                if found := kind.pattern.search(written.text):
                    yield faults.MARKUP_LEFT_AS_TYPED.at(
                        written.part(found.start(), found.end()),
                        f"dit lijkt {kind.name}, en die tekens worden gewoon afgedrukt",
                        hint=kind.instead,
                    )


def images_that_are_printed_as_typed(report: Report) -> Iterator[Diagnostic]:
    """An image is written in another way than images are, or in a note, which has no room for it."""
    for section in report.sections:
        for texts, instead in ((paragraphs(section), _IMAGE), (notes(section), _NO_IMAGE)):
            for written in texts:
                for shown in images(written.text):
                    if shown.image is None or instead is _NO_IMAGE:
                        yield faults.MARKUP_LEFT_AS_TYPED.at(
                            written.part(shown.start, shown.end),
                            "dit lijkt een afbeelding, en die tekens worden gewoon afgedrukt",
                            hint=instead,
                        )
