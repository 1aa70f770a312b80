"""`jaarverslag init`: a new report that is right from the start, and nothing that was there is touched."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from jaarverslag import __version__
from jaarverslag.cli.main import run
from jaarverslag.format import INDICATOR, SECTION

if TYPE_CHECKING:
    from pathlib import Path

FILES = [
    ".github/workflows/jaarverslag.yml",
    ".gitignore",
    ".jaarverslag/rapport.schema.json",
    ".jaarverslag/sectie.schema.json",
    "data/2023/1.1.1-meer-bomen.yaml",
    "data/2023/rapport.yaml",
]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_report_is_right_and_builds(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was made validates without a remark, even when strict, is laid out as it should be, and gives a PDF."""
    assert run(["init", "--year", "2023", "--gemeente", "Bergen op Zoom"]) == 0
    made = files(here)
    assert sorted(made) == FILES
    told = capsys.readouterr().out.splitlines()
    assert sorted(line.removeprefix("gemaakt: ") for line in told[:-2]) == FILES
    assert told[-1] == "    jaarverslag validate"
    assert run(["validate", "--strict"]) == 0
    assert capsys.readouterr() == ("in orde: 1 sectie gecontroleerd\n", "")
    assert run(["fmt", "--check"]) == 0
    assert run(["build"]) == 0
    assert capsys.readouterr().err == ""
    assert (here / "build" / "2023" / "jaarverslag-2023.pdf").read_bytes().startswith(b"%PDF-")
    assert {name: content for name, content in files(here).items() if not name.startswith("build/")} == made


