"""The program as a user meets it: in this process for speed, or in one of its own where that is the point."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from jaarverslag.cli.main import run


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run gives: its exit code and its two outputs."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Run the program with these words."""

    def __call__(self, *words: str) -> Answer:
        """Give what came of it."""
        ...


@pytest.fixture
def jaarverslag(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in this process, at 80 columns and without colour."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("sys.stdin", io.StringIO())

    def ran(*words: str) -> Answer:
        capsys.readouterr()
        code = run(list(words))
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return ran


@pytest.fixture
def process(root: Path) -> Run:
    """Run the program in a process of its own, in the working folder, from this checkout."""

    def ran(*words: str) -> Answer:
        environment = {**os.environ, "PYTHONPATH": str(root), "COLUMNS": "80"}
        command = [sys.executable, "-m", "jaarverslag", *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        return Answer(done.returncode, done.stdout, done.stderr)

    return ran


@pytest.fixture
def example(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a report of one section, as a municipality has it; gives the folder of its year."""
    shutil.copytree(root / "tests" / "reports" / "kennissectoren", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Path("data") / "2017"


@pytest.fixture
def section(example: Path) -> Path:
    """The file of its section 2.1.4."""
    (found,) = example.rglob("2.1.4*.yaml")
    return found
