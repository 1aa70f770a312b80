"""Show checks as lines that begin with a word, for the terminal, or as values that JSON has."""

from __future__ import annotations

import sys
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.text import Text

from jaarverslag.checkup import State
from jaarverslag.dutch import counted
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from jaarverslag.checkup import Check

# The width of the shape and the word in front of what was found.
_MARGIN = 10


def print_checks(checks: Iterable[Check], console: Console, *, fine: str) -> None:
    """Print what was found, each with what to do; the last line counts what is wrong, or says that all is `fine`."""
    plain = console.options.ascii_only
    words = {
        State.GOOD: (f"{'+' if plain else '✓'} goed  ", "green"),
        State.NOTICE: ("! let op", "yellow"),
        State.WRONG: (f"{'x' if plain else '✗'} mis   ", "bold red"),
    }
    width = console.width - _MARGIN if console.is_terminal else sys.maxsize
    wrong = 0
    for check in checks:
        wrong += check.state is State.WRONG
        word, style = words[check.state]
        first, *others = wrap(printable(check.found), width)
        console.print(Text(f"{word}  ", style).append(first, "default not bold"), soft_wrap=True)
        advice = wrap(f"doe: {printable(check.advice)}", width) if check.advice else []
        for line in (*others, *advice):
            console.print(Text(f"{' ' * _MARGIN}{line}"), soft_wrap=True)
    console.print(Text(f"{counted(wrong, 'ding', 'dingen')} mis" if wrong else fine, "bold"))


def checks_as_values(checks: Iterable[Check]) -> list[dict[str, str | None]]:
    """Give checks with stable English names; no advice is null."""
    return [
        {"name": one.name, "state": one.state.value, "found": one.found, "advice": one.advice or None} for one in checks
    ]
