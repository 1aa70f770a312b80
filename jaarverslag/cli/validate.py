"""`jaarverslag validate`: read everything and report every fault at once."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from jaarverslag.cli.exits import ExitCode
from jaarverslag.cli.options import Paths, Strict, Year, check_reports, failed
from jaarverslag.dutch import counted
from jaarverslag.render.diagnostics.text import print_diagnostics

NAME = "validate"
HELP = """controleer de gegevens van een verslag

Leest alle bestanden en meldt alle fouten in één keer, in een vaste volgorde: een code, de plaats
(bestand:regel:kolom), de regel zelf met de plek onderstreept, wat er mis is en wat u kunt doen. Verandert niets.

Afsluitcode 0 als alles in orde is, 1 als er fouten zijn (met --strict ook bij waarschuwingen)."""
EPILOG = """VOORBEELDEN
    jaarverslag validate                      controleer het nieuwste jaar in de map data
    jaarverslag validate --year 2016          controleer het verslag over 2016
    jaarverslag validate data/2017/2.1.4.yaml meld alleen wat er in dit bestand mis is"""


def run(paths: Paths = None, year: Year = None, strict: Strict = False) -> int:
    """Check the reports and print what is wrong; gives the exit code."""
    console = Console(highlight=False, markup=False, emoji=False)
    reports, diagnostics = check_reports(paths or (), year)
    print_diagnostics(diagnostics, console)
    if not diagnostics:
        sections = sum(len(one.sections) for one in reports)
        console.print(Text(f"in orde: {counted(sections, 'sectie', 'secties')} gecontroleerd"), soft_wrap=True)
    return ExitCode.DATA if failed(diagnostics, strict=strict) else ExitCode.OK
