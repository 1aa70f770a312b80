"""Reports of one indicator, as texts: what the tests of the rules feed the checks with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.compiler.check import check
from jaarverslag.read import ReportSources
from jaarverslag.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.diagnostics import Diagnostic

#: One indicator in the words of the format: key → what stands behind it.
Entries = dict[str, str]


def sources(indicators: Iterable[Entries], year: int = 2017, number: str = "2.1.4") -> ReportSources:
    """The files of a report with one section."""
    text = f"nummer: {number}\ntitel: Kennissectoren\nindicatoren:\n"
    for at, entries in enumerate(indicators):
        whole = {"id": f"i{at}", "naam": "Aantal projecten", **entries}
        text += "".join(f"  {'- ' if key == 'id' else '  '}{key}: {value}\n" for key, value in whole.items())
    settings = Source(f"data/{year}/rapport.yaml", f"gemeente: Voorbeeldstad\njaar: {year}\ntitel: Jaarverslag\n")
    return ReportSources(settings, (Source(f"data/{year}/{number}.yaml", text),))


def told(entries: Entries, earlier: Entries | ReportSources | None = None, year: int = 2017) -> list[Diagnostic]:
    """All that is told about a report of one indicator, beside the report of the year before if there is one."""
    before = sources([earlier], year - 1) if isinstance(earlier, dict) else earlier
    return list(check(sources([entries], year), before).diagnostics)
