"""Reads the operator before a figure or a reference, as a sign or in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.cursor import Advice
from jaarverslag.cells.scan import Shape
from jaarverslag.cells.value import Operator
from jaarverslag.cells.words import SIGNS

if TYPE_CHECKING:
    from jaarverslag.cells.cursor import Cursor

_PRINTED: Final = MappingProxyType({Operator.AT_LEAST: "≥", Operator.AT_MOST: "≤"})


def operator_sign(cursor: Cursor) -> Operator | None:
    """Take `>`, `> =`, `>/=`, `> of =`, and print it as one sign."""
    token = cursor.token
    operator = SIGNS.get(token.text)
    if operator is None or token.shape is not Shape.SIGN:
        return None
    cursor.at += 1
    if operator in {Operator.MORE, Operator.LESS}:
        mark = cursor.mark()
        cursor.take("/", "of")
        if cursor.take("=") is None:
            cursor.reset(mark)
        else:
            operator = Operator.AT_LEAST if operator is Operator.MORE else Operator.AT_MOST
    last = cursor.tokens[cursor.at - 1]
    cursor.print_as(token.start, last.end, _PRINTED.get(operator, cursor.text[token.start]))
    if token.text in {"=>", "=<"}:
        shown = _PRINTED[operator]
        cursor.warn(
            token.start,
            token.end,
            Advice(
                "odd-operator",
                f"{token.text} is gelezen als {shown}",
                f"Schrijf {token.text[::-1]}.",
            ),
            instead=token.text[::-1],
        )
    return operator
