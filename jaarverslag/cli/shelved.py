"""What `press` and `link` share: reports that are right, how they look, and the shelf that lies between the two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.cli.exits import MachineFault
from jaarverslag.cli.options import check_reports
from jaarverslag.cli.pressing import look_for_the_engine
from jaarverslag.cli.saying import say, say_what_is_wrong
from jaarverslag.diagnostics import has_errors
from jaarverslag.project import find_style, read_style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from jaarverslag.cli.options import Checked
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report
    from jaarverslag.press.object import PressAll
    from jaarverslag.project.shelf import FolderShelf
    from jaarverslag.style import Style

_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Task:
    """A report without errors, its house style, and what there is to say about its data."""

    report: Report
    style: Style
    diagnostics: tuple[Diagnostic, ...]


def tasks(paths: Iterable[Path], year: int | None, style: str) -> tuple[Task, ...]:
    """Give the reports that the user means, each with its style; none at all, and why, where one of them is wrong."""
    reports, found = check_reports(paths, year)
    say_what_is_wrong(found, aside=True)
    made = [] if has_errors(found) else list(_tasks(reports, style))
    if not made or len(made) < len(reports):
        say("er is niets gemaakt", aside=True)
        return ()
    look_for_the_engine()
    return tuple(made)


def _tasks(reports: Iterable[Checked], style: str) -> Iterator[Task]:
    for one in reports:
        found = find_style(style, one.folder.path)
        read = read_style(found.value) if found.value else None
        say_what_is_wrong((*found.diagnostics, *(read.diagnostics if read else ())), aside=True)
        if one.report is not None and read is not None and read.value is not None:
            yield Task(one.report, read.value, one.diagnostics)


def shelf_of(cache: Path | None) -> FolderShelf:
    """The shelf in the folder that the user named, or in that of the user; raises MachineFault where there is none."""
    from jaarverslag.project.shelf import FolderShelf, cache_folder  # noqa: PLC0415 - only who goes on needs it

    folder = cache or cache_folder()
    if folder is None:
        raise MachineFault("er is geen map om gemaakte delen in te bewaren", "noem een map met --cache")
    return FolderShelf(folder)


def only_kept(shelf: FolderShelf) -> PressAll:
    """A way to press that only takes what is on the shelf; raises MissingObjectsError where that is not all."""
    from jaarverslag.press.kept import kept  # noqa: PLC0415 - as above
    from jaarverslag.press.ready import press_nothing  # noqa: PLC0415 - as above
    from jaarverslag.project.shelf import code  # noqa: PLC0415 - as above

    return kept(press_nothing, shelf, code("press"))


def listed(keys: Sequence[str]) -> str:
    """Name parts, but not more than anyone would read."""
    more = f" en nog {len(keys) - _MOST_NAMED}" if len(keys) > _MOST_NAMED else ""
    return f"{', '.join(keys[:_MOST_NAMED])}{more}"
