"""The schema for editors: it accepts what the reader takes in silence, and refuses what the reader remarks on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from jaarverslag.format import REPORT, SECTION, SHAPES, Shape
from jaarverslag.read import ReportSources, read_report
from jaarverslag.render.json_schema import json_schema
from jaarverslag.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = "gemeente: Groningen\njaar: 2017\ntitel: Jaarverslag 2017\n"
HEAD = "nummer: 2.1.4\ntitel: Kennissectoren\n"
INDICATOR = f"{HEAD}indicatoren:\n  - id: a\n    naam: A\n    behaald: {{2017: 8}}\n"
DONE = f"{HEAD}gedaan:\n  - id: a\n    tekst: A\n"
TABLE = f"{HEAD}tabellen:\n  - titel: A\n    tabel: |\n      | N | 2017 |\n      | B | 2 |\n"
CONCLUSION = f"{HEAD}conclusie:\n  - kop: A\n    tekst: A\n"


def as_an_editor_sees(text: str) -> Any:  # noqa: ANN401 - whatever a file may hold
    """YAML 1.2 core, as JSON: keys are text, `2017: 8` holds a number, `2.10` is 2.1 and a date is text."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


def refusals(shape: Shape, text: str) -> list[str]:
    return [one.message for one in Draft7Validator(json.loads(json_schema(shape))).iter_errors(as_an_editor_sees(text))]


def told(shape: Shape, text: str) -> list[str]:
    """The codes of what the reader says about the shape of a file."""
    settings, sections = (text, ()) if shape is REPORT else (SETTINGS, (Source("s.yaml", text),))
    found = read_report(ReportSources(Source("rapport.yaml", settings), sections)).diagnostics
    return [one.code for one in found if one.code[:2] in {"J2", "J3"}]


@pytest.mark.parametrize("shape", [SECTION, REPORT], ids=lambda shape: shape.name)
def test_schema_is_a_schema(shape: Shape) -> None:
    """What is printed follows draft 7 and ends with a line end."""
    text = json_schema(shape)
    Draft7Validator.check_schema(json.loads(text))
    assert text.endswith("}\n")
    assert json.loads(text)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_example_report_fits(root: Path) -> None:
    """Every file of the report in `data/2017` validates, as an editor loads it."""
    files = sorted((root / "data" / "2017").rglob("*.yaml"))
    assert len(files) > 1
    for file in files:
        shape = REPORT if file.name == "rapport.yaml" else SECTION
        assert refusals(shape, file.read_text(encoding="utf-8")) == [], file


