"""`jaarverslag read`: show how cells are understood, or judge one target against one actual."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Final

import typer

from jaarverslag.cells import Anchor, Cell, Kind, Relative, Role, as_json, in_words, read_cell
from jaarverslag.cli.exits import ExitCode, UsageFault
from jaarverslag.cli.saying import hand_over, say
from jaarverslag.evaluate import Context, Figure, Judgement, Movement, judge, move
from jaarverslag.evaluate.units import agreed
from jaarverslag.model import Direction
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NAME = "read"
HELP = """laat zien hoe een cel van een tabel gelezen wordt

Zegt in een zin wat er in een cel staat: een getal, een grens zoals `>2`, een bereik, een streepje, en zo meer. Wat
niet met zekerheid te lezen is, wordt niet geraden: dan staat erbij wat er bedoeld kan zijn.

Met --target en --actual komt er een uitkomst: is het doel behaald, en waarom. Geef --previous erbij voor de trend en
voor doelen die met een eerder jaar vergelijken, en --direction als het doel een kaal getal is.

Zet een cel met tekens als > of * tussen aanhalingstekens, anders leest de terminal ze zelf."""
EPILOG = """VOORBEELDEN
    jaarverslag read ">2" "1.521" "-"                hoe worden deze cellen gelezen?
    jaarverslag read --stdin < cellen.txt            hetzelfde voor een bestand, één cel per regel
    jaarverslag read --target ">2" --actual 3        is dit doel behaald?
    jaarverslag read --target 15 --actual 12 --direction lager
    jaarverslag read --target "minder dan 2016" --actual 8 --previous 9"""
# A cell such as -2,3 begins like an option and is none.
CONTEXT_SETTINGS = {"ignore_unknown_options": True}

_KINDS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.NUMBER: "een getal",
        Kind.BOUND: "een grens",
        Kind.RANGE: "een bereik",
        Kind.DIRECTION: "een richting",
        Kind.RELATIVE: "een vergelijking",
        Kind.RANK: "een plaats op een ranglijst",
        Kind.BOOLEAN: "een antwoord",
        Kind.DURATION: "een tijdsduur",
    }
)


class Form(Enum):
    """How the answer is shown."""

    TEXT = "tekst"
    JSON = "json"


Cells = Annotated[
    list[str] | None,
    typer.Argument(metavar="[CEL]...", show_default=False, help="De cellen, elk zoals ze in de tabel staat."),
]

Way = Annotated[
    Direction | None,
    typer.Option(
        "--direction",
        metavar="RICHTING",
        help="Wanneer een kaal getal gehaald is: `hoger`, `lager`, `gelijk`, `bandbreedte` of `informatief`.",
    ),
]


def run(
    cells: Cells = None,
    column: Annotated[
        Role, typer.Option("--as", metavar="KOLOM", help="De kolom: `actual` (behaald, gewoon) of `target` (beoogd).")
    ] = Role.ACTUAL,
    stdin: Annotated[bool, typer.Option("--stdin", help="Lees de cellen uit de invoer, één per regel.")] = False,
    target: Annotated[str | None, typer.Option("--target", metavar="CEL", help="Het doel.")] = None,
    actual: Annotated[str | None, typer.Option("--actual", metavar="CEL", help="Wat er behaald is.")] = None,
    previous: Annotated[
        str | None,
        typer.Option(
            "--previous", metavar="CEL", help="De waarde van het jaar ervoor, of waar het doel naar verwijst."
        ),
    ] = None,
    direction: Way = None,
    partly: Annotated[
        str | None, typer.Option("--partly", metavar="CEL", help="Een zwakker doel: wie dat haalt, haalt het deels.")
    ] = None,
    form: Annotated[Form, typer.Option("--format", metavar="VORM", help="`tekst` (gewoon) of `json`.")] = Form.TEXT,
) -> int:
    """Show how cells are read, or judge a pair; gives the exit code."""
    if target is not None or actual is not None:
        if cells or stdin:
            raise UsageFault(
                "losse cellen gaan niet samen met --target en --actual", "gebruik twee keer `jaarverslag read`"
            )
        pair = _Pair(
            target=_read(target, Role.TARGET),
            actual=_read(actual, Role.ACTUAL),
            previous=_read(previous, Role.ACTUAL),
            partly=_read(partly, Role.TARGET),
            direction=direction,
        )
        _show_pair(pair, form)
    elif previous is not None or partly is not None or direction is not None:
        raise UsageFault("zonder --target en --actual is er niets te beoordelen", "geef beide, elk met een cel")
    elif not cells and not stdin:
        raise UsageFault("er is geen cel om te lezen", 'geef er een, zoals `jaarverslag read ">2"`, of gebruik --stdin')
    else:
        typed = [*(cells or ()), *(_lines() if stdin else ())]
        _show_cells((read_cell(text, column) for text in typed), form)
    return ExitCode.OK


# --- How cells are understood --------------------------------------------------------------------


def _lines() -> Iterator[str]:
    """Every line of the input as a cell; what is no UTF-8 stays visible as a replacement character."""
    for line in typer.get_text_stream("stdin", encoding="utf-8-sig", errors="replace"):
        yield line.rstrip("\r\n")


def _show_cells(read: Iterable[Cell], form: Form) -> None:
    if form is Form.JSON:
        lines = ",\n".join(json.dumps(as_json(cell), ensure_ascii=False) for cell in read)
        hand_over(f"[\n{lines}\n]\n" if lines else "[]\n")
        return
    for cell in read:
        kind = _KINDS.get(cell.value.kind)
        say(printable(f"“{cell.input}”{f' is {kind}' if kind else ''}: {in_words(cell)}"))
        for warning in cell.warnings:
            say(printable(f"  let op: {warning.message}"))
            say(printable(f"  hulp: {warning.hint}"))


# --- One target against one actual ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Pair:
    """The cells of one row, read."""

    target: Cell | None
    actual: Cell | None
    previous: Cell | None
    partly: Cell | None
    direction: Direction | None

    @property
    def context(self) -> Context:
        """The figure before, in the year that the target names or else the year before; its unit speaks for all."""
        if self.previous is None:
            return Context(direction=self.direction)
        before = self._named_year()
        figure = Figure(before, self.previous)
        return Context(
            year=None if before is None else before + 1,
            direction=self.direction,
            actuals=(figure,),
            baseline=(figure,),
            unit=agreed([self.previous.value]),
        )

    def _named_year(self) -> int | None:
        value = self.target.value if self.target else None
        if isinstance(value, Relative) and value.reference and value.reference.anchor is Anchor.YEAR:
            return value.reference.year
        return None


def _read(text: str | None, role: Role) -> Cell | None:
    return None if text is None else read_cell(text, role)


def _show_pair(pair: _Pair, form: Form) -> None:
    judgement = judge(pair.target, pair.actual, pair.partly, pair.context)
    movement = move(pair.target, pair.actual, pair.context)
    if form is Form.JSON:
        hand_over(f"{json.dumps(_pair_as_json(pair, judgement, movement), ensure_ascii=False, indent=2)}\n")
        return
    say(printable(f"{judgement.outcome.word}: {judgement.explanation}"))
    if judgement.advice:
        say(printable(f"voeg toe: {judgement.advice}"))
    if pair.previous is not None:
        say(printable(f"trend {movement.trend.word}: {movement.explanation}"))


def _pair_as_json(pair: _Pair, judgement: Judgement, movement: Movement) -> dict[str, object]:
    named = {"target": pair.target, "actual": pair.actual, "previous": pair.previous, "partly": pair.partly}
    return {
        **{name: cell.input if cell else None for name, cell in named.items()},
        "direction": pair.direction.name.lower() if pair.direction else None,
        "outcome": judgement.outcome.value,
        "explanation": judgement.explanation,
        "ground": judgement.ground.value,
        "advice": judgement.advice or None,
        "trend": movement.trend.value,
        "trend_explanation": movement.explanation,
        **{f"{name}_cell": as_json(cell) if cell else None for name, cell in named.items()},
    }
