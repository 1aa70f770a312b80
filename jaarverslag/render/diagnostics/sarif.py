"""Diagnostics as SARIF 2.1.0, the standard for results of static analysis: with every rule, region and repair.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from jaarverslag import __version__
from jaarverslag.faults import CATALOGUE
from jaarverslag.render.diagnostics.fingerprint import fingerprints
from jaarverslag.render.diagnostics.json import written
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jaarverslag.diagnostics import Diagnostic, Edit, Fix, Kind
    from jaarverslag.source import Span

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_NO_PAGES: Final[Mapping[str, str]] = MappingProxyType({})
_LINK: Final = re.compile(r"\[(?=[^\]]*\]\()")


def render(diagnostics: Sequence[Diagnostic], pages: Mapping[str, str] = _NO_PAGES) -> str:
    """Write a log with one run; its list of results is empty where there is nothing to say.

    Args:
        diagnostics: what there is to say.
        pages: the page that explains a rule, in Markdown, by its code; a rule without one has its name only.
    """
    kinds = {kind.code: kind for kind in CATALOGUE}
    indexes = {code: index for index, code in enumerate(kinds)}
    named = zip(diagnostics, fingerprints(diagnostics), strict=True)
    run = {
        "tool": {
            "driver": {
                "name": "jaarverslag",
                "version": __version__,
                "semanticVersion": __version__,
                "language": "nl-NL",
                "rules": [_rule(kind, pages.get(kind.code, "")) for kind in kinds.values()],
            }
        },
        "language": "nl-NL",
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, indexes, fingerprint) for diagnostic, fingerprint in named],
    }
    return written({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(kind: Kind, page: str) -> dict[str, object]:
    sentence, why = _told(page)
    rule: dict[str, object] = {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": _literal(sentence) or kind.name.replace("-", " ")},
        "defaultConfiguration": {"level": kind.severity.value},
        "help": {"text": f"Meer uitleg: jaarverslag explain {kind.code}"},
    }
    if why:
        rule["fullDescription"] = {"text": _literal(why)}
    if page:
        # Its braces stay single: a page takes no arguments, and viewers show its examples as they stand.
        rule["help"] = {"text": f"{_literal(why)} Meer uitleg: jaarverslag explain {kind.code}", "markdown": page}
    return rule


def _told(page: str) -> tuple[str, str]:
    """Give what a page says in one sentence, behind the severity, and the first paragraph of why."""
    paragraphs = [" ".join(paragraph.split()) for paragraph in page.split("\n\n")]
    sentence = next((one.partition("**: ")[2] for one in paragraphs if one.startswith("**")), "")
    return sentence, next((below for heading, below in pairwise(paragraphs) if heading == "## Waarom"), "")


def _result(diagnostic: Diagnostic, indexes: Mapping[str, int], fingerprint: str) -> dict[str, object]:
    hint = f"\nhulp: {printable(diagnostic.hint)}" if diagnostic.hint else ""
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "ruleIndex": indexes.get(diagnostic.code, -1),
        "level": diagnostic.severity.value,
        "message": {"text": _literal(printable(diagnostic.message) + hint)},
        # What is about the report as a whole stands at the top folder: not every reader takes a result without a place.
        "locations": [{"physicalLocation": _physical(diagnostic.file or ".", diagnostic.span)}],
        "partialFingerprints": {"marked/v1": fingerprint},
    }
    if diagnostic.labels:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(label.span.source.name, label.span),
                "message": {"text": _literal(printable(label.message))},
            }
            for number, label in enumerate(diagnostic.labels, 1)
        ]
    if diagnostic.fix:
        result["fixes"] = [_fix(diagnostic.fix)]
    return result


def _physical(file: str, span: Span | None) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": {"uri": _uri(file)}}
    return {**location, "region": _region(span)} if span else location


def _region(span: Span) -> dict[str, int]:
    start, end = span.position, span.end_position
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _uri(file: str) -> str:
    """Write a path as a reference that a reader resolves from the top folder, or an absolute one as it stands."""
    path = quote(file.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{path}" if PurePosixPath(file).is_absolute() else path


def _fix(fix: Fix) -> dict[str, object]:
    files: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        files.setdefault(edit.span.source.name, []).append(edit)
    words = "herstel met --fix" if fix.safe else "herstel met --fix --unsafe; kijk na of het klopt"
    return {
        "description": {"text": words},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": _uri(file)},
                "replacements": [
                    {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in edits
                ],
            }
            for file, edits in files.items()
        ],
    }


def _literal(text: str) -> str:
    """Escape what the standard takes for a placeholder (§3.11.5) or for a link (§3.11.6)."""
    return _LINK.sub(r"\\[", _braces(text))


def _braces(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
