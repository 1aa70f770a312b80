"""Inspect a finished PDF for what an archive would refuse (ISO 19005-2 and -3): metadata, colours, enclosed files."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, NameTree, Stream

from jaarverslag.press.object import Complaint, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf

_INFO = ("/Title", "/Author", "/Subject", "/Producer")
"""What the Info dictionary and the metadata say alike (ISO 19005-2, 6.6.3)."""


def archive_complaints(pdf: Pdf) -> Iterator[Complaint]:
    """What is wrong with a PDF by PDF/A-2a, or by PDF/A-3a where it encloses files; the pages themselves aside."""
    for fine, text in (*_identity(pdf), *_colour(pdf), *_enclosed(pdf)):
        if not fine:
            yield Complaint(Kind.ARCHIVE, text)


def _identity(pdf: Pdf) -> Iterator[tuple[bool, str]]:
    packet = pdf.Root.Metadata.read_bytes() if "/Metadata" in pdf.Root else b""
    part = b"3" if _files(pdf) else b"2"
    yield b"<pdfaid:part>%s<" % part in packet, f"the document does not claim PDF/A-{part.decode()}"
    yield b"<pdfaid:conformance>A<" in packet, "the document does not claim level A"
    yield "/ID" in pdf.trailer, "the file has no identifier"
    yield not pdf.is_encrypted, "the file is encrypted"
    for key in _INFO:
        said = str(pdf.docinfo.get(key, ""))
        yield escape(said).encode() in packet, f"the metadata has another {key[1:].lower()} than the Info dictionary"


def _colour(pdf: Pdf) -> Iterator[tuple[bool, str]]:
    """Colours are those of a screen, and the file says which those are (ISO 19005-2, 6.2.4.3)."""
    intents = pdf.Root.get("/OutputIntents", Array())
    archival = [one for one in intents if one.get("/S") == Name.GTS_PDFA1]
    yield (
        len(archival) == 1 and archival[0].get("/DestOutputProfile", Dictionary()).get("/N") == 3,  # noqa: PLR2004
        "the document does not say which colours it means",
    )


def _enclosed(pdf: Pdf) -> Iterator[tuple[bool, str]]:
    """Each enclosed file says what it is, and belongs to the document (ISO 19005-3, 6.8)."""
    tied = {one.objgen for one in pdf.Root.get("/AF", Array())}
    for name, file in _files(pdf).items():
        stream = file.get("/EF", Dictionary()).get("/F")
        yield isinstance(stream, Stream) and "/Subtype" in stream, f"{name} does not say what kind of file it is"
        yield "/AFRelationship" in file, f"{name} does not say what it is to the document"
        yield file.objgen in tied, f"{name} does not belong to the document"


def _files(pdf: Pdf) -> dict[str, Object]:
    tree = pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles")
    return {} if tree is None else dict(NameTree(tree).items())
