"""`jaarverslag fmt`: which files it takes, what it writes and what it says."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

UNTIDY = "titel: A # naast\nnummer:   2.2\n"
TIDY = "nummer: 2.2\ntitel: A # naast\n"


@pytest.fixture
def report(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example with a section that is not laid out."""
    shutil.copytree(root / "tests" / "reports" / "kennissectoren", tmp_path / "data")
    (tmp_path / "data" / "2017" / "2.2.yaml").write_bytes(UNTIDY.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data" / "2017"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_are_laid_out(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only what changes is written and named; a second time there is nothing to do."""
    before = contents(report)
    assert run(["fmt"]) == 0
    assert contents(report) == {**before, "2.2.yaml": TIDY.encode()}
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == "data/2017/2.2.yaml: opgemaakt"
    assert told.err == ""
    assert run(["fmt"]) == 0
    assert capsys.readouterr().out.startswith("in orde: ")
    assert contents(report) == {**before, "2.2.yaml": TIDY.encode()}


def test_check_writes_nothing_and_fails(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pipeline learns that there is something to do, and what."""
    before = contents(report)
    assert run(["fmt", "--check"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == "data/2017/2.2.yaml: op te maken"
    assert contents(report) == before
    assert run(["fmt", "--check", "data/2017/rapport.yaml"]) == 0


def test_diff_shows_and_writes_nothing(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The difference as programs write it; together with --check it fails as well."""
    before = contents(report)
    assert run(["fmt", "--diff"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[:2] == ["--- data/2017/2.2.yaml", "+++ data/2017/2.2.yaml"]
    assert shown[3:-1] == ["+nummer: 2.2", " titel: A # naast", "-nummer:   2.2"]
    assert run(["fmt", "--diff", "--check"]) == 1
    assert contents(report) == before


def test_a_named_file_is_the_only_one(report: Path) -> None:
    """Whoever names a file gets that file laid out."""
    (report / "2.3.yaml").write_bytes(UNTIDY.encode())
    assert run(["fmt", "data/2017/2.3.yaml"]) == 0
    assert (report / "2.3.yaml").read_bytes() == TIDY.encode()
    assert (report / "2.2.yaml").read_bytes() == UNTIDY.encode()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel: A\nnummer: [2\n", "fout[J201]"),
        ("titel: A\nnumer: 2\n", "fout[J301]"),
        ("titel: |+\n  A\n\nnummer: 2\n", "niet veilig"),
    ],
)
def test_a_doubtful_file_stays(text: str, told: str, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be laid out is named with the reason and stays; the others go on."""
    (report / "2.3.yaml").write_bytes(text.encode())
    assert run(["fmt"]) == 1
    assert (report / "2.3.yaml").read_bytes() == text.encode()
    assert (report / "2.2.yaml").read_bytes() == TIDY.encode()
    said = capsys.readouterr()
    assert told in said.err
    assert "data/2017/2.3.yaml: niet opgemaakt; " in said.err
    assert "in orde" not in said.out


def test_marks_and_line_ends_of_windows_stay(report: Path) -> None:
    """A byte order mark and CRLF are there before and after."""
    (report / "2.2.yaml").write_bytes(b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode())
    assert run(["fmt"]) == 0
    assert (report / "2.2.yaml").read_bytes() == b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode()


def test_a_file_that_cannot_be_written_stays_whole(
    report: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the disk refuses, the old file stands there whole and the failure is told."""

    def refuse(_descriptor: int) -> None:
        raise OSError

    monkeypatch.setattr("os.fsync", refuse)
    assert run(["fmt"]) == 1
    assert (report / "2.2.yaml").read_bytes() == UNTIDY.encode()
    assert not [path for path in report.iterdir() if path.name.startswith(".")]
    assert "fout[J109]" in capsys.readouterr().err


def test_a_path_that_is_not_there_is_told(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A typing error in a name is not silence."""
    assert run(["fmt", str(report / "3.yaml")]) == 1
    assert "fout[J101]" in capsys.readouterr().err
