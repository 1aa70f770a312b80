"""Every kind of cell against every other: always a judgement, always with a reason, and nothing contradicts itself."""

from __future__ import annotations

from itertools import product

import pytest

from jaarverslag.cells import Cell, Role, read_cell
from jaarverslag.evaluate import Context, Figure, Ground, Judgement, Outcome, judge, move
from jaarverslag.model import Direction

pytestmark = pytest.mark.search

TYPED = (
    *("8", "1.521", "5500", "6,8", "7,0", "843.8", "-2,3", "0", "-", "", "n.v.t.", "n.n.b.", "X", "nog niet bekend"),
    *("9%", "94 %", "<31,9%", "> 10", "≥61%", "<= 248", "=2", "minimaal 2", "max. 3%", "circa 40", "240.000-260.000"),
    *("6- 6,5*", "65 tot 70 %", "stijging", "Daling", "stabiel", "beter", "minder dan 2016", "> dan in 2017"),
    *(
        "Lager dan nulmeting",
        "gelijk of beter dan 2016",
        "Toename met 5%",
        "+10% t.o.v. 2015",
        "afname van 3 procentpunt",
    ),
    *("op of boven landelijk gemiddelde", "Top 5", "3e plaats", "ja", "niet gerealiseerd", "Gedeeltelijk gerealiseerd"),
    *(
        "87% / 95%",
        "W&I: 90% DVL: 95%",
        "13, 3, 1",
        "15.355 TJ",
        "859 kton",
        "34 dagen gemiddeld",
        "€ 54,8 mln.",
        "5:36",
    ),
    *(
        "5:36",
        "afname van 3 procentpunt",
        "2 maanden",
        "25.942*",
        "39% (meting 2016)",
        "58 (39%)",
        "62,%9",
        "1.370000",
        "**",
        "5 per 1.000 inwoners",
    ),
)
DECIDED = {Outcome.ACHIEVED, Outcome.PARTLY_ACHIEVED, Outcome.MISSED}


def cells(role: Role) -> list[Cell | None]:
    return [None, *(read_cell(text, role) for text in TYPED)]


def contexts(direction: Direction | None) -> list[Context]:
    figures = (Figure(2016, read_cell("7", Role.ACTUAL)), Figure(2015, read_cell("12%", Role.ACTUAL)))
    return [Context(2017, direction), Context(2017, direction, figures, baseline=figures[1:])]


@pytest.mark.parametrize("direction", [None, *Direction])
def test_any_pair_is_judged_with_a_reason(direction: Direction | None) -> None:
    """No two cells, whatever they are, break the evaluation or leave the reader without an explanation."""
    for target, actual, context in product(cells(Role.TARGET), cells(Role.ACTUAL), contexts(direction)):
        judgement = judge(target, actual, None, context)
        assert problems(judgement) == [], (target, actual, judgement)
        assert move(target, actual, context).explanation, (target, actual)


def problems(judgement: Judgement) -> list[str]:
    text = judgement.explanation
    checks = {
        "no sentence": bool(text.strip()) and "\n" not in text,
        "a full stop": text.endswith("mln.") or not text.endswith("."),
        "a capital": not text[:1].isupper() or text.startswith(("W&I", "DVL")),
        "decided without comparing": judgement.outcome not in DECIDED
        or judgement.ground in (Ground.COMPARED, Ground.PARTS),
        "compared without deciding": judgement.ground is not Ground.COMPARED or judgement.outcome in DECIDED,
        "compared without figures": judgement.ground is not Ground.COMPARED or judgement.comparison is not None,
        "advice for what is decided": not judgement.advice or judgement.outcome is Outcome.UNDETERMINED,
        "in part without a weaker target": judgement.outcome is not Outcome.PARTLY_ACHIEVED,
        "a gap in the words": "None" not in text and "  " not in text and "“”" not in text,
    }
    return [name for name, holds in checks.items() if not holds]


@pytest.mark.parametrize("direction", [None, *Direction])
def test_a_declared_direction_only_adds_to_what_is_certain(direction: Direction | None) -> None:
    """Where there is an outcome without a direction, one that does not contradict the target never turns it around."""
    for target, actual in product(cells(Role.TARGET), cells(Role.ACTUAL)):
        bare = judge(target, actual, None, contexts(None)[1]).outcome
        declared = judge(target, actual, None, contexts(direction)[1]).outcome
        if bare is Outcome.ACHIEVED:
            assert declared in {Outcome.ACHIEVED, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE}, (target, actual)
