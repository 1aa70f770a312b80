"""The sections that a user names on the command line, with what lies beneath them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.cli.exits import UsageFault
from jaarverslag.decode import closest
from jaarverslag.outline import section_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jaarverslag.model import Report, Section, SectionNumber

_MOST_NAMED = 20


def sections_named(reports: Sequence[Report], words: str) -> tuple[Section, ...]:
    """Give the sections of these reports with this number, and those beneath it, in the order of the book.

    Args:
        reports: where to look.
        words: a number as a reference has it: `2.1`, `paragraaf 2`; also `paragraaf-2`, which needs no quotes.

    Raises:
        UsageFault: no report has such a section.
    """
    number = section_number(words.replace("-", " "))
    found = tuple(one for report in reports for one in report.sections if number and number.holds(one.number))
    if not found:
        raise _unknown(reports, words)
    return found


def section_named(reports: Sequence[Report], words: str) -> tuple[Report, Section]:
    """Give the one section with this number, in the first of these reports that has it, and not those beneath it."""
    number = section_number(words.replace("-", " "))
    found = ((report, one) for report in reports for one in report.sections if one.number == number)
    first = next(found, None)
    if first is None:
        raise _unknown(reports, words)
    return first


def _unknown(reports: Sequence[Report], words: str) -> UsageFault:
    known = [one.number for report in reports for one in report.sections]
    guess = _meant(words, known)
    keys = ", ".join(number.key for number in known[:_MOST_NAMED])
    hint = f"kies uit: {keys}" if known else "het verslag heeft nog geen secties"
    return UsageFault(f"sectie {words} staat niet in dit verslag", f"bedoelde u {guess}?" if guess else hint)


def _meant(words: str, known: Sequence[SectionNumber]) -> str | None:
    """Find the number that was probably meant, one as deep as the given one first, and write it as the user does."""
    number = section_number(words.replace("-", " "))
    as_deep = [one for one in known if number and (one.part, one.level) == (number.part, number.level)]

    def typed(one: SectionNumber) -> str:
        return one.key if "-" in words else str(one)

    return closest(words, map(typed, as_deep)) or closest(words, map(typed, known))
