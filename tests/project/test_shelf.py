"""A folder in which things are kept that can be made again."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from jaarverslag.project import shelf as shelf_module
from jaarverslag.project.shelf import FolderShelf, cache_folder, code

NAMES = [f"{number:02x}" * 8 for number in range(20)]


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_put_can_be_got(tmp_path: Path) -> None:
    """By another program as well, as it is in the folder; nothing else is."""
    FolderShelf(tmp_path / "nieuw").put(NAMES[0], b"een")
    shelf = FolderShelf(tmp_path / "nieuw")
    assert not shelf.is_empty()
    assert shelf.get(NAMES[0]) == b"een"
    assert shelf.get(NAMES[1]) is None
    shelf.put(NAMES[0], b"twee")
    assert shelf.get(NAMES[0]) == b"twee"
    assert len(files(tmp_path)) == 1


def test_a_folder_that_can_not_be_used_keeps_nothing(tmp_path: Path) -> None:
    """And nobody has to know."""
    (tmp_path / "bestand").write_bytes(b"")
    shelf = FolderShelf(tmp_path / "bestand")
    shelf.put(NAMES[0], b"een")
    assert shelf.is_empty()
    assert shelf.get(NAMES[0]) is None
    shelf.tidy()


def test_a_folder_where_a_file_should_be_is_no_harm(tmp_path: Path) -> None:
    """It keeps nothing under that name, and leaves nothing half written."""
    shelf = FolderShelf(tmp_path)
    shelf.put(NAMES[0], b"een")
    (path,) = files(tmp_path)
    path.unlink()
    path.mkdir()
    (path / "iets").write_bytes(b"")
    shelf.put(NAMES[0], b"twee")
    assert shelf.get(NAMES[0]) is None
    assert [each.name for each in files(tmp_path)] == ["iets"]


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    """As soon as there is more than it may hold; getting is using."""
    shelf = FolderShelf(tmp_path, most=30)
    for name in NAMES[:4]:
        shelf.put(name, bytes(10))
    for age, path in enumerate(files(tmp_path)):
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    assert shelf.get(NAMES[0])
    shelf.tidy()
    assert [shelf.get(name) is not None for name in NAMES[:4]] == [True, False, True, True]


def test_a_shelf_that_did_not_grow_is_not_searched(tmp_path: Path) -> None:
    """Looking at thousands of files takes its time."""
    FolderShelf(tmp_path).put(NAMES[0], bytes(10))
    shelf = FolderShelf(tmp_path, most=0)
    shelf.tidy()
    assert shelf.get(NAMES[0]) is not None


def test_what_an_ended_program_left_goes_after_a_while(tmp_path: Path) -> None:
    """Not at once: another program may be writing it."""
    shelf = FolderShelf(tmp_path)
    shelf.put(NAMES[0], bytes(10))
    folder = files(tmp_path)[0].parent
    for name, age in (("oud.tmp", 4000), ("nieuw.tmp", 60)):
        (folder / name).write_bytes(b"half")
        os.utime(folder / name, (time.time() - age, time.time() - age))
    shelf.tidy()
    assert [path.name for path in files(tmp_path)] == [NAMES[0], "nieuw.tmp"]


def test_two_that_put_the_same_at_once_are_both_right(tmp_path: Path) -> None:
    """Who gets meanwhile has nothing, or the whole of one of them."""
    contents = [bytes([number]) * 200_000 for number in (1, 2)]

    def put(content: bytes) -> None:
        for _ in range(30):
            FolderShelf(tmp_path).put(NAMES[0], content)

    threads = [Thread(target=put, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert FolderShelf(tmp_path).get(NAMES[0]) in (None, *contents)
    assert len(files(tmp_path)) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other places")
def test_the_folder_is_where_the_system_has_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The setting of the system if it names a place, else the usual one; without a home there is none."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "jaarverslag"
    monkeypatch.setenv("XDG_CACHE_HOME", "ergens")
    monkeypatch.setenv("HOME", "/thuis")
    assert cache_folder() == Path("/thuis/.cache/jaarverslag")

    def homeless(_path: Path) -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "expanduser", homeless)
    assert cache_folder() is None


def test_the_code_has_a_name_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It follows from the files, and from those only: a change in one of them gives another."""
    (tmp_path / "press").mkdir()
    monkeypatch.setattr(shelf_module, "PACKAGE", tmp_path)
    file = tmp_path / "press" / "a.py"
    file.write_text("a = 1", encoding="utf-8")
    before = code(), code("press")
    (tmp_path / "press" / "__pycache__").mkdir()
    (tmp_path / "press" / "__pycache__" / "a.pyc.1").write_bytes(b"")
    os.utime(file, (1, 1))
    assert (code(), code("press")) == before
    (tmp_path / "b.py").write_text("", encoding="utf-8")
    assert code() != before[0]
    assert code("press") == before[1]
    file.write_text("a = 2", encoding="utf-8")
    assert code("press") != before[1]
