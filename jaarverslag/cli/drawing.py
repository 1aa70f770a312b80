"""How the bar of a build looks: how many parts are there, how many of them were kept, how fast pages are made."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.text import Text

from jaarverslag.dutch import number

if TYPE_CHECKING:
    from rich.console import Console


def drawn(console: Console) -> Progress:
    """A bar that goes when it is done; on what only seems to be a terminal it is not there."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Pace())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


class _Pace(ProgressColumn):
    """How many parts were kept, and how many pages a second are made of the others."""

    def render(self, task: Task) -> Text:
        kept, pages = task.fields["kept"], task.fields["pages"]
        said = [f"{kept} bewaard"] if kept else []
        if pages and task.elapsed:
            pace = (pages / Decimal(task.elapsed)).quantize(Decimal("0.1"), ROUND_HALF_UP)
            said.append(f"{number(pace)} pagina's per seconde")
        return Text(", ".join(said))
