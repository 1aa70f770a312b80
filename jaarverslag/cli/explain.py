"""`jaarverslag explain`: print the page that explains a code, or list all codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from jaarverslag import faults
from jaarverslag.cli.exits import ExitCode, UsageFault
from jaarverslag.cli.saying import say, screen
from jaarverslag.project import read_rule_page

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Kind

NAME = "explain"
HELP = """leg een melding uit

Elke melding heeft een code, zoals J401. Deze opdracht laat zien wat die betekent: waarom het fout is, een voorbeeld dat
fout is en een dat goed is. De code en de naam van de melding mogen allebei, in kleine letters of hoofdletters.

Zonder code komt er een lijst van alle meldingen. Het eerste cijfer zegt waar een melding over gaat: J1 het bestand,
J2 YAML, J3 de vorm van de gegevens, J4 de inhoud, J5 cijfers en doelen, J6 de tekst, J7 de huisstijl, J8 de pagina's en
de PDF."""
EPILOG = """VOORBEELDEN
    jaarverslag explain J401
    jaarverslag explain streepje-zonder-reden
    jaarverslag explain                         alle meldingen"""

Code = Annotated[
    str | None, typer.Argument(metavar="[CODE]", show_default=False, help="De code of de naam van een melding.")
]


def run(code: Code = None) -> int:
    """Print the page or the list; gives the exit code."""
    console = screen()
    if code is None:
        from jaarverslag.render.rule_list import print_list  # noqa: PLC0415 - only the list needs it

        print_list(((kind, read_rule_page(kind)) for kind in faults.CATALOGUE), console)
        return ExitCode.OK
    page = read_rule_page(_kind(code))
    if console.is_terminal:
        from jaarverslag.render.rule_page import print_page  # noqa: PLC0415 - only a terminal needs a Markdown reader

        print_page(page, console)
    else:
        say(page.removesuffix("\n"))
    return ExitCode.OK


def _kind(code: str) -> Kind:
    from jaarverslag.decode import closest  # noqa: PLC0415 - only a page by its name needs it

    wanted = code.strip().casefold()
    names = {name: kind for kind in faults.CATALOGUE for name in (kind.code.casefold(), kind.name)}
    if wanted in names:
        return names[wanted]
    guess = closest(wanted, names)
    known = f"bedoelde u `{names[guess].code}` ({names[guess].name})?" if guess else None
    raise UsageFault(f"de melding `{code}` bestaat niet", known or "`jaarverslag explain` toont alle meldingen")
