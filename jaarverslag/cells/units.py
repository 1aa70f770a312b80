"""The units and scale words that a cell can name, with their exact factors."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.cells.value import Dimension, Scale, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

# Each row: the name, the dimension, how many base units go in one, and every spelling as `word_key` makes it.
_ROWS: Final[tuple[tuple[str, Dimension | None, str, tuple[str, ...]], ...]] = (
    ("%", Dimension.SHARE, "1", ("%", "procent", "percent", "pct", "proc")),
    ("‰", Dimension.SHARE, "0.1", ("‰", "promille")),
    ("procentpunt", Dimension.POINTS, "1", ("procentpunt", "procentpunten", "percentagepunt", "percentagepunten")),
    ("procentpunt", Dimension.POINTS, "1", ("procent-punt", "procent-punten", "%punt", "%-punt", "%-punten", "pp")),
    ("€", Dimension.MONEY, "1", ("€", "euro", "euro's", "euros", "eur")),
    ("cent", Dimension.MONEY, "0.01", ("cent", "eurocent")),
    ("J", Dimension.ENERGY, "1", ("joule",)),
    ("kJ", Dimension.ENERGY, "1E+3", ("kj", "kilojoule")),
    ("MJ", Dimension.ENERGY, "1E+6", ("mj", "megajoule")),
    ("GJ", Dimension.ENERGY, "1E+9", ("gj", "gigajoule")),
    ("TJ", Dimension.ENERGY, "1E+12", ("tj", "terajoule")),
    ("PJ", Dimension.ENERGY, "1E+15", ("pj", "petajoule")),
    ("kWh", Dimension.ENERGY, "3.6E+6", ("kwh", "kilowattuur")),
    ("MWh", Dimension.ENERGY, "3.6E+9", ("mwh", "megawattuur")),
    ("GWh", Dimension.ENERGY, "3.6E+12", ("gwh", "gigawattuur")),
    ("TWh", Dimension.ENERGY, "3.6E+15", ("twh", "terawattuur")),
    ("kW", Dimension.POWER, "1E+3", ("kw", "kilowatt")),
    ("MW", Dimension.POWER, "1E+6", ("mw", "megawatt")),
    ("GW", Dimension.POWER, "1E+9", ("gw", "gigawatt")),
    ("g", Dimension.MASS, "1", ("g", "gr", "gram")),
    ("kg", Dimension.MASS, "1E+3", ("kg", "kilo", "kilo's", "kilogram")),
    ("ton", Dimension.MASS, "1E+6", ("ton", "tonnen", "tonne")),
    ("kton", Dimension.MASS, "1E+9", ("kton", "kiloton", "kt")),
    ("Mton", Dimension.MASS, "1E+12", ("mton", "megaton")),
    ("mm", Dimension.LENGTH, "1", ("mm", "millimeter")),
    ("cm", Dimension.LENGTH, "1E+1", ("cm", "centimeter")),
    ("m", Dimension.LENGTH, "1E+3", ("m", "meter", "meters", "m1", "strekkende meter")),
    ("km", Dimension.LENGTH, "1E+6", ("km", "kilometer", "kilometers")),
    ("m2", Dimension.AREA, "1E+6", ("m2", "m²", "vierkante meter", "vierkante meters")),
    ("ha", Dimension.AREA, "1E+10", ("ha", "hectare", "hectaren", "hectares")),
    ("km2", Dimension.AREA, "1E+12", ("km2", "km²", "vierkante kilometer")),
    ("liter", Dimension.VOLUME, "1E+6", ("l", "liter", "liters")),
    ("m3", Dimension.VOLUME, "1E+9", ("m3", "m³", "kubieke meter", "kuub")),
    ("seconden", Dimension.TIME, "1", ("s", "sec", "seconde", "seconden")),
    ("minuten", Dimension.TIME, "60", ("min", "minuut", "minuten")),
    ("uur", Dimension.TIME, "3600", ("u", "uur", "uren")),
    ("dagen", Dimension.TIME, "86400", ("dag", "dagen", "dgn", "kalenderdagen", "etmaal")),
    ("weken", Dimension.TIME, "604800", ("week", "weken", "wk", "wkn")),
    ("maanden", Dimension.CALENDAR, "1", ("maand", "maanden", "mnd", "mnden")),
    ("kwartalen", Dimension.CALENDAR, "3", ("kwartalen",)),
    ("jaar", Dimension.CALENDAR, "12", ("jaar", "jaren", "jr")),
    ("fte", Dimension.STAFF, "1", ("fte", "fte's", "ftes", "f-t-e")),
    # These are no counted nouns that Dutch inflects, so that spellings are worth bringing together; nothing converts.
    ("keer", None, "1", ("keer", "maal", "x")),
    ("stuks", None, "1", ("stuks", "stuk", "st")),
    ("punten", None, "1", ("punt", "punten", "pt", "pnt")),
    ("personen", None, "1", ("persoon", "personen", "pers")),
)

UNITS: Final[Mapping[str, Unit]] = MappingProxyType(
    {
        spelling: Unit(name, dimension, Decimal(factor))
        for name, dimension, factor, spellings in _ROWS
        for spelling in spellings
    }
)

# Units that go by their plural, as they are told of one.
SINGULAR: Final[Mapping[str, str]] = MappingProxyType(
    {
        "seconden": "seconde",
        "minuten": "minuut",
        "dagen": "dag",
        "weken": "week",
        "maanden": "maand",
        "stuks": "stuk",
        "punten": "punt",
        "personen": "persoon",
    }
)

_THOUSAND: Final = Scale("x 1.000", Decimal("1E+3"))
_MILLION: Final = Scale("mln.", Decimal("1E+6"))
_BILLION: Final = Scale("mld.", Decimal("1E+9"))

SCALES: Final[Mapping[str, Scale]] = MappingProxyType(
    {
        "duizend": _THOUSAND,
        "duizenden": _THOUSAND,
        "dzd": _THOUSAND,
        "mln": _MILLION,
        "miljoen": _MILLION,
        "miljoenen": _MILLION,
        "milj": _MILLION,
        "mljn": _MILLION,
        "mio": _MILLION,
        "mld": _BILLION,
        "miljard": _BILLION,
        "mrd": _BILLION,
        "mlrd": _BILLION,
    }
)

# Only behind a euro sign: elsewhere k, m and ton are a unit of something else, or of nothing.
MONEY_SCALES: Final[Mapping[str, Scale]] = MappingProxyType(
    {"k": _THOUSAND, "ton": Scale("ton", Decimal("1E+5")), "m": _MILLION}
)

# `54 x 1.000`, `54 x € 1.000`
TIMES: Final[Mapping[str, Scale]] = MappingProxyType(
    {
        "100": Scale("x 100", Decimal("1E+2")),
        "1000": _THOUSAND,
        "1.000": _THOUSAND,
        "1000000": Scale("x 1.000.000", Decimal("1E+6")),
        "1.000.000": Scale("x 1.000.000", Decimal("1E+6")),
    }
)

SECONDS: Final = UNITS["seconden"]
MONTHS: Final = UNITS["maanden"]
PERCENT: Final = UNITS["%"]
POINTS: Final = UNITS["procentpunt"]
EURO: Final = UNITS["€"]

# `80 (%)`, `12 (in €)`: nothing else that stands alone between brackets is a unit for certain.
BETWEEN_BRACKETS: Final[Mapping[str, Unit]] = MappingProxyType(
    {
        **dict.fromkeys(("%", "in %", "in procenten"), PERCENT),
        **dict.fromkeys(("€", "in €", "in euro", "in euro's"), EURO),
    }
)
