"""Footnotes of a table: which marks are known, what is left of the text, and how notes are numbered."""

from __future__ import annotations

import pytest

from jaarverslag.cells import Role, read_cell
from jaarverslag.compose.footnotes import Notes
from jaarverslag.document.inlines import Text
from jaarverslag.document.tables import Footnote, Name, NoteMark
from jaarverslag.model import Footnote as WrittenNote
from jaarverslag.source import Source, Written


def written(text: str) -> Written:
    source = Source("2.1.yaml", text)
    return Written(text, source.span(0, len(text)))


def notes(*marks: str) -> Notes:
    """The notes of a table in a section that explains these marks."""
    source = Source("2.1.yaml", "voetnoten")
    given = (WrittenNote(written(mark), written(f"Over {mark}"), source.span(0, 1)) for mark in marks)
    return Notes("tabel", given)


def shown(pieces: Name) -> str:
    return "".join(f"^{piece.number}" if isinstance(piece, NoteMark) else str(piece) for piece in pieces)


@pytest.mark.parametrize(
    ("mark", "typed", "text"),
    [
        ("*", "25.942*", "25.942"),
        ("*", "180 *", "180"),
        ("*", "5,9 (*)", "5,9"),
        ("*", "-*", "\u2013"),
        ("*", "*", ""),
        ("**", "**65,2", "65,2"),
        ("**", "24% **", "24\u00a0%"),
        ("1)", "12 1)", "12"),
        ("1", "12 1)", "12"),
        ("1", "5 [1]", "5"),
        ("\u00b9", "1.280 (2014)\u00b9", "1.280 (2014)"),
        ("1)", "1.280 (2014)\u00b9", "1.280 (2014)"),
        ("12", "7\u00b9\u00b2", "7"),
        ("*", "87%* / 95%*", "87\u00a0% / 95\u00a0%"),
        ("a)", "3 a)", "3"),
        ("*", "Voorlopig vastgesteld *", "Voorlopig vastgesteld"),
    ],
)
def test_a_known_mark_leaves_the_text_of_a_cell(mark: str, typed: str, text: str) -> None:
    """However it is typed: behind the figure or before it, raised, in brackets, with a closing bracket only."""
    assert notes(mark).cell(read_cell(typed, Role.ACTUAL)) == (text, (NoteMark(1, "tabel-bij-1", "tabel-noot-1"),))


@pytest.mark.parametrize(
    ("mark", "typed", "text"),
    [
        ("*", "65,2**", "65,2**"),
        ("**", "25.942*", "25.942*"),
        ("1", "12", "12"),
        ("1", "2)", "2)"),
        ("2", "12 1)", "12 1)"),
        ("1", "1.111", "1.111"),
        ("1", "69 (1)", "69 (1)"),
        ("1", "op schema in 2011", "op schema in 2011"),
    ],
)
def test_what_is_no_known_mark_stays_as_typed(mark: str, typed: str, text: str) -> None:
    """A mark that nothing explains is not ours to take away, and a figure is no mark."""
    assert notes(mark).cell(read_cell(typed, Role.ACTUAL)) == (text, ())


@pytest.mark.parametrize(
    ("mark", "name", "expected"),
    [
        ("*", "% Functiemenging*", "% Functiemenging^1"),
        ("*)", "% onveiligheidsgevoel *)", "% onveiligheidsgevoel^1"),
        ("**", "Aantal met** een hogere score", "Aantal met^1 een hogere score"),
        ("1", "Absoluut verzuim1 / Halderberge", "Absoluut verzuim^1 / Halderberge"),
        ("1", "Verzuim (1)", "Verzuim^1"),
        ("1", "Meldingen\u00b9", "Meldingen^1"),
        ("*", "Meldingen**", "Meldingen**"),
        ("1", "Leerlingen van 11 jaar, groep 1", "Leerlingen van 11 jaar, groep 1"),
        ("1", "CO2 in 2011", "CO2 in 2011"),
        ("a", "A, b en a", "A, b en a"),
    ],
)
def test_a_known_mark_in_a_name_becomes_a_number_where_it_stands(mark: str, name: str, expected: str) -> None:
    """In the middle of a name as well; digits and letters that belong to the words are left alone."""
    assert shown(notes(mark).name(name)) == expected


def test_notes_are_numbered_in_the_order_of_the_table() -> None:
    """The first mark that is met is 1, whatever was typed; another mark for a note repeats its number, and no more."""
    made = notes("*", "**")
    assert shown(made.name("B**")) == "B^1"
    own = written("Voorlopig.")
    assert made.cell(read_cell("4*", Role.ACTUAL), own) == (
        "4",
        (NoteMark(2, "tabel-bij-2", "tabel-noot-2"), NoteMark(3, "tabel-bij-3", "tabel-noot-3")),
    )
    assert made.cell(read_cell("5**", Role.ACTUAL))[1] == (NoteMark(1, "", "tabel-noot-1"),)
    assert made.cell(read_cell("6", Role.ACTUAL), written("Voorlopig."))[1] == (NoteMark(3, "", "tabel-noot-3"),)
    assert made.all() == (
        Footnote(1, "tabel-noot-1", "tabel-bij-1", (Text("Over **"),)),
        Footnote(2, "tabel-noot-2", "tabel-bij-2", (Text("Over *"),)),
        Footnote(3, "tabel-noot-3", "tabel-bij-3", (Text("Voorlopig."),)),
    )


def test_a_note_that_the_table_does_not_refer_to_is_not_printed() -> None:
    """The notes of a section serve all its tables, each its own."""
    assert notes("*").all() == ()
