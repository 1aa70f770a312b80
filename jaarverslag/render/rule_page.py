"""The page of a rule, set for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.markdown import CodeBlock, Markdown, MarkdownElement
from rich.padding import Padding
from rich.text import Text
from rich.theme import Theme

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

# Weight and no colours: what is legible on black may not be on white.
_THEME = Theme({"markdown.code": "bold", "markdown.h1": "bold", "markdown.h2": "bold underline"})


class _Example(CodeBlock):
    """An example as it was written: highlighting would mark some of its words, and readers look for the fault there."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Padding(Text(str(self.text).rstrip()), (0, 0, 0, 2))


class _Page(Markdown):
    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "fence": _Example}


def print_page(page: str, console: Console) -> None:
    """Print a page of Markdown for who reads it on a screen."""
    with console.use_theme(_THEME):
        console.print(_Page(page, hyperlinks=False))
