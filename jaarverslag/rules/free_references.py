"""References that stand in a text without brackets: each leads to a section, by its own title and its own level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.diagnostics import Edit, Fix, Label
from jaarverslag.outline import Part
from jaarverslag.references import Standing, free_references, titled
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.references import closest_number, proses
from jaarverslag.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report
    from jaarverslag.outline import SectionNumber
    from jaarverslag.references import FreeReference, Stretch
    from jaarverslag.source import Written

_ELSEWHERE: Final = "staat de sectie niet in deze map, noem haar dan onder `elders`"
_SPACES: Final = re.compile(r"\s+")


def faulty_free_references(report: Report) -> Iterator[Diagnostic]:
    """A text sends the reader to a section that is nowhere, has another title, or is of another level than it says."""
    titles = report.titles
    places = {section.number: section.title.span for section in report.sections}
    for section in report.sections:
        for written in proses(section):
            for reference in free_references(written.text, titles):
                match reference.standing:
                    case Standing.NO_SUCH_SECTION if report.complete:
                        yield _dead(written, reference, titles)
                    case Standing.TITLE_MISSPELT | Standing.OTHER_TITLE:
                        yield _of_another_title(written, reference, titles, places.get(reference.number))
                    case _:
                        pass
                if reference.level_word and reference.resolves and reference.level != reference.number.level:
                    yield _of_another_level(written, reference, reference.level_word)


def _dead(written: Written, reference: FreeReference, titles: Mapping[SectionNumber, str]) -> Diagnostic:
    meant = titled(written.text, reference, titles)
    guess = meant[0] if meant else closest_number(reference.number, titles)
    span = _span(written, reference.place)
    return faults.FREE_REFERENCE_DEAD.at(
        span,
        f"hier lijkt een verwijzing te staan, en {reference.number.named} bestaat niet in dit verslag",
        hint=f"bedoelde u {guess} {titles[guess]}? Zo niet: {_ELSEWHERE}"
        if guess
        else f"verbeter het nummer; {_ELSEWHERE}; {if_right(faults.FREE_REFERENCE_DEAD, text=written)}",
        fix=_other_number(written, reference, guess) if guess else None,
    )


def _of_another_title(
    written: Written, reference: FreeReference, titles: Mapping[SectionNumber, str], own_place: Span | None
) -> Diagnostic:
    number, own = reference.number, titles[reference.number]
    meant = titled(written.text, reference, titles)
    hint = f"bedoelde u {number} {own}? Met `[[{number}]]` komt de titel er vanzelf bij"
    fix = _in_brackets(written, reference, safe=reference.standing is Standing.TITLE_MISSPELT)
    if meant is not None:
        hint = f"deze titel hoort bij {meant[0]}: bedoelde u {meant[0]}, of {number} {own}?"
        fix = _other_number(written, reference, meant[0])
    return faults.FREE_REFERENCE_OTHER_TITLE.at(
        _span(written, meant[1] if meant else reference.whole),
        f"de titel bij {number} is niet die van {number.named}",
        hint=hint,
        labels=(Label(own_place, "zo heet die sectie"),) if own_place else (),
        fix=fix,
    )


def _of_another_level(written: Written, reference: FreeReference, word: Stretch) -> Diagnostic:
    span = _span(written, word)
    typed, name = written.text[word.start : word.end], reference.number.level_name
    better = _alike(name, typed)
    return faults.FREE_REFERENCE_OTHER_LEVEL.at(
        span,
        f"{reference.number} is een {name}, en hier staat {typed}",
        hint=f"schrijf {better}, of verbeter het nummer",
        # With the right title there is no doubt which section is meant.
        fix=Fix((Edit(span, better),), safe=bool(reference.title) and reference.standing is Standing.RIGHT)
        if _is_exact(span, typed)
        else None,
    )


def _alike(name: str, typed: str) -> str:
    """Write the name of a level as the word that it replaces: with a capital, or in the plural."""
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
    plural = reference.number.part is not Part.PROGRAMMES and reference.place == reference.digits
    if (
        plural
        or reference.whole == reference.place
        or not _is_exact(span, typed)
        or not _may_hold_brackets(written, span)
    ):
        return None
    return Fix((Edit(span, f"[[{reference.number}]]"),), safe=safe)


def _other_number(written: Written, reference: FreeReference, number: SectionNumber) -> Fix | None:
    """Replace the number, where the word before it can stay."""
    span = _span(written, reference.digits)
    possible = number.part is reference.number.part and _is_exact(span, reference.number.digits)
    return Fix((Edit(span, number.digits),), safe=False) if possible else None


def _may_hold_brackets(written: Written, span: Span) -> bool:
    """Tell whether YAML takes `[[...]]` there as text: in quotes, in a block, or inside a bare text without braces."""
    raw = written.span
    if raw.text[:1] in {'"', "'", "|", ">"}:
        return True
    line = raw.source.line(raw.position.line)[: raw.position.column - 1]
    return span.start > raw.start and not {"{", "["} & set(line)
