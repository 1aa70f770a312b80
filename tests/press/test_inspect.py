"""The inspection of a finished PDF, proved by breaking a good one."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from jaarverslag.press.inspect import inspect
from jaarverslag.press.object import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.press.conftest import LinkObjects, PressBody

BODY = """
<h1>Kop</h1><h2>Onder</h2><p style='opacity:.5'>bleek</p><p>tekst <a href='https://voorbeeld.nl/'>daar</a></p>
<svg xmlns='http://www.w3.org/2000/svg' width=50 height=20><title>Drie</title><text x=5 y=15>3</text></svg>
"""


@pytest.fixture
def good(press_body: PressBody, link_objects: LinkObjects) -> bytes:
    """A book with a bit of everything."""
    return link_objects(press_body(BODY).object).content


def without(*path: str) -> Callable[[Pdf], None]:
    """Take away an entry of the catalog."""

    def change(pdf: Pdf) -> None:
        holder = pdf.Root
        for name in path[:-1]:
            holder = holder[name]
        del holder[path[-1]]

    return change


def tags(pdf: Pdf, role: str) -> list[pikepdf.Object]:
    """The structure elements with a role, wherever they hang."""
    return [found for found in pdf.objects if isinstance(found, Dictionary) and found.get("/S") == Name(f"/{role}")]


def untitle(pdf: Pdf) -> None:
    del pdf.docinfo["/Title"]


def unclaim(pdf: Pdf) -> None:
    pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(b"pdfuaid:part>1<", b"pdfuaid:part>7<"))


def unembed(pdf: Pdf) -> None:
    for found in pdf.objects:
        if isinstance(found, Dictionary) and "/FontFile2" in found:
            del found["/FontFile2"]


def undescribe(pdf: Pdf) -> None:
    del tags(pdf, "Figure")[0].Alt


def skip_a_level(pdf: Pdf) -> None:
    tags(pdf, "H2")[0].S = Name.H3


def begin_lower(pdf: Pdf) -> None:
    tags(pdf, "H1")[0].S = Name.H2


def paint(pdf: Pdf, code: bytes) -> None:
    pdf.pages[0].contents_add(pdf.make_stream(code))


def forget_a_mark(pdf: Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1] = Array([None, *list(numbers[1])[1:]])


def forget_a_drawing(pdf: Pdf) -> None:
    for drawing in pdf.pages[0].obj.Resources.XObject.values():
        if "/StructParents" in drawing:
            del drawing["/StructParents"]


def unname_a_link(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Annots[0]["/Contents"]


def test_a_good_book_has_no_complaints(good: bytes) -> None:
    """Silence means that all is well."""
    assert inspect(good) == ()


@pytest.mark.parametrize(
    ("damage", "kind"),
    [
        (without("/Lang"), Kind.METADATA),
        (without("/Metadata"), Kind.METADATA),
        (without("/ViewerPreferences", "/DisplayDocTitle"), Kind.METADATA),
        (without("/MarkInfo"), Kind.TAG),
        (without("/StructTreeRoot"), Kind.TAG),
        (untitle, Kind.METADATA),
        (unclaim, Kind.METADATA),
        (unembed, Kind.FONT),
        (undescribe, Kind.DESCRIPTION),
        (skip_a_level, Kind.HEADING),
        (begin_lower, Kind.HEADING),
        (lambda pdf: paint(pdf, b"0 0 9 9 re f"), Kind.TAG),
        (lambda pdf: paint(pdf, b"BT (tekst) Tj ET"), Kind.TAG),
        (lambda pdf: paint(pdf, b"BT [<0001>]TJ ET"), Kind.TAG),
        (lambda pdf: paint(pdf, b"/Span <</MCID 999>> BDC 0 0 9 9 re f EMC"), Kind.TAG),
        (lambda pdf: paint(pdf, b"/Plaatje Do"), Kind.TAG),
        (forget_a_mark, Kind.TAG),
        (forget_a_drawing, Kind.TAG),
        (unname_a_link, Kind.LINK),
    ],
)
def test_each_fault_is_found(good: bytes, damage: Callable[[Pdf], None], kind: Kind) -> None:
    """One thing taken away or added, and the inspection says so."""
    damaged = BytesIO()
    with pikepdf.open(BytesIO(good)) as pdf:
        damage(pdf)
        pdf.save(damaged)
    assert {complaint.kind for complaint in inspect(damaged.getvalue())} == {kind}


@pytest.mark.parametrize("code", [b"/Artifact BMC 0 0 9 9 re f EMC", b"0 0 9 9 re W n", b"% f", b"(f f) pop"])
def test_what_paints_nothing_or_is_an_artifact_is_fine(good: bytes, code: bytes) -> None:
    """Clips, and letters within text, are no paint."""
    changed = BytesIO()
    with pikepdf.open(BytesIO(good)) as pdf:
        paint(pdf, code)
        pdf.save(changed)
    assert inspect(changed.getvalue()) == ()


@pytest.mark.parametrize("content", [b"", b"onzin", b"%PDF-1.7\n"])
def test_what_is_no_pdf_is_a_complaint(content: bytes) -> None:
    """Never an exception."""
    (complaint,) = inspect(content)
    assert complaint.kind is Kind.ENGINE
