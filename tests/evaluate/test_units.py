"""What settles the unit of a figure that names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.evaluate.units import implied_unit

if TYPE_CHECKING:
    from tests.evaluate.conftest import Indicator


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        ("naam: Aantal bezoekers", None),
        ("naam: '% jongeren dat sport'", "%"),
        ("naam: Percentage jongeren dat sport", "%"),
        ("naam: Uitstoot (kton)", "kton"),
        ("naam: Uitstoot (in kton)", "kton"),
        ("naam: Uitstoot (volgens het RIVM)", None),
        ("naam: Wachttijd\neenheid: dagen", "dagen"),
        ("naam: Percentage jongeren\neenheid: dagen", "dagen"),
        ("naam: Jeugd\neenheid: per 1.000 inwoners", ""),
        ("naam: Leden\neenheid: leden", None),
        ("naam: Jeugd\nbeoogd: {2015: '>80%', 2016: 85%}", "%"),
        ("naam: Jeugd\nbeoogd: {2015: '>80%', 2016: 85}", "%"),
        ("naam: Jeugd\nbeoogd: {2015: '>80%', 2016: 85 dagen}", None),
        ("naam: Jeugd\nnulmeting: {2017: 80%}", "%"),
        ("naam: Jeugd\nbeoogd: {2017: '>80%'}", None),
    ],
)
def test_the_unit_of_a_bare_figure(indicator: Indicator, lines: str, unit: str | None) -> None:
    """`eenheid` goes before the name, the name before the other years; those count only if they agree."""
    found = implied_unit(indicator(f"{lines}\nbehaald: {{2017: 8}}").indicator, 2017)
    assert (found.name if found else None) == unit
