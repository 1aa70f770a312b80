"""What a section cost: from the amounts that were typed to the sums, balances and variances that follow from them."""

from jaarverslag.money.reading import read_costs, read_money_settings
from jaarverslag.money.statement import (
    COLUMNS,
    Amounts,
    Figures,
    Line,
    Part,
    Statement,
    by_programme,
    by_rounding,
    per_unit,
    sections_below,
    statements,
    typed,
)

__all__ = [
    "COLUMNS",
    "Amounts",
    "Figures",
    "Line",
    "Part",
    "Statement",
    "by_programme",
    "by_rounding",
    "per_unit",
    "read_costs",
    "read_money_settings",
    "sections_below",
    "statements",
    "typed",
]
