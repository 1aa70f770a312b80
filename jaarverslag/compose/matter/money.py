"""What the whole report cost at a glance: in all as one figure, and per programma in a table."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.compose.costs import convention, effect
from jaarverslag.compose.matter.part import called, named, plain
from jaarverslag.document.blocks import ParagraphRole
from jaarverslag.document.charts import MoneyBar, MoneyChart
from jaarverslag.document.overview import MoneyOverview, MoneyRow
from jaarverslag.document.tables import PrintedCell
from jaarverslag.dutch import amount
from jaarverslag.model import AmountUnit
from jaarverslag.money import Amounts, Line, by_programme
from jaarverslag.outline import programmes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.document.blocks import Block
    from jaarverslag.model import MoneySettings, Report

_UNITS: Final = MappingProxyType(
    {
        AmountUnit.EURO: ", in euro’s",
        AmountUnit.THOUSANDS: ", in duizenden euro’s",
        AmountUnit.MILLIONS: ", in miljoenen euro’s",
        None: "",
    }
)
# The characters of an amount that its column usually has room for.
_USUAL: Final = 10
_HEADS: Final = (
    *(PrintedCell(name) for name in ("Lasten", "Baten", "Saldo", "Verschil")),
    PrintedCell("V/N", "voordeel of nadeel"),
)


def money_overview(report: Report) -> Iterator[Block]:
    """Give what stands on the page of money; nothing where no programma has amounts."""
    known = by_programme(report)
    if not known:
        return
    money = report.settings.money
    every = programmes(section.number for section in report.sections)
    unknown = [one for one in every if one not in known]
    total = sum(known.values(), Amounts())
    low, high = _ends(*known.values())
    rows = tuple(
        MoneyRow(key, label, title, _chart(f"{label} {title}".strip(), one, low, high), _cells(one, money))
        for number, one in known.items()
        for key, label, title in (called(number, report),)
    )
    whole = MoneyRow("", "", "Totaal", None, _cells(total, money))
    yield plain(_told(total, report, len(known), len(every)), ParagraphRole.LEAD)
    yield plain(convention(money), ParagraphRole.LEGEND)
    yield plain(
        "In de figuren zijn de dichte balken de werkelijke lasten en de open balken de werkelijke baten."
        " De streep staat bij wat begroot was na wijziging.",
        ParagraphRole.LEGEND,
    )
    yield MoneyOverview(
        figure=_chart("De programma’s met bedragen" if unknown else "Alle programma’s", total, *_ends(total)),
        caption=f"Lasten, baten en saldo per programma in {report.settings.year}",
        heads=_HEADS,
        rows=rows,
        total=whole,
        wide=any(len(cell.text) > _USUAL for row in (*rows, whole) for cell in row.cells),
    )
    if unknown:
        yield plain(f"Van {named(unknown)} staan in dit verslag geen bedragen.", ParagraphRole.REMARK)


def _told(total: Amounts, report: Report, known: int, programmes: int) -> str:
    """Tell the totals; those of some programmes are never told as if they were those of the whole report."""
    expenses, revenues = amount(total.expenses.actual), amount(total.revenues.actual)
    unit = _UNITS[report.settings.money.unit]
    advantage = total.advantage(Line.BALANCE)
    if advantage == 0:
        balance = "Het saldo is precies zoals begroot na wijziging"
    else:
        better = "gunstiger" if advantage > 0 else "ongunstiger"
        balance = f"Het saldo is {amount(abs(advantage))} {better} dan begroot na wijziging"
    year = report.settings.year
    if known == programmes:
        return f"In {year} waren de lasten {expenses} en de baten {revenues}{unit}. {balance}."
    together = " samen" if known > 1 else ""
    return (
        f"Van {known} van de {programmes} programma’s zijn bedragen bekend: in {year} waren daar de lasten{together}"
        f" {expenses} en de baten {revenues}{unit}. {balance}."
    )


def _ends(*amounts: Amounts) -> tuple[Decimal, Decimal]:
    """Give the ends of one scale for all of these, with zero on it."""
    lines = [line for one in amounts for line in (one.expenses, one.revenues)]
    ends = [Decimal(0), *(value for line in lines for value in (line.amended, line.actual))]
    return min(ends), max(ends)


def _chart(subject: str, amounts: Amounts, low: Decimal, high: Decimal) -> MoneyChart:
    expenses = MoneyBar("Lasten", amounts.expenses.amended, amounts.expenses.actual)
    revenues = MoneyBar("Baten", amounts.revenues.amended, amounts.revenues.actual)
    told = "; ".join(
        f"{bar.word.lower()} werkelijk {amount(bar.actual)}, begroot na wijziging {amount(bar.budget)}"
        for bar in (expenses, revenues)
    )
    return MoneyChart(f"{subject}: {told}.", expenses, revenues, low, high)


def _cells(amounts: Amounts, money: MoneySettings) -> tuple[PrintedCell, ...]:
    actuals = (amounts.line(line, money.balance_sign).actual for line in (Line.EXPENSES, Line.REVENUES, Line.BALANCE))
    figures = (*actuals, amounts.variance(Line.BALANCE, money.variance_sign))
    return (*(PrintedCell(amount(figure)) for figure in figures), effect(amounts.advantage(Line.BALANCE)))
