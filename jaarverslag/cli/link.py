"""`jaarverslag link`: join parts that were pressed before, and press none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jaarverslag.cli.build import Output, StyleChoice  # noqa: TC001 - Typer reads annotations when it runs
from jaarverslag.cli.exits import ExitCode
from jaarverslag.cli.options import Paths, Year  # noqa: TC001 - Typer reads annotations when it runs
from jaarverslag.cli.pressing import Cache  # noqa: TC001 - Typer reads annotations when it runs
from jaarverslag.cli.saying import say, say_what_is_wrong
from jaarverslag.cli.shelved import Task, listed, only_kept, shelf_of, tasks
from jaarverslag.diagnostics import has_errors
from jaarverslag.dutch import counted
from jaarverslag.project import write_whole
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from jaarverslag.press.object import PressAll

NAME = "link"
HELP = """voeg gemaakte delen samen tot een PDF

Maakt zelf geen pagina's: elk deel komt uit de map die u met --cache noemt, waar `jaarverslag press` het neerzette, op
deze computer of op een andere. Ontbreekt er een deel, dan staat erbij welk, en verandert er niets.

De PDF is letter voor letter dezelfde als die van `jaarverslag build`."""
EPILOG = """VOORBEELDEN
    jaarverslag link                       build/2017/jaarverslag-2017.pdf
    jaarverslag link --cache delen         met de delen uit de map `delen`
    jaarverslag link --output proef        proef/2017/jaarverslag-2017.pdf"""


def run(
    paths: Paths = None,
    output: Output = Path("build"),
    year: Year = None,
    style: StyleChoice = "standaard",
    cache: Cache = None,
) -> int:
    """Link the report from what is kept; gives the exit code."""
    wanted = tasks(paths or (), year, style)
    if not wanted:
        return ExitCode.DATA
    press_all = only_kept(shelf_of(cache))
    linked = [_link(task, output, press_all) for task in wanted]
    return ExitCode.OK if all(linked) else ExitCode.DATA


def _link(task: Task, output: Path, press_all: PressAll) -> bool:
    """Link one report; tells whether its PDF is there."""
    from jaarverslag.compiler.build import Order, build  # noqa: PLC0415 - loads what makes a PDF
    from jaarverslag.compiler.tools import Tools  # noqa: PLC0415 - as above
    from jaarverslag.press.ready import MissingObjectsError  # noqa: PLC0415 - as above

    year = task.report.settings.year
    try:
        built = build(task.report, task.style, Order(), task.diagnostics, Tools(press_all=press_all))
    except MissingObjectsError as error:
        count = counted(len(error.keys), "deel", "delen")
        say(f"fout: in de cache ontbreken {count} van het verslag over {year}: {listed(error.keys)}", aside=True)
        say("hulp: `jaarverslag press` maakt wat ontbreekt", aside=True)
        return False
    say_what_is_wrong(built.diagnostics, aside=True)
    if built.value is None:
        return False
    path = output / str(year) / f"jaarverslag-{year}.pdf"
    manifest = built.value.manifest.with_outputs((path.name, built.value.pdf)).text()
    unwritten = write_whole(path, built.value.pdf) or write_whole(path.with_suffix(".herkomst.json"), manifest)
    if unwritten:
        say_what_is_wrong((unwritten,), aside=True)
        return False
    pages = counted(built.value.pages, "pagina", "pagina's")
    say(f"{printable(path.as_posix())}: {pages}")
    return not has_errors(built.diagnostics)