def groups(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every group of keys in a schema."""
    if "properties" in schema:
        yield schema
    for value in schema.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from groups(inner)


def test_every_key_is_explained() -> None:
    """Each key of the format is in a schema with its description, its choices and its example; no group is open."""
    found = [group for shape in (REPORT, SECTION) for group in groups(json.loads(json_schema(shape)))]
    by_keys = {tuple(group["properties"]): group for group in found}
    assert by_keys.keys() == {tuple(key.name for key in shape.keys) for shape in SHAPES}
    assert all(group["additionalProperties"] is False and group["description"] for group in found)
    for shape in SHAPES:
        group = by_keys[tuple(key.name for key in shape.keys)]
        assert group.get("required", []) == [key.name for key in shape.keys if key.required]
        for key in shape.keys:
            written = group["properties"][key.name]
            assert written["description"] == key.description
            assert written.get("items", written).get("enum", []) == list(key.choices)
            assert bool(written.get("examples")) == bool(key.example)


def test_every_example_fits_where_it_stands() -> None:
    """What an editor shows as an example is accepted when somebody takes it over."""
    for shape in (REPORT, SECTION):
        schema = json.loads(json_schema(shape))
        for group in groups(schema):
            for name, written in group["properties"].items():
                part = {**written, "definitions": schema["definitions"]}
                for example in written.get("examples", []):
                    assert list(Draft7Validator(part).iter_errors(example)) == [], name


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        (SECTION, HEAD),
        (SECTION, "nummer: 2\ntitel: Economie\n"),
        (SECTION, "nummer: 2.1\ntitel: 2017\n"),
        (SECTION, 'nummer: "2.10"\ntitel: "2.10"\n'),
        (SECTION, f"{HEAD}inleiding: |\n  Eerste alinea.\n\n  Tweede alinea.\n"),
        (SECTION, f"{HEAD}inleiding: 2017\n"),
        (SECTION, INDICATOR),
        (SECTION, INDICATOR.replace("8", "8.5")),
        (SECTION, INDICATOR.replace("8", "'8,5%'")),
        (SECTION, INDICATOR.replace("2017: 8", '"2017": "8"')),
        (SECTION, INDICATOR.replace("2017: 8", '2016: {waarde: "-", reden: niet gemeten}, 2017: {waarde: 8}')),
        (SECTION, f'{INDICATOR}    beoogd: {{2017: ">2"}}\n    deels: {{2017: ">1"}}\n    richting: hoger\n'),
        (SECTION, f"{INDICATOR}    meetjaren: [2014, 2016]\n    peiljaar: 2016\n    trendbreuk: '2016'\n"),
        (SECTION, INDICATOR.replace("id: a", "id: 5")),
        (SECTION, "paragraaf: 2\ntitel: A\n"),
        (SECTION, "paragraaf: 2.10\ntitel: A\n"),
        (SECTION, "vooraf: 1\ntitel: A\n"),
        (SECTION, "achteraf: '3'\ntitel: A\n"),
        (SECTION, f"{HEAD}teksten:\n  - {{kop: A, tekst: B}}\n"),
        (SECTION, TABLE),
        (SECTION, f"{TABLE}    toelichting: A\n"),
        (
            SECTION,
            f"{HEAD}voetnoten:\n  - {{teken: '*', tekst: A}}\n  - {{teken: 1, tekst: B}}\n  - {{teken: ², tekst: C}}\n",
        ),
        (SECTION, INDICATOR.replace("2017: 8", "2017: {waarde: 8, noot: voorlopig}")),
        (SECTION, f"{INDICATOR}    vergelijking:\n      - {{naam: Nederland, waarden: {{2017: 7}}}}\n"),
        (SECTION, DONE),
        (SECTION, f"{CONCLUSION}    over: [a, 5]\n"),
        (SECTION, CONCLUSION.replace("kop: A", "kop: |\n      Een kop in een blok")),
        (REPORT, SETTINGS),
        (REPORT, SETTINGS.replace("2017\nt", '"2017"\nt')),
        (REPORT, f"{SETTINGS}elders: {{2.3.6: Start-ups, 2: 5, 2.1: Ruimte}}\n"),
        (REPORT, f"{SETTINGS}instellingen:\n  woorden:\n    behaald: Gehaald\n"),
        (REPORT, f"{SETTINGS}datum: 2018-05-30\nvastgesteld: '2018-06-27'\nversie: 1.0\n"),
        (REPORT, f"{SETTINGS}afkortingen: {{BBV: Besluit, m.e.r.: rapportage, 4D: 4}}\n"),
        (REPORT, f"{SETTINGS}elders: {{paragraaf 2: A, Paragraaf 2.1: B, vooraf 1: C}}\n"),
        (REPORT, f"{SETTINGS}instellingen: {{jaren: 4, overzicht: nee, bijlagen: [wettelijk]}}\n"),
        (REPORT, f"{SETTINGS}instellingen: {{bijlagen: []}}\n"),
    ],
)
def test_what_the_reader_takes_in_silence_fits(shape: Shape, text: str) -> None:
    """No editor underlines what is right."""
    assert told(shape, text) == []
    assert refusals(shape, text) == []


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        (SECTION, "- nummer: 2\n"),
        (SECTION, "tekst\n"),
        (SECTION, "titel: A\n"),
        (SECTION, "nummer: 2\n"),
        (SECTION, "nummer: 2\ntitel:\n"),
        (SECTION, "nummer:\ntitel: A\n"),
        (SECTION, "nummer: 0\ntitel: A\n"),
        (SECTION, "nummer: 1000\ntitel: A\n"),
        (SECTION, "nummer: -2\ntitel: A\n"),
        (SECTION, "nummer: 2.1.\ntitel: A\n"),
        (SECTION, "nummer: 2.1.4.1\ntitel: A\n"),
        (SECTION, "nummer: 2-1\ntitel: A\n"),
        (SECTION, "nummer: [2]\ntitel: A\n"),
        (SECTION, "nummer: 2\ntitel: |\n  Een\n  Twee\n"),
        (SECTION, "nummer: 2\ntitel: [A]\n"),
        (SECTION, "nummer: 2\ntitel: {a: b}\n"),
        (SECTION, "paragraaf: 2\nnummer: 2\ntitel: A\n"),
        (SECTION, "vooraf: 1\nachteraf: 1\ntitel: A\n"),
        (SECTION, "vooraf: 1.1\ntitel: A\n"),
        (SECTION, "vooraf: 0\ntitel: A\n"),
        (SECTION, "achteraf: 1000\ntitel: A\n"),
        (SECTION, "paragraaf: paragraaf 2\ntitel: A\n"),
        (SECTION, f"{HEAD}teksten: A\n"),
        (SECTION, f"{HEAD}teksten:\n  - {{kop: A}}\n"),
        (SECTION, f"{HEAD}teksten:\n  - {{kop: A, tekst: B, over: [a]}}\n"),
        (SECTION, TABLE.replace("|\n      | N", "A\n      | N")),
        (SECTION, TABLE.replace("      | B | 2 |\n", "")),
        (SECTION, f"{HEAD}tabellen:\n  - titel: A\n    tabel: [a]\n"),
        (SECTION, f"{HEAD}tabellen:\n  - titel: A\n    tabel: a b c\n"),
        (SECTION, TABLE.replace("  - titel: A\n    tabel", "  - tabel")),
        (SECTION, f"{HEAD}voetnoten:\n  - {{teken: noot, tekst: A}}\n"),
        (SECTION, f"{HEAD}voetnoten:\n  - {{teken: 100, tekst: A}}\n"),
        (SECTION, f"{HEAD}voetnoten:\n  - {{teken: '*'}}\n"),
        (SECTION, INDICATOR.replace("2017: 8", "2017: {waarde: 8, noot: [a]}")),
        (SECTION, f"{INDICATOR}    vergelijking: {{Nederland: 7}}\n"),
        (SECTION, f"{INDICATOR}    vergelijking:\n      - {{naam: Nederland}}\n"),
        (SECTION, f"{HEAD}indicator: []\n"),
        (SECTION, f"{HEAD}inleiding: [A]\n"),
        (SECTION, f"{HEAD}indicatoren: A\n"),
        (SECTION, f"{HEAD}indicatoren:\n  id: a\n"),
        (SECTION, f"{HEAD}indicatoren: [a]\n"),
        (SECTION, INDICATOR.replace("    naam: A\n", "")),
        (SECTION, INDICATOR.replace("    behaald: {2017: 8}\n", "")),
        (SECTION, INDICATOR.replace("id: a", "id: Aantal")),
        (SECTION, INDICATOR.replace("id: a", "id: a--b")),
        (SECTION, INDICATOR.replace("id: a", "id: [a]")),
        (SECTION, INDICATOR.replace("{2017: 8}", "8")),
        (SECTION, INDICATOR.replace("{2017: 8}", "[8]")),
        (SECTION, INDICATOR.replace("2017: 8", "17: 8")),
        (SECTION, INDICATOR.replace("2017: 8", "'2017-2018': 8")),
        (SECTION, INDICATOR.replace("2017: 8", "2117: 8")),
        (SECTION, INDICATOR.replace("2017: 8", "2017: ")),
        (SECTION, INDICATOR.replace("2017: 8", '2017: ""')),
        (SECTION, INDICATOR.replace("2017: 8", '2017: "  "')),
        (SECTION, INDICATOR.replace("2017: 8", "2017: [8]")),
        (SECTION, INDICATOR.replace("{2017: 8}", "\n      2017: |\n        8\n")),
        (SECTION, INDICATOR.replace("2017: 8", "2017: {waarde: 8, rede: nieuw}")),
        (SECTION, INDICATOR.replace("2017: 8", "2017: {reden: nieuw}")),
        (SECTION, INDICATOR.replace("2017: 8", "2017: {waarde: [8]}")),
        (SECTION, f"{INDICATOR}    soort: prestaties\n"),
        (SECTION, f"{INDICATOR}    richting: omhoog\n"),
        (SECTION, f"{INDICATOR}    meting: 1\n"),
        (SECTION, f"{INDICATOR}    peiljaar: 16\n"),
        (SECTION, f"{INDICATOR}    peiljaar: 2117\n"),
        (SECTION, f"{INDICATOR}    peiljaar: [2016]\n"),
        (SECTION, f"{INDICATOR}    peiljaar: begin 2016\n"),
        (SECTION, f"{INDICATOR}    meetjaren: 2016\n"),
        (SECTION, f"{INDICATOR}    meetjaren: [16]\n"),
        (SECTION, DONE.replace("    tekst: A\n", "")),
        (SECTION, f"{DONE}    over: [a]\n"),
        (SECTION, CONCLUSION.replace("  - kop: A\n    tekst: A", "  kop: A\n  tekst: A")),
        (SECTION, f"{CONCLUSION}    over: a\n"),
        (SECTION, f"{CONCLUSION}    over: [[a]]\n"),
        (REPORT, "gemeente: A\ntitel: B\n"),
        (REPORT, SETTINGS.replace("2017\nt", "17\nt")),
        (REPORT, SETTINGS.replace("2017\nt", "tweeduizendzeventien\nt")),
        (REPORT, f"{SETTINGS}voettekst: A\n"),
        (REPORT, f"{SETTINGS}datum: 30-05-2018\n"),
        (REPORT, f"{SETTINGS}vastgesteld: '2018-13-01'\n"),
        (REPORT, f"{SETTINGS}datum: 2018\n"),
        (REPORT, f"{SETTINGS}versie: [1]\n"),
        (REPORT, f"{SETTINGS}elders: {{hoofdstuk 2: A}}\n"),
        (REPORT, f"{SETTINGS}instellingen: {{jaren: 0}}\n"),
        (REPORT, f"{SETTINGS}instellingen: {{overzicht: misschien}}\n"),
        (REPORT, f"{SETTINGS}instellingen: {{bijlagen: indicatoren}}\n"),
        (REPORT, f"{SETTINGS}instellingen: {{bijlagen: [register]}}\n"),
        (REPORT, f"{SETTINGS}afkortingen: [BBV]\n"),
        (REPORT, f"{SETTINGS}afkortingen: {{BBV: [Besluit]}}\n"),
        (REPORT, f"{SETTINGS}elders: [2.3.6]\n"),
        (REPORT, f"{SETTINGS}elders: {{twee: Start-ups}}\n"),
        (REPORT, f"{SETTINGS}elders: {{2.3.6: [Start-ups]}}\n"),
        (REPORT, f"{SETTINGS}instellingen: streng\n"),
        (REPORT, f"{SETTINGS}instellingen:\n  woord: A\n"),
        (REPORT, f"{SETTINGS}instellingen:\n  woorden:\n    gehaald: A\n"),
    ],
)
def test_what_the_reader_remarks_on_does_not_fit(shape: Shape, text: str) -> None:
    """A fault in the shape is underlined while somebody types."""
    assert told(shape, text)
    assert refusals(shape, text)
