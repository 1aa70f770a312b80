"""`jaarverslag build`: make the PDF of a report, or of some of its sections."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from jaarverslag import diagnostics
from jaarverslag.cli.exits import ExitCode, MachineFault
from jaarverslag.cli.options import Checked, Paths, Strict, Year, check_reports, failed
from jaarverslag.cli.pressing import Cache, Jobs, Pressing, pressing, shown
from jaarverslag.cli.sections import sections_named
from jaarverslag.cli.unchanged import recall, remember, request
from jaarverslag.dutch import counted, seconds
from jaarverslag.project import find_style, read_profile, read_style, write_whole
from jaarverslag.render.diagnostics.text import print_diagnostics
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jaarverslag.compiler.build import Order
    from jaarverslag.model import Report
    from jaarverslag.style import Style

NAME = "build"
HELP = """maak de PDF van het verslag

Controleert eerst de gegevens. Zijn er fouten, dan wordt er niets gemaakt en blijft de vorige PDF zoals hij was. Is
alles in orde, dan komt het hele verslag in één PDF; met --only komt elke genoemde sectie in een eigen PDF.

Met --concept komt er hoe dan ook een PDF, met CONCEPT op elke pagina en de fouten achterin. Die PDF heeft een eigen
naam, zodat een concept nooit op de plaats van het echte verslag komt.

Met --print komt er een bestand voor de drukker, met `-druk` achter de naam. `instellingen.drukprofiel` in rapport.yaml
noemt het kleurprofiel van uw drukker.

