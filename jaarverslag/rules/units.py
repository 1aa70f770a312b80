"""Units: the name, `eenheid` and the cells of an indicator agree on what is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jaarverslag import cells, faults
from jaarverslag.cells import Dimension, Role
from jaarverslag.diagnostics import Label
from jaarverslag.evaluate.measure import numbers, unit_of
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.walk import indicators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Unit
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Measurement, Report

# Not the sign behind a figure: "80% binnen 25 seconden" names a limit, no unit.
_PERCENT: Final = re.compile(r"(?:^|[^\d\s])\s*%|\b(?:percentage|procent)\b", re.IGNORECASE)
_COUNT: Final = re.compile(r"\baantal", re.IGNORECASE)
_IN_UNIT: Final = re.compile(r"\((?:in )?([^()]+)\)|\bin (\S+)", re.IGNORECASE)
_PER: Final = re.compile(r"\bper (\d[\d.]*\d)\b", re.IGNORECASE)

_PERCENTAGE: Final = cells.Unit("%", Dimension.SHARE)


def units_that_cells_lack(report: Report) -> Iterator[Diagnostic]:
    """A cell names no unit while its neighbour does, or while the indicator's name says that it is a percentage.

    `eenheid` settles the unit of every bare figure, so that nothing is missing then.
    """
    for indicator in indicators(report):
        if indicator.unit is not None:
            continue
        figures = _latest_first(indicator)
        bare = next((one for one in figures if _is_bare(one)), None)
        named = next((one for one in figures if (unit := unit_of(one.cell.value)) and unit.dimension), None)
        if bare is None:
            continue
        if named is not None:
            yield _without_unit(bare, named)
        elif name_unit(indicator.name.text) == _PERCENTAGE:
            typed = bare.cell.input.strip()
            yield faults.UNIT_MISSING.at(
                bare.written.span,
                f"de naam zegt dat dit een percentage is, en bij `{typed}` staat geen %",
                hint=f'schrijf `{typed}%`, of zet bij de indicator `eenheid: "%"`',
                labels=(Label(indicator.name.span, "de naam"),),
            )


def _latest_first(indicator: Indicator) -> list[Measurement]:
    """The actuals and targets that are one figure or range, the latest year first."""
    found = [one for series in (indicator.actuals, indicator.targets) if series for one in series.measurements]
    return sorted((one for one in found if numbers(one.cell.value)), key=lambda one: -one.year)


def _is_bare(measurement: Measurement) -> bool:
    """Whether a figure names no unit; nought is nought in any unit."""
    typed = numbers(measurement.cell.value)
    return all(number.unit is None and number.amount != 0 for number in typed)


def _without_unit(bare: Measurement, named: Measurement) -> Diagnostic:
    unit = unit_of(named.cell.value)
    name = unit.name if unit else ""
    return faults.UNIT_MISSING.at(
        bare.written.span,
        f"bij `{bare.cell.input.strip()}` staat geen eenheid, en bij `{named.cell.input.strip()}` wel",
        hint=f'schrijf overal `{name}` erbij, of nergens en dan bij de indicator `eenheid: "{name}"`',
        labels=(Label(named.written.span, "hier wel"),),
    )


def units_that_contradict(report: Report) -> Iterator[Diagnostic]:
    """A cell or `eenheid` names another unit than the name does, or two neighbours name units that do not compare."""
    for indicator in indicators(report):
        yield from _unit_against_name(indicator)
        faulty = [found for one in _latest_first(indicator) if (found := _cell_against_declared(one, indicator))]
        yield from faulty or _cells_against_each_other(indicator)


def _unit_against_name(indicator: Indicator) -> Iterator[Diagnostic]:
    if indicator.unit is None:
        return
    name, unit = indicator.name, indicator.unit
    declared, named = _read(unit.text), name_unit(name.text)
    if _differ(_per(name.text), _per(unit.text)) or (declared and named and not _agree(declared, named)):
        yield faults.UNITS_CONTRADICT.at(
            unit.span,
            f"de eenheid is `{unit.text}`, en de naam zegt iets anders",
            hint=f"verbeter de eenheid of de naam; {if_right(faults.UNITS_CONTRADICT)}",
            labels=(Label(name.span, "de naam"),),
        )


def _cell_against_declared(measurement: Measurement, indicator: Indicator) -> Diagnostic | None:
    name, typed = indicator.name, measurement.cell.input.strip()
    unit = unit_of(measurement.cell.value)
    if unit is None:
        return None
    where = indicator.unit or name
    declared = _read(indicator.unit.text) if indicator.unit else name_unit(name.text)
    count = indicator.unit is None and declared is None and bool(_COUNT.search(name.text))
    percentage_of_count = count and unit.dimension is Dimension.SHARE and not _PERCENT.search(name.text)
    if not (
        percentage_of_count
        or _differ(_per(where.text), _per(f"per {unit.per}"))
        or (declared is not None and unit.dimension and not _agree(unit, declared))
    ):
        return None
    return faults.UNITS_CONTRADICT.at(
        measurement.written.span,
        f"`{typed}` past niet bij de {'eenheid' if indicator.unit else 'naam'}, die een andere eenheid noemt",
        hint=f"verbeter de waarde of de eenheid; {if_right(faults.UNITS_CONTRADICT)}",
        labels=(Label(where.span, "de eenheid" if indicator.unit else "de naam"),),
    )


def _cells_against_each_other(indicator: Indicator) -> Iterator[Diagnostic]:
    named = [(one, unit) for one in _latest_first(indicator) if (unit := unit_of(one.cell.value)) and unit.dimension]
    if not named:
        return
    first, unit = named[0]
    for other, another in named[1:]:
        if another.dimension is not unit.dimension:
            yield faults.UNITS_CONTRADICT.at(
                first.written.span,
                f"`{first.cell.input.strip()}` en `{other.cell.input.strip()}` staan niet in dezelfde eenheid",
                hint=f"breng ze in één eenheid, of maak er twee indicatoren van; {if_right(faults.UNITS_CONTRADICT)}",
                labels=(Label(other.written.span, "een andere eenheid"),),
            )
            return


def name_unit(name: str) -> Unit | None:
    """Find the unit that an indicator's name gives: `% ...`, `... (in dagen)`, `... in kton`; None if it gives none."""
    if _PERCENT.search(name):
        return None if _COUNT.search(name) else _PERCENTAGE
    found = (_read(match.group(1) or match.group(2)) for match in _IN_UNIT.finditer(name))
    return next((unit for unit in found if unit), None)


def _read(text: str) -> Unit | None:
    """Read a unit as the grammar of cells reads it behind a figure; a counted noun is none."""
    unit = unit_of(cells.read_cell(f"1 {text}", Role.ACTUAL).value)
    return unit if unit and unit.dimension else None


def _agree(one: Unit, other: Unit) -> bool:
    """Whether two units are one; a difference of percentages may well be typed in points."""
    if one.dimension is Dimension.POINTS and other.dimension is Dimension.SHARE:
        return True
    return one.name == other.name


def _per(text: str) -> str | None:
    """Find over how many a figure is spread: `per 1.000 inwoners` is 1000."""
    match = _PER.search(text)
    return match.group(1).replace(".", "") if match else None


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
