"""What a build notes of itself, and what is believed of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.unchanged import recall, remember
from jaarverslag.project.shelf import FolderShelf

if TYPE_CHECKING:
    from pathlib import Path

NAME = "ab" * 16


def test_what_was_noted_is_recalled_while_its_files_stand_there(tmp_path: Path) -> None:
    """As long as they hold what they held."""
    shelf, file = FolderShelf(tmp_path / "cache"), tmp_path / "a.pdf"
    file.write_bytes(b"een")
    remember(shelf, NAME, ["a.pdf: 1 pagina"], [file])
    assert recall(shelf, NAME) == ("a.pdf: 1 pagina",)
    file.write_bytes(b"twee")
    assert recall(shelf, NAME) is None
    file.unlink()
    assert recall(shelf, NAME) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"onzin",
        b"[]",
        b"{}",
        b"null",
        b'{"files": 1, "lines": []}',
        b'{"files": {"a": 1}, "lines": []}',
        b'{"files": {}, "lines": ["a"]}',
        b'{"files": {"\\u0000": ""}, "lines": ["a"]}',
        b"\xff",
    ],
)
def test_a_damaged_note_is_no_note(tmp_path: Path, content: bytes) -> None:
    """Whatever stands there instead."""
    shelf = FolderShelf(tmp_path)
    shelf.put(NAME, content)
    assert recall(shelf, NAME) is None
