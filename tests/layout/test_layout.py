"""The canonical layout: what moves, what stays, and what is left alone."""

from __future__ import annotations

import re
from collections import Counter
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from jaarverslag.format import ACTIVITY, CONCLUSION, INDICATOR, REPORT, SECTION, Shape
from jaarverslag.layout import lay_out
from jaarverslag.source import Source
from jaarverslag.syntax import Mapping, Node, Scalar, Sequence, parse

if TYPE_CHECKING:
    import random
    from pathlib import Path

HEAD = "nummer: 2.1\ntitel: A\n"


def laid_out(text: str, shape: Shape = SECTION) -> str:
    result = lay_out(Source("2.1.yaml", text), shape)
    assert result.value is not None, result.diagnostics
    return result.value.text


def says(text: str) -> object:
    """What a file says, for who does not care for the order of keys."""
    return _says(parse(Source("2.1.yaml", text)).value)


def _says(node: Node | None) -> object:
    match node:
        case Mapping():
            return {entry.key.text: _says(entry.value) for entry in node.entries}
        case Sequence():
            return [_says(item) for item in node.items]
        case Scalar():
            return node.text
        case None:
            return None


# --- What moves ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("behaviour", "before", "after"),
    [
        ("keys stand as declared", "titel: A\nnummer: 2.1\n", HEAD),
        ("one space behind a colon", "nummer:    2.1\ntitel : A\n", HEAD),
        ("blank lines around what is tall", f"{HEAD}bereiken: |\n  A\n", f"{HEAD}\nbereiken: |\n  A\n"),
        ("no more than one blank line", f"\n\n{HEAD}\n\n\nlegenda: A\n\n", f"{HEAD}\nlegenda: A\n"),
        ("one line needs no blank line", f"{HEAD}legenda: A\n", f"{HEAD}legenda: A\n"),
        (
            "two spaces per layer, also where a list had none",
            f"{HEAD}gedaan:\n- id: a\n  tekst: A\n-     id: b\n      tekst: B\n",
            f"{HEAD}\ngedaan:\n  - id: a\n    tekst: A\n  - id: b\n    tekst: B\n",
        ),
        (
            "a lone dash gets its item beside it",
            f"{HEAD}gedaan:\n    -\n        tekst: A\n        id: a\n",
            f"{HEAD}\ngedaan:\n  - id: a\n    tekst: A\n",
        ),
        (
            "a block of text moves as a whole",
            f"{HEAD}bereiken: |\n      Een\n        twee\n\n      drie  \n",
            f"{HEAD}\nbereiken: |\n  Een\n    twee\n\n  drie  \n",
        ),
        (
            "a block that begins with spaces keeps them",
            f"{HEAD}gedaan:\n      - tekst: |2\n            Een\n          twee\n        id: a\n",
            f"{HEAD}\ngedaan:\n  - id: a\n    tekst: |2\n        Een\n      twee\n",
        ),
        (
            "a line of blanks that ends a block is text where it is longer than the indentation",
            f"{HEAD}bereiken: |\n    A\n      \n    \nlegenda: B\n",
            f"{HEAD}\nlegenda: B\n\nbereiken: |\n  A\n    \n",
        ),
        (
            "an empty block takes nothing of what follows",
            f"{HEAD}bereiken: |\nlegenda: B\ngedaan:\n  - tekst: >\n    # over het id\n    id: a\n",
            f"{HEAD}legenda: B\nbereiken: |\n\ngedaan:\n  # over het id\n  - id: a\n    tekst: >\n",
        ),
        (
            "an unquoted text over lines stands under its key",
            f"{HEAD}bereiken: Een\n     twee\n   drie\n",
            f"{HEAD}\nbereiken: Een\n  twee\n  drie\n",
        ),
        (
            "a quoted text over lines stands under its key",
            f'{HEAD}bereiken: "Een\n\n     twee"\n',
            f'{HEAD}\nbereiken: "Een\n\n  twee"\n',
        ),
        (
            "values between braces on a line get their order and their spaces",
            f"{HEAD}indicatoren:\n  - {{naam: A,id: a, behaald: {{2017: {{reden: 'x, y' , waarde: -}}}}}}\n",
            f"{HEAD}\nindicatoren:\n  - {{id: a, naam: A, behaald: {{2017: {{waarde: -, reden: 'x, y'}}}}}}\n",
        ),
        (
            "braces over lines only move as a whole",
            f"{HEAD}indicatoren:\n- naam: A\n  behaald: {{2016: 8,\n     2017: 8,5}}\n  id: a\n",
            f"{HEAD}\nindicatoren:\n  - id: a\n    naam: A\n    behaald: {{2016: 8,\n       2017: 8,5}}\n",
        ),
        (
            "years stay in the order in which they were typed",
            f"{HEAD}indicatoren:\n  - {{id: a, naam: A, behaald: {{2017: 8, 2016: 9}}}}\n",
            f"{HEAD}\nindicatoren:\n  - {{id: a, naam: A, behaald: {{2017: 8, 2016: 9}}}}\n",
        ),
    ],
)
def test_what_changes(behaviour: str, before: str, after: str) -> None:
    """Each line of the table: a file before and after."""
    assert laid_out(before) == after, behaviour


