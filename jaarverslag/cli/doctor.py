"""`jaarverslag doctor`: look whether this machine has what the program needs."""

from __future__ import annotations

import json
import sys
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jaarverslag.cli.exits import ExitCode
from jaarverslag.cli.saying import hand_over, screen
from jaarverslag.project import can_write, find_style, read_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.checkup import Check

NAME = "doctor"
HELP = """kijk of deze computer alles heeft wat het programma nodig heeft

Bekijkt Python, de bibliotheken die de letters zetten, de pakketten, de stijl met haar lettertypen en haar contrast, en
of het verslag weggeschreven kan worden. Bij elk staat `goed`, `let op` of `mis`, en bij de laatste twee wat u kunt
doen. Verandert niets.

Afsluitcode 0 als niets mis is, anders 1."""
EPILOG = """VOORBEELDEN
    jaarverslag doctor
    jaarverslag doctor --style huisstijl   met een eigen stijl
    jaarverslag doctor --format json       voor een ander programma, of om bij een vraag te sturen"""

_PACKAGES = ("weasyprint", "pydyf", "pikepdf")


class Format(Enum):
    """How the checks are told."""

    TEXT = "tekst"
    JSON = "json"


StyleChoice = Annotated[
    str, typer.Option("--style", metavar="STIJL", help="De huisstijl: een naam of een map. Gewoon: `standaard`.")
]
Output = Annotated[Path, typer.Option("--output", metavar="MAP", help="De map waarin de PDF komt. Gewoon: `build`.")]
Form = Annotated[Format, typer.Option("--format", metavar="VORM", help="`tekst` (gewoon) of `json`.")]


def run(style: StyleChoice = "standaard", output: Output = Path("build"), form: Form = Format.TEXT) -> int:
    """Look at everything and tell it; gives the exit code."""
    from jaarverslag.checkup import State  # noqa: PLC0415 - only this command needs it
    from jaarverslag.render.checks import checks_as_values, print_checks  # noqa: PLC0415 - as above

    checks = tuple(_checks(style, output))
    if form is Format.JSON:
        hand_over(f"{json.dumps(checks_as_values(checks), ensure_ascii=False, indent=2)}\n")
    else:
        print_checks(checks, screen(), fine="alles is er")
    return ExitCode.DATA if any(check.state is State.WRONG for check in checks) else ExitCode.OK


def _checks(style: str, output: Path) -> Iterator[Check]:
    from jaarverslag import checkup  # noqa: PLC0415 - only this command needs it
    from jaarverslag.press.machine import text_libraries  # noqa: PLC0415 - as above
    from jaarverslag.syntax import parses_fast  # noqa: PLC0415 - as above

    yield checkup.check_python(sys.version_info[:3])
    libraries = text_libraries()
    yield from checkup.check_libraries(
        libraries.missing, libraries.pango, libraries.harfbuzz, subsetting=libraries.subsetting
    )
    for package in _PACKAGES:
        yield checkup.check_package(package, _version(package), _requirements())
    yield checkup.check_yaml(fast=parses_fast())
    yield from _style_checks(style)
    yield checkup.check_output(output.as_posix(), writable=can_write(output))


def _version(package: str) -> str | None:
    from importlib import metadata  # noqa: PLC0415 - only this command needs it

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _requirements() -> list[str] | None:
    from importlib import metadata  # noqa: PLC0415 - as above

    try:
        return metadata.requires("jaarverslag")
    except metadata.PackageNotFoundError:
        return None


def _style_checks(choice: str) -> Iterator[Check]:
    from jaarverslag.checkup import Check, State, check_contrast, check_fonts  # noqa: PLC0415 - only this command

    found = find_style(choice, Path("data", "jaar"))  # the style of a report in `data`, whatever its year
    read = read_style(found.value) if found.value else None
    for problem in (*found.diagnostics, *(read.diagnostics if read else ())):
        yield Check("style", State.WRONG, f"{problem.path}: {problem.message}", problem.hint)
    if found.value and read and read.value:
        yield Check("style", State.GOOD, f"de stijl {choice} staat in {found.value.as_posix()}")
        yield check_fonts(read.value)
        yield check_contrast(read.value)
