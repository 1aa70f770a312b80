"""The reading guide: how to read this report, made from what stands in it and from nothing else."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.compose.costs import convention
from jaarverslag.compose.matter.appendices import chosen_appendices
from jaarverslag.compose.matter.keys import abbreviation_key, chart_key, outcome_key, sign_key, target_key
from jaarverslag.compose.matter.part import plain, titled
from jaarverslag.compose.wording import Wording
from jaarverslag.document.blocks import Heading, ItemList, ListItem, Paragraph, ParagraphRole
from jaarverslag.document.inlines import Strong, Text
from jaarverslag.dutch import counted, listed
from jaarverslag.model import Appendix, IndicatorKind
from jaarverslag.money import statements
from jaarverslag.outline import Part, SectionNumber

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jaarverslag.document.blocks import Block, Document
    from jaarverslag.evaluate import Evaluation
    from jaarverslag.model import Report

_LEVELS: Final = (("programma", "programma’s"), ("deelprogramma", "deelprogramma’s"), ("beleidsveld", "beleidsvelden"))
_KINDS: Final[Mapping[IndicatorKind, tuple[str, str]]] = MappingProxyType(
    {
        IndicatorKind.EFFECT: (
            "Effectindicatoren",
            " laten zien of er in de gemeente iets verandert, ook door wat anderen doen.",
        ),
        IndicatorKind.PERFORMANCE: (
            "Prestatie-indicatoren",
            " laten zien of de gemeente zelf deed wat zij van plan was.",
        ),
        IndicatorKind.STATUTORY: (
            "Wettelijke indicatoren",
            " heeft elke gemeente, zodat gemeenten met elkaar te vergelijken zijn.",
        ),
    }
)


def compose_guide(report: Report, evaluation: Evaluation, others: Sequence[Document], *, concept: bool) -> Document:
    """Compose the reading guide; it explains the charts in `others`, the sections and the appendices of the book."""
    title = Wording.of(report.settings).say("leeswijzer")
    return titled(report.settings, "leeswijzer", title, _blocks(report, evaluation, others), concept=concept)


def _blocks(report: Report, evaluation: Evaluation, others: Sequence[Document]) -> Iterator[Block]:
    year = report.settings.year
    yield plain(
        f"Dit verslag vertelt wat de gemeente in {year} wilde bereiken, wat zij daarvoor deed en wat ervan is geworden."
        " Hier staat hoe u het kunt lezen.",
        ParagraphRole.LEAD,
    )
    yield Heading(2, "Hoe het verslag is opgebouwd", "opbouw")
    yield from _structure(report)
    if evaluation.results:
        yield from _kinds(evaluation)
        yield Heading(2, "Wat de uitkomsten betekenen", "uitkomsten")
        yield plain("Bij een indicator staat met een teken en een woord wat er van het doel is geworden.")
        yield outcome_key(evaluation)
        if (key := target_key(evaluation)) is not None:
            yield plain("Een doel telt precies zoals het er staat. Deze tekens staan ervoor:")
            yield key
        if (key := sign_key(evaluation)) is not None:
            yield Heading(2, "Waar geen waarde staat", "streepjes")
            yield plain("Dan staat er een teken of een woord. Boven de tabel leest u wat het daar betekent.")
            yield key
        if (marks := chart_key(others, year)) is not None:
            yield Heading(2, "Hoe u de figuren leest", "figuren")
            yield marks
    if report.settings.abbreviations:
        yield Heading(2, "Afkortingen", "afkortingen")
        yield abbreviation_key(report.settings.abbreviations)
    if statements(report):
        yield Heading(2, "Hoe u de bedragen leest", "bedragen")
        computed = "Sommen, saldo’s en verschillen zijn berekend uit de lasten en de baten in dit verslag."
        yield plain(f"{convention(report.settings.money)} {computed}")


def _structure(report: Report) -> Iterator[Block]:
    """Tell how the book is divided, with its own numbers."""
    wording = Wording.of(report.settings)
    numbers = [section.number for section in report.sections if section.part is Part.PROGRAMMES]
    if numbers:
        levels = sorted({number.level for number in numbers})
        counts = [counted(sum(one.level == level for one in numbers), *_LEVELS[level - 1]) for level in levels]
        below = " en ".join(f"{one} bij {above}" for one, above in pairwise(_nested(numbers)))
        told = f" Het nummer laat zien wat waar bij hoort: {below}." if below else ""
        yield plain(f"Het verslag heeft {listed(counts)}.{told}")
    paragraphs = [section.number for section in report.sections if section.part is Part.PARAGRAPHS]
    if paragraphs:
        head = wording.say("paragrafen")
        twice = next((one for one in paragraphs if SectionNumber(one.parts) in numbers), None)
        clash = f": {twice} is iets anders dan {SectionNumber(twice.parts).level_name} {twice.digits}" if twice else ""
        yield plain(
            f"Onder {head} staan onderwerpen die door alle programma’s heen lopen. Ze hebben eigen nummers{clash}."
        )
    if any(section.footnotes for section in report.sections):
        yield plain("Een klein cijfer in een tabel verwijst naar een noot onder die tabel.")
    if Appendix.INDICATORS in chosen_appendices(report):
        yield plain("Achterin staan alle indicatoren op een rij, met de pagina waar u ze vindt.")


def _nested(numbers: Sequence[SectionNumber]) -> list[SectionNumber]:
    """Give the first of the numbers that lies below most of the others, and those that it lies below, upwards."""
    present = set(numbers)
    chains = ([one.ancestor(level) for level in range(one.level, 0, -1)] for one in numbers)
    return max(([one for one in chain if one in present] for chain in chains), key=len)


def _kinds(evaluation: Evaluation) -> Iterator[Block]:
    found = {result.indicator.kind for result in evaluation.results}
    kinds = [told for kind, told in _KINDS.items() if kind in found]
    yield plain("Indicatoren zijn cijfers die laten zien hoe het gaat:")
    yield ItemList(tuple(ListItem((Paragraph((Strong((Text(name),)), Text(told))),)) for name, told in kinds))
