"""The page of a rule as a terminal shows it, and all rules in a list."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from rich.markdown import CodeBlock, Markdown, MarkdownElement
from rich.padding import Padding
from rich.text import Text
from rich.theme import Theme

from jaarverslag.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions, RenderResult

    from jaarverslag.diagnostics import Kind

_WORDS = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing"}
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
# A page begins with its title, and then says in one clause what is wrong: `**fout**: ...`.
_CLAUSE = re.compile(r"^\*\*\w+\*\*:\s*(.+?)\s*(?:\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)
# Weight and no colours: what is legible on black may not be on white.
_THEME = Theme({"markdown.code": "bold", "markdown.h1": "bold", "markdown.h2": "bold underline"})
# Where the clause of each rule stands in the list: behind the code and a word.
_MARGIN = 6


class _Example(CodeBlock):
    """An example as it was written: highlighting would mark some of its words, and readers look for the fault there."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Padding(Text(str(self.text).rstrip()), (0, 0, 0, 2))


class _Page(Markdown):
    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "fence": _Example}


def clause(page: str) -> str:
    """Give the one clause of a page that says what is wrong, without a full stop; empty where it has none."""
    found = _CLAUSE.search(page)
    return " ".join(found.group(1).split()).removesuffix(".") if found else ""


def print_page(page: str, console: Console) -> None:
    """Print a page: as it was written where another program reads it, and set for a terminal."""
    if console.is_terminal:
        with console.use_theme(_THEME):
            console.print(_Page(page, hyperlinks=False))
    else:
        console.print(Text(page.rstrip("\n")), soft_wrap=True)


def print_list(pages: Iterable[tuple[Kind, str]], console: Console) -> None:
    """Print code, severity, name and clause of each rule: one line each where another program reads them."""
    listed = tuple(pages)
    widest = max((len(kind.name) for kind, _ in listed), default=0)
    for kind, page in listed:
        head = Text(f"{kind.code}  ", "bold").append(f"{_WORDS[kind.severity]:<12}", _STYLES[kind.severity])
        if console.is_terminal:
            console.print(head.append(f"  {kind.name}", "default not bold"))
            console.print("\n".join(_below(clause(page), console.width)))
        else:
            console.print(head.append(f"  {kind.name:<{widest}}  {clause(page)}"), soft_wrap=True)


def _below(text: str, width: int) -> Iterator[str]:
    indent = " " * _MARGIN
    yield from wrap(text, width, initial_indent=indent, subsequent_indent=indent)
