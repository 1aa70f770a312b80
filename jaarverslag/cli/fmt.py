"""`jaarverslag fmt`: put the keys of data files in their order and layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from jaarverslag.cli.exits import ExitCode
from jaarverslag.cli.options import Paths, Year  # noqa: TC001 - Typer reads the annotations
from jaarverslag.cli.saying import say, say_what_is_wrong, screen
from jaarverslag.diagnostics import in_order
from jaarverslag.dutch import counted
from jaarverslag.project import find_reports, read_sources, write_source
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.project import ReportFolder
    from jaarverslag.source import Source

NAME = "fmt"
HELP = """zet de sleutels van de bestanden in hun vaste volgorde en opmaak

Elk bestand krijgt dezelfde indeling: de sleutels in de volgorde van het formaat, twee spaties per laag, en een witregel
om elk blok van het bestand. Wat u typte verandert niet: waarden, aanhalingstekens en teksten blijven letter voor
letter gelijk, en commentaar blijft bij zijn sleutel. Een tweede keer verandert er niets meer.

Een bestand met een fout in de vorm blijft zoals het is, want dan is niet zeker wat waar hoort.

Afsluitcode 0 als alles gelukt is, 1 als een bestand niet op te maken was (met --check ook als er iets te doen is)."""
EPILOG = """VOORBEELDEN
    jaarverslag fmt                       het nieuwste jaar in de map data
    jaarverslag fmt data/2017/2.1.4.yaml  alleen dit bestand
    jaarverslag fmt --diff                laat zien wat er zou veranderen
    jaarverslag fmt --check               alleen nagaan, bijvoorbeeld in een controle vooraf"""

Check = Annotated[bool, typer.Option("--check", help="Schrijf niets; afsluitcode 1 als er iets te doen is.")]
Diff = Annotated[bool, typer.Option("--diff", help="Schrijf niets; laat zien wat er zou veranderen.")]


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """One file; `after` is None where it is better left alone."""

    before: Source
    after: Source | None

    @property
    def changes(self) -> bool:
        return self.after is not None and self.after.text != self.before.text


def run(paths: Paths = None, year: Year = None, check: Check = False, diff: Diff = False) -> int:
    """Lay out the files that the user means; gives the exit code."""
    console = screen()
    reports = find_reports(paths or (), year)
    problems = list(reports.diagnostics)
    files = [file for folder in reports.value for file in _files(folder, problems)]
    changed = [file for file in files if file.changes]
    if diff:
        _show(changed, console)
    if not check and not diff:
        changed = [file for file in changed if _written(file, problems)]
    say_what_is_wrong(in_order(problems), aside=True)
    left = [file for file in files if file.after is None]
    for file in left:
        say(f"{printable(file.before.name)}: niet opgemaakt; {_reason(file, problems)}", aside=True)
    if not diff:
        for file in changed:
            words = f"{file.before.name}: {'op te maken' if check else 'opgemaakt'}"
            console.print(Text(printable(words)), soft_wrap=True)
    if files and not left:
        console.print(Text(_count(len(files), len(changed), written=not (check or diff))), soft_wrap=True)
    return ExitCode.DATA if problems or left or (check and changed) else ExitCode.OK


def _reason(file: _LaidOut, problems: Iterable[Diagnostic]) -> str:
    if any(one.file == file.before.name for one in problems):
        return "herstel eerst wat hierboven staat"
    return "het staat er op een manier die het programma niet veilig kan verplaatsen"


def _files(folder: ReportFolder, problems: list[Diagnostic]) -> list[_LaidOut]:
    """Read and lay out the files of a report that the user asked for; what is wrong with them goes to `problems`."""
    from jaarverslag.format import REPORT, SECTION  # noqa: PLC0415 - only this command lays out
    from jaarverslag.layout import lay_out  # noqa: PLC0415 - as above

    read = read_sources(folder)
    chosen = folder.chosen
    problems += [one for one in read.diagnostics if chosen is None or one.file in chosen]
    if read.value is None:
        return []
    shapes = [(read.value.settings, REPORT), *((source, SECTION) for source in read.value.sections)]
    files = []
    for source, shape in shapes:
        if chosen is None or source.name in chosen:
            result = lay_out(source, shape)
            problems += result.diagnostics
            files.append(_LaidOut(source, result.value))
    return files


def _written(file: _LaidOut, problems: list[Diagnostic]) -> bool:
    problem = write_source(file.before, file.after) if file.after else None
    if problem:
        problems.append(problem)
    return problem is None


def _show(changed: Iterable[_LaidOut], console: Console) -> None:
    from jaarverslag.cli.fixing import print_changes  # noqa: PLC0415 - only --diff needs it
    from jaarverslag.compiler.mend import Change  # noqa: PLC0415 - as above

    print_changes((Change(file.before, file.after) for file in changed if file.after), console)


def _count(files: int, changed: int, *, written: bool) -> str:
    if not changed:
        return f"in orde: {counted(files, 'bestand', 'bestanden')} bekeken, niets te veranderen"
    what = "opgemaakt" if written else "op te maken"
    return f"{changed} van {counted(files, 'bestand', 'bestanden')} {what}"
