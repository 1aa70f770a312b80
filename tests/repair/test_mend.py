"""Which repairs are made: all at once where that helps, and never one that makes it worse."""

from __future__ import annotations

import pytest

from jaarverslag.compiler import mend as module
from jaarverslag.compiler.check import Verdict, check
from jaarverslag.compiler.mend import mend
from jaarverslag.diagnostics import Edit, Fix
from jaarverslag.read import ReportSources
from jaarverslag.repair import fixes_for
from jaarverslag.source import Source

SETTINGS = Source("data/2017/rapport.yaml", "gemeente: Voorbeeldstad\njaar: 2017\ntitel: Jaarverslag 2017\n")
FAULTY = "nummer: {}\ntitel: >2\nlegende: A\n"
REPAIRED = 'nummer: {}\ntitel: ">2"\nlegenda: A\n'


def report(*numbers: str) -> ReportSources:
    return ReportSources(SETTINGS, tuple(Source(f"data/2017/{one}.yaml", FAULTY.format(one)) for one in numbers))


def texts(sources: ReportSources, *, unsafe: bool = False) -> list[str]:
    return [change.after.text for change in mend(sources, unsafe=unsafe).changes]


def test_every_file_is_repaired() -> None:
    """All repairs of all files, as one would make them by hand."""
    assert texts(report("2.1", "2.2")) == [REPAIRED.format("2.1"), REPAIRED.format("2.2")]


def test_a_large_report_is_checked_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has faults in every file does not wait for a check per fault."""
    checks: list[ReportSources] = []

    def counting(sources: ReportSources, earlier: ReportSources | None = None) -> Verdict:
        checks.append(sources)
        return check(sources, earlier)

    monkeypatch.setattr(module, "check", counting)
    assert len(texts(report(*(f"2.{number}" for number in range(1, 31))))) == 30
    assert len(checks) <= 3


@pytest.mark.parametrize("number", ["2.1", "2.2"])
def test_a_repair_that_makes_it_worse_is_left_out(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other repairs are made all the same, in that file and in others."""
    known = fixes_for

    def with_a_bad_one(source: Source, diagnostics: object, *, unsafe: bool) -> tuple[Fix, ...]:
        found = known(source, diagnostics, unsafe=unsafe)  # type: ignore[arg-type]
        bad = Fix((Edit(source.span(0, 0), "{"),))
        return (found[0], bad, *found[1:]) if source.name.endswith(f"{number}.yaml") and found else found

    monkeypatch.setattr(module, "fixes_for", with_a_bad_one)
    assert texts(report("2.1", "2.2")) == [REPAIRED.format("2.1"), REPAIRED.format("2.2")]


def test_nothing_is_written_where_no_repair_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report that every repair would make worse stays as it is."""
    monkeypatch.setattr(
        module,
        "fixes_for",
        lambda source, _diagnostics, *, unsafe: (Fix((Edit(source.span(0, 0), "{"),), safe=unsafe),),
    )
    assert texts(report("2.1")) == []


def test_what_becomes_readable_may_show_more_faults() -> None:
    """A space behind a colon is put in, although the faults that it hid now count."""
    hidden = "nummer: 2.1\ntitel:A\nlegenda: A\nindicatoren:\n  - id: a\n    behaald: {2016: 8}\n"
    (repaired,) = texts(ReportSources(SETTINGS, (Source("data/2017/2.1.yaml", hidden),)))
    assert repaired == hidden.replace("titel:A", "titel: A")
    assert len(check(ReportSources(SETTINGS, (Source("data/2017/2.1.yaml", repaired),))).diagnostics) > 1


def test_two_keys_never_become_the_same_key() -> None:
    """Of two misspellings of one key only the first is taken for it."""
    twice = "nummer: 2.1\ntitell: A\ntittel: B\n"
    assert texts(ReportSources(SETTINGS, (Source("data/2017/2.1.yaml", twice),))) == [
        "nummer: 2.1\ntitel: A\ntittel: B\n"
    ]


@pytest.mark.parametrize(
    ("key", "meant"),
    [("doel", None), ("behalve", None), ("behaalt", "behaald"), ("Beoogd", "beoogd"), ("eenheden", "eenheid")],
)
def test_a_key_is_repaired_only_where_there_is_no_doubt(key: str, meant: str | None) -> None:
    """`doel` looks like `deels`, and whoever typed it meant `beoogd`."""
    before = f"nummer: 2.1\ntitel: A\nindicatoren:\n  - id: a\n    naam: A\n    {key}: x\n"
    found = texts(ReportSources(SETTINGS, (Source("data/2017/2.1.yaml", before),)))
    assert [text.splitlines()[5].partition(":")[0].strip() for text in found] == ([meant] if meant else [])
