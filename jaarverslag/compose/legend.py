"""What the cells without a figure mean: for the ear in the cell itself, for the eye in a sentence above the table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells import NoValue, Reason
from jaarverslag.evaluate import due
from jaarverslag.model import IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jaarverslag.model import Indicator, Measurement

# Regeling beleidsindicatoren gemeenten, art. 2: the words for a mandatory indicator of which the source has no figure.
NO_FIGURE: Final = "gegevens niet beschikbaar"
_DASH: Final = "-"
_WORDS: Final[Mapping[Reason, str]] = MappingProxyType(
    {
        Reason.NOT_MEASURED: "niet gemeten",
        Reason.NOT_YET_KNOWN: "nog niet bekend",
        Reason.NOT_APPLICABLE: "niet van toepassing",
        Reason.UNSPECIFIED: "",
    }
)


def meaning(indicator: Indicator, measurement: Measurement) -> str:
    """Say why a cell has no figure: the author's reason, the rhythm of the measurement, or what its code stands for.

    Empty where the cell has a figure, or where nothing says why it has none.
    """
    value = measurement.cell.value
    if not isinstance(value, NoValue):
        return ""
    if measurement.reason:
        return measurement.reason.text.strip().rstrip(".")
    if indicator.frequency and due(indicator, measurement.year) is False:
        return f"dit wordt {indicator.frequency.value} gemeten"
    return _WORDS[value.reason]


def legend(cells: Iterable[tuple[Indicator, Measurement]]) -> str:
    """Explain the signs for "no figure" that occur in the cells of one table.

    Empty where none occurs or none has a meaning.
    """
    meanings: dict[str, dict[str, None]] = {}
    for indicator, measurement in cells:
        value = measurement.cell.value
        # Of a mandatory indicator the words themselves are printed.
        if indicator.kind is IndicatorKind.STATUTORY or not isinstance(value, NoValue):
            continue
        words = meaning(indicator, measurement)
        if words not in {"", value.code}:
            meanings.setdefault(value.code, {})[words] = None
    dash = meanings.pop(_DASH, {})
    sentences = [f"Een streepje (\u2013) betekent hier: {'; of: '.join(dash)}."] if dash else []
    sentences += [f"{code} betekent hier: {'; of: '.join(words)}." for code, words in sorted(meanings.items())]
    return " ".join(sentences)
