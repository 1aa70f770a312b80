"""Documents as HTML: the structure, the escaping, and a house style that keeps its promises."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from fontTools.ttLib import TTFont

from jaarverslag.contrast import ENOUGH_FOR_TEXT, contrast
from jaarverslag.document.blocks import Block, Document, Flow, Heading, ItemList, ListItem, Paragraph, ParagraphRole
from jaarverslag.document.charts import ChartTarget, ChartValue, TargetChart
from jaarverslag.document.inlines import Break, Emphasis, Inline, SectionLink, Strong, Text, WebLink
from jaarverslag.document.matter import Contents, ContentsEntry, ContentsPart, Cover, Fault, FaultList
from jaarverslag.document.shape import Shape
from jaarverslag.document.tables import (
    Column,
    ColumnRole,
    CostColumn,
    CostGroup,
    CostRow,
    CostTable,
    IndicatorRow,
    IndicatorTable,
    NoteMark,
    OutcomeMark,
    PrintedCell,
)
from jaarverslag.render.html import Page, StyleError, custom_properties, html, pages
from jaarverslag.style import Style

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden

HOSTILE = '</title><script>alert("x")</script>&amp;\' {{ 7 * 7 }} {% x %}'


@pytest.fixture(scope="module")
def style(root: Path) -> Style:
    folder = root / "styles" / "standaard"
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return Style("standaard", tomllib.loads(files.pop("tokens.toml").decode()), files)


def document(*blocks: Block, concept: bool = False, words: str = "Verslag") -> Document:
    return Document("2.1", "nl", words, words, words, concept, blocks)


def paragraph(*inlines: Inline, role: ParagraphRole = ParagraphRole.BODY) -> Paragraph:
    return Paragraph(inlines, role)


def item(text: str, *more: Block) -> ListItem:
    return ListItem((paragraph(Text(text)), *more))


def row(words: str, chart: TargetChart | None) -> IndicatorRow:
    outcome = OutcomeMark("achieved", words, Shape.FULL, words)
    cells = (PrintedCell("-", words), PrintedCell(">2"), PrintedCell(words), chart, outcome)
    return IndicatorRow("rij", (words,), words, cells)


def table(words: str, chart: TargetChart | None = None) -> IndicatorTable:
    columns = (
        Column(ColumnRole.ACTUAL, words, 2016),
        Column(ColumnRole.TARGET, "Beoogd", 2017),
        Column(ColumnRole.ACTUAL, "Behaald", 2017, emphasis=True),
        Column(ColumnRole.CHART, "Beoogd en behaald"),
        Column(ColumnRole.OUTCOME, "Uitkomst"),
    )
    return IndicatorTable("tabel", words, columns, (row(words, chart),))


def costs(words: str) -> CostTable:
    columns = (CostColumn(words, "budget"), CostColumn("Werkelijk", "actual"), CostColumn("V/N", "effect"))
    cells = (PrintedCell("−8.060"), PrintedCell(words), PrintedCell("N", words))
    rows = (CostRow(words, cells), CostRow("Totaal", cells, total=True))
    return CostTable("tabel-kosten", words, columns, (CostGroup(words, rows), CostGroup("", rows)))


def body(page_html: str) -> str:
    return page_html.partition("<section ")[2].partition(">\n")[2].rpartition("\n</section>")[0].strip()


class Tags(HTMLParser):
    """The elements of a page with their attributes, and all its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data


