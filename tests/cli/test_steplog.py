"""The stopwatch of `--verbose`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from jaarverslag.cli.steplog import StepLog
from jaarverslag.steps import Step

if TYPE_CHECKING:
    import pytest


def test_each_moment_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step within another counts by itself: to wait for the press is not to link."""
    now = 0
    monkeypatch.setattr(time, "perf_counter_ns", lambda: now)
    log = StepLog()
    with log.timed(Step.LINK):
        now += 1_000_000_000
        with log.timed(Step.PRESS):
            now += 3_000_000_000
        now += 1_000_000_000
    now += 9_000_000_000
    with log.timed(Step.PRESS):
        now += 2_000_000_000
    spent = [line.split()[:3] for line in log.lines() if "press." in line]
    assert spent == [["8", "press.engine.press", "5,00"], ["9", "press.link.link", "2,00"]]
