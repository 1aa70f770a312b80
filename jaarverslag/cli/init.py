"""`jaarverslag init`: begin a new report that validates and builds."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jaarverslag import __version__
from jaarverslag.cli.exits import ExitCode, UsageFault
from jaarverslag.cli.saying import say, say_what_is_wrong
from jaarverslag.project import holds, read_starter, write_new
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic

NAME = "init"
HELP = """begin een nieuw verslag

Maakt een map met alles wat een verslag nodig heeft: rapport.yaml, een sectie als voorbeeld met uitleg bij elke sleutel,
schema's waarmee een editor u helpt, een .gitignore en een controle voor GitHub. Het voorbeeld is meteen te controleren
en af te drukken.

Het jaar noemt u zelf: het programma kijkt niet op de klok. Staat er al een verslag, dan komt het nieuwe jaar ernaast,
zonder voorbeeld. Bestaande bestanden blijven altijd zoals ze zijn: staat er een in de weg, dan wordt er niets
gemaakt."""
EPILOG = """VOORBEELDEN
    jaarverslag init --year 2017 --gemeente Groningen   in deze map
    jaarverslag init jaarverslagen --year 2017          in de map jaarverslagen"""

_YEARS = range(1900, 2100)
# The starter files are files of a report over 2017, so that they can be read, checked and laid out as they are.
_STARTER_YEAR = 2017
_STARTER_NAME = "Voorbeelddam"
_PLAIN = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")

Folder = Annotated[
    Path, typer.Argument(metavar="[MAP]", show_default=False, help="Waar het verslag komt. Zonder map: hier.")
]
Year = Annotated[int | None, typer.Option("--year", metavar="JAAR", help="Het jaar waarover het verslag gaat.")]
Municipality = Annotated[
    str, typer.Option("--gemeente", metavar="NAAM", help=f"De naam van de gemeente. Anders: {_STARTER_NAME}.")
]


@dataclass(frozen=True, slots=True)
class _File:
    """A file to make. A shared one may be there already, as long as it holds the same: it serves every year."""

    path: Path
    text: str
    shared: bool = False

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode()

    def there(self, *, same: bool) -> bool:
        """Tell whether something stands under this name that is the same, or is not."""
        return holds(self.path, self.content) is same


def run(folder: Folder = Path(), year: Year = None, municipality: Municipality = _STARTER_NAME) -> int:
    """Make the files; gives the exit code."""
    if year is None:
        raise UsageFault(
            "er staat niet bij over welk jaar het verslag gaat", "geef het jaar erbij: `jaarverslag init --year 2017`"
        )
    if year not in _YEARS:
        raise UsageFault(f"{year} is geen jaar voor een verslag", "schrijf vier cijfers, zoals `--year 2017`")
    name = municipality.strip()
    if not name or not name.isprintable():
        raise UsageFault("de naam van de gemeente is leeg of heeft onzichtbare tekens", "typ haar opnieuw")
    files = tuple(_files(folder, year, name))
    in_the_way = [file for file in files if file.there(same=False) or (file.there(same=True) and not file.shared)]
    if in_the_way:
        return _refused(in_the_way)
    missing = [file for file in files if not file.there(same=True)]
    problem = write_new((file.path, file.content) for file in missing)
    return _failed(problem) if problem else _made(missing, folder, year)


def _files(folder: Path, year: int, municipality: str) -> Iterator[_File]:
    """Give the files of a new report; the example section only where there is no report of another year yet."""
    from jaarverslag.format import REPORT, SECTION  # noqa: PLC0415 - only a new report needs the schemas
    from jaarverslag.render.json_schema import json_schema  # noqa: PLC0415 - as above

    data = folder / "data" / str(year)
    schema = _File(folder / ".jaarverslag" / "sectie.schema.json", json_schema(SECTION), shared=True)
    yield _File(data / "rapport.yaml", _filled("rapport.yaml", year, municipality))
    if not schema.there(same=True):
        yield _File(data / "1.1.1-meer-bomen.yaml", _filled("sectie.yaml", year, municipality))
    yield schema
    yield _File(folder / ".jaarverslag" / "rapport.schema.json", json_schema(REPORT), shared=True)
    yield _File(folder / ".gitignore", read_starter("gitignore"), shared=True)
    workflow = read_starter("workflow.yaml").replace("==0.0.0", f"=={__version__}")
    yield _File(folder / ".github" / "workflows" / "jaarverslag.yml", workflow, shared=True)


def _filled(name: str, year: int, municipality: str) -> str:
    """Give a starter file for this year and this municipality."""
    from jaarverslag.syntax.readable import quoted  # noqa: PLC0415 - only a new report needs it

    def value(words: str) -> str:
        return words if _PLAIN.fullmatch(words) else quoted(words)

    words = {
        f"gemeente: {_STARTER_NAME}": f"gemeente: {value(municipality)}",
        f"auteur: Gemeente {_STARTER_NAME}": f"auteur: {value(f'Gemeente {municipality}')}",
        _STARTER_NAME: municipality,
        str(_STARTER_YEAR - 1): str(year - 1),
        str(_STARTER_YEAR): str(year),
    }
    return re.sub("|".join(map(re.escape, words)), lambda found: words[found.group()], read_starter(name))


def _refused(files: list[_File]) -> int:
    for file in files:
        say(f"{printable(file.path.as_posix())}: bestaat al", aside=True)
    say("er is niets gemaakt; kies een andere map of een ander jaar, of haal dit weg", aside=True)
    return ExitCode.DATA


def _failed(problem: Diagnostic) -> int:
    say_what_is_wrong((problem,), aside=True)
    say("er is niets gemaakt", aside=True)
    return ExitCode.DATA


def _made(files: list[_File], folder: Path, year: int) -> int:
    for file in files:
        say(f"gemaakt: {printable(file.path.as_posix())}")
    there = "" if folder == Path() else f"cd {shlex.quote(folder.as_posix())} && "
    say(f"vul de bestanden in data/{year} in, en controleer ze met:")
    say(f"    {printable(there)}jaarverslag validate")
    return ExitCode.OK
