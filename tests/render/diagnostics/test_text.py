from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from jaarverslag import faults
from jaarverslag.diagnostics import Diagnostic, Edit, Fix, Label
from jaarverslag.render.diagnostics.excerpt import visible
from jaarverslag.render.diagnostics.text import print_diagnostic, print_diagnostics
from jaarverslag.source import Source
from tests.render.diagnostics.sample import SAMPLE
from tests.render.screen import on_screen

if TYPE_CHECKING:
    from tests.conftest import Golden

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def shown(*diagnostics: Diagnostic, width: int = 80, terminal: bool = False, colour: bool = False) -> str:
    return on_screen(partial(print_diagnostics, diagnostics), width=width, terminal=terminal, colour=colour)


def block(diagnostic: Diagnostic, width: int = 80, *, terminal: bool = False, encoding: str = "utf-8") -> str:
    return on_screen(partial(print_diagnostic, diagnostic), width=width, terminal=terminal, encoding=encoding)


def test_a_pipe_gets_the_sample_as_recorded(golden: Golden) -> None:
    """In a file or a pipe a message and a hint stay on one line each."""
    golden("diagnostics/tekst-80.txt", shown(*SAMPLE))


@pytest.mark.parametrize("width", [80, 40])
def test_a_terminal_gets_the_sample_as_recorded(width: int, golden: Golden) -> None:
    """On a terminal everything folds between words, and every caret stays beneath its place."""
    golden(f"diagnostics/tekst-{width}-terminal.txt", shown(*SAMPLE, width=width, terminal=True))


def test_colour_adds_nothing_but_colour() -> None:
    """Whoever sees no colour reads the same characters."""
    coloured = shown(*SAMPLE, terminal=True, colour=True)
    assert ESCAPE.search(coloured)
    assert ESCAPE.sub("", coloured) == shown(*SAMPLE, terminal=True)


def test_colour_is_as_recorded(golden: Golden) -> None:
    """The frame, the marks and the first words have colour; the data and what is said about it have none."""
    golden("diagnostics/tekst-kleur.txt", shown(*SAMPLE, terminal=True, colour=True).replace("\x1b", "<ESC>"))


def test_no_colour_means_no_escapes() -> None:
    """Not one control character but the line end, though the values hold them."""
    found = {unicodedata.category(char) for char in shown(*SAMPLE, terminal=True) if char != "\n"}
    assert found.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})


def test_no_line_ends_in_a_space() -> None:
    """What is pasted into a page or a mail carries nothing invisible along."""
    assert [line for line in shown(*SAMPLE).splitlines() if line != line.rstrip()] == []


#: Narrow, wide, without a width of its own, escaped, and a tab.
CHARACTERS = st.text(alphabet="a b-é經😀\t\u0301\x1b\u202e>", min_size=1, max_size=90)


def between_frames(text: str) -> list[str]:
    """The excerpt's lines without the frame on their left; it is two digits wide at most."""
    return [line.split(" |", 1)[1][1:] for line in text.splitlines() if re.match(r" *\d* \|", line)]


def beneath(line: str, carets: str) -> str:
    """The characters that stand above the carets, by the cells that a terminal gives them."""
    start, end = len(carets) - len(carets.lstrip()), len(carets)
    column, found = 0, ""
    for char in line:
        if start <= column < end and cell_len(char):
            found += char
        column += cell_len(char)
    return found


def wide(text: str) -> str:
    """The characters that take room."""
    return "".join(char for char in visible(text) if cell_len(char))


