"""Changes the grammar and the evaluation in thousands of small ways, and tells which changes no test notices.

Run by `make mutation`; README.md in the folder above says what comes out. Each mutant lives in a process of its own,
forked from one in which pytest has collected its tests and has seen which of them come to which function: only those
are asked, the ones that noticed most mutants first, up to the first that fails.
"""

from __future__ import annotations

import argparse
import gc
import os
import pickle
import resource
import signal
import sys
import time
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.mutants import Mutant, become, find, load, mutants

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import CodeType, FrameType

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = ROOT / "jaarverslag"
SUBJECTS: Final = ("cells", "evaluate")
TESTS: Final = ("tests/cells", "tests/evaluate", "tests/cli/test_read.py")
EXPLAINED: Final = Path(__file__).with_name("explained.toml")
# What searches or multiplies finds a mutant today and misses it tomorrow; what it finds belongs in a table, and tables
# are asked.
ASKED: Final = "not hypothesis and not search"
# Seconds of one core beyond what a test needs: a mutant that is still busy by then never stops.
PATIENCE: Final = 3
MEMORY: Final = 2 << 30
# What a pipe takes before somebody reads it.
PIPE: Final = 4096
NOT_DEFINED: Final = "-"


@dataclass(frozen=True, slots=True, eq=False)
class Test:
    """A collected test, the seconds that it takes and the functions that it comes to."""

    item: pytest.Item
    seconds: float
    reached: frozenset[CodeType]


class Mutation:
    """The plugin that runs mutants where pytest would run its tests."""

    def __init__(self, subjects: Sequence[Mutant], jobs: int) -> None:
        self.subjects = subjects
        self.jobs = jobs
        self.survivors: list[Mutant] = []
        self.noticed: dict[str, str] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run every test once to see what it reaches, and then the mutants, divided over the cores."""
        tests = [_watched(item) for item in session.items]
        # Forked processes share what nobody writes to, and collecting garbage writes to everything.
        gc.freeze()
        shards = [_shard(self.subjects[first :: self.jobs], tests) for first in range(self.jobs)]
        for answer, pid in shards:
            with os.fdopen(answer, "rb") as told:
                survivors, noticed = pickle.loads(told.read())  # noqa: S301 - from our own child
            self.survivors += survivors
            self.noticed |= noticed
            os.waitpid(pid, 0)
        return True


def _watched(item: pytest.Item) -> Test:
    reached: set[CodeType] = set()

    def see(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            reached.add(frame.f_code)

    start = time.process_time()
    sys.setprofile(see)
    failure = _failure(item)
    sys.setprofile(None)
    if failure:
        pytest.exit(f"{item.nodeid} fails before anything was changed: {failure}", 1)
    return Test(item, time.process_time() - start, frozenset(reached))


def _failure(item: pytest.Item) -> str:
    """Run a test; gives the last line of what it says where it fails, or nothing where it passes.

    What the session set up stays: two processes that make its folders anew for every test get into each other's way.
    """
    reports = runtestprotocol(item, log=False, nextitem=item.session)  # type: ignore[arg-type]  # all that is needed next
    said = [report.longreprtext for report in reports if report.failed]
    return said[0].strip().rpartition("\n")[2] or "failed" if said else ""


def _shard(subjects: Sequence[Mutant], tests: Sequence[Test]) -> tuple[int, int]:
    """Start a process for a part of the mutants; give where it tells which of them survived, and its number."""
    answer, tell = os.pipe()
    pid = os.fork()
    if pid:
        os.close(tell)
        return answer, pid
    survivors = []
    noticed: dict[str, str] = {}
    often: Counter[Test] = Counter()
    for number, mutant in enumerate(subjects):
        if number % 100 == 0:
            sys.stderr.write(f"{number} of {len(subjects)}\n")
        function = find(load(mutant.module), mutant.function)
        asked = [test for test in tests if function and function.__code__ in test.reached]
        asked.sort(key=lambda test: (-often[test], test.seconds))
        if told_by := _noticed(mutant, asked, often):
            noticed[mutant.name] = told_by
        else:
            survivors.append(mutant)
    with os.fdopen(tell, "wb") as told:
        told.write(pickle.dumps((survivors, noticed)))
    os._exit(0)


def _noticed(mutant: Mutant, tests: Sequence[Test], often: Counter[Test]) -> str:
    """Ask the tests about one mutant, and count the one that notices it; gives how it was noticed, or nothing.

    Who ends without a word hangs or eats memory, unless the machine was too busy for it: so it is asked a second time.
    """
    place, _, failure = (_told(mutant, tests) or _told(mutant, tests)).partition(" ")
    if not place:
        return "its process ended without a word, twice"
    if place == NOT_DEFINED:
        return failure
    if int(place) == len(tests):
        return ""
    test = tests[int(place)]
    often[test] += 1
    return f"{test.item.nodeid}: {failure}"


def _told(mutant: Mutant, tests: Sequence[Test]) -> str:
    """Ask in a process by itself; gives what `_first_to_fail` gives there, or nothing where the process broke off."""
    answer, tell = os.pipe()
    pid = os.fork()
    if not pid:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        os.write(tell, _first_to_fail(mutant, tests).encode(errors="replace")[:PIPE])
        os._exit(0)
    os.close(tell)
    with os.fdopen(answer, errors="replace") as told:
        said = told.read()
    os.waitpid(pid, 0)
    return said


def _first_to_fail(mutant: Mutant, tests: Sequence[Test]) -> str:
    """Give the place of the first test that notices the mutant and what it says; the number of tests if none does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    function = find(load(mutant.module), mutant.function)
    assert function
    try:
        become(function, mutant)
    except Exception as fault:  # noqa: BLE001 - a mutant that cannot be defined is noticed by whoever imports it
        return f"{NOT_DEFINED} {fault!r}"
    for place, test in enumerate(tests):
        # Nobody catches the alarm, so it ends the process, and what was not told counts as noticed.
        signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE + 3 * test.seconds)
        if failure := _failure(test.item):
            return f"{place} {failure}"
    return str(len(tests))


