# ruff: noqa: INP001 - a script of its own, no package
"""Times `jaarverslag validate` beside check-jsonschema and yamllint on the same 70 files, and writes results.md.

Run as `make bench`. Each tool is a process of its own, started anew every time; the runs alternate, so that a busy
moment of the machine strikes all of them, and what counts is the median.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PEERS = HERE.parent / "build" / "peers"
OURS = Path(sys.executable).parent
SEED = 2017
SECTIONS = 70

# --- The files -----------------------------------------------------------------------------------

SETTINGS = "gemeente: Voorbeeldstad\njaar: 2017\ntitel: Jaarverslag 2017\n"
WORDS = """
    aandacht aanpak afspraken bedrijven begroting beleid bestuur bewoners binnenstad bouw buurten cultuur
    dienst doel economie energie fietsers gebouwen gemeente gezondheid groei groen huizen inwoners jaar jeugd
    kansen kennis klimaat kosten kunst kwaliteit leefbaarheid leerlingen maatregelen markt mensen mobiliteit
    natuur onderhoud onderwijs ondernemers openbare ouderen parken partners plan plannen plein projecten regio
    ruimte samenwerking scholen sport stad stedelijke straten studenten subsidie taken toekomst veiligheid
    verbetering verenigingen verkeer vraag vrijwilligers water welzijn wijken wijkteams winkels wonen woningen
    zorg kinderen aan beter bij dat deze die door een en er extra gaan gaf goed helpen het hun in is kregen
    langs maakten meer met minder naar nieuwe nog om onder ook op over samen snel te tussen uit van vanaf veel
    verder voor waar we werken wilden zo
""".split()  # noqa: SIM905 - as a list this would be a page


def sentence(chance: random.Random) -> str:
    """A line of words, as long as people write them."""
    return " ".join(chance.choices(WORDS, k=chance.randint(8, 14))).capitalize() + "."


def prose(chance: random.Random, sentences: int, indent: int) -> str:
    """A block of text of so many lines, as it stands behind a `|`."""
    return "".join(f"{' ' * indent}{sentence(chance)}\n" for _ in range(sentences))


def indicator(chance: random.Random, name: str, kind: str) -> str:
    """One indicator with a target, of one of the forms that reports are full of."""
    actual = chance.randint(40, 90)
    before, target = actual + chance.randint(-9, 9), actual - chance.randint(1, 9)
    what, behaald, beoogd = chance.choice(
        (
            ("Aantal", f" {{2016: {before}, 2017: {actual}}}", f">{target}"),
            ("Percentage", f' {{2016: "{before},5%", 2017: "{actual},4%"}}', f"≥ {target}%"),
            ("Aantal", f" {{2016: 12.3{before}, 2017: 12.5{actual}}}", f"<12.9{target}"),
            (
                "Aantal",
                f'\n      2016: {{waarde: "-", reden: nog niet gemeten in 2016}}\n      2017: {actual}',
                f"{target} tot {actual + 20}",
            ),
        )
    )
    return f"""\
  - id: {name}
    naam: {what} {" ".join(chance.choices(WORDS, k=4))}
    soort: {kind}
    behaald:{behaald}
    beoogd: {{2017: "{beoogd}"}}
"""


def section(chance: random.Random, number: str) -> str:
    """One section of some 5 KB with everything that a section has, and nothing wrong with it."""
    activities = [f"activiteit-{letter}" for letter in "abcde"]
    kind = "prestatie" if number.count(".") > 1 else "effect"
    indicators = "".join(indicator(chance, f"indicator-{at}", kind) for at in (1, 2))
    table = f"indicatoren:\n{indicators}\n" if "." in number else ""
    promised = "".join(f"  - id: {name}\n    tekst: {sentence(chance)}\n" for name in activities)
    conclusions = "".join(
        f"  - kop: {' '.join(chance.choices(WORDS, k=4)).capitalize()}\n    over: [{name}]\n    tekst: |\n"
        f"{prose(chance, 3, 6)}\n{prose(chance, 3, 6)}"
        for name in activities
    )
    return f"""\
nummer: {number}
titel: {" ".join(chance.choices(WORDS, k=4)).capitalize()}

