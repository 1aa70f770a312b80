"""Times the reading of 100,000 cells like those of real reports: prints CPU seconds of one core.

Run as `python -m benchmarks.cells`. Digits vary, so that a cache of what was read before would help little.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path

from jaarverslag.cells import read_cell

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "cells.json"
COUNT = 100_000


def varied(raw: str, chance: random.Random) -> str:
    """The same cell with other digits; years and zeros stay, because they decide how a cell is read."""
    if "20" in raw:
        return raw
    return "".join(chance.choice("123456789") if char in "123456789" else char for char in raw)


def main() -> None:
    """Read the cells in the proportions of the corpus, and tell how long that took."""
    chance = random.Random(20)  # noqa: S311 - the same cells every time, nothing secret
    rows = json.loads(CORPUS.read_text(encoding="utf-8"))
    drawn = chance.choices([row["raw"] for row in rows], weights=[row["count"] for row in rows], k=COUNT)
    cells = [varied(raw, chance) for raw in drawn]
    start = time.process_time()
    for cell in cells:
        read_cell(cell)
    seconds = time.process_time() - start
    sys.stdout.write(f"{COUNT} cells ({len(set(cells))} different): {seconds:.2f} s of CPU\n")


if __name__ == "__main__":
    main()
