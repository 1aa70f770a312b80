"""Diagnostics as JSON: a list of objects with stable English names, described in `docs/ci.md`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jaarverslag.diagnostics import Diagnostic, Fix
    from jaarverslag.source import Position, Span

# A terminal may act on these, and no encoding knows half a surrogate pair; JSON can write all of them as escapes.
_UNPRINTABLE: Final = re.compile(
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff\U000e0000-\U000e007f]"
)


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Write a list of objects; an empty list where there is nothing to say."""
    return written([_object(diagnostic) for diagnostic in diagnostics])


def written(value: object) -> str:
    """Write a value as JSON for people too: indented, letters as they are, and nothing that steers a terminal."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNPRINTABLE.sub(lambda found: _escape(found[0]), text) + "\n"


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _object(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint or None,
        "file": diagnostic.file or None,
        **_stretch(diagnostic.span),
        "labels": [
            {"file": label.span.source.name, **_stretch(label.span), "message": label.message}
            for label in diagnostic.labels
        ],
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
    }


def _stretch(span: Span | None) -> dict[str, object]:
    return {
        "start": _position(span.position) if span else None,
        "end": _position(span.end_position) if span else None,
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}


def _fix(fix: Fix) -> dict[str, object]:
    edits = [{"file": edit.span.source.name, **_stretch(edit.span), "text": edit.text} for edit in fix.edits]
    return {"safe": fix.safe, "edits": edits}
