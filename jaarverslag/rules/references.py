"""References in the running text: each leads to a section or a value that exists, and no link is unsafe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.decode import closest
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.markdown.finding import references, unsafe_addresses
from jaarverslag.outline import section_number
from jaarverslag.placeholders import placeholder_names, resolve_placeholder
from jaarverslag.rules.walk import cells_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report, Section
    from jaarverslag.outline import SectionNumber
    from jaarverslag.source import Span, Written


# Two numbers of three levels always share their points.
_LIKE: Final = 0.8


def proses(section: Section) -> Iterator[Written]:
    """Give every running text of a section: those of paragraphs, and those of notes."""
    yield from paragraphs(section)
    yield from notes(section)


def paragraphs(section: Section) -> Iterator[Written]:
    """Give the running texts of a section that may have more than one paragraph, in the order of the page."""
    for text in (section.introduction, section.legend, section.goals):
        if text is not None:
            yield text
    yield from (topic.text for topic in section.topics)
    yield from (table.note for table in section.tables if table.note is not None)
    for indicator in section.indicators:
        if indicator.note is not None:
            yield indicator.note
    yield from (activity.text for activity in section.activities)
    yield from (conclusion.text for conclusion in section.conclusions)
    if section.costs is not None and section.costs.note is not None:
        yield section.costs.note


def notes(section: Section) -> Iterator[Written]:
    """Give the texts of a section that stand under a table, each a line."""
    for indicator in section.indicators:
        yield from (one.note for one in cells_of(indicator) if one.note is not None)
    yield from (footnote.text for footnote in section.footnotes)


def dead_references(report: Report) -> Iterator[Diagnostic]:
    """A reference leads to no section and to no value of an indicator."""
    titles = report.titles
    for section in report.sections:
        for text in proses(section):
            for reference in references(text.text):
                span = text.part(reference.start, reference.end)
                if reference.is_number:
                    if section_number(reference.target) not in titles and report.complete:
                        yield _dead_number(reference.target, titles, section.number, span)
                elif resolve_placeholder(reference.target, section, report.settings.year) is None:
                    names = placeholder_names(section)
                    guess = closest(reference.target, names)
                    yield faults.DEAD_PLACEHOLDER.at(
                        span,
                        f"`{reference.target}` is geen waarde van een indicator in deze sectie",
                        hint=f"bedoelde u `[[{guess}]]`?"
                        if guess
                        else "schrijf het id, een punt, en `beoogd` of `behaald`: `[[mijn-indicator.beoogd]]`",
                    )


def _dead_number(target: str, titles: Mapping[SectionNumber, str], own: SectionNumber, span: Span) -> Diagnostic:
    number = section_number(target)
    guess = closest_number(number, [one for one in titles if one != own]) if number else None
    return faults.DEAD_REFERENCE.at(
        span,
        f"{number.named if number else f'sectie {target}'} bestaat niet in dit verslag",
        hint=f"bedoelde u {guess} {titles[guess]}? Staat de sectie niet in deze map, noem haar dan onder `elders`"
        if guess
        else "verbeter het nummer, of noem de sectie onder `elders` in rapport.yaml",
        fix=Fix((Edit(span, f"[[{guess}]]"),), safe=False) if guess else None,
    )


def closest_number(number: SectionNumber, known: Iterable[SectionNumber]) -> SectionNumber | None:
    """Find the section of the same part that the writer probably meant."""
    candidates = {one.digits: one for one in known if one.part is number.part}
    guess = closest(number.digits, candidates, likeness=_LIKE)
    return candidates[guess] if guess else None


def unsafe_links(report: Report) -> Iterator[Diagnostic]:
    """A link leads somewhere that a reader of a PDF should not be sent."""
    for section in report.sections:
        for text in proses(section):
            for start, end, address in unsafe_addresses(text.text):
                yield faults.UNSAFE_LINK.at(
                    text.part(start, end),
                    f"de koppeling naar `{address}` kan niet in het verslag",
                    hint="gebruik een adres dat begint met https:, mailto: of tel:",
                )
