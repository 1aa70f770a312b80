"""What things cost: in its place and whole, sums that agree with what is stated, and deviations that are explained."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from jaarverslag import faults
from jaarverslag.dutch import amount
from jaarverslag.model import AmountUnit, BalanceSign
from jaarverslag.money import (
    COLUMNS,
    Amounts,
    Figures,
    Line,
    by_rounding,
    per_unit,
    sections_below,
    statements,
    typed,
)
from jaarverslag.outline import LEVELS
from jaarverslag.rules.confirming import if_right

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Amount, AmountRow, MoneySettings, Report, Section, SectionNumber
    from jaarverslag.money import Statement
    from jaarverslag.source import Span

# The levels at which the law accounts for money (BBV, art. 24 and 27).
_LEVELS = LEVELS[:2]
_COUNTED = {
    BalanceSign.REVENUES_MINUS_EXPENSES: "baten min lasten",
    BalanceSign.EXPENSES_MINUS_REVENUES: "lasten min baten",
}
_OPPOSITE = {
    BalanceSign.REVENUES_MINUS_EXPENSES: BalanceSign.EXPENSES_MINUS_REVENUES,
    BalanceSign.EXPENSES_MINUS_REVENUES: BalanceSign.REVENUES_MINUS_EXPENSES,
}


def amounts_without_unit(report: Report) -> Iterator[Diagnostic]:
    """There are amounts, and nothing says whether they are euros or thousands of them."""
    first = next((section.costs for section in report.sections if section.costs), None)
    if first and report.settings.money.unit is None:
        choices = " of ".join(f"`{unit.value}`" for unit in AmountUnit)
        yield faults.MISSING_KEY.at(
            first.span,
            "er zijn bedragen, en in rapport.yaml staat niet in welke eenheid",
            hint=f"zet daar onder `instellingen` een regel `bedragen:` met {choices}",
        )


def costs_out_of_place(report: Report) -> Iterator[Diagnostic]:
    """A section has costs that is no programma and no deelprogramma."""
    for section in report.sections:
        number = section.number
        if section.costs and number.level_name not in _LEVELS:
            yield faults.COSTS_OUT_OF_PLACE.at(
                section.costs.span,
                f"bij een {number.level_name} horen geen kosten, en {number.named} heeft ze",
                hint="zet ze bij het programma of het deelprogramma, zo nodig als `taakvelden`",
            )


def costs_incomplete(report: Report) -> Iterator[Diagnostic]:
    """A total is added up while a part is missing, or there is nothing to add up at all."""
    found, below = statements(report), sections_below(report)
    for section in report.sections:
        statement, costs = found.get(section.number), section.costs
        if statement is None and costs and not costs.unread and report.complete:
            yield faults.COSTS_INCOMPLETE.at(
                costs.span,
                f"bij de kosten van sectie {section.number} staan geen bedragen, en er valt niets op te tellen",
                hint="voeg `lasten` en `baten` toe, hier of bij de secties eronder",
            )
        if statement and statement.summed and not statement.task_fields:
            missing = [one for one in below[section.number] if one.number not in found and not _unread(one)]
            if missing:
                yield faults.COSTS_INCOMPLETE.at(
                    costs.span if costs else section.number_written.span,
                    f"de kosten van sectie {section.number} zijn een optelling waarin "
                    f"{', '.join(str(one.number) for one in missing)} ontbreekt",
                    hint=f"geef ook daar `kosten` op, of geef sectie {section.number} eigen `lasten` en `baten`",
                )


def _unread(section: Section) -> bool:
    return section.costs is not None and section.costs.unread


# --- Sums -----------------------------------------------------------------------------------------


class _Comparison(NamedTuple):
    """A line as stated against the same line as computed from a number of amounts in a unit, each rounded to it."""

    stated: AmountRow
    computed: Figures
    parts: int
    unit: AmountUnit | None

    def fits(self, figures: Figures) -> bool:
        """Tell whether rounding alone explains what is left between what is stated and these figures."""
        return all(by_rounding(difference, self.parts, self.unit) for difference in typed(self.stated) - figures)

    def only_reversed(self) -> bool:
        """Tell whether the stated line is right but for its sign."""
        return self.fits(-self.computed)

    def wrong(self) -> Iterator[tuple[str, Amount, Decimal]]:
        """Give the name and the stated amount of each column that does not agree."""
        amounts = (self.stated.original, self.stated.amended, self.stated.actual)
        for name, one, computed in zip(COLUMNS, amounts, self.computed, strict=True):
            if not by_rounding(one.value - computed, self.parts, self.unit):
                yield name, one, computed

    def exchanged(self, figures: Figures) -> tuple[str, str] | None:
        """Give the names of two columns that were probably put in each other's place."""
        for one, other in combinations(range(len(COLUMNS)), 2):
            if self.fits(figures.exchanged(one, other)):
                return COLUMNS[one], COLUMNS[other]
        return None