def test_page_without_the_style(style: Style, golden: Golden) -> None:
    """A document of every kind of block gives the recorded HTML."""
    chart = TargetChart(
        "Doel in 2017: meer dan 2. Behaald: 8.",
        None,
        ChartTarget(Decimal(2), None, ">2", 2017, low_included=False),
        ChartValue(Decimal(8), "8", 2017),
    )
    page = html(
        document(
            Heading(1, "Promoten van kennis", "titel", "2.1.4"),
            paragraph(Text("Waar het om gaat."), role=ParagraphRole.LEAD),
            paragraph(Text("Een streepje: "), Emphasis((Text("geen"),)), Text(" gegevens."), role=ParagraphRole.LEGEND),
            table("Prestatie-indicatoren", chart),
            costs("Lasten"),
            Heading(2, "Wat wilden we bereiken in 2017?", "bereiken"),
            paragraph(
                Text("Zie "), SectionLink("2.3.6", "2.3.6", in_build=True), Text("."), Break(), Strong((Text("Nu"),))
            ),
            ItemList(
                (item("een"), item("twee", ItemList((item("diep"),), ordered=True), paragraph(Text("Nog iets."))))
            ),
            Contents(
                (
                    ContentsPart(
                        "", (ContentsEntry("2", "2", "Economie", 1), ContentsEntry("2.1", "2.1", "Ruimte", 2))
                    ),
                    ContentsPart("Bijlagen", (ContentsEntry("bijlage", "", "Lijst", 1),)),
                )
            ),
            Cover("Jaarverslag", "Gemeente Voorbeeld", 2017),
            FaultList((Fault("J402", "error", "a.yaml:1:2", "Er mist iets.", "Vul het aan."),)),
        ),
        style,
    )
    assert page.keys == ("2.1",)
    golden("html/every-block.html", page.html)


def test_a_line_that_is_broken_off_ends_with_a_space(style: Style) -> None:
    """Who copies or hears the text would else get the words on both sides as one: `Behaald2017`."""
    for path, content in style.files.items():
        if path.endswith(".j2"):
            assert not re.findall(rb'.*(?<!\{\{ " " \}\})<br>.*', content), path


def test_hostile_text_stays_text(style: Style) -> None:
    """Markup and template code in any text of a document reaches the reader as the characters that were typed."""
    page = html(
        document(
            Heading(1, HOSTILE, "titel", HOSTILE),
            paragraph(Text(HOSTILE), Strong((Text(HOSTILE),)), SectionLink("2.3", HOSTILE, in_build=False)),
            paragraph(WebLink(f"https://example.org/{HOSTILE}", (Text(HOSTILE),))),
            costs(HOSTILE),
            table(HOSTILE, TargetChart(HOSTILE, None, ChartTarget(Decimal(2), None, "<x>", 2017), None)),
            Contents((ContentsPart(HOSTILE, (ContentsEntry(HOSTILE, HOSTILE, HOSTILE, 1),)),)),
            Cover(HOSTILE, HOSTILE, 2017, HOSTILE),
            FaultList((Fault(HOSTILE, "error", HOSTILE, HOSTILE, HOSTILE),)),
            words=HOSTILE,
        ),
        style,
    )
    tags = Tags(page.html)
    assert not {"script", "x"} & {tag for tag, _ in tags.found}
    assert tags.text.count(HOSTILE) == 34
    assert {attributes.get("data-running-left") for tag, attributes in tags.found if tag == "section"} == {HOSTILE}


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        (SectionLink("2.3.6", "2.3.6 Handel", in_build=True), '<a href="jv:2.3.6">2.3.6 Handel</a>'),
        (SectionLink("2.3.6", "2.3.6 Handel", in_build=False), "2.3.6 Handel"),
        (
            SectionLink("2.3.6", "2.3.6 Handel", in_build=True, paged=True),
            '<a href="jv:2.3.6">2.3.6 Handel</a> (p.&nbsp;<span class="page-number" data-page="2.3.6">000</span>)',
        ),
        (WebLink("https://x.nl/?a=1&b", (Text("a "), Strong((Text("b"),)), Break(), Text("c"))), "a b c"),
        (Strong((Emphasis((Text("beide"),)),)), "<strong><em>beide</em></strong>"),
    ],
)
def test_inlines(style: Style, inline: Inline, expected: str) -> None:
    """A section in the build is a link, another is words; a link holds words only, as nested links break the tags."""
    assert expected in body(html(document(paragraph(Text("x"), inline)), style).html)


def test_items_hold_no_lone_paragraph(style: Style) -> None:
    """An item of one paragraph holds its words directly."""
    assert body(html(document(ItemList((item("een"),))), style).html) == "<ul>\n<li>een</li>\n</ul>"


