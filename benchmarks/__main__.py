"""Runs every benchmark and writes results.md; `--rounds` says how often each command runs, `--only` which chapters."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks import building, checking, starting

RESULTS = Path(__file__).parent / "results.md"
CHAPTERS = {"checking": checking.chapter, "building": building.chapter, "starting": starting.chapter}


def main() -> None:
    """Measure, print and write the page; a part of it is only printed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", choices=sorted(CHAPTERS), action="append")
    chosen = parser.parse_args()
    told = []
    for name in chosen.only or CHAPTERS:
        with tempfile.TemporaryDirectory() as folder:
            told.append(CHAPTERS[name](Path(folder), chosen.rounds))
    text = "\n".join((_introduction(chosen.rounds), *told))
    sys.stdout.write(text)
    if not chosen.only:
        RESULTS.write_text(text, encoding="utf-8")


def _introduction(rounds: int) -> str:
    python, machine = platform.python_version(), platform.machine()
    return f"""\
# Results

Written by `make bench`. Every run is a new process; commands that are compared take turns, and what is given is the
median of {rounds} runs. Ratios travel between machines, seconds do not. Measured with Python {python} on {machine}.
"""


if __name__ == "__main__":
    main()
