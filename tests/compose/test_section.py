"""Composing a section: what appears, in which order and in which words, and what refers to what."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from jaarverslag.compiler.check import check
from jaarverslag.compose import compose_section
from jaarverslag.document.blocks import Document, Heading, Paragraph, ParagraphRole
from jaarverslag.document.inlines import SectionLink, Strong, Text
from jaarverslag.document.tables import IndicatorRow, IndicatorTable, OutcomeMark, PrintedCell
from jaarverslag.evaluate import evaluate
from jaarverslag.model import SectionNumber
from jaarverslag.project import ReportFolder, read_sources
from jaarverslag.read import ReportSources, read_report
from jaarverslag.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jaarverslag.model import Report
    from tests.conftest import Golden

SETTINGS = "gemeente: G\njaar: 2017\ntitel: Jaarverslag 2017\n"


def report_of(*sections: str, settings: str = "") -> Report:
    sources = (Source(f"{index}.yaml", text) for index, text in enumerate(sections))
    report = read_report(ReportSources(Source("rapport.yaml", SETTINGS + settings), tuple(sources))).value
    assert report is not None
    return report


def composed(report: Report, index: int = 0, only: tuple[int, ...] | None = None) -> Document:
    """Compose one section; `only` gives the indexes of the sections in the build, and leaves all of them in."""
    numbers = [section.number for section in report.sections]
    in_build = frozenset(numbers if only is None else (numbers[one] for one in only))
    return compose_section(report, report.sections[index], evaluate(report), in_build, concept=False)


def one(text: str, settings: str = "") -> Document:
    return composed(report_of(f"nummer: 2.1\ntitel: T\n{text}", settings=settings))


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]


def tables(document: Document) -> list[IndicatorTable]:
    return [block for block in document.blocks if isinstance(block, IndicatorTable)]


def texts(row: IndicatorRow) -> list[str]:
    """The cells of a row that hold text, as printed."""
    return [cell.text.replace("\u00a0", "") for cell in row.cells if isinstance(cell, PrintedCell)]


def legends(document: Document) -> list[str]:
    return [
        "".join(inline.text for inline in block.inlines if isinstance(inline, Text))
        for block in document.blocks
        if isinstance(block, Paragraph) and block.role is ParagraphRole.LEGEND
    ]


def links(value: object) -> Iterator[SectionLink]:
    if isinstance(value, SectionLink):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from links(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from links(getattr(value, field.name))


def dump(value: object, indent: int = 0) -> Iterator[str]:
    """A value as indented lines: one field a line, nothing left out but what is empty."""
    for field in fields(value) if is_dataclass(value) else ():
        held = getattr(value, field.name)
        pad = "  " * indent
        if isinstance(held, tuple) and held:
            yield f"{pad}{field.name}:"
            for item in held:
                yield f'{pad}  - "{item}"' if isinstance(item, str) else f"{pad}  - {type(item).__name__}"
                yield from dump(item, indent + 2)
        elif is_dataclass(held):
            yield f"{pad}{field.name}: {type(held).__name__}"
            yield from dump(held, indent + 1)
        elif isinstance(held, Enum):
            yield f"{pad}{field.name}: {held.value}"
        elif isinstance(held, str) and held:
            yield f'{pad}{field.name}: "{held}"'
        elif held not in ("", None, (), False):
            yield f"{pad}{field.name}: {held}"


# --- The example ---------------------------------------------------------------------------------


def test_the_example_is_composed_as_recorded(root: Path, golden: Golden) -> None:
    """Everything that the published page has stands in the document, in the order of that page."""
    read = read_sources(ReportFolder(root / "tests" / "reports" / "kennissectoren" / "2017"))
    assert read.value is not None
    report = check(read.value).value
    assert report is not None
    (example,) = (index for index, section in enumerate(report.sections) if str(section.number) == "2.1.4")
    golden("example/document.txt", "\n".join((*dump(composed(report, example, (example,))), "")))


# --- Order and headings --------------------------------------------------------------------------

WHOLE = """\
inleiding: intro
legenda: eigen legenda
indicatoren:
  - {id: a, naam: A, behaald: {2017: 1}}
bereiken: doelen
gedaan:
  - {id: x, tekst: belofte}
conclusie:
  - {kop: K1, over: [x], tekst: slot}
  - {kop: K2, tekst: nog een}