def test_concept_marks_its_pages(style: Style) -> None:
    """Only a concept asks for the sheet with the mark."""
    concept = html(document(concept=True), style).html
    assert '<link rel="stylesheet" href="concept.css">' in concept
    assert "concept" not in html(document(), style).html


def test_row_without_chart_keeps_its_cell(style: Style) -> None:
    """Every row has as many cells as there are columns, chart or no chart."""
    cells = [tag for tag, _ in Tags(html(document(table("x")), style).html).found if tag in {"td", "th"}]
    assert cells == ["th"] * 6 + ["th"] + ["td"] * 5


def test_costs_have_a_head_for_every_cell(style: Style) -> None:
    """Columns, rows and groups each name their scope, and a head over a group spans the whole table."""
    page = Tags(html(document(costs("x")), style).html)
    heads = [(one["scope"], one.get("colspan", "")) for tag, one in page.found if tag == "th"]
    group = [("rowgroup", "4"), ("row", ""), ("row", "")]
    assert heads == [("col", "")] * 4 + group + [("row", "")] * 2
    assert [tag for tag, _ in page.found].count("td") == 12


def test_tokens_become_custom_properties() -> None:
    """Each token is a custom property; the pairs are no values and stay out, and so does what is empty."""
    tokens = {"color": {"ink": "#000", "paper": "#fff"}, "pairs": {"text": "ink paper"}, "logo": {"file": ""}}
    assert custom_properties(tokens) == ":root {\n  --color-ink: #000;\n  --color-paper: #fff;\n}\n"


def test_sheets_hold_the_values_of_tokens(style: Style) -> None:
    """In every place where one is used, and nowhere does the engine have to look one up."""
    files = html(document(), style).files
    sheets = [content for path, content in files.items() if path.endswith(".css")]
    assert len(sheets) > 2
    assert not any(b"var(" in sheet for sheet in sheets)
    assert b"margin: 67.5pt 48pt 58.88pt 54pt;" in files["style.css"]


def test_a_token_that_a_sheet_sets_anew_is_looked_up(style: Style) -> None:
    """It may have another value in each place."""
    sheet = (
        b"p { color: var(--color-ink); margin: var(--space-line) var(--mine) } .x { --color-ink : red; --mine: 1pt }"
    )
    other = replace(style, files={**style.files, "style.css": sheet})
    served = html(document(), other).files["style.css"]
    assert served.startswith(b"p { color: var(--color-ink); margin: 13.5pt var(--mine) }")


def test_book_prepares_its_style_once(style: Style) -> None:
    """The pages of one book share their files, in the order of the documents."""
    first, second = pages([Flow((document(),)), Flow((replace(document(), key="2.2"),))], style)
    assert (first.keys, second.keys) == (("2.1",), ("2.2",))
    assert first.files is second.files


@pytest.mark.parametrize(
    ("path", "content", "where"),
    [
        ("templates/blocks.html.j2", b"{% macro block(it) %}\n{% if %}", ("templates/blocks.html.j2", 2)),
        ("templates/document.html.j2", b"a\n\n{{ dokument.title }}", ("templates/document.html.j2", 3)),
        ("templates/document.html.j2", b"a\n{{ 1 / 0 }}", ("templates/document.html.j2", 2)),
        ("templates/document.html.j2", b"{{ document.__class__.__mro__ }}", ("templates/document.html.j2", 1)),
        ("templates/document.html.j2", b'{% include "weg.html.j2" %}', ("templates/document.html.j2", 1)),
        (
            "templates/table.html.j2",
            b"\n{% macro indicators(it) %}\n{{ it.naam }}{% endmacro %}",
            ("templates/table.html.j2", 3),
        ),
        ("templates/inlines.html.j2", b"een\n\xff", ("templates/inlines.html.j2", 2)),
        ("shapes/full.svg.j2", b"{{ tokens.color.nergens }}", ("shapes/full.svg.j2", 1)),
    ],
)
def test_broken_style_says_where(style: Style, path: str, content: bytes, where: tuple[str, int]) -> None:
    """A template that cannot be read or run is named with its line, whatever is wrong with it."""
    broken = replace(style, files={**style.files, path: content})
    with pytest.raises(StyleError) as caught:
        html(document(table("x")), broken)
    assert (caught.value.file, caught.value.line) == where


