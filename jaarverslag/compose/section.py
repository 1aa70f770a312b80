"""One section as a document: title, texts, tables, what lies beneath, indicators, goals, activities, conclusion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.compose.abbreviations import Abbreviations
from jaarverslag.compose.costs import cost_table
from jaarverslag.compose.data import data_tables
from jaarverslag.compose.prose import Prose
from jaarverslag.compose.surroundings import Surroundings
from jaarverslag.compose.table import indicator_tables, source_of
from jaarverslag.compose.wording import Wording
from jaarverslag.document.blocks import Document, Heading, ItemList, ListItem, Paragraph, ParagraphRole
from jaarverslag.document.data_table import DataTable
from jaarverslag.document.inlines import Strong, Text
from jaarverslag.document.tables import IndicatorTable
from jaarverslag.money import statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jaarverslag.document.blocks import Block
    from jaarverslag.evaluate import Evaluation, Result
    from jaarverslag.model import Indicator, Report, Section, SectionNumber
    from jaarverslag.money import Statement


# Under which of the report's words a list of sections stands, by the level of those sections.
_BENEATH: Final[Mapping[str, str]] = MappingProxyType(
    {"deelprogramma": "deelprogrammas", "beleidsveld": "beleidsvelden", "paragraaf": "onderdelen"}
)

_FEW: Final = 300
"""Characters of a short introduction: some three lines on a page on its side."""


SectionComposer = Callable[["Section", "Sequence[Result]", "Statement | None", Surroundings], Document]
"""A way to compose a section: anew, or from memory."""


def section_document(
    section: Section, results: Sequence[Result], statement: Statement | None, around: Surroundings
) -> Document:
    """Compose one section; the same section in the same surroundings gives the same.

    Args:
        section: the section to compose.
        results: what became of its indicators.
        statement: what it cost, where that is known.
        around: what it takes from the report.
    """
    composer = _Composer(section, results, statement, around, Prose(section, around))
    settings = around.settings
    return Document(
        key=section.key,
        language="nl",
        title=section.full_title,
        running_left=settings.title.text,
        running_right=section.full_title,
        concept=around.concept,
        blocks=Abbreviations(settings.abbreviations).expanded(composer.blocks()),
    )


def compose_sections(
    sections: Iterable[Section],
    report: Report,
    evaluation: Evaluation,
    around: Surroundings,
    compose_one: SectionComposer = section_document,
) -> tuple[Document, ...]:
    """Compose sections of a report, each as `compose_one` does."""
    costs = statements(report)
    return tuple(compose_one(one, evaluation.of(one.number), costs.get(one.number), around) for one in sections)


def compose_section(
    report: Report,
    section: Section,
    evaluation: Evaluation,
    in_build: frozenset[SectionNumber],
    *,
    concept: bool,
) -> Document:
    """Compose one section of a report by itself; only sections `in_build` are linked to."""
    (document,) = compose_sections((section,), report, evaluation, Surroundings.of(report, in_build, concept=concept))
    return document


@dataclass(frozen=True)
class _Composer:
    section: Section
    results: Sequence[Result]
    statement: Statement | None
    around: Surroundings
    prose: Prose

    @cached_property
    def level(self) -> int:
        """The heading level of the section's title: one below the sections above it that are in the build."""
        number = self.section.number
        return 1 + sum(number.ancestor(level) in self.around.in_build for level in range(1, number.level))

    def blocks(self) -> tuple[Block, ...]:
        """Give all that the section consists of; what stands right above a table is on its page.

        That is heads, and a short introduction: they would be alone on a page before one that lies on its side.
        """
        blocks = list(self._blocks())
        words = self.section.introduction
        introduced = 1 if words and len(words.text) <= _FEW else None
        for at in reversed(range(len(blocks) - 1)):
            one = blocks[at]
            if not isinstance(one, Heading | Paragraph) or not _is_turned(blocks[at + 1]):
                continue
            if isinstance(one, Heading) or at == introduced:
                blocks[at] = replace(one, turned=True)
        return tuple(blocks)

    def _blocks(self) -> Iterator[Block]:
        section, wording = self.section, Wording.of(self.around.settings)
        yield Heading(self.level, section.title.text, "titel", section.number.label)
        yield from self.prose.blocks(section.introduction, ParagraphRole.LEAD)
        for index, topic in enumerate(section.topics, start=1):
            yield self._head(topic.heading.text, f"tekst-{index}")
            yield from self.prose.blocks(topic.text)
        yield from self._tables()
        beneath = tuple(self._beneath(wording))
        yield from beneath
        if section.indicators and (section.topics or beneath):
            # Else they would belong to the last of those heads.
            yield self._head(wording.say("indicatoren"), "indicatoren")
        yield from self._indicators(wording)
        if section.goals is not None:
            yield self._head(wording.say("bereiken"), "bereiken")
            yield from self.prose.blocks(section.goals)
        if section.activities:
            yield self._head(wording.say("gedaan"), "gedaan")
            yield ItemList(tuple(ListItem(tuple(self.prose.blocks(one.text))) for one in section.activities))
        if section.conclusions:
            yield self._head(wording.say("conclusie"), "conclusie")
            for index, conclusion in enumerate(section.conclusions, start=1):
                yield Heading(self.level + 2, conclusion.heading.text, f"conclusie-{index}")
                yield from self.prose.blocks(conclusion.text)
        yield from self._costs(wording)

    def _head(self, text: str, anchor: str) -> Heading:
        return Heading(self.level + 1, text, anchor)

    def _tables(self) -> Iterator[Block]:
        """Give the author's own tables, under the legend where that is about nothing else."""
        section = self.section
        legend = () if section.indicators else tuple(self.prose.blocks(section.legend, ParagraphRole.LEGEND))
        for index, table in enumerate(section.tables, start=1):
            parts = data_tables(section, table, f"tabel-{index}", self.prose.line)
            yield from _on_the_page_of(parts[0], legend if index == 1 else ())
            yield from parts
            yield from _on_the_page_of(parts[-1], self.prose.blocks(table.note, ParagraphRole.REMARK))

    def _beneath(self, wording: Wording) -> Iterator[Block]:
        """List the sections one level below, where pages of some of them are in the build."""
        beneath = sorted(one for one in self.around.titles if one.lies_right_below(self.section.number))
        if self.around.in_build.isdisjoint(beneath):
            return
        yield self._head(wording.say(_BENEATH[beneath[0].level_name]), "onderdelen")
        yield ItemList(tuple(ListItem((Paragraph((self.around.link(one),)),)) for one in beneath))

    def _indicators(self, wording: Wording) -> Iterator[Block]:
        years_before = self.around.settings.years_before
        tables = indicator_tables(self.section, self.results, wording, years_before, self.prose.line)
        said = list(self.prose.blocks(self.section.legend, ParagraphRole.LEGEND)) if tables else []
        for kind, table, explanation in tables:
            if explanation:
                said.append(Paragraph((Text(explanation),), ParagraphRole.LEGEND))
            yield from _on_the_page_of(table, said)
            yield table
            said = []
            for result in self.results:
                if result.indicator.kind is kind:
                    yield from _on_the_page_of(table, self._note(result.indicator))

    def _note(self, indicator: Indicator) -> Iterator[Block]:
        """Say under the table what an author says of an indicator, and where its figures come from."""
        blocks = list(self.prose.blocks(indicator.note, ParagraphRole.REMARK))
        source = source_of(indicator)
        if not blocks and not source:
            return
        head = (Strong((Text(f"{indicator.name.text}."),)), Text(" "))
        first = blocks[0] if blocks else None
        said = first.inlines if isinstance(first, Paragraph) else ()
        yield Paragraph((*head, *said, *((Text(" "),) if said and source else ()), Text(source)), ParagraphRole.REMARK)
        yield from blocks[1:] if isinstance(first, Paragraph) else blocks

    def _costs(self, wording: Wording) -> Iterator[Block]:
        costs = self.section.costs
        if self.statement is None and (costs is None or costs.note is None):
            return
        yield self._head(wording.say("gekost"), "gekost")
        if self.statement is not None:
            table, convention, notes = cost_table(self.section, self.statement, self.around.settings.money, wording)
            yield Paragraph((Text(convention),), ParagraphRole.LEGEND)
            yield table
            for note in notes:
                yield Paragraph((Text(note),), ParagraphRole.REMARK)
        yield from self.prose.blocks(costs.note if costs else None)


def _is_turned(block: Block) -> bool:
    """Tell whether a block stands on a page on its side."""
    if isinstance(block, IndicatorTable | DataTable):
        return block.fit.turned
    return isinstance(block, Heading | Paragraph) and block.turned


def _on_the_page_of(table: IndicatorTable | DataTable, said: Iterable[Block]) -> Iterator[Block]:
    """Put what is said of a table on its page, where that lies on its side."""
    for block in said:
        yield replace(block, turned=table.fit.turned) if isinstance(block, Paragraph) else block
