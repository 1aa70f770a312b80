"""What a cell without a figure stands for: the class of outcome that its code or the author's reason gives it."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag import cells
from jaarverslag.cells import Reason, Role
from jaarverslag.evaluate.outcome import Ground, Judgement, Outcome, undetermined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jaarverslag.cells import Cell
    from jaarverslag.evaluate.context import Context

# Looked for inside a reason that says more than the grammar of cells knows; the first in the sentence counts.
_PHRASES: Final = re.compile(
    r"\b(?:(?P<not_applicable>niet van toepassing|n\.?v\.?t\b|vervallen|nieuwe indicator)"
    r"|(?P<not_yet_known>nog (?:niet|geen)\b[^.;]*?\b"
    r"(?:bekend|beschikbaar|vastgesteld|gepubliceerd|ontvangen|definitief)"
    r"|nog onbekend|volgt (?:later|nog)|(?:komt|komen) later|n\.?n\.?b\b|wordt nog)"
    r"|(?P<not_measured>(?:niet|geen)\b[^.;]*?\b(?:gemeten|meting|onderzoek|enquête|gegevens|cijfers|onderzocht)))",
    re.IGNORECASE,
)

_OUTCOMES: Final[Mapping[Reason, Outcome]] = MappingProxyType(
    {
        Reason.NOT_MEASURED: Outcome.NOT_MEASURED,
        Reason.NOT_YET_KNOWN: Outcome.NOT_YET_KNOWN,
        Reason.NOT_APPLICABLE: Outcome.NOT_APPLICABLE,
        Reason.UNSPECIFIED: Outcome.NOT_MEASURED,
    }
)


def is_missing(cell: Cell | None) -> bool:
    """Tell whether there is no cell, or one that says that it has no value."""
    return cell is None or isinstance(cell.value, cells.NoValue | cells.Empty)


def reason_of(cell: Cell | None, words: str | None) -> Reason:
    """Classify why a cell has no value: by its own code, else by the author's words, read by the same vocabulary."""
    own = cell.value.reason if cell and isinstance(cell.value, cells.NoValue) else Reason.UNSPECIFIED
    if own is not Reason.UNSPECIFIED or not words:
        return own
    read = cells.read_cell(words, Role.ACTUAL).value
    if isinstance(read, cells.NoValue):
        return read.reason
    found = _PHRASES.search(words)
    return Reason(found.lastgroup) if found else Reason.UNSPECIFIED


def without_actual(actual: Cell | None, context: Context) -> Judgement:
    """Judge a year without an actual: not measured, unless the code or the reason says otherwise."""
    outcome = _OUTCOMES[reason_of(actual, context.actual_reason)]
    if context.actual_reason:
        return Judgement(outcome, context.actual_reason, Ground.NO_ACTUAL)
    year = f" voor {context.year}" if context.year else ""
    if outcome is Outcome.NOT_YET_KNOWN:
        return Judgement(outcome, f"de waarde{year} is nog niet bekend", Ground.NO_ACTUAL)
    if outcome is Outcome.NOT_APPLICABLE:
        return Judgement(outcome, f"een waarde{year} is niet van toepassing", Ground.NO_ACTUAL)
    if context.due is False:
        return Judgement(outcome, f"in {context.year} hoefde er niet gemeten te worden", Ground.NO_ACTUAL)
    return Judgement(outcome, f"er is geen waarde{year}", Ground.NO_ACTUAL)


def without_target(target: Cell | None, context: Context) -> Judgement:
    """Judge an actual without a target: not applicable or not yet known if someone says so, else undetermined."""
    year = f" voor {context.year}" if context.year else ""
    match reason_of(target, context.target_reason):
        case Reason.NOT_APPLICABLE:
            text = context.target_reason or f"een doel{year} is niet van toepassing"
            return Judgement(Outcome.NOT_APPLICABLE, text, Ground.NO_TARGET)
        case Reason.NOT_YET_KNOWN:
            text = context.target_reason or f"het doel{year} is nog niet bekend"
            return Judgement(Outcome.NOT_YET_KNOWN, text, Ground.NO_TARGET)
        case Reason.NOT_MEASURED | Reason.UNSPECIFIED:
            why = f" ({context.target_reason})" if context.target_reason else ""
            return undetermined(Ground.NO_TARGET, f"er is geen doel{year}{why}", "richting: informatief")
