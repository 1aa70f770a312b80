"""Files in a PDF: how they are tied to it, and that they come out as they went in."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf

from jaarverslag.press.attachments import Attachment, NoPdfError, Relation, attach, enclosed

SOURCE = Attachment("2017/rapport.yaml", b"jaar: 2017\n", "application/yaml", Relation.SOURCE, "de gegevens")
DATA = Attachment("uitkomsten.csv", "id;café\r\n".encode(), "text/csv", Relation.DATA, "voor een rekenblad")


def pdf_with(*files: Attachment, date: dt.date | None = None) -> bytes:
    pdf = Pdf.new()
    pdf.add_blank_page()
    pdf.Root.Names = Dictionary()
    attach(pdf, files, date)
    written = BytesIO()
    pdf.save(written, deterministic_id=True)
    return written.getvalue()


def test_files_come_out_as_they_went_in() -> None:
    """Name, content, kind, relation and description, in order of name; as many as there are."""
    assert enclosed(pdf_with(DATA, SOURCE)) == (SOURCE, DATA)
    many = tuple(Attachment(f"{number:03}.yaml", b"%d" % number, "text/plain", Relation.DATA) for number in range(300))
    assert enclosed(pdf_with(*many)) == many


def test_each_file_is_tied_to_the_document() -> None:
    """By the array of associated files, with what it is to the pages (ISO 19005-3, 6.8)."""
    with pikepdf.open(BytesIO(pdf_with(SOURCE, DATA))) as pdf:
        assert [(str(one.UF), one.AFRelationship) for one in pdf.Root.AF] == [
            (SOURCE.name, Name.Source),
            (DATA.name, Name.Data),
        ]
        file = pdf.Root.AF[1].EF.F
        assert (file.Subtype, int(file.Params.Size)) == (Name("/text/csv"), len(DATA.content))


def test_a_file_has_the_date_of_the_report_or_none() -> None:
    """Never that of the disk or the clock."""
    with pikepdf.open(BytesIO(pdf_with(SOURCE, date=dt.date(2018, 5, 30)))) as pdf:
        assert str(pdf.Root.AF[0].EF.F.Params.ModDate) == "D:20180530"
    with pikepdf.open(BytesIO(pdf_with(SOURCE))) as pdf:
        assert not {"/ModDate", "/CreationDate"} & set(pdf.Root.AF[0].EF.F.Params.keys())


def test_without_files_nothing_is_said_of_them() -> None:
    """PDF/A-2 knows no files of other kinds."""
    with pikepdf.open(BytesIO(pdf_with())) as pdf:
        assert "/AF" not in pdf.Root
        assert "/EmbeddedFiles" not in pdf.Root.Names
    assert enclosed(pdf_with()) == ()


def test_the_same_files_give_the_same_bytes() -> None:
    """In whichever second they are enclosed."""
    assert pdf_with(SOURCE, DATA) == pdf_with(SOURCE, DATA)


def test_two_files_of_one_name_are_our_own_fault() -> None:
    """One would hide the other."""
    with pytest.raises(ValueError, match="one name"):
        pdf_with(SOURCE, SOURCE)


def test_what_is_no_pdf_has_no_files() -> None:
    """And what has a password is not opened."""
    with pytest.raises(NoPdfError):
        enclosed(b"onzin")
    locked = BytesIO()
    with pikepdf.open(BytesIO(pdf_with(SOURCE))) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(NoPdfError):
        enclosed(locked.getvalue())
