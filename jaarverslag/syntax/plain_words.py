"""What is wrong with a text that is no YAML, told from the text itself in words that an analyst knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag import faults

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Source

_KEY = re.compile(r"[ \t]*(?:-[ \t]+)*[^\s:#][^:#]*:(?:\s|$)")


def explain(source: Source, offset: int, problem: str) -> Diagnostic:
    """Describe the fault at `offset`; `problem` is the parser's own word for it and only used to choose ours."""
    line, column = source.position(min(offset, len(source.text)))
    text = source.line(line)
    while line > 1 and not text.strip():  # the parser often notices at the end, on an empty line
        line -= 1
        text, column = source.line(line), len(source.line(line)) + 1
    start = source.offset(line - 1, 0)
    indent = len(text) - len(text.lstrip(" \t"))
    span = source.span(start + indent, start + len(text.rstrip()))
    if "\t" in text[:indent] or (text[column - 1 : column] == "\t" and not text[: column - 1].strip()):
        return faults.BROKEN_YAML.at(
            source.span(start, start + indent),
            "deze regel springt in met een tab",
            hint="gebruik spaties om in te springen, twee per laag",
        )
    if "quoted scalar" in problem:
        return faults.BROKEN_YAML.at(
            span,
            "een aanhalingsteken dat ergens hiervoor opent, wordt nergens gesloten",
            hint="zet aan het eind van de tekst hetzelfde aanhalingsteken, of haal het eerste weg",
        )
    if "flow" in problem:
        return faults.BROKEN_YAML.at(
            span,
            "tussen accolades of blokhaken klopt iets niet",
            hint='sluit elk haakje, en zet een tekst met een komma of haakje tussen aanhalingstekens: "..."',
        )
    if "mapping values are not allowed" in problem:
        return faults.BROKEN_YAML.at(
            span,
            "hier staat een dubbele punt die YAML niet verwacht",
            hint='zet een tekst met een dubbele punt tussen aanhalingstekens: "...", en controleer de inspringing',
        )
    if not _KEY.match(text) and not text.lstrip().startswith("- "):
        return faults.BROKEN_YAML.at(
            span,
            "deze regel hoort bij geen sleutel",
            hint="schrijf `sleutel: waarde`, of begin een doorlopende tekst met `|` en spring elke regel in",
        )
    return faults.BROKEN_YAML.at(
        span,
        "deze regel springt anders in dan de regels erboven",
        hint="laat sleutels van dezelfde laag precies even ver inspringen, twee spaties per laag",
    )
