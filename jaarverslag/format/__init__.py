"""The data format, declared once: every key with its type; the reader, the docs and the editors' schema follow it."""

from jaarverslag.format.indicators import COMPARISON, INDICATOR, VALUE
from jaarverslag.format.keys import Key, Shape, Type
from jaarverslag.format.money import AMOUNTS, COSTS, TASK_FIELD, THRESHOLD
from jaarverslag.format.report import LABELS, REPORT, SETTINGS
from jaarverslag.format.section import ACTIVITY, CONCLUSION, FOOTNOTE, SECTION, TABLE, TOPIC

SHAPES: tuple[Shape, ...] = (
    REPORT,
    SETTINGS,
    LABELS,
    THRESHOLD,
    SECTION,
    TOPIC,
    INDICATOR,
    VALUE,
    COMPARISON,
    ACTIVITY,
    CONCLUSION,
    COSTS,
    AMOUNTS,
    TASK_FIELD,
    TABLE,
    FOOTNOTE,
)

__all__ = [
    "ACTIVITY",
    "AMOUNTS",
    "COMPARISON",
    "CONCLUSION",
    "COSTS",
    "FOOTNOTE",
    "INDICATOR",
    "LABELS",
    "REPORT",
    "SECTION",
    "SETTINGS",
    "SHAPES",
    "TABLE",
    "TASK_FIELD",
    "THRESHOLD",
    "TOPIC",
    "VALUE",
    "Key",
    "Shape",
    "Type",
]