inleiding: |
{prose(chance, 5, 2)}
legenda: |
{prose(chance, 2, 2)}
{table}bereiken: |
{prose(chance, 7, 2)}
gedaan:
{promised}
conclusie:
{conclusions}"""


def numbers() -> list[str]:
    """The numbers of a report: programmes of four parts with three sections each."""
    found = []
    for programme in range(1, SECTIONS):
        found.append(f"{programme}")
        for part in range(1, 5):
            found.append(f"{programme}.{part}")
            found += [f"{programme}.{part}.{field}" for field in range(1, 4)]
    return found[:SECTIONS]


def lay_out(folder: Path) -> list[Path]:
    """Write the report, the same for every run of this script; gives the section files."""
    chance = random.Random(SEED)  # noqa: S311 - the same files every time
    folder.mkdir(parents=True)
    (folder / "rapport.yaml").write_text(SETTINGS, encoding="utf-8")
    paths = [folder / f"{number}.yaml" for number in numbers()]
    for path in paths:
        path.write_text(section(chance, path.stem), encoding="utf-8")
    return paths


# --- The clock -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Contender:
    """A command and what it does, as the table calls it."""

    name: str
    does: str
    command: tuple[str | Path, ...]
    libraries: Path | None = None  # what it may use beside what it was installed with


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of one run: on the clock, and of the processor."""

    wall: float
    cpu: float


def contenders(folder: Path, files: list[Path]) -> tuple[Contender, ...]:
    """Give what is measured, ours first."""
    schema = folder / "section.json"
    ours = OURS / "jaarverslag"
    schema.write_bytes(subprocess.run([ours, "schema"], capture_output=True, check=True).stdout)  # noqa: S603
    json_schema: tuple[str | Path, ...] = (PEERS / "bin" / "check-jsonschema", "--schemafile", schema, *files)
    relaxed = "{extends: relaxed, rules: {line-length: disable}}"
    return (
        Contender("`jaarverslag validate`", "shape, content, targets, text", (ours, "validate")),
        Contender("`jaarverslag status`", "the same, and every target judged", (ours, "status")),
        Contender("check-jsonschema", "shape", json_schema),
        Contender("check-jsonschema, given a C parser", "shape", json_schema, PEERS / "clib"),
        Contender("yamllint", "style", (PEERS / "bin" / "yamllint", "-d", relaxed, *files)),
    )


def timed(contender: Contender, folder: Path) -> Timing:
    """Run a command once in a process of its own; it must find nothing, or it did not do the work that it should."""
    before, start = os.times(), time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(contender.libraries or "")}
    run = subprocess.run(contender.command, cwd=folder, env=environment, capture_output=True, check=False)  # noqa: S603
    wall, after = time.perf_counter() - start, os.times()
    if run.returncode or b"waarschuwing" in run.stdout + run.stderr:
        sys.exit(f"{contender.name} failed on files that are right:\n{(run.stdout + run.stderr).decode()}")
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return Timing(wall, spent)


def measured(competing: tuple[Contender, ...], folder: Path, rounds: int) -> dict[str, Timing]:
    """Give the median of each, over rounds in which they take turns; a first round only warms the machine up."""
    timings: dict[str, list[Timing]] = {one.name: [] for one in competing}
    for number in range(rounds + 1):
        for one in competing:
            timing = timed(one, folder)
            if number:
                timings[one.name].append(timing)
    return {
        name: Timing(statistics.median(one.wall for one in runs), statistics.median(one.cpu for one in runs))
        for name, runs in timings.items()
    }


# --- The page ------------------------------------------------------------------------------------


def page(competing: tuple[Contender, ...], medians: dict[str, Timing], files: list[Path], rounds: int) -> str:
    """Say it as a table, in which ours is 1."""
    ours = medians[competing[0].name]
    size = sum(path.stat().st_size for path in files) / len(files) / 1000
    rows = "".join(
        f"| {one.name} | {one.does} | {medians[one.name].wall:.2f} | {medians[one.name].wall / ours.wall:.1f} "
        f"| {medians[one.name].cpu:.2f} | {medians[one.name].cpu / ours.cpu:.1f} |\n"
        for one in competing
    )
    return f"""\
# Checking a whole report

{len(files)} section files of {size:.1f} KB, none of them wrong; each run is a new process. Median of {rounds} runs that
took turns. The ratios say how many times as long a tool took as `jaarverslag validate`; they travel between machines,
the seconds do not.

| tool | checks | seconds | ratio | CPU seconds | ratio |
|---|---|---|---|---|---|
{rows}"""


def main() -> None:
    """Measure, print and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=11)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        files = lay_out(folder / "data" / "2017")
        competing = contenders(folder, files)
        text = page(competing, measured(competing, folder, rounds), files, rounds)
    (HERE / "results.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
