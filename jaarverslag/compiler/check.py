"""Steps 2 to 4: from the texts of a report to the report, with everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.diagnostics import Checked, in_order
from jaarverslag.read import ReportSources, read_report
from jaarverslag.rules import apply_rules

if TYPE_CHECKING:
    from jaarverslag.model import Report


def check(sources: ReportSources) -> Checked[Report | None]:
    """Read a report and apply every rule; the value is None only where its settings cannot be read."""
    read = read_report(sources)
    if read.value is None:
        return Checked(None, in_order(read.diagnostics))
    return Checked(read.value, in_order((*read.diagnostics, *apply_rules(read.value))))
