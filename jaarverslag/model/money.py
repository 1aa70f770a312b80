"""What a section cost, as typed, and how a report shows money."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from jaarverslag.source import Span, Written


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
