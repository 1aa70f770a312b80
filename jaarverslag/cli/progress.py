"""The bar of a build on a terminal: how many parts are there, how many of them were kept, how fast pages are made."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.text import Text

from jaarverslag.dutch import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from jaarverslag.press.object import PressAll, Pressed, Sheet


class Bar:
    """A bar that is there while parts are pressed; on anything but a terminal it is not."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._fresh = 0
        self._pages = 0

    def counting(self, press_all: PressAll) -> PressAll:
        """Press, and count that as work: what comes past this was kept."""

        def press_counted(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
            self._fresh += len(sheets)
            for pressed in press_all(sheets):
                self._pages += pressed.object.pages if pressed.object else 0
                yield pressed

        return press_counted

    def showing(self, press_all: PressAll) -> PressAll:
        """Press with the bar in sight."""

        def press_shown(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
            self._fresh = self._pages = 0
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Pace())
            with Progress(
                *columns, console=self._console, transient=True, disable=not self._console.is_terminal
            ) as progress:
                task = progress.add_task("delen", total=len(sheets), kept=0, pages=0)
                for done, pressed in enumerate(press_all(sheets), 1):
                    progress.update(task, completed=done, kept=len(sheets) - self._fresh, pages=self._pages)
                    yield pressed

        return press_shown


class _Pace(ProgressColumn):
    """How many parts were kept, and how many pages a second are made of the others."""

    def render(self, task: Task) -> Text:
        kept, pages = task.fields["kept"], task.fields["pages"]
        said = [f"{kept} bewaard"] if kept else []
        if pages and task.elapsed:
            pace = (pages / Decimal(task.elapsed)).quantize(Decimal("0.1"), ROUND_HALF_UP)
            said.append(f"{number(pace)} pagina's per seconde")
        return Text(", ".join(said))
