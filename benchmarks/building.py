"""Building a whole report: from nothing, after one change, with no change, and how all of that grows."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import watching
from benchmarks.clock import Contender, measured
from benchmarks.reports import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.clock import Timing

HERE = Path(__file__).parent
ROOT = HERE.parent
PEERS = ROOT / "build" / "peers"
OURS = Path(sys.executable).parent / "jaarverslag"
SECTIONS, MANY = 70, 280
_TYPST = "Typst"
# Chromium's own housekeeping would look for a network.
_QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")


def chapter(folder: Path, rounds: int) -> str:
    """Measure in this empty folder, and tell it as a chapter of the results."""
    small, large = folder / "small", folder / "large"
    lay_out(small / "data" / "2017", SECTIONS)
    lay_out(large / "data" / "2017", MANY)
    subprocess.run(  # noqa: S603 - a module of this package
        (sys.executable, "-m", "benchmarks.rivals", small / "data" / "2017", small / "rivals"), cwd=ROOT, check=True
    )
    together = measured((*_ours(small), *_rivals(small / "rivals")), small, rounds)
    grown = measured((_full(large, f"full build, {MANY} sections"),), large, max(1, rounds // 3))
    (typst,) = (one for one in _rivals(small / "rivals") if one.name == _TYPST)
    change = _changed(small / "data" / "2017" / "2.1.1.yaml")
    return _told({**together, **grown}) + watching.told(small, change, typst, rounds)


def _full(folder: Path, name: str) -> Contender:
    return Contender(name, (OURS, "build", "--cache", "cache"), before=_without(folder / "cache"))


def _ours(folder: Path) -> tuple[Contender, ...]:
    section = folder / "data" / "2017" / "2.1.1.yaml"
    warm = (OURS, "build", "--cache", "warm")
    return (
        _full(folder, "full build"),
        Contender("one section changed", warm, before=_changed(section)),
        Contender("nothing changed", warm),
        Contender("`validate`", (OURS, "validate")),
    )


def _rivals(folder: Path) -> tuple[Contender, ...]:
    html, typ = folder / "book.html", folder / "book.typ"
    alone = (sys.executable, HERE / "alone.py", html, folder / "alone.pdf")
    typst = (PEERS / "bin" / "python", HERE / "typeset.py", typ, folder / "typst.pdf", folder / "fonts")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    printed = (
        chromium or "",
        *_QUIET,
        f"--print-to-pdf={folder / 'chromium.pdf'}",
        f"--user-data-dir={folder / 'profile'}",
    )
    browser = (Contender("Chromium", (*printed, html.as_uri())),) if chromium else ()
    return Contender("WeasyPrint alone", alone), Contender(_TYPST, typst), *browser


def _without(path: Path) -> Callable[[], None]:
    return lambda: shutil.rmtree(path, ignore_errors=True)


def _changed(section: Path) -> Callable[[], None]:
    """Another word in the introduction each time."""

    def change() -> None:
        text = section.read_text(encoding="utf-8")
        section.write_text(text.replace("inleiding: |\n", "inleiding: |\n  Nieuw.\n", 1), encoding="utf-8")

    return change


def _told(medians: dict[str, Timing]) -> str:
    whole, alone = medians["full build"], medians["WeasyPrint alone"]
    rows = "".join(
        f"| {name} | {one.wall:.2f} | {one.wall / whole.wall:.2f} | {one.wall / alone.wall:.2f} | {one.cpu:.2f} "
        f"| {one.memory:.0f} MiB |\n"
        for name, one in medians.items()
    )
    return f"""\
## Building a whole report

{SECTIONS} sections on two tagged A4 pages each, with a table of indicators in most, and all that belongs to a report
before and after them. The rivals get the same text and tables in one document, with the same fonts, and are asked for a
tagged PDF (Typst and WeasyPrint: PDF/UA-1). Memory is that of the largest process.

| what | seconds | to a full build | to WeasyPrint alone | CPU seconds | peak memory |
|---|---|---|---|---|---|
{rows}"""
