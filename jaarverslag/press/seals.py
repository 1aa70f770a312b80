"""Seal pages: a digest of all that a viewer shows of each, by which one that somebody changed is known again."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from pikepdf import Array, Object, PdfError, Stream

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from pikepdf import Pdf

    Value = Object | Decimal | bool | int | float | None

_LENGTH: Final = 32
"""The signs of a seal: half of what SHA-256 gives, as one has to be told from others and no more."""

_SHOWN: Final = ("/Resources", "/Annots", "/MediaBox", "/CropBox", "/TrimBox", "/Rotate", "/UserUnit", "/Group")
_AROUND: Final = ("/AcroForm", "/OCProperties", "/OpenAction", "/AA")
"""What a catalog may have that changes what is seen of any page."""

_DECIMALS: Final = 4
"""The decimals of a number that count: programs write more or fewer of them."""

_TOKEN: Final = re.compile(
    rb"\((?:[^\\()]|\\.)*\)"  # a string, whatever it says
    rb"| (?:"
    # Ways to other parts of the file, and what follows from the rest.
    rb"(?P<aside>/(?:Parent|P|StructParents?|Length) -?\d+(?: \d+ R)?"
    # How a stream is packed.
    rb"|/(?:Filter|DecodeParms) (?:/\S+|\[[^]]*]|<<[^<>]*>>|\d+ \d+ R))"
    rb"|(?P<reference>(?P<number>\d+) (?P<generation>\d+) R)"
    rb"|(?P<real>[+-]?(?:\d+\.\d*|\.\d+))"
    rb")(?= )",
    re.DOTALL,
)
"""What is told otherwise than it is written; the library puts a space between all that it writes."""


def seals(pdf: Pdf) -> tuple[str, ...]:
    """The seal of each page, in order.

    It is of what is drawn and not of how that is packed: a file that was only saved anew has the same. What is read
    aloud is no part of it.
    """
    pages = [page.obj for page in pdf.pages]
    teller = _Teller(pdf, {page.objgen: number for number, page in enumerate(pages, 1)})
    around = teller.told(Array([pdf.Root.get(key) for key in _AROUND]))
    return tuple(sha256(around + teller.page(page)).hexdigest()[:_LENGTH] for page in pages)


class _Teller:
    """Tells objects as bytes: equal ones alike, whatever their numbers; what was told is kept."""

    def __init__(self, pdf: Pdf, pages: Mapping[tuple[int, int], int]) -> None:
        self.pdf = pdf
        self.known = {objgen: b"page %d" % number for objgen, number in pages.items()}

    def page(self, page: Object) -> bytes:
        """A page: what is painted, and with what."""
        contents = page.get("/Contents", Array())
        painted = b"\n".join(map(_unpacked, contents if isinstance(contents, Array) else [contents]))
        return sha256(painted).digest() + self.told(Array([page.get(key) for key in _SHOWN]))

    def told(self, value: Value) -> bytes:
        """An object with all that it leads to, but for other pages."""
        if isinstance(value, Stream):
            return self._told(value.stream_dict.unparse()) + sha256(_unpacked(value)).digest()
        return self._told(value.unparse(resolved=True) if isinstance(value, Object) else Array([value]).unparse())

    def _told(self, written: bytes) -> bytes:
        # One pass over the text of an object: to ask for each value by itself takes five times as long.
        return _TOKEN.sub(self._token, b" %b " % written)

    def _token(self, token: re.Match[bytes]) -> bytes:
        if token["reference"]:
            return b" " + self._referred((int(token["number"]), int(token["generation"])))
        if token["real"]:
            # As a whole number is written where it is one; nought has no sign.
            number = f"{round(float(token['real']), _DECIMALS) + 0:.{_DECIMALS}f}"
            return b" " + number.rstrip("0").rstrip(".").encode()
        return b"" if token["aside"] else token[0]

    def _referred(self, objgen: tuple[int, int]) -> bytes:
        if objgen not in self.known:
            self.known[objgen] = b"round"  # who comes here again is within it
            self.known[objgen] = sha256(self.told(self.pdf.get_object(objgen))).hexdigest().encode()
        return self.known[objgen]


def _unpacked(stream: Object) -> bytes:
    """What a stream holds; as it is stored where nothing here knows how it is packed, as the dots of a photo are."""
    if not isinstance(stream, Stream):
        return b""
    try:
        return stream.read_bytes()
    except PdfError:
        return str(stream.get("/Filter", "")).encode() + stream.read_raw_bytes()
