"""Tables of the authors' own: cells as printed, dashes with their meaning, notes, and columns that fit."""

from __future__ import annotations

import pytest

from jaarverslag.compose import compose_section
from jaarverslag.compose.data import dash_meaning
from jaarverslag.document.blocks import Document, Heading, Paragraph, ParagraphRole
from jaarverslag.document.data_table import DataTable
from jaarverslag.document.inlines import Text
from jaarverslag.document.tables import Fit, NoteMark
from jaarverslag.evaluate import evaluate
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

SETTINGS = "gemeente: G\njaar: 2017\ntitel: Jaarverslag 2017\n"
TABLE = """\
tabellen:
  - titel: Bevolking
    tabel: |
      | Groep | 2016 | 2017 | Bron |
      |-------|-----:|-----:|------|
      | Stadjers | 200952 | 1.521,5 | gemeente |
      | Tot 15 | - | 11,9% | |
"""


def document_of(text: str) -> Document:
    sources = ReportSources(Source("rapport.yaml", SETTINGS), (Source("s.yaml", f"vooraf: 1\ntitel: T\n{text}"),))
    report = read_report(sources).value
    assert report is not None
    (section,) = report.sections
    return compose_section(report, section, evaluate(report), frozenset({section.number}), concept=False)


def tables(text: str) -> list[DataTable]:
    return [block for block in document_of(text).blocks if isinstance(block, DataTable)]


def test_a_table_is_printed_as_typed_with_its_typography_made_right() -> None:
    """Thousands get their points, a dash its length, a percentage its space; words stay words."""
    (table,) = tables(TABLE)
    assert (table.anchor, table.caption, table.corner) == ("tabel-1", ("Bevolking",), ("Groep",))
    assert [column.head for column in table.columns] == [("2016",), ("2017",), ("Bron",)]
    assert [(row.name, [cell.text for cell in row.cells]) for row in table.rows] == [
        (("Stadjers",), ["200.952", "1.521,5", "gemeente"]),
        (("Tot 15",), ["\u2013", "11,9\u00a0%", ""]),
    ]


def test_columns_of_figures_are_known_from_those_of_words() -> None:
    """Figures stand under each other, and a dash among them is no word."""
    (table,) = tables(TABLE)
    assert [column.figures for column in table.columns] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        (TABLE, "geen waarde"),
        (f"{TABLE}    toelichting: 'Een streepje betekent: niet gemeten.'\n", "geen waarde: niet gemeten"),
        (
            f"{TABLE}legenda: 'Een streepje betekent dat er geen cijfer is.'\n",
            "geen waarde: dit betekent dat er geen cijfer is",
        ),
        (
            f"{TABLE}    toelichting: '- = onbekend'\nlegenda: 'Een streepje betekent iets anders.'\n",
            "geen waarde: onbekend",
        ),
    ],
)
def test_a_dash_says_what_it_means_where_the_author_tells(text: str, spoken: str) -> None:
    """Whoever hears the table hears why there is no figure; the table's own words go before those of the section."""
    (table,) = tables(text)
    assert table.rows[1].cells[0].spoken == spoken


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Een streepje betekent hier: nog niet bekend. Verder niets.", "nog niet bekend"),
        ("Als er geen gegevens zijn, staat er een streepje.", "Als er geen gegevens zijn"),
        ('"-" betekent: geen gegevens; zie ook de bron.', "geen gegevens"),
        ("- niet gemeten", ""),
        ("In 2016 - 2017 was dit anders.", ""),
        ("Het streepje van Bep Bakker hangt hier.", ""),
    ],
)
def test_the_meaning_of_a_dash_is_found_in_what_authors_write(text: str, meaning: str) -> None:
    """Only a sentence about the dash says what it means."""
    assert dash_meaning("", text) == meaning


