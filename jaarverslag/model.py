"""The report as the data describes it: frozen values that know where they were written, and no logic."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from jaarverslag.cells import Cell
    from jaarverslag.diagnostics import Severity
    from jaarverslag.source import Span, Written


@dataclass(frozen=True, slots=True, order=True)
class SectionNumber:
    """A section's number, in parts: `2.1.4` is (2, 1, 4). Sorts as a reader expects, 2.10 after 2.9."""

    parts: tuple[int, ...]

    def __str__(self) -> str:
        """Write it as people do."""
        return ".".join(map(str, self.parts))

    @property
    def level(self) -> int:
        """How deep it lies: 1 is a programma, 2 a deelprogramma, 3 a beleidsveld."""
        return len(self.parts)


class IndicatorKind(Enum):
    """What an indicator tells; the value is the word in the data."""

    PERFORMANCE = "prestatie"
    EFFECT = "effect"
    STATUTORY = "wettelijk"


class Direction(Enum):
    """When a bare number is met as a target; the value is the word in the data."""

    HIGHER = "hoger"
    LOWER = "lager"
    EQUAL = "gelijk"
    WITHIN = "bandbreedte"
    INFORMATIVE = "informatief"


class Frequency(Enum):
    """How often an indicator is measured; the value is the word in the data."""

    YEARLY = "jaarlijks"
    EVERY_TWO_YEARS = "tweejaarlijks"
    EVERY_THREE_YEARS = "driejaarlijks"
    EVERY_FOUR_YEARS = "vierjaarlijks"


@dataclass(frozen=True, slots=True)
class Measurement:
    """One cell of an indicator: its year, what was typed, what that means, and the reason where there is no figure."""

    year: int
    year_span: Span
    written: Written
    cell: Cell
    reason: Written | None


@dataclass(frozen=True, slots=True)
class Series:
    """The cells of an indicator over the years, in the order of the file.

    `years` are those that the file names, also where the value of one could not be read.
    """

    measurements: tuple[Measurement, ...]
    span: Span
    years: frozenset[int]

    def of(self, year: int) -> Measurement | None:
        """Give the cell of a year, if the data has it."""
        return next((one for one in self.measurements if one.year == year), None)


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator. A series that the data does not have is None; `targets_in_part` is the weaker target.

    `statutory_number` is digits, from 1: the number on the list of mandatory indicators.
    """

    id: Written
    name: Written
    kind: IndicatorKind
    statutory_number: Written | None
    actuals: Series | None
    targets: Series | None
    targets_in_part: Series | None
    baseline: Series | None
    direction: Direction | None
    frequency: Frequency | None
    survey_years: tuple[int, ...]
    definition_changed: int | None
    unit: Written | None
    origin: Written | None
    reference_year: int | None
    note: Written | None
    span: Span


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that was promised."""

    id: Written
    text: Written
    span: Span


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A headed piece of the conclusion, and the ids of the activities that it accounts for."""

    heading: Written
    about: tuple[Written, ...]
    text: Written
    span: Span


class AmountUnit(Enum):
    """The unit of every amount in the report; the value is the word in the data."""

    EURO = "euro"
    THOUSANDS = "x 1.000 euro"
    MILLIONS = "x 1.000.000 euro"


class BalanceSign(Enum):
    """Which way a balance is counted; the value is the word in the data."""

    REVENUES_MINUS_EXPENSES = "baten-lasten"
    EXPENSES_MINUS_REVENUES = "lasten-baten"


class VarianceSign(Enum):
    """Whether a positive variance is good or bad for the municipality; the value is the word in the data."""

    ADVANTAGE_POSITIVE = "voordeel-positief"
    DISADVANTAGE_POSITIVE = "nadeel-positief"


@dataclass(frozen=True, slots=True)
class Threshold:
    """From where a deviation needs an explanation: over the percentage, over the amount in euros, or over both."""

    percentage: Decimal | None
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class MoneySettings:
    """How money is shown. `unit` is None where the data does not say it, `threshold` where nothing is asked for."""

    unit: AmountUnit | None
    balance_sign: BalanceSign
    variance_sign: VarianceSign
    threshold: Threshold | None


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount of money, in the unit of the report: a whole number, and where it was typed."""

    written: Written
    value: Decimal


@dataclass(frozen=True, slots=True)
class AmountRow:
    """One line of amounts: the budget before and after amendment, and the actual."""

    original: Amount
    amended: Amount
    actual: Amount


@dataclass(frozen=True, slots=True)
class TaskField:
    """Expenses and revenues of one task field (taakveld) within a section."""

    name: Written
    expenses: AmountRow
    revenues: AmountRow


@dataclass(frozen=True, slots=True)
class Costs:
    """What a section cost, as typed: both `expenses` and `revenues`, or neither where they follow from its parts.

    `stated_balance` is only checked. `unread` says that something in it could not be read, so that nothing is computed.
    """

    expenses: AmountRow | None
    revenues: AmountRow | None
    stated_balance: AmountRow | None
    task_fields: tuple[TaskField, ...]
    note: Written | None
    unread: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """A programma, deelprogramma or beleidsveld. `file` is the name of the file that it was read from."""

    number: SectionNumber
    number_written: Written
    title: Written
    introduction: Written | None
    legend: Written | None
    indicators: tuple[Indicator, ...]
    goals: Written | None
    activities: tuple[Activity, ...]
    conclusions: tuple[Conclusion, ...]
    costs: Costs | None
    file: str
    span: Span


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A section that the report has, but not in this folder: enough to refer to it."""

    number: SectionNumber
    title: Written


@dataclass(frozen=True, slots=True)
class Settings:
    """What `rapport.yaml` says.

    `labels` maps a fixed head of the format to the report's own words; `severities` maps the code of a fault to the
    severity that it has in this report, where that is not the usual one.
    """

    organisation: Written
    year: int
    year_written: Written
    title: Written
    author: Written | None
    subject: Written | None
    elsewhere: tuple[Elsewhere, ...]
    labels: Mapping[str, str]
    money: MoneySettings
    severities: Mapping[str, Severity]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A comment that accepts a fault: its code, the line that it is about, and where the comment stands."""

    code: str
    line: int
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report: its settings and its sections in order of number.

    `complete` is False where a file could not be read, so that nothing is called missing that may stand in it.
    `acceptances` are the faults that the authors accept, each with a reason beside the data.
    """

    settings: Settings
    sections: tuple[Section, ...]
    complete: bool
    acceptances: tuple[Acceptance, ...] = ()
