"""What is seen of files that change, however they do."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from jaarverslag.project.changes import changes

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path


def written(folder: Path) -> None:
    (folder / "2.1.yaml").write_text("titel: Anders\n", encoding="utf-8")


def renamed(folder: Path) -> None:
    """As editors save that write beside the file, and then put that in its place."""
    (folder / ".2.1.yaml.swp").write_text("titel: Ander\n", encoding="utf-8")
    (folder / ".2.1.yaml.swp").replace(folder / "2.1.yaml")


def added(folder: Path) -> None:
    (folder / "nieuw" / "dieper").mkdir(parents=True)
    (folder / "nieuw" / "dieper" / "3.yaml").write_text("", encoding="utf-8")


def removed(folder: Path) -> None:
    (folder / "2.1.yaml").unlink()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "2.1.yaml").write_text("titel: Eerst\n", encoding="utf-8")
    return folder


@pytest.fixture
def told(folder: Path) -> Generator[Generator[tuple[Path, ...]]]:
    """What is told of a folder, of which the part `build` holds results."""
    waiting = changes(lambda: (folder,), folder / "build")
    with closing(waiting):
        assert next(waiting) == ()
        yield waiting


@pytest.mark.parametrize(
    ("change", "name"),
    [(written, "2.1.yaml"), (renamed, "2.1.yaml"), (added, "nieuw/dieper/3.yaml"), (removed, "2.1.yaml")],
)
def test_each_way_to_change_is_told(
    folder: Path, told: Generator[tuple[Path, ...]], change: Callable[[Path], None], name: str
) -> None:
    """With the file that it is about, and nothing else."""
    change(folder)
    assert next(told) == (folder / name,)


def test_a_folder_that_goes_and_comes_back_is_still_seen(folder: Path, told: Generator[tuple[Path, ...]]) -> None:
    """Its return, and what is saved in it after that."""
    shutil.rmtree(folder)
    assert next(told) == (folder, folder / "2.1.yaml")
    folder.mkdir()
    written(folder)
    assert folder / "2.1.yaml" in next(told)
    (folder / "4.yaml").write_text("", encoding="utf-8")
    assert folder / "4.yaml" in next(told)


def test_what_changes_while_the_caller_is_at_work_is_told_next(folder: Path, told: Generator[tuple[Path, ...]]) -> None:
    """From the very first answer on."""
    written(folder)
    assert next(told) == (folder / "2.1.yaml",)
    removed(folder)
    added(folder)
    assert next(told) == (folder / "2.1.yaml", folder / "nieuw" / "dieper" / "3.yaml")


def test_results_and_hidden_files_do_not_count(folder: Path, told: Generator[tuple[Path, ...]]) -> None:
    """Or a build would be its own reason for the next."""
    (folder / "build" / "2017").mkdir(parents=True)
    (folder / "build" / "2017" / "boek.pdf").write_bytes(b"%PDF")
    (folder / ".git").mkdir()
    (folder / ".git" / "index").write_bytes(b"")
    (folder / ".2.1.yaml.swp").write_bytes(b"")
    written(folder)
    assert next(told) == (folder / "2.1.yaml",)


def test_another_place_is_looked_at_as_soon_as_it_is_named(tmp_path: Path, folder: Path) -> None:
    """A style that is named from now on counts from now on."""
    other = tmp_path / "stijl"
    other.mkdir()
    (other / "style.css").write_text("", encoding="utf-8")
    places = [folder]
    with closing(changes(lambda: tuple(places), tmp_path / "build")) as waiting:
        next(waiting)
        places.append(other)
        assert next(waiting) == (other, other / "style.css")
        (other / "style.css").write_text("p {}", encoding="utf-8")
        assert next(waiting) == (other / "style.css",)
