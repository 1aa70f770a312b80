"""What a report's own settings make of the faults in it."""

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.diagnostics import Severity
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

SECTION = Source(
    "2.1.yaml",
    """nummer: 2.1
titel: T
bereiken: Zie [[9.9]].
gedaan:
  - id: x
    tekst: X
conclusie:
  - kop: K
    tekst: T
""",
)


def told(rules: str) -> list[tuple[str, Severity]]:
    settings = Source("rapport.yaml", f"gemeente: G\njaar: 2017\ntitel: J\ninstellingen:\n  regels: {rules}\n")
    return [(one.code, one.severity) for one in check(ReportSources(settings, (SECTION,))).diagnostics]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("{J501: fout}", [("J405", Severity.ERROR), ("J407", Severity.WARNING)]),
        ("{J405: waarschuwing, J407: fout}", [("J405", Severity.WARNING), ("J407", Severity.ERROR)]),
    ],
)
def test_a_report_weighs_faults_by_its_own_settings(rules: str, expected: list[tuple[str, Severity]]) -> None:
    """A fault of a rule has the severity that the settings give it, and its usual one where they are silent."""
    assert told(rules) == expected


@pytest.mark.parametrize("rules", ["{J301: waarschuwing}", "{J999: fout}", "{J405: uit}", "{J405: [fout]}"])
def test_only_what_a_rule_found_can_be_weighed(rules: str) -> None:
    """What cannot be read stays an error, nothing is switched off, and each mistake is told in its place."""
    assert ("J305", Severity.ERROR) in told(rules)
    assert ("J405", Severity.ERROR) in told(rules)