@given(before=CHARACTERS, marked=CHARACTERS, after=CHARACTERS, width=st.integers(30, 120))
def test_carets_stand_beneath_their_place(before: str, marked: str, after: str, width: int) -> None:
    """Whatever the line is made of, however long it is and however narrow the terminal."""
    line = f"{before}[{marked}]{after}"
    source = Source("a.yaml", f"eerste\n{line}\nlaatste")
    start = len("eerste\n") + len(before)
    text = block(faults.WRONG_TYPE.at(source.span(start, start + len(marked) + 2), "fout"), width)
    shown_line, carets = between_frames(text)[1:3]
    seen, wanted = beneath(shown_line, carets), wide(f"[{marked}]")
    assert set(carets) <= {" ", "^"}
    assert cell_len(shown_line) <= width - 4
    assert len(carets) <= width - 4
    if cell_len(visible(line)) < width - 4:
        assert shown_line == visible(line).rstrip()
        assert seen == wanted
    else:
        assert seen == wanted or (seen.endswith("…") and wanted.startswith(seen[:-1].rstrip()))


def test_a_line_as_long_as_a_file_is_cut_around_its_place() -> None:
    """A file may be one line; the place stays in sight and the rest is left out on both sides."""
    source = Source("a.yaml", "x" * 500_000 + "[hier]" + "y" * 500_000)
    line, carets = between_frames(block(faults.WRONG_TYPE.at(source.span(500_000, 500_006), "fout")))[1:3]
    assert line.startswith("…x")
    assert line.endswith("y…")
    assert line[carets.index("^") : carets.rindex("^") + 1] == "[hier]"


def test_a_terminal_without_an_ellipsis_gets_points() -> None:
    """A sign that the terminal lacks would become a question mark in the middle of the data."""
    source = Source("a.yaml", "x" * 200)
    text = block(faults.WRONG_TYPE.at(source.span(0, 1), "fout"), encoding="ascii")
    assert "x..." in text
    assert "?" not in text


def test_a_place_as_wide_as_the_terminal_is_one_row() -> None:
    """Where there are no words there is no row for them."""
    source = Source("a.yaml", "x" * 200)
    lines = between_frames(block(faults.WRONG_TYPE.at(source.span(0, 200), "fout")))
    assert lines == ["", "x" * 75 + "…", "^" * 76, ""]


def test_places_that_overlap_get_a_row_each() -> None:
    """Carets over dashes would hide one of the two."""
    source = Source("a.yaml", "abcdef")
    labels = [Label(source.span(2, 6), "binnen"), Label(source.span(0, 1), "")]
    text = block(faults.WRONG_TYPE.at(source.span(1, 4), "fout", labels=labels))
    assert between_frames(text) == ["", "abcdef", "  ---- binnen", "-^^^", ""]


def test_one_line_between_two_places_is_shown() -> None:
    """Three points would take as much room as the line."""
    source = Source("a.yaml", "a: 1\nb: 2\na: 3\n")
    text = block(faults.DUPLICATE_KEY.at(source.span(10, 11), "dubbel", labels=[Label(source.span(0, 1), "eerst")]))
    assert between_frames(text) == ["", "a: 1", "- eerst", "b: 2", "a: 3", "^", ""]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: |\n  x\n  y\n", ["a: |", "   ^ van hier", "  x", "  y", "  ^ tot en met hier"]),
        ("a: |\n", ["a: |", "   ^"]),
        ("a: |\n\n\n", ["a: |", "   ^"]),
        ("a: \n  x\n", ["a:", "   ^ van hier", "  x", "  ^ tot en met hier"]),
        ("a: |\r\n  x\r\n\r\n", ["a: |", "   ^ van hier", "  x", "  ^ tot en met hier"]),
        ("a: b c\r\n\n", ["a: b c", "   ^^^"]),
        ("a: ", ["a:", "   ^"]),
    ],
)
def test_a_place_of_more_lines_is_told_by_its_ends(text: str, lines: list[str]) -> None:
    """Blank lines that end it are no part of it, so a block of text ends at its last word."""
    source = Source("a.yaml", text)
    assert between_frames(block(faults.WRONG_TYPE.at(source.span(3, len(text)), "fout")))[1:-1] == lines


def test_an_empty_file_still_has_a_place() -> None:
    """The very beginning can be pointed at where there is nothing else."""
    text = block(faults.FILE_EMPTY.at(Source("a.yaml", "").whole, "dit bestand is leeg"))
    assert between_frames(text) == ["", "", "^", ""]


