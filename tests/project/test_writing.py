"""Writing: the new file stands there whole, or the old one still does, and nothing else is left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.project import write_whole

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    """Folders that are not there yet are made; the file is for everyone to read."""
    path = tmp_path / "build" / "2017" / "verslag.pdf"
    assert write_whole(path, b"new") is None
    assert path.read_bytes() == b"new"
    assert names(path.parent) == ["verslag.pdf"]
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """The old file is replaced, not written over: who has it open keeps reading it whole."""
    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"the old report")
    with path.open("rb") as reader:
        assert write_whole(path, b"new") is None
        assert reader.read() == b"the old report"
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["verslag.pdf"]


def test_what_cannot_take_its_place_leaves_no_trace(tmp_path: Path) -> None:
    """Where a folder stands in the way, it stays, and the half-done file is taken away."""
    (tmp_path / "verslag.pdf" / "binnen").mkdir(parents=True)
    fault = write_whole(tmp_path / "verslag.pdf", b"new")
    assert fault is not None
    assert (fault.code, fault.path) == ("J109", (tmp_path / "verslag.pdf").as_posix())
    assert names(tmp_path) == ["verslag.pdf"]


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
def test_a_write_that_fails_halfway_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """A full disk in the middle of it damages nothing."""

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(step, full)
    fault = write_whole(path, b"new")
    assert fault is not None
    assert fault.code == "J109"
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["verslag.pdf"]


def test_an_interrupted_write_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops the program in the middle of it finds the old file, and no half-done one beside it."""

    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr("os.fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["verslag.pdf"]


@pytest.mark.parametrize("path", ["bestand/onder/verslag.pdf", f"{'x' * 300}.pdf"])
def test_an_impossible_place_is_told(tmp_path: Path, path: str) -> None:
    """A folder that is a file, or a name that no disk takes, is a fault and no crash."""
    (tmp_path / "bestand").write_bytes(b"")
    fault = write_whole(tmp_path / path, b"new")
    assert fault is not None
    assert fault.code == "J109"
    assert names(tmp_path) == ["bestand"]
