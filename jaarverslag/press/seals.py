"""Seal pages: a digest of all that a viewer shows of each, by which one that somebody changed is known again."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from pikepdf import Array, Dictionary, Name, PdfError, Stream, String

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from pikepdf import Object, Pdf

    Value = Object | Decimal | bool | int | float | None

_LENGTH: Final = 32
"""The signs of a seal: half of what SHA-256 gives, as one has to be told from others and no more."""

_SHOWN: Final = ("/Resources", "/Annots", "/MediaBox", "/CropBox", "/TrimBox", "/Rotate", "/UserUnit", "/Group")
_AROUND: Final = ("/AcroForm", "/OCProperties", "/OpenAction", "/AA")
"""What a catalog may have that changes what is seen of any page."""

_ASIDE: Final = frozenset({"/Parent", "/P", "/StructParent", "/StructParents", "/Length"})
"""Ways to other parts of the file, and what follows from the rest."""

_PACKING: Final = frozenset({"/Filter", "/DecodeParms"})


def seals(pdf: Pdf) -> tuple[str, ...]:
    """The seal of each page, in order.

    It is of what is drawn and not of how that is packed: a file that was only saved anew has the same. What is read
    aloud is no part of it.
    """
    pages = [page.obj for page in pdf.pages]
    teller = _Teller({page.objgen: number for number, page in enumerate(pages, 1)})
    around = b"".join(teller.told(pdf.Root.get(key)) for key in _AROUND)
    return tuple(sha256(around + teller.page(page)).hexdigest()[:_LENGTH] for page in pages)


class _Teller:
    """Tells objects as bytes: equal ones alike, whatever their numbers; what was told is kept."""

    def __init__(self, pages: Mapping[tuple[int, int], int]) -> None:
        self.pages = pages
        self.known: dict[tuple[int, int], bytes] = {}

    def page(self, page: Object) -> bytes:
        """A page: what is painted, and with what."""
        contents = page.get("/Contents", Array())
        painted = b"\n".join(map(_unpacked, contents if isinstance(contents, Array) else [contents]))
        return sha256(painted).digest() + b"".join(self.told(page.get(key)) for key in _SHOWN)

    def told(self, value: Value) -> bytes:
        """An object with all that it leads to, but for other pages."""
        if not isinstance(value, Array | Dictionary | Stream) or not value.is_indirect:
            return b"".join(self._parts(value))
        if value.objgen in self.pages:
            return b"page %d" % self.pages[value.objgen]
        if value.objgen not in self.known:
            self.known[value.objgen] = b"round"  # who comes here again is within it
            self.known[value.objgen] = sha256(b"".join(self._parts(value))).digest()
        return self.known[value.objgen]

    def _parts(self, value: Value) -> Iterator[bytes]:
        if isinstance(value, Array):
            yield b"["
            for one in value:
                yield self.told(one) + b" "
            yield b"]"
        elif isinstance(value, Dictionary | Stream):
            yield b"<<"
            aside = _ASIDE | _PACKING if isinstance(value, Stream) else _ASIDE
            for key in sorted(value.keys()):
                if key not in aside:
                    yield key.encode() + b" " + self.told(value[key]) + b" "
            yield b">>"
            if isinstance(value, Stream):
                yield sha256(_unpacked(value)).digest()
        elif isinstance(value, String):
            yield b"(%d)" % len(bytes(value)) + bytes(value)
        elif value is None or isinstance(value, Name | bool):
            yield str(value).encode()
        else:
            yield f"{float(value):.4f}".encode()


def _unpacked(stream: Object) -> bytes:
    """What a stream holds; as it is stored where nothing here knows how it is packed, as the dots of a photo are."""
    if not isinstance(stream, Stream):
        return b""
    try:
        return stream.read_bytes()
    except PdfError:
        return str(stream.get("/Filter", "")).encode() + stream.read_raw_bytes()
