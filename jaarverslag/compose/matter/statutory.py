"""The mandatory policy indicators of the year as a list: where each one stands in the report, and which are missing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import NoValue
from jaarverslag.compose.legend import NO_FIGURE
from jaarverslag.compose.matter.part import plain
from jaarverslag.document.appendices import StatutoryGroup, StatutoryIndex, StatutoryLine
from jaarverslag.document.blocks import ParagraphRole
from jaarverslag.document.tables import PrintedCell
from jaarverslag.dutch import counted
from jaarverslag.footnotes import unmarked
from jaarverslag.model import IndicatorKind
from jaarverslag.rules.statutory_list import listed
from jaarverslag.statutory import Force, statutory_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jaarverslag.document.blocks import Block
    from jaarverslag.model import Indicator, Report, Section
    from jaarverslag.statutory import StatutoryIndicator

    Found = Mapping[int, tuple[Section, Indicator, str]]

_MISSING: Final = PrintedCell("–", "deze indicator staat niet in dit verslag")
_UNCONFIRMED: Final = (
    "Of deze indicator in {year} nog verplicht is, is niet bevestigd: vanaf {first} noemen latere lijsten hem niet."
)


def statutory_index(report: Report) -> Iterator[Block]:
    """Give the list of all indicators that are mandatory in the report's year, by policy field.

    Source: Regeling beleidsindicatoren gemeenten, annex; art. 2 prescribes the words where there is no figure.
    """
    year, found = report.settings.year, _found(report)
    rows = [row for row in statutory_list() if row.force(year) is not Force.NOT_IN_FORCE]
    if not rows:
        yield plain(f"Over {year} zijn er geen wettelijke indicatoren.")
        return
    notes = tuple(dict.fromkeys(_note(row, year) for row in rows if row.force(year) is Force.UNCONFIRMED))
    groups = tuple(
        StatutoryGroup(field, tuple(_line(row, found, year, notes) for row in together))
        for field, together in groupby(rows, key=lambda row: row.policy_field)
    )
    yield plain(_told(rows, found, year), ParagraphRole.LEAD)
    yield plain(
        "De Regeling beleidsindicatoren gemeenten noemt de indicatoren die elke gemeente in haar jaarverslag opneemt,"
        " zodat gemeenten met elkaar te vergelijken zijn. Een jaartal achter een waarde is het jaar van de meting."
    )
    yield StatutoryIndex(f"Wettelijke beleidsindicatoren over {year}", groups, notes)


def _found(report: Report) -> Found:
    """Give the mandatory indicators that the report has, by number, each with its section and the anchor of its row."""
    found: dict[int, tuple[Section, Indicator, str]] = {}
    for section in report.sections:
        own = [one for one in section.indicators if one.kind is IndicatorKind.STATUTORY]
        for place, indicator in enumerate(own, start=1):
            if row := listed(indicator):
                found.setdefault(row.number, (section, indicator, f"{indicator.kind.value}-{place}"))
    return found


def _told(rows: Sequence[StatutoryIndicator], found: Found, year: int) -> str:
    present = sum(row.number in found for row in rows)
    listed_rows = counted(len(rows), "wettelijke indicator", "wettelijke indicatoren")
    if present == len(rows):
        return f"Over {year} zijn er {listed_rows}. Dit verslag heeft ze alle."
    missing = len(rows) - present
    verb = "ontbreekt" if missing == 1 else "ontbreken"
    return f"Over {year} zijn er {listed_rows}. Dit verslag heeft er {present}; er {verb} er {missing}."


def _line(row: StatutoryIndicator, found: Found, year: int, notes: Sequence[str]) -> StatutoryLine:
    unit = " of ".join(row.units)
    reference = notes.index(_note(row, year)) + 1 if row.force(year) is Force.UNCONFIRMED else 0
    if row.number not in found:
        return StatutoryLine(row.number, row.name, unit, _MISSING, "", "", reference)
    section, indicator, anchor = found[row.number]
    figure = _figure(indicator, year)
    return StatutoryLine(row.number, row.name, unit, figure, f"{section.key}#{anchor}", section.full_title, reference)


def _figure(indicator: Indicator, year: int) -> PrintedCell:
    """Give the last figure up to the report's year, with its own year where that is another."""
    series = indicator.actuals.measurements if indicator.actuals else ()
    known = [one for one in series if one.year <= year and not isinstance(one.cell.value, NoValue)]
    if not known:
        return PrintedCell(NO_FIGURE)
    last = max(known, key=lambda one: one.year)
    return PrintedCell(unmarked(last.cell) if last.year == year else f"{unmarked(last.cell)} ({last.year})")


def _note(row: StatutoryIndicator, year: int) -> str:
    return _UNCONFIRMED.format(year=year, first=row.unconfirmed_from)
