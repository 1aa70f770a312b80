"""Times commands beside each other: each run a process of its own, taking turns, and what counts is the median."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_KIB = 1024
"""Linux counts resident memory in KiB, macOS in bytes."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A command, how the table calls it, and what must be done before each run, outside the clock.

    `quiet` is a word that must not stand in its output: a run that found something did other work than it should.
    """

    name: str
    command: tuple[str | Path, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] = lambda: None
    quiet: str = ""


@dataclass(frozen=True, slots=True)
class Timing:
    """One run: seconds on the clock and of the processor, and the peak memory of its largest process in MiB."""

    wall: float
    cpu: float
    memory: float


def timed(contender: Contender, folder: Path) -> Timing:
    """Run a command once in this folder; ends the benchmark where the command does not do its work."""
    contender.before()
    output = folder / "uitvoer.txt"
    with output.open("w+b") as said:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - the commands stand in this package
            contender.command, cwd=folder, env={**os.environ, **contender.environment}, stdout=said, stderr=said
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)  # it was waited for: there is nothing left to wait for
        said.seek(0)
        text = said.read().decode(errors="replace")
    if process.returncode or (contender.quiet and contender.quiet in text):
        sys.exit(f"{contender.name} failed with {process.returncode}:\n{text}")
    unit = _KIB if sys.platform != "darwin" else _KIB * _KIB
    return Timing(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def measured(competing: tuple[Contender, ...], folder: Path, rounds: int) -> dict[str, Timing]:
    """Give the median of each; they take turns, so that a busy moment strikes all, and a first round only warms up."""
    timings: dict[str, list[Timing]] = {one.name: [] for one in competing}
    for number in range(rounds + 1):
        for one in competing:
            sys.stderr.write(f"\r\033[K{number}/{rounds} {one.name}")
            timing = timed(one, folder)
            if number:
                timings[one.name].append(timing)
    sys.stderr.write("\r\033[K")
    return {name: median(runs) for name, runs in timings.items()}


def median(runs: list[Timing]) -> Timing:
    """Give the median of each figure by itself."""
    return Timing(
        statistics.median(one.wall for one in runs),
        statistics.median(one.cpu for one in runs),
        statistics.median(one.memory for one in runs),
    )
