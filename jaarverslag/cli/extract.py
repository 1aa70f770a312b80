"""`jaarverslag extract`: take the data out of a PDF that this program made."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jaarverslag.cli.exits import ExitCode, InputFault
from jaarverslag.cli.pdf import DISTRUST, content_of, opened
from jaarverslag.cli.saying import say
from jaarverslag.project import UnsafeNameError, holds, places_within, write_new
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME = "extract"
HELP = """haal de gegevens uit een PDF

In elke PDF die dit programma maakt, zitten de gegevens waar hij van gemaakt is: de YAML-bestanden, de uitkomsten als
JSON en CSV, en in herkomst.json de versies en de controlegetallen van alle bestanden. Deze opdracht zet ze in een map.
Met dezelfde versie van het programma maakt u daarvan weer precies dezelfde PDF.

Er komt nooit iets buiten die map, en wat er al staat, blijft zoals het is."""
EPILOG = """VOORBEELDEN
    jaarverslag extract jaarverslag-2017.pdf             in de map jaarverslag-2017
    jaarverslag extract jaarverslag-2017.pdf gegevens    in de map gegevens"""

File = Annotated[Path, typer.Argument(metavar="BESTAND", show_default=False, help="De PDF.")]
Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[MAP]", show_default=False, help="Waar de gegevens komen. Zonder map: een map met de naam van de PDF."
    ),
]


def run(file: File, folder: Folder = None) -> int:
    """Write the files; gives the exit code."""
    within = Path(file.stem) if folder is None else folder
    files = _files(file)
    try:
        places = places_within(within, files)
    except UnsafeNameError as error:
        raise InputFault(f"in deze PDF zit een bestand met een naam die niet kan: {error}", DISTRUST) from error
    in_the_way = [place for name, place in places.items() if holds(place, files[name]) is False]
    if in_the_way:
        return _refused(in_the_way)
    missing = [name for name, place in places.items() if holds(place, files[name]) is None]
    problem = write_new((places[name], files[name]) for name in missing)
    if problem:
        raise InputFault(f"{problem.file}: {problem.message}", problem.hint)
    return _made([places[name] for name in missing], within, files)


def _files(path: Path) -> Mapping[str, bytes]:
    from jaarverslag.press.attachments import enclosed  # noqa: PLC0415 - loads pikepdf

    found = opened(path, content_of(path), enclosed)
    if not found:
        message = f"in {path.as_posix()} zitten geen gegevens"
        raise InputFault(message, "de PDF is met --without-data gemaakt, of niet met dit programma")
    if len({one.name for one in found}) < len(found):
        raise InputFault(f"in {path.as_posix()} zitten twee bestanden met dezelfde naam", DISTRUST)
    return {one.name: one.content for one in found}


def _refused(places: Sequence[Path]) -> int:
    for place in places:
        say(f"{printable(place.as_posix())}: hier staat al iets anders", aside=True)
    say("er is niets gemaakt; noem achter de PDF een andere map, of haal dit weg", aside=True)
    return ExitCode.DATA


def _made(places: Sequence[Path], folder: Path, files: Mapping[str, bytes]) -> int:
    for place in places:
        say(f"gemaakt: {printable(place.as_posix())}")
    say("maak er dezelfde PDF van met:")
    say(f"    jaarverslag build {printable(shlex.quote(folder.as_posix()))}{_options(files)}")
    return ExitCode.OK


def _options(files: Mapping[str, bytes]) -> str:
    """The options with which the PDF was made, as far as what lies inside tells."""
    try:
        told = json.loads(files["herkomst.json"])["order"]
        only, style, concept = told["only"], str(told["style"]), told["concept"] is True
    except (KeyError, TypeError, ValueError):
        return ""
    chosen = (("--only", only),) if isinstance(only, str) else ()
    styled = (("--style", style),) if style != "standaard" else ()
    named = "".join(f" {option} {printable(shlex.quote(word))}" for option, word in (*chosen, *styled))
    return f"{named} --concept" if concept else named