def test_missing_document_template_is_a_fault_of_the_style(style: Style) -> None:
    """A folder without templates is no style."""
    with pytest.raises(StyleError, match=r"document\.html\.j2"):
        html(document(), replace(style, files={}))


def test_style_without_chart_tokens_says_what_is_missing(style: Style) -> None:
    """The chart's colours have no default: a style that lacks them is told so."""
    with pytest.raises(StyleError, match=r"tokens\.toml.*chart.*mist"):
        html(document(), replace(style, tokens={"color": {}}))


# --- The style that ships -------------------------------------------------------------------------


def sheets(style: Style) -> str:
    return "\n".join(content.decode() for path, content in sorted(style.files.items()) if path.endswith(".css"))


def test_contrast_of_every_pair(style: Style) -> None:
    """Each named pair of text and background has a contrast of 4.5 : 1 or more."""
    colours = style.tokens["color"]
    for name, pair in style.tokens["pairs"].items():
        text, ground = (colours[colour] for colour in pair.split())
        assert contrast(text, ground) >= ENOUGH_FOR_TEXT, name


def test_every_text_colour_is_in_a_pair(style: Style) -> None:
    """No colour of text or background is used that the contrast was not computed for."""
    pairs = [pair.split() for pair in style.tokens["pairs"].values()]
    css = sheets(style)
    assert set(re.findall(r"(?<![-\w])color: var\(--color-([\w-]+)\)", css)) == {text for text, _ in pairs}
    assert set(re.findall(r"background-color: var\(--color-([\w-]+)\)", css)) == {ground for _, ground in pairs}


@pytest.mark.parametrize(
    ("mark", "ground", "least"),
    [
        ("ink", "paper", 4.5),
        ("muted", "paper", 4.5),
        ("ink", "zone", 3),
        ("edge", "zone", 3),
        ("edge", "paper", 3),
        ("previous", "paper", 3),
    ],
)
def test_contrast_in_charts(style: Style, mark: str, ground: str, least: float) -> None:
    """Text in a chart has 4.5 : 1 and each mark 3 : 1 (WCAG 2.1, 1.4.11); they stay apart when printed in grey."""
    colours = style.tokens["chart"]
    assert contrast(colours[mark], colours[ground]) >= least


def test_every_custom_property_is_a_token(style: Style) -> None:
    """No sheet uses a custom property that the tokens do not give."""
    given = set(re.findall(r"(--[\w-]+):", custom_properties(style.tokens)))
    assert set(re.findall(r"var\((--[\w-]+)\)", sheets(style))) <= given


def test_every_address_is_served(style: Style) -> None:
    """Page and sheets ask for no file that does not come along, and for nothing from elsewhere."""
    page = html(document(concept=True), style)
    wanted = set(re.findall(r'url\("([^"]*)"\)', sheets(style))) | set(re.findall(r'href="([^"]*)"', page.html))
    assert wanted <= page.files.keys()
    assert {path for path in page.files if path.startswith("fonts/")} <= wanted


def test_page_numbers_have_their_font(style: Style) -> None:
    """The font that page numbers are set in is in the folder, in the weight that the sheet keeps their place with."""
    path = style.tokens["folio"]["font"]
    assert path in style.files
    assert TTFont(BytesIO(style.files[path]))["OS/2"].usWeightClass == 600


def test_shapes_take_their_colour_from_the_tokens(style: Style) -> None:
    """A drawn shape follows the house style."""
    tokens = {**style.tokens, "color": {**style.tokens["color"], "accent": "#123456"}}
    assert b"#123456" in html(document(), replace(style, tokens=tokens)).files["shapes/full.svg"]


def fonts(style: Style) -> dict[str, TTFont]:
    return {path: TTFont(BytesIO(content)) for path, content in style.files.items() if path.endswith(".ttf")}


