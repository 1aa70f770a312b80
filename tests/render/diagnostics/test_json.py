from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jaarverslag.render.diagnostics import json as json_list
from tests.render.diagnostics.sample import FIRST, SAMPLE, SECOND

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

SOURCES = {source.name: source for source in (FIRST, SECOND)}


def offset(file: str, position: dict[str, int]) -> int:
    return SOURCES[file].offset(position["line"] - 1, position["column"] - 1)


def stretch(entry: dict[str, Any]) -> tuple[int, int]:
    return offset(entry["file"], entry["start"]), offset(entry["file"], entry["end"])


def test_json_has_every_field_of_every_diagnostic() -> None:
    """Places, labels and repairs lead back to the very characters; what is not there is null."""
    for entry, diagnostic in zip(json.loads(json_list.render(SAMPLE)), SAMPLE, strict=True):
        told = (entry["code"], entry["name"], entry["severity"], entry["message"], entry["hint"] or "")
        assert told == (
            diagnostic.code,
            diagnostic.name,
            diagnostic.severity.value,
            diagnostic.message,
            diagnostic.hint,
        )
        assert entry["file"] == (diagnostic.file or None)
        if diagnostic.span is None:
            assert (entry["start"], entry["end"]) == (None, None)
        else:
            assert stretch(entry) == (diagnostic.span.start, diagnostic.span.end)
        labels = [(label["file"], *stretch(label), label["message"]) for label in entry["labels"]]
        assert labels == [
            (one.span.source.name, one.span.start, one.span.end, one.message) for one in diagnostic.labels
        ]
        if diagnostic.fix is None:
            assert entry["fix"] is None
        else:
            edits = [(edit["file"], *stretch(edit), edit["text"]) for edit in entry["fix"]["edits"]]
            assert edits == [(e.span.source.name, e.span.start, e.span.end, e.text) for e in diagnostic.fix.edits]
            assert entry["fix"]["safe"] is diagnostic.fix.safe


def test_every_field_of_the_json_is_documented(root: Path) -> None:
    """Whoever writes a program for it finds each name in the page about CI."""
    names: set[str] = set()

    def collect(value: object) -> None:
        if isinstance(value, dict):
            names.update(value)
            for inner in value.values():
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)

    collect(json.loads(json_list.render(SAMPLE)))
    page = (root / "docs" / "ci.md").read_text(encoding="utf-8")
    assert {name for name in names if f"`{name}`" not in page} == set()
