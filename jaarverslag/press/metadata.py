"""Write what a book says about itself: its title, author and date, and the standards that it keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pikepdf import Name, Stream, String

if TYPE_CHECKING:
    import datetime as dt

    from pikepdf import Pdf

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{entries}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

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
    packet = Stream(pdf, xmp_packet(description))
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = packet
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


def xmp_packet(description: Description) -> bytes:
    """The XMP packet (ISO 16684-1) of a file that is both PDF/UA-1 (ISO 14289-1, 5) and PDF/A (ISO 19005-3, 6.6)."""
    language, date = description.language, description.date
    entries = [
        f"<pdfaid:part>{description.archive}</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        f"<pdf:Producer>{escape(description.producer)}</pdf:Producer>",
        f"<dc:title>{_by_language(description.title, language)}</dc:title>",
        f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>",
    ]
    if description.author:
        entries.append(f"<dc:creator><rdf:Seq><rdf:li>{escape(description.author)}</rdf:li></rdf:Seq></dc:creator>")
    if description.subject:
        entries.append(f"<dc:description>{_by_language(description.subject, language)}</dc:description>")
    if date:
        entries += [f"<xmp:{name}>{date.isoformat()}</xmp:{name}>" for name in ("CreateDate", "ModifyDate")]
    return _PACKET.format(entries="\n".join((*entries, _EXTENSION))).encode()


def _by_language(text: str, language: str) -> str:
    choices = "".join(f'<rdf:li xml:lang="{escape(lang)}">{escape(text)}</rdf:li>' for lang in ("x-default", language))
    return f"<rdf:Alt>{choices}</rdf:Alt>"
