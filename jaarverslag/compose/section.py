"""One section as a document: title, introduction, indicator tables, goals, activities, conclusion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.compose.costs import cost_table
from jaarverslag.compose.table import indicator_tables, source_of
from jaarverslag.compose.wording import Wording
from jaarverslag.document.blocks import Document, Heading, ItemList, ListItem, Paragraph, ParagraphRole
from jaarverslag.document.inlines import Inline, SectionLink, Strong, Text
from jaarverslag.markdown import blocks
from jaarverslag.placeholders import resolve_placeholder
from jaarverslag.references import Standing, free_references
from jaarverslag.rules.references import known_titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.document.blocks import Block
    from jaarverslag.evaluate import Evaluation
    from jaarverslag.model import Indicator, Report, Section, SectionNumber
    from jaarverslag.source import Written


def compose_section(
    report: Report,
    section: Section,
    evaluation: Evaluation,
    in_build: frozenset[SectionNumber],
    *,
    concept: bool,
) -> Document:
    """Compose one section.

    Args:
        report: the whole report, for titles that the section refers to.
        section: the section to compose.
        evaluation: the outcomes of its indicators.
        in_build: the sections that become pages of the same PDF; only those are linked to.
        concept: mark every page as a concept.
    """
    composer = _Composer(report, section, evaluation, in_build)
    settings = report.settings
    return Document(
        key=str(section.number),
        language="nl",
        title=f"{section.number} {section.title.text}",
        running_left=settings.title.text,
        running_right=f"{section.number} {section.title.text}",
        concept=concept,
        blocks=tuple(composer.blocks()),
    )


@dataclass(frozen=True, slots=True)
class _Composer:
    report: Report
    section: Section
    evaluation: Evaluation
    in_build: frozenset[SectionNumber]

    @property
    def level(self) -> int:
        """The heading level of the section's title: one below the sections above it that are in the build."""
        parts = self.section.number.parts
        return 1 + sum(
            1 for other in self.in_build if len(other.parts) < len(parts) and parts[: len(other.parts)] == other.parts
        )

    def blocks(self) -> Iterator[Block]:
        section, wording = self.section, Wording.of(self.report.settings)
        yield Heading(self.level, section.title.text, "titel", str(section.number))
        yield from self._prose(section.introduction, ParagraphRole.LEAD)
        yield from self._indicators(wording)
        if section.goals is not None:
            yield self._head(wording.say("bereiken"), "bereiken")
            yield from self._prose(section.goals)
        if section.activities:
            yield self._head(wording.say("gedaan"), "gedaan")
            yield ItemList(tuple(ListItem(tuple(self._prose(one.text))) for one in section.activities))
        if section.conclusions:
            yield self._head(wording.say("conclusie"), "conclusie")
            for index, conclusion in enumerate(section.conclusions, start=1):
                yield Heading(self.level + 2, conclusion.heading.text, f"conclusie-{index}")
                yield from self._prose(conclusion.text)
        yield from self._costs(wording)

    def _head(self, text: str, anchor: str) -> Heading:
        return Heading(self.level + 1, text, anchor)

    def _indicators(self, wording: Wording) -> Iterator[Block]:
        tables = indicator_tables(self.section, self.evaluation, wording)
        if not tables:
            return
        yield from self._prose(self.section.legend, ParagraphRole.LEGEND)
        for kind, table, explanation in tables:
            if explanation:
                yield Paragraph((Text(explanation),), ParagraphRole.LEGEND)
            yield table
            for result in self.evaluation.of(self.section.number):
                if result.indicator.kind is kind:
                    yield from self._note(result.indicator)

    def _note(self, indicator: Indicator) -> Iterator[Block]:
        """Say under the table what an author says of an indicator, and where its figures come from."""
        blocks = list(self._prose(indicator.note, ParagraphRole.LEGEND))
        source = source_of(indicator)
        if not blocks and not source:
            return
        head = (Strong((Text(f"{indicator.name.text}."),)), Text(" "))
        first = blocks[0] if blocks else None
        said = first.inlines if isinstance(first, Paragraph) else ()
        yield Paragraph((*head, *said, *((Text(" "),) if said and source else ()), Text(source)), ParagraphRole.LEGEND)
        yield from blocks[1:] if isinstance(first, Paragraph) else blocks

    def _costs(self, wording: Wording) -> Iterator[Block]:
        costs = self.section.costs
        composed = cost_table(self.report, self.section, wording)
        if composed is None and (costs is None or costs.note is None):
            return
        yield self._head(wording.say("gekost"), "gekost")
        if composed is not None:
            table, convention, notes = composed
            yield Paragraph((Text(convention),), ParagraphRole.LEGEND)
            yield table
            for note in notes:
                yield Paragraph((Text(note),), ParagraphRole.LEGEND)
        yield from self._prose(costs.note if costs else None)

    def _prose(self, written: Written | None, role: ParagraphRole = ParagraphRole.BODY) -> Iterator[Block]:
        if written is None:
            return
        for block in blocks(written.text, self._resolve, self._link):
            yield Paragraph(block.inlines, role) if isinstance(block, Paragraph) else block

    def _link(self, text: str) -> Iterator[Inline]:
        """Make links of the references that stand in a text without brackets, in the words of the author."""
        place = 0
        for reference in free_references(text, known_titles(self.report)):
            in_build = any(str(number) == reference.number for number in self.in_build)
            if not in_build or reference.number == str(self.section.number):
                continue
            whole = reference.whole if reference.standing is Standing.RIGHT else reference.place
            if place < whole.start:
                yield Text(text[place : whole.start])
            yield SectionLink(reference.number, text[whole.start : whole.end], in_build=True)
            place = whole.end
        if place < len(text):
            yield Text(text[place:])

    def _resolve(self, target: str) -> Inline:
        """Say what is printed for `[[target]]`; what leads nowhere is printed as it was typed."""
        for other in self.report.sections:
            if str(other.number) == target:
                in_build = other.number in self.in_build
                return SectionLink(target, f"{target} {other.title.text}", in_build, paged=in_build)
        for elsewhere in self.report.settings.elsewhere:
            if str(elsewhere.number) == target:
                return SectionLink(target, f"{target} {elsewhere.title.text}", in_build=False)
        value = resolve_placeholder(target, self.section, self.report)
        return Text(value if value is not None else f"[[{target}]]")
