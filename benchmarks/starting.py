"""Starting: what each command costs before it has anything to do."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.clock import Contender, measured

if TYPE_CHECKING:
    from benchmarks.clock import Timing

OURS = Path(sys.executable).parent / "jaarverslag"
_COMMANDS = (("--version",), ("read", ">2"), ("explain", "J401"), ("schema",), ("validate",), ("status",), ("fmt",))


def chapter(folder: Path, rounds: int) -> str:
    """Measure on a report of one section in this empty folder, and tell it as a chapter of the results."""
    data = folder / "data" / "2017"
    data.mkdir(parents=True)
    (data / "rapport.yaml").write_text("gemeente: Voorbeeldstad\njaar: 2017\ntitel: Jaarverslag 2017\n")
    (data / "1.yaml").write_text("nummer: 1\ntitel: Werk\n")
    python = Contender("python -c pass", (sys.executable, "-c", "pass"))
    ours = tuple(Contender(f"`jaarverslag {' '.join(words)}`", (OURS, *words)) for words in _COMMANDS)
    medians = measured((python, *ours), folder, rounds)
    rows = "".join(_row(name, one, medians[python.name]) for name, one in medians.items())
    return f"""\
## Starting

Each command on a report of one small section. The ratio is to Python by itself.

| command | seconds | ratio | peak memory |
|---|---|---|---|
{rows}"""


def _row(name: str, one: Timing, python: Timing) -> str:
    return f"| {name} | {one.wall:.3f} | {one.wall / python.wall:.1f} | {one.memory:.0f} MiB |\n"
