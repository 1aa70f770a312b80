"""The bar of a build on a terminal, and what it counts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jaarverslag.cli.saying import screen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.press.object import PressAll, Pressed, Sheet


class Bar:
    """A bar that is there while parts are pressed; on anything but a terminal it is not, nor is what draws it."""

    def __init__(self) -> None:
        self._fresh = 0
        self._pages = 0

    def counting(self, press_all: PressAll) -> PressAll:
        """Press, and count that as work: what comes past this was kept."""

        def press_counted(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
            self._fresh += len(sheets)
            return self._counted(press_all(sheets))

        return press_counted

    def showing(self, press_all: PressAll) -> PressAll:
        """Press with the bar in sight."""
        if not sys.stderr.isatty():
            return press_all

        def press_shown(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
            self._fresh = self._pages = 0
            return self._shown(press_all(sheets), len(sheets))

        return press_shown

    def _counted(self, made: Iterator[Pressed]) -> Iterator[Pressed]:
        for pressed in made:
            self._pages += pressed.object.pages if pressed.object else 0
            yield pressed

    def _shown(self, made: Iterator[Pressed], total: int) -> Iterator[Pressed]:
        from jaarverslag.cli.drawing import drawn  # noqa: PLC0415 - loads while the press is at work

        with drawn(screen(aside=True)) as progress:
            task = progress.add_task("delen", total=total, kept=0, pages=0)
            for done, pressed in enumerate(made, 1):
                progress.update(task, completed=done, kept=total - self._fresh, pages=self._pages)
                yield pressed
