"""The whole report: its settings and its sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from jaarverslag.diagnostics import Severity
    from jaarverslag.model.money import MoneySettings
    from jaarverslag.model.section import Section
    from jaarverslag.outline import SectionNumber
    from jaarverslag.picture import Picture
    from jaarverslag.source import Span, Written


class Appendix(Enum):
    """A list at the end of the book; the value is the word in the data."""

    INDICATORS = "indicatoren"
    STATUTORY = "wettelijk"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A section that the report has, but not in this folder: enough to refer to it."""

    number: SectionNumber
    title: Written

    @property
    def full_title(self) -> str:
        """The title with what is printed before it: `2.1.4 Kennissectoren`, `Paragraaf 2 Duurzaamheid`."""
        return self.number.titled(self.title.text)


@dataclass(frozen=True, slots=True)
class Settings:
    """What `rapport.yaml` says.

    `abbreviations` maps each to what it stands for; `labels` maps a fixed head of the format to the report's own
    words; `severities` maps the code of a fault to the severity that it has in this report, where that is not the
    usual one. `date` is that of the report, `adopted` that of the council's decision, `version` that of the data.
    `years_before` is how many years before the report's own may get a column, None where the data decides;
    `appendices` is None where they follow from what the report has. In print, `press_profile` is the profile of the
    press, a file in the folder of the report, None for that of the program; `begins_right` tells whether sections
    of the first level begin on a right-hand page.
    """

    organisation: Written
    year: int
    year_written: Written
    title: Written
    author: Written | None
    subject: Written | None
    elsewhere: tuple[Elsewhere, ...]
    abbreviations: Mapping[str, str]
    labels: Mapping[str, str]
    date: dt.date | None
    adopted: dt.date | None
    version: Written | None
    years_before: int | None
    overview: bool
    appendices: tuple[Appendix, ...] | None
    press_profile: Written | None
    begins_right: bool
    money: MoneySettings
    severities: Mapping[str, Severity]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A comment that accepts a fault: its code, the lines that it is about, and where the comment stands.

    It is about one line, and where a text begins on that line about the whole of it, up to the line `last`.
    """

    code: str
    line: int
    last: int
    span: Span


@dataclass(frozen=True)
class Report:
    """The whole report: its settings and its sections in the order of the book.

    `complete` is False where a file could not be read, so that nothing is called missing that may stand in it.
    `acceptances` are the faults that the authors accept, each with a reason beside the data. `pictures` are those that
    the texts may show, by name, whether they can be printed or not.
    """

    settings: Settings
    sections: tuple[Section, ...]
    complete: bool
    acceptances: tuple[Acceptance, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)

    @cached_property
    def titles(self) -> Mapping[SectionNumber, str]:
        """The title of every section that a text may refer to, by its number."""
        elsewhere = {other.number: other.title.text for other in self.settings.elsewhere}
        return elsewhere | {section.number: section.title.text for section in self.sections}
