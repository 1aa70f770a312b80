"""Reads one figure with its sign, euro, scale word and unit: `-2,3`, `€ 54,8 mln.`, `34 dagen`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.codes import NUMERALS
from jaarverslag.cells.counted import NO_BREAK_SPACE, unit_behind
from jaarverslag.cells.cursor import Advice
from jaarverslag.cells.figures import BadFigure, Figure, Manner, grouped, printed_figure, read_figure
from jaarverslag.cells.scan import Shape, Token, fold, word_key
from jaarverslag.cells.units import EURO, MONEY_SCALES, PERCENT, SCALES, TIMES
from jaarverslag.cells.value import Number, Scale, Unit

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

MINUS: Final = "\u2212"
_SCALE_LEADS: Final = ("x", "*", "in ")
_EURO_WORDS: Final = frozenset(("€", "euro", "eur"))
_SIXTY: Final = 60


def number(cursor: Cursor) -> Number | None:
    """Take a figure and all that belongs to it, or nothing."""
    if cursor.token.shape is Shape.FIGURE:
        return from_figure(cursor)
    return _prefixed(cursor)


def _prefixed(cursor: Cursor) -> Number | None:
    """Take a figure that has a sign, a euro or a percent sign before it."""
    mark = cursor.mark()
    scale = MONEY_SCALES.get(cursor.token.text) if _is_euro(cursor.ahead(1)) else None
    cursor.at += scale is not None
    money = _euro(cursor)
    negative = _sign(cursor)
    money = money or _euro(cursor)
    share = None if money else cursor.take("%")
    if cursor.token.shape is not Shape.FIGURE:
        cursor.take("een")
    if cursor.token.shape is not Shape.FIGURE and cursor.token.text not in NUMERALS:
        cursor.reset(mark)
        return None
    if share is None:
        return from_figure(cursor, negative=negative, unit=EURO if money else None, scale=scale)
    _trail_share(cursor, share, cursor.token)
    return from_figure(cursor, negative=negative, unit=PERCENT)


def _is_euro(token: Token) -> bool:
    """Whether the euro is named behind a scale word that goes with it only: `k€`, `2 ton euro`."""
    return token.text in {"euro", "eur"} or (token.text == "€" and not token.spaced)


def _euro(cursor: Cursor) -> bool:
    """Take a euro sign or word before a figure."""
    token = cursor.take("€", "eur", "euro")
    if token is None:
        return False
    if token.text == "€":
        cursor.print_as(token.end, cursor.token.start, NO_BREAK_SPACE)
    return True


def _sign(cursor: Cursor) -> bool:
    """Take a sign before a figure; True is minus. `-/-` is how bookkeepers write it."""
    token = cursor.token
    if token.text == "+":
        cursor.at += 1
        return False
    if token.text != "-" or "\n" in cursor.text[token.end : cursor.ahead(1).start]:
        return False
    cursor.at += 1
    if cursor.token.text == "/" and cursor.ahead(1).text == "-":
        cursor.at += 2
    following = cursor.token
    last = cursor.tokens[cursor.at - 1]
    if following.spaced and last is token:
        cursor.warn(
            token.start,
            following.start,
            Advice(
                "spaced-minus",
                "het streepje met een spatie is als minteken gelezen",
                "Zet het minteken tegen het getal aan, of laat het weg.",
            ),
            instead="-",
        )
    cursor.print_as(token.start, following.start, MINUS)
    return True


def from_figure(
    cursor: Cursor, *, negative: bool = False, unit: Unit | None = None, scale: Scale | None = None
) -> Number:
    """Take the digits and what stands behind them; `unit` and `scale` are those that stood before them."""
    token = cursor.token
    cursor.at += 1
    spelled = NUMERALS.get(token.text)
    figure = Figure(spelled) if spelled is not None else read_figure(token.text)
    if spelled is None:
        cursor.print_as(token.start, token.end, token.text)
    if isinstance(figure, BadFigure):
        cursor.refuse(token.start, token.end, figure.reason, figure.guesses)
        figure = Figure(Decimal())
    amount, manner = figure.amount, figure.manner
    if negative:
        amount = amount.copy_negate()
    if cursor.token.shape is not Shape.END:
        if unit is not PERCENT and scale is None:
            unit = _euro_tail(cursor, token, unit)
            scale, of_money = _scale(cursor, money=unit is EURO)
            unit = EURO if of_money else unit
        unit = unit_behind(cursor, unit)
    if manner is Manner.POINT and unit is not None and unit.name == "uur" and _is_clock(token.text):
        guesses = (token.text.replace(".", ":"), token.text.replace(".", ","))
        cursor.refuse(token.start, token.end, "een punt kan hier uren en minuten scheiden, of een komma zijn", guesses)
    if manner is not Manner.AS_PRINTED:
        _typed_otherwise(cursor, token, manner, bare=unit is None and scale is None)
    return Number(amount, unit, scale)


def _typed_otherwise(cursor: Cursor, token: Token, manner: Manner, *, bare: bool) -> None:
    """Print a figure as it should be, and warn where the typing leaves room for another reading."""
    if manner is Manner.YEARLIKE and bare:
        cursor.warn(
            token.start,
            token.end,
            Advice(
                "year-like",
                f"{token.text} is als getal gelezen, maar kan ook een jaartal zijn",
                f"Schrijf {grouped(token.text)} als u een getal bedoelt.",
            ),
            instead=grouped(token.text),
        )
        return
    if manner is Manner.THREE_DECIMALS:
        thousands = token.text.replace(",", ".")
        cursor.warn(
            token.start,
            token.end,
            Advice(
                "three-decimals",
                f"{token.text} is gelezen met drie cijfers achter de komma",
                f"Schrijf {thousands} als u duizendtallen bedoelt.",
            ),
            instead=thousands,
        )
        return
    shown = printed_figure(token.text, Manner.UNGROUPED if manner is Manner.YEARLIKE else manner)
    cursor.print_as(token.start, token.end, shown)
    if manner is Manner.POINT:
        cursor.warn(
            token.start,
            token.end,
            Advice(
                "decimal-point",
                f"{token.text} heeft een punt waar een komma hoort",
                f"Schrijf {shown}; een punt scheidt in het Nederlands de duizendtallen.",
            ),
            instead=shown,
        )


def _trail_share(cursor: Cursor, share: Token, last: Token) -> None:
    """Print the percent sign that stands before a figure behind it."""
    figure = cursor.input[share.end : last.end].strip()
    apart = " " if cursor.text[share.start - 1 : share.start].isalnum() else ""
    follows = cursor.text[last.end : last.end + 1].isalpha()
    cursor.print_as(share.start, last.start, apart)
    cursor.print_as(last.end, last.end, f"{NO_BREAK_SPACE}%" + (" " if follows else ""))
    cursor.warn(
        share.start,
        last.end,
        Advice(
            "leading-percent",
            "het procentteken staat voor het getal",
            f"Schrijf {figure}%.",
        ),
        instead=f"{apart}{figure}%",
    )


def _is_clock(figure: str) -> bool:
    """Whether the digits of `8.30 uur` can be a time: with a point they are none or a decimal, nobody knows which."""
    _, _, minutes = figure.partition(".")
    return len(minutes) == 2 and int(minutes) < _SIXTY  # noqa: PLR2004


def _euro_tail(cursor: Cursor, figure: Token, unit: Unit | None) -> Unit | None:
    """Take the `,-` of a whole amount, and give its unit: only an amount of money ends so."""
    comma, dash = cursor.token, cursor.ahead(1)
    if comma.text not in {",", "."} or comma.spaced or dash.spaced or dash.text not in {"-", "--", "="}:
        return unit
    cursor.at += 2
    if unit is None and cursor.token.text not in {"euro", "eur", "€"}:
        shown = f"€ {figure.text},-"
        cursor.warn(
            figure.start,
            dash.end,
            Advice("euro-left-out", "een bedrag met ,- heeft een euroteken nodig", f"Schrijf {shown}."),
            instead=shown,
        )
        return EURO
    return unit


def _scale(cursor: Cursor, *, money: bool) -> tuple[Scale | None, bool]:
    """Take a word that multiplies (`mln.`, `miljard`, `x 1.000`, `(x € 1.000)`), and tell whether it named the euro."""
    token = cursor.token
    scale = SCALES.get(token.text) or (MONEY_SCALES.get(token.text) if money or _is_euro(cursor.ahead(1)) else None)
    if scale is not None and token.shape is Shape.WORD:
        cursor.at += 1
        return scale, False
    if token.shape is Shape.BRACKET:
        scale, of_money = _between_brackets(fold(cursor.between(token)).lower())
        cursor.at += scale is not None
        return scale, of_money
    if token.shape is Shape.WORD and token.text[0] == "x":
        return _times(cursor)
    return None, False


def _between_brackets(content: str) -> tuple[Scale | None, bool]:
    """What `x € 1.000`, `in mln. euro` and `mln.` between brackets multiply by, and whether they name the euro."""
    lead = next((lead for lead in _SCALE_LEADS if content.startswith(lead)), "")
    words = content.removeprefix(lead).replace("€", " € ").split()
    others = [word_key(word) for word in words if word not in _EURO_WORDS]
    if len(others) != 1:
        return None, False
    scale = SCALES.get(others[0]) or (TIMES.get(others[0]) if lead else None)
    return scale, scale is not None and len(words) > 1


def _times(cursor: Cursor) -> tuple[Scale | None, bool]:
    """Take `x 1.000`, `x1000` or `x € 1.000`."""
    mark = cursor.mark()
    token = cursor.token
    cursor.at += 1
    of_money = token.text == "x" and cursor.take("€", "euro", "eur") is not None
    scale = TIMES.get(cursor.token.text if token.text == "x" else token.text[1:])
    if scale is None:
        cursor.reset(mark)
        return None, False
    cursor.at += token.text == "x"
    return scale, of_money