def test_fonts_have_the_characters_of_a_report(style: Style) -> None:
    """Each face has what Dutch reports need, so that no font of the machine is asked for help."""
    needed = "\u2010\u2011\u2013\u2014\u2026\u2212\u00a0\u2018\u2019≥≤<>±\u00d7€%²³¹½·•ëïöüéèáàçËÏÉ„“”"
    for path, font in fonts(style).items():
        letters = font.getBestCmap()
        assert [c for c in needed if ord(c) not in letters] == [], path


def test_figures_stand_in_columns(style: Style) -> None:
    """In each face the ten figures are equally wide, or can be."""
    for path, font in fonts(style).items():
        letters = font.getBestCmap()
        widths = {font["hmtx"][letters[ord(figure)]][0] for figure in "0123456789"}
        features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
        assert len(widths) == 1 or "tnum" in features, path


def test_fonts_come_with_their_licence(style: Style) -> None:
    """The licence of each family lies beside it, and the fonts stay a small part of the package."""
    families = {path.removeprefix("fonts/").split("-")[0] for path in fonts(style)}
    licences = {path: content for path, content in style.files.items() if path.startswith("fonts/LICENSE-")}
    assert families <= {"SourceSerif4", "SourceSerif4Display", "SourceSans3"}
    assert set(licences) == {"fonts/LICENSE-SourceSans3.txt", "fonts/LICENSE-SourceSerif4.txt"}
    assert all(b"SIL OPEN FONT LICENSE Version 1.1" in content for content in licences.values())
    assert sum(len(content) for content in style.files.values()) < 2_500_000


# --- The printed page -----------------------------------------------------------------------------


def laid_out(page: Page) -> list[Any]:
    """Lay out a page of HTML as the press would, and give the boxes of each sheet of paper."""
    weasyprint = pytest.importorskip("weasyprint")

    class Fetcher(weasyprint.urls.URLFetcher):  # type: ignore[misc, name-defined]
        def fetch(self, url: str, headers: object = None) -> object:
            del headers
            content = page.files[url.removeprefix("https://stijl.invalid/")]
            kind = "text/css" if url.endswith(".css") else "image/svg+xml" if url.endswith(".svg") else "font/ttf"
            return weasyprint.urls.URLFetcherResponse(url, content, {"Content-Type": kind})

    whole = weasyprint.HTML(string=page.html, base_url="https://stijl.invalid/", url_fetcher=Fetcher()).render()
    return [sheet._page_box for sheet in whole.pages]


@pytest.fixture(scope="module")
def printed(style: Style) -> list[Any]:
    """Lay out a long document of every kind of text, and give the boxes of each page."""
    words = "Werkgelegenheid en bestaanszekerheid vragen om samenwerking met bewoners en bedrijven in de stad. " * 6
    some = paragraph(Text(words))
    page = html(
        document(
            Heading(1, "Een titel die over meer dan een regel loopt, omdat hij lang is", "titel", "2.1.4"),
            paragraph(Text(words), role=ParagraphRole.LEAD),
            paragraph(Text(words), role=ParagraphRole.LEGEND),
            replace(table("Naam van een indicator"), rows=(row("Naam van een indicator", None),) * 30),
            Heading(2, "Wat wilden we bereiken?", "bereiken"),
            ItemList((item(words), item("kort", ItemList((item("diep"),))))),
            Heading(2, "Conclusie", "conclusie"),
            *(block for n in range(9) for block in (Heading(3, "Een kop", f"k{n}"), some, some)),
            *(block for n in range(60) for block in (Heading(4, "Een kop", f"l{n}"), paragraph(Text("Een regel.")))),
            words="Een lopende kop",
        ),
        style,
    )
    return laid_out(page)


def lines(page_box: Any) -> list[tuple[str, str, float]]:  # noqa: ANN401 - WeasyPrint ships no types
    """The element, the text and the baseline, in points from the top of the paper, of each piece of text."""
    return [
        (box.element.tag, box.text, (box.position_y + box.baseline) * 0.75)
        for box in page_box.descendants()
        if type(box).__name__ == "TextBox" and box.text.strip() and box.element is not None
    ]


