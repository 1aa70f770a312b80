"""Builds as a user runs them, in a folder of their own: in this process, or as programs that can be killed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from random import Random
from typing import TYPE_CHECKING, Protocol

import pytest

from jaarverslag.cli.main import run
from tests.conftest import press_in_this_process
from tests.robust.drafts import Draft

if TYPE_CHECKING:
    from pathlib import Path


SEED = 2017


class Start(Protocol):
    """Start the program with these words, in a group of processes of its own."""

    def __call__(self, *words: str) -> subprocess.Popen[bytes]:
        """Give the process."""
        ...


class Build(Protocol):
    """Build in this process with these words."""

    def __call__(self, *words: str) -> int:
        """Give the exit code."""
        ...


@pytest.fixture
def draft(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Draft:
    """A report of six sections, written in the folder that is worked in, with a style beside it."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(root / "styles" / "standaard", tmp_path / "stijl")
    begun = Draft.begun(Random(SEED))  # noqa: S311 - texts are no secrets
    save(begun, tmp_path)
    return begun


def save(draft: Draft, folder: Path) -> None:
    """Write a draft where builds look for it."""
    draft.write(folder / "data", folder / "stijl")


@pytest.fixture
def pressed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of what was pressed, in this process."""
    seen: list[str] = []
    press_in_this_process(monkeypatch, lambda sheet: seen.extend(sheet.keys))
    return seen


@pytest.fixture
def build(capsys: pytest.CaptureFixture[str], pressed: list[str]) -> Build:
    """Build the report with its own style."""
    assert pressed == []

    def built(*words: str) -> int:
        code = run(["build", "--style", "stijl", *words])
        capsys.readouterr()
        return code

    return built


@pytest.fixture
def start(root: Path) -> Start:
    """Start a program that can be killed with all that it started."""

    def started(*words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "jaarverslag", *words],
            env={**os.environ, "PYTHONPATH": str(root)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    return started
