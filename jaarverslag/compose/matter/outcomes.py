"""The outcomes of the whole report at a glance: in all as one figure, and per programma in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.compose.matter.part import called, named, plain
from jaarverslag.document.blocks import ParagraphRole
from jaarverslag.document.charts import OutcomeChart, Share
from jaarverslag.document.overview import OutcomeHead, OutcomeOverview, OutcomeRow
from jaarverslag.document.shape import Shape
from jaarverslag.dutch import counted, listed
from jaarverslag.evaluate import Outcome
from jaarverslag.evaluate.counts import by_programme, tally
from jaarverslag.outline import programmes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.document.blocks import Block
    from jaarverslag.evaluate import Evaluation
    from jaarverslag.evaluate.counts import Tally
    from jaarverslag.model import Report

# By shape and not by outcome: those that share one tell nothing of a target, and a line below says which they are.
_HEADS: Final = (
    OutcomeHead(Shape.FULL, Outcome.ACHIEVED.word),
    OutcomeHead(Shape.HALF, Outcome.PARTLY_ACHIEVED.word),
    OutcomeHead(Shape.EMPTY, Outcome.MISSED.word),
    OutcomeHead(Shape.DASH, "geen uitkomst"),
    OutcomeHead(Shape.QUESTION, Outcome.UNDETERMINED.word),
)


def outcome_overview(report: Report, evaluation: Evaluation) -> Iterator[Block]:
    """Give what stands on the page of outcomes; nothing where the report has no indicators."""
    if not evaluation.results:
        return
    whole, counts = tally(evaluation.results), by_programme(evaluation.results)
    most = max(one.total for _, one in counts)
    yield plain(_told(whole), ParagraphRole.LEAD)
    rows = tuple(
        OutcomeRow(key, label, title, _chart(f"{label} {title}".strip(), one, most), _counts(one), one.total)
        for number, one in counts
        for key, label, title in (called(number, report),)
    )
    yield OutcomeOverview(
        figure=_chart(f"Alle uitkomsten van {report.settings.year}", whole, whole.total),
        caption="Uitkomsten per programma",
        heads=_HEADS,
        rows=rows,
        total=OutcomeRow("", "", "Totaal", None, _counts(whole), whole.total),
    )
    without = [f"{whole.counts[one]} {one.word}" for one in Outcome if one.shape is Shape.DASH and whole.counts[one]]
    if without:
        yield plain(f"Geen uitkomst: {listed(without)}.", ParagraphRole.REMARK)
    found = {number for number, _ in counts}
    if empty := [one for one in programmes(section.number for section in report.sections) if one not in found]:
        verb = "heeft" if len(empty) == 1 else "hebben"
        told = named(empty)
        yield plain(f"{told[0].upper()}{told[1:]} {verb} geen indicatoren.", ParagraphRole.REMARK)


def _told(whole: Tally) -> str:
    words = {Shape.FULL: "behaald", Shape.HALF: "deels behaald", Shape.EMPTY: "niet behaald"}
    judged = [(whole.of(shape), word) for shape, word in words.items() if whole.of(shape)]
    indicators = counted(whole.total, "indicator", "indicatoren")
    if not judged:
        return f"Dit verslag volgt {indicators}. Van geen daarvan is te zeggen of het doel is behaald."
    (count, word), *others = judged
    if count == whole.total:
        which = {1: "Het doel is", 2: "Bij beide is het doel"}.get(count, "Bij alle is het doel")
        return f"Dit verslag volgt {indicators}. {which} {word}."
    told = listed([f"Bij {count} is het doel {word}", *(f"bij {more} {other.split()[0]}" for more, other in others)])
    left = whole.total - sum(number for number, _ in judged)
    unclear = f"; van {left} is dat niet te zeggen" if left else ""
    return f"Dit verslag volgt {indicators}. {told}{unclear}."


def _chart(subject: str, counted_: Tally, whole: int) -> OutcomeChart:
    shares = tuple(Share(head.shape, head.word, counted_.of(head.shape)) for head in _HEADS)
    told = ", ".join(f"{share.count} {share.word}" for share in shares if share.count)
    indicators = counted(counted_.total, "indicator", "indicatoren")
    return OutcomeChart(f"{subject}: {indicators}, waarvan {told}.", shares, whole)


def _counts(counted_: Tally) -> tuple[int, ...]:
    return tuple(counted_.of(head.shape) for head in _HEADS)
