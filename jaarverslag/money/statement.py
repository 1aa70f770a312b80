"""Sums, balances and variances of what a section cost, computed and never typed (BBV, art. 24, 27 and 28)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.model import AmountUnit, BalanceSign, VarianceSign
from jaarverslag.outline import programmes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jaarverslag.model import AmountRow, Costs, MoneySettings, Report, Section, SectionNumber

# The columns as the data calls them, in the order of `Figures`.
COLUMNS: Final = ("primitief", "actueel", "werkelijk")
_EUROS: Final[Mapping[AmountUnit, Decimal]] = MappingProxyType(
    {AmountUnit.EURO: Decimal(1), AmountUnit.THOUSANDS: Decimal(1_000), AmountUnit.MILLIONS: Decimal(1_000_000)}
)


class Line(Enum):
    """The three lines of a statement; the value is the word in the data."""

    EXPENSES = "lasten"
    REVENUES = "baten"
    BALANCE = "saldo"


@dataclass(frozen=True, slots=True)
class Figures:
    """One line: the budget before and after amendment (BBV, art. 28) and the actual, in the unit of the report."""

    original: Decimal = Decimal(0)
    amended: Decimal = Decimal(0)
    actual: Decimal = Decimal(0)

    def __iter__(self) -> Iterator[Decimal]:
        """Give the columns from left to right, as `COLUMNS` names them."""
        return iter((self.original, self.amended, self.actual))

    def __add__(self, other: Figures) -> Figures:
        return Figures(*(one + two for one, two in zip(self, other, strict=True)))

    def __sub__(self, other: Figures) -> Figures:
        return Figures(*(one - two for one, two in zip(self, other, strict=True)))

    def __neg__(self) -> Figures:
        return Figures() - self

    def exchanged(self, one: int, other: int) -> Figures:
        """Give the line with two of its columns in each other's place; 0 is the first."""
        columns = list(self)
        columns[one], columns[other] = columns[other], columns[one]
        return Figures(*columns)


@dataclass(frozen=True, slots=True)
class Amounts:
    """Expenses and revenues, and what follows from them."""

    expenses: Figures = Figures()
    revenues: Figures = Figures()

    def __add__(self, other: Amounts) -> Amounts:
        return Amounts(self.expenses + other.expenses, self.revenues + other.revenues)

    def line(self, line: Line, sign: BalanceSign) -> Figures:
        """Give the figures of a line; `sign` says which way the balance is counted."""
        match line, sign:
            case Line.EXPENSES, _:
                return self.expenses
            case Line.REVENUES, _:
                return self.revenues
            case _, BalanceSign.REVENUES_MINUS_EXPENSES:
                return self.revenues - self.expenses
            case _:
                return self.expenses - self.revenues

    def advantage(self, line: Line) -> Decimal:
        """Tell how much better for the municipality the actual is than the amended budget; below 0 it is worse."""
        expenses = self.expenses.amended - self.expenses.actual
        revenues = self.revenues.actual - self.revenues.amended
        return {Line.EXPENSES: expenses, Line.REVENUES: revenues, Line.BALANCE: expenses + revenues}[line]

    def variance(self, line: Line, sign: VarianceSign) -> Decimal:
        """Give the variance as it is printed: an advantage is positive or negative, as the report has it."""
        advantage = self.advantage(line)
        return advantage if sign is VarianceSign.ADVANTAGE_POSITIVE else Decimal(0) - advantage


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what a section cost: a section below it, or a task field."""

    name: str
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class Statement:
    """What a section cost.

    Attributes:
        amounts: the section's own, or the sum of its parts.
        task_fields: its parts by task field (taakveld).
        sections: its parts by the sections one level below that have costs.
        summed: how many parts `amounts` was added up from; 0 where the section has amounts of its own.
    """

    amounts: Amounts
    task_fields: tuple[Part, ...]
    sections: tuple[Part, ...]
    summed: int = 0

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts to show: task fields where the section has them, else the sections below."""
        return self.task_fields or self.sections


def typed(row: AmountRow) -> Figures:
    """Give the figures of a line as the author typed them."""
    return Figures(row.original.value, row.amended.value, row.actual.value)


def statements(report: Report) -> Mapping[SectionNumber, Statement]:
    """Compute what each section cost; one is left out where no amount is known, or one could not be read."""
    found: dict[SectionNumber, Statement] = {}
    if any(section.costs for section in report.sections):
        below = sections_below(report)
        # From the smallest parts up, so that the parts of a sum are there when it is made.
        for section in sorted(report.sections, key=lambda one: one.number.level, reverse=True):
            parts = below.get(section.number, ())
            sections = tuple(
                Part(f"{one.number} {one.title.text}", found[one.number].amounts)
                for one in parts
                if one.number in found
            )
            if statement := _statement(section.costs, sections):
                found[section.number] = statement
    return found


def _statement(costs: Costs | None, sections: tuple[Part, ...]) -> Statement | None:
    if costs and costs.unread:
        return None
    task_fields = tuple(
        Part(field.name.text, Amounts(typed(field.expenses), typed(field.revenues)))
        for field in (costs.task_fields if costs else ())
    )
    if costs and costs.expenses and costs.revenues:
        return Statement(Amounts(typed(costs.expenses), typed(costs.revenues)), task_fields, sections)
    parts = task_fields or sections
    if not parts:
        return None
    return Statement(sum((part.amounts for part in parts), Amounts()), task_fields, sections, len(parts))


def by_programme(report: Report) -> Mapping[SectionNumber, Amounts]:
    """Give what each programma cost, in order; one without a file of its own is the sum of what is right below it."""
    found, below = statements(report), sections_below(report)
    present = {section.number for section in report.sections}
    known: dict[SectionNumber, Amounts] = {}
    for number in programmes(present):
        parts = (number,) if number in present else tuple(section.number for section in below.get(number, ()))
        if amounts := [found[one].amounts for one in parts if one in found]:
            known[number] = sum(amounts, Amounts())
    return known


def sections_below(report: Report) -> Mapping[SectionNumber, tuple[Section, ...]]:
    """Give the sections that lie one level below each number that has some, in order."""
    found: dict[SectionNumber, tuple[Section, ...]] = {}
    for section in report.sections:
        if parent := section.number.above:
            found[parent] = (*found.get(parent, ()), section)
    return found


def by_rounding(difference: Decimal, parts: int, unit: AmountUnit | None) -> bool:
    """Tell whether rounding alone can make a total differ this much from the sum of its parts.

    Each of the parts and the total was rounded to a whole unit by itself, and so is less than or exactly a half away
    from what it stands for: two parts can differ by 1 from their total, four by 2. Whole euros are what the books are
    kept in: no part of them was left out, and they have to agree.
    """
    return difference == 0 if unit is AmountUnit.EURO else 2 * abs(difference) < parts + 1


def per_unit(euros: Decimal, settings: MoneySettings) -> Decimal | None:
    """Give an amount in euros in the unit of the report's tables; None where that unit is not known."""
    return euros / _EUROS[settings.unit] if settings.unit else None