LINE = Source("a.yaml", "  beoogd: {2017: >2} # waarom\nelders: 1\n")


def repaired(*edits: Edit, safe: bool = True) -> list[str]:
    text = block(faults.UNQUOTED_VALUE.at(LINE.span(17, 19), "zonder", fix=Fix(edits, safe)))
    return [line for line in text.splitlines() if "herstel" in line]


def test_a_safe_repair_shows_the_line_as_it_becomes() -> None:
    """The analyst sees what --fix will write, or types it over."""
    assert repaired(Edit(LINE.span(17, 19), '">2"')) == ['  = herstel: beoogd: {2017: ">2"} # waarom']


def test_edits_on_one_line_are_shown_together() -> None:
    """A repair is whole or not at all, on the screen too."""
    edits = Edit(LINE.span(17, 19), '">2"'), Edit(LINE.span(2, 8), "behaald")
    assert repaired(*edits) == ['  = herstel: behaald: {2017: ">2"} # waarom']


@pytest.mark.parametrize(
    ("edits", "safe"),
    [
        ([Edit(LINE.span(17, 19), "<2")], False),
        ([Edit(LINE.span(17, 19), "\n>2")], True),
        ([Edit(LINE.span(17, 19), '">2"'), Edit(LINE.span(38, 39), "2")], True),
        ([Edit(LINE.span(0, 2), "    ")], True),
    ],
    ids=["needs a look", "takes two lines", "is in two places", "is only a space"],
)
def test_a_repair_that_one_line_cannot_show_is_not_shown(edits: list[Edit], safe: bool) -> None:
    """Half a repair, or one that somebody should think about, would be typed over without thinking."""
    assert repaired(*edits, safe=safe) == []


@given(text=CHARACTERS, width=st.integers(30, 90))
def test_no_line_of_a_repair_is_wider_than_the_terminal(text: str, width: int) -> None:
    """The corrected line is cut as the faulty one is."""
    source = Source("a.yaml", "begin " + "z" * 60)
    edit = Edit(source.span(6, 8), text)
    lines = block(faults.UNQUOTED_VALUE.at(edit.span, "zonder", fix=Fix((edit,))), width).splitlines()
    assert all(cell_len(line) <= width for line in lines)


def fault(name: str, *, safe: bool | None = None, warning: bool = False) -> Diagnostic:
    source = Source(name, "x")
    fix = None if safe is None else Fix((Edit(source.whole, "y"),), safe)
    return (faults.DOUBTFUL_CELL if warning else faults.UNREADABLE_CELL).at(source.whole, "fout", fix=fix)


@pytest.mark.parametrize(
    ("diagnostics", "count"),
    [
        ([fault("a")], "1 fout in 1 bestand"),
        ([fault("a", warning=True)], "1 waarschuwing in 1 bestand"),
        ([fault("a"), fault("b")], "2 fouten in 2 bestanden"),
        ([fault("a"), fault("a", warning=True)], "1 fout, 1 waarschuwing in 1 bestand"),
        ([fault("a", safe=True)], "1 fout in 1 bestand; 1 te herstellen met --fix"),
        ([fault("a", safe=False)], "1 fout in 1 bestand; 1 te herstellen met --fix --unsafe"),
        (
            [fault("a", safe=True), fault("a", safe=True), fault("a", safe=False)],
            "3 fouten in 1 bestand; 2 te herstellen met --fix, 1 met --fix --unsafe",
        ),
        ([faults.PDF_NOT_ACCESSIBLE.about("", "niet toegankelijk")], "1 fout"),
    ],
)
def test_the_end_counts_and_names_the_next_command(diagnostics: list[Diagnostic], count: str) -> None:
    """How many of what in how many files, how many repair themselves, and what to type to read on."""
    assert shown(*diagnostics).splitlines()[-2:] == [
        count,
        f"Meer over een code: jaarverslag explain {diagnostics[0].code}",
    ]


def test_where_nothing_is_wrong_nothing_is_said() -> None:
    """The command that asked says that all is well, in its own words."""
    assert shown() == ""