"""


def test_the_parts_stand_in_the_order_of_the_page() -> None:
    """Title, introduction, legend, table, what we wanted, what we did, and what came of it."""
    document = one(WHOLE)
    assert [type(block).__name__ for block in document.blocks] == [
        "Heading", "Paragraph", "Paragraph", "IndicatorTable",
        "Heading", "Paragraph",
        "Heading", "ItemList",
        "Heading", "Heading", "Paragraph", "Heading", "Paragraph",
    ]  # fmt: skip
    assert headings(document) == [
        (1, "T"),
        (2, "Wat wilden we bereiken in 2017?"),
        (2, "Wat hebben we hiervoor gedaan?"),
        (2, "Conclusie"),
        (3, "K1"),
        (3, "K2"),
    ]
    assert (document.key, document.language, document.title) == ("2.1", "nl", "2.1 T")
    assert (document.running_left, document.running_right) == ("Jaarverslag 2017", "2.1 T")


def test_what_is_not_there_leaves_no_heading() -> None:
    """A section with only a number and a title is a title; a legend without a table says nothing."""
    assert headings(one("legenda: los\n")) == [(1, "T")]
    assert len(one("legenda: los\n").blocks) == 1


@pytest.mark.parametrize(
    ("numbers", "only", "levels"),
    [
        (("2", "2.1", "2.1.4"), None, [1, 2, 3]),
        (("2", "2.1.4"), None, [1, 2]),  # no deelprogramma between them: no level is skipped
        (("2.1.4",), None, [1]),
        (("2", "2.1", "2.1.4"), (2,), [1]),
        (("2", "2.1", "2.1.4"), (1, 2), [1, 2]),
        (("2", "3.1"), None, [1, 1]),
        (("2", "21.1"), None, [1, 1]),
    ],
)
def test_headings_skip_no_level(numbers: tuple[str, ...], only: tuple[int, ...] | None, levels: list[int]) -> None:
    """A section lies one below those above it that are in the build, and its own headings below that."""
    report = report_of(*(f"nummer: {number}\ntitel: T\n{WHOLE}" for number in numbers))
    indexes = range(len(numbers)) if only is None else only
    for index, level in zip(indexes, levels, strict=True):
        found = [heading for heading, _ in headings(composed(report, index, only))]
        assert found[0] == level
        assert {*found[1:]} == {level + 1, level + 2}
        assert all(below <= above + 1 for above, below in pairwise(found))


@pytest.mark.parametrize(
    ("place", "key", "title", "number"),
    [
        ("nummer: 2.1", "2.1", "2.1 T", "2.1"),
        ("paragraaf: 2", "paragraaf-2", "Paragraaf 2 T", "Paragraaf 2"),
        ("paragraaf: 2.1", "paragraaf-2.1", "Paragraaf 2.1 T", "Paragraaf 2.1"),
        ("vooraf: 2", "vooraf-2", "T", ""),
        ("achteraf: 2", "achteraf-2", "T", ""),
    ],
)
def test_a_section_is_called_by_its_place(place: str, key: str, title: str, number: str) -> None:
    """A paragraaf is never taken for a programma, and a free section has a place and no number."""
    document = composed(report_of(f"{place}\ntitel: T\n"))
    assert (document.key, document.title, document.running_right) == (key, title, title)
    assert document.blocks == (Heading(1, "T", "titel", number),)


def test_texts_with_a_head_of_their_own_follow_the_introduction() -> None:
    """What fits under none of the fixed heads stands under its own, before the indicators."""
    table = "indicatoren:\n  - {id: a, naam: A, behaald: {2017: 1}}\n"
    document = one(f"inleiding: I\nteksten:\n  - {{kop: A, tekst: a}}\n  - {{kop: B, tekst: b}}\n{table}")
    assert [text for _, text in headings(document)] == ["T", "A", "B", "Indicatoren"]
    kinds = [type(block).__name__ for block in document.blocks]
    assert kinds == [*("Heading", "Paragraph") * 3, "Heading", "IndicatorTable"]


def test_indicators_have_a_head_only_where_another_stands_before_them() -> None:
    """Under the title they need none; behind a list of what lies beneath they would belong to that."""
    table = "indicatoren:\n  - {id: a, naam: A, behaald: {2017: 1}}\n"
    report = report_of(f"nummer: 2.1\ntitel: T\n{table}", f"nummer: 2.1.1\ntitel: U\n{table}")
    assert [text for _, text in headings(composed(report, 0))] == ["T", "Beleidsvelden", "Indicatoren"]
    assert [text for _, text in headings(composed(report, 0, (0,)))] == ["T"]
    assert [text for _, text in headings(composed(report, 1))] == ["U"]


BENEATH = tuple(
    f"{place}\ntitel: T{index}\n"
    for index, place in enumerate(
        ("nummer: 2", "nummer: 2.1", "nummer: 2.1.4", "nummer: 2.10", "paragraaf: 2", "paragraaf: 2.1")
    )
)


@pytest.mark.parametrize(
    ("index", "only", "head", "shown"),
    [
        (0, None, "Deelprogramma’s", ["2.1 T1", "2.2 Elders", "2.10 T3"]),
        (1, None, "Beleidsvelden", ["2.1.4 T2"]),
        (2, None, "", []),
        (4, None, "Onderdelen", ["Paragraaf 2.1 T5"]),
        (0, (0, 3), "Deelprogramma’s", ["2.1 T1", "2.2 Elders", "2.10 T3"]),
        (0, (0, 2), "", []),  # what lies two levels below is no part of the list
        (0, (0,), "", []),
    ],
)
def test_what_lies_beneath_is_listed(index: int, only: tuple[int, ...] | None, head: str, shown: list[str]) -> None:
    """A programma lists its deelprogramma's in order, where some are in the build; those are links with a page."""
    report = report_of(*BENEATH, settings="elders: {2.2: Elders}\n")
    at = index if only is None else only.index(index)
    numbers = [section.number for section in report.sections]
    in_build = frozenset(numbers if only is None else (numbers[one] for one in only))
    document = compose_section(
        report, report.sections[only[at] if only else index], evaluate(report), in_build, concept=False
    )
    listed = list(links(document.blocks))
    assert [link.text for link in listed] == shown
    assert [text for _, text in headings(document)][1:] == ([head] if head else [])
    keys = {number.key for number in in_build}
    assert all(link.in_build is link.paged is (link.key in keys) for link in listed)


