"""Builds in a row with one cache, each after an edit: nobody can tell them from builds without one."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.robust.conftest import SEED, save
from tests.robust.drafts import edit

if TYPE_CHECKING:
    from tests.robust.conftest import Build
    from tests.robust.drafts import Draft

EDITS = int(os.environ.get("ROBUST_EDITS", "8"))
"""How many edits in a row; `make robust` makes a hundred of them."""

FILES = ("jaarverslag-2017.pdf", "jaarverslag-2017.herkomst.json")


def made(folder: str) -> tuple[bytes, ...]:
    """The files that a build left, empty where there is none."""
    paths = [Path(folder, "2017", name) for name in FILES]
    return tuple(path.read_bytes() if path.exists() else b"" for path in paths)


def test_each_build_after_an_edit_equals_a_clean_build(draft: Draft, build: Build, pressed: list[str]) -> None:
    """Byte for byte, whatever was edited; where the clean build refuses, the other does, and leaves its PDF alone."""
    chance = Random(SEED)  # noqa: S311 - edits are no secrets
    assert build("--cache", "warm") == 0
    whole, kinds, saved = len(pressed), [], 0
    for number in range(EDITS):
        kinds.append(edit(draft, chance))
        save(draft, Path())
        before = made("build")
        pressed.clear()
        code = build("--cache", "warm")
        again = len(pressed)
        saved += again < whole
        clean = f"clean-{number}"
        assert build("--cache", f"cache-{number}", "--output", clean) == code, (number, kinds[-1])
        assert made("build") == (made(clean) if code == 0 else before), (number, kinds[-1])
    assert saved > EDITS // 3, "the cache saved no work, so that this proves nothing"
    assert len(set(kinds)) > EDITS // 20
