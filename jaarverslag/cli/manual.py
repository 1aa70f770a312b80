"""Help and usage faults in Dutch: what the library would say in English is said here."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException

from jaarverslag.cli.exits import UsageFault
from jaarverslag.cli.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_INDENT = "  "
_SEE_HELP = "zie --help voor wat er wel kan"


def usage_fault(error: TyperException, parameters: Sequence[Any] = ()) -> UsageFault:
    """Say in Dutch what the library refuses; its kind and its parameter, one of those of the command, tell enough."""
    option = getattr(error, "option_name", None)
    named = (one for one in parameters if isinstance(one, TyperOption) and option in one.opts)
    parameter = getattr(error, "param", None) or next(named, None)
    match type(error).__name__:
        case "NoSuchOption":
            guesses = getattr(error, "possibilities", None) or ()
            hint = f"bedoelde u `{min(guesses)}`?" if guesses else _SEE_HELP
            return UsageFault(f"de optie `{option}` bestaat niet", hint)
        case "BadOptionUsage" if getattr(parameter, "is_flag", False):
            return UsageFault(f"achter `{option}` hoort geen waarde", f"schrijf alleen `{option}`")
        case "BadOptionUsage":
            return UsageFault(f"achter `{option}` ontbreekt {getattr(parameter, 'metavar', 'iets')}", _usage(parameter))
        case "MissingParameter":
            return UsageFault(f"{_name(parameter)} ontbreekt", _usage(parameter))
        case "BadParameter":
            return UsageFault(f"de waarde bij {_name(parameter)} past niet", _usage(parameter))
        case _:
            return UsageFault("er staan te veel of onbekende woorden in de opdracht", _SEE_HELP)


def _name(parameter: Any) -> str:  # noqa: ANN401 - typer's own types are private
    if isinstance(parameter, TyperOption):
        return f"`{parameter.opts[0]}`"
    return str(getattr(parameter, "metavar", "iets"))


def _usage(parameter: Any) -> str:  # noqa: ANN401 - typer's own types are private
    """Give a parameter as the manual has it: how it is typed, and what it is for."""
    words = getattr(parameter, "help", None)
    if not words:
        return _SEE_HELP
    typed = [parameter.opts[0]] if isinstance(parameter, TyperOption) else []
    return f"{' '.join([*typed, parameter.metavar or ''])}: {words[:1].lower()}{words[1:].rstrip('.')}"


def _wrapped(text: str, width: int, indent: str) -> Iterator[str]:
    import textwrap  # noqa: PLC0415 - only help needs it

    for paragraph in text.strip("\n").split("\n\n"):
        lines = paragraph.splitlines()
        if any(line.startswith(" ") for line in lines):  # an example, laid out by hand
            yield from _examples([line.removeprefix("    ") for line in lines], width, indent)
        else:
            yield from textwrap.wrap(" ".join(lines), width, initial_indent=indent, subsequent_indent=indent)
        yield ""


def _examples(lines: Sequence[str], width: int, indent: str) -> Iterator[str]:
    """Keep the columns of examples where they fit; else put what each does on the line below it."""
    import textwrap  # noqa: PLC0415 - only help needs it

    if max(map(len, lines)) + len(indent) <= width:
        yield from (f"{indent}{line}".rstrip() for line in lines)
        return
    for line in lines:
        command, _, words = line.partition("  ")
        yield f"{indent}{command}".rstrip()
        yield from textwrap.wrap(words.strip(), width, initial_indent=indent * 3, subsequent_indent=indent * 3)


def _section(title: str, text: str, width: int) -> Iterator[str]:
    yield title
    yield from _wrapped(text, width, _INDENT)


def _entries(title: str, entries: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    if not entries:
        return
    yield title
    for name, text in entries:
        yield f"{_INDENT}{name}"
        yield from _wrapped(text, width, _INDENT * 3)


def _parameters(command: TyperCommand | TyperGroup) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    arguments, options = [], []
    for parameter in command.params:
        text = getattr(parameter, "help", None) or ""
        if isinstance(parameter, TyperArgument):
            arguments.append((parameter.metavar or (parameter.name or "").upper(), text))
        elif isinstance(parameter, TyperOption) and not parameter.hidden:
            metavar = "" if parameter.is_flag else f" {parameter.metavar or 'WAARDE'}"
            options.append((", ".join((*parameter.opts, *parameter.secondary_opts)) + metavar, text))
    options.append(("--help", "Toon deze hulp."))
    return arguments, options


def _manual(command: TyperCommand | TyperGroup, path: str, usage: str, width: int) -> Iterator[str]:
    first, _, rest = (command.help or "").strip().partition("\n\n")
    yield from _section("NAAM", f"{path} - {first}", width)
    yield from _section("GEBRUIK", usage, width)
    if rest:
        yield from _section("BESCHRIJVING", rest, width)
    arguments, options = _parameters(command)
    yield from _entries("ARGUMENTEN", arguments, width)
    if isinstance(command, TyperGroup):
        known = [(name, (one.help or "").strip().partition("\n\n")[0]) for name, one in command.commands.items()]
        yield from _entries("OPDRACHTEN", known, width)
    yield from _entries("OPTIES", options, width)
    if command.epilog:
        title, _, text = command.epilog.strip().partition("\n")
        yield from _section(title, text.strip("\n"), width)


def _write(command: TyperCommand | TyperGroup, ctx: Any, formatter: Any, usage: str) -> None:  # noqa: ANN401 - typer's own
    width = min(ctx.terminal_width or formatter.width or 80, 100)
    formatter.write("\n".join(_manual(command, ctx.command_path, usage, width)).rstrip() + "\n")


def _show_help(ctx: Any, _option: Any, wanted: bool) -> None:  # noqa: ANN401 - typer's own types are private
    if wanted and not ctx.resilient_parsing:
        say(ctx.get_help())
        ctx.exit()


@dataclass(frozen=True, slots=True)
class _WhenTyped:
    """Converts what a user typed, as the library does; what was left out is what it is.

    What the library converts with takes longer to load than most commands take to run.
    """

    library: Callable[[], Any]

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ANN401 - typer's own types are private
        """Give the value of a parameter."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        if isinstance(value, Enum | Path):
            return value
        # Words, and names of files, need nothing that only the library knows.
        kind = getattr(getattr(param, "type_descriptor", None), "annotation", None)
        if isinstance(value, str) and value.isprintable() and (kind is str or kind is Path):
            return kind(value)
        return self.library().coerce(value, param=param, ctx=ctx)


