"""Mandatory indicators held against the statutory list: number, name, unit and the years in which each is in force."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jaarverslag import faults
from jaarverslag.cells import Dimension, Role, read_cell
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.evaluate.measure import numbers
from jaarverslag.model import IndicatorKind
from jaarverslag.rules.confirming import if_right
from jaarverslag.rules.units import name_unit
from jaarverslag.rules.walk import indicators
from jaarverslag.statutory import (
    Force,
    adds_to_name,
    by_name,
    by_number,
    is_like,
    is_named,
    like_name,
    near_names,
    statutory_list,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.cells import Number
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Indicator, Report
    from jaarverslag.source import Span, Written
    from jaarverslag.statutory import StatutoryIndicator

_PERCENT: Final = re.compile(r"%|\b(?:percentage|procent)\b", re.IGNORECASE)
# `aantal per 10.000 jongeren`, `kg/inwoner`: over how many of whom a figure is spread.
_PER: Final = re.compile(r"(?:\bper\b|/)\s*(?P<many>\d[\d.]*\d)?\s*(?P<whom>[^\W\d_]+)", re.IGNORECASE)
_SPREAD: Final = re.compile(r"\bper\b", re.IGNORECASE)
# `inw.` is `inwoners`.
_SHORT: Final = 3


def numbers_that_are_not_listed(report: Report) -> Iterator[Diagnostic]:
    """`wettelijk_nummer` is not on the statutory list."""
    for indicator in indicators(report):
        number = indicator.statutory_number
        if number is None or _row_of(number):
            continue
        guess = by_name(indicator.name.text) or like_name(indicator.name.text)
        last = statutory_list()[-1].number
        yield faults.STATUTORY_NUMBER_UNKNOWN.at(
            number.span,
            f"`{number.text}` staat niet op de lijst van wettelijke indicatoren",
            hint=f"bedoelde u {guess.number}? Dat is {guess.name}"
            if guess
            else f"de nummers lopen van 1 tot en met {last}",
            fix=Fix((Edit(number.span, str(guess.number)),), safe=False) if guess else None,
        )


def numbers_of_another_kind(report: Report) -> Iterator[Diagnostic]:
    """An indicator has a statutory number, and `soort` says that it is no mandatory one."""
    for indicator in indicators(report):
        number = indicator.statutory_number
        if number is not None and indicator.kind is not IndicatorKind.STATUTORY:
            yield faults.STATUTORY_NUMBER_OF_ANOTHER_KIND.at(
                number.span,
                f"`{indicator.id.text}` heeft een wettelijk nummer, en `soort` is {indicator.kind.value}",
                hint="schrijf `soort: wettelijk`, of haal `wettelijk_nummer` weg",
            )


def names_that_differ_from_the_list(report: Report) -> Iterator[Diagnostic]:
    """A mandatory indicator has nearly the name of a listed one, or another name than its number has."""
    confirm = _capital(if_right(faults.STATUTORY_NAME_DIFFERS, "uw eigen naam"))
    for indicator in _mandatory(report):
        name, row = indicator.name, _numbered(indicator)
        if row is not None:
            if name.text and not is_named(row, name.text) and not adds_to_name(row, name.text):
                yield _another_name(indicator, row, confirm)
        elif indicator.statutory_number is None and not by_name(name.text) and (guess := like_name(name.text)):
            yield faults.STATUTORY_NAME_DIFFERS.at(
                name.span,
                "deze naam staat niet op de lijst van wettelijke indicatoren, en lijkt op een die er wel staat",
                hint=f"bedoelde u {guess.name}, nummer {guess.number}? {confirm}",
                fix=_renamed(name, guess),
            )


def _another_name(indicator: Indicator, row: StatutoryIndicator, confirm: str) -> Diagnostic:
    name, number = indicator.name, indicator.statutory_number
    other = by_name(name.text)
    fix: Fix | None = None
    if other and number:
        fix = Fix((Edit(number.span, str(other.number)),), safe=False)
        hint = f"deze naam heeft nummer {other.number}: bedoelde u `wettelijk_nummer: {other.number}`?"
    elif is_like(row, name.text):
        fix = _renamed(name, row)
        hint = f"bedoelde u {row.name}? {confirm}"
    else:
        near = " of ".join(f"{one.number}, {one.name}" for one in near_names(name.text) if one is not row)
        hint = f"nummer {row.number} is {row.name}; klopt het nummer?"
        hint += f" Bedoelde u {near}? {confirm}" if near else f" {confirm}"
    return faults.STATUTORY_NAME_DIFFERS.at(
        name.span,
        f"de wettelijke indicator met nummer {row.number} heet anders op de lijst",
        hint=hint,
        fix=fix,
    )


def _renamed(name: Written, row: StatutoryIndicator) -> Fix | None:
    """Give a name that of the list; not one that says what is counted, which the list has elsewhere."""
    return None if _unit_in(name) else Fix((Edit(name.span, row.name),), safe=False)


def units_that_differ_from_the_list(report: Report) -> Iterator[Diagnostic]:
    """A mandatory indicator counts in another unit than the list prescribes, or in none that the data names."""
    for indicator in _mandatory(report):
        row = listed(indicator)
        if row is None or not row.units:
            continue
        listed_unit = " of ".join(f"`{unit}`" for unit in row.units)
        stated = _stated_unit(indicator)
        if stated is None:
            if _figures(indicator):
                yield faults.STATUTORY_UNIT_DIFFERS.at(
                    indicator.id.span,
                    f"nergens staat in welke eenheid `{indicator.id.text}` geteld is",
                    hint=f"op de wettelijke lijst is dat {listed_unit}; schrijf `eenheid: {_quoted(row.units[0])}`",
                )
        elif not any(_agree(stated.text, unit) for unit in row.units):
            yield faults.STATUTORY_UNIT_DIFFERS.at(
                stated.span,
                "de eenheid is een andere dan op de lijst van wettelijke indicatoren",
                hint=f"daar staat {listed_unit}; reken de waarden om of verbeter de eenheid; "
                f"{if_right(faults.STATUTORY_UNIT_DIFFERS)}",
            )


def indicators_that_are_not_in_force(report: Report) -> Iterator[Diagnostic]:
    """A mandatory indicator is not, or perhaps not, mandatory in the year of the report."""
    year = report.settings.year
    for indicator in _mandatory(report):
        row = listed(indicator)
        if row is None:
            continue
        force, place = row.force(year), (indicator.statutory_number or indicator.name).span
        if force is Force.NOT_IN_FORCE:
            yield faults.STATUTORY_NOT_IN_FORCE.at(
                place,
                f"wettelijke indicator {row.number} is in {year} niet verplicht",
                hint=f"hij {_years(row)}; laat hem weg, of kies een andere `soort`",
            )
        elif force is Force.UNCONFIRMED:
            yield faults.STATUTORY_NOT_IN_FORCE.at(
                place,
                f"of wettelijke indicator {row.number} in {year} nog verplicht is, is niet bevestigd",
                hint=f"vanaf {row.unconfirmed_from} noemen latere lijsten hem niet; kijk het na in de regeling; "
                f"{if_right(faults.STATUTORY_NOT_IN_FORCE)}",
            )


def _years(row: StatutoryIndicator) -> str:
    if row.last_year is None:
        return f"staat vanaf {row.first_year} op de lijst"
    if row.first_year == row.last_year:
        return f"stond alleen in {row.first_year} op de lijst"
    return f"stond van {row.first_year} tot en met {row.last_year} op de lijst"


# --- Which row ------------------------------------------------------------------------------------


def listed(indicator: Indicator) -> StatutoryIndicator | None:
    """Give the row of the statutory list that an indicator is: by its number, or else by its name."""
    return by_name(indicator.name.text) if indicator.statutory_number is None else _numbered(indicator)


def _mandatory(report: Report) -> Iterator[Indicator]:
    return (indicator for indicator in indicators(report) if indicator.kind is IndicatorKind.STATUTORY)


def _numbered(indicator: Indicator) -> StatutoryIndicator | None:
    return _row_of(indicator.statutory_number) if indicator.statutory_number else None


def _row_of(number: Written) -> StatutoryIndicator | None:
    return by_number(int(number.text)) if number.text.isdecimal() else None


# --- In which unit --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Stated:
    """A unit as the data states it, and where."""

    text: str
    span: Span


def _stated_unit(indicator: Indicator) -> _Stated | None:
    """Give where the data says what is counted: `eenheid`, the name, or the figures; None where it does not."""
    if indicator.unit is not None:
        return _Stated(indicator.unit.text, indicator.unit.span)
    if stated := _unit_in(indicator.name):
        return stated
    return next((_Stated(written.text, written.span) for written, figure in _figures(indicator) if figure.unit), None)


def _unit_in(name: Written) -> _Stated | None:
    between_brackets = name.text.partition("(")[2].partition(")")[0]
    if _PER.search(between_brackets) or name_unit(f"({between_brackets})"):
        return _Stated(between_brackets, name.span)
    if _PERCENT.search(name.text) or _SPREAD.search(name.text):
        return _Stated(name.text, name.span)
    return None


def _figures(indicator: Indicator) -> list[tuple[Written, Number]]:
    """Give the actuals that are figures, the latest first."""
    cells = indicator.actuals.measurements if indicator.actuals else ()
    return [(one.written, number) for one in reversed(cells) for number in numbers(one.cell.value)]


def _agree(stated: str, listed_unit: str) -> bool:
    """Tell whether a unit in the data may stand for the listed one; less said is no contradiction, unless of a rate."""
    if _PERCENT.search(stated) or _PERCENT.search(listed_unit):
        return bool(_PERCENT.search(stated) and _PERCENT.search(listed_unit))
    return _per(stated) == _per(listed_unit) and _same_whom(stated, listed_unit) and _same_measure(stated, listed_unit)


def _per(unit: str) -> str | None:
    """Give over how many a figure is spread, None where it is not: `per 1.000 inwoners` is 1000, `kg/inwoner` 1."""
    match = _PER.search(unit)
    return (match["many"] or "1").replace(".", "") if match else None


def _same_whom(stated: str, listed_unit: str) -> bool:
    one, other = (match["whom"].casefold() if (match := _PER.search(unit)) else "" for unit in (stated, listed_unit))
    return one[:_SHORT] == other[:_SHORT]


def _same_measure(stated: str, listed_unit: str) -> bool:
    """Tell whether kilograms are kilograms and thousands of euros are no euros; a counted noun may have any name."""
    one, other = (_measure(unit) for unit in (stated, listed_unit))
    return one is None or other is None or one == other


def _measure(unit: str) -> tuple[str, str] | None:
    before = unit[: match.start()] if (match := _PER.search(unit)) else unit
    figure = next(iter(numbers(read_cell(f"1 {before}", Role.ACTUAL).value)), None)
    if figure is None or figure.unit is None or figure.unit.dimension in {None, Dimension.SHARE}:
        return None
    return figure.unit.name, figure.scale.name if figure.scale else ""


def _quoted(text: str) -> str:
    return f'"{text}"' if text.startswith("%") else text


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
