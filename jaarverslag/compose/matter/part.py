"""A part of the book that is no section, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.document.blocks import Document, Heading, Paragraph, ParagraphRole
from jaarverslag.document.inlines import Text
from jaarverslag.dutch import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jaarverslag.document.blocks import Block
    from jaarverslag.model import Report, SectionNumber, Settings


def part(settings: Settings, key: str, title: str, blocks: Iterable[Block], *, concept: bool) -> Document:
    """Give a part with a key that is unique in the book, and a title for its running head."""
    return Document(key, "nl", title, settings.title.text, title, concept, tuple(blocks))


def titled(settings: Settings, key: str, title: str, blocks: Iterable[Block], *, concept: bool) -> Document:
    """Give a part that begins with its title as a heading."""
    return part(settings, key, title, (Heading(1, title, "titel"), *blocks), concept=concept)


def plain(words: str, role: ParagraphRole = ParagraphRole.BODY) -> Paragraph:
    """Give a paragraph of plain words."""
    return Paragraph((Text(words),), role)


def titles(report: Report) -> Mapping[SectionNumber, str]:
    """Give the title of each section of a report, those in another folder too."""
    elsewhere = {one.number: one.title.text for one in report.settings.elsewhere}
    return elsewhere | {section.number: section.title.text for section in report.sections}


def called(number: SectionNumber, report: Report) -> tuple[str, str, str]:
    """Give the key, the label and the title of what a table has a row for.

    Without a file of its own it has no key. Where its title is not known either, there is only a number to say.
    """
    found, names = {section.number for section in report.sections}, titles(report)
    key = number.key if number in found else ""
    if number in names:
        return key, number.label, names[number]
    return key, "", f"{number.level_name.capitalize()} {number.digits}"


def named(programmes: Sequence[SectionNumber]) -> str:
    """Name programmes as in a sentence: `programma 2`, `de programma’s 2 en 3`."""
    numbers = [number.digits for number in programmes]
    return f"programma {numbers[0]}" if len(numbers) == 1 else f"de programma’s {listed(numbers)}"
