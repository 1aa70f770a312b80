"""Read cells over the years: every value with its year, its place and its meaning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.cells import Role, read_cell
from jaarverslag.decode import Fields, describe, read_year, unique_entries
from jaarverslag.diagnostics import Diagnostic, Edit, Fix
from jaarverslag.format import VALUE
from jaarverslag.model import Measurement, Series
from jaarverslag.syntax import Mapping, Node, Scalar, ScalarStyle, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.source import Span
    from jaarverslag.syntax import Entry

# A table that was pasted from a spreadsheet: several values, with tabs or lines between them.
_ROWS = re.compile(r"[\t\r\n]")


def read_series(fields: Fields, name: str, role: Role, year: int | None, found: list[Diagnostic]) -> Series | None:
    """Read the cells behind a key, one for each year; a bare value is of the report's `year`, where that is known."""
    node = fields.node(name)
    match node:
        case None:
            return None
        case Scalar() if year is not None and node.style is not ScalarStyle.BLOCK and not _ROWS.search(node.span.text):
            found.append(_without_year(node, name, year))
            measurement = _measurement(node, year, node.span, role, found)
            return Series((measurement,) if measurement else (), node.span, frozenset({year}))
        case Mapping():
            measurements, years = [], set()
            entries = unique_entries(node, found)
            found.extend(_out_of_order(entries, node.span))
            for entry in entries:
                at = read_year(entry.key.written, found)
                if at is None:
                    continue
                years.add(at)
                if one := _measurement(entry.value, at, entry.key.span, role, found):
                    measurements.append(one)
            return Series(tuple(measurements), node.span, frozenset(years))
        case _:
            fields.wrong_type(name, node)
            return None


def _out_of_order(entries: tuple[Entry, ...], whole: Span) -> Iterator[Diagnostic]:
    """Report years that do not follow each other; the repair moves entries whole, and none where a comment stands."""
    ordered = sorted(entries, key=lambda entry: entry.key.text)
    if list(entries) == ordered or not all(entry.key.text.isdecimal() for entry in entries):
        return
    stretches = [whole.source.span(entry.key.span.start, entry.value.span.end) for entry in entries]
    texts = {entry.key.text: stretch.text for entry, stretch in zip(entries, stretches, strict=True)}
    edits = tuple(Edit(stretch, texts[entry.key.text]) for stretch, entry in zip(stretches, ordered, strict=True))
    misplaced = next(entry for entry, other in zip(entries, ordered, strict=True) if entry is not other)
    yield faults.YEARS_OUT_OF_ORDER.at(
        misplaced.key.span,
        f"{misplaced.key.text} staat niet op zijn plaats tussen de andere jaren",
        hint="zet de jaren op volgorde, het oudste eerst",
        fix=None if "#" in whole.text + _rest_of_line(whole) else Fix(edits),
    )


def _rest_of_line(whole: Span) -> str:
    """What stands behind the last of entries that each have a line of their own; between braces that is no matter."""
    return "" if whole.text.startswith("{") else whole.source.text[whole.end :].partition("\n")[0]


def _without_year(node: Scalar, name: str, year: int) -> Diagnostic:
    text = node.text if node.style is ScalarStyle.PLAIN else node.span.text
    quoted = f'"{text}"' if node.style is ScalarStyle.PLAIN else text
    return faults.VALUE_WITHOUT_YEAR.at(
        node.span,
        f"de waarde achter `{name}` heeft geen jaartal",
        hint=f"gelezen als {year}, het jaar van het verslag; schrijf `{name}: {{{year}: {quoted}}}`",
        fix=Fix((Edit(node.span, f"{{{year}: {quoted}}}"),)),
    )


def _measurement(node: Node, year: int, year_span: Span, role: Role, found: list[Diagnostic]) -> Measurement | None:
    reason, note = None, None
    if isinstance(node, Mapping):
        fields = Fields(node, VALUE, found)
        written, reason, note = fields.written("waarde"), fields.written("reden"), fields.written("noot")
        if written is None:
            return None
    elif isinstance(node, Sequence) or node.style is ScalarStyle.BLOCK:
        found.append(
            faults.WRONG_TYPE.at(
                node.span,
                f"bij {year} staat {describe(node)}",
                hint=f'hier hoort één waarde, bijvoorbeeld `{year}: ">2"`',
            )
        )
        return None
    elif not node.text.strip():
        found.append(
            faults.EMPTY_VALUE.at(
                year_span if node.absent else node.span,
                f"bij {year} staat geen waarde",
                hint=f'typ wat er in de tabel komt; is er geen getal, dan `{year}: {{waarde: "-", reden: ...}}`',
            )
        )
        return None
    else:
        written = node.written
    return Measurement(year, year_span, written, read_cell(written.text, role), reason, note)
