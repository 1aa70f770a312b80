"""What the codes of a font stand for: its map to Unicode (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from pikepdf import Name, Stream

if TYPE_CHECKING:
    from pikepdf import Object

Decoder = Callable[[bytes], str]
"""Gives the characters of a string that a font shows; a code that the font does not explain is U+FFFD."""

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_CODE = re.compile(rb"<\s*([0-9A-Fa-f\s]*)>|\[(.*?)\]", re.DOTALL)
_MOST = 1 << 16
"""The codes of a range, or of a font; there are no more in two bytes."""


def decoder(font: Object) -> Decoder:
    """What tells the characters of a font's codes: of two bytes in a composite font, of one in a simple one."""
    width = 2 if font.get("/Subtype") == Name.Type0 else 1
    stream = font.get("/ToUnicode")
    known = characters(stream.read_bytes()) if isinstance(stream, Stream) else {}

    def decode(shown: bytes) -> str:
        codes = (int.from_bytes(shown[place : place + width]) for place in range(0, len(shown), width))
        return "".join(known.get(code, "\ufffd") for code in codes)

    return decode


def characters(program: bytes) -> Mapping[int, str]:
    """The characters of each code, as a ToUnicode program has them."""
    found: dict[int, str] = {}
    for kind, body in _SECTION.findall(program):
        entries = [(bytes.fromhex(code.decode()) if code else b"", listed) for code, listed in _CODE.findall(body)]
        if kind == b"bfchar":
            for (code, _), (text, _) in zip(entries[::2], entries[1::2], strict=False):
                found[int.from_bytes(code)] = _text(text)
        else:
            for (first, _), (last, _), (text, listed) in zip(*(entries[n::3] for n in range(3)), strict=False):
                start, count = int.from_bytes(first), int.from_bytes(last) - int.from_bytes(first) + 1
                found.update(enumerate(_range(text, listed, min(count, _MOST)), start))
    return found


def _range(text: bytes, listed: bytes, count: int) -> list[str]:
    if listed:
        return [_text(bytes.fromhex(code.decode())) for code, _ in _CODE.findall(listed)][:count]
    number = int.from_bytes(text)
    return [_text((number + step).to_bytes(len(text) + 1)[1:]) for step in range(count)]


def _text(code: bytes) -> str:
    return code.decode("utf-16-be", "replace")
