"""A terminal of any width, encoding and colour, with nothing in it of the machine that runs the tests."""

from __future__ import annotations

from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from collections.abc import Callable


def on_screen(
    show: Callable[[Console], object],
    *,
    width: int = 80,
    encoding: str = "utf-8",
    terminal: bool = False,
    colour: bool = False,
) -> str:
    """Give what is shown there; `terminal` tells that it is one, and not a pipe."""
    output = BytesIO()
    console = Console(
        file=TextIOWrapper(output, encoding=encoding, errors="replace", newline="", write_through=True),
        width=width,
        force_terminal=terminal,
        color_system="standard" if colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    show(console)
    return output.getvalue().decode(encoding)
