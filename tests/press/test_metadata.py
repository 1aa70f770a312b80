"""What a book says about itself, in the metadata and in the Info dictionary alike."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest
from pikepdf import Pdf

from jaarverslag.press.metadata import Description, write_metadata

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
PLAIN = Description("Jaarverslag 2017", "nl", "jaarverslag 0.1.0", 3, "Gemeente Voorbeeld", "Verantwoording")


def packet(description: Description) -> ET.Element:
    """The packet between its instructions, which are no elements."""
    with Pdf.new() as pdf:
        write_metadata(pdf, description)
        text = pdf.Root.Metadata.read_bytes().decode()
    assert text.startswith("<?xpacket begin=")
    assert text.endswith('<?xpacket end="w"?>')
    return ET.fromstring(text)  # noqa: S314 - ours


def said(description: Description, path: str) -> list[str | None]:
    return [found.text for found in packet(description).iterfind(f".//{path}", NAMES)]


@pytest.mark.parametrize("part", [2, 3])
def test_both_standards_are_claimed(part: int) -> None:
    """Accessible, and fit for an archive at level A; and what the first claim is, for who knows only the second."""
    description = Description("T", "nl", "p", part)
    assert said(description, "pdfuaid:part") == ["1"]
    assert said(description, "pdfaid:part") == [str(part)]
    assert said(description, "pdfaid:conformance") == ["A"]
    assert said(description, "pdfaSchema:prefix") == ["pdfuaid"]


def test_the_title_is_in_its_language() -> None:
    """And by default, for who asks for none."""
    assert said(PLAIN, "dc:title/rdf:Alt/rdf:li") == ["Jaarverslag 2017"] * 2
    assert said(PLAIN, "dc:language/rdf:Bag/rdf:li") == ["nl"]


@pytest.mark.parametrize("text", ["a & b", "<b>", "]]>", '"x"', "é ‘’ – 中"])
def test_any_title_is_text(text: str) -> None:
    """Signs that mean something to XML are signs of the title."""
    assert said(Description(text, "nl", "p", 2, text, text), "dc:title/rdf:Alt/rdf:li") == [text] * 2
    assert said(Description(text, "nl", "p", 2, text, text), "dc:creator/rdf:Seq/rdf:li") == [text]


def test_what_is_not_known_is_not_said() -> None:
    """No author, no subject, and above all no date of making."""
    bare = Description("T", "nl", "p", 2)
    for name in ("dc:creator", "dc:description", "xmp:CreateDate", "xmp:ModifyDate"):
        assert said(bare, name) == []
    with Pdf.new() as pdf:
        write_metadata(pdf, bare)
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}


def test_the_date_is_that_of_the_report() -> None:
    """The same day in both places, in the form of each."""
    dated = Description("T", "nl", "p", 3, date=dt.date(2018, 5, 30))
    assert said(dated, "xmp:CreateDate") == said(dated, "xmp:ModifyDate") == ["2018-05-30"]
    with Pdf.new() as pdf:
        write_metadata(pdf, dated)
        assert str(pdf.docinfo["/CreationDate"]) == str(pdf.docinfo["/ModDate"]) == "D:20180530"


def test_the_info_dictionary_says_the_same() -> None:
    """Title, author, subject and producer."""
    with Pdf.new() as pdf:
        write_metadata(pdf, PLAIN)
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Jaarverslag 2017",
            "/Author": "Gemeente Voorbeeld",
            "/Subject": "Verantwoording",
            "/Producer": "jaarverslag 0.1.0",
        }
