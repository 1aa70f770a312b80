"""Tell when something in some folders changes, whatever did it: an editor, a copy, a folder that comes back."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence

    Seen = Mapping[Path, tuple[int, ...]]

_TICK = 1000
"""Milliseconds after which is looked without a call from the system: not every network drive tells of changes, and
nothing tells of a folder that is yet to be made."""

_STEP, _MOST = 10, 200
"""Milliseconds without changes that end a save of many files, and how long such a save may last."""


def changes(places: Callable[[], Sequence[Path]], ignored: Path) -> Generator[tuple[Path, ...]]:
    """Wait for changes, for as long as someone asks for the next; what changes from the first time on is told.

    Args:
        places: the folders and files to look at, asked for again each time: what they are may follow from what changed.
        ignored: a folder within those that does not count: that of the results.

    Yields:
        nothing, at once; then the files and folders that came, went or changed since the last time, in order. What
        changes while the caller is at work is told next.
    """
    watched = tuple(places())
    seen = _seen(watched, ignored)
    yield ()
    while True:
        # Again after every change of place: a folder that was made again is another folder to the system.
        for _ in _calls(watched):
            now_watched = tuple(places())
            now = _seen(now_watched, ignored)
            changed = tuple(sorted(path for path in {*seen, *now} if seen.get(path) != now.get(path)))
            moved = now_watched != watched or any(seen.get(path) != now.get(path) for path in watched)
            watched, seen = now_watched, now
            if changed:
                yield changed
            if moved:
                break


def _calls(watched: Iterable[Path]) -> Iterator[object]:
    """Come back on every change that the system tells of, and else after every tick."""
    there = [path for path in watched if path.exists()]
    # A folder may go between this look and that of the library, and a system watches no more than so many.
    with suppress(OSError, RuntimeError):
        yield from watch(
            *there,
            watch_filter=None,
            step=_STEP,
            debounce=_MOST,
            rust_timeout=_TICK,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )
    time.sleep(_TICK / 1000)
    yield None


def _seen(places: Iterable[Path], ignored: Path) -> dict[Path, tuple[int, ...]]:
    """What stands in these places, hidden files aside: of a file all that changes when it is written."""
    found: dict[Path, tuple[int, ...]] = {}
    skipped = ignored.resolve()
    for place in places:
        _see(place, found)
        for parent, folders, files in os.walk(place):
            folders[:] = [
                name for name in folders if not name.startswith(".") and (Path(parent) / name).resolve() != skipped
            ]
            for name in files:
                if not name.startswith("."):
                    _see(Path(parent) / name, found)
    return found


def _see(path: Path, found: dict[Path, tuple[int, ...]]) -> None:
    with suppress(OSError):  # it has gone meanwhile
        told = path.stat()
        whole = (told.st_mtime_ns, told.st_size)
        found[path] = (told.st_dev, told.st_ino, *(whole if path.is_file() else ()))
