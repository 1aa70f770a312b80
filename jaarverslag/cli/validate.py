"""`jaarverslag validate`: read everything and report every fault at once."""

from __future__ import annotations

from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from jaarverslag.cli.exits import ExitCode
from jaarverslag.cli.options import Paths, Strict, Year, check_reports, failed
from jaarverslag.dutch import counted
from jaarverslag.render.diagnostics.text import print_diagnostics

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jaarverslag.diagnostics import Diagnostic

NAME = "validate"
HELP = """controleer de gegevens van een verslag

Leest alle bestanden en meldt alle fouten in één keer, in een vaste volgorde: een code, de plaats
(bestand:regel:kolom), de regel zelf met de plek onderstreept, wat er mis is en wat u kunt doen. Verandert niets.

Met --format komen dezelfde meldingen in een vorm voor andere programma's, zonder iets erbij: `kort` (één regel per
melding), `json`, `github` en `gitlab` (bij de regels van een wijziging), `sarif` (de standaard voor zulke meldingen) of
`junit` (een lijst van tests).

Afsluitcode 0 als alles in orde is, 1 als er fouten zijn (met --strict ook bij waarschuwingen)."""
EPILOG = """VOORBEELDEN
    jaarverslag validate                      controleer het nieuwste jaar in de map data
    jaarverslag validate --year 2016          controleer het verslag over 2016
    jaarverslag validate data/2017/2.1.4.yaml meld alleen wat er in dit bestand mis is
    jaarverslag validate --format kort        één regel per melding, om in te zoeken
    jaarverslag validate --changed BESTAND... wat een hook aanroept met de bestanden die veranderd zijn"""


class Format(Enum):
    """How the diagnostics are told; every one but the first is a module of `jaarverslag.render.diagnostics`."""

    TEXT = "tekst"
    SHORT = "kort"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


FormatChoice = Annotated[
    Format,
    typer.Option(
        "--format",
        metavar="VORM",
        help="`tekst` (gewoon), `kort`, `json`, `github`, `gitlab`, `sarif` of `junit`.",
    ),
]
Changed = Annotated[
    bool,
    typer.Option(
        "--changed",
        help="De paden zijn bestanden die veranderd zijn: sla over wat bij geen verslag hoort, en meld ook fouten in "
        "andere bestanden die naar deze wijzen.",
    ),
]


def run(
    paths: Paths = None,
    year: Year = None,
    strict: Strict = False,
    form: FormatChoice = Format.TEXT,
    changed: Changed = False,
) -> int:
    """Check the reports and print what is wrong; gives the exit code."""
    reports, diagnostics = check_reports(paths or (), year, changed=changed)
    if form is Format.TEXT:
        console = Console(highlight=False, markup=False, emoji=False)
        print_diagnostics(diagnostics, console)
        if not diagnostics:
            sections = sum(len(one.sections) for one in reports)
            console.print(Text(f"in orde: {counted(sections, 'sectie', 'secties')} gecontroleerd"), soft_wrap=True)
    else:
        # As bytes, because these formats are UTF-8 whatever the terminal speaks.
        typer.echo(_renderer(form)(diagnostics).encode("utf-8", "replace"), nl=False)
    return ExitCode.DATA if failed(diagnostics, strict=strict) else ExitCode.OK


def _renderer(form: Format) -> Callable[[Sequence[Diagnostic]], str]:
    """Load a format only when it is asked for: whoever reads the text does not wait for the others."""
    render: Callable[[Sequence[Diagnostic]], str] = import_module(
        f"jaarverslag.render.diagnostics.{form.name.lower()}"
    ).render
    return render
