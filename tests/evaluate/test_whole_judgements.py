"""Judgements whole: outcome, ground, comparison, sentence and advice of pairs that each decide something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.cells import Role, read_cell
from jaarverslag.evaluate import Context, Figure, judge, move
from jaarverslag.evaluate.measure import unit_of
from jaarverslag.model import Direction

if TYPE_CHECKING:
    from jaarverslag.evaluate import Comparison
    from tests.conftest import Golden

# Per subject, a pair a line: target | actual | direction | actual of the year before | weaker target | the
# unit of a figure that names none.
PAIRS = {
    "circa": """
        circa 40 | 40 | hoger |
        circa 40 | 50 | hoger |
        circa 40 | 30 | hoger |
        circa 40 | 41 | gelijk |
        circa 40 | 40 | gelijk |
        circa 40 | 50 | gelijk |
        circa 40 | >50 | hoger |
        circa 40 | 50 |  |
        circa 40 | <20 | hoger |
        circa 40 mln. | 50.000.000 | lager |
        >2 | circa 3 |
        circa 2,5 | 3 | gelijk |
        circa 3 leden | 4 leden | gelijk |
        circa 3 per jaar | 4 per jaar | gelijk |
    """,
    "ranges": """
        6-8 | 7 |  |
        6-8 | >5 |  |
        6-8 | 9 |  |
        6-8 | 5 |  |
        6-8 | 9 | bandbreedte |
        6-8 | 5 | bandbreedte |
        6-8 | 5 | hoger |
        6-8 | 9 | lager |
        6-8% | 7 | bandbreedte |
    """,
    "places": """
        Top 5 | 3e plaats |  |
        Top 5 | 7e plaats |  |
        Top 5 | 3e plaats | hoger |
        Top 5 | 3 |  |
        5 | 3e plaats |  |
        5 | 3e plaats | hoger |
        Top 5 | 3e plaats | lager |
        Top 5 | stijging |  |
    """,
    "units": """
        66,8 mln. | 0,5 | hoger
        90% | 85 | hoger |
        5 per jaar | 3 | hoger |
        50 per 1.000 inwoners | 3 | hoger |
        3 | 50 per 1.000 inwoners | hoger |
        66,8 mln. | 70 | hoger |
        66,8 mln. | 1000 | hoger |
        66,8 mln. | 999 | hoger |
        66,8 mln. | 1 | hoger |
        66,8 mln. | 0 | hoger |
        70 | 66,8 mln. | hoger |
    """,
    "signs": """
        5:00 | 4:30 | lager |
        5:00 | 4:30 |  |
        5:00 | 4:30 | bandbreedte |
        >15 | >10 |  |
        15 | >10 | hoger |
        >5 | 5 | lager |
        =5 | 5 | hoger |
        <5 | 5 | hoger |
        5 | 5 | informatief |
    """,
    "years": """
        stabiel | 5 | hoger | 6
        stabiel | 5 | hoger | 5
        gelijk of beter | 5 | hoger | 5
        gelijk of beter | 5 | hoger | >4
        gelijk of slechter | 5 | lager | 5
        slechter | 5 | lager | 5
        gelijk of minder | 5 |  | 5
        beter | 5 |  | 6
        meer dan 2016 | 3% |  | 3 dagen
        meer dan 2015 | 3 |  |
        meer dan 2017 | 3 |  | 2
        meer dan nulmeting | 3 |  |
        boven landelijk gemiddelde | 3 |  |
        > dan in 2016 | 3 (2016) |  | 2
        > dan in 2016 / > dan in 2016 | 3 (2016) / 4 (2016) |  | 2
    """,
    "changes": """
        Toename met 1 mln. m2 | 2 mln. m2 |  | 1 mln. m2
        Toename met 5 dagen | 54 dagen |  | 50 dagen
        Toename met 2 weken | 65 dagen |  | 50 dagen
        Toename met 5 dagen | 54% |  | 50%
        Toename met 5% | 105 |  | 100
        Toename met 5% | 105 |  | -100
        Toename met 5% | 3 |  | 1-10
        Toename met 5% | 3 |  | 0-1
        Toename met 5% | 3 |  | >0
        Toename met 5% | 3 |  | >10
        Toename met 5% | 3 |  | <10
        Toename met 5 mln. | € 66 mln. |  | € 60 mln.
        Toename met 5 procentpunt | 54,5% |  | 50%
        Toename met 5 dagen | 54 |  | 50 dagen
        Toename met 5 | 54 dagen |  | 50 dagen
        Toename met 5 | 54 |  | 50
        Toename met 5 | 56 |  | >50
        Toename met 5 | 54 |  | <50
        Toename met 5 | 56,25 |  | 50,5
        Toename met 10% | € 66 mln. |  | € 60 mln.
        Toename met 10% | € 65 mln. |  | € 60 mln.
        Toename met 10 | 99 |  | 90
        Toename met 5% | 53% |  | 50%
        Toename met 5 procentpunt | 53 |  | 50
        Toename met 5% | 3 |  | <0
        Toename met 5% | 3 |  | 0,5-1
        5% beter | 94 | lager | 100
        5% beter | 96 | lager | 100
        5% beter | 106 | hoger | 100
        5% beter | 100 |  | 100
        10% slechter | 109 | lager | 100
        10% slechter | 111 | lager | 100
    """,
    "told": """
        daling | Toename met 0%
        daling | Toename met 1
        stijging | Toename met 0,5
        stijging | Afname met 0,5
        stijging | daling |  | 6
        stijging | stijging |  |
        stijging | stabiel |  |
        stijging | gelijk of hoger |  |
        gelijk of hoger | stijging |  |
        daling | gelijk of lager |  |
        daling | beter |  |
        daling | Toename met 5% |  |
        daling | Afname met 5% |  |
        daling | Afname met 1% |  |
        stijging | Toename met 1 |  |
        Toename met 5% | stijging |  |
        Toename met 5% | Toename met 5% |  |
        Toename met 5% | Toename met 6% |  |
        Toename met 5% | Toename met 4% |  |
        Toename met 5% | Toename met 5 dagen |  |
        meer dan 2015 | meer dan 2016 |  |
        boven nulmeting | meer dan de nulmeting
        Toename met 5 mln. | Toename met 6 mln.
        Toename met 5% | Toename met 0,5%
        Toename met 0% | Toename met 0%
        Toename met 0,5% | Afname met 6%
        Toename met 0% | Afname met 6%
        Afname met 5% | Toename met 0,5%
        Afname met 5% | Toename met 0%
        boven regionaal gemiddelde | boven landelijk gemiddelde
        beter | beter
        beter | stabiel
        beter | stijging
        beter | slechter | lager
        stijging | stijging* |
        stijging | stijging (lichte) |
    """,
    "words": """
        beter | goed | hoger | 6
        stijging | goed |  | 6
        ja | nee |  |
        ja | ja |  |
        nee | ja |  |
        ja | 3 |  |
        gerealiseerd | deels gedaan |  |
        gerealiseerd | "deels" gedaan |  |
        goed | 3 |  |
        >2 | behaald |  |
        >2 | stijging |  | 1
        >2 |  |  |
    """,
    "parts": """
        >80% / >90% | >70% / 95%
        1.370000 | 5
        5 | 1.370000
        >80% / >90% | 85% / 95% |  |
        >80% / >90% | 85% / 85% |  |
        >80% / >90% | 75% / 85% |  |
        >80% / >90% / >90% | 85% / 95% / 85% |  |
        >80% / 90% | 85% / 85% |  |
        W&I: 90% DVL: 95% | DVL: 96% W&I: 91% | hoger |
        W&I: 90% DVL: 95% | 96% / 91% | hoger |
        90% / 95% | DVL: 96% W&I: 91% | hoger |
        W&I: 90% DVL: 95% | DVL: 96% ZZ: 91% | hoger |
        80% / 90% | 85% | hoger |
        80% / 90% | 85% / 85% / 85% | hoger |
        80% / 1.370000 | 85% / 85% |  |
    """,
    "in part": """
        >10 | 8 |  |  | >7
        >10 | 6 |  |  | >7
        >10 | 11 |  |  | >7
        10 | 8 | hoger |  | 7
        15 | 18 | lager |  | 20
        15 | 25 | lager |  | 20
        15 | 12 | lager |  | 20
        >10 | 8 |  |  | 7 dagen
        >10 | 8 |  |  | -
        >10 | 8 |  |  | 6-9
        Top 5 | 7e plaats |  |  | Top 10
        ja | nee |  |  | nee
        gerealiseerd | deels gedaan |  |  | Deels  gedaan
        gerealiseerd | deels gedaan |  |  | half gedaan
        gerealiseerd | deels gedaan |  |  | 5
        gerealiseerd | 5 |  |  | deels gedaan
        daling | stabiel |  |  | gelijk of lager
        stijging | 5 |  | 5 | gelijk of hoger
        >80% / >90% | 75% / 85% |  |  | >70% / >80%
    """,
    "implied units": """
        3 weken | 20 | lager |  |  | dagen
        20 | 3 weken | lager |  |  | dagen
        circa 3 weken | 21 | gelijk |  |  | dagen
        circa 21 | 3 weken | gelijk |  |  | dagen
        2-4 weken | 20 | bandbreedte |  |  | dagen
        14-28 | 3 weken | bandbreedte |  |  | dagen
        14-28 | 5 weken | bandbreedte |  |  | dagen
        25 | 20 | hoger |  |  | dagen
        <3 weken | >30 |  |  |  | dagen
        circa 3 | 4 | gelijk |  |  | dagen
        circa 20 | 3 weken | gelijk |  |  | dagen
        circa 3 | 4 | gelijk |  |  | %
        >2 | circa 3 |  |  |  | %
        <3 weken | 20 |  |  |  | dagen
        >20 | >3 weken |  |  |  | dagen
        >3 weken | >20 |  |  |  | dagen
        >3 weken | 22-25 |  |  |  | dagen
        stijging | 20 |  | 2 weken |  | dagen
        stijging | 3 weken |  | 20 |  | dagen
        beter | 21 |  | 3 weken |  | dagen
        gelijk of beter | 21 |  | 3 weken |  | dagen
        gelijk of beter | 3 weken |  | 21 |  | dagen
        5 | 20 | hoger | 2 weken |  | dagen
        5 | 3 weken | hoger | 20 |  | dagen
        90% | 34 | hoger |  |  | dagen
    """,
    "missing": """
        >2 | -
        >2 | n.v.t.
        >2 | n.n.b.
        >2 | n.b.
        - | 3
        n.v.t. | 3
        n.n.b. | 3
        n.b. | 3
        stijging | 3 |  | -
        stijging | 3 |  | behaald
        stijging | - |  | 3
        gelijk of beter | 3 |  | behaald
        gelijk of beter | behaald |  | 3
        beter dan 2015 | 3 |  | 3
        beter dan 2016 | 3 |  | 3
    """,
    "quality": """
        stijging | gelijk of beter | hoger
        stijging | beter | hoger
        stijging | slechter | hoger
        stijging | slechter | lager
        daling | gelijk of slechter | hoger
        beter | 3e plaats |  | 5e plaats
        hoger | 3e plaats |  | 5e plaats
        stabiel | 3e plaats |  | 5e plaats
        beter | 7 leden |  | 7 scholen
        beter | 5e plaats |  | 5e plaats
        gelijk of beter | 5 | lager | 6
        beter | daling | lager
        beter | goed |  | 6
    """,
    "trends": """
        5 | 8 | hoger | 6
        5 | 8 | lager | 6
        5 | 8 | gelijk | 6
        5 | 6 | hoger | 6
        5 | 8 |  | 6
        >5 | 8 |  | 6
        >5 | 8 | lager | 6
        5 | 8 | hoger | >6
        5 | 8 | hoger | <9
        5 | 8 | hoger | -
        5 | 8 | hoger | 6 dagen
        5 | ja | hoger | ja
        5 | ja | hoger | nee
        5 | 3e plaats |  | 5e plaats
        5 | 3e plaats |  | 2
        5 | 3 |  | 2e plaats
        5 | 3e plaats | hoger | 5e plaats
        5 | 3e plaats | gelijk | 3e plaats
        5 | - | hoger | 6
        5 | 3e plaats | gelijk | 5e plaats
    """,
}


def compared(comparison: Comparison | None) -> str:
    if comparison is None:
        return "nothing"
    level = " (level)" if comparison.equal else ""
    earlier = f" [{comparison.reference}: {comparison.reference_year}]" if comparison.reference else ""
    return f"{comparison.actual} {comparison.operator.value} {comparison.against}{level}{earlier}"


def told(line: str) -> str:
    target, actual, direction, previous, weaker, unit = (*(piece.strip() for piece in line.split("|")), *[""] * 4)[:6]
    context = Context(
        year=2017,
        direction=Direction(direction) if direction else None,
        actuals=(Figure(2016, read_cell(previous, Role.ACTUAL)),) if previous else (),
        unit=unit_of(read_cell(f"1 {unit}", Role.ACTUAL).value) if unit else None,
    )
    goal, got = read_cell(target, Role.TARGET), read_cell(actual, Role.ACTUAL)
    in_part = read_cell(weaker, Role.TARGET) if weaker else None
    judged, movement = judge(goal, got, in_part, context), move(goal, got, context)
    return "\n  ".join(
        (
            line,
            f"{judged.outcome.value}, {judged.ground.value}: {judged.explanation}",
            f"compared: {compared(judged.comparison)}",
            f"advice: {judged.advice or 'none'}",
            f"trend {movement.trend.value}: {movement.explanation}",
        )
    )


@pytest.mark.parametrize("subject", PAIRS)
def test_a_pair_is_judged_as_recorded(subject: str, golden: Golden) -> None:
    """All that is told about a pair, in words and as data, is what a person read and found right."""
    lines = [line.strip() for line in PAIRS[subject].strip().splitlines()]
    golden(f"judgements/{subject.replace(' ', '-')}.txt", "\n".join(map(told, lines)) + "\n")
