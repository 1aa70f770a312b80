"""Promises: what a conclusion can be about."""

from __future__ import annotations

from jaarverslag.compiler.check import check
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

SETTINGS = Source("rapport.yaml", "gemeente: Testdam\njaar: 2017\ntitel: Verslag\n")
SECTION = """nummer: 2.1
titel: Titel
gedaan:
  - tekst: een activiteit zonder id
  - id: fietspaden
    tekst: fietspaden aanleggen
conclusie:
  - kop: Kop
    over: [zwembad]
    tekst: Klaar.
"""


def test_only_what_has_an_id_can_be_chosen() -> None:
    """The hint names the ids there are, with no empty place for an activity that still lacks one."""
    told = check(ReportSources(SETTINGS, (Source("2.1.yaml", SECTION),), complete=True)).diagnostics
    assert [one.hint for one in told if one.code == "J406"] == ["kies uit: fietspaden"]