def balances_that_differ(report: Report) -> Iterator[Diagnostic]:
    """A stated balance is not what the expenses and revenues come to."""
    sign = report.settings.money.balance_sign
    for comparison in _contradictions(report).values():
        yield faults.BALANCE_DIFFERS.at(
            next(comparison.wrong())[1].written.span,
            f"{_COUNTED[sign]} geeft een ander saldo: {_told(comparison)}",
            hint=_balance_hint(comparison, sign),
        )


def _contradictions(report: Report) -> Mapping[SectionNumber, _Comparison]:
    """Give the stated balances that cannot be right; not those of a sum of which a part is wrong already."""
    money, found, below = report.settings.money, statements(report), sections_below(report)
    wrong: dict[SectionNumber, _Comparison] = {}
    for section in sorted(report.sections, key=lambda one: one.number.level, reverse=True):
        statement, costs = found.get(section.number), section.costs
        if statement is None or costs is None or costs.stated_balance is None:
            continue
        if statement.summed and not statement.task_fields:
            parts = below[section.number]
            if not _whole(report, below, found, section) or any(one.number in wrong for one in parts):
                continue
        roundings = 2 * (statement.summed or 1)
        computed = statement.amounts.line(Line.BALANCE, money.balance_sign)
        comparison = _Comparison(costs.stated_balance, computed, roundings, money.unit)
        if not comparison.fits(comparison.computed):
            wrong[section.number] = comparison
    return wrong


def _balance_hint(comparison: _Comparison, sign: BalanceSign) -> str:
    computed = comparison.computed
    if comparison.only_reversed():
        return (
            f"het teken is omgekeerd; is uw saldo {_COUNTED[_OPPOSITE[sign]]}, zet dan `saldo: "
            f"{_OPPOSITE[sign].value}` onder `instellingen`"
        )
    if columns := comparison.exchanged(computed):
        return f"{_swapped(columns)}; verwissel ze bij de lasten en baten, of bij `saldo`"
    if columns := comparison.exchanged(-computed):
        return (
            f"{_swapped(columns)} en met het andere teken; verwissel ze, en zet "
            f"`saldo: {_OPPOSITE[sign].value}` onder `instellingen`"
        )
    return f"verbeter de bedragen of het saldo; {if_right(faults.BALANCE_DIFFERS)}"


def _swapped(columns: tuple[str, str]) -> str:
    one, other = columns
    return f"met `{one}` en `{other}` omgewisseld klopt het"


def _told(comparison: _Comparison) -> str:
    return ", ".join(
        f"{name} {amount(computed)} en niet {amount(one.value)}" for name, one, computed in comparison.wrong()
    )


def parts_that_differ_from_their_total(report: Report) -> Iterator[Diagnostic]:
    """The parts of what a section cost do not add up to its own expenses or revenues."""
    found, below = statements(report), sections_below(report)
    for section in report.sections:
        statement, costs = found.get(section.number), section.costs
        if statement is None or costs is None or costs.expenses is None or costs.revenues is None:
            continue
        groups = [("taakvelden", statement.task_fields)]
        if _whole(report, below, found, section):
            groups.append(("secties eronder", statement.sections))
        for name, parts in groups:
            if parts:
                unit, total = report.settings.money.unit, sum((part.amounts for part in parts), Amounts())
                expenses = _Comparison(costs.expenses, total.expenses, len(parts), unit)
                revenues = _Comparison(costs.revenues, total.revenues, len(parts), unit)
                yield from _parts(name, expenses, Line.EXPENSES)
                yield from _parts(name, revenues, Line.REVENUES)


