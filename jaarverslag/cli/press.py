"""`jaarverslag press`: make parts of a report ahead, for `jaarverslag link` to join."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from jaarverslag.cli.build import StyleChoice  # noqa: TC001 - Typer reads annotations when it runs
from jaarverslag.cli.exits import ExitCode, MachineFault
from jaarverslag.cli.options import Year  # noqa: TC001 - Typer reads annotations when it runs
from jaarverslag.cli.pressing import Cache, Jobs, pressing
from jaarverslag.cli.progress import Bar
from jaarverslag.cli.saying import say, say_what_is_wrong
from jaarverslag.cli.sections import sections_named
from jaarverslag.cli.shelved import Task, only_kept, shelf_of, tasks
from jaarverslag.diagnostics import Checked, has_errors, in_order
from jaarverslag.dutch import counted, seconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.compiler.build import Book
    from jaarverslag.press.object import PressAll, Pressed, Sheet

NAME = "press"
HELP = """maak delen van het verslag alvast

Maakt de pagina's van de secties die u noemt, met wat eronder valt, en legt ze in de map die u met --cache noemt. Zo
kunnen meer computers elk een deel maken in één gedeelde map. Daarna voegt `jaarverslag link` ze samen.

Zonder secties maakt het alles wat nog ontbreekt, ook het omslag, de inhoudsopgave en de lijsten achterin."""
EPILOG = """VOORBEELDEN
    jaarverslag press --cache delen            alles wat nog ontbreekt
    jaarverslag press 2 3 --cache delen        programma 2 en 3, met wat eronder valt
    jaarverslag press inhoud --cache delen     alleen de inhoudsopgave
    jaarverslag press --data data/2016         het verslag in een andere map"""

Wanted = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SECTIES]...",
        show_default=False,
        help="De nummers van secties, zoals 2.1 of paragraaf-2. Zonder nummers: alles wat nog ontbreekt.",
    ),
]
Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="MAP", help="De map van het verslag. Gewoon: `data`, nieuwste jaar."),
]


class _Enough(Exception):  # noqa: N818 - no error but the end of a build, of which the rest is not asked for
    """The parts that were asked for are known."""


def run(
    sections: Wanted = None,
    data: Data = None,
    year: Year = None,
    style: StyleChoice = "standaard",
    jobs: Jobs = None,
    cache: Cache = None,
) -> int:
    """Press what was asked for; gives the exit code."""
    wanted = tasks((data,) if data else (), year, style)
    if not wanted:
        return ExitCode.DATA
    kept_before = only_kept(shelf_of(cache))
    bar = Bar()
    with pressing(jobs, cache, bar.counting) as press:
        press_all = bar.showing(press.press_all)
        done = [_Parts(task, press_all, kept_before).press(sections or ()) for task in wanted]
    return ExitCode.OK if all(done) else ExitCode.DATA


class _Parts:
    """The parts of one report."""

    def __init__(self, task: Task, press_all: PressAll, kept_before: PressAll) -> None:
        self.task = task
        self.press_all = press_all
        self.kept_before = kept_before

    def press(self, words: Sequence[str]) -> bool:
        """Press the parts of these names, or all of them; tells whether they lie ready."""
        begin = time.perf_counter_ns()
        asked: list[Sheet] = []
        made = self._some(words, asked) if words else self._all(asked)
        say_what_is_wrong(made.diagnostics, aside=True)
        if not made.value:
            return False
        self._look_whether_they_are_kept(asked)
        parts = counted(len(asked), "deel staat", "delen staan")
        say(f"{parts} klaar in de cache, {seconds(time.perf_counter_ns() - begin)}")
        return True

    def _some(self, words: Sequence[str], asked: list[Sheet]) -> Checked[bool]:
        from jaarverslag.compiler.complaints import as_diagnostic  # noqa: PLC0415 - loads what makes a PDF

        def choose(sheets: Sequence[Sheet]) -> NoReturn:
            asked.extend(self._chosen(sheets, words))
            raise _Enough

        with suppress(_Enough):
            made = self._build(choose)
            return Checked(False, made.diagnostics)
        pressed = tuple(self.press_all(asked))
        told = in_order(
            as_diagnostic(complaint, sheet.name)
            for sheet, one in zip(asked, pressed, strict=True)
            for complaint in one.complaints
        )
        return Checked(all(one.object for one in pressed) and not has_errors(told), told)

    def _all(self, asked: list[Sheet]) -> Checked[bool]:
        def press_all(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
            asked.extend(sheets)
            return self.press_all(sheets)

        # How many pages there are decides on whether there is an empty one: so the book is made, and left at that.
        made = self._build(press_all)
        return Checked(made.value is not None, made.diagnostics)

    def _build(self, press_all: PressAll) -> Checked[Book | None]:
        from jaarverslag.compiler.build import Order, build  # noqa: PLC0415 - as above
        from jaarverslag.compiler.tools import Tools  # noqa: PLC0415 - as above

        task = self.task
        return build(task.report, task.style, Order(), task.diagnostics, Tools(press_all=press_all))

    def _chosen(self, sheets: Sequence[Sheet], words: Sequence[str]) -> tuple[Sheet, ...]:
        """The parts of these names: sections with what is beneath them, or another part by its own name."""
        numbered = {one.key for one in self.task.report.sections}
        others = {key for sheet in sheets for key in sheet.keys} - numbered
        keys: set[str] = set()
        for word in words:
            keys |= {word} if word in others else {one.key for one in sections_named((self.task.report,), word)}
        return tuple(sheet for sheet in sheets if keys.intersection(sheet.keys))

    def _look_whether_they_are_kept(self, asked: Sequence[Sheet]) -> None:
        from jaarverslag.press.ready import MissingObjectsError  # noqa: PLC0415 - as above

        try:
            tuple(self.kept_before(asked))
        except MissingObjectsError as error:
            message = "de cache neemt gemaakte delen niet aan"
            hint = "noem met --cache een map waarin u mag schrijven, op een schijf met ruimte"
            raise MachineFault(message, hint) from error
