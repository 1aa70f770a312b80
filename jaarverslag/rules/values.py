"""Cells, targets and actuals: all are read, the actual is there, and every target can be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.cells import Malformed, Number, Text
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.model import Direction
from jaarverslag.rules.walk import cells_of, indicators, table_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Cell
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report
    from jaarverslag.source import Written


def unreadable_cells(report: Report) -> Iterator[Diagnostic]:
    """A cell holds what no form explains, or a number that cannot be a number."""
    for indicator in indicators(report):
        for measurement in cells_of(indicator):
            yield from _malformed(measurement.written, measurement.cell, '"{}"')
            value = measurement.cell.value
            if isinstance(value, Text) and indicator.direction is not Direction.INFORMATIVE:
                yield faults.UNREADABLE_CELL.at(
                    measurement.written.span,
                    f"`{value.text}` is geen waarde die het programma kent",
                    hint="schrijf een getal, een grens (`>2`) of `-` met een `reden`; uitleg hoort bij `toelichting`",
                )
    for own in table_cells(report):  # where words are as good as figures
        yield from _malformed(own.written, own.cell, "{}")


def _malformed(written: Written, cell: Cell, form: str) -> Iterator[Diagnostic]:
    """Report a figure that cannot be one; `form` is how a cell is written in this place."""
    value = cell.value
    if not isinstance(value, Malformed):
        return
    guesses = value.guesses
    yield faults.UNREADABLE_CELL.at(
        written.part(value.start, value.end),
        f"`{cell.input}` is niet als getal te lezen: {value.reason}",
        hint=f"bedoelde u {' of '.join(f'`{guess}`' for guess in guesses)}?"
        if guesses
        else "typ het getal opnieuw, met punten voor duizendtallen en een komma voor decimalen",
        fix=Fix((Edit(written.span, form.format(guesses[0])),), safe=False) if len(guesses) == 1 else None,
    )


def doubtful_cells(report: Report) -> Iterator[Diagnostic]:
    """A cell was understood, and is better written otherwise."""
    for indicator in indicators(report):
        for measurement in cells_of(indicator):
            yield from _doubtful(measurement.written, measurement.cell, '"{}"')
    for own in table_cells(report):
        yield from _doubtful(own.written, own.cell, "{}")


def _doubtful(written: Written, cell: Cell, form: str) -> Iterator[Diagnostic]:
    if isinstance(cell.value, Malformed | Text):
        return  # an error says so already, or nothing is wrong with words
    for warning in cell.warnings:
        better = warning.suggestion
        yield faults.DOUBTFUL_CELL.at(
            written.part(warning.start, warning.end),
            warning.message,
            hint=f"{warning.hint[:1].lower()}{warning.hint[1:].removesuffix('.')}",
            fix=Fix((Edit(written.span, form.format(better)),)) if better else None,
        )


def missing_actuals(report: Report) -> Iterator[Diagnostic]:
    """An indicator has no cell at all for the report's year."""
    year = report.settings.year
    for indicator in indicators(report):
        if indicator.actuals is not None and year not in indicator.actuals.years:
            yield faults.ACTUAL_MISSING.at(
                indicator.actuals.span,
                f"bij `{indicator.id.text}` ontbreekt wat er in {year} behaald is",
                hint=f'voeg `{year}:` toe met de waarde, of `{year}: {{waarde: "-", reden: ...}}`',
            )


def targets_without_direction(report: Report) -> Iterator[Diagnostic]:
    """A target is a bare number, and nothing says whether more or less is better."""
    year = report.settings.year
    for indicator in indicators(report):
        target = indicator.targets.of(year) if indicator.targets else None
        if target and isinstance(target.cell.value, Number) and indicator.direction is None:
            choices = ", ".join(direction.value for direction in Direction)
            yield faults.TARGET_WITHOUT_DIRECTION.at(
                target.written.span,
                f"het doel `{target.cell.input}` zegt niet of meer of juist minder goed is",
                hint=f"voeg bij `{indicator.id.text}` een regel toe: `richting: hoger` (of kies uit: {choices})",
            )
