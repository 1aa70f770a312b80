"""The same data gives the same files: whoever builds, wherever, whenever, and with how many hands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """A machine as far as one process can tell: its clock and its settings, and how a report is asked for there."""

    name: str
    settings: dict[str, str]
    paths: tuple[str, ...]
    jobs: str


PLACES = (
    Place(
        "west",
        {"TZ": "Pacific/Honolulu", "LC_ALL": "C", "PYTHONHASHSEED": "1", "USER": "jan", "SOURCE_DATE_EPOCH": "0"},
        (),
        "1",
    ),
    Place(
        "east/een map met spaties",
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7", "USER": "els"},
        ("data/2017",),
        "2",
    ),
    Place(
        "later",
        {"TZ": "Europe/Amsterdam", "LANG": "nl_NL.UTF-8", "SOURCE_DATE_EPOCH": "2000000000", "COLUMNS": "20"},
        ("../later/data",),
        "2",
    ),
)


def made(place: Place, report: str, tmp_path: Path, root: Path, *words: str) -> dict[str, bytes]:
    """The files that a build makes there, in a folder, a cache and a home of its own."""
    folder = tmp_path / place.name
    shutil.copytree(root / report, folder / "data")
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    environment |= {"PYTHONPATH": str(root), "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
    subprocess.run(
        [sys.executable, "-m", "jaarverslag", "build", *place.paths, "--jobs", place.jobs, *words],
        cwd=folder,
        env=environment | place.settings,
        capture_output=True,
        check=True,
    )
    return {path.name: path.read_bytes() for path in (folder / "build").rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("report", "words"),
    [("tests/reports/kennissectoren", ()), ("tests/faults/a-first-draft/data", ("--concept",))],
    ids=["whole", "concept"],
)
def test_every_place_makes_the_same_files(tmp_path: Path, root: Path, report: str, words: tuple[str, ...]) -> None:
    """The PDF and its manifest, to the byte; SOURCE_DATE_EPOCH is respected, as no clock is ever asked."""
    first, *others = (made(place, report, tmp_path, root, *words) for place in PLACES)
    assert sorted(name.partition(".")[2] for name in first) == ["herkomst.json", "pdf"]
    for other in others:
        assert other == first
