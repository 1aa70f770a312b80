"""What the codes of a font stand for."""

from __future__ import annotations

import pytest
from pikepdf import Dictionary, Name, Pdf, Stream

from jaarverslag.press.codes import characters, decoder


@pytest.mark.parametrize(
    ("program", "known"),
    [
        (b"2 beginbfchar <0001> <0031> <0002> <0032> endbfchar", {1: "1", 2: "2"}),
        (b"1 beginbfchar <0003> <00660069> endbfchar", {3: "fi"}),
        (b"1 beginbfchar <0004> <d83dde00> endbfchar", {4: "\U0001f600"}),
        (b"1 beginbfrange <0010> <0012> <0030> endbfrange", {16: "0", 17: "1", 18: "2"}),
        (b"1 beginbfrange <0010> <0011> [<0061> <00620063>] endbfrange", {16: "a", 17: "bc"}),
        (b"1 beginbfchar <01><0041> endbfchar 1 beginbfrange <02><02><0042> endbfrange", {1: "A", 2: "B"}),
        (b"", {}),
        (b"beginbfchar <0001> endbfchar", {}),
        (b"beginbfrange <0005> <0001> <0030> endbfrange", {}),
    ],
)
def test_a_map_tells_the_characters(program: bytes, known: dict[int, str]) -> None:
    """Single codes, ranges, and lists for a range."""
    assert characters(program) == known


def test_a_range_without_end_has_an_end() -> None:
    """A font from elsewhere may claim four thousand million codes."""
    assert len(characters(b"beginbfrange <00000000> <ffffffff> <0030> endbfrange")) <= 1 << 16


@pytest.mark.parametrize(("kind", "shown", "read"), [("Type0", b"\0\1\0\2", "12"), ("TrueType", b"\1\2", "12")])
def test_codes_are_as_wide_as_the_font_says(kind: str, shown: bytes, read: str) -> None:
    """Two bytes in a composite font, one in a simple one; a code that is not explained is a sign for that."""
    with Pdf.new() as pdf:
        program = Stream(pdf, b"beginbfchar <01> <0031> <02> <0032> endbfchar")
        decode = decoder(Dictionary(Type=Name.Font, Subtype=Name(f"/{kind}"), ToUnicode=program))
        assert decode(shown) == read
        assert decode(b"\7\7\7\7").strip("\ufffd") == ""
