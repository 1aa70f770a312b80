"""What can come of a target: the outcome, the trend, and the judgement that carries its own explanation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.document.shape import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.cells import Operator


class Outcome(Enum):
    """What became of a target; the value is the stable name in JSON."""

    ACHIEVED = "achieved"
    PARTLY_ACHIEVED = "partly_achieved"
    MISSED = "missed"
    NOT_MEASURED = "not_measured"
    NOT_YET_KNOWN = "not_yet_known"
    NOT_APPLICABLE = "not_applicable"
    UNDETERMINED = "undetermined"

    @property
    def word(self) -> str:
        """The word that the reader sees."""
        return _MARKS[self][0]

    @property
    def shape(self) -> Shape:
        """The shape beside the word, so that colour never tells it alone."""
        return _MARKS[self][1]


_MARKS: Final[Mapping[Outcome, tuple[str, Shape]]] = MappingProxyType(
    {
        Outcome.ACHIEVED: ("behaald", Shape.FULL),
        Outcome.PARTLY_ACHIEVED: ("deels behaald", Shape.HALF),
        Outcome.MISSED: ("niet behaald", Shape.EMPTY),
        Outcome.NOT_MEASURED: ("niet gemeten", Shape.DASH),
        Outcome.NOT_YET_KNOWN: ("nog niet bekend", Shape.DASH),
        Outcome.NOT_APPLICABLE: ("niet van toepassing", Shape.DASH),
        Outcome.UNDETERMINED: ("niet te beoordelen", Shape.QUESTION),
    }
)


class Trend(Enum):
    """How the figure moved against the measurement before; the value is the stable name in JSON."""

    BETTER = "better"
    WORSE = "worse"
    EQUAL = "equal"
    NONE = "none"

    @property
    def word(self) -> str:
        """The word that the reader sees."""
        return _TREND_WORDS[self]


_TREND_WORDS: Final[Mapping[Trend, str]] = MappingProxyType(
    {Trend.BETTER: "beter", Trend.WORSE: "slechter", Trend.EQUAL: "gelijk", Trend.NONE: "geen"}
)


class Ground(Enum):
    """What the judgement rests on; the value is the stable name in JSON."""

    COMPARED = "compared"
    NO_ACTUAL = "no_actual"
    NO_TARGET = "no_target"
    INFORMATIVE = "informative"
    NO_DIRECTION = "no_direction"
    CONTRADICTION = "contradiction"
    NO_RANGE = "no_range"
    UNITS_DIFFER = "units_differ"
    SCALE_UNCLEAR = "scale_unclear"
    NOT_DECISIVE = "not_decisive"
    REFERENCE_MISSING = "reference_missing"
    REFERENCE_ELSEWHERE = "reference_elsewhere"
    DEFINITION_CHANGED = "definition_changed"
    PARTS = "parts"
    WORDS = "words"
    MALFORMED = "malformed"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The comparison that was made: the actual, the operator and what stood behind it, as printed.

    `reference` names the earlier figure that was looked up ("de waarde van 2016"), `reference_year` its year; `equal`
    tells that both are the same figure.
    """

    actual: str
    operator: Operator
    against: str
    reference: str | None = None
    reference_year: int | None = None
    equal: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """An outcome and why.

    Attributes:
        explanation: a Dutch sentence without capital or full stop, to stand in a table or behind a colon.
        ground: what kind of reason it is.
        comparison: the figures that were compared, where they were.
        advice: the line of YAML that would decide it, or an empty text.
    """

    outcome: Outcome
    explanation: str
    ground: Ground
    comparison: Comparison | None = None
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Movement:
    """A trend and why, in a Dutch sentence without capital or full stop."""

    trend: Trend
    explanation: str


def undetermined(ground: Ground, explanation: str, advice: str = "") -> Judgement:
    """Say that there is no outcome to give, and why."""
    return Judgement(Outcome.UNDETERMINED, explanation, ground, advice=advice)
