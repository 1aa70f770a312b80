"""Whether a build begins with what an earlier one began with: if so, most likely nothing is to be pressed."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from jaarverslag.project import find_reports, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jaarverslag.cli.rounds import Choices


def beginning(paths: Iterable[Path], year: int | None, choices: Choices) -> str:
    """A name for what a build begins with: the texts that it is about, and what the user chose.

    It is quickly made and decides on nothing but when the engine is loaded; whether a build is the same as an earlier
    one, its `request` tells.
    """
    texts = [fingerprint(folder) for folder in find_reports(paths, year).value]
    return sha256(repr((choices, texts)).encode()).hexdigest()
