"""Checking a whole report: `validate` and `status` beside tools that check YAML in their own way, on the same files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.clock import Contender, Timing, measured
from benchmarks.reports import lay_out

SECTIONS = 70
PEERS = Path(__file__).parent.parent / "build" / "peers"
OURS = Path(sys.executable).parent / "jaarverslag"
_WHAT = {
    "`jaarverslag validate`": "shape, content, targets, text",
    "`jaarverslag status`": "the same, and every target judged",
    "check-jsonschema": "shape",
    "check-jsonschema, given a C parser": "shape",
    "yamllint": "style",
}


def contenders(folder: Path, files: list[Path]) -> tuple[Contender, ...]:
    """Give what is measured, ours first."""
    schema = folder / "section.json"
    schema.write_bytes(subprocess.run([OURS, "schema"], capture_output=True, check=True).stdout)  # noqa: S603
    json_schema: tuple[str | Path, ...] = (PEERS / "bin" / "check-jsonschema", "--schemafile", schema, *files)
    relaxed = "{extends: relaxed, rules: {line-length: disable}}"
    commands: tuple[tuple[tuple[str | Path, ...], dict[str, str]], ...] = (
        ((OURS, "validate"), {}),
        ((OURS, "status"), {}),
        (json_schema, {}),
        (json_schema, {"PYTHONPATH": str(PEERS / "clib")}),
        ((PEERS / "bin" / "yamllint", "-d", relaxed, *files), {}),
    )
    return tuple(
        Contender(name, command, environment, quiet="waarschuwing")
        for name, (command, environment) in zip(_WHAT, commands, strict=True)
    )


def chapter(folder: Path, rounds: int) -> str:
    """Measure in this empty folder, and tell it as a chapter of the results."""
    files = lay_out(folder / "data" / "2017", SECTIONS)
    medians = measured(contenders(folder, files), folder, rounds)
    size = sum(path.stat().st_size for path in files) / len(files) / 1000
    return f"""\
## Checking a whole report

{len(files)} section files of {size:.1f} KB, none of them wrong. The ratios say how many times as long a tool took as
`jaarverslag validate`.

| tool | checks | seconds | ratio | CPU seconds | ratio |
|---|---|---|---|---|---|
{_rows(medians)}"""


def _rows(medians: dict[str, Timing]) -> str:
    ours = next(iter(medians.values()))
    return "".join(
        f"| {name} | {_WHAT[name]} | {one.wall:.2f} | {one.wall / ours.wall:.1f} | {one.cpu:.2f} "
        f"| {one.cpu / ours.cpu:.1f} |\n"
        for name, one in medians.items()
    )
