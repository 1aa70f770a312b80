"""How words leave the program: to people in the signs that their terminal has, to other programs as UTF-8."""

from __future__ import annotations

import codecs
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

import typer

from jaarverslag.render.printable import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from jaarverslag.diagnostics import Diagnostic

_IN_PLAIN_SIGNS = "jaarverslag.plain"


def fit_to_terminal() -> None:
    """Have both outputs take whatever is said: a sign that they lack is no reason to stop."""
    codecs.register_error(_IN_PLAIN_SIGNS, _in_plain_signs)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_IN_PLAIN_SIGNS)


def say(words: str, *, aside: bool = False) -> None:
    """Say something to a person, `aside` where it is not what was asked for.

    The stream is named because the library would speak UTF-8 to a terminal of which it thinks that ASCII is a mistake.
    """
    typer.echo(words, file=sys.stderr if aside else sys.stdout)


def screen(*, aside: bool = False, width: int | None = None) -> Console:
    """Give what colours and lays out on an output; nothing that is said on it is taken for markup."""
    from rich.console import Console  # noqa: PLC0415 - whoever has little to say does not wait for it

    return Console(stderr=aside, width=width, highlight=False, markup=False, emoji=False)


def say_what_is_wrong(diagnostics: Sequence[Diagnostic], *, aside: bool = False) -> None:
    """Show each fault with its place, in colour where there is any; whoever made no mistake does not wait for that."""
    if diagnostics:
        from jaarverslag.render.diagnostics.text import print_diagnostics  # noqa: PLC0415 - loads what lays out

        print_diagnostics(diagnostics, screen(aside=aside))


def hand_over(text: str) -> None:
    """Give something to another program: UTF-8 whatever the terminal speaks."""
    typer.echo(text.encode("utf-8", "replace"), file=sys.stdout, nl=False)


def _in_plain_signs(error: UnicodeError) -> tuple[str, int]:
    """Write what a terminal lacks in plainer signs, and as a question mark where there is none."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return plain(error.object[error.start : error.end]).encode("ascii", "replace").decode("ascii"), error.end
