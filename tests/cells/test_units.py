"""Figures in units that convert, and those that do not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaarverslag.cells import Duration, Number, read_cell
from jaarverslag.cells.units import UNITS


def figure(text: str) -> Number:
    """The figure that a cell holds."""
    value = read_cell(text).value
    assert isinstance(value, Number)
    return value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("859 kton", "859.000 ton"),
        ("1 Mton", "1.000.000.000 kg"),
        ("0,5 kg", "500 gram"),
        ("1 PJ", "1.000 TJ"),
        ("3,6 TJ", "1 GWh"),
        ("1 kWh", "3,6 MJ"),
        ("2 km", "2.000 m1"),
        ("1 ha", "10.000 m2"),
        ("1 km2", "100 ha"),
        ("1 m3", "1.000 liter"),
        ("2 weken", "14 dagen"),
        ("1 dag", "24 uur"),
        ("90 minuten", "1,5 uur"),
        ("2 jaar", "24 maanden"),
        ("5 ‰", "0,5%"),
        ("€ 54,8 mln.", "€ 54.800.000"),
        ("€ 2 ton", "200.000 euro"),
        ("€ 5k", "€ 5.000,00"),
        ("54 x € 1.000", "€ 54.000"),
        ("1,5 miljard euro", "€ 1.500 mln"),
        ("50 cent", "€ 0,50"),
    ],
)
def test_one_dimension_converts_exactly(one: str, other: str) -> None:
    """The same amount in two units of one dimension is the same in its base unit."""
    first, second = figure(one), figure(other)
    assert first.unit is not None
    assert second.unit is not None
    assert first.unit.dimension is second.unit.dimension is not None
    assert first.base == second.base


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("90%", "34 dagen"),
        ("5%", "5 procentpunt"),
        ("30 dagen", "1 maand"),
        ("10 werkdagen", "2 weken"),
        ("5 leden", "5 projecten"),
        ("€ 2 ton", "2 ton"),
    ],
)
def test_other_dimensions_stay_apart(one: str, other: str) -> None:
    """Units that do not convert exactly have different dimensions, or none and different names."""
    first, second = figure(one).unit, figure(other).unit
    assert first is not None
    assert second is not None
    assert (first.dimension, first.name) != (second.dimension, second.name)
    assert first.dimension is not second.dimension or first.dimension is None


def test_a_duration_counts_what_a_unit_counts() -> None:
    """Minutes and seconds compare with a figure in minutes, years and months with a figure in months."""
    for text, same in (("5:30", "5,5 minuten"), ("1:30 uur", "90 minuten"), ("2 jaar en 3 maanden", "27 maanden")):
        value = read_cell(text).value
        assert isinstance(value, Duration)
        assert value.amount * value.unit.factor == figure(same).base


@given(st.integers(1, 10**15), st.sampled_from(sorted(UNITS)))
def test_conversion_never_rounds(count: int, spelling: str) -> None:
    """A figure of fifteen digits is exact in the base unit of every unit."""
    unit = UNITS[spelling]
    assert Number(Decimal(count), unit).base / unit.factor == count
    assert unit.factor > 0