def test_text_stands_on_the_baseline_grid(printed: list[Any], style: Style) -> None:
    """Every line of running text, lists and tables lies on one grid of whole lines, on every page."""
    step = float(style.tokens["space"]["line"].removesuffix("pt"))
    assert len(printed) > 4
    found = [line for page_box in printed for line in lines(page_box) if line[0] in {"p", "li", "td", "th", "h1"}]
    first = next(baseline for tag, _, baseline in lines(printed[-1]) if tag == "p")
    off = {(tag, round((baseline - first + step / 2) % step - step / 2, 1)) for tag, _, baseline in found}
    assert off == {(tag, 0.0) for tag, _ in off}


def test_headings_are_never_stranded(printed: list[Any]) -> None:
    """No page ends with a heading."""
    last = [lines(page_box)[-1][0] for page_box in printed if lines(page_box)]
    assert not {"h1", "h2", "h3", "h4", "caption"} & set(last)


def test_table_head_is_repeated(printed: list[Any]) -> None:
    """Each page that a table reaches has its head."""
    reached = [page_box for page_box in printed if any(tag == "td" for tag, _, _ in lines(page_box))]
    assert len(reached) > 1
    assert all(any(text == "Uitkomst" for _, text, _ in lines(page_box)) for page_box in reached)


def test_rows_are_never_split(printed: list[Any]) -> None:
    """A row stands whole on one page: no more rows are laid out than there are."""
    rows = [box for page_box in printed for box in page_box.descendants() if box.element_tag == "tr"]
    heads = sum(any(text == "Uitkomst" for _, text, _ in lines(page_box)) for page_box in printed)
    assert len(rows) == 30 + heads


def test_page_number_has_a_place(printed: list[Any]) -> None:
    """Each page has a hidden `000` at the foot, on the right, for the linker to print the number in."""
    for page_box in printed:
        places = [box for box in page_box.descendants() if getattr(box, "text", "") == "000"]
        assert len(places) == 1
        assert places[0].style["visibility"] == "hidden"
        assert places[0].position_y * 0.75 > 780


def section(style: Style, level: int) -> list[Any]:
    """Lay out one section whose title is a heading of this level, as in a report with sections above it."""
    blocks = (
        Heading(level, "Een titel die zo lang is dat hij zeker niet op een enkele regel past", "titel", "2.1.4"),
        paragraph(Text("Waar het om gaat."), role=ParagraphRole.LEAD),
        Heading(level + 1, "Conclusie", "conclusie"),
        Heading(level + 2, "Een kop", "kop"),
        paragraph(Text("Een regel.")),
    )
    return laid_out(html(document(*blocks), style))


def looks(page_box: Any) -> dict[str, tuple[float, int, tuple[str, ...]]]:  # noqa: ANN401 - see lines
    """The size in points, the weight and the fonts that each piece of text is set in."""
    return {
        box.text.strip(): (box.style["font_size"] * 0.75, box.style["font_weight"], tuple(box.style["font_family"]))
        for box in page_box.descendants()
        if type(box).__name__ == "TextBox" and box.text.strip()
    }


@pytest.mark.parametrize("level", [1, 2, 3])
def test_section_is_on_the_grid_at_every_level(style: Style, level: int) -> None:
    """Both lines of a title, and the text under it, lie on one grid of whole lines."""
    step = float(style.tokens["space"]["line"].removesuffix("pt"))
    (page_box,) = section(style, level)
    found = [line for line in lines(page_box) if line[0] in {"p", "span", f"h{level}"}]
    last = found[-1][2]
    assert len({baseline for tag, _, baseline in found if tag == "span"}) == 2
    off = {(text, round((baseline - last + step / 2) % step - step / 2, 1)) for _, text, baseline in found}
    assert off == {(text, 0.0) for text, _ in off}


def test_heads_within_a_section_look_the_same_at_every_level(style: Style) -> None:
    """Whether a section stands by itself or deep in a report, the heads in it have one look and one place."""
    pages_at = [section(style, level)[0] for level in (1, 2, 3)]
    heads = [[looks(page_box)[text] for text in ("Conclusie", "Een kop", "Een regel.")] for page_box in pages_at]
    places = [
        [place for _, text, place in lines(page_box) if text in {"Conclusie", "Een kop"}] for page_box in pages_at
    ]
    assert heads[0] == heads[1] == heads[2]
    gaps = [round(lower - upper, 1) for upper, lower in places]
    assert gaps == [gaps[0]] * 3


