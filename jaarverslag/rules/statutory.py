"""Mandatory indicators: each names where its figure comes from and which period it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.model import IndicatorKind
from jaarverslag.rules.walk import indicators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report


def statutory_figures_without_origin(report: Report) -> Iterator[Diagnostic]:
    """A mandatory indicator does not name its source or the period that its figure is about, as VNG asks."""
    for indicator in indicators(report):
        if indicator.kind is not IndicatorKind.STATUTORY:
            continue
        missing = [
            key
            for key, absent in (("bron", indicator.origin is None), ("peiljaar", indicator.reference_year is None))
            if absent
        ]
        if missing:
            names = " en ".join(f"`{key}`" for key in missing)
            verb = "ontbreken" if len(missing) > 1 else "ontbreekt"
            yield faults.STATUTORY_ORIGIN_MISSING.at(
                indicator.id.span,
                f"bij de wettelijke indicator `{indicator.id.text}` {verb} {names}",
                hint=f"voeg toe waar het cijfer vandaan komt en over welk jaar het gaat: {_example(missing)}",
            )


def _example(missing: list[str]) -> str:
    return " en ".join({"bron": "`bron: CBS`", "peiljaar": "`peiljaar: 2016`"}[key] for key in missing)
