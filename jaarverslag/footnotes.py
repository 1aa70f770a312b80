"""Footnotes: which mark belongs to which text."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from jaarverslag.cells import Several

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Cell
    from jaarverslag.model import Footnote, Section

# Stars, or one or two digits, with or without brackets; small raised digits become plain ones before this is asked.
_MARK = re.compile(r"\(?(?P<mark>\*{1,4}|[1-9][0-9]?)\)?")
_AT_THE_END = re.compile(
    r"(?P<name>.*?\S)(?P<gap>\s*)(?P<typed>\(?(?:\*{1,4}|[1-9][0-9]?|[\u00b9\u00b2\u00b3\u2070-\u2079]+)\)?)"
)


class Named(NamedTuple):
    """A name without the mark behind it, and the footnote of that mark."""

    name: str
    footnote: Footnote | None


def is_mark(text: str) -> bool:
    """Tell whether a text is a mark that a cell or a name can have."""
    return bool(_MARK.fullmatch(_folded(text)))


def same_mark(text: str) -> str:
    """Give a mark in the one form in which it is compared: `¹`, `1)` and `(1)` are all `1`."""
    found = _MARK.fullmatch(_folded(text))
    return found["mark"] if found else text


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text.strip())


def footnote_of(section: Section, mark: str) -> Footnote | None:
    """Give the footnote that a mark refers to."""
    wanted = same_mark(mark)
    return next((one for one in section.footnotes if same_mark(one.mark.text) == wanted), None)


def marks_of(cell: Cell) -> tuple[str, ...]:
    """Give the marks at a cell, in the one form in which they are compared."""
    beside = (
        cell.footnote,
        *(part.footnote for part in (cell.value.values if isinstance(cell.value, Several) else ())),
    )
    return tuple(dict.fromkeys(same_mark(mark) for found in beside if found for mark in found.split()))


def named(section: Section, name: str) -> Named:
    """Take the mark off a name such as `% Functiemenging*`; only one of which the section has the text is a mark."""
    found = _AT_THE_END.fullmatch(name.strip())
    footnote = footnote_of(section, found["typed"]) if found else None
    return Named(found["name"], footnote) if found and footnote else Named(name, None)


def references_to(section: Section) -> Iterator[str]:
    """Give every mark that the tables of a section refer with, in the one form in which they are compared."""
    for indicator in section.indicators:
        yield from _of_name(section, indicator.name.text)
        for series in (
            indicator.actuals,
            indicator.targets,
            indicator.targets_in_part,
            indicator.baseline,
            *(one.values for one in indicator.comparisons),
        ):
            for measurement in series.measurements if series else ():
                yield from marks_of(measurement.cell)
    for table in section.tables:
        yield from (mark for text in (table.title, *table.heads) for mark in _of_name(section, text.text))
        for row in table.rows:
            yield from _of_name(section, row.name.text)
            for cell in row.cells:
                yield from marks_of(cell.cell)


def _of_name(section: Section, name: str) -> Iterator[str]:
    footnote = named(section, name).footnote
    if footnote:
        yield same_mark(footnote.mark.text)
