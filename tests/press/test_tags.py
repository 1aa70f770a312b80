"""What each piece of HTML becomes in the tag tree, read back from the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pikepdf import Name

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.press.conftest import Tags

    TagsOf = Callable[..., Tags]

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)
REVERSED = "display:flex;flex-direction:row-reverse"
LINK = "<a href='https://voorbeeld.nl/'>Bron</a>"
HEADS = "<thead><tr><th>Post</th><th>Bedrag</th></tr></thead>"
ROWS = "".join(f"<tr><th scope=row>Post {number}</th><td>{number}</td></tr>" for number in range(40))
LONG_TABLE = f"<table>{HEADS}<tbody>{ROWS}</tbody><tfoot><tr><th>Totaal</th><td>40</td></tr></tfoot></table>"


@pytest.mark.parametrize(
    ("html", "role", "shape"),
    [
        ("<section><h1>Kop</h1><p>Tekst</p></section>", "Part", "Part(Sect(H1 P))"),
        ("<p>een <strong>twee</strong> <em>drie</em></p>", "P", "P(Span Span)"),
        ("<p>een <span>twee</span></p>", "P", "P"),
        ("<p><code>a</code> <q>b</q></p>", "P", "P(Code Quote)"),
        ("<ul><li>een</li><li>twee</li></ul>", "L", "L(LI(Lbl LBody) LI(Lbl LBody))"),
        ("<ul><li><p>een</p><p>twee</p></li></ul>", "L", "L(LI(Lbl LBody(P P)))"),
        ("<ul><li>een<ol><li>diep</li></ol></li></ul>", "L", "L(LI(Lbl LBody(L(LI(Lbl LBody)))))"),
        ("<ul style='list-style:none'><li>een</li></ul>", "L", "L(LI(LBody))"),
        ("<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dd>e</dd></dl>", "L", "L(LI(Lbl LBody LBody) LI(Lbl LBody))"),
        ("<dl><dt>a</dt><dt>b</dt><dd>c</dd></dl>", "L", "L(LI(Lbl Lbl LBody))"),
        ("<dl><div><dt>a</dt><dd>b</dd></div><div><dt>c</dt></div></dl>", "L", "L(LI(Lbl LBody) LI(Lbl))"),
        ("<div>los<p>alinea</p>nog los</div>", "Div", "Div(P P P)"),
        ("<blockquote>citaat</blockquote>", "BlockQuote", "BlockQuote(P)"),
        ("<p style='opacity:.5'>bleek <strong>vet</strong></p>", "P", "P(Span)"),
        ("<p style='position:absolute'>los van de stroom</p>", "Part", "Part(P)"),
        ("<div style='display:flex'><p>links</p><p>rechts</p></div>", "Div", "Div(P P)"),
        (f"<div style='{REVERSED}'><dl><dd>a</dl><p>b</p></div>", "Div", "Div(L(LI(LBody)) P)"),
    ],
)  # fmt: skip
def test_html_becomes_the_tags_that_mean_the_same(tags: TagsOf, html: str, role: str, shape: str) -> None:
    """Each construct has its own standard structure, and text in a block never stands loose in a group."""
    assert tags(html).shape(role) == shape


def test_a_table_over_pages_is_one_table_with_its_heads_once(tags: TagsOf) -> None:
    """The repeated heads and feet are paint; the rows of all pages are the rows of one body."""
    book = tags(LONG_TABLE)
    table = book.one("Table")
    assert len(book.pdf.pages) > 2
    assert book.pages_of(table) == list(range(len(book.pdf.pages)))
    assert [str(kid.S) for kid in table.K] == ["/THead", "/TBody", "/TFoot"]
    assert (len(book.all("TR")), len(book.all("TH")), len(book.all("TD"))) == (42, 43, 41)
    assert book.code(1).count("/Artifact\n<</Type/Pagination>>\nBDC") == 4


def test_a_cell_names_its_heads_and_they_can_be_found(tags: TagsOf) -> None:
    """Every head has a scope and an id that begins with the key of the section, and the id tree leads to it."""
    book = tags(f"<table>{HEADS}<tr><th>Hout</th><td>8</td></tr></table>")
    cell = book.one("TD")
    assert [str(head) for head in cell.A.Headers] == ["2.1.4:t1r1c2", "2.1.4:t1r2c1"]
    names = book.pdf.Root.StructTreeRoot.IDTree.Names
    found = {str(names[i]): names[i + 1] for i in range(0, len(names), 2)}
    assert [str(found[str(head)].A.Scope) for head in cell.A.Headers] == ["/Column", "/Row"]


def test_a_cell_that_names_its_heads_itself_is_believed(tags: TagsOf) -> None:
    """The attribute `headers` wins from the grid."""
    heads = "<tr><th id=a>A</th><th id=b>B</th></tr>"
    first, _ = tags(f"<table>{heads}<tr><td headers=b>1</td><td>2</td></tr></table>").all("TD")
    assert [str(head) for head in first.A.Headers] == ["2.1.4:t1r1c2"]


def test_spans_of_cells_are_kept(tags: TagsOf) -> None:
    """Rows and columns that a cell covers are attributes of its tag."""
    book = tags("<table><tr><th rowspan=2>A</th><th colspan=2>B</th></tr><tr><th>C</th><th>D</th></tr></table>")
    first, second, *_ = book.all("TH")
    assert [int(first.A.RowSpan), int(second.A.ColSpan)] == [2, 2]
    assert "/ColSpan" not in first.A


def test_a_caption_stands_first_in_its_table(tags: TagsOf) -> None:
    """Wherever the style paints it."""
    book = tags("<table style='caption-side:bottom'><caption>Lasten</caption><tr><th>a</th></tr></table>")
    assert book.shape("Table") == "Table(Caption TBody(TR(TH)))"


def test_a_paragraph_over_pages_is_one_paragraph(tags: TagsOf) -> None:
    """So are the section around it and a list item that goes on."""
    book = tags(f"<section><p>{'woord ' * 300}</p><ul><li>{'woord ' * 300}</li></ul></section>")
    assert book.shape("Part") == "Part(Sect(P L(LI(Lbl LBody))))"
    assert len(book.pages_of(book.one("P"))) > 1


def test_an_image_has_its_words_and_its_area_in_points(tags: TagsOf) -> None:
    """The area counts from the lower left corner, as PDF does."""
    style = "display:block;width:40pt;height:20pt"
    figure = tags(f"<p>Boven</p><img src=a.png alt='Een foto' style='{style}'>", files={"a.png": PNG}).one("Figure")
    assert str(figure.Alt) == "Een foto"
    assert [float(side) for side in figure.A.BBox] == pytest.approx([30, 138, 70, 158])


@pytest.mark.parametrize(
    ("start", "inside"),
    [
        ("<svg xmlns='http://www.w3.org/2000/svg' width=50 height=20>", "<title>Behaald 3</title>"),
        ("<svg xmlns='http://www.w3.org/2000/svg' width=50 height=20 aria-label='Behaald 3'>", ""),
    ],
)
def test_a_drawing_is_described_by_its_title_or_its_label(tags: TagsOf, start: str, inside: str) -> None:
    """Real text in the drawing is part of the figure."""
    book = tags(f"<p>{start}{inside}<text x=5 y=15 font-family=Test>3</text></svg></p>")
    assert str(book.one("Figure").Alt) == "Behaald 3"


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a.png alt=''>",
        "<img src=a.png role=presentation>",
        "<svg xmlns='http://www.w3.org/2000/svg' width=9 height=9 aria-hidden=true><circle r=4 cx=4 cy=4 /></svg>",
        "<span aria-hidden=true>*</span>",
    ],
)
def test_decoration_is_an_artifact(tags: TagsOf, html: str) -> None:
    """What means nothing is in no tag, and it is no fault either."""
    book = tags(f"<p>tekst {html}</p>", files={"a.png": PNG})
    assert book.shape("Part") == "Part(P)"
    assert "/Artifact\n<</Type/Layout>>\nBDC" in book.code(0)


def test_a_figure_with_a_caption_keeps_both_apart(tags: TagsOf) -> None:
    """The caption is read beside the alternative, not replaced by it."""
    book = tags("<figure><img src=a.png alt=Foto><figcaption>Onderschrift</figcaption></figure>", files={"a.png": PNG})
    assert book.shape("Div") == "Div(Figure Caption)"


def test_what_stands_in_the_margin_is_an_artifact(tags: TagsOf) -> None:
    """Running heads are heads, what stands below is a foot, and neither is read."""
    css = "@page { @top-left { content: 'Jaarverslag' } @bottom-left { content: 'CONCEPT'; opacity: .5 } }"
    book = tags("<p>tekst</p>", css)
    assert book.shape("Part") == "Part(P)"
    assert "/Artifact\n<</Type/Pagination/Subtype/Header/Attached[/Top]>>" in book.code(0)
    (drawing,) = (d for d in book.pdf.pages[0].obj.Resources.XObject.values() if d.get("/Subtype") == Name.Form)
    assert b"/Artifact\n<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>" in drawing.read_bytes()


def test_a_watermark_is_an_artifact_on_every_page(tags: TagsOf) -> None:
    """A fixed box is painted again on each page, turned or not."""
    css = ".merk { position: fixed; top: 50pt; transform: rotate(-45deg); color: #ccc }"
    book = tags(f"<div class=merk>CONCEPT</div><p>{'woord ' * 300}</p>", css)
    assert book.shape("Part") == "Part(P)"
    assert all("/Subtype/Watermark" in book.code(page) for page in range(len(book.pdf.pages)))


def test_a_footnote_is_read_where_it_is_called(tags: TagsOf) -> None:
    """Its call is a reference, its number a label, and it has an id of its own."""
    book = tags("<p>Tekst<span class=n>Noot</span> en meer.</p><p>Einde</p>", ".n { float: footnote }")
    assert book.shape("Part") == "Part(P(Reference Note(Lbl)) P)"
    assert str(book.one("Note").ID) == "2.1.4:n1"


def test_a_table_of_contents_is_tagged_as_one(tags: TagsOf) -> None:
    """Its entries are references, entries under an entry a table of contents in it."""
    items = "<li><a href='#a'>Een</a><ol><li><a href='#a'>Diep</a></li></ol></li>"
    book = tags(f"<nav role=doc-toc><ol>{items}</ol></nav><p id=a>Doel</p>")
    assert book.shape("Sect") == "Sect(TOC(TOCI(Lbl Reference(Link) TOC(TOCI(Lbl Reference(Link))))))"


def test_a_language_is_mentioned_only_where_it_changes(tags: TagsOf) -> None:
    """The language of the whole is that of the document; a phrase in another one says so, and so does a cell."""
    table = "<table><tr><th lang=fr>Recettes</th></tr></table>"
    book = tags(f"<p lang=nl>Een <span lang=en>annual report</span></p>{table}")
    assert [(str(tag.S), str(tag.Lang)) for tag in book.all() if "/Lang" in tag] == [("/Span", "en"), ("/TH", "fr")]


def test_an_abbreviation_is_expanded(tags: TagsOf) -> None:
    """What the data says that it is short for."""
    assert str(tags("<p><abbr title='niet van toepassing'>n.v.t.</abbr></p>").one("Span").E) == "niet van toepassing"


def test_a_sign_with_a_label_is_read_as_its_label(tags: TagsOf) -> None:
    """A letter that is used as a picture."""
    assert str(tags("<p><span role=img aria-label=behaald>X</span></p>").one("Span").Alt) == "behaald"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("zie <strong>daar</strong>", "zie daar"),
        ("<span>zie</span> <i>\n daar</i>", "zie daar"),
        ("<img src=a.png alt='een foto'>", "een foto"),
    ],
)
def test_a_link_is_one_link_that_says_where_it_leads(tags: TagsOf, inside: str, words: str) -> None:
    """However many elements are in it: one area a line, with the words of the link."""
    book = tags(f"<p><a href='https://voorbeeld.nl/'>{inside}</a></p>", files={"a.png": PNG})
    (area,) = book.pdf.pages[0].obj.Annots
    assert str(area.Contents) == words
    assert len(book.all("Link")) == 1


def test_a_link_over_two_lines_is_one_link_with_two_areas(tags: TagsOf) -> None:
    """Both areas belong to the same tag, by the parent tree."""
    book = tags(f"<p><a href='https://voorbeeld.nl/'>{'woord ' * 8}</a></p>")
    areas = list(book.pdf.pages[0].obj.Annots)
    numbers = book.pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    assert len(areas) == 2
    assert {parents[int(area.StructParent)].objgen for area in areas} == {book.one("Link").objgen}


def test_content_that_is_transparent_is_tagged_where_it_is_painted(tags: TagsOf) -> None:
    """The engine paints it in a drawing, with an entry of its own in the parent tree."""
    book = tags("<p style='opacity:.5'>bleek</p>")
    (content,) = book.one("P").K
    numbers = book.pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    assert parents[int(content.Stm.StructParents)][int(content.MCID)].objgen == book.one("P").objgen


def test_a_note_under_a_table_and_the_mark_in_it_lead_to_each_other(tags: TagsOf) -> None:
    """The mark is a reference, the note has an id of its own and its number as a label (ISO 14289-1, 7.9)."""
    mark = "<sup><a id=m href='#n' role=doc-noteref aria-label='noot 1'>1</a></sup>"
    back = "<span><a href='#m' role=doc-backlink aria-label='terug'>1</a></span>"
    notes = f"<div id=n role=doc-footnote>{back} <p>Geschat.</p></div>"
    book = tags(f"<table>{HEADS}<tr><th>Hout</th><td>8{mark}</td></tr></table><div>{notes}</div>")
    assert book.shape("TD") == "TD(Span(Reference(Link)))"
    assert book.shape("Note") == "Note(Lbl(Link) P)"
    assert str(book.one("Note").ID) == "2.1.4:n1"
    there, home = book.pdf.pages[0].obj.Annots
    assert (str(there.Contents), str(home.Contents)) == ("noot 1", "terug")
    assert (str(there.Dest), str(home.Dest)) == ("2.1.4#n", "2.1.4#m")


def test_text_that_the_style_adds_belongs_to_its_element(tags: TagsOf) -> None:
    """Before and after are no tags of their own."""
    book = tags("<p>Tekst</p>", "p::before { content: '- ' } p::after { content: '!' }")
    assert book.shape("Part") == "Part(P)"
    assert len(book.one("P").K) == 3


@pytest.mark.parametrize(
    ("html", "css"),
    [
        (f"<table>{HEADS.replace('Post', LINK)}<tbody>{ROWS}</tbody></table>", ""),
        (f"<p id=k>{LINK}</p><p>x</p>", "#k { position: running(k) } @page { @top-left { content: element(k) } }"),
        (f"<p style='position:fixed'>{LINK}</p><p>tekst</p>", ""),
        (f"<p>tekst <span aria-hidden=true>{LINK}</span></p>", ""),
    ],
)  # fmt: skip
def test_a_link_in_an_artifact_has_no_area(tags: TagsOf, html: str, css: str) -> None:
    """Every area on a page belongs to a link in the tags, also where heads repeat."""
    book = tags(html, css)
    areas = [area for page in book.pdf.pages for area in page.obj.get("/Annots", [])]
    assert len(areas) == len(book.all("Link"))
    assert all("/StructParent" in area for area in areas)
