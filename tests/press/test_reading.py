"""A finished PDF read through its tags says what its HTML meant to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.press.meaning import parts_of
from jaarverslag.press.reading import read_parts
from jaarverslag.press.words import PAGE_NUMBER, Table, difference

if TYPE_CHECKING:
    from tests.press.conftest import LinkObjects, PressBody

TABLE = """<table><caption>Cijfers</caption><thead><tr><th scope=col rowspan=2>Naam<th scope=colgroup colspan=2>Behaald
<tr><th scope=col>2016<th scope=col>2017</thead><tbody>
<tr><th scope=row>Aantal<td>8<td>1.521<tr><th scope=row>Deel<td>–<td>−2,3</table>"""

BODIES = {
    "table": f"<h1>Kop</h1>{TABLE}",
    "rows over pages": "<h1>Kop</h1><table><thead><tr><th scope=col>Naam<th scope=col>Waarde</thead>"
    + "".join(f"<tr><th scope=row>Rij {number}<td>{number}" for number in range(60))
    + "</table>",
    "list": "<h1>Kop</h1><ol><li>een<li>twee<ul><li>drie</ul></ol><dl><dt>woord<dd>uitleg</dl>",
    "hyphens": "<h1>Kop</h1><p style='hyphens:auto' lang=nl>" + "bijstandsuitkeringsinstanties " * 12,
    "hyphen of its own": "<h1>Kop</h1><p>kosten-batenanalyse en 10-12 en −3",
    "group": "<h1>Kop</h1><p style='opacity:.5'>bleek 12</p><p>gewoon",
    "note": "<h1>Kop</h1><p>woord<span style='float:footnote'>een noot van 3</span> verder",
    "image": "<h1>Kop</h1><svg xmlns='http://www.w3.org/2000/svg' width=9 height=9><title>Drie</title></svg>",
    "link": "<h1>Kop</h1><p>zie <a href='https://voorbeeld.nl'>daar</a> en <abbr title='per stuk'>p.st.</abbr>",
    "signs": "<h1>Kop</h1><p>café “zo” € 1.000 &lt; 2 &amp; ½ ë",
}


@pytest.mark.parametrize("name", BODIES)
def test_what_is_read_is_what_was_meant(press_body: PressBody, link_objects: LinkObjects, name: str) -> None:
    """The same words and the same cells, on however many pages."""
    pressed = press_body(BODIES[name])
    (part,) = read_parts(link_objects(pressed.object).pdf)
    (meant,) = parts_of(f"<html lang=nl><body data-part=2.1.4>{BODIES[name]}</body></html>")
    assert part.key == "2.1.4"
    assert part.words
    assert difference(part.words, meant.words) is None
    assert [len(table.rows) for table in part.tables] == [len(table.rows) for table in meant.tables]
    cells = [cell for table in part.tables for row in table.rows for cell in row]
    wanted = [cell for table in meant.tables for row in table.rows for cell in row]
    assert [difference(*pair) for pair in zip(cells, wanted, strict=True)] == [None] * len(wanted)


def test_a_table_is_read_row_by_row(press_body: PressBody, link_objects: LinkObjects) -> None:
    """A head over two columns is one cell, as it is one head."""
    (part,) = read_parts(link_objects(press_body(BODIES["table"]).object).pdf)
    rows = (("Naam", "Behaald"), ("2016", "2017"), ("Aantal", "8", "1.521"), ("Deel", "–", "−2,3"))
    assert part.tables == (Table("Cijfers", rows),)


def test_parts_come_in_order(press_body: PressBody, link_objects: LinkObjects) -> None:
    """Each with the key of its section."""
    objects = [press_body(f"<h1>{key}</h1>", key=key).object for key in ("1", "2.1", "paragraaf-2")]
    parts = read_parts(link_objects(*objects).pdf)
    assert [(part.key, part.words) for part in parts] == [
        ("1", "1"),
        ("2.1", "2.1"),
        ("paragraaf-2", "paragraaf-2"),
    ]


def test_what_nobody_hears_means_nothing() -> None:
    """Styles, decoration and comments; the place of a page number is one sign."""
    body = "<!-- 1 --><img alt='' src=a><p aria-hidden=true>2</p>3 <span data-page=2.1>000</span>"
    (part,) = parts_of(f"<head><title>x</title><style>p{{}}</style></head><body data-part=k>{body}")
    assert (part.key, part.words) == ("k", f"3 {PAGE_NUMBER}")
