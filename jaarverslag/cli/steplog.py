"""What `--verbose` tells: how long each of the nine steps took, and how much memory the program had used by then."""

from __future__ import annotations

import resource
import sys
import time
from contextlib import contextmanager
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from jaarverslag.dutch import number
from jaarverslag.steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEGABYTE = 1_000_000
_NANO = 1_000_000_000
_CALL = max(len(step.call) for step in Step)


class StepLog:
    """A stopwatch for the steps: a step that is done in parts is told once, with all of its parts together."""

    def __init__(self) -> None:
        self._under_way: list[Step] = []
        self._since = 0
        self._spent: dict[Step, int] = {}
        self._used: dict[Step, int] = {}

    @contextmanager
    def timed(self, step: Step) -> Iterator[None]:
        """Count the time within this context to a step, but for that of steps within it: each moment counts once."""
        self._count()
        self._under_way.append(step)
        try:
            yield
        finally:
            self._count()
            self._under_way.pop()
            self._used[step] = _most(resource.RUSAGE_SELF)

    def _count(self) -> None:
        """Count what went by since the last time to the innermost step that is under way."""
        now = time.perf_counter_ns()
        for step in self._under_way[-1:]:
            self._spent[step] = self._spent.get(step, 0) + now - self._since
        self._since = now

    def lines(self) -> Iterator[str]:
        """A line for each step that was done, in order; last the processes that press, which have ended by then."""
        for step in Step:
            if step in self._spent:
                seconds = number((Decimal(self._spent[step]) / _NANO).quantize(Decimal("0.01"), ROUND_HALF_UP))
                yield f"{step.value} {step.call:{_CALL}} {seconds:>7} s {self._used[step]:>5} MB"
        if pressing := _most(resource.RUSAGE_CHILDREN):
            yield f"  {'elk proces dat drukt':{_CALL}} {'':>9} {pressing:>5} MB"


def _most(who: int) -> int:
    """The most memory so far of this process, or of the largest that it waited for, in megabytes."""
    # In kilobytes on Linux, in bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(who).ru_maxrss * unit // _MEGABYTE
