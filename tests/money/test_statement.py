"""What follows from amounts: balances, variances and sums, exact and as the settings have them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaarverslag.model import AmountUnit, BalanceSign, MoneySettings, SectionNumber, VarianceSign
from jaarverslag.money import Amounts, Figures, Line, by_programme, by_rounding, per_unit, statements
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

if TYPE_CHECKING:
    from jaarverslag.model import Report
    from jaarverslag.money import Statement

OWN = (
    "kosten:\n  lasten: {primitief: %s, actueel: %s, werkelijk: %s}\n"
    "  baten: {primitief: 0, actueel: 10, werkelijk: 20}\n"
)

whole = st.integers(-(10**12), 10**12).map(Decimal)
lines = st.builds(Figures, whole, whole, whole)
amounts = st.builds(Amounts, lines, lines)


def figures(*values: int | str) -> Figures:
    return Figures(*map(Decimal, values))


def report_of(sections: dict[str, str]) -> Report:
    settings = "gemeente: G\njaar: 2017\ntitel: T\ninstellingen: {bedragen: euro}\n"
    files = tuple(
        Source(f"{number}.yaml", f"nummer: {number}\ntitel: T{number}\n{text}") for number, text in sections.items()
    )
    report = read_report(ReportSources(Source("rapport.yaml", settings), files)).value
    assert report is not None
    return report


def found(sections: dict[str, str]) -> dict[str, Statement]:
    return {str(number): statement for number, statement in statements(report_of(sections)).items()}


def number(text: str) -> SectionNumber:
    return SectionNumber(tuple(map(int, text.split("."))))


@pytest.mark.parametrize(
    ("expenses", "revenues", "advantages"),
    [
        ((0, 100, 90), (0, 50, 50), (10, 0, 10)),
        ((0, 100, 110), (0, 50, 50), (-10, 0, -10)),
        ((0, 100, 100), (0, 50, 60), (0, 10, 10)),
        ((0, 100, 100), (0, 50, 40), (0, -10, -10)),
        ((0, 100, 110), (0, 50, 60), (-10, 10, 0)),
        ((999, 100, 100), (999, 50, 50), (0, 0, 0)),
    ],
)
def test_spending_less_and_receiving_more_is_an_advantage(
    expenses: tuple[int, ...], revenues: tuple[int, ...], advantages: tuple[int, ...]
) -> None:
    """Against the amended budget; the original one plays no part."""
    both = Amounts(figures(*expenses), figures(*revenues))
    assert tuple(both.advantage(line) for line in Line) == advantages


@given(amounts)
def test_each_setting_of_a_sign_is_the_other_turned_round(both: Amounts) -> None:
    """A municipality that counts the other way finds the same figures with the other sign."""
    usual = both.line(Line.BALANCE, BalanceSign.REVENUES_MINUS_EXPENSES)
    assert both.line(Line.BALANCE, BalanceSign.EXPENSES_MINUS_REVENUES) == -usual
    for line in Line:
        assert both.variance(line, VarianceSign.ADVANTAGE_POSITIVE) == both.advantage(line)
        assert both.variance(line, VarianceSign.DISADVANTAGE_POSITIVE) == -both.advantage(line)


@given(amounts)
def test_advantage_of_the_balance_is_how_much_the_balance_grew(both: Amounts) -> None:
    """Whichever way it is reckoned: from the two lines, or from the balance of revenues minus expenses."""
    balance = both.line(Line.BALANCE, BalanceSign.REVENUES_MINUS_EXPENSES)
    assert both.advantage(Line.BALANCE) == balance.actual - balance.amended


@given(st.lists(amounts, max_size=6))
def test_sums_do_not_depend_on_order_or_on_what_is_reckoned_first(parts: list[Amounts]) -> None:
    """The balance of a total is the total of the balances, to the last digit."""
    sign = BalanceSign.REVENUES_MINUS_EXPENSES
    total = sum(parts, Amounts())
    assert total == sum(reversed(parts), Amounts())
    assert total.line(Line.BALANCE, sign) == sum((part.line(Line.BALANCE, sign) for part in parts), Figures())
    for line in Line:
        assert total.advantage(line) == sum(part.advantage(line) for part in parts)


@given(lines)
def test_columns_exchanged_twice_are_back(line: Figures) -> None:
    """And exchanged once, they hold the same figures in other places."""
    for one, other in permutations(range(3), 2):
        once = line.exchanged(one, other)
        assert sorted(once) == sorted(line)
        assert (list(once)[one], list(once)[other]) == (list(line)[other], list(line)[one])
        assert once.exchanged(one, other) == line


@pytest.mark.parametrize(
    ("difference", "parts", "explained"),
    [
        (0, 1, True),
        (1, 1, False),
        (1, 2, True),
        (-1, 2, True),
        (2, 2, False),
        (1, 3, True),
        (2, 3, False),
        (2, 4, True),
        (3, 4, False),
        (2, 5, True),
        (3, 5, False),
    ],
)
def test_how_much_rounding_explains(difference: int, parts: int, explained: bool) -> None:
    """Half a unit for each part and for the total, and never more."""
    assert by_rounding(Decimal(difference), parts, AmountUnit.THOUSANDS) is explained
    assert by_rounding(Decimal(difference), parts, AmountUnit.MILLIONS) is explained


@pytest.mark.parametrize(("difference", "explained"), [(0, True), (1, False), (-1, False)])
def test_whole_euros_are_not_rounded(difference: int, explained: bool) -> None:
    """However many parts there are, they are the total to the euro."""
    assert by_rounding(Decimal(difference), 40, AmountUnit.EURO) is explained


@given(st.lists(st.decimals(-(10**6), 10**6, places=3), min_size=1, max_size=12))
def test_what_rounding_does_is_never_called_wrong(exact: list[Decimal]) -> None:
    """Exact amounts that add up still do after each was rounded by itself, within the margin."""
    rounded = [one.quantize(Decimal(1), ROUND_HALF_UP) for one in exact]
    total = sum(exact, Decimal(0)).quantize(Decimal(1), ROUND_HALF_UP)
    assert 2 * abs(total - sum(rounded)) <= len(exact) + 1
    if not any(2 * one % 1 == 0 and one % 1 for one in (*exact, sum(exact, Decimal(0)))):  # no one exactly between two
        assert by_rounding(total - sum(rounded), len(exact), AmountUnit.THOUSANDS)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (AmountUnit.EURO, "25000"),
        (AmountUnit.THOUSANDS, "25"),
        (AmountUnit.MILLIONS, "0.025"),
        (None, None),
    ],
)
def test_euros_in_the_unit_of_the_tables(unit: AmountUnit | None, expected: str | None) -> None:
    """A threshold of 25.000 euros is 25 in a table of thousands; without a unit nobody can tell."""
    money = MoneySettings(unit, BalanceSign.REVENUES_MINUS_EXPENSES, VarianceSign.ADVANTAGE_POSITIVE, None)
    assert per_unit(Decimal(25_000), money) == (None if expected is None else Decimal(expected))


def test_programme_without_amounts_is_the_sum_of_what_is_below() -> None:
    """Through every level, also where the section in between or the programme itself says nothing of costs."""
    one = found({"2": "", "2.1": OWN % (1, 2, 3), "2.2": "", "2.2.1": OWN % (10, 20, 30), "3": ""})
    assert one["2"].amounts == Amounts(figures(11, 22, 33), figures(0, 20, 40))
    assert one["2.2"].amounts.expenses == figures(10, 20, 30)
    assert [part.name for part in one["2"].parts] == ["2.1 T2.1", "2.2 T2.2"]
    assert "3" not in one


def test_programme_without_a_file_is_the_sum_of_what_is_right_below() -> None:
    """It is no section, so it has no statement; in a list of programmes it has its place. Nothing is counted twice."""
    sections = {
        "2.1": OWN % (1, 2, 3),
        "2.2": "",
        "2.2.1": OWN % (10, 20, 30),
        "3": OWN % (7, 8, 9),
        "3.1": OWN % (1, 2, 3),
    }
    known = by_programme(report_of({**sections, "4.1": ""}))
    assert list(known) == [number("2"), number("3")]
    assert known[number("2")].expenses == figures(11, 22, 33)
    assert known[number("3")].expenses == figures(7, 8, 9)


def test_own_amounts_go_before_the_sum_of_the_parts() -> None:
    """They are what is printed; the parts are only held against them."""
    one = found({"2": OWN % (7, 8, 9), "2.1": OWN % (1, 2, 3)})
    assert (one["2"].amounts.expenses, one["2"].summed) == (figures(7, 8, 9), 0)
    assert one["2"].sections[0].amounts.expenses == figures(1, 2, 3)


def test_task_fields_go_before_sections_below() -> None:
    """A section that divides its costs over task fields shows those, and adds those up."""
    field = "kosten:\n  taakvelden:\n" + "".join(
        f"    - naam: F{cost}\n      lasten: {{primitief: {cost}, actueel: {cost}, werkelijk: {cost}}}\n"
        "      baten: {primitief: 0, actueel: 0, werkelijk: 0}\n"
        for cost in (4, 5)
    )
    one = found({"2": field, "2.1": OWN % (1, 2, 3)})
    assert one["2"].amounts.expenses == figures(9, 9, 9)
    assert ([part.name for part in one["2"].parts], one["2"].summed) == (["F4", "F5"], 2)


def test_nothing_is_computed_from_what_could_not_be_read() -> None:
    """One unreadable amount leaves its section without a statement, and the sum above without that part."""
    one = found({"2": "", "2.1": OWN % (1, 2, 3), "2.2": OWN % ("veel", 2, 3)})
    assert one.keys() == {"2", "2.1"}


@pytest.mark.parametrize("sections", [{}, {"2": "", "2.1": ""}])
def test_report_without_money_has_no_statements(sections: dict[str, str]) -> None:
    """Money is no obligation of a file."""
    assert found(sections) == {}


def test_section_number_of_a_statement_is_that_of_its_section() -> None:
    """So that whoever composes a section finds what it cost."""
    assert statements(report_of({"2.10": OWN % (1, 2, 3)})).keys() == {number("2.10")}
