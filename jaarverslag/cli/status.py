"""`jaarverslag status`: judge every target and show the outcomes."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from jaarverslag.cli.exits import ExitCode
from jaarverslag.cli.options import Checked, Paths, Strict, Year, check_reports, failed, said_of_accepted
from jaarverslag.evaluate import Evaluation, evaluate
from jaarverslag.render.diagnostics.text import print_diagnostics
from jaarverslag.render.outcomes import outcomes_csv, outcomes_json
from jaarverslag.render.summary import print_summary

NAME = "status"
HELP = """beoordeel de doelen en toon de uitkomsten

Zet per sectie in een tabel wat er beoogd en behaald is, met de uitkomst en de trend. Daaronder staat hoeveel doelen
behaald zijn en wat er nog ontbreekt. Een uitkomst is nooit een gok: is een doel niet te beoordelen, dan staat erbij
welke regel u kunt toevoegen.

Met --format json of csv komt hetzelfde als lijst voor andere programma's, met vaste Engelse namen. Fouten in de
gegevens staan dan apart, in de foutuitvoer."""
EPILOG = """VOORBEELDEN
    jaarverslag status                 de uitkomsten van het nieuwste jaar
    jaarverslag status --format json   hetzelfde voor een ander programma
    jaarverslag status --format csv    hetzelfde voor een rekenblad"""


def _evaluate(checked: Checked) -> Evaluation:
    """Judge the sections that the user asked for."""
    if checked.report is None:
        return Evaluation(())
    return evaluate(checked.report).only(section.number for section in checked.sections)


class Format(Enum):
    """How the outcomes are shown."""

    TEXT = "tekst"
    JSON = "json"
    CSV = "csv"


def run(
    paths: Paths = None,
    year: Year = None,
    strict: Strict = False,
    form: Annotated[
        Format, typer.Option("--format", metavar="VORM", help="`tekst` (gewoon), `json` of `csv`.")
    ] = Format.TEXT,
) -> int:
    """Judge the reports and print the outcomes; gives the exit code."""
    reports, diagnostics = check_reports(paths or (), year)
    print_diagnostics(diagnostics, Console(stderr=True, highlight=False, markup=False, emoji=False))
    console = Console(highlight=False, markup=False, emoji=False)
    evaluations = [(_evaluate(one), one.report) for one in reports if one.report]
    results = [result for evaluation, _ in evaluations for result in evaluation.results]
    if form is Format.JSON:
        typer.echo(outcomes_json(one for evaluation, _ in evaluations for one in evaluation.results))
    elif form is Format.CSV:
        typer.echo(outcomes_csv(results), nl=False)
    else:
        for evaluation, report in evaluations:
            print_summary(evaluation, report, console)
        if accepted := said_of_accepted(reports):
            console.print(Text(accepted), soft_wrap=True)
    return ExitCode.DATA if failed(diagnostics, strict=strict) else ExitCode.OK
