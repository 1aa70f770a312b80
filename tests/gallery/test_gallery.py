"""The gallery of hard cases comes out right: on the page, and in the tags that a screen reader follows."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from pikepdf import Array, Dictionary

from jaarverslag.evaluate import Outcome
from jaarverslag.press.engine import press
from jaarverslag.press.inspect import inspect
from jaarverslag.press.object import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pikepdf import Object, OutlineItem

    from jaarverslag.press.object import Pressed
    from tests.gallery.conftest import Tags


def names(tags: Tags) -> dict[str, Object]:
    """The structure elements that have an id."""
    pairs = tags.pdf.Root.StructTreeRoot.IDTree.Names
    return {str(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}


def below(tag: Object, role: str) -> list[Object]:
    """The structure elements with a role within another, in reading order."""
    return [kid for kid in _below(tag) if str(kid.S) == f"/{role}"]


def _below(tag: Object) -> Iterator[Object]:
    kids = tag.K if isinstance(tag.K, Array) else [tag.K]
    for kid in kids:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)


def said(tags: Tags, tag: Object) -> str:
    """What is heard of a structure element, with a space wherever a new stretch of content begins."""
    return " ".join(" ".join(texts(tags, tag)).split())


def texts(tags: Tags, tag: Object) -> Iterator[str]:
    """The text of each stretch of content of a structure element, in reading order."""
    kids: list[object] = list(tag.K)
    for kid in kids:
        if isinstance(kid, int):
            yield tags.text(tag.Pg, kid)
        elif isinstance(kid, Dictionary) and "/MCID" in kid:
            yield tags.text(kid.Pg, int(kid.MCID))
        elif isinstance(kid, Dictionary) and "/S" in kid:
            yield from texts(tags, kid)


def table(tags: Tags, caption: str) -> Object:
    """The table with this caption, the first if there are more."""
    return next(one for one in tags.all("Table") if said(tags, below(one, "Caption")[0]) == caption)


def heads_of(tags: Tags, cell: Object) -> list[str]:
    """What is said before a cell: its heads in order."""
    found = names(tags)
    return [said(tags, found[str(head)]) for head in cell.A.Headers]


def links_of(tag: Object) -> list[Object]:
    """The areas of the links in a structure element."""
    return [area for link in below(tag, "Link") for area in areas_of(link)]


def areas_of(link: Object) -> list[Object]:
    """The areas of a link."""
    return [kid.Obj for kid in link.K if isinstance(kid, Dictionary) and "/Obj" in kid]


# --- The whole of it -----------------------------------------------------------------------------


def test_nothing_is_wrong_with_the_gallery(gallery: Tags, constructs: Tags, pressed: Pressed) -> None:
    """No complaint while it is pressed, and none of the check that ends every build."""
    assert pressed.complaints == ()
    assert inspect(gallery.content) == ()
    assert inspect(constructs.content) == ()


def test_every_table_has_its_heads_once(gallery: Tags, constructs: Tags) -> None:
    """However many pages it is on: one table with one head, and a body for each group."""
    for tags in (gallery, constructs):
        for one in tags.all("Table"):
            roles = Counter(str(kid.S) for kid in one.K)
            assert (roles["/THead"], roles["/Caption"]) == (1, 1)
            assert set(roles) <= {"/Caption", "/THead", "/TBody", "/TFoot"}


def test_every_cell_knows_its_heads(gallery: Tags, constructs: Tags) -> None:
    """Each cell names at least the head of its column, and every head that is named is in the same table."""
    for tags in (gallery, constructs):
        known = names(tags)
        for one in tags.all("Table"):
            heads = {head.objgen for head in below(one, "TH")}
            for cell in below(one, "TD"):
                assert {known[str(head)].objgen for head in cell.A.Headers} <= heads
                assert any(str(known[str(head)].A.Scope) == "/Column" for head in cell.A.Headers)


def test_no_id_is_used_twice(gallery: Tags) -> None:
    """Heads, headings and notes of all sections share one book."""
    found = [str(tag.ID) for tag in gallery.all() if "/ID" in tag]
    assert len(found) == len(set(found)) == len(names(gallery))


def test_every_image_says_what_it_shows(gallery: Tags) -> None:
    """Each chart has a sentence of its own, with the name of its indicator in it."""
    figures = [str(figure.Alt) for figure in gallery.all("Figure")]
    assert len(figures) > 40
    assert all(figures)


def test_every_outcome_is_told_by_its_word(gallery: Tags) -> None:
    """In a column that has a head, so that no outcome is told by its colour or its shape alone."""
    one = table(gallery, "Effectindicatoren")
    told = [said(gallery, cell) for cell in below(one, "TD") if "Uitkomst" in heads_of(gallery, cell)]
    assert len(told) == 10
    for outcome in Outcome:
        assert any(words.startswith(outcome.word) for words in told)


# --- Long tables ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("caption", "rows", "pages"), [("Prestatie-indicatoren", 40, 3), ("Veertig buurten", 40, 3)])
def test_forty_rows_are_one_table_over_pages(gallery: Tags, caption: str, rows: int, pages: int) -> None:
    """With forty rows in one body, and no row on more than one page."""
    one = table(gallery, caption)
    (body,) = below(one, "TBody")
    assert len(below(body, "TR")) == rows
    assert len(gallery.pages_of(one)) >= pages
    assert {len(gallery.pages_of(row)) for row in below(one, "TR")} == {1}


def test_repeated_heads_are_seen_and_not_heard(gallery: Tags) -> None:
    """The heads are painted again on every page that the table goes on to, as no part of the text."""
    one = table(gallery, "Veertig buurten")
    _, *more = gallery.pages_of(one)
    for page in more:
        heads = [text for mark, text in gallery.painted(page) if mark is None]
        assert {"Buurt", "Inwoners", "Stand"} <= set(heads)


def test_a_total_stays_with_the_line_before_it(gallery: Tags) -> None:
    """And the head of a part with the two lines after it, in a table of three parts of fourteen lines."""
    one = next(one for one in gallery.all("Table") if len(below(one, "TBody")) == 3 and len(below(one, "TR")) > 40)
    assert len(gallery.pages_of(one)) == 3
    for body in below(one, "TBody"):
        pages = [gallery.pages_of(row) for row in below(body, "TR")]
        assert pages[0] == pages[1] == pages[2]
        assert pages[-2] == pages[-1]
        assert said(gallery, below(body, "TR")[-1]).startswith("Totaal")


@pytest.mark.parametrize("lines", range(0, 24, 4))
def test_what_follows_a_table_may_ask_to_stay_with_it(files: Mapping[str, bytes], lines: int) -> None:
    """The engine then breaks the table earlier; it broke down itself on the tint of a column in such a table."""
    row = "<tr><th scope=row>Deel</th><td class=budget>1</td><td class=actual>2</td></tr>"
    part = (
        f"<tbody><tr class=head><th colspan=3>Kop</th></tr>{row * 4}{row.replace('<tr>', '<tr class=total>')}</tbody>"
    )
    columns = "<colgroup><col><col class=budget><col class=actual></colgroup>"
    heads = "<thead><tr><th>A</th><th>B</th><th>C</th></tr></thead>"
    costs = f"<table class=costs>{columns}{heads}{part * 3}</table>"
    styles = "".join(f"<link rel=stylesheet href={name}.css>" for name in ("tokens", "style", "keep"))
    page = f"{'<p>regel</p>' * lines}{costs}<p>{'woord ' * 80}</p>"
    html = f"<!DOCTYPE html><html lang=nl><title>T</title>{styles}<body class=level-1><h1>T</h1>{page}</body></html>"
    made = press(Sheet(("1",), html, {**files, "keep.css": b".costs + p { break-before: avoid }"}))
    assert made.object is not None, made.complaints


def test_a_row_that_no_page_can_hold_is_broken_and_whole(files: Mapping[str, bytes]) -> None:
    """Its text goes on, on the next page: nothing of it is lost, and the rows after it follow."""
    long = " ".join(f"woord{number}" for number in range(900))
    rows = "".join(f"<tr><th scope=row>{name}</th><td>1</td></tr>" for name in ("Voor", long, "Na", "Slot"))
    heads = "<thead><tr><th>A</th><th>B</th></tr></thead>"
    styles = "".join(f"<link rel=stylesheet href={name}.css>" for name in ("tokens", "style"))
    body = f"<h1>T</h1><table class=data>{heads}<tbody>{rows}</tbody></table>"
    html = f"<!DOCTYPE html><html lang=nl><title>T</title>{styles}<body class=level-1>{body}</body></html>"
    made = press(Sheet(("1",), html, files))
    assert made.complaints == ()
    assert made.object is not None
    assert made.object.pages > 1


# --- Wide tables ---------------------------------------------------------------------------------


def test_a_wide_table_lies_on_its_side(gallery: Tags) -> None:
    """On a page of its own, with the running heads and the number of its place in the book; the pages around stand."""
    one = next(one for one in gallery.all("Table") if said(gallery, one).count("Vergelijkbare") == 1)
    (page,) = gallery.pages_of(one)
    sizes = [tuple(round(float(side)) for side in each.mediabox[2:]) for each in gallery.pdf.pages]
    assert sizes[page - 1 : page + 2] == [(595, 842), (842, 595), (595, 842)]
    aside = [text for mark, text in gallery.painted(page) if mark is None]
    assert "Galerij van moeilijke gevallen" in aside
    assert any(text.startswith("1.3.1 Een tabel") for text in aside)
    assert str(page + 1) in aside


def test_years_under_one_label_keep_both_heads(gallery: Tags) -> None:
    """Who listens hears the label and the year of every figure, and the figure's own row."""
    one = next(one for one in gallery.all("Table") if said(gallery, one).count("Vergelijkbare") == 1)
    cells = {said(gallery, cell): heads_of(gallery, cell) for cell in below(one, "TD")}
    assert cells["466"][:2] == ["Behaald", "2012"]
    assert cells["412"][0] == "Nulmeting 2009"
    assert cells[">600"][0] == "Beoogd 2017"
    assert cells["466"][2].startswith("Aantal cliënten met")


