"""Which parts a book has, in their order: what stands before the sections, the sections, and what stands after them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jaarverslag import __version__, compose
from jaarverslag.compiler.made_of import sources
from jaarverslag.document.blocks import Document, Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jaarverslag.compose import SectionComposer
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.evaluate import Evaluation
    from jaarverslag.model import Report, Section

# Enough of a hash to tell two versions of a report apart, and to read out over the telephone.
_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a book, in order. The two pages of `spread` face each other, so that both are seen at once."""

    before: tuple[Flow, ...] = ()
    spread: tuple[Flow, ...] = ()
    after: tuple[Flow, ...] = ()

    @property
    def all(self) -> tuple[Flow, ...]:
        """The parts of the whole book, in order."""
        return (*self.before, *self.spread, *self.after)


@dataclass(frozen=True, slots=True)
class Edition:
    """Whether a book is a concept, which ends with `told`: what is wrong with the data.

    With `apart` each section of the first level begins a page, however short.
    """

    concept: bool
    told: tuple[Diagnostic, ...] = ()
    apart: bool = False


def chapter(
    report: Report,
    evaluation: Evaluation,
    sections: Sequence[Section],
    edition: Edition,
    compose_one: SectionComposer = compose.section_document,
) -> Parts:
    """Compose some sections by themselves, each as `compose_one` does."""
    composed = _composed(report, sections, evaluation, edition, compose_one)
    return Parts(after=(*compose.in_flows(composed, apart=edition.apart), *_faults(report, edition)))


def whole(
    report: Report,
    evaluation: Evaluation,
    edition: Edition,
    compose_one: SectionComposer = compose.section_document,
) -> Parts:
    """Compose the whole book, its sections as `compose_one` does."""
    settings, concept = report.settings, edition.concept
    spread = compose.compose_overview(report, evaluation, concept=concept) if settings.overview else ()
    sections = _composed(report, report.sections, evaluation, edition, compose_one)
    appendices = compose.compose_appendices(report, evaluation, concept=concept)
    guide = compose.compose_guide(report, evaluation, (*sections, *appendices), concept=concept)
    # The two pages of the spread have one title, and one line in the contents.
    listed = (guide, *spread[:1])
    return Parts(
        before=_apart(
            compose.compose_cover(settings, concept=concept),
            compose.compose_colophon(settings, _provenance(report), concept=concept),
            compose.compose_contents(report, listed, appendices, concept=concept),
            guide,
        ),
        spread=_apart(*spread),
        after=(
            *compose.in_flows(sections, apart=edition.apart),
            *_apart(*appendices),
            *_faults(report, edition),
        ),
    )


def blank(report: Report, *, concept: bool) -> Flow:
    """Compose the empty page that stands before a spread where it would else begin on the right."""
    return Flow((compose.compose_blank(report.settings, "wit", concept=concept),))


def _composed(
    report: Report,
    sections: Sequence[Section],
    evaluation: Evaluation,
    edition: Edition,
    compose_one: SectionComposer,
) -> tuple[Document, ...]:
    in_build = frozenset(section.number for section in sections)
    around = compose.Surroundings.of(report, in_build, concept=edition.concept)
    return compose.compose_sections(sections, report, evaluation, around, compose_one)


def _faults(report: Report, edition: Edition) -> tuple[Flow, ...]:
    listed = edition.concept and edition.told
    return _apart(compose.compose_faults(report.settings, edition.told)) if listed else ()


def _apart(*documents: Document) -> tuple[Flow, ...]:
    """Have each document begin a page."""
    return tuple(Flow((document,)) for document in documents)


def _provenance(report: Report) -> compose.Provenance:
    """Tell what a book is made of by its data alone: no clock, no folder, no machine."""
    digest = hashlib.sha256()
    for name, content in sorted(sources(report).items()):
        # With its length before it, so that no two files can pass for one.
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return compose.Provenance(digest.hexdigest()[:_SHORT], __version__)
