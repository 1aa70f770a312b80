"""The report as the data describes it: frozen values that know where they were written, and no logic."""

from jaarverslag.model.indicators import Comparison, Direction, Frequency, Indicator, IndicatorKind, Measurement, Series
from jaarverslag.model.money import (
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
from jaarverslag.model.report import Acceptance, Appendix, Elsewhere, Report, Settings
from jaarverslag.model.section import Activity, Conclusion, Footnote, Section, Table, TableCell, TableRow, Topic
from jaarverslag.outline import Part, SectionNumber

__all__ = [
    "Acceptance",
    "Activity",
    "Amount",
    "AmountRow",
    "AmountUnit",
    "Appendix",
    "BalanceSign",
    "Comparison",
    "Conclusion",
    "Costs",
    "Direction",
    "Elsewhere",
    "Footnote",
    "Frequency",
    "Indicator",
    "IndicatorKind",
    "Measurement",
    "MoneySettings",
    "Part",
    "Report",
    "Section",
    "SectionNumber",
    "Series",
    "Settings",
    "Table",
    "TableCell",
    "TableRow",
    "TaskField",
    "Threshold",
    "Topic",
    "VarianceSign",
]
