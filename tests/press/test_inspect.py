"""The inspection of a finished PDF, proved by breaking a good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.press.attachments import Attachment, Relation
from jaarverslag.press.inspect import inspect, inspect_binding, inspect_object
from jaarverslag.press.object import Kind
from tests.press import damage as damages
from tests.press.damage import damaged, paint, without

if TYPE_CHECKING:
    from tests.press.conftest import LinkObjects, PressBody
    from tests.press.damage import Damage

BODY = """
<h1>Kop</h1><h2>Onder</h2><p>met<span style='float:footnote'>een noot</span></p>
<table><tr><th scope=col>Naam<tr><td>9</table><p style='opacity:.5'>bleek</p><p>tekst <a href='https://voorbeeld.nl/'>daar</a></p>
<svg xmlns='http://www.w3.org/2000/svg' width=50 height=20><title>Drie</title><text x=5 y=15>3</text></svg>
"""


@pytest.fixture
def good(press_body: PressBody, link_objects: LinkObjects) -> bytes:
    """A book with a bit of everything."""
    data = Attachment("2017/rapport.yaml", b"jaar: 2017", "application/yaml", Relation.SOURCE)
    return link_objects(press_body(BODY).object, attachments=(data,)).content


def test_a_good_book_has_no_complaints(good: bytes) -> None:
    """Silence means that all is well."""
    assert inspect(good) == ()


OF_AN_OBJECT: list[tuple[Damage, set[Kind]]] = [
    (damages.undescribe, {Kind.DESCRIPTION}),
    (lambda pdf: paint(pdf, b"0 0 9 9 re f"), {Kind.TAG}),
    (lambda pdf: paint(pdf, b"BT (tekst) Tj ET"), {Kind.TAG}),
    (lambda pdf: paint(pdf, b"BT [<0001>]TJ ET"), {Kind.TAG}),
    (lambda pdf: paint(pdf, b"/Span <</MCID 999>> BDC 0 0 9 9 re f EMC"), {Kind.TAG}),
    (lambda pdf: paint(pdf, b"/Plaatje Do"), {Kind.TAG}),
    (damages.forget_a_mark, {Kind.TAG}),
    (damages.forget_a_drawing, {Kind.TAG}),
    (damages.unhead, {Kind.TABLE}),
    (damages.unmark_a_note, {Kind.TAG}),
    (damages.print_in_ink, {Kind.ARCHIVE}),
    (damages.print_in_named_ink, {Kind.ARCHIVE}),
    (damages.image_in_ink, {Kind.ARCHIVE}),
    (damages.drawing_in_ink, {Kind.ARCHIVE}),
]
OF_A_BOOK: list[tuple[Damage, set[Kind]]] = [
    (without("/Lang"), {Kind.METADATA}),
    (without("/Metadata"), {Kind.METADATA, Kind.ARCHIVE}),
    (without("/ViewerPreferences", "/DisplayDocTitle"), {Kind.METADATA}),
    (without("/MarkInfo"), {Kind.TAG}),
    (without("/StructTreeRoot"), {Kind.TAG}),
    (damages.untitle, {Kind.METADATA}),
    (damages.unclaim, {Kind.METADATA}),
    (damages.unembed, {Kind.FONT}),
    (damages.mix_up, {Kind.TAG}),
    (damages.unname_a_link, {Kind.LINK}),
    (damages.disorder, {Kind.LINK}),
    (damages.unarchive, {Kind.ARCHIVE}),
    (damages.other_part, {Kind.ARCHIVE}),
    (damages.other_level, {Kind.ARCHIVE}),
    (damages.retitle, {Kind.ARCHIVE}),
    (damages.untie, {Kind.ARCHIVE}),
    (damages.unrelate, {Kind.ARCHIVE}),
    (damages.untype, {Kind.ARCHIVE}),
    (without("/OutputIntents"), {Kind.ARCHIVE}),
    (without("/Names", "/EmbeddedFiles"), {Kind.ARCHIVE}),
]
OF_HEADINGS: list[tuple[Damage, set[Kind]]] = [
    (damages.skip_a_level, {Kind.HEADING}),
    (damages.begin_lower, {Kind.HEADING}),
]


@pytest.mark.parametrize(("damage", "kinds"), [*OF_AN_OBJECT, *OF_A_BOOK, *OF_HEADINGS])
def test_each_fault_is_found(good: bytes, damage: Damage, kinds: set[Kind]) -> None:
    """One thing taken away or added, and the inspection says so."""
    assert {complaint.kind for complaint in inspect(damaged(good, damage))} == kinds


@pytest.mark.parametrize(("damage", "kinds"), OF_AN_OBJECT)
def test_what_is_wrong_with_a_part_is_found_before_it_is_in_a_book(
    press_body: PressBody, damage: Damage, kinds: set[Kind]
) -> None:
    """So that it is looked for once, where the part is pressed."""
    made = press_body(BODY).object
    assert made is not None
    assert inspect_object(made.pdf) == ()
    assert {complaint.kind for complaint in inspect_object(damaged(made.pdf, damage))} == kinds


@pytest.mark.parametrize(("damage", "kinds"), OF_A_BOOK)
def test_what_linking_may_do_wrong_is_found_in_the_book(good: bytes, damage: Damage, kinds: set[Kind]) -> None:
    """Without looking again at what is on its pages."""
    assert inspect_binding(good) == ()
    assert {complaint.kind for complaint in inspect_binding(damaged(good, damage))} == kinds


def test_who_presses_hears_what_is_wrong(press_body: PressBody) -> None:
    """Here a colour that a screen does not have."""
    pressed = press_body("<p>Zwart</p>", css="p { color: device-cmyk(0 0 0 1) }")
    assert Kind.ARCHIVE in {complaint.kind for complaint in pressed.complaints}


@pytest.mark.parametrize("code", [b"/Artifact BMC 0 0 9 9 re f EMC", b"0 0 9 9 re W n", b"% f", b"(f f) pop"])
def test_what_paints_nothing_or_is_an_artifact_is_fine(good: bytes, code: bytes) -> None:
    """Clips, and letters within text, are no paint."""
    assert inspect(damaged(good, lambda pdf: paint(pdf, code))) == ()


@pytest.mark.parametrize("content", [b"", b"onzin", b"%PDF-1.7\n"])
def test_what_is_no_pdf_is_a_complaint(content: bytes) -> None:
    """Never an exception."""
    (complaint,) = inspect(content)
    assert complaint.kind is Kind.ENGINE
