"""Where tables break: never so that a row is alone, or is parted from the head that says what it is part of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jaarverslag.compose import compose_section
from jaarverslag.document.blocks import Heading, ParagraphRole
from jaarverslag.document.guide import SignKey, SignMeaning
from jaarverslag.document.inlines import Text
from jaarverslag.document.matter import Cover
from jaarverslag.document.tables import CostGroup, CostRow, PrintedCell
from jaarverslag.evaluate import evaluate
from jaarverslag.project import read_style
from jaarverslag.read import ReportSources, read_report
from jaarverslag.render.html import html
from jaarverslag.source import Source
from tests.render.test_html import costs, document, laid_out, lines, paragraph, row, table

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.document.blocks import Block
    from jaarverslag.style import Style

HEADS = {"Wat heeft het gekost?", "Kosten", "Lasten", "Baten", "Saldo", "Tabel"}


@pytest.fixture(scope="module")
def style(root: Path) -> Style:
    """The style that comes with the program."""
    read = read_style(root / "styles" / "standaard").value
    assert read is not None
    return read


def pages_below(above: int, style: Style, *blocks: Block) -> list[list[str]]:
    """The words of each page, where blocks stand under so many paragraphs."""
    prose = (paragraph(Text("Een regel.")),) * above
    page = html(document(Heading(1, "Titel", "titel", "2"), *prose, Heading(2, "Kop", "kop"), *blocks), style)
    return [[text for _, text, _ in lines(sheet)] for sheet in laid_out(page)]


@pytest.mark.parametrize("above", range(2, 20, 3))
def test_a_part_of_the_costs_is_on_the_page_of_its_head(above: int, style: Style) -> None:
    """Which `2.4` this is, the expenses or the revenues, is said by the head of the part alone."""
    cells = (PrintedCell("1"),) * 3
    groups = tuple(
        CostGroup(
            name, (*(CostRow(f"{name} {at}", cells) for at in range(9)), CostRow(f"Som {name}", cells, total=True))
        )
        for name in ("Lasten", "Baten", "Saldo")
    )
    for words in pages_below(above, style, replace(costs("Kosten"), groups=groups)):
        for name in ("Lasten", "Baten", "Saldo"):
            assert len({word in words for word in (name, *(f"{name} {at}" for at in range(9)), f"Som {name}")}) == 1
        assert words[-1] not in HEADS


@pytest.mark.parametrize("above", range(12, 22))
def test_a_table_of_two_rows_stays_whole(above: int, style: Style) -> None:
    """Half of it on each page would be two heads for two rows."""
    two = replace(table("Tabel"), rows=(row("Eerste rij", None), row("Tweede rij", None)))
    for words in pages_below(above, style, two):
        assert ("Eerste rij" in words) == ("Tweede rij" in words)
        assert words[-1] not in {"Kop", "Tabel"}


@pytest.mark.parametrize("above", range(10, 22, 2))
def test_a_remark_stays_with_the_table_above_it_and_a_legend_with_the_one_below(above: int, style: Style) -> None:
    """Between two tables a page may end, there where the one has been told and the other has not begun."""
    first, second = (replace(table(name), rows=(row(name, None),)) for name in ("Eerste", "Tweede"))
    remark = paragraph(Text("Opmerking."), role=ParagraphRole.REMARK)
    legend = paragraph(Text("Legenda."), role=ParagraphRole.LEGEND)
    pages = pages_below(above, style, first, remark, legend, second, Heading(2, "Einde", "einde"), remark)
    assert len(pages) > 1
    for words in pages:
        assert ("Eerste" in words) <= ("Opmerking." in words)
        assert ("Legenda." in words) == ("Tweede" in words)


def test_a_long_word_on_the_cover_is_hyphenated(style: Style) -> None:
    """It would else break anywhere: `Programmaverantwoordin`, and a `g` on the next line."""
    (sheet,) = laid_out(html(document(Cover("Programmaverantwoording 2021", "Duinstad", 2021)), style))
    assert [text for _, text, _ in lines(sheet)][1:3] == ["Programmaverant-", "woording 2021"]


def test_an_amount_is_never_broken(style: Style) -> None:
    """A large municipality that keeps its books in whole euros has amounts of ten figures, and a minus."""
    settings = "gemeente: G\njaar: 2017\ntitel: T\ninstellingen: {bedragen: euro}\n"
    costly = "kosten:\n  lasten: {primitief: 0, actueel: 5.123.456.789, werkelijk: 5.987.654.321}\n"
    text = f"nummer: 1\ntitel: T\n{costly}  baten: {{primitief: 0, actueel: 0, werkelijk: 0}}\n"
    report = read_report(ReportSources(Source("rapport.yaml", settings), (Source("1.yaml", text),))).value
    assert report is not None
    (one,) = report.sections
    composed = compose_section(report, one, evaluate(report), frozenset({one.number}), concept=False)
    words = [text for sheet in laid_out(html(composed, style)) for _, text, _ in lines(sheet)]
    assert {"5.123.456.789", "5.987.654.321", "\u22125.123.456.789", "\u22125.987.654.321"} <= set(words)


def test_a_close_key_takes_a_line_for_each_sign(style: Style) -> None:
    """The abbreviations of a report are many; other keys have a rule between their signs, and the room for it."""
    signs = (SignMeaning("AB", "Algemene bijstand"), SignMeaning("CD", "Centrale dienst"))
    step = float(style.tokens["space"]["line"].removesuffix("pt"))
    apart = []
    for close in (True, False):
        (sheet,) = laid_out(html(document(SignKey(signs, close=close)), style))
        first, second = (place for _, text, place in lines(sheet) if text in {"AB", "CD"})
        apart.append(round((second - first) / step, 1))
    assert apart == [1, 1.5]
