"""Read amounts of money and the choices that go with them, every fault with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.cells import Malformed, Number, Role, read_cell
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.model import (
    Amount,
    AmountRow,
    AmountUnit,
    BalanceSign,
    Costs,
    MoneySettings,
    TaskField,
    Threshold,
    VarianceSign,
)
from jaarverslag.syntax import Mapping

if TYPE_CHECKING:
    from decimal import Decimal

    from jaarverslag.cells import Cell
    from jaarverslag.decode import Fields
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Span, Written

_USUAL_BALANCE = BalanceSign.REVENUES_MINUS_EXPENSES
_USUAL_VARIANCE = VarianceSign.ADVANTAGE_POSITIVE


def read_money_settings(settings: Fields | None, found: list[Diagnostic]) -> MoneySettings:
    """Read how money is shown; what the data does not choose is the usual, except the unit, which nobody can guess."""
    if settings is None:
        return MoneySettings(None, _USUAL_BALANCE, _USUAL_VARIANCE, None)
    unit, balance, variance = settings.choice("bedragen"), settings.choice("saldo"), settings.choice("verschil")
    return MoneySettings(
        unit=AmountUnit(unit) if unit else None,
        balance_sign=BalanceSign(balance) if balance else _USUAL_BALANCE,
        variance_sign=VarianceSign(variance) if variance else _USUAL_VARIANCE,
        threshold=_threshold(settings.group("drempel"), found),
    )


def _threshold(fields: Fields | None, found: list[Diagnostic]) -> Threshold | None:
    if fields is None:
        return None
    written = fields.written("procent")
    percentage = _percentage(written, found) if written else None
    amount = _amount(fields, "bedrag", found)
    return Threshold(percentage, amount.value if amount else None)


def _percentage(written: Written, found: list[Diagnostic]) -> Decimal | None:
    cell = read_cell(written.text, Role.TARGET)
    value = cell.value
    if isinstance(value, Number) and _is_bare(cell) and (value.unit is None or value.unit.name == "%"):
        return value.amount
    found.append(
        faults.MALFORMED_AMOUNT.at(
            written.span,
            f"`{written.text}` is geen percentage",
            hint="schrijf een getal, zo nodig met een komma: `procent: 5`",
        )
    )
    return None


def read_costs(section: Fields, found: list[Diagnostic]) -> Costs | None:
    """Read what stands behind `kosten`; None where there is nothing."""
    before = len(found)
    fields = section.group("kosten")
    if fields is None or not isinstance(section.node("kosten"), Mapping):
        return None
    expenses, revenues = _row(fields, "lasten", found), _row(fields, "baten", found)
    balance = _row(fields, "saldo", found)
    task_fields = tuple(_task_field(item, found) for item in fields.items("taakvelden"))
    if fields.has("lasten") != fields.has("baten"):
        missing = "baten" if fields.has("lasten") else "lasten"
        found.append(
            faults.MISSING_KEY.at(
                _first_key(fields, section),
                f"bij de kosten ontbreekt `{missing}`",
                hint=f"voeg `{missing}` toe; zijn die er niet, schrijf dan drie keer een 0: "
                f"`{missing}: {{primitief: 0, actueel: 0, werkelijk: 0}}`",
            )
        )
    return Costs(
        expenses=expenses,
        revenues=revenues,
        stated_balance=balance,
        task_fields=tuple(one for one in task_fields if one),
        note=fields.written("toelichting"),
        unread=len(found) > before,
        span=_first_key(fields, section),
    )


def _first_key(fields: Fields, section: Fields) -> Span:
    """The place to point at for costs as a whole: a group of many lines is no place."""
    node = section.node("kosten")
    return node.entries[0].key.span if isinstance(node, Mapping) and node.entries else fields.span


def _task_field(fields: Fields, found: list[Diagnostic]) -> TaskField | None:
    name = fields.required("naam")
    expenses, revenues = _row(fields, "lasten", found), _row(fields, "baten", found)
    return TaskField(name, expenses, revenues) if expenses and revenues else None


def _row(fields: Fields, name: str, found: list[Diagnostic]) -> AmountRow | None:
    row = fields.group(name)
    if row is None:
        return None
    original, amended, actual = (_amount(row, column, found) for column in ("primitief", "actueel", "werkelijk"))
    if original is None or amended is None or actual is None:
        return None
    return AmountRow(original, amended, actual)


def _amount(fields: Fields, name: str, found: list[Diagnostic]) -> Amount | None:
    written = fields.written(name)
    if written is None:
        return None
    cell = read_cell(written.text, Role.ACTUAL)
    value = cell.value
    if isinstance(value, Number) and _is_bare(cell) and value.unit is None and value.amount.as_tuple().exponent == 0:
        return Amount(written, value.amount + 0)  # `-0` is 0
    guesses = value.guesses if isinstance(value, Malformed) else ()
    guess = guesses[0] if len(guesses) == 1 else None
    found.append(
        faults.MALFORMED_AMOUNT.at(
            written.span,
            f"`{written.text}` is geen heel bedrag",
            hint=f"bedoelde u {' of '.join(f'`{one}`' for one in guesses)}?"
            if guesses
            else "schrijf alleen een heel getal, met punten voor duizendtallen: `3.368`, `-8.060` of `0`",
            fix=Fix((Edit(written.span, guess),), safe=False) if guess else None,
        )
    )
    return None


def _is_bare(cell: Cell) -> bool:
    """Tell whether a cell is nothing but its figure: no note, no year, nothing that is better written otherwise.

    That 2017 may be a year is no doubt here: where an amount belongs, it is one.
    """
    scaled = isinstance(cell.value, Number) and cell.value.scale is not None
    doubts = any(one.name != "year-like" for one in cell.warnings)
    return not (scaled or cell.footnote or cell.remark or cell.year or doubts)
