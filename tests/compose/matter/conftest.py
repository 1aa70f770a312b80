"""A small report of several parts, read from YAML as an analyst writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from jaarverslag.model import Report

    MakeReport = Callable[..., Report]


@pytest.fixture
def make() -> MakeReport:
    """Read a report from the text of its sections; `settings` is added to `rapport.yaml`."""

    def made(*sections: str, settings: str = "", year: int = 2017) -> Report:
        head = f"gemeente: Voorbeeld\njaar: {year}\ntitel: Verslag\n{settings}"
        files = tuple(Source(f"{place}.yaml", text) for place, text in enumerate(sections))
        read = read_report(ReportSources(Source("rapport.yaml", head), files))
        assert read.value is not None, read.diagnostics
        return read.value

    return made
