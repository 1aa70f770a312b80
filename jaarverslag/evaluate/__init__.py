"""From the cells of a report to outcomes, each with its reason: pure and exact."""

from jaarverslag.evaluate.context import Context, Figure
from jaarverslag.evaluate.evaluation import Evaluation, Result, evaluate, evaluate_indicator
from jaarverslag.evaluate.frequency import due
from jaarverslag.evaluate.judge import judge
from jaarverslag.evaluate.outcome import Comparison, Ground, Judgement, Movement, Outcome, Trend
from jaarverslag.evaluate.trend import move

__all__ = [
    "Comparison",
    "Context",
    "Evaluation",
    "Figure",
    "Ground",
    "Judgement",
    "Movement",
    "Outcome",
    "Result",
    "Trend",
    "due",
    "evaluate",
    "evaluate_indicator",
    "judge",
    "move",
]