def test_settings_have_an_order_too() -> None:
    """`rapport.yaml` follows its own declaration, down to the words of the report."""
    before = "instellingen:\n  woorden:\n    conclusie: C\n    behaald: B\ntitel: T\njaar: 2017\ngemeente: G\n"
    after = "gemeente: G\njaar: 2017\ntitel: T\n\ninstellingen:\n  woorden:\n    behaald: B\n    conclusie: C\n"
    assert laid_out(before, REPORT) == after


def test_comments_stay_at_their_keys() -> None:
    """A comment moves with the key below it or beside it; one that ends a group stays at its end."""
    before = """\
        # yaml-language-server: $schema=x.json
        # over de titel
        titel: A  # naast de titel
        gedaan:   # naast gedaan
        # over de eerste
        - tekst: A
          # over het id
          id: a
          # einde van de eerste
        # over de tweede
        - # naast het streepje
          id: b
          tekst: >2
          # einde van de tweede
          # deels: ...
        # over het nummer

        nummer: 2.1
        # einde
    """
    after = """\
        # yaml-language-server: $schema=x.json
        # over het nummer

        nummer: 2.1
        # over de titel
        titel: A  # naast de titel

        gedaan:   # naast gedaan
          # over de eerste
          # over het id
          - id: a
            tekst: A
            # einde van de eerste
          # over de tweede
          # naast het streepje
          - id: b
            tekst: >2
            # einde van de tweede
            # deels: ...

        # einde
    """
    assert laid_out(dedent(before)) == dedent(after)


def test_head_of_the_file_stays_on_top() -> None:
    """What stands above the first blank line, or is for the editor, belongs to the file and not to a key."""
    head = "# Sectie van de afdeling EZ\n\n"
    assert laid_out(f"{head}titel: A\nnummer: 2.1\n") == f"{head}{HEAD}"
    assert laid_out("---\ntitel: A\nnummer: 2.1\n") == f"---\n{HEAD}"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_stay(end: str) -> None:
    """A file from Windows stays one; a last line without an end gets one."""
    before = f"{HEAD}bereiken: |\n    A\n\n    B"
    assert laid_out(before.replace("\n", end)) == f"{HEAD}\nbereiken: |\n  A\n\n  B\n".replace("\n", end)


