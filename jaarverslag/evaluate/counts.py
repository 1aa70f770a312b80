"""How often each outcome occurs, in a whole report and in each programma: the one count behind every figure of it.

The overview in the book and the counts in the terminal and in JSON all come from here, so that they cannot differ.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.evaluate.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jaarverslag.document.shape import Shape
    from jaarverslag.evaluate.evaluation import Result
    from jaarverslag.outline import SectionNumber


@dataclass(frozen=True, slots=True)
class Tally:
    """How many indicators have each outcome; every outcome is there, with 0 where none has it."""

    counts: Mapping[Outcome, int]

    @property
    def total(self) -> int:
        """How many indicators there are."""
        return sum(self.counts.values())

    def of(self, shape: Shape) -> int:
        """How many have an outcome with this shape: those without a figure share one, whatever the reason."""
        return sum(count for outcome, count in self.counts.items() if outcome.shape is shape)


def tally(results: Iterable[Result]) -> Tally:
    """Count outcomes."""
    counted = Counter(result.outcome for result in results)
    return Tally({outcome: counted[outcome] for outcome in Outcome})


def by_programme(results: Iterable[Result]) -> tuple[tuple[SectionNumber, Tally], ...]:
    """Count outcomes for each programma, and for what else is at the highest level, in the order of the book."""
    found: dict[SectionNumber, list[Result]] = {}
    for result in results:
        found.setdefault(result.section.ancestor(1), []).append(result)
    return tuple((number, tally(found[number])) for number in sorted(found))
