"""Laws that hold for any figure: more never turns into less, units never change an outcome, nothing is rounded."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaarverslag.cells import Bound, Cell, Dimension, Number, Operator, Range, Relative, Scale, Unit, Value
from jaarverslag.evaluate import Context, Figure, Judgement, Outcome, Trend, judge, move
from jaarverslag.model import Direction

amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False, allow_infinity=False)
HIGHER, LOWER = Context(year=2017, direction=Direction.HIGHER), Context(year=2017, direction=Direction.LOWER)
TON = Unit("ton", Dimension.MASS, Decimal("1E+6"))
KTON = Unit("kton", Dimension.MASS, Decimal("1E+9"))
MILLION = Scale("mln.", Decimal("1E+6"))
RANK = {Outcome.MISSED: 0, Outcome.UNDETERMINED: 1, Outcome.PARTLY_ACHIEVED: 1, Outcome.ACHIEVED: 2}


def cell(value: Value) -> Cell:
    return Cell(input="", value=value)


def outcome(target: Value, actual: Value, context: Context) -> Judgement:
    return judge(cell(target), cell(actual), context=context)


@st.composite
def upward_targets(draw: st.DrawFn) -> Value:
    """Targets that more of the actual can only bring nearer, under `hoger`."""
    low, size = Number(draw(amounts)), draw(amounts)
    sign = draw(st.sampled_from([Operator.MORE, Operator.AT_LEAST, Operator.ABOUT]))
    kinds: list[Value] = [low, Bound(sign, low), Range(low, Number(low.amount + abs(size)))]
    return draw(st.sampled_from(kinds))


def mirrored(value: Value) -> Value:
    """The same target seen from the other side of zero."""
    match value:
        case Number():
            return Number(-value.amount)
        case Bound(operator=sign, number=number):
            other = {Operator.MORE: Operator.LESS, Operator.AT_LEAST: Operator.AT_MOST}.get(sign, sign)
            return Bound(other, Number(-number.amount))
        case Range(low=low, high=high):
            return Range(Number(-high.amount), Number(-low.amount))
        case _:
            return value


@given(upward_targets(), amounts, amounts)
def test_raising_the_actual_never_makes_it_worse(target: Value, one: Decimal, other: Decimal) -> None:
    """Where higher is better, a higher actual has at least as good an outcome; achieved never turns into missed."""
    low, high = sorted((one, other))
    less, more = (outcome(target, Number(amount), HIGHER).outcome for amount in (low, high))
    assert RANK[less] <= RANK[more]


@given(upward_targets(), amounts)
def test_lower_is_higher_in_a_mirror(target: Value, amount: Decimal) -> None:
    """Turning every sign and the direction around gives the same outcome."""
    plain = outcome(target, Number(amount), HIGHER).outcome
    assert outcome(mirrored(target), Number(-amount), LOWER).outcome is plain


@given(amounts, amounts)
def test_an_operator_and_its_opposite_disagree(target: Decimal, actual: Decimal) -> None:
    """`>` and `≤`, `<` and `≥` never have the same outcome for one figure."""
    for sign, opposite in ((Operator.MORE, Operator.AT_MOST), (Operator.LESS, Operator.AT_LEAST)):
        outcomes = {outcome(Bound(one, Number(target)), Number(actual), Context()).outcome for one in (sign, opposite)}
        assert outcomes == {Outcome.ACHIEVED, Outcome.MISSED}


@given(amounts, amounts)
def test_a_unit_never_changes_an_outcome(target: Decimal, actual: Decimal) -> None:
    """Kilotons against tons, and a scale word against digits, come out as the bare figures do."""
    plain = outcome(Number(target), Number(actual), HIGHER).outcome
    tons = Number(actual * 1000, TON)
    assert outcome(Number(target, KTON), tons, HIGHER).outcome is plain
    euro = Unit("€", Dimension.MONEY)
    assert outcome(Number(target, euro, MILLION), Number(actual, euro, MILLION), HIGHER).outcome is plain


@given(amounts, amounts)
def test_a_wider_actual_never_decides_otherwise(target: Decimal, actual: Decimal) -> None:
    """What is certain of a range is true of each figure in it."""
    wide = Range(Number(actual), Number(actual + 10))
    certain = outcome(Bound(Operator.MORE, Number(target)), wide, Context()).outcome
    for figure in (actual, actual + 5, actual + 10):
        one = outcome(Bound(Operator.MORE, Number(target)), Number(figure), Context()).outcome
        assert certain in (Outcome.UNDETERMINED, one)


@given(amounts, amounts, st.integers(min_value=-99, max_value=300))
def test_a_percentage_is_worked_out_without_rounding(reference: Decimal, actual: Decimal, change: int) -> None:
    """A target of "toename met 5%" has the outcome that exact fractions give, to the last digit."""
    percent = Number(Decimal(change), Unit("%", Dimension.SHARE))
    context = Context(year=2017, actuals=(Figure(2016, cell(Number(reference))),))
    judged = outcome(Relative(Operator.AT_LEAST, None, percent), Number(actual), context)
    if reference == 0:
        assert judged.outcome is Outcome.UNDETERMINED
        return
    limit = Fraction(reference) + abs(Fraction(reference)) * change / 100
    assert judged.outcome is (Outcome.ACHIEVED if Fraction(actual) >= limit else Outcome.MISSED)


@given(amounts, amounts)
def test_a_trend_turned_around_is_the_opposite(before: Decimal, after: Decimal) -> None:
    """What is better where higher is better, is worse where lower is, and worse again seen backwards."""
    context = replace(HIGHER, actuals=(Figure(2016, cell(Number(before))),))
    trend = move(None, cell(Number(after)), context).trend
    opposite = {Trend.BETTER: Trend.WORSE, Trend.WORSE: Trend.BETTER, Trend.EQUAL: Trend.EQUAL}[trend]
    assert move(None, cell(Number(after)), replace(context, direction=Direction.LOWER)).trend is opposite
    backwards = replace(HIGHER, actuals=(Figure(2016, cell(Number(after))),))
    assert move(None, cell(Number(before)), backwards).trend is opposite


@pytest.mark.parametrize("digits", ["999999999999999999", "0.000000000000000001", "-123456789012345678"])
def test_the_longest_figures_stay_exact(digits: str) -> None:
    """With 18 digits and the largest factors, one unit in the last place still decides."""
    twh = Unit("TWh", Dimension.ENERGY, Decimal("3.6E+15"))
    amount = Decimal(digits)
    step = Decimal(1).scaleb(int(amount.as_tuple().exponent))
    above = outcome(Bound(Operator.MORE, Number(amount, twh)), Number(amount + step, twh), Context())
    same = outcome(Bound(Operator.MORE, Number(amount, twh)), Number(amount, twh), Context())
    assert (above.outcome, same.outcome) == (Outcome.ACHIEVED, Outcome.MISSED)
