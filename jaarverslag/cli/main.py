"""The program: its commands, its exit codes, and the one place where a fault of ours becomes a sentence."""

from __future__ import annotations

import errno
import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer
from typer.exceptions import TyperException

from jaarverslag import __version__
from jaarverslag.cli.exits import ExitCode, InputFault, MachineFault, Refusal, UsageFault
from jaarverslag.cli.manual import ManualCommand, ManualGroup, usage_fault
from jaarverslag.cli.saying import fit_to_terminal, say
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

HELP = """maakt van gegevens in YAML het jaarverslag van een gemeente

Het programma leest de map `data`, controleert alles wat erin staat, beoordeelt de doelen en maakt er een PDF van
die iedereen kan lezen en die naar de drukker kan. Elke opdracht werkt zonder verdere woorden op het nieuwste jaar."""
EPILOG = """AFSLUITCODES
    0  alles is in orde
    1  de gegevens bevatten fouten
    2  de opdracht is verkeerd getypt
    3  een fout in het programma zelf"""
# The disk, or what stands in for it, takes no more.
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO})
# As a reader of the manual meets them; each is a module of this package.
COMMANDS = (
    "init",
    "validate",
    "status",
    "show",
    "build",
    "press",
    "link",
    "extract",
    "verify",
    "read",
    "explain",
    "fmt",
    "schema",
    "doctor",
)


def application(commands: Iterable[str]) -> typer.Typer:
    """Make the program with these commands."""
    app = typer.Typer(
        name="jaarverslag",
        cls=ManualGroup,
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=False,
        help=HELP,
        epilog=EPILOG,
    )
    app.callback(invoke_without_command=True)(_program)
    for name in commands:
        module = import_module(f"jaarverslag.cli.{name}")
        app.command(
            module.NAME,
            cls=ManualCommand,
            help=module.HELP,
            epilog=module.EPILOG,
            context_settings=getattr(module, "CONTEXT_SETTINGS", None),
        )(module.run)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        say(f"jaarverslag {__version__}")
        raise typer.Exit


def _program(
    ctx: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Toon het versienummer.")
    ] = False,
) -> None:
    """Show the manual where no command is given."""
    if ctx.invoked_subcommand is None:
        say(ctx.get_help())


def main() -> None:
    """Run the program on the words of the command line and end with its exit code."""
    fit_to_terminal()
    # A run is short and leaves next to nothing that points at itself: to look for that costs more than it frees. What
    # stays on looks for it after each build.
    gc.disable()
    code = run(sys.argv[1:])
    # Nor is it worth while to take apart at the end what the system takes back as a whole.
    gc.freeze()
    sys.exit(code)


def run(words: list[str]) -> int:
    """Run the program on these words and give its exit code; no input whatever ends in a traceback."""
    try:
        # Only what is asked for is loaded: a command does not wait for what another one needs.
        app = application(_asked_for(words))
        return int(app(words, prog_name="jaarverslag", standalone_mode=False) or ExitCode.OK)
    except UsageFault as fault:
        return _refuse(fault)
    except (InputFault, MachineFault) as fault:
        _tell(fault)
        return ExitCode.DATA
    except TyperException as error:
        return _refuse(usage_fault(error))
    except OSError as error:
        if error.errno not in _FULL:
            return _our_fault(error)
        message = "de uitvoer kan niet worden geschreven"
        _tell(MachineFault(message, "maak ruimte vrij, of schrijf de uitvoer ergens anders heen"))
        return ExitCode.DATA
    except Exception as error:  # noqa: BLE001 - the last door: whatever comes here is a fault of ours
        return _our_fault(error)


def _asked_for(words: list[str]) -> Iterable[str]:
    if words[:1] == ["--version"]:
        return ()
    return words[:1] if words and words[0] in COMMANDS else COMMANDS


def _our_fault(error: Exception) -> int:
    say(f"fout in het programma ({type(error).__name__})", aside=True)
    say("hulp: meld dit, met de opdracht en de gegevens erbij", aside=True)
    return ExitCode.BUG


def _refuse(fault: UsageFault) -> int:
    _tell(fault)
    return ExitCode.USAGE


def _tell(fault: Refusal) -> None:
    say(f"fout: {printable(fault.message)}", aside=True)
    say(f"hulp: {printable(fault.hint)}", aside=True)
