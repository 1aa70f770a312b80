"""What a command says where it has nothing to do, or nowhere to say it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jaarverslag.cli.main import run

FULL = Path("/dev/full")


def test_unsafe_by_itself_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A word that would do nothing is refused, with what it belongs to."""
    assert run(["validate", "--unsafe"]) == 2
    assert "gebruik het samen met --fix of met --diff" in capsys.readouterr().err


def test_fmt_without_files_calls_nothing_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is nothing to lay out, only what is wrong is told."""
    monkeypatch.chdir(tmp_path)
    assert run(["fmt"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "J101" in told.err


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_no_fault_of_the_program(root: Path) -> None:
    """An output that cannot be written is told as such, in words and with the exit code of a failure."""
    with FULL.open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-u", "-m", "jaarverslag", "status"],
            cwd=root,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert "fout: de uitvoer kan niet worden geschreven\n" in ended.stderr
