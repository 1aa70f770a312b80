"""All rules in a list: code, severity, name, and the clause in which the page of each says what is wrong."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.text import Text

from jaarverslag.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from jaarverslag.diagnostics import Kind

_WORDS = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing"}
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
# A page begins with its title, and then says in one clause what is wrong: `**fout**: ...`.
_CLAUSE = re.compile(r"^\*\*\w+\*\*:\s*(.+?)\s*(?:\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)
# Where the clause of each rule stands in the list: behind the code and a word.
_MARGIN = 6


def clause(page: str) -> str:
    """Give the one clause of a page that says what is wrong, without a full stop; empty where it has none."""
    found = _CLAUSE.search(page)
    return " ".join(found.group(1).split()).removesuffix(".") if found else ""


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
