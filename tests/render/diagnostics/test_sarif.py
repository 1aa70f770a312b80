from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema.validators import Draft4Validator

from jaarverslag import faults
from jaarverslag.faults import CATALOGUE
from jaarverslag.render.diagnostics import sarif
from jaarverslag.repair import apply_fixes
from tests.render.diagnostics.sample import SAMPLE, many

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Any

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Source, Span


@pytest.fixture(scope="module")
def sarif_schema(root: Path) -> Draft4Validator:
    text = (root / "tests/render/diagnostics/schemas/sarif-2.1.0.json").read_text(encoding="utf-8")
    return Draft4Validator(json.loads(text))


PAGE = (
    "# J401 dubbel-id\n\n**fout**: het id `{x}` komt\ntwee keer voor.\n\n## Waarom\n\nOm [dit](1)\nen dat.\n\n## Fout\n"
)


@pytest.mark.parametrize("diagnostics", [SAMPLE, (), many(30, 30)], ids=["sample", "nothing", "many"])
@pytest.mark.parametrize("pages", [{}, {"J401": PAGE, "J402": "leeg"}], ids=["without pages", "with pages"])
def test_sarif_is_valid(
    diagnostics: Sequence[Diagnostic], pages: dict[str, str], sarif_schema: Draft4Validator
) -> None:
    """Against the schema of SARIF 2.1.0."""
    assert list(sarif_schema.iter_errors(json.loads(sarif.render(diagnostics, pages)))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["version"], "2.0.0"),
        (["runs", 0, "columnKind"], "bytes"),
        (["runs", 0, "results", 0, "level"], "fout"),
        (["runs", 0, "results", 1, "locations", 0, "physicalLocation", "region", "startLine"], 0),
        (["runs", 0, "tool", "driver", "rules", 0, "naam"], "x"),
    ],
)
def test_the_schema_of_sarif_bites(path: list[str | int], value: object, sarif_schema: Draft4Validator) -> None:
    """The schema that the test above leans on refuses what is wrong."""
    log: Any = json.loads(sarif.render(SAMPLE))
    inner = log
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert not sarif_schema.is_valid(log)


def run_of(diagnostics: Sequence[Diagnostic], pages: dict[str, str] | None = None) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(sarif.render(diagnostics, pages or {}))["runs"][0]
    return run


def region_text(source: Source, region: dict[str, int]) -> str:
    """Take the text of a region as the standard counts: lines and columns from 1, columns in code points."""
    start = source.offset(region["startLine"] - 1, region["startColumn"] - 1)
    return source.text[start : source.offset(region["endLine"] - 1, region["endColumn"] - 1)]


def test_sarif_regions_hold_the_marked_text() -> None:
    """Behind characters that take two units in other encodings too."""
    run = run_of(SAMPLE)
    assert run["columnKind"] == "unicodeCodePoints"

    def marked(places: list[dict[str, Any]], spans: Sequence[Span | None]) -> None:
        for place, span in zip(places, spans, strict=True):
            if span is None:
                assert "region" not in place["physicalLocation"]
            else:
                assert region_text(span.source, place["physicalLocation"]["region"]) == span.text

    for result, diagnostic in zip(run["results"], SAMPLE, strict=True):
        marked(result["locations"], [diagnostic.span])
        marked(result.get("relatedLocations", []), [label.span for label in diagnostic.labels])


def test_sarif_names_files_as_references() -> None:
    """Spaces, colons and percent signs in a path do not make another address of it."""
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run_of(SAMPLE)["results"]
    }
    assert "data/2017/2%20economie%3A%20100%25%2C%20groei/2.1.4.yaml" in uris
    absolute = run_of([faults.FILE_EMPTY.about("/een map/a.yaml", "leeg")])["results"][0]
    assert absolute["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///een%20map/a.yaml"


def test_sarif_fixes_make_the_same_text_as_our_own() -> None:
    """An editor that applies the replacements ends where --fix ends."""
    for result, diagnostic in zip(run_of(SAMPLE)["results"], SAMPLE, strict=True):
        assert ("fixes" in result) == (diagnostic.fix is not None)
        if diagnostic.fix is None:
            continue
        source = diagnostic.fix.edits[0].span.source
        (change,) = result["fixes"][0]["artifactChanges"]
        text = source.text
        replacements = sorted(change["replacements"], key=lambda one: -one["deletedRegion"]["startLine"])
        for replacement in replacements:
            region = replacement["deletedRegion"]
            start = source.offset(region["startLine"] - 1, region["startColumn"] - 1)
            end = start + len(region_text(source, region))
            text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
        assert text == apply_fixes(source, (diagnostic.fix,)).text
        assert ("--unsafe" in result["fixes"][0]["description"]["text"]) is not diagnostic.fix.safe


def test_sarif_describes_every_rule() -> None:
    """Each rule that a report may break is there with its name and level, and each result points at its own."""
    run = run_of(SAMPLE)
    rules = run["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["name"], rule["defaultConfiguration"]["level"]) for rule in rules] == [
        (kind.code, kind.name, kind.severity.value) for kind in CATALOGUE
    ]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_sarif_tells_what_the_page_of_a_rule_tells() -> None:
    """One sentence, why, and the page itself; braces and links as the standard writes them in plain text."""
    rules = {rule["id"]: rule for rule in run_of([], {"J401": PAGE})["tool"]["driver"]["rules"]}
    assert rules["J401"]["shortDescription"]["text"] == "het id `{{x}}` komt twee keer voor."
    assert rules["J401"]["fullDescription"]["text"] == r"Om \[dit](1) en dat."
    assert rules["J401"]["help"]["markdown"] == PAGE
    assert rules["J402"]["shortDescription"]["text"] == "dubbel nummer"
    assert "jaarverslag explain J402" in rules["J402"]["help"]["text"]


def test_braces_and_links_in_a_message_are_literal() -> None:
    """To SARIF `{0}` is a placeholder and `[a](1)` a link; in a message of ours they are what somebody typed."""
    (message,) = [one["message"]["text"] for one in run_of(SAMPLE)["results"] if "kan niet" in one["message"]["text"]]
    assert "{{0}}" in message
    assert r"\[tekst](1)" in message
