"""What is wrong with a text that is no YAML, told from the text itself in words that an analyst knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Edit, Fix, Label

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Source, Span

_VERSIONS = re.compile(r"<{7}|={7}|>{7}")
_COLON_WITHOUT_SPACE = re.compile(r"(?:-[ \t]+)*(?P<key>[a-z][a-z-]*):(?=[^\s:/])")
_END = re.compile(r"^\.\.\.(?=\s|$)", re.MULTILINE)
_KEY = re.compile(r"[ \t]*(?:-[ \t]+)*[^\s:#][^:#]*:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Problem:
    """What a parser noticed: its own words, only used to choose ours; where; and where the thing began that it read."""

    words: str
    offset: int
    begin: int | None


def explain(source: Source, problem: Problem) -> Diagnostic:
    """Describe what stops a text from being YAML."""
    # A line without a colon is only noticed on the line below it.
    noticed = problem.begin if problem.begin is not None and "simple key" in problem.words else problem.offset
    offset = min(noticed, len(source.text))
    line, column = source.position(offset)
    text = source.line(line)
    while line > 1 and not text.strip():  # the parser often notices at the end, on an empty line
        line -= 1
        text = source.line(line)
        offset, column = source.offset(line - 1, len(text)), len(text) + 1
    start = source.offset(line - 1, 0)
    indent = len(text) - len(text.lstrip(" \t"))
    whole, rest = source.span(start + indent, start + len(text.rstrip())), source.span(offset, start + len(text))
    if "\t" in text[:indent]:
        return faults.BROKEN_YAML.at(
            source.span(start, start + indent),
            "deze regel springt in met een tab",
            hint="gebruik spaties om in te springen, twee per laag",
        )
    if "'\\t'" in problem.words:
        return faults.BROKEN_YAML.at(
            source.span(offset, offset + 1), "hier staat een tab", hint="gebruik spaties in plaats van de tab"
        )
    if "document start" in problem.words and (end := _END.search(source.text, 0, offset)):
        return faults.BROKEN_YAML.at(
            source.span(end.start(), end.end()),
            "drie punten betekenen in YAML dat het bestand hier ophoudt, en er staat nog meer",
            hint="haal deze regel weg",
        )
    if "escape" in problem.words or "hexdecimal" in problem.words:
        return _escape(source, offset)
    if problem.begin is not None and "quoted scalar" in problem.words:
        return _open_quote(source.span(problem.begin, problem.begin + 1))
    if "flow" in problem.words:
        return _between_brackets(source, problem.begin, rest, whole)
    if "mapping values are not allowed" in problem.words:
        return faults.BROKEN_YAML.at(
            source.span(offset, offset + 1),
            "hier staat een dubbele punt die YAML niet verwacht",
            hint='zet een tekst met een dubbele punt tussen aanhalingstekens: "...", en controleer de inspringing',
        )
    if not _KEY.match(text) and not text.lstrip().startswith("- "):
        return _without_key(whole)
    return _misplaced(whole) if column - 1 <= indent else _left_over(rest if rest.text else whole)


def _escape(source: Source, offset: int) -> Diagnostic:
    at = max(source.text.rfind("\\", 0, offset + 1), 0)
    return faults.BROKEN_YAML.at(
        source.span(at, at + 2),
        "een schuine streep (\\) betekent tussen dubbele aanhalingstekens iets bijzonders",
        hint="zet de tekst tussen enkele aanhalingstekens: '...'",
    )


def _open_quote(quote: Span) -> Diagnostic:
    return faults.BROKEN_YAML.at(
        quote,
        "dit aanhalingsteken wordt nergens gesloten",
        hint="zet aan het eind van de tekst hetzelfde aanhalingsteken, of haal dit weg",
    )


def _odd_quote(bracket: Span) -> Span | None:
    """Find the quote that has no other on its line, behind a bracket; a parser misses it only lines further."""
    source, line = bracket.source, bracket.position.line
    text = source.line(line)[bracket.position.column - 1 :]
    if text.count('"') % 2 == 0:
        return None
    at = bracket.start + text.rindex('"')
    return source.span(at, at + 1)


def _without_key(line: Span) -> Diagnostic:
    if _VERSIONS.match(line.text):
        return faults.BROKEN_YAML.at(
            line,
            "hier staan twee versies van het bestand door elkaar",
            hint="kies per regel welke goed is, en haal de regels met <<<<<<<, ======= en >>>>>>> weg",
        )
    if found := _COLON_WITHOUT_SPACE.match(line.text):
        colon = line.part(found.end() - 1, found.end())
        return faults.BROKEN_YAML.at(
            colon,
            f"achter `{found['key']}:` ontbreekt een spatie",
            hint="zet een spatie achter de dubbele punt",
            fix=Fix((Edit(colon, ": "),)),
        )
    return faults.BROKEN_YAML.at(
        line,
        "deze regel hoort bij geen sleutel",
        hint="schrijf `sleutel: waarde`, of begin een doorlopende tekst met `|` en spring elke regel in",
    )


def _between_brackets(source: Source, begin: int | None, rest: Span, line: Span) -> Diagnostic:
    # Where the parser looked for a value in vain, its beginning is not the bracket's.
    opens = begin is not None and source.text[begin : begin + 1] in {"{", "["}
    bracket = source.span(begin, begin + 1) if opens and begin is not None else None
    if bracket and (quote := _odd_quote(bracket)):
        return _open_quote(quote)
    if bracket and not rest.text:
        return faults.BROKEN_YAML.at(bracket, "dit haakje wordt nergens gesloten", hint="sluit het met } of ]")
    return faults.BROKEN_YAML.at(
        rest if rest.text else line,
        "tussen accolades of blokhaken klopt iets niet",
        hint='sluit elk haakje, en zet een tekst met een komma of haakje tussen aanhalingstekens: "..."',
        labels=(Label(bracket, "dit haakje gaat hier open"),) if bracket else (),
    )


def _misplaced(line: Span) -> Diagnostic:
    return faults.BROKEN_YAML.at(
        line,
        "deze regel springt anders in dan de regels erboven",
        hint="laat sleutels van dezelfde laag precies even ver inspringen, twee spaties per laag",
    )


def _left_over(rest: Span) -> Diagnostic:
    return faults.BROKEN_YAML.at(
        rest,
        "hier staat nog iets achter een waarde die al af is",
        hint="zet de hele waarde tussen aanhalingstekens, of haal weg wat erachter staat",
    )