@pytest.mark.parametrize("piece", ["als ", "als streepje ", "streepje is ", "- = ", "staat er ", "-", " "])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    """What slows down with the square of it would not come back from this."""
    assert len(dash_meaning(piece * (200_000 // len(piece)))) < 200_000


def test_a_legend_without_indicators_is_about_the_tables() -> None:
    """It stands above them; where there are indicators it stays with those."""
    legend, table = document_of(f"{TABLE}legenda: Uitleg.\n").blocks[1:]
    assert legend == Paragraph((Text("Uitleg."),), ParagraphRole.LEGEND)
    assert isinstance(table, DataTable)
    indicators = "indicatoren:\n  - {id: a, naam: A, behaald: {2017: 1}}\n"
    kinds = [type(one).__name__ for one in document_of(f"{TABLE}legenda: Uitleg.\n{indicators}").blocks]
    assert kinds == ["Heading", "DataTable", "Paragraph", "IndicatorTable"]


def test_what_is_said_of_a_table_is_no_legend_of_the_next() -> None:
    """A legend is kept with what is below it, a remark with what is above it."""
    two = f"{TABLE}    toelichting: Bron.\n{TABLE.removeprefix('tabellen:')}legenda: Uitleg.\n"
    roles = [one.role if isinstance(one, Paragraph) else None for one in document_of(two).blocks[1:]]
    assert roles == [ParagraphRole.LEGEND, None, ParagraphRole.REMARK, None]


def test_marks_in_a_table_refer_to_the_notes_of_the_section() -> None:
    """A mark at a cell, a name or a head becomes a number, with the text under the table."""
    text = TABLE.replace("1.521,5", "1.521,5*").replace("Stadjers", "Stadjers 1)")
    (table,) = tables(f'{text}voetnoten:\n  - {{teken: "*", tekst: Voorlopig.}}\n  - {{teken: 1), tekst: Inwoners.}}\n')
    first = table.rows[0]
    assert first.cells[1].text == "1.521,5"
    assert [mark.number for mark in first.cells[1].marks] == [2]
    assert [piece.number if isinstance(piece, NoteMark) else piece for piece in first.name] == ["Stadjers", 1]
    assert [note.inlines for note in table.notes] == [(Text("Inwoners."),), (Text("Voorlopig."),)]


def test_a_wide_table_goes_on_its_side() -> None:
    """Twelve columns of figures fit no upright page."""
    row = " | ".join(["Naam", *(str(123456 + month) for month in range(14))])
    (table,) = tables(f"tabellen:\n  - titel: T\n    tabel: |\n      {row}\n      {row}\n")
    assert table.fit in {Fit.LANDSCAPE, Fit.LANDSCAPE_SMALL}


def test_what_is_too_wide_for_any_page_comes_in_parts() -> None:
    """Every column is in one of them, in order; each part has the names and the notes, and breaks no figure."""
    heads = " | ".join(["Naam", *(str(year) for year in range(1990, 2021))])
    row = " | ".join(["Inwoners*", *(f"123.456.{year}" for year in range(700, 731))])
    note = 'voetnoten:\n  - {teken: "*", tekst: Geschat.}\n'
    parts = tables(f"tabellen:\n  - titel: T\n    tabel: |\n      {heads}\n      {row}\n    toelichting: Bron.\n{note}")
    assert [part.anchor for part in parts] == ["tabel-1", "tabel-1-2", "tabel-1-3"]
    assert [part.caption for part in parts] == [("T",), ("T", " (vervolg)"), ("T", " (vervolg)")]
    assert [head for part in parts for (head,) in (column.head for column in part.columns)] == heads.split(" | ")[1:]
    assert [cell.text for part in parts for cell in part.rows[0].cells] == row.split(" | ")[1:]
    assert all(column.width >= len("123.456.789") for part in parts for column in part.columns)
    marks = [piece for part in parts for piece in part.rows[0].name if isinstance(piece, NoteMark)]
    assert len({mark.anchor for mark in marks}) == len(parts)
    assert [note.anchor for part in parts for note in part.notes] == [mark.note for mark in marks]


def test_rows_that_are_called_by_a_date_leave_room_for_texts() -> None:
    """The column of names is no wider than its names have a use for."""
    long = "tekst " * 30
    made = [
        tables(f"tabellen:\n  - titel: T\n    tabel: |\n      N | a | b\n      {name} | {long} | {long}\n")[0]
        for name in ("1 januari 2021", "Een besluit met een lange naam erbij")
    ]
    short, ample = (sum(column.width for column in table.columns) for table in made)
    assert short > ample


def test_figures_in_names_get_the_room_that_they_need() -> None:
    """A column of names is wide enough for the longest that may not be broken."""
    cells = " | ".join("123.456" for _ in range(8))
    fits = [
        tables(f"tabellen:\n  - titel: T\n    tabel: |\n      N | {cells}\n      {name} | {cells}\n")[0].fit
        for name in ("Rekening", "NL91ABNA0417164300123456789012345678")
    ]
    assert fits == [Fit.NORMAL, Fit.SMALL]


def test_words_stand_further_from_the_figures_before_them() -> None:
    """The style has room there that the column needs beside its text: without it, a figure among words would break."""
    (table,) = tables("tabellen:\n  - titel: T\n    tabel: |\n      N | a | b | c\n      R | 1.2.3 | 4 | 1.2.3\n")
    first, _, third = (column.width for column in table.columns)
    assert [column.figures for column in table.columns] == [False, True, False]
    assert third == first + 1


# --- On a page on its side -----------------------------------------------------------------------

WIDE = " | ".join(["Naam", *(str(123_456 + month) for month in range(14))])
TURNED = f"tabellen:\n  - titel: T\n    tabel: |\n      {WIDE}\n      {WIDE}\n"


def turned(text: str) -> list[tuple[str, bool]]:
    """The words of each heading and paragraph, and whether they stand on a page on its side."""
    return [
        (
            one.text if isinstance(one, Heading) else "".join(i.text for i in one.inlines if isinstance(i, Text)),
            one.turned,
        )
        for one in document_of(text).blocks
        if isinstance(one, Heading | Paragraph)
    ]


def test_a_title_is_never_alone_before_a_table_on_its_side() -> None:
    """It stands on the page of the table, with a short introduction and what is said of the table."""
    said = f"{TURNED}    toelichting: Bron.\nlegenda: Legenda.\ninleiding: Kort.\n"
    assert turned(said) == [("T", True), ("Kort.", True), ("Legenda.", True), ("Bron.", True)]
    assert turned(TURNED) == [("T", True)]


def test_text_that_goes_on_stands_upright() -> None:
    """Long lines are hard to read: only heads right above the table go with it."""
    long = f"{TURNED}inleiding: {'Woord ' * 60}\n"
    assert [one for _, one in turned(long)] == [False, False]
    texts = f"{TURNED}inleiding: Kort.\nteksten:\n  - kop: Kop\n    tekst: Een.\n"
    assert turned(texts) == [("T", False), ("Kort.", False), ("Kop", False), ("Een.", False)]
    indicators = "indicatoren:\n  - {id: a, naam: A, behaald: {2017: 1}}\nlegenda: Legenda.\n"
    assert turned(f"{TURNED}{indicators}") == [("T", True), ("Legenda.", False)]


def test_a_head_between_tables_goes_with_the_one_below_it() -> None:
    """What is said of the table above it stays with that one."""
    years = ", ".join(f"{year}: 123.456" for year in range(2004, 2018))
    wide = f"indicatoren:\n  - {{id: a, naam: A, behaald: {{{years}}}}}\nteksten:\n  - kop: Kop\n    tekst: Een.\n"
    text = f"{TABLE}    toelichting: Bron.\n{wide}legenda: Legenda.\n"
    assert turned(text)[2:] == [("Een.", False), ("Bron.", False), ("Indicatoren", True), ("Legenda.", True)]
