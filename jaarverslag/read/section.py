"""Read the file of one section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.decode import Fields
from jaarverslag.format import SECTION, Type
from jaarverslag.model import Activity, Conclusion, Footnote, Part, Section, Topic
from jaarverslag.money import read_costs
from jaarverslag.read.indicators import read_indicator
from jaarverslag.read.tables import read_table
from jaarverslag.read.values import mark, number_of, place_of

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import SectionNumber
    from jaarverslag.source import Written
    from jaarverslag.syntax import Node


def read_section(root: Node, file: str, year: int | None, found: list[Diagnostic]) -> Section | None:
    """Read one section's file; None where nothing gives it a place in the report.

    Args:
        root: what the file holds.
        file: its name.
        year: the report's year; None where that is not known.
        found: where the faults go.
    """
    fields = Fields(root, SECTION, found)
    places = [place for part in Part if (place := _place(fields, part, found))]
    title = fields.required("titel")
    introduction, legend, goals = fields.written("inleiding"), fields.written("legenda"), fields.written("bereiken")
    indicators = tuple(read_indicator(item, year, found) for item in fields.items("indicatoren"))
    activities = tuple(Activity(item.id("id"), item.required("tekst"), item.span) for item in fields.items("gedaan"))
    conclusions = tuple(
        Conclusion(item.required("kop"), item.ids("over"), item.required("tekst"), item.span)
        for item in fields.items("conclusie")
    )
    costs = read_costs(fields, found)
    topics = tuple(Topic(item.required("kop"), item.required("tekst"), item.span) for item in fields.items("teksten"))
    tables = tuple(table for item in fields.items("tabellen") if (table := read_table(item, found)))
    footnotes = tuple(
        Footnote(mark(item, "teken", found), item.required("tekst"), item.span) for item in fields.items("voetnoten")
    )
    if not places:
        return None
    number, number_written = places[0]
    return Section(
        number=number,
        number_written=number_written,
        title=title,
        introduction=introduction,
        topics=topics,
        legend=legend,
        indicators=indicators,
        goals=goals,
        activities=activities,
        conclusions=conclusions,
        costs=costs,
        tables=tables,
        footnotes=footnotes,
        file=file,
        span=fields.span,
    )


def _place(fields: Fields, part: Part, found: list[Diagnostic]) -> tuple[SectionNumber, Written] | None:
    """Read the key that puts a section in a part of the book, with where that was written."""
    key = fields.shape.key(part.value)
    written = fields.written(part.value)
    if written is None or key is None:
        return None
    number = number_of(written, found, part) if key.type is Type.NUMBER else place_of(written, found, part)
    return (number, written) if number else None
