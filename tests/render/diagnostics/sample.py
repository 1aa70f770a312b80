"""One handful of diagnostics that every format is tested on: each has something that a careless format trips over."""

from __future__ import annotations

from jaarverslag import faults
from jaarverslag.diagnostics import Diagnostic, Edit, Fix, Kind, Label, in_order
from jaarverslag.source import Source, Span

#: A path with a space, a colon, a percent sign and a comma.
FIRST = Source(
    "data/2017/2 economie: 100%, groei/2.1.4.yaml",
    """\
nummer: 2.1.4
titel: Kennis 😀 en 経済 bevorderen
indicatoren:
  - id: banen
    naam: Aantal banen
    beoogd: {2017: >2}
    behaald: {2016: 1, 2017: 3, 2016: 2}
\ttab:\twaarde
  - id: banen
inleiding: |
  Een tekst die
  over regels

  doorloopt.
"""
    "toelichting: "
    + "een lange regel die maar doorgaat, " * 6
    + "met [[9.9.9]] erin, "
    + "en nog wat meer. " * 5
    + "\n",
)
SECOND = Source("data/2017/rapport.yaml", "titel: Jaarverslag\nelders:\n  - nummer: 2.1.4\n    titel: Elders\n")

#: What a hostile file may hold: a terminal's escape, markup, workflow commands, the end of a CDATA section.
HOSTILE = '\x1b[2J [bold]%0A::error::]]> "q" \'&<\r\n##[error] \u202e\x9b\ufffe{0} [tekst](1)'


def _find(source: Source, text: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = source.text.index(text, start + 1)
    return source.span(start, start + len(text))


def _sample() -> tuple[Diagnostic, ...]:
    unquoted, last_id = _find(FIRST, ">2"), _find(FIRST, "banen", 2)
    dead = _find(FIRST, "[[9.9.9]]")
    return in_order(
        (
            # A safe repair on one line.
            faults.UNQUOTED_VALUE.at(
                unquoted,
                "deze waarde heeft aanhalingstekens nodig",
                hint='schrijf `">2"`',
                fix=Fix((Edit(unquoted, '">2"'),)),
            ),
            # Two places on one line.
            faults.DUPLICATE_KEY.at(
                _find(FIRST, "2016", 1),
                "de sleutel `2016` staat er twee keer",
                hint="haal er een weg",
                labels=[Label(_find(FIRST, "2016"), "hier staat hij voor het eerst")],
            ),
            # Two places in one file, far apart, and one in another; a repair of two lines.
            faults.DUPLICATE_ID.at(
                last_id,
                "het id `banen` bestaat al",
                hint="geef elke indicator een eigen id, liefst met het onderwerp erin, en noem dat ook in de tekst",
                labels=[
                    Label(_find(FIRST, "banen"), "hier staat het voor het eerst"),
                    Label(_find(SECOND, "2.1.4"), "dit nummer hoort erbij"),
                ],
                fix=Fix((Edit(last_id, "banen-2"), Edit(_find(FIRST, "Een tekst"), "Twee\nteksten"))),
            ),
            # A repair that needs a look, far to the right of a long line.
            faults.DEAD_REFERENCE.at(
                dead,
                "sectie 9.9.9 bestaat niet in dit verslag",
                hint="bedoelde u 2.1.4 Kennis?",
                fix=Fix((Edit(dead, "[[2.1.4]]"),), safe=False),
            ),
            # Wide characters before the place, and wide characters in it.
            Kind("J504", "twijfelachtige-waarde", faults.DOUBTFUL_CELL.severity).at(
                _find(FIRST, "経済"), "dit is geen Nederlands"
            ),
            # Tabs before the place and behind it, and a second place on the same line.
            faults.UNKNOWN_KEY.at(
                _find(FIRST, "tab"),
                "de sleutel `tab` bestaat niet",
                labels=[Label(_find(FIRST, "waarde"), "hoort erbij")],
            ),
            # A place of several lines.
            faults.UNSAFE_LINK.at(_find(FIRST, "Een tekst die\n  over regels\n\n  doorloopt.\n"), "een lange plaats"),
            # What a hostile file may hold, in every text.
            faults.EMPTY_VALUE.at(
                SECOND.whole,
                f"de waarde `{HOSTILE}` kan niet",
                hint=HOSTILE,
                labels=[Label(_find(SECOND, "Elders"), HOSTILE)],
            ),
            # No text to point at: a file, and the report as a whole.
            faults.FILE_NOT_UTF8.about("data/2017/3.yaml", "regel 4 heeft een teken dat geen UTF-8 is", hint="codeer"),
            faults.PDF_NOT_ACCESSIBLE.about("", "de PDF is niet toegankelijk"),
        )
    )


SAMPLE = _sample()


def many(errors: int, warnings: int) -> list[Diagnostic]:
    """So many diagnostics on a line each, the warnings first; `in_order` would leave them so."""
    source = Source("a.yaml", "x\n" * (errors + warnings))
    kinds = [faults.DOUBTFUL_CELL] * warnings + [faults.UNREADABLE_CELL] * errors
    return [kind.at(source.span(2 * line, 2 * line + 1), f"nummer {line}") for line, kind in enumerate(kinds)]
