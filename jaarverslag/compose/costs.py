"""What a section cost, as the reader sees it: the convention in words, the table, and what rounding left over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.compose.fit import room_for
from jaarverslag.document.tables import CostColumn, CostGroup, CostRow, CostTable, PrintedCell
from jaarverslag.dutch import amount
from jaarverslag.model import AmountUnit, BalanceSign, VarianceSign
from jaarverslag.money import COLUMNS, Amounts, Line, by_rounding, typed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from jaarverslag.compose.wording import Wording
    from jaarverslag.model import MoneySettings, Section
    from jaarverslag.money import Part, Statement

_UNITS = {
    AmountUnit.EURO: "in euro’s",
    AmountUnit.THOUSANDS: "x 1.000 euro",
    AmountUnit.MILLIONS: "x 1.000.000 euro",
}
_USUAL: Final = 14
"""The characters that the style has room for in a column of amounts."""

_NAMES = {Line.EXPENSES: "Lasten", Line.REVENUES: "Baten", Line.BALANCE: "Saldo"}


def cost_table(
    section: Section, statement: Statement, money: MoneySettings, wording: Wording
) -> tuple[CostTable, str, tuple[str, ...]]:
    """Give the table, the sentences above it that explain it, and the notes under it."""
    return _table(statement, money, wording), convention(money), tuple(_notes(section, statement, money))


def convention(money: MoneySettings) -> str:
    """Say in words in which unit amounts are, and what the signs of a balance and a variance mean."""
    unit = f"Bedragen {_UNITS[money.unit]}. " if money.unit else ""
    revenues_first = money.balance_sign is BalanceSign.REVENUES_MINUS_EXPENSES
    balance = "baten min lasten" if revenues_first else "lasten min baten"
    good_is_positive = money.variance_sign is VarianceSign.ADVANTAGE_POSITIVE
    signs = ("een positief verschil", "een negatief") if good_is_positive else ("een negatief verschil", "een positief")
    return (
        f"{unit}Saldo is {balance}. Het verschil is dat tussen werkelijk en begroot na wijziging: "
        f"{signs[0]} is een voordeel voor de gemeente (V), {signs[1]} een nadeel (N)."
    )


def _table(statement: Statement, money: MoneySettings, wording: Wording) -> CostTable:
    columns = (
        *(_column(wording, name) for name in COLUMNS),
        CostColumn("Verschil", "variance"),
        CostColumn("V/N", "effect"),
    )
    if statement.parts:
        groups = tuple(
            CostGroup(
                _NAMES[line],
                (
                    *(_row(part.name, part.amounts, line, money) for part in statement.parts),
                    _row(f"Totaal {line.value}", statement.amounts, line, money, total=True),
                ),
            )
            for line in Line
        )
    else:
        rows = (_row(_NAMES[line], statement.amounts, line, money, total=line is Line.BALANCE) for line in Line)
        groups = (CostGroup("", tuple(rows)),)
    amounts = (cell.text for group in groups for row in group.rows for cell in row.cells[:-1])
    caption = f"Lasten, baten en saldo in {wording.year}"
    return CostTable("tabel-kosten", caption, columns, groups, room_for(amounts, _USUAL))


def _column(wording: Wording, name: str) -> CostColumn:
    label = wording.say(name)
    year = None if str(wording.year) in label else wording.year
    return CostColumn(label, "actual" if name == COLUMNS[-1] else "budget", year)


def _row(name: str, amounts: Amounts, line: Line, money: MoneySettings, *, total: bool = False) -> CostRow:
    figures = (*amounts.line(line, money.balance_sign), amounts.variance(line, money.variance_sign))
    cells = (*(PrintedCell(amount(figure)) for figure in figures), effect(amounts.advantage(line)))
    return CostRow(name, cells, total)


def effect(advantage: Decimal) -> PrintedCell:
    """Give the cell that tells whether a variance is good or bad for the municipality."""
    if advantage == 0:
        return PrintedCell("–", "geen verschil")
    return PrintedCell("V", "voordeel") if advantage > 0 else PrintedCell("N", "nadeel")


# --- What rounding leaves ------------------------------------------------------------------------


def _notes(section: Section, statement: Statement, money: MoneySettings) -> Iterator[str]:
    if any(_left_over(statement, parts, money.unit) for parts in (statement.task_fields, statement.sections)):
        yield "Door afronding kan een totaal iets verschillen van de som van de delen."
    if section.costs is None or section.costs.stated_balance is None:
        return
    computed = statement.amounts.line(Line.BALANCE, money.balance_sign)
    stated = typed(section.costs.stated_balance)
    rounded = [
        f"{name} {amount(one)}"
        for name, one, difference in zip(COLUMNS, stated, stated - computed, strict=True)
        if difference and by_rounding(difference, 2 * (statement.summed or 1), money.unit)
    ]
    if rounded:
        yield f"In de administratie is het saldo door afronding iets anders: {', '.join(rounded)}."


def _left_over(statement: Statement, parts: tuple[Part, ...], unit: AmountUnit | None) -> bool:
    """Tell whether the parts differ from their total by no more than rounding."""
    if not parts:
        return False
    rest = sum((part.amounts for part in parts), Amounts())
    differences = (
        *(statement.amounts.expenses - rest.expenses),
        *(statement.amounts.revenues - rest.revenues),
    )
    return any(differences) and all(by_rounding(one, len(parts), unit) for one in differences)
