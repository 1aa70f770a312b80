"""Read single values that have a form of their own: whole numbers, dates, places in the book, marks of footnotes."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.footnotes import is_mark
from jaarverslag.outline import Part, SectionNumber, section_number

if TYPE_CHECKING:
    from jaarverslag.decode import Fields
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Written

_WHOLE = re.compile(r"[1-9][0-9]{0,8}")
_PLACE = re.compile(r"[1-9][0-9]{0,2}")
_DATE = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2((?:19|20)[0-9]{2})")
_MONTHS = 12


def whole(fields: Fields, name: str, found: list[Diagnostic]) -> Written | None:
    """Give a whole number from 1; the text is its digits."""
    written = fields.written(name)
    if written is None or _WHOLE.fullmatch(written.text):
        return written
    found.append(
        faults.WRONG_TYPE.at(
            written.span,
            f"`{written.text}` is geen heel getal",
            hint=f"schrijf achter `{name}` alleen cijfers, bijvoorbeeld `{name}: {_example(fields, name)}`",
        )
    )
    return None


def date(fields: Fields, name: str, found: list[Diagnostic]) -> dt.date | None:
    """Give a date as ISO 8601 writes it: year, month, day."""
    written = fields.written(name)
    if written is None:
        return None
    if _DATE.fullmatch(written.text):
        try:
            return dt.date.fromisoformat(written.text)
        except ValueError:
            pass  # such as 30 February, which is told below
    meant = _day_first(written.text)
    found.append(
        faults.NOT_A_DATE.at(
            written.span,
            f"`{written.text}` is geen datum",
            hint=f"bedoelde u `{meant}`? Het jaar komt eerst, dan de maand en de dag"
            if meant
            else f"schrijf jaar, maand en dag met streepjes ertussen: `{name}: {_example(fields, name)}`",
            fix=Fix((Edit(written.span, str(meant)),), safe=True) if meant else None,
        )
    )
    return None


def _day_first(text: str) -> dt.date | None:
    """Read a date that begins with its day; None where that could as well be the month: `3-4-2018`."""
    parts = _DAY_FIRST.fullmatch(text)
    if parts is None:
        return None
    day, month, year = int(parts[1]), int(parts[3]), int(parts[4])
    if day <= _MONTHS and day != month:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None  # such as 30-02-2018, or a month above 12


def mark(fields: Fields, name: str, found: list[Diagnostic]) -> Written:
    """Give the mark of a footnote, as a cell or a name has it."""
    written = fields.required(name)
    if written.text and not is_mark(written.text):
        found.append(
            faults.MALFORMED_MARK.at(
                written.span,
                f"`{written.text}` kan geen teken van een voetnoot zijn",
                hint="gebruik sterretjes of een getal van een of twee cijfers: `*`, `**`, `1)` of `¹`",
            )
        )
    return written


def number_of(written: Written, found: list[Diagnostic], part: Part | None = None) -> SectionNumber | None:
    """Read a section's number within a part of the book; without a part, as a reference calls a section."""
    bare = part is not None and not written.text[:1].isdecimal()
    number = None if bare else section_number(written.text)
    if number is None:
        found.append(
            faults.MALFORMED_NUMBER.at(
                written.span,
                f"`{written.text}` is geen nummer van een sectie",
                hint="schrijf een, twee of drie getallen met punten ertussen: `2`, `2.1` of `2.1.4`",
            )
        )
        return None
    return SectionNumber(number.parts, part or number.part)


def place_of(written: Written, found: list[Diagnostic], part: Part) -> SectionNumber | None:
    """Read the place of a section in a part of the book that prints no numbers."""
    if _PLACE.fullmatch(written.text):
        return SectionNumber((int(written.text),), part)
    found.append(
        faults.MALFORMED_NUMBER.at(
            written.span,
            f"`{written.text}` is geen plaats in het verslag",
            hint=f"schrijf een heel getal, bijvoorbeeld `{part.value}: 1`",
        )
    )
    return None


def _example(fields: Fields, name: str) -> str:
    key = fields.shape.key(name)
    return key.example if key else ""