def test_title_is_larger_than_any_head_in_it_and_smaller_the_deeper_it_lies(style: Style) -> None:
    """At each level the number hangs beside the title in the same size, well over that of the heads."""
    sizes = []
    for level in (1, 2, 3):
        (page_box,) = section(style, level)
        number, title, *_ = [(text, box) for text, box in looks(page_box).items() if text != "Verslag"]
        assert number[0] == "2.1.4"
        assert number[1] == title[1]
        assert title[1][0] > 1.3 * looks(page_box)["Conclusie"][0]
        baselines = [place for tag, _, place in lines(page_box) if tag == "span"]
        assert baselines[0] == baselines[1]
        sizes.append(title[1][0])
    assert sizes == sorted(set(sizes), reverse=True)


@pytest.mark.parametrize("above", range(14, 24))
def test_costs_leave_no_line_alone(style: Style, above: int) -> None:
    """Wherever a page ends, a part of the costs has two lines before it or none, and no heading stays behind."""
    cells = (PrintedCell("1"),) * 3
    rows = (CostRow("Eerste", cells), CostRow("Tweede", cells), CostRow("Som", cells, total=True))
    whole = replace(costs("Kosten"), groups=tuple(CostGroup(name, rows) for name in ("Lasten", "Baten", "Saldo")))
    prose = (paragraph(Text("Een regel.")),) * above
    blocks: tuple[Block, ...] = (
        Heading(1, "Titel", "titel", "2"),
        *prose,
        Heading(2, "Wat heeft het gekost?", "gekost"),
        whole,
    )
    for page_box in laid_out(html(document(*blocks), style)):
        words = [text for _, text, _ in lines(page_box)]
        assert words.count("Eerste") == words.count("Tweede") == words.count("Som")
        assert words[-1] not in {"Wat heeft het gekost?", "Kosten", "Lasten", "Baten", "Saldo"}


def test_marks_at_one_figure_hang_together(style: Style) -> None:
    """Each with a space before it: by themselves they have no width, and would be printed over each other."""
    marks = (NoteMark(1, "bij-1", "noot-1"), NoteMark(2, "bij-2", "noot-2"))
    columns = (Column(ColumnRole.ACTUAL, "Behaald", 2017),)
    rows = (IndicatorRow("a", ("Naam",), "", (PrintedCell("4", marks=marks),)),)
    content = html(document(IndicatorTable("t", "Tabel", columns, rows)), style).html
    (hanging,) = re.findall(r'<sup class="mark">(.*?)</sup>', content)
    assert re.sub("<[^>]+>", "", hanging) == "&nbsp;1&nbsp;2"


def test_marks_stand_apart_from_their_figure_and_from_each_other(style: Style) -> None:
    """Who copies by where text stands sees a space from a seventh of the type on: `4 1 2`, and not `412`."""
    marks = (NoteMark(1, "bij-1", "noot-1"), NoteMark(2, "bij-2", "noot-2"))
    columns = (Column(ColumnRole.ACTUAL, "Behaald", 2017, emphasis=True),)
    rows = (IndicatorRow("a", ("Naam",), "", (PrintedCell("4", marks=marks),)),)
    (page_box,) = laid_out(html(document(IndicatorTable("t", "Tabel", columns, rows)), style))
    boxes = [box for box in page_box.descendants() if type(box).__name__ == "TextBox" and box.text.strip()]
    figure, *raised = [box for box in boxes if box.text.strip("\xa0") in {"4", "1", "2"}]
    ends = [figure.position_x + figure.width, *(box.position_x + box.width for box in raised)]
    digits = [box.position_x + box.width * 2 / 7 for box in raised]  # the space is two parts of seven
    gaps = [digit - end for digit, end in zip(digits, ends, strict=False)]
    assert min(gaps) > 0.15 * figure.style["font_size"]
