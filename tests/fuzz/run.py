"""Feeds hostile texts to the reader, the grammar and the judgement for a while, and keeps every one that they choke on.

Run by `make fuzz`. The inputs of a subject follow from the seed alone; how many there is time for depends on the
machine.
"""

from __future__ import annotations

import argparse
import secrets
import signal
import sys
import time
import traceback
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from tests.fuzz.inputs import Maker
from tests.fuzz.subjects import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import FrameType

FOUND: Final = Path(__file__).parents[2] / "build" / "fuzz"
# Seconds of one core, so that a busy machine is no reason to complain.
LIMIT: Final = 5.0


class Hang(BaseException):
    """An input took longer than any input may. Not an `Exception`, so that nothing under test can swallow it."""


def failure(subject: Callable[[str], None], text: str) -> str | None:
    """Run one input; give the kind of exception and the line that it came from, or None where all is well."""
    try:
        with _limited():
            subject(text)
    except (Exception, Hang) as error:  # noqa: BLE001 - whatever it is, it is what we look for
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = "" if isinstance(error, Hang) else f" at {Path(last.filename).name}:{last.lineno}"
        return f"{type(error).__name__}{where}"
    return None


@contextmanager
def _limited() -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def smaller(subject: Callable[[str], None], text: str, same: str) -> str:
    """Cut pieces out of an input for as long as it fails in the same way."""
    size = len(text) // 2
    while size:
        at = 0
        while at < len(text):
            shorter = text[:at] + text[at + size :]
            if failure(subject, shorter) == same:
                text = shorter
            else:
                at += size
        size //= 2
    return text


def fuzz(
    subjects: Mapping[str, Callable[[str], None]], seed: str, seconds: float, keep: Path
) -> tuple[dict[str, int], list[Path]]:
    """Run each subject for its part of the time; give the number of inputs of each, and those that fail as files.

    Of the inputs that fail in the same way, the first is kept, as small as cutting makes it.
    """
    maker = Maker()
    counts = dict.fromkeys(subjects, 0)
    kept: dict[str, Path] = {}
    for name, subject in subjects.items():
        end = time.monotonic() + seconds / len(subjects)
        while time.monotonic() < end:
            text = maker.make(name, Random(f"{seed}/{name}/{counts[name]}"))  # noqa: S311 - nothing secret
            counts[name] += 1
            fault = failure(subject, text)
            if fault and fault not in kept:
                kept[fault] = keep / f"{name}-{seed}-{counts[name]}.txt"
                # To make a hang smaller takes the time limit for every cut.
                _keep(kept[fault], text if fault == Hang.__name__ else smaller(subject, text, fault), fault)
    return counts, list(kept.values())


def _keep(path: Path, text: str, fault: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    sys.stdout.write(f"{fault}: {text[:80]!r}\n  python -m tests.fuzz.run --replay {path}\n")


def replay(path: Path) -> None:
    """Run a kept input once more; the start of its name says what to feed it to. Raises what it raised."""
    subject = SUBJECTS[path.name.partition("-")[0]]
    with _limited():
        subject(path.read_bytes().decode("utf-8", "surrogatepass"))


def main() -> int:
    """Fuzz for a while, or replay kept inputs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", default=secrets.token_hex(4), help="another one each time if none is given")
    parser.add_argument("--subject", action="append", choices=SUBJECTS, help="all of them if none is named")
    parser.add_argument("--replay", type=Path, nargs="+", default=[])
    options = parser.parse_args()
    for path in options.replay:
        replay(path)
    if options.replay:
        return 0
    subjects = {name: SUBJECTS[name] for name in options.subject or SUBJECTS}
    sys.stdout.write(f"seed {options.seed}, {options.seconds:g} seconds\n")
    counts, kept = fuzz(subjects, options.seed, options.seconds, FOUND)
    sys.stdout.write(", ".join(f"{name} {count}" for name, count in counts.items()) + f" inputs, {len(kept)} kept\n")
    return 1 if kept else 0


if __name__ == "__main__":
    sys.exit(main())
