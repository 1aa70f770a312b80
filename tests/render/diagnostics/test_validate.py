"""The formats as a build server meets them: the command itself, its output as bytes, and the examples to copy."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from ruamel.yaml import YAML

from jaarverslag.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = "gemeente: Voorbeeldstad\njaar: 2017\ntitel: Jaarverslag 2017\n"
SECTION = "nummer: {}\ntitel: Groene daken {}\n"
MACHINES = ["kort", "json", "github", "gitlab", "sarif", "junit"]


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report of three sections in a folder of its own, where the command runs; all is well with it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "data" / "2017"
    folder.mkdir(parents=True)
    (folder / "rapport.yaml").write_text(SETTINGS, encoding="utf-8")
    for number in ("1.1.1", "2.1.1", "3.1.1"):
        (folder / f"{number}.yaml").write_text(SECTION.format(number, number), encoding="utf-8")
    return folder


@pytest.fixture
def twice(report: Path) -> Path:
    """The same report with one number twice, of which the fault stands in 2.yaml, and an unknown key in 3.1.1.yaml."""
    (report / "1.1.1.yaml").rename(report / "1.yaml")
    (report / "2.1.1.yaml").rename(report / "2.yaml")
    (report / "2.yaml").write_text(SECTION.format("1.1.1", "dubbel"), encoding="utf-8")
    with (report / "3.1.1.yaml").open("a", encoding="utf-8") as file:
        file.write("kleur: groen\n")
    return report


def validate(*words: str | Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Run the command; nothing may come on the error output."""
    code = run(["validate", *map(str, words)])
    printed = capsys.readouterr()
    assert printed.err == ""
    return code, printed.out


def codes(*words: str | Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """Which code in which file."""
    code, printed = validate("--format", "json", *words, capsys=capsys)
    found = [(one["code"], one["file"].rpartition("/")[2]) for one in json.loads(printed)]
    assert code == (1 if found else 0)
    return found


@pytest.mark.parametrize("form", ["tekst", *MACHINES])
def test_the_exit_code_is_the_same_in_every_format(form: str, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A format tells; it does not judge."""
    assert validate("--format", form, capsys=capsys)[0] == 0
    (report / "4.1.1.yaml").write_text("nummer: 4.1.1\n", encoding="utf-8")
    assert validate("--format", form, capsys=capsys)[0] == 1


@pytest.mark.parametrize("form", MACHINES)
def test_machine_formats_are_utf_8_whatever_the_locale_says(
    form: str, report: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A build server with an old locale gets the same bytes."""
    (report / "4.1.1.yaml").write_text("nummer: 4.1.1\ntitel: x\nkléur😀: x\n", encoding="utf-8")
    assert run(["validate", "--format", form]) == 1
    output = capsysbinary.readouterr().out
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    command = [sys.executable, "-m", "jaarverslag", "validate", "--format", form]
    done = subprocess.run(command, cwd=report.parents[1], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, output, b"")
    assert "kléur😀" in output.decode("utf-8")


def test_sarif_carries_the_page_of_every_rule(report: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever meets a fault in an editor or in code scanning reads there what it means."""
    assert report.is_dir()
    log = json.loads(validate("--format", "sarif", capsys=capsys)[1])
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        page = (root / "docs" / "rules" / f"{rule['id']}-{rule['name']}.md").read_text(encoding="utf-8")
        assert rule["help"]["markdown"] == page
        assert rule["shortDescription"]["text"] != rule["name"].replace("-", " ")
        assert rule["fullDescription"]["text"]


def test_an_unknown_format_is_wrong_usage(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and nothing that a program could take for a result."""
    assert report.is_dir()
    assert run(["validate", "--format", "xml"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err != ""


# --- The files that changed -----------------------------------------------------------------------


def test_a_changed_file_hears_what_is_wrong_in_it(twice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And not what others left elsewhere."""
    assert codes("--changed", twice / "3.1.1.yaml", capsys=capsys) == [("J301", "3.1.1.yaml")]


def test_a_changed_file_hears_what_points_at_it(twice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second of two equal numbers is as much about the first; without --changed a file is only itself."""
    changed = codes("--changed", twice / "1.yaml", capsys=capsys)
    assert ("J402", "2.yaml") in changed
    assert all(file != "3.1.1.yaml" for _, file in changed)
    assert all(file == "1.yaml" for _, file in codes(twice / "1.yaml", capsys=capsys))


def test_changed_settings_are_about_everything(twice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every section leans on rapport.yaml."""
    everything = codes(capsys=capsys)
    assert ("J301", "3.1.1.yaml") in everything
    assert codes("--changed", twice / "rapport.yaml", capsys=capsys) == everything


def test_what_belongs_to_no_report_is_passed_over(
    twice: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hook passes whatever is in the commit: a workflow, a file that was removed, or nothing at all."""
    workflow = tmp_path / ".github" / "ci.yaml"
    workflow.parent.mkdir()
    workflow.write_text("on: push\n", encoding="utf-8")
    assert codes("--changed", workflow, twice / "weg.yaml", capsys=capsys) == []
    assert codes("--changed", capsys=capsys) == []
    assert codes("--changed", workflow, twice / "3.1.1.yaml", capsys=capsys) == [("J301", "3.1.1.yaml")]


def test_with_no_file_changed_nothing_is_repaired(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No paths means the newest report to an analyst, and no files to a hook."""
    text = SECTION.format("4.1.1", "x") + "indicatoren:\n  - id: a\n    naam: A\n    beoogd: {2017: >2}\n"
    section = report / "4.1.1.yaml"
    section.write_text(text, encoding="utf-8")
    for options in (("--fix",), ("--diff",), ("--fix", "--unsafe")):
        assert validate("--changed", *options, capsys=capsys)[0] == 0
        assert section.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("options", [(), ("--changed",)])
def test_unreadable_settings_are_told_with_any_file(
    options: tuple[str, ...], report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A section that could not be checked is not in order."""
    (report / "rapport.yaml").write_text("gemeente: [\n", encoding="utf-8")
    assert ("J201", "rapport.yaml") in codes(*options, report / "1.1.1.yaml", capsys=capsys)


# --- The examples to copy -------------------------------------------------------------------------


def commands(text: str) -> Iterator[list[str]]:
    """The words behind `jaarverslag` in each command of a file, without where its output goes."""
    for line in re.findall(r"(?:run|entry|-)?:? ?(jaarverslag validate[^>|#\n]*)", text):
        yield shlex.split(line)[1:]


@pytest.mark.parametrize("name", ["docs/ci/github.yml", "docs/ci/gitlab.yml", ".pre-commit-hooks.yaml"])
def test_each_command_in_the_examples_works(
    name: str, root: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is copied from the documentation passes on a report where all is well."""
    assert report.is_dir()
    text = (root / name).read_text(encoding="utf-8")
    YAML(typ="safe").load(text)
    found = list(commands(text))
    assert found
    for words in found:
        assert run(words) == 0, words
    capsys.readouterr()


def test_the_example_names_the_hook_that_exists(root: Path) -> None:
    """The example for pre-commit uses an id that this repository defines."""
    hooks = YAML(typ="safe").load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    example = YAML(typ="safe").load((root / "docs/ci/pre-commit-config.yaml").read_text(encoding="utf-8"))
    used = {hook["id"] for repository in example["repos"] for hook in repository["hooks"]}
    assert used <= {hook["id"] for hook in hooks}
