"""The map from the glyphs of a font to text that a PDF carries, so that text can be copied (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LIST = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(r"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>")
_MOST_PAIRS = 100  # in one list, by the specification of CMaps


def read_cmap(code: bytes) -> dict[int, str]:
    """The text of each glyph, from a map with a line for each of them."""
    return {
        int(glyph, 16): _text(text)
        for listed in _LIST.findall(code.decode("latin-1"))
        for glyph, text in _PAIR.findall(listed)
    }


@cache
def _text(code: str) -> str:
    """The text of a code; a book has a map for each font of each of its parts, with the same letters in most."""
    return bytes.fromhex(code).decode("utf-16-be")


def write_cmap(texts: Mapping[int, str]) -> bytes:
    """The map for the text of each glyph."""
    pairs = [f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in sorted(texts.items())]
    lists = (pairs[start : start + _MOST_PAIRS] for start in range(0, len(pairs), _MOST_PAIRS))
    listed = "\n".join("\n".join((f"{len(part)} beginbfchar", *part, "endbfchar")) for part in lists)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{listed}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()