def test_a_long_running_head_stays_on_its_line(gallery: Tags) -> None:
    """What does not fit ends in dots; the title itself is whole."""
    title = "Elke uitkomst die een indicator kan hebben, in een deelprogramma met een lange naam"
    heads = [tag for tag in gallery.all() if str(tag.S) in ("/H1", "/H2", "/H3")]
    (head,) = [one for one in heads if said(gallery, one) == f"1.1 {title}"]
    (page,) = gallery.pages_of(head)
    (running,) = [text for mark, text in gallery.painted(page) if mark is None and text.startswith("1.1 Elke")]
    assert running.endswith("\u2026")


# --- Footnotes -----------------------------------------------------------------------------------


def test_notes_and_their_marks_lead_to_each_other(gallery: Tags) -> None:
    """Per table from 1; the first mark of a note and the note lead to each other, a later mark to the note."""
    places = gallery.pdf.Root.Names.Dests.Names
    known = {str(places[at]): places[at + 1] for at in range(0, len(places), 2)}
    notes = gallery.all("Note")
    assert len(notes) > 6
    assert len({str(note.ID) for note in notes}) == len(notes)
    for note in notes:
        (label,) = below(note, "Lbl")
        (back,) = links_of(label)
        mark = re.fullmatch(r"(.*)-bij-(\d+)", str(back.Dest))
        assert mark is not None
        assert mark[2] == said(gallery, label)
        assert f"{mark[1]}-noot-{mark[2]}" in known
        assert str(back.Dest) in known
    targets = Counter(str(area.Dest) for one in gallery.all("Reference") for area in links_of(one))
    assert all(target in known for target in targets)
    assert {target for target in targets if "-noot-" in target} == {
        str(area.Dest).replace("-bij-", "-noot-") for note in notes for area in links_of(below(note, "Lbl")[0])
    }


