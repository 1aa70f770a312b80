"""`jaarverslag build`: make the PDF of a report, or of some of its sections."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from jaarverslag.cli.options import Paths, Strict, Year  # noqa: TC001 - Typer reads annotations when it runs
from jaarverslag.cli.pressing import Cache, Jobs  # noqa: TC001 - as above
from jaarverslag.cli.rounds import Choices, Rounds

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
Watch = Annotated[
    bool,
    typer.Option("--watch", help="Blijf aan, en maak na elke keer opslaan opnieuw wat veranderd is. Stop met Ctrl-C."),
]
Open = Annotated[bool, typer.Option("--open", help="Open de PDF als hij klaar is.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", help="Vertel van elke stap hoe lang hij duurde en hoeveel geheugen er nodig was.")
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
    watches: Watch = False,
    opens: Open = False,
    verbose: Verbose = False,
) -> int:
    """Build what was asked for; gives the exit code."""
    choices = Choices(tuple(only or ()), output, style, concept, not without_data, for_print)
    rounds = Rounds(tuple(paths or ()), year, choices, jobs, cache, strict, opens, verbose)
    return rounds.until_stopped() if watches else rounds.once()
