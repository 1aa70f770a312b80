"""An edit while `build --watch` is on: from saving the file to the PDF on disk, beside Typst from nothing."""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.clock import timed

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.clock import Contender

OURS = Path(sys.executable).parent / "jaarverslag"
_WAITS = "stop met Ctrl-C\n"
_LINK = re.compile(r"^9 \S+ +(\d+),(\d+) s", re.MULTILINE)
_LONGEST = 600.0
"""Seconds after which something is wrong."""


def told(folder: Path, change: Callable[[], None], typst: Contender, rounds: int) -> str:
    """Measure in a folder with a report, taking turns with Typst, and tell it as a part of a chapter."""
    pdf, output = folder / "build" / "2017" / "jaarverslag-2017.pdf", folder / "watch.txt"
    saved, linked, typeset = [], [], []
    command = (OURS, "build", "--watch", "--verbose", "--cache", "warm")
    with output.open("wb") as said:
        watching = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)  # noqa: S603 - our own
    try:
        _until(partial(_waits, output, 0))
        for number in range(rounds + 1):
            sys.stderr.write(f"\r\033[K{number}/{rounds} watch")
            typeset.append(timed(typst, folder).wall)
            before, length = pdf.stat().st_mtime_ns, len(output.read_text(encoding="utf-8"))
            start = time.perf_counter()
            change()
            _until(partial(_is_another, pdf, before))
            saved.append(time.perf_counter() - start)
            _until(partial(_waits, output, length))
            found = _LINK.search(output.read_text(encoding="utf-8"), length)
            linked.append(float(f"{found[1]}.{found[2]}") if found else float("nan"))
    finally:
        watching.terminate()
        watching.wait()
    sys.stderr.write("\r\033[K")
    # The first round only warms up.
    save, link, rival = (statistics.median(one[1:]) for one in (saved, linked, typeset))
    return f"""
While `build --watch` is on, from saving a changed section to the PDF on disk, taking turns with Typst from nothing:

| what | seconds | to Typst |
|---|---|---|
| from save to PDF | {save:.2f} | {save / rival:.2f} |
| of which the link | {link:.2f} | {link / rival:.2f} |
| Typst | {rival:.2f} | 1.00 |
"""


def _waits(output: Path, since: int) -> bool:
    return output.read_text(encoding="utf-8")[since:].endswith(_WAITS)


def _is_another(pdf: Path, than: int) -> bool:
    return pdf.stat().st_mtime_ns != than


def _until(there: Callable[[], bool]) -> None:
    begin = time.monotonic()
    while not there():
        if time.monotonic() - begin > _LONGEST:
            sys.exit("build --watch did not answer")
        time.sleep(0.002)
