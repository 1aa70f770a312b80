"""Small reports that can be edited at random: from one seed, the same edits each time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from benchmarks.reports import SETTINGS, sentence

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

NUMBERS: Final = ("1", "1.1", "1.2", "2", "2.1", "2.1.1")
SPARE: Final = ("1.3", "2.2", "2.1.2", "3", "3.1")
_SHORTEST, _LONGEST = 2, 60


@dataclass(slots=True)
class Draft:
    """A report while it is edited: texts by number, figures, and the lines of a file that is half written."""

    title: str
    texts: dict[str, list[str]]
    actuals: dict[str, int] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)
    spoilt: str = ""
    colour: str = "#0f4c57"

    @classmethod
    def begun(cls, chance: random.Random, numbers: tuple[str, ...] = NUMBERS) -> Draft:
        """Begin with some sections of a few sentences each."""
        draft = cls("Jaarverslag 2017", {number: [sentence(chance) for _ in range(4)] for number in numbers})
        for number in numbers:
            draft.actuals[number], draft.targets[number] = chance.randint(40, 60), "> 50"
        return draft

    def write(self, data: Path, style: Path) -> None:
        """Write the report into a folder as someone who saves it, and the colour into the style."""
        data.mkdir(parents=True, exist_ok=True)
        texts = {"rapport.yaml": SETTINGS.replace("Jaarverslag 2017", self.title)}
        texts |= {f"{number}.yaml": self._section(number) for number in self.texts}
        for path in data.iterdir():
            if path.name not in texts:
                path.unlink()
        for name, text in texts.items():
            (data / name).write_text(text, encoding="utf-8")
        tokens = style / "tokens.toml"
        lines = tokens.read_text(encoding="utf-8").splitlines(keepends=True)
        first = next(at for at, line in enumerate(lines) if line.startswith("accent ="))
        lines[first] = f'accent = "{self.colour}"\n'
        tokens.write_text("".join(lines), encoding="utf-8")

    def _section(self, number: str) -> str:
        text = "".join(f"  {line}\n" for line in self.texts[number])
        whole = f"""\
nummer: {number}
titel: Titel van {number}
inleiding: |
{text}
indicatoren:
  - id: banen-{number.replace(".", "-")}
    naam: Aantal banen in {number}
    soort: effect
    behaald: {{2016: 50, 2017: {self.actuals[number]}}}
    beoogd: {{2017: "{self.targets[number]}"}}
"""
        return whole[: len(whole) // 3] + "  - {" if number == self.spoilt else whole


def edit(draft: Draft, chance: random.Random) -> str:
    """Edit a draft in one way; gives the name of it."""
    draft.spoilt = ""
    kinds = list(_KINDS)
    name = chance.choice(kinds)
    _KINDS[name](draft, chance)
    return name


def _change_a_word(draft: Draft, chance: random.Random) -> None:
    lines = draft.texts[chance.choice(list(draft.texts))]
    lines[chance.randrange(len(lines))] = sentence(chance)


def _lengthen(draft: Draft, chance: random.Random) -> None:
    lines = draft.texts[chance.choice(list(draft.texts))]
    lines.extend(sentence(chance) for _ in range(chance.randint(1, _LONGEST - min(len(lines), _LONGEST - 1))))


def _shorten(draft: Draft, chance: random.Random) -> None:
    lines = draft.texts[chance.choice(list(draft.texts))]
    del lines[chance.randint(_SHORTEST, max(_SHORTEST, len(lines))) :]


def _change_an_actual(draft: Draft, chance: random.Random) -> None:
    draft.actuals[chance.choice(list(draft.texts))] = chance.randint(40, 60)


def _change_a_target(draft: Draft, chance: random.Random) -> None:
    draft.targets[chance.choice(list(draft.texts))] = chance.choice(("> 50", "45 tot 55", "< 52", "-"))


def _refer(draft: Draft, chance: random.Random) -> None:
    at, to = chance.choice(list(draft.texts)), chance.choice(list(draft.texts))
    draft.texts[at].append(f"Zie verder [[{to}]].")


def _change_the_title(draft: Draft, chance: random.Random) -> None:
    draft.title = f"Jaarverslag 2017 {chance.choice('ABC')}"


def _add_a_section(draft: Draft, chance: random.Random) -> None:
    number = chance.choice(SPARE)
    draft.texts[number] = [sentence(chance) for _ in range(chance.randint(1, 9))]
    draft.actuals[number], draft.targets[number] = chance.randint(40, 60), "> 50"


def _take_a_section_away(draft: Draft, chance: random.Random) -> None:
    gone = chance.choice(SPARE)
    draft.texts.pop(gone, None)
    # Who takes a section away, takes the references to it away as well.
    for number, lines in draft.texts.items():
        draft.texts[number] = [line for line in lines if f"[[{gone}]]" not in line]


def _change_a_colour(draft: Draft, chance: random.Random) -> None:
    draft.colour = chance.choice(("#0f4c57", "#5a1f3d", "#1f3d5a"))


def _write_half(draft: Draft, chance: random.Random) -> None:
    draft.spoilt = chance.choice(list(draft.texts))


def _touch_nothing(_draft: Draft, _chance: random.Random) -> None:
    """Save everything as it was."""


_KINDS: Final[dict[str, Callable[[Draft, random.Random], None]]] = {
    "word": _change_a_word,
    "longer": _lengthen,
    "shorter": _shorten,
    "actual": _change_an_actual,
    "target": _change_a_target,
    "reference": _refer,
    "title": _change_the_title,
    "section": _add_a_section,
    "gone": _take_a_section_away,
    "colour": _change_a_colour,
    "half": _write_half,
    "nothing": _touch_nothing,
}