def test_a_figure_and_its_mark_are_told_apart(gallery: Tags) -> None:
    """Who copies or hears 590 with note 2 does not get 5902."""
    cell = next(cell for cell in gallery.all("TD") if said(gallery, cell).startswith("590"))
    assert "".join(texts(gallery, cell)) == "590 2"
    (link,) = below(cell, "Link")
    (area,) = links_of(cell)
    assert (str(area.Contents), said(gallery, link)) == ("noot 2", "2")


# --- What no report can have ---------------------------------------------------------------------


def test_links_are_one_whatever_is_in_them(constructs: Tags) -> None:
    """With emphasis, an image or a break in it, over two lines, with an arrow of the style, in a row of the style."""
    links = [(areas, link) for link in constructs.all("Link") if (areas := areas_of(link))]
    assert [str(areas[0].Contents) for areas, _ in links if "/A" in areas[0]] == [
        "een vet en een gewoon woord erin",
        "zo veel woorden dat zij op een volgende regel verdergaat en daar pas eindigt",
        "een stip",
        "regel breuk",
        "In een rij van de stijl",
    ]
    assert [str(areas[0].Contents) for areas, _ in links if "/Dest" in areas[0]][:2] == [
        "die de stijl een pijl geeft", "talen",
    ]  # fmt: skip
    assert all(len({str(area.Contents) for area in areas}) == 1 for areas, _ in links)
    assert not any(below(link, "Link") for _, link in links)


def test_languages_within_a_text_are_kept(constructs: Tags) -> None:
    """A phrase, an emphasis and a quotation in another language say so; an abbreviation says what it is short for."""
    spoken = {said(constructs, tag): str(tag.Lang) for tag in constructs.all() if "/Lang" in tag}
    assert spoken == {
        "There's something in the air": "en",
        "savoir-vivre": "fr",
        "A quotation of a paragraph, in another language.": "en",
    }
    assert [str(tag.E) for tag in constructs.all() if "/E" in tag] == ["zelfstandige zonder personeel"]


