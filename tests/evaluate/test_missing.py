"""Why there is no figure: codes, the author's reasons, and nothing at all."""

from __future__ import annotations

import pytest

from jaarverslag.cells import Reason, Role, read_cell
from jaarverslag.evaluate import Context, Ground, Outcome, judge
from jaarverslag.evaluate.missing import reason_of
from jaarverslag.model import Direction

TARGET = read_cell(">2", Role.TARGET)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("nog niet bekend", Reason.NOT_YET_KNOWN),
        ("in ontwikkeling", Reason.NOT_YET_KNOWN),
        ("De cijfers over 2017 zijn nog niet beschikbaar; ze volgen in mei.", Reason.NOT_YET_KNOWN),
        ("wordt nog berekend door het CBS", Reason.NOT_YET_KNOWN),
        ("het onderzoek volgt later", Reason.NOT_YET_KNOWN),
        ("niet van toepassing", Reason.NOT_APPLICABLE),
        ("Niet van toepassing, want de regeling is gestopt.", Reason.NOT_APPLICABLE),
        ("is vervallen na de herindeling", Reason.NOT_APPLICABLE),
        ("nog niet gemeten", Reason.NOT_MEASURED),
        ("in 2017 is er geen enquête gehouden onder inwoners", Reason.NOT_MEASURED),
        ("niet gemeten in 2016; het cijfer over 2018 is nog niet bekend", Reason.NOT_MEASURED),
        ("de enquête is verschoven", Reason.UNSPECIFIED),
        ("", Reason.UNSPECIFIED),
        (None, Reason.UNSPECIFIED),
    ],
)
def test_the_reason_of_a_dash_is_read(words: str | None, reason: Reason) -> None:
    """The first thing that a reason says decides; what says nothing known stays unspecified."""
    assert reason_of(read_cell("-", Role.ACTUAL), words) is reason


def test_a_code_speaks_for_itself() -> None:
    """The cell's own code goes before the words of the reason."""
    assert reason_of(read_cell("n.v.t.", Role.ACTUAL), "nog niet bekend") is Reason.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("actual", "outcome"),
    [
        ("-", Outcome.NOT_MEASURED),
        ("X", Outcome.NOT_MEASURED),
        ("niet gemeten", Outcome.NOT_MEASURED),
        ("gegevens niet beschikbaar", Outcome.NOT_MEASURED),
        ("n.n.b.", Outcome.NOT_YET_KNOWN),
        ("nog niet bekend", Outcome.NOT_YET_KNOWN),
        ("n.v.t.", Outcome.NOT_APPLICABLE),
    ],
)
@pytest.mark.parametrize("target", [">2", "-", "n.v.t.", "n.n.b.", "stijging", "62,%9"])
def test_the_class_of_the_actual_wins(target: str, actual: str, outcome: Outcome) -> None:
    """A missing actual has its class, whatever became of the target."""
    found = judge(read_cell(target, Role.TARGET), read_cell(actual, Role.ACTUAL))
    assert found.outcome is outcome


def test_the_reason_is_the_explanation() -> None:
    """What the author wrote explains a missing value better than any sentence of ours."""
    found = judge(TARGET, read_cell("-", Role.ACTUAL), context=Context(year=2017, actual_reason="de enquête is later"))
    assert found.explanation == "de enquête is later"


def test_an_expected_dash_says_so() -> None:
    """Where no measurement was due, that is the explanation."""
    dash = read_cell("-", Role.ACTUAL)
    expected = judge(TARGET, dash, context=Context(year=2017, due=False)).explanation
    assert expected == "in 2017 hoefde er niet gemeten te worden"
    for due in (True, None):
        assert judge(TARGET, dash, context=Context(year=2017, due=due)).explanation == "er is geen waarde voor 2017"


def test_what_is_missing_is_the_ground() -> None:
    """A reason, a survey year and a code change the words and not the ground."""
    dash = read_cell("-", Role.ACTUAL)
    for context in (Context(actual_reason="de enquête is later"), Context(year=2017, due=False), Context()):
        assert judge(TARGET, dash, context=context).ground is Ground.NO_ACTUAL


def test_no_year_is_made_up() -> None:
    """Where nobody said which year it is, the sentence goes without."""
    dash, figure = read_cell("-", Role.ACTUAL), read_cell("3", Role.ACTUAL)
    assert judge(TARGET, dash).explanation == "er is geen waarde"
    assert judge(dash, figure).explanation == "er is geen doel"


def test_the_reason_of_a_target_that_is_not_there_is_told() -> None:
    """A reason that gives no class still stands behind the sentence."""
    context = Context(year=2017, target_reason="de nota is later")
    found = judge(read_cell("-", Role.TARGET), read_cell("3", Role.ACTUAL), context=context)
    assert found.explanation == "er is geen doel voor 2017 (de nota is later)"


def test_an_informative_indicator_without_an_actual_is_still_missing_it() -> None:
    """A direction does not make up for a figure that is not there."""
    found = judge(TARGET, None, context=Context(direction=Direction.INFORMATIVE))
    assert found.outcome is Outcome.NOT_MEASURED
