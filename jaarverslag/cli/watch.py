"""`jaarverslag build --watch`: build again after every save, for as long as the user leaves it on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from jaarverslag.cli.exits import Refusal
from jaarverslag.diagnostics import has_errors
from jaarverslag.evaluate import Evaluation, evaluate
from jaarverslag.project import find_reports, find_style
from jaarverslag.project.changes import changes
from jaarverslag.project.styles import style_folders
from jaarverslag.render.printable import printable
from jaarverslag.render.terminal.paper import Paper
from jaarverslag.render.terminal.turns import print_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

    from jaarverslag.cli.options import Checked

# As many files as a line can name and still be read.
_FEW = 3


def watch(
    build: Callable[[], Sequence[Checked]], places: Callable[[], Sequence[Path]], output: Path, console: Console
) -> None:
    """Build now, and again whenever something changes in these places, until the user stops it.

    Args:
        build: reads, checks and builds, and says what there is to say; gives the reports that it read.
        places: what to look at, as it is at that moment.
        output: the folder of the results, which does not count.
        console: where to say which files changed, and what became of their indicators.
    """
    last: dict[Path, Evaluation] = {}
    for changed in changes(places, output):
        if changed:
            console.print()
            console.print(Text(f"veranderd: {_named(changed)}", "bold"), soft_wrap=True)
        for one in _built(build, console):
            # A file that is half written would make its indicators go and come back.
            if one.report is not None and not has_errors(one.diagnostics):
                now = evaluate(one.report)
                print_turns(last.get(one.folder.path, now), now, Paper(console))
                last[one.folder.path] = now
        console.print(Text("wacht op de volgende keer opslaan; stop met Ctrl-C", "dim"), soft_wrap=True)


def _built(build: Callable[[], Sequence[Checked]], console: Console) -> Sequence[Checked]:
    try:
        return build()
    except Refusal as fault:
        # What is not there now may be there after the next save.
        for line in (f"fout: {fault.message}", f"hulp: {fault.hint}"):
            console.print(Text(printable(line)), soft_wrap=True)
    except OSError:
        # A folder went while it was read: what became of it is the next change.
        console.print(Text("de bestanden veranderen nog"), soft_wrap=True)
    return ()


def places_of(paths: Sequence[Path], year: int | None, style: str) -> tuple[Path, ...]:
    """What a build reads: what the user named, its reports with those of the year before, and its style."""
    named = tuple(paths) or (Path("data"),)
    try:
        folders = [one.path for one in find_reports(named, year).value]
    except OSError:  # a folder went while it was looked into
        return named
    before = [folder.parent / str(int(folder.name) - 1) for folder in folders if folder.name.isdecimal()]
    styles = [found for folder in folders if (found := find_style(style, folder).value)]
    return tuple(
        dict.fromkeys((*named, *folders, *before, *(part for found in styles for part in style_folders(found))))
    )


def _named(changed: Sequence[Path]) -> str:
    files = [printable(Path(os.path.relpath(path)).as_posix()) for path in changed]
    more = f" en nog {len(files) - _FEW}" if len(files) > _FEW else ""
    return ", ".join(files[:_FEW]) + more
