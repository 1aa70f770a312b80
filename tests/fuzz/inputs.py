"""From real cells and files to hostile ones: a few cuts, copies, swaps and insertions, drawn from a seed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.fuzz.subjects import DIVIDER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

ROOT: Final = Path(__file__).parents[2]
# What decides between readings in cells and in YAML, and what a computer chokes on.
PIECES: Final = (
    *(
        "",
        " ",
        "\u00a0",
        "\t",
        "\n",
        "\r\n",
        "\u2028",
        "\x00",
        "\ufeff",
        "\ud800",
        "😀",
        "漢",
        "e\u0301",
        "ﬁ",
        "٣",
        "½",
    ),
    *(
        ">",
        "<",
        ">=",
        "≤",
        "=",
        "-",
        "–",
        "−",
        "+",
        "±",
        "/",
        ",",
        ";",
        ":",
        ": ",
        " #",
        "%",
        "€",
        "*",
        "**",
        "¹",
        "1)",
    ),
    *(
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "[[",
        "]]",
        '"',
        "'",
        "\\",
        "|",
        "&",
        "!",
        "?",
        "@",
        "`",
        "~",
        "- ",
        "---",
        "...",
        "<<",
    ),
    *(
        "0",
        "1",
        "12",
        "1.521",
        "6,8",
        "843.8",
        "1.000",
        "62,%9",
        "2016",
        "2017",
        "9" * 19,
        "1e9",
        "0x1F",
        "5:36",
        "NaN",
    ),
    *(
        "minimaal ",
        "meer dan ",
        "tussen ",
        " en ",
        " tot ",
        " t/m ",
        "stijging ",
        " met ",
        " t.o.v. ",
        "nulmeting",
        "Top ",
    ),
    *(
        "n.v.t.",
        "nog niet bekend",
        "mln.",
        " dagen",
        " procentpunt",
        "kton",
        "ja",
        "niet ",
        "beter",
        "circa ",
        "per 1.000 ",
    ),
    *(
        "nummer: ",
        "indicatoren:\n",
        "  - id: x\n",
        "beoogd: ",
        "behaald: {2017: ",
        "waarde: ",
        "reden: ",
        "deels: ",
        "null",
    ),
)
MOST_CHANGES: Final = 6
LONGEST: Final = 20_000


def cells() -> list[str]:
    """The cells of real reports."""
    rows = json.loads((ROOT / "tests" / "corpus" / "cells.json").read_text(encoding="utf-8"))
    return [row["raw"].replace("⏎", "\n") for row in rows]


def files() -> list[str]:
    """The files of the example report, and the examples on the pages of the rules."""
    pages = (page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs" / "rules").glob("J*.md")))
    examples = [
        body for page in pages for body in re.findall(r"^```yaml[^\n]*\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    ]
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "data").rglob("*.yaml"))] + examples


class Maker:
    """Makes the inputs of each subject from the seeds that are read once."""

    def __init__(self) -> None:
        self.cells = cells()
        self.files = files()
        self.settings = (ROOT / "data" / "2017" / "rapport.yaml").read_text(encoding="utf-8")

    def make(self, subject: str, chance: Random) -> str:
        """Give the next input of a subject."""
        match subject:
            case "cell":
                return changed(self.cells, chance)
            case "pair":
                # Most of the four as they are in reports, or hardly any pair would be compared.
                return DIVIDER.join(
                    changed(self.cells, chance) if chance.random() < 0.3 else chance.choice(self.cells)
                    for _ in range(4)
                )
            case "yaml":
                return changed(self.files, chance)
            case _:
                settings = changed([self.settings], chance) if chance.random() < 0.1 else self.settings
                return settings + DIVIDER + changed(self.files, chance)


def changed(seeds: Sequence[str], chance: Random) -> str:
    """Take a text and change it in some places."""
    text = chance.choice(seeds)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        text = chance.choice(_CHANGES)(text, seeds, chance)
    return text[:LONGEST]


def _places(text: str, chance: Random) -> tuple[int, int]:
    start = chance.randint(0, len(text))
    return start, min(len(text), start + chance.choice((0, 1, 1, 2, 5, 20, 200)))


def _cut(text: str, _: Sequence[str], chance: Random) -> str:
    start, end = _places(text, chance)
    return text[:start] + text[end:]


def _put(text: str, _: Sequence[str], chance: Random) -> str:
    start, end = _places(text, chance)
    return text[:start] + chance.choice(PIECES) + text[chance.choice((start, end)) :]


def _repeat(text: str, _: Sequence[str], chance: Random) -> str:
    start, end = _places(text, chance)
    return text[:start] + text[start:end] * chance.choice((2, 3, 50, 500)) + text[end:]


def _splice(text: str, seeds: Sequence[str], chance: Random) -> str:
    start, _ = _places(text, chance)
    first, last = _places(other := chance.choice(seeds), chance)
    return text[:start] + chance.choice((other, other[first:], other[first:last])) + text[start:]


def _lines(text: str, _: Sequence[str], chance: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    line = lines[at]
    lines[at] = chance.choice(("", line + line, "  " + line, line.removeprefix("  "), lines[other]))
    lines[other] = chance.choice((lines[other], line))
    return "".join(lines)


def _case(text: str, _: Sequence[str], chance: Random) -> str:
    start, end = _places(text, chance)
    return text[:start] + text[start:end].swapcase() + text[end:]


_CHANGES: Final[tuple[Callable[[str, Sequence[str], Random], str], ...]] = (
    _cut,
    _put,
    _put,
    _repeat,
    _splice,
    _lines,
    _case,
)
