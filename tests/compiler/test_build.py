"""Building a book: the order of its parts, its page numbers, its marks, and the same bytes each time."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from jaarverslag import faults
from jaarverslag.compiler.build import Book, Order, build
from jaarverslag.compiler.tools import Tools
from jaarverslag.evaluate import evaluate
from jaarverslag.model import SectionNumber
from jaarverslag.press.engine import press
from jaarverslag.press.link import link
from jaarverslag.press.object import Complaint, Kind, Pressed
from jaarverslag.press.workers import press_here
from jaarverslag.project import ReportFolder, read_sources
from jaarverslag.read import read_report
from jaarverslag.render.outcomes import outcomes_json
from jaarverslag.source import Source
from tests.press.conftest import Tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report
    from jaarverslag.press.folio import FigureReader
    from jaarverslag.press.link import Book as Binding
    from jaarverslag.press.object import PdfObject, Sheet
    from jaarverslag.press.prepared import Prepared
    from jaarverslag.press.sharing import FontReader
    from jaarverslag.style import Style
    from tests.conftest import Golden


def built(report: Report, style: Style, order: Order | None = None, *told: Diagnostic) -> Book:
    checked = build(report, style, order or Order(), told)
    assert checked.value is not None, checked.diagnostics
    return checked.value


def chapter(*numbers: str, concept: bool = False) -> Order:
    parts = frozenset(SectionNumber(tuple(map(int, number.split(".")))) for number in numbers)
    return Order(parts, concept)


# --- Looking into a PDF --------------------------------------------------------------------------


def bookmarks(pdf: pikepdf.Pdf) -> list[tuple[int, str, int]]:
    """The bookmarks: depth from 1, title, and page from 1."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}

    def walk(items: Sequence[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            destination = item.destination
            assert isinstance(destination, pikepdf.Array)
            yield depth, item.title, pages[destination[0].objgen]
            yield from walk(item.children, depth + 1)

    with pdf.open_outline() as outline:
        return list(walk(outline.root, 1))


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """The structure elements in reading order, each with its depth."""

    def walk(kids: pikepdf.Object, depth: int) -> Iterator[tuple[int, pikepdf.Object]]:
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid and kid.get("/Type") != pikepdf.Name.Annot:
                yield depth, kid
                yield from walk(kid.get("/K", pikepdf.Array()), depth + 1)

    yield from walk(pdf.Root.StructTreeRoot.K, 0)


def links(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
    """The links within the book: the page they stand on, and the destination by name."""
    return [
        (number, str(area.Dest))
        for number, page in enumerate(pdf.pages, 1)
        for area in page.obj.get("/Annots", pikepdf.Array())
        if "/Dest" in area
    ]


def shape(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What a PDF is made of, as lines to read: pages, bookmarks, links and tags."""
    yield f"title: {pdf.docinfo['/Title']}; language: {pdf.Root.Lang}"
    for page in pdf.pages:
        left, bottom, right, top = (round(float(side)) for side in page.mediabox)
        yield f"page {page.label}: {right - left} x {top - bottom} pt, {len(page.obj.get('/Annots', ()))} links"
    for depth, title, number in bookmarks(pdf):
        yield f"{'  ' * depth}{title} ... {number}"
    for number, name in links(pdf):
        yield f"link on page {number}: {name}"
    for depth, element in elements(pdf):
        words = f" {element.Alt}" if "/Alt" in element else ""
        yield f"{'  ' * depth}{str(element.S)[1:]}{words}"


# --- The whole report ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def whole(report: Report, style: Style) -> Book:
    return built(report, style)


def test_a_report_begins_with_cover_and_contents(whole: Book) -> None:
    """Cover, colophon, contents, guide and overview, then the sections and appendices; each bookmark finds its page."""
    with pikepdf.open(BytesIO(whole.pdf)) as pdf:
        assert len(pdf.pages) == whole.pages == 9
        assert [one for one in bookmarks(pdf) if one[1] not in WITHIN] == [
            (1, "Colofon", 2),
            (1, "Inhoud", 3),
            (1, "Leeswijzer", 4),
            (1, "Het jaar in één oogopslag", 5),
            (1, "2 Economie", 6),
            (2, "2.1 Kennis", 6),
            (3, "2.1.4 Kennissectoren", 6),
            (1, "3 Wonen", 8),
            (1, "Alle indicatoren", 9),
        ]
        assert (str(pdf.docinfo["/Title"]), str(pdf.docinfo["/Author"])) == ("Jaarverslag 2017", "Groningen")


# Headings within a part that this file has no interest in.
WITHIN = frozenset(
    {
        "Deelprogramma’s",
        "Beleidsvelden",
        "Hoe het verslag is opgebouwd",
        "Wat de uitkomsten betekenen",
        "Hoe u de figuren leest",
        "Wat wilden we bereiken in 2017?",
    }
)


def test_the_book_has_the_date_of_the_report(with_money: Report, whole: Book, style: Style) -> None:
    """The date that the data gives, and none where it gives none: never the moment of making."""
    dated = built(replace(with_money, settings=replace(with_money.settings, date=dt.date(2018, 5, 30))), style)
    with pikepdf.open(BytesIO(dated.pdf)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20180530")
    with pikepdf.open(BytesIO(whole.pdf)) as pdf:
        assert "/CreationDate" not in pdf.docinfo


def test_references_lead_to_the_pages_of_the_same_book(whole: Book) -> None:
    """Contents, overview, references and appendices are links to where they say."""
    with pikepdf.open(BytesIO(whole.pdf)) as pdf:
        found = links(pdf)
    sections = ("2", "2.1", "2.1.4", "3")
    assert [name for page, name in found if page == 3] == ["leeswijzer", "overzicht", *sections, "bijlage-indicatoren"]
    assert (5, "2") in found
    assert [name for page, name in found if page == 9] == ["2.1.4#prestatie-1"]


def test_the_outcomes_of_the_book_are_those_of_the_evaluation(report: Report, style: Style, pressed: list[str]) -> None:
    """The overview counts what other programs are told."""
    built(report, style)
    (overview,) = [html for html in pressed if 'data-part="overzicht"' in html]
    counts = re.findall(r'<td class="count[^"]*">([0-9]+)</td>', overview.partition('<tr class="total">')[2])
    told = [row["outcome"] for row in json.loads(outcomes_json(evaluate(report).results))]
    assert counts == [str(told.count("achieved")), "0", str(told.count("missed")), "0", "0"]


@pytest.mark.parametrize(("extra", "first"), [(0, 6), (1, 6), (2, 8)])
def test_a_spread_begins_on_the_left(style: Style, with_money: Report, extra: int, first: int) -> None:
    """Two pages that face each other get an empty page before them where they would not."""
    longer = b".contents { break-before: page }" * (extra > 0) + b".contents li { padding-bottom: 900pt }" * (extra > 1)
    book = built(with_money, replace(style, files={**style.files, "style.css": style.files["style.css"] + longer}))
    with pikepdf.open(BytesIO(book.pdf)) as pdf:
        page = {title: number for _, title, number in bookmarks(pdf)}["Het jaar in één oogopslag"]
        assert page % 2 == 0
        assert page >= first
        assert {title: number for _, title, number in bookmarks(pdf)}["Wat het kostte in 2017"] == page + 1


def test_lists_at_the_end_have_the_pages_of_their_rows(whole: Book) -> None:
    """The page of an indicator is that of its row, also where its section begins on another."""
    with pikepdf.open(BytesIO(whole.pdf)) as pdf:
        tags = Tags(pdf, whole.pdf)
        last = len(pdf.pages) - 1
        cells = [tags.said(tag, last) for tag in tags.all("TD") if last in tags.pages_of(tag)]
    assert cells[-2:] == ["behaald", "6"]


@pytest.fixture
def pressed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The HTML of every part that is pressed, in order; pages are made all the same."""
    seen: list[str] = []

    def watched(sheet: Sheet, prepared: Prepared) -> Pressed:
        seen.append(sheet.html)
        return press(sheet, prepared)

    monkeypatch.setattr("jaarverslag.press.engine.press", watched)
    return seen


def test_page_numbers_are_right_where_the_contents_run_over_pages(report: Report, style: Style) -> None:
    """However long the contents turn out, each number in them is that of the page where the section begins."""
    css = style.files["style.css"] + b"\n.contents li { padding-bottom: 400pt }\n"
    tall = replace(style, files={**style.files, "style.css": css})
    book = built(report, tall)
    with pikepdf.open(BytesIO(book.pdf)) as pdf:
        begins = {title: page for _, title, page in bookmarks(pdf)}
        tags = Tags(pdf, book.pdf)
        lines = [tags.said(tag, page) for tag in tags.all("TOCI") for page in tags.pages_of(tag)]
    assert begins["Leeswijzer"] > 5, "the contents must run over pages, or this test proves nothing"
    said = [" ".join(line.split()) for line in lines]
    for title in ("2 Economie", "2.1 Kennis", "2.1.4 Kennissectoren", "3 Wonen"):
        assert f"{title}{begins[title]}" in said


def test_who_presses_gets_every_part_at_once(report: Report, style: Style) -> None:
    """In the order of the book, so that many can be pressed at the same time."""
    asked: list[list[str]] = []

    def press_all(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        asked.append([" ".join(sheet.keys) for sheet in sheets])
        return press_here(sheets)

    checked = build(report, style, Order(), tools=Tools(press_all=press_all))
    before = ["omslag", "colofon", "inhoud", "leeswijzer", "overzicht"]
    assert asked == [[*before, "2 2.1 2.1.4", "3", "bijlage-indicatoren"]]
    assert checked.value == built(report, style)


def test_a_part_is_bound_while_others_are_pressed(
    report: Report, style: Style, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The linker begins with the first and does not wait for the last."""
    told: list[str] = []

    def press_all(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        for number, pressed in enumerate(press_here(sheets)):
            told.append(f"pressed {number}")
            yield pressed

    def seen(objects: Iterable[PdfObject]) -> Iterator[PdfObject]:
        for one in objects:
            told.append("bound")
            yield one

    def bind(objects: Iterable[PdfObject], *rest: *tuple[Binding, FontReader, FigureReader]) -> bytes:
        return link(seen(objects), *rest)

    monkeypatch.setattr("jaarverslag.compiler.build.link", bind)
    assert build(report, style, Order(), tools=Tools(press_all=press_all)).value is not None
    assert told[:4] == ["pressed 0", "bound", "pressed 1", "bound"]


def test_every_part_that_could_not_be_pressed_is_named(report: Report, style: Style) -> None:
    """Not only the first: who mends one wants to know of the other."""

    def press_all(sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        kinds = {"2": Kind.SLOW, "3": Kind.CRASH}
        for sheet, pressed in zip(sheets, press_here(sheets), strict=True):
            kind = kinds.get(sheet.keys[0])
            yield pressed if kind is None else Pressed(None, (Complaint(kind, ""),))

    checked = build(report, style, Order(concept=True), tools=Tools(press_all=press_all))
    assert checked.value is None
    assert [(one.code, one.file, one.message) for one in checked.diagnostics] == [
        ("J802", "2, 2.1, 2.1.4", "het maken van de pagina's duurde te lang en is gestopt"),
        ("J802", "3", "het maken van de pagina's is onverwacht afgebroken"),
    ]


# --- A chapter -----------------------------------------------------------------------------------


def test_a_chapter_is_a_book_by_itself(report: Report, style: Style) -> None:
    """One section has its own title, begins at page 1 with a first heading, and links to nothing outside it."""
    book = built(report, style, chapter("2.1.4"))
    with pikepdf.open(BytesIO(book.pdf)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "2.1.4 Kennissectoren"
        assert [page.label for page in pdf.pages] == ["1"]
        assert bookmarks(pdf)[0] == (1, "2.1.4 Kennissectoren", 1)
        assert links(pdf) == []


def test_sections_of_one_chapter_refer_to_each_other(report: Report, style: Style) -> None:
    """What is in the build is linked, what is not is plain text."""
    book = built(report, style, chapter("2.1", "2.1.4"))
    with pikepdf.open(BytesIO(book.pdf)) as pdf:
        assert set(links(pdf)) == {(1, "2.1.4"), (1, "2.1")}


# --- A concept -----------------------------------------------------------------------------------


def test_a_concept_is_marked_and_ends_with_its_faults(report: Report, style: Style, pressed: list[str]) -> None:
    """Every part asks for the mark, and the faults stand behind the last section."""
    fault = faults.UNKNOWN_KEY.at(Source("2.1.yaml", "titul: x").span(0, 5), "geen sleutel", hint="bedoelde u titel?")
    book = built(report, style, Order(concept=True), fault)
    assert all("concept.css" in html for html in pressed)
    assert len(pressed) == 9
    with pikepdf.open(BytesIO(book.pdf)) as pdf:
        assert bookmarks(pdf)[-1] == (1, "Wat nog niet klopt", len(pdf.pages))
    assert any("geen sleutel" in html and "2.1.yaml:1:1" in html and "bedoelde u titel?" in html for html in pressed)


def test_what_is_no_concept_has_no_mark(report: Report, style: Style, pressed: list[str]) -> None:
    """A final book asks for no mark, and lists no faults even where warnings came along."""
    warning = faults.VALUE_WITHOUT_YEAR.about("2.1.yaml", "geen jaar")
    assert built(report, style, chapter("3"), warning).pages == 1
    assert len(pressed) == 1
    assert not any("concept.css" in html for html in pressed)


# --- A style that does not work ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "content", "place"),
    [
        ("templates/document.html.j2", b"{% if %}", "standaard/templates/document.html.j2:1"),
        ("templates/document.html.j2", b"{{ document.nergens }}", "standaard/templates/document.html.j2:1"),
        ("templates/blocks.html.j2", b"\xff", "standaard/templates/blocks.html.j2:1"),
    ],
)
def test_a_broken_style_gives_no_book_and_says_where(
    report: Report, style: Style, path: str, content: bytes, place: str
) -> None:
    """A template that does not work is named with its line, and nothing is made."""
    checked = build(report, replace(style, files={**style.files, path: content}), chapter("3"))
    assert checked.value is None
    assert [(one.code, one.path) for one in checked.diagnostics] == [("J702", place)]


@pytest.mark.parametrize("font", ["", "fonts/nergens.ttf", "style.css"])
def test_a_style_without_a_font_for_page_numbers_is_told(report: Report, style: Style, font: str) -> None:
    """Page numbers are set by the linker, with a font that the tokens name."""
    tokens = {**style.tokens, "folio": {**style.tokens["folio"], "font": font}}
    checked = build(report, replace(style, tokens=tokens), chapter("3"))
    assert checked.value is None
    assert {one.code for one in checked.diagnostics} in ({"J702"}, {"J801"})


# --- The same each time --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def example(root: Path) -> Report:
    read = read_sources(ReportFolder(root / "tests" / "reports" / "kennissectoren" / "2017"))
    assert read.value is not None
    report = read_report(read.value).value
    assert report is not None
    return report


@pytest.fixture(scope="module")
def printed(example: Report, style: Style) -> Book:
    return built(example, style, chapter("2.1.4"))


def test_the_example_has_the_recorded_structure(printed: Book, golden: Golden) -> None:
    """Pages, bookmarks, links and tags of the chapter are those that a person looked at."""
    with pikepdf.open(BytesIO(printed.pdf)) as pdf:
        golden("example/pages.txt", "\n".join((*shape(pdf), "")))


#: Builds the example's chapter in a process of its own and prints what came out, as a digest.
ELSEWHERE = """
import hashlib, sys
from pathlib import Path
from jaarverslag.compiler.build import Order, build
from jaarverslag.model import SectionNumber
from jaarverslag.project import ReportFolder, read_sources, read_style
from jaarverslag.read import read_report
root = Path(sys.argv[1])
report = read_report(read_sources(ReportFolder(root / "tests" / "reports" / "kennissectoren" / "2017")).value).value
style = read_style(root / "styles" / "standaard").value
print(hashlib.sha256(build(report, style, Order(frozenset({SectionNumber((2, 1, 4))}))).value.pdf).hexdigest())
"""


def test_the_same_input_gives_the_same_bytes(example: Report, style: Style, printed: Book, root: Path) -> None:
    """A second time, and in another process with another seed and clock, the PDF is the same to the byte."""
    assert built(example, style, chapter("2.1.4")).pdf == printed.pdf
    environment = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    command = [sys.executable, "-c", ELSEWHERE, str(root)]
    elsewhere = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)
    assert elsewhere.stdout.strip() == hashlib.sha256(printed.pdf).hexdigest()
