"""References without brackets: dead ones, wrong titles and wrong levels, each where it stands in the file."""

from __future__ import annotations

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.compiler.mend import mend
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

OURS = {"J604", "J605", "J606"}
SETTINGS = """\
gemeente: A
jaar: 2017
titel: B
elders:
  2.2: Aantrekkelijke stad
  2.3.4: Handelsrelaties met het buitenland bevorderen
  2.3.6: Ontwikkeling ZZP en Start-ups
"""


def sources(lines: str) -> ReportSources:
    return ReportSources(Source("rapport.yaml", SETTINGS), (Source("2.1.4.yaml", f"nummer: 2.1.4\ntitel: T\n{lines}"),))


def found(lines: str) -> list[tuple[str, str]]:
    """The codes about references without brackets, with what they point at."""
    diagnostics = check(sources(lines)).diagnostics
    return [(one.code, one.span.text if one.span else "") for one in diagnostics if one.code in OURS]


def mended(lines: str, *, unsafe: bool) -> str:
    """The lines after the repairs."""
    changes = mend(sources(lines), unsafe=unsafe).changes
    return changes[0].after.text.partition("titel: T\n")[2] if changes else lines


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("Zie verder 2.3.6.", []),
        ("zie 2.3.4 handelsrelaties met het buitenland bevorderen", []),
        ("zie [[9.9]]", []),  # another rule
        ("Bel 14 050 in 2017-2018", []),
        ("Zie verder 2.3.5.", [("J604", "2.3.5")]),
        ("zie 8.1 en 8.2", [("J604", "8.1"), ("J604", "8.2")]),
        ("zie 2.2 Leuke stad", [("J605", "2.2")]),
        ("zie 2.2 Aantrekelijke stad", [("J605", "2.2 Aantrekelijke stad")]),
        ("zie 2.3.4 Ontwikkeling ZZP en start-ups", [("J605", "2.3.4 Ontwikkeling ZZP en start-ups")]),
        ("deelprogramma 2.3.6", [("J606", "deelprogramma")]),
        ("beleidsveld 2.2 Aantrekkelijke stad", [("J606", "beleidsveld")]),
        ("programma 8.1", [("J604", "8.1")]),
        ("deelprogramma 2.3.6 Leuke stad", [("J606", "deelprogramma"), ("J605", "2.3.6")]),
    ],
)
def test_what_is_wrong_with_a_reference_is_told(prose: str, expected: list[tuple[str, str]]) -> None:
    """At the number, the title or the word for its level."""
    assert found(f"inleiding: {prose}\n") == expected


@pytest.mark.parametrize(
    "lines",
    [
        "inleiding: zie 8.1\n",
        "legenda: zie 8.1\nindicatoren: [{id: a, naam: A, behaald: {2017: 1}}]\n",
        "bereiken: |\n  Een.\n\n  Zie 8.1\n",
        "gedaan:\n  - {id: a, tekst: zie 8.1}\n",
        "conclusie:\n  - {kop: K, tekst: zie 8.1}\n",
        "indicatoren:\n  - {id: a, naam: A, behaald: {2017: 1}, toelichting: zie 8.1}\n",
    ],
)
def test_every_text_is_read(lines: str) -> None:
    """Wherever a reference with brackets works, one without is seen."""
    assert found(lines) == [("J604", "8.1")]


def test_nothing_is_missing_where_a_file_could_not_be_read() -> None:
    """The section may be in it."""
    whole = sources("inleiding: zie 8.1\n")
    broken = ReportSources(whole.settings, (*whole.sections, Source("x.yaml", "nummer: [")))
    assert not {"J604"} & {one.code for one in check(broken).diagnostics}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("inleiding: zie 2.2 Aantrekelijke stad.\n", "inleiding: zie [[2.2]].\n"),
        ('inleiding: "2.2 Aantrekkelijke stad; zie 2.2 Aantrekelijke stad"\n', None),
        ("inleiding: >\n  Zie 2.3.6 Ontwikeling\n  ZZP en Start-ups.\n", "inleiding: >\n  Zie [[2.3.6]].\n"),
        ("inleiding: |\n  Zie 2.3.6 Ontwikeling\n  ZZP en Start-ups.\n", "inleiding: |\n  Zie [[2.3.6]].\n"),
        ("gedaan:\n  - id: a\n    tekst: 'zie 2.2 Aantrekelijke stad'\n", None),
        ("inleiding: deelprogramma 2.3.6 Ontwikkeling ZZP\n", "inleiding: beleidsveld 2.3.6 Ontwikkeling ZZP\n"),
        (
            "inleiding: De Deelprogramma's 2.3.6 Ontwikkeling ZZP\n",
            "inleiding: De Beleidsvelden 2.3.6 Ontwikkeling ZZP\n",
        ),
        ("inleiding: beleidsvelden 2.2 Aantrekkelijke stad\n", "inleiding: deelprogramma's 2.2 Aantrekkelijke stad\n"),
    ],
)
def test_a_safe_repair_keeps_what_was_meant(before: str, after: str | None) -> None:
    """The section that number and title agree on, with the words around it as they were."""
    expected = after or before.replace("zie 2.2 Aantrekelijke stad", "zie [[2.2]]")
    assert mended(before, unsafe=False) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("inleiding: zie 2.2 Ontwikkeling ZZP en Start-ups\n", "inleiding: zie 2.3.6 Ontwikkeling ZZP en Start-ups\n"),
        ("inleiding: zie 8.1 Aantrekkelijke stad\n", "inleiding: zie 2.2 Aantrekkelijke stad\n"),
        ("inleiding: (zie 2.2 leuke stad)\n", "inleiding: (zie [[2.2]])\n"),
        ("inleiding: in deelprogramma 2.3.6\n", "inleiding: in beleidsveld 2.3.6\n"),
    ],
)
def test_a_repair_that_guesses_waits_for_a_person(before: str, after: str) -> None:
    """Number and title contradict each other, or there is no title to be sure of."""
    assert mended(before, unsafe=False) == before
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize(
    "lines",
    [
        "inleiding: zie 2.2 Leuke stad is het\n",  # where the title ends is not sure
        "gedaan: [{id: a, tekst: zie 2.2 Aantrekelijke stad}]\n",  # brackets would break these braces
        'inleiding: "zie 2.2 Aantrek\\u0065lijke stad"\n',  # not written as it reads
        "inleiding: zie 8.1\n",
    ],
)
def test_no_repair_is_better_than_a_wrong_one(lines: str) -> None:
    """The words stay as they are, also where a person asks for every repair."""
    assert found(lines)
    assert mended(lines, unsafe=True) == lines
