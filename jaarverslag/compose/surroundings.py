"""What a section takes from the report around it, so that it is plain what a change elsewhere can do to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.document.inlines import SectionLink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.model import Report, SectionNumber, Settings
    from jaarverslag.picture import Picture


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all sections of a build have in common.

    Attributes:
        settings: those of the report.
        titles: the title of every section that a text may refer to, by its number.
        pictures: those that the texts may show, by name.
        in_build: the sections that become pages of the same PDF; only those are linked to.
        concept: mark every page as a concept.
    """

    settings: Settings
    titles: Mapping[SectionNumber, str]
    pictures: Mapping[str, Picture]
    in_build: frozenset[SectionNumber]
    concept: bool

    @classmethod
    def of(cls, report: Report, in_build: frozenset[SectionNumber], *, concept: bool) -> Surroundings:
        """Take from a report what its sections need."""
        return cls(report.settings, report.titles, report.pictures, in_build, concept)

    def link(self, number: SectionNumber) -> SectionLink:
        """Give a link to a section that has a title, in the words of that title."""
        linked = number in self.in_build
        return SectionLink(number.key, number.titled(self.titles[number]), linked, paged=linked)
