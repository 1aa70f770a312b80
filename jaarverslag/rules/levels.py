"""The levels of a report: its numbering has no holes, and no section hangs below one that is not there."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.diagnostics import Label
from jaarverslag.outline import Part, SectionNumber
from jaarverslag.rules.confirming import if_right

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report, Section

# The parts in which a number is printed, so that a reader sees where one is left out.
_NUMBERED: Final = frozenset({Part.PROGRAMMES, Part.PARAGRAPHS})
_THAT: Final[Mapping[Part, str]] = MappingProxyType({Part.PROGRAMMES: "dat", Part.PARAGRAPHS: "die"})
_ELSEWHERE: Final = "noem haar dan onder `elders` in rapport.yaml"


def _named(number: SectionNumber) -> str:
    """Call a number by its level as well: `deelprogramma 2.1`, `paragraaf 2`."""
    return f"{number.level_name} {number.digits}"


def known_numbers(report: Report) -> frozenset[SectionNumber]:
    """Give the number of every section that the report has, in this folder or elsewhere."""
    elsewhere = (other.number for other in report.settings.elsewhere)
    return frozenset((*elsewhere, *(section.number for section in report.sections)))


def gaps_in_the_numbering(report: Report) -> Iterator[Diagnostic]:
    """Two sections with one parent have numbers between theirs that are nowhere.

    Only between two files: a folder may hold a part of a report, which begins and ends where it likes.
    """
    if not report.complete:
        return
    known = known_numbers(report)
    siblings: dict[tuple[Part, SectionNumber | None], list[Section]] = {}
    for section in report.sections:
        if section.part in _NUMBERED:
            siblings.setdefault((section.part, section.number.above), []).append(section)
    for sections in siblings.values():
        for before, after in pairwise(sections):
            missing = [number for number in _between(before.number, after.number) if number not in known]
            if missing:
                yield _gap(before, after, missing)


def _between(before: SectionNumber, after: SectionNumber) -> Iterator[SectionNumber]:
    """Give the numbers that lie between two with the same parent."""
    *parent, first = before.parts
    return (SectionNumber((*parent, last), before.part) for last in range(first + 1, after.parts[-1]))


def _gap(before: Section, after: Section, missing: list[SectionNumber]) -> Diagnostic:
    what = f"{_named(missing[0])} ontbreekt" if len(missing) == 1 else f"{len(missing)} nummers ontbreken"
    return faults.GAP_IN_NUMBERING.at(
        after.number_written.span,
        f"tussen {before.number} en {after.number} is een gat: {what}",
        hint=f"staat de sectie ergens anders, {_ELSEWHERE}; {if_right(faults.GAP_IN_NUMBERING)}",
        labels=(Label(before.number_written.span, "de sectie ervoor"),),
    )


def sections_without_parent(report: Report) -> Iterator[Diagnostic]:
    """The section right above another is nowhere, while the folder does hold what stands around it.

    A folder may hold a part of a report: one beleidsveld, or a deelprogramma here and a beleidsveld there. But where
    programma 2 or deelprogramma 2.2 is a file and 2.1.4 is too, 2.1 is a hole; and where another programma is, 2 is.
    Each missing section is told once, at the first that lies below it.
    """
    if not report.complete:
        return
    known = known_numbers(report)
    files = {section.number for section in report.sections}
    # The places in the outline around which something is a file: what holds them, and what is held beside them. Above
    # the highest level that is the part of the book itself.
    written = {*files, *(number.above or number.part for number in files)}
    nowhere: dict[SectionNumber, Section] = {}
    for section in report.sections:
        for level in range(section.number.level - 1, 0, -1):
            above = section.number.ancestor(level)
            if above not in known and (above.above or above.part) in written:
                nowhere.setdefault(above, section)
                break  # what lies above that is missing as well, and is told when this is there
    for parent, section in nowhere.items():
        yield faults.SECTION_WITHOUT_PARENT.at(
            section.number_written.span,
            f"{_named(section.number)} hoort bij {_named(parent)}, en {_THAT[parent.part]} is er niet",
            hint=f"verbeter het nummer of voeg {parent} toe; staat die sectie ergens anders, {_ELSEWHERE}",
        )
