"""`jaarverslag status`: judge every target and show the outcomes."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from jaarverslag import faults
from jaarverslag.cli.exits import ExitCode, UsageFault
from jaarverslag.cli.options import Checked, Paths, Strict, Year, check_reports, failed, said_of_accepted
from jaarverslag.cli.saying import hand_over, say, say_what_is_wrong, screen
from jaarverslag.cli.sections import sections_named
from jaarverslag.decode import closest
from jaarverslag.diagnostics import Severity
from jaarverslag.dutch import counted
from jaarverslag.evaluate import Outcome, evaluate
from jaarverslag.render.outcomes import outcomes_csv
from jaarverslag.render.report_json import reports_json
from jaarverslag.render.summary import print_summary
from jaarverslag.render.terminal.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Activity, Report, SectionNumber

NAME = "status"
HELP = """beoordeel de doelen en toon de uitkomsten

Telt per programma hoeveel doelen behaald zijn. Daaronder staat wat aandacht vraagt: doelen die zonder toelichting
niet behaald zijn, waarden die ontbreken, beloften waarop geen conclusie ingaat, en doelen die niet te beoordelen
zijn. Een uitkomst is nooit een gok: u leest welke regel u kunt toevoegen.

Van een klein verslag ziet u ook de tabellen. Van een groot verslag vraagt u een deel met --only of --outcome.

Met --format json of csv komt hetzelfde als lijst voor andere programma's, met vaste Engelse namen. Fouten in de
gegevens staan dan apart, in de foutuitvoer."""
EPILOG = """VOORBEELDEN
    jaarverslag status                          de stand van het nieuwste jaar
    jaarverslag status --only 2.1               van 2.1 en wat eronder valt, met tabellen
    jaarverslag status --outcome "niet behaald" alle doelen die niet behaald zijn
    jaarverslag status --format csv             een regel per indicator, voor een rekenblad
    jaarverslag status --format json            alles, voor een ander programma"""

# More warnings than this are counted, so that what was asked for is not out of sight.
_FEW = 10


class Format(Enum):
    """How the outcomes are shown."""

    TEXT = "tekst"
    JSON = "json"
    CSV = "csv"


Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="NUMMER", help="Alleen deze sectie, met wat eronder valt. Mag vaker."),
]
Wanted = Annotated[
    list[str] | None,
    typer.Option(
        "--outcome",
        metavar="UITKOMST",
        help='Alleen indicatoren met deze uitkomst, zoals `missed` of "niet behaald". Mag vaker.',
    ),
]


def run(
    paths: Paths = None,
    only: Only = None,
    outcome: Wanted = None,
    year: Year = None,
    strict: Strict = False,
    form: Annotated[
        Format, typer.Option("--format", metavar="VORM", help="`tekst` (gewoon), `json` of `csv`.")
    ] = Format.TEXT,
) -> int:
    """Judge the reports and print the outcomes; gives the exit code."""
    outcomes = tuple(dict.fromkeys(_outcome(word) for word in outcome or ()))
    checked, diagnostics = check_reports(paths or (), year)
    reports = [one.report for one in checked if one.report]
    named = _named(reports, only or ()) if reports else frozenset()
    _say_faults(diagnostics)
    asked = [(evaluate(one.report), one.report, _scope(one, named, outcomes)) for one in checked if one.report]
    if form is Format.JSON:
        hand_over(f"{reports_json(asked)}\n")
    elif form is Format.CSV:
        hand_over(outcomes_csv(result for every, _, scope in asked for result in scope.narrow(every).results))
    else:
        console = screen()
        for evaluation, report, scope in asked:
            print_summary(evaluation, report, console, scope)
        if accepted := said_of_accepted(checked):
            console.print()
            console.print(Text(accepted), soft_wrap=True)
    return ExitCode.DATA if failed(diagnostics, strict=strict) else ExitCode.OK


def _outcome(words: str) -> Outcome:
    """Read the name of an outcome: that of the JSON, or the Dutch word."""
    names = {one.value: one for one in Outcome} | {one.word: one for one in Outcome}
    said = " ".join(words.casefold().replace("_", " ").replace("-", " ").split())
    known = {name.replace("_", " "): one for name, one in names.items()}
    if said in known:
        return known[said]
    guess = closest(words, names)
    both = ", ".join(f"{one.word} (`{one.value}`)" for one in Outcome)
    hint = f"bedoelde u `{guess}`?" if guess else f"kies uit: {both}"
    raise UsageFault(f"de uitkomst `{words}` bestaat niet", hint)


def _named(reports: Sequence[Report], only: Sequence[str]) -> frozenset[SectionNumber]:
    return frozenset(section.number for words in only for section in sections_named(reports, words))


def _scope(checked: Checked, named: frozenset[SectionNumber], outcomes: tuple[Outcome, ...]) -> Scope:
    """Work out what was asked for of one report: by the files that were named, and by --only within them."""
    sections = None if checked.whole else frozenset(section.number for section in checked.sections)
    if named:
        sections = named if sections is None else sections & named
    silent = tuple(one for one in _silent(checked) if sections is None or one[0] in sections)
    return Scope(sections, outcomes, () if outcomes else silent)


def _silent(checked: Checked) -> Iterator[tuple[SectionNumber, Activity]]:
    """Find the activities that no conclusion mentions, as the check has told."""
    told = {one.span for one in checked.diagnostics if one.code == faults.ACTIVITY_WITHOUT_CONCLUSION.code}
    for section in checked.report.sections if checked.report else ():
        for activity in section.activities:
            if activity.id.span in told:
                yield section.number, activity


def _say_faults(diagnostics: Sequence[Diagnostic]) -> None:
    """Say what is wrong with the data; where that is much, the warnings are only counted."""
    errors = tuple(one for one in diagnostics if one.severity is Severity.ERROR)
    if len(diagnostics) <= _FEW:
        say_what_is_wrong(diagnostics, aside=True)
        return
    say_what_is_wrong(errors, aside=True)
    warnings = counted(len(diagnostics) - len(errors), "waarschuwing", "waarschuwingen")
    say(f"{warnings} over de gegevens: typ jaarverslag validate", aside=True)
