"""`jaarverslag show`: a section as it will be printed, in the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from jaarverslag.cli.exits import ExitCode
from jaarverslag.cli.options import Paths, Year, check_reports, failed
from jaarverslag.cli.saying import say_what_is_wrong, screen
from jaarverslag.cli.sections import section_named
from jaarverslag.compose import compose_section
from jaarverslag.evaluate import evaluate
from jaarverslag.render.terminal.document import print_document
from jaarverslag.render.terminal.paper import Paper

NAME = "show"
HELP = """toon een sectie in de terminal

Zet een sectie op het scherm zoals zij in het verslag komt: titel, inleiding, tabellen met de uitkomsten, doelen,
activiteiten, conclusie en kosten. Zo leest u na wat u typte, zonder een PDF te maken.

Fouten in het bestand van die sectie staan erboven, in de foutuitvoer. Over de andere bestanden zegt het niets."""
EPILOG = """VOORBEELDEN
    jaarverslag show 2.1.4               de sectie met nummer 2.1.4
    jaarverslag show paragraaf-2         de tweede paragraaf
    jaarverslag show 2.1.4 --width 60    in regels van ten hoogste 60 tekens"""

_NARROWEST, _WIDEST = 20, 400

Number = Annotated[str, typer.Argument(metavar="NUMMER", help="Het nummer van de sectie, zoals 2.1.4 of paragraaf-2.")]
Width = Annotated[
    int | None,
    typer.Option(
        "--width",
        metavar="TEKENS",
        min=_NARROWEST,
        max=_WIDEST,
        help="Hoe breed een regel mag zijn. Anders: zo breed als het scherm.",
    ),
]


def run(number: Number, paths: Paths = None, width: Width = None, year: Year = None) -> int:
    """Print a section; gives the exit code."""
    checked, diagnostics = check_reports(paths or (), year)
    reports = [one.report for one in checked if one.report]
    if not reports:
        say_what_is_wrong(diagnostics, aside=True)
        return ExitCode.DATA
    report, section = section_named(reports, number)
    about = tuple(one for one in diagnostics if one.file == section.file)
    say_what_is_wrong(about, aside=True)
    everything = frozenset(one.number for one in report.sections)
    document = compose_section(report, section, evaluate(report), everything, concept=False)
    print_document(document, Paper(screen(width=width)))
    return ExitCode.DATA if failed(about, strict=False) else ExitCode.OK
