"""Write what a book says about itself: its title, author and date, and the standards that it keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pikepdf import String

from jaarverslag.press.xmp import write_xmp

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from pikepdf import Pdf

# An archive takes a property that its own standard does not know when the file says what it is (ISO 19005-3, 6.6.2.3).
_EXTENSION = """\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""


@dataclass(frozen=True, slots=True)
class Description:
    """What a book says about itself.

    `language` is a BCP 47 tag. `date` is that of the report, and no moment of making: without one there is no date.
    `archive` is the part of PDF/A (ISO 19005) that the book keeps to at level A: 3 with files attached, else 2. An
    empty author or subject is left out.
    """

    title: str
    language: str
    producer: str
    archive: int
    author: str = ""
    subject: str = ""
    date: dt.date | None = None


def write_metadata(pdf: Pdf, description: Description) -> None:
    """Write the same description as XMP, which standards read, and as the Info dictionary, which many viewers show."""
    write_xmp(pdf, _properties(description))
    date = f"D:{description.date:%Y%m%d}" if description.date else ""
    info = {
        "/Title": description.title,
        "/Author": description.author,
        "/Subject": description.subject,
        "/Producer": description.producer,
        "/CreationDate": date,
        "/ModDate": date,
    }
    for key, text in info.items():
        if text:
            pdf.docinfo[key] = String(text)


def _properties(description: Description) -> Iterator[str]:
    """What a file says that is both PDF/UA-1 (ISO 14289-1, 5) and PDF/A (ISO 19005-3, 6.6)."""
    language, date = description.language, description.date
    yield f"<pdfaid:part>{description.archive}</pdfaid:part>"
    yield "<pdfaid:conformance>A</pdfaid:conformance>"
    yield "<pdfuaid:part>1</pdfuaid:part>"
    yield f"<pdf:Producer>{escape(description.producer)}</pdf:Producer>"
    yield f"<dc:title>{_by_language(description.title, language)}</dc:title>"
    yield f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>"
    if description.author:
        yield f"<dc:creator><rdf:Seq><rdf:li>{escape(description.author)}</rdf:li></rdf:Seq></dc:creator>"
    if description.subject:
        yield f"<dc:description>{_by_language(description.subject, language)}</dc:description>"
    if date:
        yield from (f"<xmp:{name}>{date.isoformat()}</xmp:{name}>" for name in ("CreateDate", "ModifyDate"))
    yield _EXTENSION


def _by_language(text: str, language: str) -> str:
    choices = "".join(f'<rdf:li xml:lang="{escape(lang)}">{escape(text)}</rdf:li>' for lang in ("x-default", language))
    return f"<rdf:Alt>{choices}</rdf:Alt>"
