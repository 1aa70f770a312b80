"""The outcomes of the whole report at a glance: in all as one figure, and per programma in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jaarverslag.compose.matter.part import listed, named, plain, titles
from jaarverslag.document.blocks import ParagraphRole
from jaarverslag.document.charts import OutcomeChart, Share
from jaarverslag.document.overview import OutcomeHead, OutcomeOverview, OutcomeRow
from jaarverslag.document.shape import Shape
from jaarverslag.dutch import counted
from jaarverslag.evaluate import Outcome
from jaarverslag.evaluate.counts import by_programme, tally
from jaarverslag.outline import Part

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
    whole, programmes = tally(evaluation.results), by_programme(evaluation.results)
    names = titles(report)
    most = max(one.total for _, one in programmes)
    present = {section.number for section in report.sections}
    yield plain(_told(whole), ParagraphRole.LEAD)
    rows = tuple(
        OutcomeRow(
            target=number.key if number in present else "",
            # Where sections beneath it are in this folder and it has no file of its own, there is only a number to say.
            label=number.label if number in names else "",
            title=names.get(number) or f"{number.level_name.capitalize()} {number.digits}",
            chart=_chart(f"{number} {names[number]}" if number in names else str(number), one, most),
            counts=_counts(one),
            total=one.total,
        )
        for number, one in programmes
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
        yield plain(f"Geen uitkomst: {listed(without)}.", ParagraphRole.LEGEND)
    found = {number for number, _ in programmes}
    highest = [one.number for one in report.sections if one.part is Part.PROGRAMMES and one.number.level == 1]
    if empty := [number for number in highest if number not in found]:
        verb = "heeft" if len(empty) == 1 else "hebben"
        told = named(empty)
        yield plain(f"{told[0].upper()}{told[1:]} {verb} geen indicatoren.", ParagraphRole.LEGEND)


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
