"""`jaarverslag verify`: hold a PDF against its data."""

from __future__ import annotations

import json
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jaarverslag.cli.exits import ExitCode, InputFault
from jaarverslag.cli.options import check_reports
from jaarverslag.cli.pdf import content_of, opened
from jaarverslag.cli.saying import hand_over, screen
from jaarverslag.project import find_style, read_style

if TYPE_CHECKING:
    from jaarverslag.compiler.proof import Proof
    from jaarverslag.model import Report
    from jaarverslag.press.evidence import Evidence
    from jaarverslag.style import Style

NAME = "verify"
HELP = """kijk of een PDF is wat hij zegt te zijn

Vergelijkt elke cel van elke tabel en alle andere tekst met de gegevens die in de PDF zitten, en noemt de cel waar iets
anders staat. Rekent de uitkomsten na, kijkt of de gegevens die zijn waar de PDF van gemaakt is, en met welke versies.
Kijkt ook of elke bladzijde nog laat zien wat er bij het maken op stond, tekeningen en foto's erbij, en of er in het
bestand niets is wat botst met de normen waaraan de PDF zegt te voldoen.

Noemt u een map, dan staat erbij wat er in die map anders is dan in de PDF. Met --rebuild wordt de PDF opnieuw gemaakt:
alleen als hij byte voor byte gelijk is, heeft niemand er iets aan veranderd, ook niet aan wat wordt voorgelezen.

Afsluitcode 0 als niets mis is, anders 1."""
EPILOG = """VOORBEELDEN
    jaarverslag verify jaarverslag-2017.pdf
    jaarverslag verify jaarverslag-2017.pdf data/2017       en wat er sindsdien veranderd is
    jaarverslag verify jaarverslag-2017.pdf --format json   voor een ander programma"""


class Format(Enum):
    """How the answer is told."""

    TEXT = "tekst"
    JSON = "json"


File = Annotated[Path, typer.Argument(metavar="BESTAND", show_default=False, help="De PDF.")]
Data = Annotated[
    Path | None,
    typer.Argument(metavar="[MAP]", show_default=False, help="De map met het verslag zoals het nu is."),
]
Rebuild = Annotated[bool, typer.Option("--rebuild", help="Maak de PDF opnieuw en vergelijk elke byte.")]
StyleChoice = Annotated[
    str | None,
    typer.Option("--style", metavar="STIJL", help="De huisstijl. Gewoon: die waarmee de PDF gemaakt is."),
]
Form = Annotated[Format, typer.Option("--format", metavar="VORM", help="`tekst` (gewoon) of `json`.")]


def run(
    file: File,
    data: Data = None,
    rebuild: Rebuild = False,
    style: StyleChoice = None,
    form: Form = Format.TEXT,
) -> int:
    """Look at everything and tell it; gives the exit code."""
    from jaarverslag.compiler.proof import Case, prove  # noqa: PLC0415 - loads the engine, which takes a second
    from jaarverslag.compiler.verify import report_in, told_by  # noqa: PLC0415 - as above
    from jaarverslag.press.evidence import examine  # noqa: PLC0415 - as above
    from jaarverslag.render.html import StyleError  # noqa: PLC0415 - as above

    content = content_of(file)
    evidence = opened(file, content, examine)
    told = told_by(evidence.attachments, evidence.parts)
    # Whoever made the PDF wrote what it tells: a word may name a style, a path may not.
    name = style or (told.style if told.style.isidentifier() else "standaard")
    now = None if data is None else _report(data)
    case = Case(content, evidence, told, _style(name, data), report_in(evidence.attachments), now, rebuild)
    try:
        proof = prove(case)
    except StyleError as error:
        message = f"met de stijl {name} zijn de gegevens niet af te drukken"
        raise InputFault(message, "noem met --style de stijl waarmee de PDF gemaakt is") from error
    _tell(file, evidence, proof, form)
    return ExitCode.OK if proof.sound else ExitCode.DATA


def _report(folder: Path) -> Report:
    """The report in a folder, whatever is wrong with it; raises InputFault where there is none."""
    reports, _ = check_reports((folder,), None)
    report = next((one.report for one in reports if one.report is not None), None)
    if report is None:
        message = f"in {folder.as_posix()} staat geen verslag dat te lezen is"
        raise InputFault(message, f"typ `jaarverslag validate {folder.as_posix()}`: dat zegt wat eraan scheelt")
    return report


def _style(name: str, data: Path | None) -> Style:
    found = find_style(name, data or Path("data", "jaar")).value
    style = read_style(found).value if found else None
    if style is None:
        message = f"de stijl {name} is er niet, of is niet te lezen"
        raise InputFault(message, "noem met --style de map van de stijl waarmee de PDF gemaakt is")
    return style


def _tell(file: Path, evidence: Evidence, proof: Proof, form: Format) -> None:
    from jaarverslag.render.checks import checks_as_values, print_checks  # noqa: PLC0415 - only this command needs it

    if form is Format.TEXT:
        console = screen()
        print_checks(proof.checks, console, fine="deze PDF klopt")
        return
    told = {
        "file": file.as_posix(),
        "sound": proof.sound,
        "claims": list(evidence.claims),
        "checks": checks_as_values(proof.checks),
        "differences": [
            {
                "section": one.part,
                "table": one.table or None,
                "row": one.row or None,
                "column": one.column or None,
                "printed": one.printed,
                "data": one.meant,
            }
            for one in proof.differences
        ],
    }
    hand_over(f"{json.dumps(told, ensure_ascii=False, indent=2)}\n")
