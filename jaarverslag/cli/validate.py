"""`jaarverslag validate`: read everything and report every fault at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from jaarverslag.cli.exits import ExitCode, UsageFault
from jaarverslag.cli.options import Checked, Paths, Strict, Year, check_reports, failed, said_of_accepted
from jaarverslag.cli.saying import hand_over, say, say_what_is_wrong, screen
from jaarverslag.diagnostics import in_order
from jaarverslag.dutch import counted
from jaarverslag.faults import CATALOGUE
from jaarverslag.project import read_rule_page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jaarverslag.diagnostics import Diagnostic

NAME = "validate"
HELP = """controleer de gegevens van een verslag

Leest alle bestanden en meldt alle fouten in één keer, in een vaste volgorde: een code, de plaats
(bestand:regel:kolom), de regel zelf met de plek onderstreept, wat er mis is en wat u kunt doen.

Met --fix herstelt het programma wat zonder risico te herstellen is. Al het andere in het bestand blijft precies zoals
het was. Kijk eerst met --diff wat er verandert.

Een melding die mag blijven, slaat u over met een reden, in het bestand zelf, op de regel of erboven:
`# jaarverslag: negeer J407 omdat de conclusie in 2.3.6 staat`.

Met --format komen dezelfde meldingen in een vorm voor andere programma's, zonder iets erbij: `kort` (één regel per
melding), `json`, `github` en `gitlab` (bij de regels van een wijziging), `sarif` (de standaard voor zulke meldingen) of
`junit` (een lijst van tests).

Afsluitcode 0 als alles in orde is, 1 als er fouten zijn (met --strict ook bij waarschuwingen)."""
EPILOG = """VOORBEELDEN
    jaarverslag validate                       controleer het nieuwste jaar in de map data
    jaarverslag validate --year 2016           controleer het verslag over 2016
    jaarverslag validate data/2017/2.1.4.yaml  meld alleen wat er in dit bestand mis is
    jaarverslag validate --diff                toon wat --fix zou herstellen
    jaarverslag validate --fix                 herstel het
    jaarverslag validate --format kort         één regel per melding, om in te zoeken
    jaarverslag validate --changed BESTAND...  wat een hook aanroept met de bestanden die veranderd zijn"""


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


Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODE", help="Meld alleen codes die zo beginnen, bijvoorbeeld J5. Mag vaker."),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODE", help="Meld codes die zo beginnen niet. Mag vaker.")
]
FixChoice = Annotated[
    bool,
    typer.Option("--fix", help="Herstel wat zonder risico te herstellen is, en meld wat overblijft."),
]
Unsafe = Annotated[
    bool,
    typer.Option("--unsafe", help="Herstel ook wat u daarna moet nakijken (met --fix), of toon dat (met --diff)."),
]
DiffChoice = Annotated[bool, typer.Option("--diff", help="Toon wat --fix zou veranderen, en verander niets.")]


def run(
    paths: Paths = None,
    year: Year = None,
    strict: Strict = False,
    form: FormatChoice = Format.TEXT,
    changed: Changed = False,
    select: Select = None,
    ignore: Ignore = None,
    fix: FixChoice = False,
    unsafe: Unsafe = False,
    diff: DiffChoice = False,
) -> int:
    """Check the reports and print what is wrong; gives the exit code."""
    if unsafe and not (fix or diff):
        message = "`--unsafe` doet op zichzelf niets"
        raise UsageFault(message, "gebruik het samen met --fix of met --diff")
    # No paths means the newest report to a person, and to a hook that nothing changed.
    nothing = changed and not paths
    wanted = _Filter.of(select or (), ignore or ())
    if diff and not nothing:
        return _show_changes(paths or (), year, wanted, unsafe=unsafe)
    unwritten = _fix(paths or (), year, wanted, unsafe=unsafe) if fix and not nothing else ()
    reports, found = check_reports(paths or (), year, changed=changed)
    diagnostics = in_order(one for one in (*unwritten, *found) if wanted.keeps(one))
    if form is Format.TEXT:
        _tell(reports, diagnostics)
    else:
        hand_over(_renderer(form)(diagnostics))
    return ExitCode.DATA if failed(diagnostics, strict=strict) else ExitCode.OK


def _tell(reports: Sequence[Checked], diagnostics: Sequence[Diagnostic]) -> None:
    say_what_is_wrong(diagnostics)
    if not diagnostics:
        sections = sum(len(one.sections) for one in reports)
        say(f"in orde: {counted(sections, 'sectie', 'secties')} gecontroleerd")
    if accepted := said_of_accepted(reports):
        say(accepted)


def _fix(paths: Sequence[Path], year: int | None, wanted: _Filter, *, unsafe: bool) -> tuple[Diagnostic, ...]:
    """Repair the files, and say on the error output how many; gives what could not be written."""
    from jaarverslag.cli.fixing import fix_reports  # noqa: PLC0415 - only repairs need it

    changes, failures = fix_reports(paths, year, wanted.keeps, unsafe=unsafe)
    if changes:
        say(f"{counted(len(changes), 'bestand', 'bestanden')} hersteld", aside=True)
    return tuple(failures)


def _show_changes(paths: Sequence[Path], year: int | None, wanted: _Filter, *, unsafe: bool) -> int:
    """Show what the repairs would change and change nothing; the exit code says whether there is anything."""
    from jaarverslag.cli.fixing import planned_changes, print_changes  # noqa: PLC0415 - only repairs need it

    changes = tuple(planned_changes(paths, year, wanted.keeps, unsafe=unsafe))
    print_changes(changes, screen())
    return ExitCode.DATA if changes else ExitCode.OK


@dataclass(frozen=True, slots=True)
class _Filter:
    """Which codes count: those that begin as `select` says, without those that begin as `ignore` says."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]

    @classmethod
    def of(cls, select: Sequence[str], ignore: Sequence[str]) -> _Filter:
        """Read codes as typed, several with commas between them; refuse what no code begins with."""
        read = [[part.strip().upper() for word in words for part in word.split(",")] for words in (select, ignore)]
        for part in (*read[0], *read[1]):
            if not part or not any(kind.code.startswith(part) for kind in CATALOGUE):
                message = f"er is geen code die met `{part}` begint"
                raise UsageFault(message, "zie `jaarverslag explain` voor alle codes")
        return cls(tuple(read[0]), tuple(read[1]))

    def keeps(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a fault counts."""
        chosen = not self.select or diagnostic.code.startswith(self.select)
        return chosen and not (self.ignore and diagnostic.code.startswith(self.ignore))


def _renderer(form: Format) -> Callable[[Sequence[Diagnostic]], str]:
    """Load a format only when it is asked for: whoever reads the text does not wait for the others."""
    render: Callable[..., str] = import_module(f"jaarverslag.render.diagnostics.{form.name.lower()}").render
    if form is Format.SARIF:
        return partial(render, pages={kind.code: read_rule_page(kind) for kind in CATALOGUE})
    return render