def report(
    subjects: Sequence[Mutant], survivors: Sequence[Mutant], noticed: Mapping[str, str], explained: set[str]
) -> int:
    """Print the score, what is not explained and what is explained in vain; give the exit code.

    `noticed` tells of each mutant that did not survive how it was noticed.
    """
    alive = {mutant.name for mutant in survivors}
    unexplained = sorted(alive - explained)
    modules = {mutant.module for mutant in subjects}
    gone = sorted(name for name in explained - alive if name.rsplit(":")[0].startswith(tuple(modules)))
    for name in unexplained:
        _say(f"survives: {name}")
    for name in gone:
        _say(f"explained, and {'noticed after all' if name in noticed else 'not there'}: {name}")
        _say(f"    {noticed.get(name, 'no such mutant was made')}")
    found = len(subjects) - len(alive)
    _say(
        f"{len(subjects)} mutants, {found} noticed ({found / max(len(subjects), 1):.1%}), "
        f"{len(alive & explained)} explained, {len(unexplained)} not"
    )
    return 1 if unexplained or gone else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Run the mutants of the modules named on the command line, or of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "modules", nargs="*", help="such as cells/grammar.py; all of the grammar and evaluation if none"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    os.chdir(ROOT)
    named = [PACKAGE / name for name in options.modules]
    paths = named or [path for folder in SUBJECTS for path in sorted((PACKAGE / folder).glob("*.py"))]
    subjects = [mutant for path in paths for mutant in mutants(path, PACKAGE)]
    plugin = Mutation(subjects, options.jobs)
    # Without capture: forked processes would share the file in which pytest keeps what was printed.
    code = pytest.main(["-q", "-s", "-p", "no:cacheprovider", "-m", ASKED, *TESTS], plugins=[plugin])
    if code:
        return int(code)
    explained = tomllib.loads(EXPLAINED.read_text(encoding="utf-8"))["explained"] if EXPLAINED.exists() else []
    return report(
        subjects, plugin.survivors, plugin.noticed, {name for group in explained for name in group["mutants"]}
    )


if __name__ == "__main__":
    sys.exit(main())
