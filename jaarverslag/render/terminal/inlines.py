"""What stands inside a line, for a terminal: emphasis where it shows, addresses of links written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text as Line

from jaarverslag.document.inlines import Abbreviation, Break, Emphasis, SectionLink, Strong, Text, WebLink
from jaarverslag.document.tables import NoteMark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.document.inlines import Inline
    from jaarverslag.document.tables import Name, Words
    from jaarverslag.render.terminal.paper import Paper


def inline(inlines: Iterable[Inline], paper: Paper, style: str = "") -> Line:
    """Put inlines in one line."""
    line = Line()
    for one in inlines:
        line.append(_one(one, paper, style))
    return line


def _one(one: Inline, paper: Paper, style: str) -> Line:
    match one:
        case Text(text):
            return paper.text(text.replace("\n", " "), style)
        case Strong(inlines):
            return inline(inlines, paper, f"{style} bold".strip())
        case Emphasis(inlines):
            return inline(inlines, paper, f"{style} italic".strip())
        case Break():
            return Line("\n")
        case SectionLink(text=text) | Abbreviation(text=text):
            return paper.text(text, style)
        case WebLink(address, inlines):
            words = inline(inlines, paper, style)
            shown = address.removeprefix("mailto:").removeprefix("tel:")
            return words if words.plain == shown else words.append(paper.text(f" ({shown})", style))


def named(name: Name | Words, paper: Paper, style: str = "") -> Line:
    """The name of a row, or of a table: words, with the numbers of its notes."""
    line = Line()
    for part in (name,) if isinstance(name, str) else name:
        match part:
            case NoteMark():
                line.append(mark(part))
            case Abbreviation(text=text) | str(text):
                line.append(paper.text(text, style))
    return line


def mark(note: NoteMark) -> Line:
    """The number of a note, as it stands behind what it is about."""
    return Line(f" [{note.number}]")