def test_anchors_are_unique_in_a_section() -> None:
    """Two conclusions with one head, or two indicators with one id, still have places of their own."""
    text = WHOLE.replace("K2", "K1") + "indicatoren2: {}\n"
    document = one(text.replace("  - {id: a,", "  - {id: a, naam: B, behaald: {2017: 2}}\n  - {id: a,"))
    anchors = [block.anchor for block in document.blocks if isinstance(block, Heading | IndicatorTable)]
    anchors += [row.anchor for table in tables(document) for row in table.rows]
    assert len(anchors) == len(set(anchors))


# --- References ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "only", "expected"),
    [
        ("2.2", None, SectionLink("2.2", "2.2 Tweede", in_build=True, paged=True)),
        ("2.2", (0,), SectionLink("2.2", "2.2 Tweede", in_build=False)),
        ("2.1", (0,), SectionLink("2.1", "2.1 Eerste", in_build=True, paged=True)),
        ("2.3.6", None, SectionLink("2.3.6", "2.3.6 Elders", in_build=False)),
    ],
)
def test_a_reference_is_a_link_where_its_section_is_in_the_build(
    target: str, only: tuple[int, ...] | None, expected: SectionLink
) -> None:
    """Number and title are printed wherever the section is; it is a link where its pages are in the same PDF."""
    first = f"nummer: 2.1\ntitel: Eerste\nbereiken: zie [[{target}]]\n"
    report = report_of(first, "nummer: 2.2\ntitel: Tweede\n", settings="elders: {2.3.6: Elders}\n")
    assert list(links(composed(report, 0, only).blocks)) == [expected]


@pytest.mark.parametrize("key", ["inleiding", "legenda", "bereiken"])
def test_references_work_in_every_text(key: str) -> None:
    """Introduction, legend, goals, promises and conclusions all refer in the same way."""
    table = "indicatoren:\n  - {id: a, naam: A, behaald: {2017: 1}}\n"
    assert [link.key for link in links(one(f"{key}: zie [[2.1]]\n{table}").blocks)] == ["2.1"]


def test_references_work_in_lists_and_conclusions() -> None:
    """A promise and a conclusion refer as any text does."""
    text = "gedaan:\n  - {id: x, tekst: 'zie [[2.1]]'}\nconclusie:\n  - {kop: K, tekst: '- *zie [[2.1]]*'}\n"
    assert [link.key for link in links(one(text).blocks)] == ["2.1", "2.1"]


