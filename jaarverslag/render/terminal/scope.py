"""What the reader asked to see of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.evaluate import Evaluation, Outcome
    from jaarverslag.model import Activity, SectionNumber


@dataclass(frozen=True, slots=True)
class Scope:
    """Which sections and which outcomes to show.

    Attributes:
        sections: those that were asked for; None is the whole report.
        outcomes: those that were asked for; none is all of them.
        silent: the activities that no conclusion mentions, each with its section.
    """

    sections: frozenset[SectionNumber] | None = None
    outcomes: tuple[Outcome, ...] = ()
    silent: tuple[tuple[SectionNumber, Activity], ...] = ()

    def holds(self, number: SectionNumber) -> bool:
        """Tell whether a section was asked for."""
        return self.sections is None or number in self.sections

    @property
    def whole(self) -> bool:
        """Whether nothing was left out."""
        return self.sections is None and not self.outcomes

    def narrow(self, evaluation: Evaluation) -> Evaluation:
        """Keep the results that were asked for."""
        chosen = evaluation if self.sections is None else evaluation.only(self.sections)
        return chosen.having(self.outcomes) if self.outcomes else chosen