# --- What is left alone --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("nummer: [2\n", ["J201"]),
        ("nummer: 2\ntitel: A\nnummer: 3\n", ["J203"]),
        ("titel: A\nnumer: 2\n", ["J301"]),
        ("titel: A\nnummer: 2\ngedaan: niets\n", ["J303"]),
        ("titel: A\nnummer: 2\ngedaan:\n- tekst: A\n  idee: a\n", ["J301"]),
        ("titel: A\nindicatoren:\n- behaald:\n    2017: {reden: A, waarden: 8}\n", ["J301"]),
        ("- titel: A\n", ["J303"]),
        ("titel: A\x00\n", ["J106"]),
        ("titel: |+\n  A\n\nnummer: 2\n", []),
        ("{titel: A, nummer: 2}\n", []),
        ("? titel\n: A\nnummer: 2\n", []),
        ("titel: A\nnummer: 2\n...\n", []),
    ],
)
def test_a_doubtful_file_is_left_alone(text: str, codes: list[str]) -> None:
    """Where it is not certain what belongs where, or how to move it, there is no layout; a fault says why."""
    result = lay_out(Source("2.yaml", text), SECTION)
    assert result.value is None
    assert [one.code for one in result.diagnostics] == codes


@pytest.mark.parametrize(
    "harmed",
    [
        "nummer: 2.1\n# a\n",
        "nummer: 2.1\ntitel: A\n",
        "nummer: 2.2\ntitel: A # a\n",
        "nummer: A\ntitel: 2.1 # a\n",
    ],
)
def test_a_layout_that_would_harm_is_not_handed_on(harmed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should the layout ever lose a value, a comment or a digit, the file stays as it is."""
    monkeypatch.setattr("jaarverslag.layout.arranged", lambda *_: harmed)
    assert lay_out(Source("2.1.yaml", "titel: A # a\nnummer: 2.1\n"), SECTION).value is None


@pytest.mark.parametrize("text", ["", "\n\n", "# alleen commentaar\n"])
def test_nothing_has_no_layout(text: str) -> None:
    """An empty file stays as it is; that it is empty is not for the layout to say."""
    assert laid_out(text) == text


def test_other_faults_do_not_stop_it() -> None:
    """A missing key, a wrong year or a cell that needs quotes has its place all the same."""
    text = "titel: A\nindicatoren:\n- beoogd: {17: >2}\n  id: Fout!\n"
    assert laid_out(text) == "titel: A\n\nindicatoren:\n  - id: Fout!\n    beoogd: {17: >2}\n"


# --- Every file ----------------------------------------------------------------------------------


def test_files_of_the_project_are_laid_out(root: Path) -> None:
    """The example and what `init` writes are in the layout that they recommend."""
    files = [*(root / "data").rglob("*.yaml"), *(root / "jaarverslag" / "starter").glob("*.yaml")]
    shapes = {"rapport.yaml": REPORT, "workflow.yaml": None}
    for file in files:
        shape = shapes.get(file.name, SECTION)
        if shape:
            text = file.read_text(encoding="utf-8")
            assert laid_out(text, shape) == text, file


class Writer:
    """Writes a section in a random but correct way, and remembers which comment belongs to which key."""

    def __init__(self, dice: random.Random, *, as_typed: bool) -> None:
        self.dice = dice
        self.owners: dict[str, str] = {}
        self.words = ["Een tekst", '"a: b # c"', "'d''e'", "a#b", "x - y", "17"]
        self.cells = ["8", "'8,5'", '">2"', '"-"', "2017", "{reden: 'nee, nog niet', waarde: '-'}", "{waarde: 8.5 %}"]
        if as_typed:
            self.words += ["[[2.3]] en", "'t Zandt", ">2"]
            self.cells = ["8,5", ">2", "-", "<= 3", *self.cells, "*", "{reden: nee, waarde: -}"]

    def maybe(self, chance: float = 0.3) -> bool:
        """Throw the dice."""
        return self.dice.random() < chance

    def remark(self, column: int, owner: str) -> list[str]:
        """A comment of its own line for a key, or none; with blank lines now and then."""
        lines = [""] * self.dice.choice([0, 0, 0, 1, 2])
        if self.maybe():
            name = f"c{len(self.owners)}"
            self.owners[name] = owner
            lines.append(f"{' ' * column}# {name} 'over' {owner}: {{x}}")
        return lines

    def beside(self) -> str:
        """What may stand behind a value."""
        return self.dice.choice(["", "", "", " # ernaast", "   "])

    def keys(self, names: list[str], shape: Shape) -> list[str]:
        """Some keys of a group, in any order; the first in the list must be there."""
        chosen = [name for name in names if name == shape.keys[0].name or self.maybe(0.7)]
        self.dice.shuffle(chosen)
        return chosen

    def section(self) -> str:
        """A whole file."""
        lines = self.dice.choice([[], ["# yaml-language-server: $schema=x"], ["# kop", ""]])
        keys = ["nummer", "titel", "inleiding", "legenda", "indicatoren", "bereiken", "gedaan", "conclusie"]
        lines = [*lines, *self.group(self.keys(keys, SECTION), 0)]
        return "\n".join(lines) + self.dice.choice(["", "\n", "\n\n\n"])

    def group(self, names: list[str], column: int) -> list[str]:
        """Keys under one another."""
        lines = []
        for position, name in enumerate(names):
            # What stands above the first key of a file or an item is not about that key alone.
            lines += self.remark(column, name) if position else []
            lines += self.entry(name, column)
        return [*lines, *self.ending(column)]

    def ending(self, column: int) -> list[str]:
        """A comment that ends a group, or none."""
        return [f"{' ' * column}# einde"] if column and self.maybe(0.1) else []

    def entry(self, name: str, column: int) -> list[str]:
        """A key with what stands behind it."""
        head = f"{' ' * column}{name}{self.dice.choice([':', ':', ' :'])}"
        match name:
            case "indicatoren":
                return [
                    head + self.beside(),
                    *self.items(INDICATOR, ["id", "naam", "eenheid", "beoogd", "behaald"], column),
                ]
            case "gedaan":
                return [head + self.beside(), *self.items(ACTIVITY, ["id", "tekst"], column)]
            case "conclusie":
                return [head + self.beside(), *self.items(CONCLUSION, ["kop", "over", "tekst"], column)]
            case "beoogd" | "behaald":
                return self.series(head, column)
            case "over":
                return [f"{head} {self.dice.choice(['[a, b]', '[ a,b ]', '[]', '[a]'])}{self.beside()}"]
            case "id" | "nummer":
                return [f"{head}{self.dice.choice([' ', '   '])}{self.dice.choice(['a', '2', 'x-y'])}{self.beside()}"]
            case "inleiding" | "bereiken" | "tekst":
                return self.prose(head, column)
            case _:
                return [f"{head} {self.dice.choice(self.words)}{self.beside()}"]

    def items(self, shape: Shape, names: list[str], column: int) -> list[str]:
        """A list of groups."""
        dash = column + self.dice.choice([0, 1, 2, 4])
        gap = self.dice.choice([1, 1, 3])
        lines: list[str] = []
        for _ in range(self.dice.choice([1, 2, 3])):
            lines += self.remark(dash, "-")
            first, *rest = self.group(self.keys(names, shape), dash + 1 + gap)
            if self.maybe(0.8):
                lines += [f"{' ' * dash}-{' ' * gap}{first.lstrip()}", *rest]
            else:
                lines += [f"{' ' * dash}-{self.dice.choice(['', ' # bij het streepje'])}", first, *rest]
        return [*lines, *self.ending(dash)]

    def series(self, head: str, column: int) -> list[str]:
        """Cells by year, between braces or under one another."""
        if self.maybe(0.6):
            pairs = [f"{year}: {self.dice.choice(self.cells[:5])}" for year in (2016, 2017)]
            join = self.dice.choice([", ", " , ", f",\n{' ' * (column + 3)}"])
            return f"{head} {{{join.join(pairs)}}}{self.beside()}".split("\n")
        inner = column + self.dice.choice([1, 2, 5])
        lines = [head + self.beside()]
        for year in (2017, 2016):
            lines += [
                *self.remark(inner, str(year)),
                f"{' ' * inner}{year}: {self.dice.choice(self.cells)}{self.beside()}",
            ]
        return [*lines, *self.ending(inner)]

    def prose(self, head: str, column: int) -> list[str]:
        """A longer text, in one of YAML's many ways."""
        inner = " " * (column + self.dice.choice([1, 2, 4]))
        body = ["Een alinea", "", "# geen commentaar", "  ingesprongen ", "", "slot: 1"]
        match self.dice.choice(["block", "folded", "spaces", "plain", "below", "quoted"]):
            case "block":
                return [f"{head} |{self.beside()}", *(f"{inner}{line}" if line else "" for line in body)]
            case "folded":
                return [f"{head} >-", *(f"{inner}{line}" for line in body)]
            case "spaces":
                return [f"{head} |2-", *(f"{' ' * (column + 2)}{line}" if line else "" for line in ["    x", *body])]
            case "plain":
                return [f"{head} Een tekst", f"{inner}die doorloopt", "", f"{inner} en ophoudt{self.beside()}"]
            case "below":
                return [f"{head}{self.beside()}", f"{inner}Een tekst eronder", f"{inner}over regels"]
            case _:
                return [f'{head} "Een tekst', "", f"{inner}# tussen", f'{inner}   aanhalingstekens: "{self.beside()}']


@given(st.randoms(use_true_random=False), st.sampled_from(["\n", "\r\n"]))
def test_any_correct_file_keeps_what_it_says(dice: random.Random, end: str) -> None:
    """Whatever the order, the indentation, the quotes and the comments: the meaning stays, and once is enough."""
    writer = Writer(dice, as_typed=True)
    text = writer.section()
    after = laid_out(text.replace("\n", end))
    assert says(after) == says(text if text.endswith("\n") else f"{text}\n")
    assert laid_out(after) == after
    assert ("\r\n" in after) == (end == "\r\n")
    after = after.replace("\r\n", "\n")
    assert Counter(re.findall(r"#.*", after)) == Counter(line.rstrip() for line in re.findall(r"#.*", text))
    assert "\n\n\n" not in after
    lines = after.splitlines()
    for name, owner in writer.owners.items():
        at = next(number for number, line in enumerate(lines) if f"# {name} " in line)
        below = next(line.strip() for line in lines[at:] if line.strip() and line.strip()[0] != "#")
        assert below.startswith(owner) or below.removeprefix("- ").startswith(owner), (name, owner)
    orders = {shape.keys[0].name: [key.name for key in shape.keys] for shape in (SECTION, INDICATOR, CONCLUSION)}
    top = [line.partition(":")[0] for line in lines if re.match(r"\w", line)]
    assert top == sorted(top, key=orders["nummer"].index)


@given(st.randoms(use_true_random=False))
def test_another_parser_reads_the_same(dice: random.Random) -> None:
    """A parser that shares no code with the layout finds the same values behind the same keys."""
    text = Writer(dice, as_typed=False).section()
    yaml = YAML(typ="safe", pure=True)
    assert yaml.load(laid_out(text)) == yaml.load(text if text.endswith("\n") else f"{text}\n")


@given(st.randoms(use_true_random=False))
def test_a_damaged_file_is_left_alone_or_keeps_what_it_says(dice: random.Random) -> None:
    """Lines that were lost, repeated or moved aside never make a layout that says something else, nor an exception."""
    lines = Writer(dice, as_typed=True).section().split("\n")
    for _ in range(dice.choice([1, 2, 5])):
        at = dice.randrange(len(lines))
        lines[at : at + 1] = dice.choice([[], [lines[at]] * 2, [f" {lines[at]}"], [lines[at][1:]], [lines[at][:-2]]])
        lines = lines or [""]
    text = "\n".join([*lines, ""])
    result = lay_out(Source("2.1.yaml", text), SECTION)
    if result.value is not None:
        assert says(result.value.text) == says(text)
        assert laid_out(result.value.text) == result.value.text
