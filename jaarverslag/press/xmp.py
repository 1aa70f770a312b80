"""The packet (XMP, ISO 16684-1) in which a PDF says of itself what standards and archives ask."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pikepdf import Name, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pikepdf import Pdf

_NAMESPACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "dc": "http://purl.org/dc/elements/1.1/",
        "pdf": "http://ns.adobe.com/pdf/1.3/",
        "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
        "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
        "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
        "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
        "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
        "pdfxid": "http://www.npes.org/pdfx/ns/id/",
        "xmp": "http://ns.adobe.com/xap/1.0/",
        "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    }
)
_PACKET: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
{namespaces}>
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def write_xmp(pdf: Pdf, properties: Iterable[str]) -> None:
    """Write properties as the packet of a PDF, in the place of one that is there; each is an element."""
    packet = Stream(pdf, _packet("\n".join(properties)))
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = packet


def _packet(properties: str) -> bytes:
    """The packet, which declares the names that occur in it."""
    declared = (
        f' xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items() if f"<{prefix}:" in properties
    )
    return _PACKET.format(namespaces="\n".join(declared), properties=properties).encode()
