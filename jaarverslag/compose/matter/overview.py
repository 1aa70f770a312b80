"""The opening spread: on the left what came of all targets, on the right what it all cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.compose.matter.money import money_overview
from jaarverslag.compose.matter.outcomes import outcome_overview
from jaarverslag.compose.matter.part import part, titled
from jaarverslag.compose.wording import Wording
from jaarverslag.document.blocks import Heading

if TYPE_CHECKING:
    from jaarverslag.document.blocks import Document
    from jaarverslag.evaluate import Evaluation
    from jaarverslag.model import Report


def compose_overview(report: Report, evaluation: Evaluation, *, concept: bool) -> tuple[Document, ...]:
    """Compose the page of outcomes and the page of money, each only where the report has that."""
    settings = report.settings
    title = Wording.of(settings).say("overzicht")
    outcomes, money = tuple(outcome_overview(report, evaluation)), tuple(money_overview(report))
    if not outcomes or not money:
        alone = outcomes or money
        return (titled(settings, "overzicht", title, alone, concept=concept),) if alone else ()
    heading = Heading(2, f"Wat het kostte in {settings.year}", "titel")
    return (
        titled(settings, "overzicht", title, outcomes, concept=concept),
        part(settings, "overzicht-kosten", title, (heading, *money), concept=concept),
    )
