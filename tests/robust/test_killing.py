"""Builds that are killed, and builds that meet: what stands there is whole, and the next build is right."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.robust.conftest import SEED, save

if TYPE_CHECKING:
    from tests.robust.conftest import Start
    from tests.robust.drafts import Draft

MOMENTS = int(os.environ.get("ROBUST_MOMENTS", "2"))
"""How many builds are killed; `make robust` kills fifty."""

BOOK = Path("build/2017/jaarverslag-2017.pdf")
WORDS = ("build", "--style", "stijl", "--cache")
PATIENCE = 300

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs are killed in another way there")


def built(start: Start, *words: str) -> bytes:
    assert start(*WORDS, *words).wait(PATIENCE) == 0
    return BOOK.read_bytes()


def still_running(group: int) -> bool:
    """Whether a process of this group is left, other than as an entry that nobody asked after yet."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_build_that_is_killed_leaves_a_whole_pdf(draft: Draft, start: Start) -> None:
    """At random moments, with all its processes at once: the old one or the new one, and the next build is right."""
    chance = Random(SEED)  # noqa: S311 - moments are no secrets
    versions, took = list[bytes](), 0.0
    for word in ("een", "twee"):
        draft.texts["2.1"][0] = f"Versie {word}."
        save(draft, Path())
        begin = time.monotonic()
        versions.append(built(start, f"schoon-{word}"))
        took = time.monotonic() - begin
    assert versions[0] != versions[1]
    unfinished = 0
    for round_ in range(MOMENTS):
        draft.texts["2.1"][0] = f"Versie {('een', 'twee')[round_ % 2]}."
        save(draft, Path())
        # A cache that was there before, or an empty one: so that the press is met at work as well.
        cold = round_ % 3 == 0
        process = start(*WORDS, f"koud-{round_}" if cold else "warm")
        time.sleep(chance.uniform(0, took if cold else took / 2))
        unfinished += process.poll() is None
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        left = BOOK.read_bytes()
        assert left in versions, round_
        with pikepdf.open(BytesIO(left)) as pdf:
            assert pdf.pages
        assert built(start, "warm") == versions[round_ % 2], round_
        assert not [path for path in BOOK.parent.iterdir() if path.name.startswith(".") or path.suffix == ".tmp"]
    assert unfinished, "no build was met at work, so that this proves nothing"


def test_the_processes_of_a_build_that_is_killed_end(draft: Draft, start: Start) -> None:
    """Also when only the build itself is killed, in the middle of its work."""
    save(draft, Path())
    process = start(*WORDS, "cache")
    end = time.monotonic() + PATIENCE
    while not list(Path("cache").glob("*/*/*")) and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    assert process.poll() is None, "it was done before it could be killed"
    process.kill()
    process.wait()
    while still_running(process.pid) and time.monotonic() < end:
        time.sleep(0.1)
    assert not still_running(process.pid)


def test_builds_at_once_with_one_cache_both_succeed(draft: Draft, start: Start) -> None:
    """Into one folder as well; what they leave is what one of them would have left."""
    save(draft, Path())
    both = [start(*WORDS, "cache") for _ in range(2)]
    assert [process.wait(PATIENCE) for process in both] == [0, 0]
    left = BOOK.read_bytes()
    assert built(start, "schoon") == left
    assert not list(Path("cache").rglob("*.tmp"))
