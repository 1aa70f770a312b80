"""References that stand in a text without brackets: each leads to a section, by its own title and its own level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.decode import closest
from jaarverslag.diagnostics import Edit, Fix, Label
from jaarverslag.references import Standing, free_references, titled
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.levels import level_name
from jaarverslag.rules.references import known_titles, proses
from jaarverslag.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report
    from jaarverslag.references import FreeReference, Stretch
    from jaarverslag.source import Written

_ELSEWHERE: Final = "staat de sectie niet in deze map, noem haar dan onder `elders`"
# Two numbers of three levels always share their points.
_LIKE: Final = 0.8
_SPACES: Final = re.compile(r"\s+")


def dead_free_references(report: Report) -> Iterator[Diagnostic]:
    """A text sends the reader to a section that is nowhere."""
    titles = known_titles(report)
    for written, reference in _references(report, titles) if report.complete else ():
        if reference.standing is not Standing.NO_SUCH_SECTION:
            continue
        meant = titled(written.text, reference, titles)
        guess = meant[0] if meant else closest(reference.number, titles, likeness=_LIKE)
        span = _span(written, reference.place)
        yield faults.FREE_REFERENCE_DEAD.at(
            span,
            f"hier lijkt een verwijzing te staan, en sectie {reference.number} bestaat niet in dit verslag",
            hint=f"bedoelde u {guess} {titles[guess]}? Zo niet: {_ELSEWHERE}"
            if guess
            else f"verbeter het nummer; {_ELSEWHERE}; {if_right(faults.FREE_REFERENCE_DEAD)}",
            fix=Fix((Edit(span, guess),), safe=False) if guess and _is_exact(span, reference.number) else None,
        )


def free_references_with_another_title(report: Report) -> Iterator[Diagnostic]:
    """Behind the number of a section stands another title than that section has."""
    titles = known_titles(report)
    places = {str(section.number): section.title.span for section in report.sections}
    for written, reference in _references(report, titles):
        number = reference.number
        if reference.standing not in {Standing.TITLE_MISSPELT, Standing.OTHER_TITLE}:
            continue
        own = titles[number]
        meant = titled(written.text, reference, titles)
        span = _span(written, meant[1] if meant else reference.whole)
        hint = f"bedoelde u {number} {own}? Met `[[{number}]]` komt de titel er vanzelf bij"
        fix = _in_brackets(written, reference, safe=reference.standing is Standing.TITLE_MISSPELT)
        if meant is not None:
            hint = f"deze titel hoort bij {meant[0]}: bedoelde u {meant[0]}, of {number} {own}?"
            fix = _other_number(written, reference, meant[0])
        yield faults.FREE_REFERENCE_OTHER_TITLE.at(
            span,
            f"de titel bij {number} is niet die van sectie {number}",
            hint=hint,
            labels=(Label(places[number], "zo heet die sectie"),) if number in places else (),
            fix=fix,
        )


def free_references_of_another_level(report: Report) -> Iterator[Diagnostic]:
    """The word before a number calls the section something that it is not: `deelprogramma 2.1.4`."""
    for written, reference in _references(report, known_titles(report)):
        word, right = reference.level_word, reference.parts
        if word is None or not reference.resolves or reference.level == right:
            continue
        span = _span(written, word)
        typed, better = written.text[word.start : word.end], _alike(level_name(right), written.text, word)
        yield faults.FREE_REFERENCE_OTHER_LEVEL.at(
            span,
            f"{reference.number} is een {level_name(right)}, en hier staat {typed}",
            hint=f"schrijf {better}, of verbeter het nummer",
            # With the right title there is no doubt which section is meant.
            fix=Fix((Edit(span, better),), safe=bool(reference.title) and reference.standing is Standing.RIGHT)
            if _is_exact(span, typed)
            else None,
        )


def _references(report: Report, titles: Mapping[str, str]) -> Iterator[tuple[Written, FreeReference]]:
    for section in report.sections:
        for written in proses(section):
            for reference in free_references(written.text, titles):
                yield written, reference


def _alike(name: str, text: str, word: Stretch) -> str:
    """Write the name of a level as the word that it replaces: with a capital, or in the plural."""
    typed = text[word.start : word.end]
    if typed[-2:] in {"'s", "’s", "en"}:
        name = f"{name}en" if name.endswith("d") else f"{name}'s"
    return name.capitalize() if typed[:1].isupper() else name


# --- Places in the file -----------------------------------------------------------------------------


def _span(written: Written, stretch: Stretch) -> Span:
    """Mark words where they were written, also where a line ends between the first and the last of them."""
    text = written.text[stretch.start : stretch.end]
    whole = written.part(stretch.start, stretch.end)
    if _is_exact(whole, text):
        return whole
    words = [match.span() for match in re.finditer(r"\S+", text)]
    first, last = (written.part(stretch.start + start, stretch.start + end) for start, end in (words[0], words[-1]))
    joined = Span(first.source, first.start, max(first.end, last.end))
    return joined if _is_exact(joined, text) else first


def _is_exact(span: Span, text: str) -> bool:
    """Tell whether these words stand there as they are, apart from where a line ends."""
    return _SPACES.sub(" ", span.text) == _SPACES.sub(" ", text)


def _in_brackets(written: Written, reference: FreeReference, *, safe: bool) -> Fix | None:
    """Replace number and title by `[[number]]`, where it is sure which words are the title."""
    span = _span(written, reference.whole)
    typed = written.text[reference.whole.start : reference.whole.end]
    if reference.whole == reference.place or not _is_exact(span, typed) or not _may_hold_brackets(written, span):
        return None
    return Fix((Edit(span, f"[[{reference.number}]]"),), safe=safe)


def _other_number(written: Written, reference: FreeReference, number: str) -> Fix | None:
    span = _span(written, reference.place)
    return Fix((Edit(span, number),), safe=False) if _is_exact(span, reference.number) else None


def _may_hold_brackets(written: Written, span: Span) -> bool:
    """Tell whether YAML takes `[[...]]` there as text: in quotes, in a block, or inside a bare text without braces."""
    raw = written.span
    if raw.text[:1] in {'"', "'", "|", ">"}:
        return True
    line = raw.source.line(raw.position.line)[: raw.position.column - 1]
    return span.start > raw.start and not {"{", "["} & set(line)
