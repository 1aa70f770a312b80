"""Write what a book says about itself: the XMP packet, with the standard it claims (ISO 16684-1; ISO 14289-1, 5)."""

from __future__ import annotations

from xml.sax.saxutils import escape

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{entries}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def xmp_packet(*, title: str, language: str, author: str, subject: str, producer: str) -> bytes:
    """The XMP packet of a PDF/UA-1 file; an empty author or subject is left out. There is no date in it."""
    entries = [
        "<pdfuaid:part>1</pdfuaid:part>",
        f"<pdf:Producer>{escape(producer)}</pdf:Producer>",
        f"<dc:title>{_by_language(title, language)}</dc:title>",
        f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>",
    ]
    if author:
        entries.append(f"<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>")
    if subject:
        entries.append(f"<dc:description>{_by_language(subject, language)}</dc:description>")
    return _PACKET.format(entries="\n".join(entries)).encode()


def _by_language(text: str, language: str) -> str:
    choices = "".join(f'<rdf:li xml:lang="{escape(lang)}">{escape(text)}</rdf:li>' for lang in ("x-default", language))
    return f"<rdf:Alt>{choices}</rdf:Alt>"
