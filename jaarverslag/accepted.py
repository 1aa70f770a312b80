"""Faults that the author accepts, with a reason, in a comment: `# jaarverslag: negeer J407 omdat ...`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.model import Acceptance
from jaarverslag.syntax import Node, Scalar, ScalarStyle, scalars

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Source, Span

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*jaarverslag:[ \t]*(?P<words>[^\r\n]*)", re.MULTILINE)
_EXCEPTION = re.compile(r"negeer[ \t]+(?P<code>J\d{3})\b(?:[ \t]+omdat[ \t]+(?P<reason>\S.*))?", re.IGNORECASE)
# What a rule found may be accepted by a person. What cannot be read, or has no place in the format, cannot.
_ACCEPTABLE = re.compile(r"J[456]\d\d")


@dataclass(frozen=True, slots=True)
class Acceptances:
    """The comments of one file, and what is wrong with them."""

    accepted: tuple[Acceptance, ...]
    diagnostics: tuple[Diagnostic, ...]


def is_judged(code: str) -> bool:
    """Tell whether a code is of a fault that people may weigh: one that a rule found."""
    return _ACCEPTABLE.fullmatch(code) is not None and any(kind.code == code for kind in faults.CATALOGUE)


def find_acceptances(source: Source, root: Node) -> Acceptances:
    """Find the comments of a file that accept faults.

    A comment on a line of its own is about the next line, and where a text begins there about the whole text: within it
    nothing can be a comment.
    """
    accepted, found = [], []
    texts = tuple(scalars(root)) if "jaarverslag:" in source.text else ()
    lasts: dict[int, int] = {}
    for text in texts:
        first = text.span.position.line
        lasts[first] = max(lasts.get(first, first), text.span.end_position.line)
    for match in _COMMENT.finditer(source.text):
        span = source.span(match.start(), match.end())
        if any(_holds(text, span) for text in texts):
            continue
        words = _EXCEPTION.fullmatch(match.group("words").rstrip())
        problem = _problem(words, span)
        if problem:
            found.append(problem)
        elif words:
            line = span.position.line
            alone = not source.line(line)[: span.position.column - 1].strip()
            about = _next_line(source, line) if alone else line
            accepted.append(Acceptance(words.group("code").upper(), about, lasts.get(about, about), span))
    return Acceptances(tuple(accepted), tuple(found))


def _next_line(source: Source, line: int) -> int:
    """Find the line below that holds data: comments may stand over one another."""
    for number in range(line + 1, source.line_count + 1):
        if (text := source.line(number).strip()) and not text.startswith("#"):
            return number
    return line


def _holds(text: Scalar, comment: Span) -> bool:
    """Tell whether what looks like a comment is text; behind the `|` of a block it is a comment."""
    if text.style is ScalarStyle.PLAIN or not text.span.start <= comment.start < text.span.end:
        return False
    return text.style is not ScalarStyle.BLOCK or comment.position.line > text.span.position.line


def _problem(words: re.Match[str] | None, span: Span) -> Diagnostic | None:
    example = "# jaarverslag: negeer J407 omdat de conclusie in 2.3.6 staat"
    if words is None:
        return faults.MALFORMED_EXCEPTION.at(
            span, "deze aanwijzing voor het programma is niet te begrijpen", hint=f"schrijf `{example}`"
        )
    code = words.group("code").upper()
    if words.group("reason") is None:
        return faults.EXCEPTION_WITHOUT_REASON.at(
            span,
            f"er staat niet waarom {code} hier mag blijven",
            hint=f"geef de reden: `# jaarverslag: negeer {code} omdat ...`",
        )
    known = {kind.code for kind in faults.CATALOGUE}
    if code not in known or not _ACCEPTABLE.fullmatch(code):
        return faults.MALFORMED_EXCEPTION.at(
            span,
            f"{code} is niet te negeren" if code in known else f"de code {code} bestaat niet",
            hint="negeren kan bij codes die met J4, J5 of J6 beginnen; los dit anders op in de gegevens",
        )
    return None


@dataclass(frozen=True, slots=True)
class Sifted:
    """Faults after the exceptions: those that remain, and those that were accepted."""

    remaining: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...]


def sift(diagnostics: Iterable[Diagnostic], acceptances: Iterable[Acceptance]) -> Sifted:
    """Take out what the author accepted; an exception that was not needed is a fault itself."""
    wanted: dict[tuple[str, str], list[Acceptance]] = {}
    for one in acceptances:
        wanted.setdefault((one.span.source.name, one.code), []).append(one)
    used: set[Span] = set()
    remaining: list[Diagnostic] = []
    accepted: list[Diagnostic] = []
    for diagnostic in diagnostics:
        line = diagnostic.span.position.line if diagnostic.span else 0
        about = [one for one in wanted.get((diagnostic.file, diagnostic.code), ()) if one.line <= line <= one.last]
        used.update(one.span for one in about)
        (accepted if about else remaining).append(diagnostic)
    remaining.extend(
        faults.UNUSED_EXCEPTION.at(
            one.span, f"{one.code} komt hier niet voor", hint="haal deze aanwijzing weg; ze is niet meer nodig"
        )
        for listed in wanted.values()
        for one in listed
        if one.span not in used
    )
    return Sifted(tuple(remaining), tuple(accepted))
