"""What a check tells of the faults that it finds: each once, and as a report's own settings weigh them."""

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


def codes(section: str) -> list[str]:
    settings = Source("rapport.yaml", "gemeente: G\njaar: 2017\ntitel: J\ninstellingen: {bedragen: x 1.000 euro}\n")
    checked = check(ReportSources(settings, (Source("2.1.yaml", f"nummer: 2.1\ntitel: T\n{section}"),)))
    return [one.code for one in checked.diagnostics]


COSTS = (
    "kosten:\n"
    "  lasten: {{primitief: {}, actueel: 1, werkelijk: 1}}\n"
    "  baten: {{primitief: 0, actueel: 0, werkelijk: 0}}\n"
)
ACTUAL = "indicatoren:\n  - {{id: a, naam: Banen, behaald: {{2017: {}}}, beoogd: {{2017: '>2'}}}}\n"


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (COSTS.format("1.000,5"), ["J311"]),
        (COSTS.format("'1.000,5'"), ["J311"]),
        (ACTUAL.format("-"), ["J502"]),
        (ACTUAL.format("8,5"), ["J202"]),
        (ACTUAL.format("5,%8"), ["J501"]),
        ("indicatoren:\n  - {id: a, naam: Banen, behaald: 3, beoogd: >2}\n", ["J306", "J306"]),
        ("indicatoren:\n  - {id: a, naam: Banen, behaald: {2017: 3%}, beoogd: {2017: %8}}\n", ["J503", "J504"]),
    ],
)
def test_a_cell_that_must_change_anyway_is_not_asked_for_quotes(section: str, expected: list[str]) -> None:
    """One fault is told once; that a cell lacks quotes is told where the cell may stay as it is."""
    assert codes(section) == expected


def test_a_dash_that_is_accepted_is_asked_for_quotes() -> None:
    """What a person lets stand is a cell like any other."""
    indicator = "{id: a, naam: Banen, beoogd: {2017: '>2'}, behaald: {2017: -}}"
    reason = "# jaarverslag: negeer J502 omdat het zo is"
    assert codes(f"indicatoren:\n  {reason}\n  - {indicator}\n") == ["J202"]
