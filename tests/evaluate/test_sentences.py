"""How a value is called within a sentence."""

from __future__ import annotations

import pytest

from jaarverslag.cells import Role, read_cell
from jaarverslag.evaluate.sentences import value_text


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("8", "8"),
        (">8%", "meer dan 8\u00a0%"),
        ("6-8", "6–8"),
        ("Top 5", "top 5"),
        ("3e plaats", "plaats 3"),
        ("5:36", "5 minuten en 36 seconden"),
        ("ja", "“ja”"),
        ("n.v.t.", "“n.v.t.”"),
        ("goed bezig", "“goed bezig”"),
        ("87% / 95%", "87\u00a0% en 95\u00a0%"),
        ("", "deze waarde"),
        ("62,%9", "deze waarde"),
        ("stijging", "“stijging”"),
        ("daling", "“daling”"),
        ("beter", "“beter”"),
        ("slechter", "“slechter”"),
        ("gelijk of hoger", "“gelijk of meer”"),
        ("gelijk of lager", "“gelijk of minder”"),
        ("gelijk of beter", "“gelijk of beter”"),
        ("gelijk of slechter", "“gelijk of slechter”"),
        ("stabiel", "“gelijk”"),
    ],
)
def test_a_value_is_called_by_what_it_is(cell: str, said: str) -> None:
    """Figures stand bare in a sentence, words between quotation marks, and what says nothing is "deze waarde"."""
    assert value_text(read_cell(cell, Role.ACTUAL).value) == said