def _convert_when_typed(parameter: Any) -> None:  # noqa: ANN401 - typer's own types are private
    """Have a parameter ask the library for what it converts with once there is something to convert."""
    library = getattr(parameter, "get_runtime_param", None)  # not every version converts in this way
    if library is not None and "get_runtime_param" not in vars(parameter):
        parameter.get_runtime_param = partial(_WhenTyped, library)


class _InDutch:
    """What a command and a group of commands have in common: how their words are read."""

    params: list[Any]

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's own types are private
        """Give the parameters, `--help` included."""
        parameters = super().get_params(ctx)  # type: ignore[misc]
        for parameter in parameters:
            _convert_when_typed(parameter)
        return parameters

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's own types are private
        """Give `--help`, which speaks as everything here does."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.callback = _show_help
        return option

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own types are private
        """Read the words that belong to it; what does not fit is told in Dutch."""
        try:
            return super().parse_args(ctx, args)  # type: ignore[misc, no-any-return]
        except TyperException as error:
            raise usage_fault(error, self.params) from error


class ManualCommand(_InDutch, TyperCommand):
    """A command whose `--help` reads as a Dutch manual page."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer's own types are private
        """Write the page."""
        words = [one.metavar or "" for one in self.params if isinstance(one, TyperArgument)]
        _write(self, ctx, formatter, " ".join([ctx.command_path, "[OPTIES]", *words]))


class ManualGroup(_InDutch, TyperGroup):
    """The program itself: its page lists the commands, and a command that does not exist gets a suggestion."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer's own types are private
        """Write the page."""
        _write(self, ctx, formatter, f"{ctx.command_path} OPDRACHT [OPTIES] [ARGUMENTEN]")

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - typer's own types are private
        """List the commands in the order in which a user meets them."""
        return list(self.commands)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - typer's own types are private
        """Find a command, or say which one was probably meant."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            guess = difflib.get_close_matches(args[0], self.commands, n=1)
            hint = f"bedoelde u `{guess[0]}`?" if guess else f"kies uit: {', '.join(self.commands)}"
            message = f"de opdracht `{args[0]}` bestaat niet"
            raise UsageFault(message, hint)
        return super().resolve_command(ctx, args)
