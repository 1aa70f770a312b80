"""A cache in which something happened: what is damaged is made again, and no page comes from the wrong place."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jaarverslag.press import objectfile
from tests.robust.conftest import save

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.robust.conftest import Build
    from tests.robust.drafts import Draft

BOOK = Path("build/2017/jaarverslag-2017.pdf")


def kept() -> list[Path]:
    return sorted(path for path in Path("cache").rglob("*") if path.is_file())


def truncate(paths: Sequence[Path]) -> None:
    for at, path in enumerate(paths):
        content = path.read_bytes()
        path.write_bytes(content[: len(content) * at // len(paths)])


def flip_bits(paths: Sequence[Path]) -> None:
    for at, path in enumerate(paths):
        content = bytearray(path.read_bytes())
        content[at * 7919 % len(content)] ^= 1 << at % 8
        path.write_bytes(content)


def make_another_version(paths: Sequence[Path]) -> None:
    now, other = (f"object {number}\n".encode() for number in (objectfile.FORMAT, objectfile.FORMAT + 1))
    for path in paths:
        path.write_bytes(path.read_bytes().replace(now, other, 1))


def link_to_nothing(paths: Sequence[Path]) -> None:
    for path in paths:
        path.unlink()
        path.symlink_to("nergens")


def link_to_each_other(paths: Sequence[Path]) -> None:
    elsewhere = Path("elders")
    elsewhere.mkdir()
    for path, other in zip(paths, (*paths[1:], paths[0]), strict=True):
        path.rename(elsewhere / path.name)
        path.symlink_to((elsewhere / other.name).absolute())


def swap(paths: Sequence[Path]) -> None:
    contents = [path.read_bytes() for path in paths]
    for path, content in zip(paths, (*contents[1:], contents[0]), strict=True):
        path.write_bytes(content)


def make_folders(paths: Sequence[Path]) -> None:
    for path in paths:
        path.unlink()
        path.mkdir()


# The last of them leaves places where nothing can be kept.
DAMAGES: tuple[Callable[[Sequence[Path]], None], ...] = (
    truncate,
    flip_bits,
    make_another_version,
    link_to_nothing,
    link_to_each_other,
    swap,
    make_folders,
)


def test_what_was_damaged_is_made_again(draft: Draft, build: Build, pressed: list[str]) -> None:
    """All of it, whatever was done to it, and the PDF is the same."""
    draft.texts = {number: draft.texts[number] for number in ("1", "1.1")}
    save(draft, Path())
    assert build("--cache", "cache") == 0
    first, asked = BOOK.read_bytes(), sorted(pressed)
    for damage in DAMAGES:
        damage(kept())
        shutil.rmtree("build")
        pressed.clear()
        assert build("--cache", "cache") == 0, damage.__name__
        assert BOOK.read_bytes() == first, damage.__name__
        assert sorted(pressed) == asked, damage.__name__


@pytest.mark.usefixtures("draft")
@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is closed to the superuser")
def test_a_cache_that_can_only_be_read_is_read(build: Build, pressed: list[str]) -> None:
    """What is not in it is made for this once, and nothing is said of it."""
    assert build("--cache", "cache") == 0
    first = BOOK.read_bytes()
    one = next(path for path in kept() if path.stat().st_size > 10_000)
    one.unlink()
    shutil.rmtree("build")
    folders = [Path("cache"), *(path for path in Path("cache").rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    pressed.clear()
    try:
        assert build("--cache", "cache") == 0
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert BOOK.read_bytes() == first
    assert len(pressed) == 1
    assert not one.exists()