def test_the_example_is_about_the_year_and_the_municipality(here: Path) -> None:
    """No year or name of the starter files is left, and no year came in their place that is not of this report."""
    run(["init", "--year", "2016", "--gemeente", "Oss"])
    texts = [path.read_text(encoding="utf-8") for path in (here / "data").rglob("*.yaml")]
    assert {year for text in texts for year in re.findall(r"\b20\d\d\b", text)} == {"2015", "2016"}
    assert "Voorbeelddam" not in "".join(texts)
    assert "gemeente: Oss\n" in (here / "data" / "2016" / "rapport.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["'s-Gravenhage", "Bergen (NH.)", "Súdwest-Fryslân", 'De "Kom"', "Nee: #1 & co", "17", ">2"]
)
def test_any_name_of_a_municipality_arrives(name: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Characters that mean something in YAML stay characters of the name, also in a line to take the hash away from."""
    assert run(["init", "--year", "2023", "--gemeente", name]) == 0
    written = (here / "data" / "2023" / "rapport.yaml").read_text(encoding="utf-8")
    used = YAML(typ="safe", pure=True).load(written.replace("# auteur:", "auteur:"))
    assert (str(used["gemeente"]), used["auteur"]) == (name, f"Gemeente {name}")
    capsys.readouterr()
    assert run(["validate", "--strict"]) == 0


def test_editors_are_helped_at_once(here: Path) -> None:
    """Each file points at the schema beside the data, and fits it."""
    run(["init", "--year", "2023"])
    for file in (here / "data" / "2023").iterdir():
        text = file.read_text(encoding="utf-8")
        line = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert line
        schema = json.loads((file.parent / line.group(1)).read_text(encoding="utf-8"))
        loaded = json.loads(json.dumps(YAML(typ="safe", pure=True).load(text)))
        assert list(Draft7Validator(schema).iter_errors(loaded)) == []


def test_the_example_shows_what_an_analyst_needs_first(here: Path) -> None:
    """The example uses every key of a section that most sections have, and explains it in a comment."""
    run(["init", "--year", "2023"])
    text = (here / "data" / "2023" / "1.1.1-meer-bomen.yaml").read_text(encoding="utf-8")
    used = set(re.findall(r"^(?:  - |    )?(\w+):", text, re.MULTILINE))
    elsewhere = {"paragraaf", "vooraf", "achteraf"}
    seldom = {"legenda", "kosten", "teksten", "tabellen", "voetnoten"}
    assert {key.name for key in SECTION.keys} - elsewhere - seldom <= used
    assert {key.name for key in INDICATOR.keys if key.required} | {"soort", "beoogd", "richting"} <= used
    assert len(re.findall(r"^ *# ", text, re.MULTILINE)) >= 15


def test_the_example_has_indicators_of_its_own_level(here: Path) -> None:
    """A beleidsveld tells what the municipality did itself; effects belong to a programma."""
    run(["init", "--year", "2023"])
    text = (here / "data" / "2023" / "1.1.1-meer-bomen.yaml").read_text(encoding="utf-8")
    kinds = [indicator["soort"] for indicator in YAML(typ="safe", pure=True).load(text)["indicatoren"]]
    assert kinds == ["prestatie", "prestatie"]


def test_the_workflow_installs_this_version(here: Path) -> None:
    """The check on the server runs the program that made the report, in YAML that a parser reads."""
    run(["init", "--year", "2023"])
    text = (here / ".github" / "workflows" / "jaarverslag.yml").read_text(encoding="utf-8")
    steps = YAML(typ="safe", pure=True).load(text)["jobs"]["verslag"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert f"python -m pip install jaarverslag=={__version__}" in commands
    assert commands[-2:] == ["jaarverslag validate --format github", "jaarverslag build"]


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_written_where_a_file_is_in_the_way(
    name: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whichever file is there already: it is named, it stays as it was, and no other file is made."""
    (here / name).parent.mkdir(parents=True, exist_ok=True)
    (here / name).write_text("van mij", encoding="utf-8")
    assert run(["init", "--year", "2023"]) == 1
    assert files(here) == {name: b"van mij"}
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines()[0] == f"{name}: bestaat al"
    assert "er is niets gemaakt" in told.err


def test_a_second_time_makes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A report that is there is named and stays, also where it is still exactly what was made."""
    run(["init", "--year", "2023"])
    before = files(here)
    capsys.readouterr()
    assert run(["init", "--year", "2023"]) == 1
    assert capsys.readouterr().err.splitlines()[0] == "data/2023/rapport.yaml: bestaat al"
    assert files(here) == before


def test_a_link_to_nowhere_is_in_the_way(here: Path) -> None:
    """A name that is taken is not free, even where nothing stands behind it."""
    (here / ".gitignore").symlink_to("elders")
    assert run(["init", "--year", "2023"]) == 1
    assert files(here) == {}
    assert (here / ".gitignore").is_symlink()


def test_nothing_is_left_where_writing_fails(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that turns out to be a file: what was already written goes away again."""
    (here / ".github").write_text("van mij", encoding="utf-8")
    assert run(["init", "--year", "2023"]) == 1
    assert files(here) == {".github": b"van mij"}
    assert "fout[J109]" in capsys.readouterr().err


def test_the_next_year_comes_beside_the_first(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What serves every year stays as it is; the new year gets its settings, and no second example."""
    assert run(["init", "verslagen", "--year", "2023"]) == 0
    before = files(here)
    assert run(["init", "verslagen", "--year", "2024"]) == 0
    assert files(here).keys() - before.keys() == {"verslagen/data/2024/rapport.yaml"}
    assert before.items() <= files(here).items()
    assert capsys.readouterr().out.endswith("\n    cd verslagen && jaarverslag validate\n")
    assert run(["validate", "verslagen/data"]) == 0


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--year", "23"],
        ["--year", "3023"],
        ["--year", "dit"],
        ["--year", "2023", "--gemeente", " "],
        ["--year", "2023", "--gemeente", "A\nB"],
        ["--year", "2023", "a", "b"],
    ],
)
def test_wrong_usage_makes_nothing(words: list[str], here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A year that is missing or no year, a name that is none: told, with what to do."""
    assert run(["init", *words]) == 2
    assert files(here) == {}
    assert "hulp: " in capsys.readouterr().err
