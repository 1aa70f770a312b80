"""The profile of a press that a report names: from its own folder, and from nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.project import read_profile
from jaarverslag.project.profiles import MAX_PROFILE_BYTES
from jaarverslag.source import Source, Written

if TYPE_CHECKING:
    from pathlib import Path


def written(path: str) -> Written:
    return Written(path, Source("rapport.yaml", path).span(0, len(path)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "buiten.icc").write_bytes(b"buiten")
    inside = tmp_path / "2017"
    (inside / "druk").mkdir(parents=True)
    (inside / "druk" / "pers.icc").write_bytes(b"pers")
    (inside / "naar-buiten.icc").symlink_to(tmp_path / "buiten.icc")
    (inside / "druk" / "kring.icc").symlink_to("kring.icc")
    with (inside / "groot.icc").open("wb") as file:
        file.truncate(MAX_PROFILE_BYTES + 1)
    return inside


def test_a_file_in_the_folder_is_read(folder: Path) -> None:
    """By its path from that folder."""
    assert read_profile(folder, written("druk/pers.icc")).value == b"pers"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("../buiten.icc", "dit bestand ligt buiten de map van het verslag"),
        ("druk/../../buiten.icc", "dit bestand ligt buiten de map van het verslag"),
        ("/etc/hostname", "dit bestand ligt buiten de map van het verslag"),
        ("naar-buiten.icc", "dit bestand ligt buiten de map van het verslag"),
        ("weg.icc", "dit bestand is er niet"),
        ("druk", "dit bestand is er niet"),
        ("https://example.org/pers.icc", "dit bestand is er niet"),
        ("groot.icc", "dit bestand is te groot voor een kleurprofiel"),
        ("druk/kring.icc", "dit bestand is niet te openen"),
        ("a\0b", "dit bestand is niet te openen"),
        ("a" * 5000, "dit bestand is niet te openen"),
    ],
)
def test_any_other_path_is_refused_where_it_is_written(folder: Path, path: str, message: str) -> None:
    """Also one that a link on the disk leads out, and names that no disk takes."""
    read = read_profile(folder, written(path))
    (found,) = read.diagnostics
    assert (read.value, found.code, found.message, found.file) == (None, "J805", message, "rapport.yaml")
