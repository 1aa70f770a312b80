"""The levels of a report: its numbering has no holes, and no section hangs below one that is not there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.diagnostics import Label
from jaarverslag.model import SectionNumber
from jaarverslag.rules.confirming import if_right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report, Section

_NAMES: Final = ("programma", "deelprogramma", "beleidsveld")
_ELSEWHERE: Final = "noem haar dan onder `elders` in rapport.yaml"


def level_name(level: int) -> str:
    """Give what a section of a level is called, 1 being the highest."""
    return _NAMES[level - 1]


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
    siblings: dict[tuple[int, ...], list[Section]] = {}
    for section in report.sections:
        siblings.setdefault(section.number.parts[:-1], []).append(section)
    for parent, sections in siblings.items():
        for before, after in pairwise(sections):
            between = (SectionNumber((*parent, last)) for last in range(_last(before) + 1, _last(after)))
            missing = [number for number in between if number not in known]
            if missing:
                yield _gap(before, after, missing)


def _last(section: Section) -> int:
    return section.number.parts[-1]


def _gap(before: Section, after: Section, missing: list[SectionNumber]) -> Diagnostic:
    name = level_name(after.number.level)
    what = f"{name} {missing[0]} ontbreekt" if len(missing) == 1 else f"{len(missing)} nummers ontbreken"
    return faults.GAP_IN_NUMBERING.at(
        after.number_written.span,
        f"tussen {before.number} en {after.number} is een gat: {what}",
        hint=f"staat de sectie ergens anders, {_ELSEWHERE}; {if_right(faults.GAP_IN_NUMBERING)}",
        labels=(Label(before.number_written.span, "de sectie ervoor"),),
    )


def sections_without_parent(report: Report) -> Iterator[Diagnostic]:
    """The section right above another is nowhere, while the folder does hold what stands around it.

    A folder may hold a part of a report: one beleidsveld, or a deelprogramma here and a beleidsveld there. But where
    programma 2 or deelprogramma 2.2 is a file and 2.1.4 is too, 2.1 is a hole. Each missing section is told once, at
    the first that lies below it.
    """
    if not report.complete:
        return
    known = known_numbers(report)
    files = {section.number.parts for section in report.sections}
    # The places in the outline around which something is a file: what holds them, and what is held beside them.
    written = files | {parts[:-1] for parts in files}
    nowhere: dict[SectionNumber, Section] = {}
    for section in report.sections:
        parent = SectionNumber(section.number.parts[:-1])
        if parent.level and parent not in known and parent.parts[:-1] in written:
            nowhere.setdefault(parent, section)
    for parent, section in nowhere.items():
        child, above = level_name(section.number.level), level_name(parent.level)
        yield faults.SECTION_WITHOUT_PARENT.at(
            section.number_written.span,
            f"{child} {section.number} hoort bij {above} {parent}, en dat is er niet",
            hint=f"verbeter het nummer of voeg {parent} toe; staat die sectie ergens anders, {_ELSEWHERE}",
        )
