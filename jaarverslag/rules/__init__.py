"""The rules: small functions over a finished report, one subject a file, registered by one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.rules.numbering import (
    duplicate_ids,
    duplicate_numbers,
    numbers_that_file_names_contradict,
    year_that_folder_contradicts,
)
from jaarverslag.rules.promises import activities_without_conclusion, conclusions_without_activity
from jaarverslag.rules.references import dead_references, unsafe_links
from jaarverslag.rules.values import (
    dashes_without_reason,
    doubtful_cells,
    missing_actuals,
    targets_without_direction,
    unreadable_cells,
)
from jaarverslag.rules.years import years_outside_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report

    Rule = Callable[[Report], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    duplicate_ids,
    duplicate_numbers,
    numbers_that_file_names_contradict,
    year_that_folder_contradicts,
    years_outside_report,
    dead_references,
    unsafe_links,
    conclusions_without_activity,
    activities_without_conclusion,
    unreadable_cells,
    doubtful_cells,
    missing_actuals,
    dashes_without_reason,
    targets_without_direction,
)


def apply_rules(report: Report) -> Iterator[Diagnostic]:
    """Run every rule over the report."""
    for rule in RULES:
        yield from rule(report)