@pytest.mark.parametrize("target", ["9.9", "b.beoogd", "a.beoogd", "a", "a.behaald.2016", "a.behaald.x"])
def test_what_leads_nowhere_is_printed_as_typed(target: str) -> None:
    """In a concept, whoever reads it sees what was typed and where the fault is."""
    text = f'indicatoren:\n  - {{id: a, naam: A, behaald: {{2017: 1}}}}\nbereiken: "x [[{target}]] y"\n'
    (paragraph,) = [block for block in one(text).blocks if isinstance(block, Paragraph)]
    assert paragraph.inlines == (Text(f"x [[{target}]] y"),)


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("a.beoogd", ">2"),
        ("a.behaald", "1.521"),
        ("a.behaald.2016", "9%"),
        ("a.deels", ">1"),
        ("a.nulmeting.2014", "5"),
    ],
)
def test_a_text_takes_values_from_the_table(target: str, shown: str) -> None:
    """A figure in a text is the figure of the table, as it is printed there."""
    series = "behaald: {2016: '9%', 2017: '1521'}, beoogd: {2017: '>2'}, deels: {2017: '>1'}, nulmeting: {2014: 5}"
    (paragraph,) = [
        block
        for block in one(f"indicatoren:\n  - {{id: a, naam: A, {series}}}\nbereiken: '[[{target}]]'\n").blocks
        if isinstance(block, Paragraph)
    ]
    (text,) = paragraph.inlines
    assert isinstance(text, Text)
    assert text.text.replace("\u00a0", "") == shown


# --- Tables --------------------------------------------------------------------------------------


def indicators(*lines: str) -> str:
    return "indicatoren:\n" + "".join(
        f"  - {{id: i{index}, naam: N{index}, {line}}}\n" for index, line in enumerate(lines)
    )


def test_the_usual_table_has_last_year_target_and_actual() -> None:
    """Achieved the year before, aimed at, achieved; then the chart, and what became of it."""
    (table,) = tables(one(indicators("behaald: {2016: 2, 2017: 3}, beoogd: {2017: '>2'}")))
    assert [(column.label, column.year) for column in table.columns] == [
        ("Behaald", 2016),
        ("Beoogd", 2017),
        ("Behaald", 2017),
        ("Beoogd en behaald", None),
        ("Uitkomst", None),
    ]
    assert [column.emphasis for column in table.columns] == [False, False, True, False, False]
    assert {column.width for column in table.columns} == {None}
    assert texts(table.rows[0]) == ["2", ">2", "3"]


def test_kinds_stand_in_tables_of_their_own() -> None:
    """Effect, performance and statutory, in that order, each under its caption; rows as in the file."""
    found = tables(
        one(
            indicators(
                "soort: wettelijk, behaald: {2017: 1}",
                "behaald: {2017: 1}",
                "soort: effect, behaald: {2017: 1}",
                "soort: prestatie, behaald: {2017: 1}",
            )
        )
    )
    assert [(table.caption, [row.name for row in table.rows]) for table in found] == [
        ("Effectindicatoren", [("N2",)]),
        ("Prestatie-indicatoren", [("N1",), ("N3",)]),
        ("Wettelijke indicatoren", [("N0",)]),
    ]


def test_a_report_s_own_words_are_printed() -> None:
    """Heads that the settings name stand in the place of the usual ones, with the year where it is asked for."""
    words = "beoogd: Doel, uitkomst: Gehaald, prestatie: Prestaties, bereiken: 'Wat wilden we, {jaar}?'"
    text = WHOLE.replace("behaald: {2017: 1}", "behaald: {2017: 1}, beoogd: {2017: 1}")
    document = one(text, settings=f"instellingen: {{woorden: {{{words}}}}}\n")
    (table,) = tables(document)
    assert (table.caption, table.columns[0].label, table.columns[-1].label) == ("Prestaties", "Doel", "Gehaald")
    assert headings(document)[1] == (2, "Wat wilden we, 2017?")


def test_a_row_carries_its_outcome_with_the_reason() -> None:
    """Word, shape and sentence stand together, so that nothing is told by colour alone."""
    (table,) = tables(one(indicators("behaald: {2017: 3}, beoogd: {2017: '>2'}, eenheid: stuks")))
    (row,) = table.rows
    assert (row.name, row.unit) == (("N0",), "stuks")
    outcome = row.cells[-1]
    assert isinstance(outcome, OutcomeMark)
    assert (outcome.name, outcome.word, outcome.shape.value) == ("achieved", "behaald", "full")
    assert outcome.explanation


def test_an_empty_position_is_kept_and_spoken() -> None:
    """Where the data has nothing, the cell stays, and a screen reader hears why there is nothing."""
    (table,) = tables(one(indicators("behaald: {2017: 3}", "behaald: {2016: 2, 2017: 1}, beoogd: {2017: '>2'}")))
    assert table.rows[0].cells[:3] == (PrintedCell("", "geen waarde"), PrintedCell("", "geen waarde"), PrintedCell("3"))


# --- What a dash means ---------------------------------------------------------------------------


