"""Diagnostics as a Code Quality report of GitLab, which shows in a merge request what is new and what is solved.

The format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jaarverslag.diagnostics import Severity
from jaarverslag.render.diagnostics.fingerprint import fingerprints
from jaarverslag.render.diagnostics.json import written
from jaarverslag.render.diagnostics.words import shown_end
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jaarverslag.diagnostics import Diagnostic

# GitLab knows info, minor, major, critical and blocker.
_SEVERITIES: Final[Mapping[Severity, str]] = MappingProxyType({Severity.ERROR: "major", Severity.WARNING: "minor"})


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Write a list of issues; an empty list where there is nothing to say."""
    named = zip(diagnostics, fingerprints(diagnostics), strict=True)
    return written([_issue(diagnostic, fingerprint) for diagnostic, fingerprint in named])


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, object]:
    said = " - ".join(part for part in (diagnostic.message, diagnostic.hint) if part)
    return {
        "description": printable(f"{diagnostic.code}: {said}"),
        "check_name": f"{diagnostic.code} {diagnostic.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[diagnostic.severity],
        # A location is required; what is about the report as a whole stands at the top folder.
        "location": {"path": diagnostic.file or ".", "lines": _lines(diagnostic)},
    }


def _lines(diagnostic: Diagnostic) -> dict[str, int]:
    if diagnostic.span is None:
        return {"begin": 1}
    return {"begin": diagnostic.span.position.line, "end": shown_end(diagnostic.span).line}
