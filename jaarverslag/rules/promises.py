"""Promises: every activity is accounted for, and every conclusion is about an activity that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.decode import closest
from jaarverslag.diagnostics import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report


def conclusions_without_activity(report: Report) -> Iterator[Diagnostic]:
    """A conclusion names an activity that the section does not have."""
    for section in report.sections:
        # An activity without an id is told about by itself, and is nothing to choose.
        ids = [activity.id.text for activity in section.activities if activity.id.text]
        for conclusion in section.conclusions:
            for written in conclusion.about:
                if written.text in ids:
                    continue
                guess = closest(written.text, ids)
                known = f"kies uit: {', '.join(ids)}" if ids else "deze sectie heeft geen activiteiten onder `gedaan`"
                yield faults.CONCLUSION_WITHOUT_ACTIVITY.at(
                    written.span,
                    f"de conclusie gaat over `{written.text}`, en die activiteit is er niet",
                    hint=f"bedoelde u `{guess}`?" if guess else known,
                    fix=Fix((Edit(written.span, guess),), safe=False) if guess else None,
                )


def activities_without_conclusion(report: Report) -> Iterator[Diagnostic]:
    """An activity was promised, and no conclusion says what became of it."""
    for section in report.sections:
        if not section.conclusions:
            continue
        told = {written.text for conclusion in section.conclusions for written in conclusion.about}
        for activity in section.activities:
            if activity.id.text and activity.id.text not in told:
                yield faults.ACTIVITY_WITHOUT_CONCLUSION.at(
                    activity.id.span,
                    f"geen conclusie zegt wat er van `{activity.id.text}` geworden is",
                    hint=f"voeg `{activity.id.text}` toe achter `over:` bij de conclusie die erover gaat",
                )