In de PDF zitten de gegevens waar hij van gemaakt is; `jaarverslag extract` haalt ze er weer uit. Naast de PDF komt een
bestand met herkomst.json achter de naam: de versies, en het controlegetal (SHA-256) van elk bestand dat erin ging en
eruit kwam. Dezelfde gegevens en versies geven altijd en overal precies dezelfde bestanden."""
EPILOG = """VOORBEELDEN
    jaarverslag build                      build/2017/jaarverslag-2017.pdf
    jaarverslag build --only 2.1.4         build/2017/2.1.4.pdf
    jaarverslag build --concept            build/2017/jaarverslag-2017-concept.pdf
    jaarverslag build --print              build/2017/jaarverslag-2017-druk.pdf
    jaarverslag build --output proef       proef/2017/jaarverslag-2017.pdf"""

Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="NUMMER", help="Maak alleen deze sectie, met wat eronder valt. Mag vaker."),
]
Output = Annotated[Path, typer.Option("--output", metavar="MAP", help="De map waarin de PDF komt. Gewoon: `build`.")]
Concept = Annotated[bool, typer.Option("--concept", help="Maak een concept, ook als er fouten zijn.")]
WithoutData = Annotated[
    bool,
    typer.Option("--without-data", help="Laat de gegevens uit de PDF. Dan is hij PDF/A-2a in plaats van PDF/A-3a."),
]
Print = Annotated[
    bool,
    typer.Option("--print", help="Maak het bestand voor de drukker: met afloop en snijtekens, in CMYK, als PDF/X-4."),
]
StyleChoice = Annotated[
    str, typer.Option("--style", metavar="STIJL", help="De huisstijl: een naam of een map. Gewoon: `standaard`.")
]


def run(
    paths: Paths = None,
    only: Only = None,
    output: Output = Path("build"),
    year: Year = None,
    concept: Concept = False,
    strict: Strict = False,
    style: StyleChoice = "standaard",
    without_data: WithoutData = False,
    jobs: Jobs = None,
    cache: Cache = None,
    for_print: Print = False,
) -> int:
    """Build what was asked for; gives the exit code."""
    errors = Console(stderr=True, highlight=False, markup=False, emoji=False)
    reports, found = check_reports(paths or (), year)
    print_diagnostics(found, errors)
    buildable = reports and all(one.report is not None for one in reports)
    if not buildable or (failed(found, strict=strict) and not concept):
        errors.print(Text("er is niets gemaakt; een vorige PDF is niet veranderd"), soft_wrap=True)
        return ExitCode.DATA
    _look_for_the_engine()
    outcome = ExitCode.OK
    with pressing(jobs, cache) as press:
        for one in reports:
            task = _Build(
                one, output, style, press, errors, concept=concept, with_data=not without_data, for_print=for_print
            )
            built = task.all(only or [])
            print_diagnostics(built.diagnostics, errors)
            if not built.value or (failed(built.diagnostics, strict=strict) and not concept):
                outcome = ExitCode.DATA
    return outcome


@dataclass(frozen=True, slots=True)
class _Made:
    """A PDF that was made: what is said of it, and the files that it takes."""

    line: str
    files: tuple[Path, ...]


class _Build:
    """The PDFs of one report."""

    def __init__(
        self,
        checked: Checked,
        output: Path,
        style: str,
        press: Pressing,
        errors: Console,
        *,
        concept: bool,
        with_data: bool,
        for_print: bool,
    ) -> None:
        self.checked = checked
        self.output = output
        self.style = style
        self.press = press
        self.concept = concept
        self.with_data = with_data
        self.for_print = for_print
        self.errors = errors

    def all(self, only: Sequence[str]) -> diagnostics.Checked[bool]:
        """Build the report, or each chosen section by itself; the value tells whether every PDF is there."""
        report = self.checked.report
        found = find_style(self.style, self.checked.folder.path)
        style = read_style(found.value) if found.value else None
        if report is None or style is None or style.value is None:
            return diagnostics.Checked(False, (*found.diagnostics, *(style.diagnostics if style else ())))
        chosen = dict.fromkeys("-".join(words.lower().split()) for words in only)
        if not chosen and not self.checked.whole:
            chosen = dict.fromkeys(section.key for section in self.checked.sections)
        name = f"jaarverslag-{report.settings.year}"
        profile = self._profile(report)
        if profile.diagnostics:
            return diagnostics.Checked(False, profile.diagnostics)
        name_of_build = self._request(report, style.value, tuple(chosen), profile.value)
        if self._stands_there(name_of_build):
            return diagnostics.Checked(True)
        self.press.begin()
        from jaarverslag.compiler.build import Order  # noqa: PLC0415 - loads what makes a PDF

        whole = Order(None, self.concept, self.with_data, press_profile=profile.value)
        orders = [
            (key, replace(whole, only=frozenset(one.number for one in sections_named((report,), key)), asked=key))
            for key in chosen
        ]
        built = [self._one(report, style.value, *each) for each in orders or [(name, whole)]]
        made = [one.value for one in built if one.value is not None]
        problems = tuple(problem for one in built for problem in one.diagnostics)
        if self.press.shelf is not None and len(made) == len(built) and not problems:
            files = [path for one in made for path in one.files]
            remember(self.press.shelf, name_of_build, [one.line for one in made], files)
        return diagnostics.Checked(len(made) == len(built), problems)

    def _request(self, report: Report, style: Style, chosen: Sequence[str], profile: bytes | None) -> str:
        choices = {
            "only": chosen,
            "output": self.output.as_posix(),
            "concept": self.concept,
            "data": self.with_data,
            "profile": None if profile is None else sha256(profile).hexdigest(),
        }
        return request(report, style, self.checked.diagnostics, choices)

    def _stands_there(self, name: str) -> bool:
        """Whether this very build was done before and what it made is still there; then that is said."""
        said = None if self.press.shelf is None else recall(self.press.shelf, name)
        for line in said or ():
            typer.echo(f"{line}, ongewijzigd")
        return said is not None

    def _profile(self, report: Report) -> diagnostics.Checked[bytes | None]:
        """The profile of the press: that of the report or that of the program; None for who reads on a screen."""
        if not self.for_print:
            return diagnostics.Checked(None)
        if report.settings.press_profile is not None:
            return read_profile(self.checked.folder.path, report.settings.press_profile)
        from jaarverslag.press.ink import shipped_profile  # noqa: PLC0415 - as above

        return diagnostics.Checked(shipped_profile())

    def _one(self, report: Report, style: Style, file: str, order: Order) -> diagnostics.Checked[_Made | None]:
        from jaarverslag.compiler.build import build  # noqa: PLC0415 - as above
        from jaarverslag.compiler.tools import Tools  # noqa: PLC0415 - as above

        path = (
            self.output / str(report.settings.year) / f"{file}{'-druk' * self.for_print}{'-concept' * self.concept}.pdf"
        )
        begin = time.perf_counter_ns()
        with shown(self.press.press_all, self.errors) as press_all:
            built = build(report, style, order, self.checked.diagnostics, Tools(press_all=press_all))
        if built.value is None:
            return diagnostics.Checked(None, built.diagnostics)
        manifest = built.value.manifest.with_outputs((path.name, built.value.pdf))
        beside = path.with_suffix(".herkomst.json")
        unwritten = write_whole(path, built.value.pdf) or write_whole(beside, manifest.text())
        if unwritten:
            return diagnostics.Checked(None, (*built.diagnostics, unwritten))
        took = seconds(time.perf_counter_ns() - begin)
        pages = counted(built.value.pages, "pagina", "pagina's")
        line = f"{printable(path.as_posix())}: {pages}"
        typer.echo(f"{line}, {took}")
        return diagnostics.Checked(_Made(line, (path, beside)), built.diagnostics)


def _look_for_the_engine() -> None:
    from jaarverslag.press.machine import text_libraries  # noqa: PLC0415 - only a build that goes on needs it

    missing = text_libraries().missing
    if missing:
        message = f"de bibliotheek {missing}, die de letters zet, is op deze computer niet te laden"
        raise MachineFault(message, "typ `jaarverslag doctor`: dat zegt wat u moet installeren")
