"""The rules: small functions over a finished report, one subject a file, registered by one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.rules.copied import actuals_that_repeat_the_target
from jaarverslag.rules.costs import (
    amounts_without_unit,
    balances_that_differ,
    costs_incomplete,
    costs_out_of_place,
    deviations_without_explanation,
    parts_that_differ_from_their_total,
)
from jaarverslag.rules.dashes import dashes_without_reason, statutory_dashes, survey_years_unknown
from jaarverslag.rules.footnotes import marks_without_note, notes_without_mark
from jaarverslag.rules.free_references import faulty_free_references
from jaarverslag.rules.kinds import kinds_in_the_wrong_place
from jaarverslag.rules.last_year import directions_that_flip, figures_restated_in_silence
from jaarverslag.rules.levels import gaps_in_the_numbering, sections_without_parent
from jaarverslag.rules.markup import images_that_are_printed_as_typed, markup_that_is_printed
from jaarverslag.rules.numbering import (
    duplicate_ids,
    duplicate_numbers,
    numbers_that_file_names_contradict,
    year_that_folder_contradicts,
)
from jaarverslag.rules.pictures import (
    pictures_inside_words,
    pictures_that_are_small,
    pictures_that_can_not_be_printed,
    pictures_without_words,
)
from jaarverslag.rules.promises import activities_without_conclusion, conclusions_without_activity
from jaarverslag.rules.references import dead_references, unsafe_links
from jaarverslag.rules.relative import targets_that_point_at_nothing
from jaarverslag.rules.scale import figures_out_of_scale, targets_that_a_typo_explains
from jaarverslag.rules.shares import shares_above_all
from jaarverslag.rules.statutory import statutory_figures_without_origin
from jaarverslag.rules.statutory_list import (
    indicators_that_are_not_in_force,
    names_that_differ_from_the_list,
    numbers_of_another_kind,
    numbers_that_are_not_listed,
    units_that_differ_from_the_list,
)
from jaarverslag.rules.targets import targets_in_part_that_are_not_weaker, targets_that_contradict_the_direction
from jaarverslag.rules.thousands import thousands_points_in_one_of_two
from jaarverslag.rules.units import units_that_cells_lack, units_that_contradict
from jaarverslag.rules.values import (
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
    RuleWithEarlier = Callable[[Report, Report | None], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    duplicate_ids,
    duplicate_numbers,
    numbers_that_file_names_contradict,
    year_that_folder_contradicts,
    gaps_in_the_numbering,
    sections_without_parent,
    kinds_in_the_wrong_place,
    years_outside_report,
    dead_references,
    faulty_free_references,
    unsafe_links,
    markup_that_is_printed,
    images_that_are_printed_as_typed,
    pictures_without_words,
    pictures_that_can_not_be_printed,
    pictures_inside_words,
    pictures_that_are_small,
    marks_without_note,
    notes_without_mark,
    conclusions_without_activity,
    activities_without_conclusion,
    unreadable_cells,
    doubtful_cells,
    missing_actuals,
    dashes_without_reason,
    survey_years_unknown,
    statutory_dashes,
    statutory_figures_without_origin,
    numbers_that_are_not_listed,
    numbers_of_another_kind,
    names_that_differ_from_the_list,
    units_that_differ_from_the_list,
    indicators_that_are_not_in_force,
    targets_without_direction,
    targets_that_contradict_the_direction,
    targets_in_part_that_are_not_weaker,
    targets_that_point_at_nothing,
    figures_out_of_scale,
    targets_that_a_typo_explains,
    actuals_that_repeat_the_target,
    shares_above_all,
    units_that_cells_lack,
    units_that_contradict,
    thousands_points_in_one_of_two,
    amounts_without_unit,
    costs_out_of_place,
    costs_incomplete,
    balances_that_differ,
    parts_that_differ_from_their_total,
    deviations_without_explanation,
)

# These hold a report against the one of the year before, where there is one.
RULES_WITH_EARLIER: tuple[RuleWithEarlier, ...] = (
    directions_that_flip,
    figures_restated_in_silence,
)


def apply_rules(report: Report, earlier: Report | None = None) -> Iterator[Diagnostic]:
    """Run every rule over the report. `earlier` is the report of the year before, as it was adopted."""
    for rule in RULES:
        yield from rule(report)
    for comparing in RULES_WITH_EARLIER:
        yield from comparing(report, earlier)
