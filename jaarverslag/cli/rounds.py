"""The rounds of a build: check, build, and say what came of it; once, or after every save."""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from jaarverslag.cli.beginning import beginning
from jaarverslag.cli.exits import ExitCode
from jaarverslag.cli.options import Checked, check_reports, failed
from jaarverslag.cli.pressing import look_for_the_engine, pressing
from jaarverslag.cli.progress import Bar
from jaarverslag.cli.saying import say, say_what_is_wrong, screen
from jaarverslag.render.printable import printable
from jaarverslag.steps import unmeasured

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jaarverslag.cli.pressing import Pressing
    from jaarverslag.cli.steplog import StepLog
    from jaarverslag.compiler.tools import Tools
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.press.object import PressAll
    from jaarverslag.project.shelf import FolderShelf
    from jaarverslag.read import SectionReader
    from jaarverslag.steps import Stopwatch


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose of a build: the sections that get a PDF each, none for the whole report; and how."""

    only: tuple[str, ...]
    output: Path
    style: str
    concept: bool
    with_data: bool
    for_print: bool


@dataclass(frozen=True, slots=True)
class Rounds:
    """What was asked for: of which reports, what to make of them, how to press, and what to do besides."""

    paths: tuple[Path, ...]
    year: int | None
    choices: Choices
    jobs: int | None
    cache: Path | None
    strict: bool
    opens: bool
    verbose: bool

    def once(self) -> ExitCode:
        """Check and build; gives the exit code."""
        bar, log = Bar(), self._log()
        stopwatch = log.timed if log else unmeasured
        with pressing(self.jobs, self.cache, bar.counting) as press:
            begun = beginning(self.paths, self.year, self.choices)
            is_new = press.shelf is None or press.shelf.get(begun) is None
            if is_new:
                # The engine loads while the data is checked.
                press.begin()
            reports, sound = self._checked(_reader(stopwatch), stopwatch)
            if not sound:
                return ExitCode.DATA
            look_for_the_engine()
            tools = partial(_anew, bar.showing(press.press_all), press.shelf, stopwatch)
            pdfs, code = self._made(reports, press, tools)
            if is_new and press.shelf is not None and code is ExitCode.OK:
                press.shelf.put(begun, b"begun")
        self._tell(log)
        if self.opens:
            self._open(pdfs)
        return code

    def until_stopped(self) -> ExitCode:
        """Check and build now and after every save, until the user ends it; that is no failure, whatever was built."""
        from jaarverslag.cli.watch import places_of, watch  # noqa: PLC0415 - one round does without
        from jaarverslag.compiler.session import Session  # noqa: PLC0415 - loads what makes a PDF

        look_for_the_engine()
        bar = Bar()
        unopened = [self.opens]
        # To stop is what the user wants, wherever that comes in between.
        with suppress(KeyboardInterrupt), pressing(self.jobs, self.cache, bar.counting) as press:
            press.begin()
            session = Session(bar.showing(press.press_all))

            def build() -> Sequence[Checked]:
                log = self._log()
                stopwatch = log.timed if log else unmeasured
                reports, sound = self._checked(session.read_file, stopwatch)
                if sound:
                    pdfs, _ = self._made(reports, press, lambda: replace(session.tools, stopwatch=stopwatch))
                    self._tell(log)
                    if pdfs and unopened[0]:
                        unopened[0] = False
                        self._open(pdfs)
                # Now that nobody waits.
                gc.collect()
                return reports

            places = partial(places_of, self.paths, self.year, self.choices.style)
            watch(build, places, self.choices.output, screen(aside=True))
        return ExitCode.OK

    def _checked(self, read_file: SectionReader, stopwatch: Stopwatch) -> tuple[Sequence[Checked], bool]:
        """Check, and say what is wrong; gives the reports, and whether they can be built."""
        reports, found = check_reports(self.paths, self.year, read_file=read_file, stopwatch=stopwatch)
        say_what_is_wrong(found, aside=True)
        sound = bool(reports) and all(one.report is not None for one in reports) and not self._stop(found)
        if not sound:
            self._say("er is niets gemaakt; een vorige PDF is niet veranderd")
        return reports, sound

    def _made(
        self, reports: Sequence[Checked], press: Pressing, tools: Callable[[], Tools]
    ) -> tuple[tuple[Path, ...], ExitCode]:
        """Build every report, and say what came of it; gives the PDFs and the exit code."""
        from jaarverslag.cli.books import Books  # noqa: PLC0415 - who made a mistake does without

        pdfs: tuple[Path, ...] = ()
        code = ExitCode.OK
        for one in reports:
            made = Books(one, self.choices, press, tools).all()
            say_what_is_wrong(made.diagnostics, aside=True)
            pdfs += made.value
            if not made.value or self._stop(made.diagnostics):
                code = ExitCode.DATA
        return pdfs, code

    def _stop(self, found: Sequence[Diagnostic]) -> bool:
        """Whether these keep a report from being printed; a concept may be wrong, and says so."""
        return failed(found, strict=self.strict) and not self.choices.concept

    def _open(self, pdfs: Sequence[Path]) -> None:
        from jaarverslag.cli.viewer import show_file  # noqa: PLC0415 - few builds end with it

        for pdf in pdfs:
            if not show_file(pdf):
                self._say(
                    f"{printable(pdf.as_posix())} is niet geopend: hier is geen programma dat PDF's toont",
                    "hulp: open het bestand zelf, in een programma voor PDF's",
                )

    def _log(self) -> StepLog | None:
        if not self.verbose:
            return None
        from jaarverslag.cli.steplog import StepLog  # noqa: PLC0415 - few builds are asked for it

        return StepLog()

    def _tell(self, log: StepLog | None) -> None:
        self._say(*(log.lines() if log else ()))

    def _say(self, *lines: str) -> None:
        for line in lines:
            say(line, aside=True)


def _reader(stopwatch: Stopwatch) -> SectionReader:
    from jaarverslag.read import read_section_file  # noqa: PLC0415 - loads while the engine does

    return partial(read_section_file, stopwatch=stopwatch)


def _anew(press_all: PressAll, shelf: FolderShelf | None, stopwatch: Stopwatch) -> Tools:
    from jaarverslag.compiler.tools import Tools  # noqa: PLC0415 - loads what makes a PDF
    from jaarverslag.press.figurefile import kept_figures  # noqa: PLC0415 - as above
    from jaarverslag.project.shelf import code  # noqa: PLC0415 - as above

    tools = Tools(press_all=press_all, stopwatch=stopwatch)
    return tools if shelf is None else replace(tools, read_figures=kept_figures(shelf, code("press")))