def test_bookmarks_go_down_to_the_third_level(gallery: Tags) -> None:
    """Programme, part and field; the heads within a field are found on its page."""

    def depth(items: Iterable[OutlineItem]) -> int:
        return max((1 + depth(item.children) for item in items), default=0)

    with gallery.pdf.open_outline() as outline:
        assert depth(outline.root) == 3
        assert "1.1.1 Veertig indicatoren in één tabel" in [
            deep.title for one in outline.root for two in one.children for deep in two.children
        ]


def test_abbreviations_say_what_they_stand_for(gallery: Tags) -> None:
    """Each where it stands in a text or in the name of a row, and all of them in the list of the guide."""
    spoken = Counter((said(gallery, tag), str(tag.E)) for tag in gallery.all() if "/E" in tag)
    assert spoken["BBV", "Besluit begroting en verantwoording"] == 2
    assert spoken["m.e.r.", "milieueffectrapportage"] == 1
    assert spoken["CO₂", "koolstofdioxide"] == 1
    listed = " ".join(said(gallery, tag) for tag in gallery.all() if str(tag.S) == "/LBody")
    for meaning in ("Besluit begroting en verantwoording", "milieueffectrapportage", "koolstofdioxide"):
        assert meaning in listed


def test_what_stands_beside_each_other_is_read_in_order(constructs: Tags) -> None:
    """The figure and its caption before the text beside it, although the style puts them to its right."""
    body = said(constructs, constructs.one("Part"))
    order = ["Uitkomsten", "De tekst naast het beeld", "die niets zegt", "Tabellen"]
    assert [body.index(words) for words in order] == sorted(body.index(words) for words in order)
    assert [str(figure.Alt) for figure in constructs.all("Figure")] == [
        "een stip", "Drie van de vier zijn behaald", "Een stip die iets zegt",
    ]  # fmt: skip


def test_cells_know_their_heads_under_spans(constructs: Tags) -> None:
    """Under a head over two columns, beside one over two rows, and in the parts of the table."""
    one = table(constructs, "Kolommen en rijen die samen een kop hebben")
    cells = {said(constructs, cell): heads_of(constructs, cell) for cell in below(one, "TD")}
    assert cells["12"] == ["Begroot", "na wijziging", "Lasten", "Economie"]
    assert cells["13"] == ["Werkelijk", "Lasten", "Economie"]
    assert cells["21"] == ["Begroot", "voor wijziging", "Lasten", "Economie"]
    assert cells["22 voor beide"] == ["Begroot", "Werkelijk", "na wijziging", "Lasten", "Economie"]
    assert cells["31"] == ["Begroot", "voor wijziging", "Baten", "Economie"]
    assert cells["43"] == ["Werkelijk", "Saldo"]


def test_a_foot_is_heard_once(constructs: Tags) -> None:
    """After the rows of all pages, although it is painted on each of them."""
    one = table(constructs, "Een tabel met een voet, over drie pagina's")
    assert [str(kid.S) for kid in one.K] == ["/Caption", "/THead", "/TBody", "/TFoot"]
    assert len(constructs.pages_of(one)) > 3
    assert said(constructs, one).count("Totaal") == 1


def test_a_note_at_the_foot_of_the_page_is_read_at_its_mark(constructs: Tags) -> None:
    """In the middle of the sentence that it belongs to."""
    (paragraph,) = [one for one in constructs.all("P") if said(constructs, one).startswith("Een zin met een voetnoot")]
    assert "Reference Note" in " ".join(str(kid.S)[1:] for kid in _below(paragraph) if str(kid.S) != "/Lbl")
    assert len({str(note.ID) for note in constructs.all("Note")}) == 1


def test_headings_skip_no_level(constructs: Tags) -> None:
    """A page that goes from the second level to the fourth has the third in its tags."""
    assert [str(tag.S) for tag in constructs.all() if re.fullmatch(r"/H\d", str(tag.S))][-2:] == ["/H2", "/H3"]


def test_a_link_to_what_is_not_in_the_book_is_words(constructs: Tags) -> None:
    """No area and no link, and the words are still there."""
    (paragraph,) = [one for one in constructs.all("P") if said(constructs, one).startswith("De koppeling naar een")]
    assert below(paragraph, "Link") == []
    assert said(constructs, paragraph).endswith("gewone tekst .") or said(constructs, paragraph).endswith(
        "gewone tekst."
    )
