"""Amounts as they are typed: which are read, which are refused, and where that is said."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaarverslag.dutch import amount
from jaarverslag.model import AmountUnit, BalanceSign, Costs, MoneySettings, VarianceSign
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Diagnostic

ROW = "{primitief: 1, actueel: 2, werkelijk: 3}"


def read(costs: str, settings: str = "") -> tuple[Costs | None, MoneySettings, list[Diagnostic]]:
    rapport = Source("rapport.yaml", f"gemeente: G\njaar: 2017\ntitel: T\n{settings}")
    read = read_report(ReportSources(rapport, (Source("2.1.yaml", f"nummer: 2.1\ntitel: T\n{costs}"),)))
    assert read.value is not None
    return read.value.sections[0].costs, read.value.settings.money, list(read.diagnostics)


def expense(text: str) -> tuple[Decimal | None, list[Diagnostic]]:
    costs, _, found = read(f"kosten:\n  lasten: {{primitief: {text}, actueel: 2, werkelijk: 3}}\n  baten: {ROW}\n")
    assert costs is not None
    assert costs.unread is bool(found)
    return (costs.expenses.original.value if costs.expenses else None), found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("8", 8),
        ("3.368", 3368),
        ("3368", 3368),
        ("2017", 2017),
        ("-1999", -1999),
        ("1.234.567", 1_234_567),
        ("-8.060", -8060),
        ("−8.060", -8060),
        ("-0", 0),
        ('"3.368"', 3368),
    ],
)
def test_whole_amounts_are_read(text: str, value: int) -> None:
    """With points or without, negative too; a point never makes a fraction of thousands."""
    assert expense(text) == (Decimal(value), [])


@pytest.mark.parametrize(
    "text",
    [
        '"3.368,5"',
        '"3,0"',
        "843.8",
        "3.36",
        "1 000",
        "1.0000",
        "(1.234)",
        "€ 3.368",
        "12 mln",
        "5%",
        '"5*"',
        "5 (2016)",
        '">5"',
        "4-6",
        '"-"',
        "n.v.t.",
        "1e5",
        "veel",
        "0x10",
    ],
)
def test_anything_else_is_refused_at_its_place(text: str) -> None:
    """What has a unit, a fraction, a note or a doubt is no amount to reckon with."""
    value, found = expense(text)
    assert value is None
    assert [one.code for one in found] == ["J311"]
    assert found[0].span is not None
    assert found[0].span.text == text


@pytest.mark.parametrize(("text", "fix"), [("1 000", "1.000"), ("(1.234)", None), ("veel", None)])
def test_repair_is_offered_where_one_reading_is_left(text: str, fix: str | None) -> None:
    """Brackets may mean a minus or nothing: then both are named and none is put in."""
    (fault,) = expense(text)[1]
    assert (fault.fix.edits[0].text if fault.fix else None) == fix


@given(st.integers(-(10**15), 10**15).map(Decimal))
def test_amount_reads_back_as_it_was_printed(value: Decimal) -> None:
    """From figure to print to figure, with a real minus and points."""
    assert expense(amount(value)) == (value, [])


@pytest.mark.parametrize(
    ("costs", "codes"),
    [
        (f"kosten:\n  lasten: {ROW}\n", ["J302"]),
        (f"kosten:\n  baten: {ROW}\n", ["J302"]),
        (f"kosten:\n  lasten: {ROW}\n  baten: {{primitief: 1, werkelijk: 3}}\n", ["J302"]),
        (f"kosten:\n  lasten: 5\n  baten: {ROW}\n", ["J303"]),
        (f"kosten:\n  lasten: {ROW}\n  baten: {ROW}\n  verschil: {ROW}\n", ["J301"]),
        (f"kosten:\n  taakvelden:\n    - naam: F\n      lasten: {ROW}\n", ["J302"]),
        ("kosten: 5\n", ["J303"]),
        ("kosten:\n", ["J307"]),
        (f"kosten:\n  lasten: {{primitief: [1], actueel: 2, werkelijk: 3}}\n  baten: {ROW}\n", ["J303"]),
        (f"kosten:\n  lasten: {ROW}\n  baten: {ROW}\n", []),
        (f"kosten:\n  saldo: {ROW}\n  toelichting: Uitleg.\n", []),
        (f"kosten:\n  taakvelden:\n    - naam: F\n      lasten: {ROW}\n      baten: {ROW}\n", []),
    ],
)
def test_shape_of_costs(costs: str, codes: list[str]) -> None:
    """Expenses come with revenues, a row has three amounts, and a variance is never typed."""
    assert [one.code for one in read(costs)[2]] == codes


def test_nothing_chosen_is_the_usual_but_for_the_unit() -> None:
    """Nobody can guess whether 3.368 is euros or thousands of them."""
    expected = MoneySettings(None, BalanceSign.REVENUES_MINUS_EXPENSES, VarianceSign.ADVANTAGE_POSITIVE, None)
    assert read("")[1] == expected
    assert read("", "instellingen: {woorden: {gekost: Geld}}\n")[1] == expected


def test_choices_are_taken_from_the_settings() -> None:
    """Each choice by its word; a threshold may have a percentage with or without its sign."""
    for percentage in ("5", '"5%"', '"5 %"'):
        text = (
            "instellingen:\n  bedragen: x 1.000 euro\n  saldo: lasten-baten\n  verschil: nadeel-positief\n"
            f"  drempel: {{procent: {percentage}, bedrag: 25.000}}\n"
        )
        _, money, found = read("", text)
        assert found == []
        assert (money.unit, money.balance_sign, money.variance_sign) == (
            AmountUnit.THOUSANDS,
            BalanceSign.EXPENSES_MINUS_REVENUES,
            VarianceSign.DISADVANTAGE_POSITIVE,
        )
        assert money.threshold is not None
        assert (money.threshold.percentage, money.threshold.amount) == (Decimal(5), Decimal(25_000))


@pytest.mark.parametrize(
    ("threshold", "codes"),
    [
        ("{procent: 2.5}", ["J311"]),
        ('{procent: "2,5"}', []),
        ("{procent: veel}", ["J311"]),
        ("{procent: 5 dagen}", ["J311"]),
        ("{bedrag: 25 mln}", ["J311"]),
        ("{bedrag: 250.000}", []),
        ("{}", []),
        ("5", ["J303"]),
    ],
)
def test_thresholds_that_cannot_be_read_are_told(threshold: str, codes: list[str]) -> None:
    """A threshold that is not understood would ask for nothing, or for everything."""
    assert [one.code for one in read("", f"instellingen:\n  drempel: {threshold}\n")[2]] == codes
