"""The running texts of a section: Markdown with the references in it resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.document.blocks import Paragraph, ParagraphRole
from jaarverslag.document.inlines import Emphasis, Inline, SectionLink, Text
from jaarverslag.document.pictures import Picture
from jaarverslag.markdown.blocks import blocks, inlines
from jaarverslag.outline import section_number
from jaarverslag.placeholders import resolve_placeholder
from jaarverslag.references import Standing, free_references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.compose.surroundings import Surroundings
    from jaarverslag.document.blocks import Block
    from jaarverslag.markdown.parser import Image
    from jaarverslag.model import Section
    from jaarverslag.source import Written


@dataclass(frozen=True)
class Prose:
    """What turns the texts of one section into what is printed; only sections in the build are linked to."""

    section: Section
    around: Surroundings

    def blocks(self, written: Written | None, role: ParagraphRole = ParagraphRole.BODY) -> Iterator[Block]:
        """Give the paragraphs, lists and pictures of a text, paragraphs in this role; nothing without a text."""
        if written is None:
            return
        for block in blocks(written.text, self._resolve, self._link, self._show):
            yield Paragraph(block.inlines, role) if isinstance(block, Paragraph) else block

    def line(self, written: Written) -> tuple[Inline, ...]:
        """Give a text that is one paragraph, such as a footnote."""
        return inlines(written.text, self._resolve, self._link)

    def _link(self, text: str) -> Iterator[Inline]:
        """Make links of the references that stand in a text without brackets, in the words of the author."""
        place = 0
        for reference in free_references(text, self.around.titles):
            number = reference.number
            if number not in self.around.in_build or number == self.section.number:
                continue
            whole = reference.whole if reference.standing is Standing.RIGHT else reference.place
            if place < whole.start:
                yield Text(text[place : whole.start])
            yield SectionLink(number.key, text[whole.start : whole.end], in_build=True)
            place = whole.end
        if place < len(text):
            yield Text(text[place:])

    def _show(self, image: Image) -> Block:
        """Say what is printed for an image: words where there is no picture, which only a concept prints."""
        found = self.around.pictures.get(image.name)
        if found is None or found.flaw:
            return Paragraph((Emphasis((Text(f"Afbeelding: {image.alternative or image.name}"),)),))
        caption = inlines(image.caption, self._resolve, self._link) if image.caption else ()
        return Picture(found.address, found.content, found.width, found.height, image.alternative, caption)

    def _resolve(self, target: str) -> Inline:
        """Say what is printed for `[[target]]`; what leads nowhere is printed as it was typed."""
        number = section_number(target)
        if number is not None and number in self.around.titles:
            return self.around.link(number)
        value = resolve_placeholder(target, self.section, self.around.settings.year)
        return Text(value if value is not None else f"[[{target}]]")
