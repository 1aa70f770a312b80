"""What `--fix` makes of the faulty reports in `tests/faults`: the files as they then stand, read by a person."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.main import run
from tests.conftest import Golden
from tests.faults.cases import CASES

if TYPE_CHECKING:
    from tests.faults.cases import Case

RECORDED = Path(__file__).parent / "recorded"
LEVELS = {"safe": ("--fix",), "unsafe": ("--fix", "--unsafe")}
#: Where nothing could be read before, more is found when it can.
UNREAD = ("J1", "J2", "J3")


def told(case: Case) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((case.folder / "expected" / "json.json").read_text(encoding="utf-8"))
    return found


REPAIRABLE = [case for case in CASES if any(one["fix"] for one in told(case))]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """No terminal: what is shown goes into a file."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")


def laid_out(case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the case to work on, and the place where the command runs."""
    shutil.copytree(case.folder / "data", folder / "data")
    monkeypatch.chdir(folder)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def faults(case: Case, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    run(["validate", "--format", "json", *case.paths])
    found: list[dict[str, str]] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("case", REPAIRABLE, ids=[case.name for case in REPAIRABLE])
def test_the_repaired_files_are_as_a_person_approved_them(
    case: Case, level: str, golden: Golden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the byte, line ends and all; a file that is not recorded did not change."""
    before = files(laid_out(case, tmp_path, monkeypatch))
    run(["validate", *LEVELS[level], *case.paths])
    after = {name: content for name, content in files(tmp_path).items() if content != before.get(name)}
    recorded = RECORDED / case.name / level
    if golden.renew:
        shutil.rmtree(recorded, ignore_errors=True)
        for name, content in after.items():
            (recorded / name).parent.mkdir(parents=True, exist_ok=True)
            (recorded / name).write_bytes(content)
    assert after == files(recorded)


@pytest.mark.parametrize("case", REPAIRABLE, ids=[case.name for case in REPAIRABLE])
def test_the_difference_is_shown_and_nothing_is_written(
    case: Case, golden: Golden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--diff` shows what would change, line by line, and leaves the files alone."""
    before = files(laid_out(case, tmp_path, monkeypatch))
    capsys.readouterr()
    code = run(["validate", "--diff", "--unsafe", *case.paths])
    shown = capsys.readouterr().out
    assert files(tmp_path) == before
    assert code == bool(shown)
    Golden(RECORDED / case.name, golden.renew)("diff.txt", shown)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("case", REPAIRABLE, ids=[case.name for case in REPAIRABLE])
def test_a_repair_is_done_once_and_leaves_nothing_worse(
    case: Case, level: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second run finds nothing to do, and there are no more errors or warnings than before."""
    laid_out(case, tmp_path, monkeypatch)
    before = faults(case, capsys)
    run(["validate", *LEVELS[level], *case.paths])
    capsys.readouterr()
    once, after = files(tmp_path), faults(case, capsys)
    run(["validate", *LEVELS[level], *case.paths])
    assert files(tmp_path) == once
    if unread(after) == unread(before):
        assert not Counter(one["severity"] for one in after) - Counter(one["severity"] for one in before)
    assert unread(after) <= unread(before)


def unread(found: list[dict[str, str]]) -> int:
    return sum(one["severity"] == "error" and one["code"].startswith(UNREAD) for one in found)


def test_every_case_without_a_repair_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no message promises a repair, nothing is written."""
    for case in CASES:
        if case not in REPAIRABLE:
            folder = tmp_path / case.name
            folder.mkdir()
            before = files(laid_out(case, folder, monkeypatch))
            run(["validate", "--fix", "--unsafe", *case.paths])
            assert files(folder) == before, case.name
    capsys.readouterr()


def test_what_is_recorded_belongs_to_a_case() -> None:
    """A case that was renamed leaves no folder behind."""
    assert {path.name for path in RECORDED.iterdir()} == {case.name for case in REPAIRABLE}
