"""Footnotes: every mark has a text, and every text has a mark that leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jaarverslag import faults
from jaarverslag.diagnostics import Label
from jaarverslag.footnotes import Marks, bare, is_mark, marks_of, sure_mark
from jaarverslag.rules.walk import cells_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Cell
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report, Section
    from jaarverslag.source import Written


class _Table(NamedTuple):
    """What of the tables of a section may hold a mark; a cell with a reason or a note of its own says enough."""

    names: tuple[Written, ...]
    cells: tuple[tuple[Written, Cell], ...]
    told: frozenset[Written]


def marks_without_note(report: Report) -> Iterator[Diagnostic]:
    """A figure or a name has a mark, and nothing says what it means."""
    for section in report.sections:
        marks, table = Marks.of(section.footnotes), _table(section)
        for written, cell in table.cells:
            for mark in marks_of(cell):
                alone = bare(cell.input) == bare(mark)  # then another rule asks why there is no figure
                if marks.text(mark) is None and not alone and written not in table.told:
                    yield _unexplained(written, mark)
        for name in table.names:
            found = sure_mark(name.text)
            if found and marks.text(found.group()) is None:
                yield _unexplained(name, found.group())


def notes_without_mark(report: Report) -> Iterator[Diagnostic]:
    """A footnote is nowhere referred to, so that it is not printed; or a mark has two of them."""
    for section in report.sections:
        marks, table = Marks.of(section.footnotes), _table(section)
        used = {bare(mark) for _, cell in table.cells for mark in marks_of(cell)}
        used |= {bare(name.text[start:end]) for name in table.names for start, end, _ in marks.find(name.text)}
        first: dict[str, Written] = {}
        for note in section.footnotes:
            mark = bare(note.mark.text)
            if earlier := first.get(mark):
                yield faults.DUPLICATE_ID.at(
                    note.mark.span,
                    f"het teken `{note.mark.text}` is al van een andere voetnoot in deze sectie",
                    hint="geef een van de twee een ander teken, ook waar het in de tabel staat",
                    labels=(Label(earlier.span, "hier staat het voor het eerst"),),
                )
                continue
            first[mark] = note.mark
            if is_mark(mark) and mark not in used:
                yield faults.NOTE_WITHOUT_MARK.at(
                    note.mark.span,
                    f"in geen tabel van deze sectie staat het teken `{note.mark.text}`",
                    hint=f"zet `{note.mark.text}` achter de waarde of de naam waar de voetnoot bij hoort",
                )


def _unexplained(written: Written, mark: str) -> Diagnostic:
    start = written.text.rfind(mark)
    return faults.MARK_WITHOUT_NOTE.at(
        written.part(start, start + len(mark)),
        f"hier staat het voetnootteken `{mark.strip('()')}`, en nergens staat wat het betekent",
        hint=f'zet de tekst onder `voetnoten` van deze sectie: `- {{teken: "{mark.strip("()")}", tekst: ...}}`',
    )


def _table(section: Section) -> _Table:
    own = section.tables
    names = (
        *(indicator.name for indicator in section.indicators),
        *(text for table in own for text in (table.title, *table.heads, *(row.name for row in table.rows))),
    )
    measured = [one for indicator in section.indicators for one in cells_of(indicator)]
    typed = ((cell.written, cell.cell) for table in own for row in table.rows for cell in row.cells)
    told = frozenset(one.written for one in measured if one.reason or one.note)
    return _Table(names, (*((one.written, one.cell) for one in measured), *typed), told)