def _parts(name: str, comparison: _Comparison, line: Line) -> Iterator[Diagnostic]:
    if comparison.fits(comparison.computed):
        return
    columns = comparison.exchanged(comparison.computed)
    wrong_part = "het deel" if comparison.parts == 1 else f"een van de {comparison.parts} delen"
    yield faults.PARTS_DIFFER_FROM_TOTAL.at(
        next(comparison.wrong())[1].written.span,
        f"de {name} tellen bij de {line.value} op tot een ander bedrag: {_told(comparison)}",
        hint=f"{_swapped(columns)}; verwissel ze hier, of bij de delen"
        if columns
        else f"verbeter het totaal of {wrong_part}; {if_right(faults.PARTS_DIFFER_FROM_TOTAL)}",
    )


def _whole(
    report: Report,
    below: Mapping[SectionNumber, tuple[Section, ...]],
    found: Mapping[SectionNumber, Statement],
    section: Section,
) -> bool:
    """Tell whether the costs of all sections one level below are known, so that their sum has to agree."""
    return report.complete and all(one.number in found for one in below.get(section.number, ()))


# --- Deviations -----------------------------------------------------------------------------------


def deviations_without_explanation(report: Report) -> Iterator[Diagnostic]:
    """Expenses or revenues are too far from the amended budget, and nobody says why (BBV, art. 28)."""
    money, found = report.settings.money, statements(report)
    over = {number: lines for number, one in found.items() if (lines := tuple(_over(one, money)))}
    # Amounts that contradict each other are told of already: their deviation may be nothing but that mistake. The sign
    # of a balance says nothing against the expenses and revenues.
    doubtful = {number for number, one in _contradictions(report).items() if not one.only_reversed()}
    settled = doubtful | {one.number for one in report.sections if one.costs and one.costs.note}
    for section in report.sections:
        # Where a part explains its own deviation, or is asked to, that is said once.
        if section.number not in over or any(section.number.holds(one) for one in settled):
            continue
        if any(one != section.number and section.number.holds(one) for one in over):
            continue
        lines, amounts = over[section.number], found[section.number].amounts
        words = " en ".join(f"{line.value} ({amount(abs(amounts.advantage(line)))})" for line in lines)
        yield faults.DEVIATION_UNEXPLAINED.at(
            _place(section, lines),
            f"de afwijking van de begroting is over de drempel bij de {words}, en nergens staat waarom",
            hint="voeg bij `kosten` een `toelichting` toe",
        )


def _over(statement: Statement, money: MoneySettings) -> Iterator[Line]:
    """Give the lines that deviate too much: over the percentage and over the amount, where the report has both."""
    threshold = money.threshold
    if threshold is None or (threshold.percentage is None and threshold.amount is None):
        return
    least = None if threshold.amount is None else per_unit(threshold.amount, money)
    if threshold.amount is not None and least is None:
        return  # an error says that the unit is missing
    for line in (Line.EXPENSES, Line.REVENUES):
        deviation = abs(statement.amounts.advantage(line))
        budget = abs(statement.amounts.line(line, money.balance_sign).amended)
        if threshold.percentage is not None and deviation * 100 <= threshold.percentage * budget:
            continue
        if deviation > (least or 0):
            yield line


def _place(section: Section, lines: tuple[Line, ...]) -> Span:
    """Point at the actual amount that deviates, or at the section that is the sum of its parts."""
    costs = section.costs
    row = None if costs is None else costs.expenses if lines[0] is Line.EXPENSES else costs.revenues
    if row:
        return row.actual.written.span
    return costs.span if costs else section.number_written.span