def dash(reason: str) -> str:
    return f"behaald: {{2016: {{waarde: '-', reden: {reason}}}, 2017: 3}}"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("behaald: {2017: 3}",), []),
        ((dash("nog niet gemeten"),), ["Een streepje (\u2013) betekent hier: nog niet gemeten."]),
        (
            (dash("nog niet gemeten."), dash("nog niet gemeten")),
            ["Een streepje (\u2013) betekent hier: nog niet gemeten."],
        ),
        ((dash("eerste"), dash("tweede")), ["Een streepje (\u2013) betekent hier: eerste; of: tweede."]),
        (
            ("meting: tweejaarlijks, meetjaren: [2015], behaald: {2015: 3, 2016: '-', 2017: 4}",),
            ["Een streepje (\u2013) betekent hier: dit wordt tweejaarlijks gemeten."],
        ),
        (
            ("behaald: {2016: n.v.t., 2017: n.n.b.}",),
            ["n.n.b. betekent hier: nog niet bekend. n.v.t. betekent hier: niet van toepassing."],
        ),
        (("behaald: {2017: nog niet bekend}",), []),
        (("soort: wettelijk, behaald: {2017: {waarde: '-', reden: geen bron}}",), []),
        # what is in no column needs no explanation
        (("behaald: {2017: 3}, beoogd: {2016: {waarde: '-', reden: oud}, 2017: 3}",), []),
    ],
)
def test_the_legend_follows_from_the_reasons_in_the_table(rows: tuple[str, ...], expected: list[str]) -> None:
    """A dash means what its authors wrote, each reason once, and nothing where there is no dash."""
    assert legends(one(indicators(*rows))) == expected


def test_each_table_explains_its_own_dashes() -> None:
    """The same sign may mean something else in the next table; the author's own legend comes first."""
    text = indicators(f"soort: effect, {dash('geen enquete')}", dash("te laat")) + "legenda: zie onder\n"
    document = one(text)
    assert legends(document) == [
        "zie onder",
        "Een streepje (\u2013) betekent hier: geen enquete.",
        "Een streepje (\u2013) betekent hier: te laat.",
    ]
    order = [type(block).__name__ for block in document.blocks[1:]]
    assert order == ["Paragraph", "Paragraph", "IndicatorTable", "Paragraph", "IndicatorTable"]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("soort: wettelijk, behaald: {2017: '-'}", "gegevens niet beschikbaar"),
        ("soort: prestatie, behaald: {2017: '-'}", "\u2013"),
    ],
)
def test_a_mandatory_indicator_says_what_the_law_prescribes(row: str, text: str) -> None:
    """Without a figure a mandatory indicator prints the words of the Regeling beleidsindicatoren, art. 2."""
    (table,) = tables(one(indicators(row)))
    assert texts(table.rows[0]) == [text]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("bron: CBS, peiljaar: 2016, behaald: {2017: 5}", ["Bron: CBS, peiljaar 2016."]),
        ("bron: CBS, behaald: {2017: 5}", ["Bron: CBS."]),
        ("toelichting: Onder leden., behaald: {2017: 5}", ["Onder leden."]),
        ("toelichting: Onder leden., bron: CBS, behaald: {2017: 5}", ["Onder leden. Bron: CBS."]),
        ("behaald: {2017: 5}", []),
    ],
)
def test_what_is_said_of_an_indicator_stands_under_its_table(row: str, expected: list[str]) -> None:
    """Explanation, source and year of the figures, after the indicator's name; nothing where nothing is said."""
    document = one(indicators(row))
    notes = [
        block
        for block in document.blocks[[isinstance(block, IndicatorTable) for block in document.blocks].index(True) + 1 :]
        if isinstance(block, Paragraph)
    ]
    assert [
        "".join(inline.text for inline in note.inlines if isinstance(inline, Text)).strip() for note in notes
    ] == expected
    assert all(isinstance(note.inlines[0], Strong) for note in notes)


def test_a_dash_is_spoken_as_its_reason() -> None:
    """Who hears the table hears the reason, and not a sign."""
    (table,) = tables(one(indicators(dash("nog niet gemeten"))))
    assert table.rows[0].cells[0] == PrintedCell("\u2013", "geen waarde: nog niet gemeten")


def test_concept_marks_the_document() -> None:
    """Every page of a concept is marked, so the document says that it is one."""
    report = report_of("nummer: 2.1\ntitel: T\n")
    numbers = frozenset({SectionNumber((2, 1))})
    for concept in (True, False):
        assert (
            compose_section(report, report.sections[0], evaluate(report), numbers, concept=concept).concept is concept
        )
