"""`jaarverslag schema`: print the JSON Schema with which an editor explains the keys."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from jaarverslag.cli.exits import ExitCode
from jaarverslag.cli.saying import hand_over

NAME = "schema"
HELP = """print de sleutels als JSON Schema, voor de hulp in een editor

Met dit schema vult een editor de sleutels aan, legt ze uit en onderstreept wat niet klopt terwijl u typt. VS Code
doet dat met de extensie YAML; andere editors kennen het ook. Zet bovenaan een bestand de regel uit het voorbeeld
hieronder, met de weg naar het schema. Een verslag dat met `jaarverslag init` gemaakt is, heeft dat al.

Het schema kent alleen de vorm. Wat de gegevens betekenen, controleert `jaarverslag validate`."""
EPILOG = """VOORBEELDEN
    jaarverslag schema > sectie.schema.json           voor de bestanden van secties
    jaarverslag schema rapport > rapport.schema.json  voor rapport.yaml

    # yaml-language-server: $schema=sectie.schema.json"""


class File(Enum):
    """The kinds of file in a report."""

    SECTION = "sectie"
    REPORT = "rapport"


Kind = Annotated[
    File,
    typer.Argument(metavar="[BESTAND]", show_default=False, help="Voor welk bestand: `sectie` (gewoon) of `rapport`."),
]


def run(kind: Kind = File.SECTION) -> int:
    """Print the schema; gives the exit code."""
    from jaarverslag.format import REPORT, SECTION  # noqa: PLC0415 - only this command needs it
    from jaarverslag.render.json_schema import json_schema  # noqa: PLC0415 - as above

    hand_over(json_schema(SECTION if kind is File.SECTION else REPORT))
    return ExitCode.OK
