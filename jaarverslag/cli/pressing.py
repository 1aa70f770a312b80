"""How a command has pages made: how many parts at a time, and what is kept of them."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jaarverslag.cli.exits import MachineFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jaarverslag.press.object import PressAll, Pressed, Sheet
    from jaarverslag.project.shelf import FolderShelf

Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", metavar="AANTAL", min=1, help="Hoeveel delen tegelijk. Gewoon: zoveel als de computer kernen heeft."
    ),
]
Cache = Annotated[
    Path | None,
    typer.Option(
        "--cache",
        metavar="MAP",
        help="De map waarin gemaakte delen bewaard blijven, zodat wat niet verandert niet opnieuw hoeft.",
    ),
]


@dataclass(frozen=True, slots=True)
class Pressing:
    """A way to press, the shelf on which things are kept, and how to have the engine loaded before it is needed."""

    press_all: PressAll
    shelf: FolderShelf | None
    begin: Callable[[], None]


@contextmanager
def pressing(
    jobs: int | None, cache: Path | None, counting: Callable[[PressAll], PressAll] = lambda press_all: press_all
) -> Iterator[Pressing]:
    """Press in processes that end with this context; what was pressed before comes from the cache.

    `counting` sees what is pressed and does not come from there.
    """
    from jaarverslag.press.workers import Workers  # noqa: PLC0415 - only a build needs it
    from jaarverslag.project.shelf import FolderShelf, cache_folder  # noqa: PLC0415 - as above

    folder = cache or cache_folder()
    with Workers(jobs or _cores()) as workers:
        if folder is None:
            yield Pressing(counting(workers.press_all), None, workers.begin)
            return
        shelf = FolderShelf(folder)
        # Where nothing is kept yet, there is so much to press that one process will not do.
        begin = partial(workers.begin, 2 if shelf.is_empty() else 1)
        yield Pressing(_kept(counting(workers.press_all), shelf), shelf, begin)
        shelf.tidy()


def _kept(press_all: PressAll, shelf: FolderShelf) -> PressAll:
    """A way to press that takes what it can from the shelf; what that needs is loaded when it is used first."""

    @cache
    def loaded() -> PressAll:
        from jaarverslag.press.kept import kept  # noqa: PLC0415 - loads while the engine does
        from jaarverslag.project.shelf import code  # noqa: PLC0415 - as above

        return kept(press_all, shelf, code("press"))

    def press_kept(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        return loaded()(sheets)

    return press_kept


def look_for_the_engine() -> None:
    """Refuse to go on where the library that sets letters is not on this machine."""
    from jaarverslag.press.machine import text_libraries  # noqa: PLC0415 - only a build that goes on needs it

    missing = text_libraries().missing
    if missing:
        message = f"de bibliotheek {missing}, die de letters zet, is op deze computer niet te laden"
        raise MachineFault(message, "typ `jaarverslag doctor`: dat zegt wat u moet installeren")


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
