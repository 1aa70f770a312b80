"""Looking at a picture: what can be printed is told from what can't, whatever the file does to whoever opens it."""

from __future__ import annotations

import gzip
import struct
import time
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageFile

from jaarverslag.picture import MAX_BYTES, MAX_DOTS, Flaw, look_at

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="9" height="9"/></svg>'
LAUGHS = "".join(f'<!ENTITY {"abcdefghij"[n]} "{f"&{chr(96 + n)};" * 10 if n else "ha"}">' for n in range(10))
HOSTILE_SVG = {
    "plain": SVG,
    "script": SVG.replace(b"<rect", b"<script>fetch('https://example.org')</script><rect"),
    "entity of a file": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    + SVG.replace(b"<rect", b"&x;<rect"),
    "laughs": f"<!DOCTYPE svg [{LAUGHS}]><svg><text>&j;</text></svg>".encode(),
    "image within": SVG.replace(b"<rect", b'<image href="https://example.org/a.png"/><rect'),
    "packed": gzip.compress(SVG),
}


def encoded(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    written = BytesIO()
    picture.save(written, form, **options)
    return written.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, rows: bytes, *others: bytes) -> bytes:
    """A PNG of these parts, right or not."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"".join(
        (b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", head), *others, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    )


SMALL = Image.new("RGB", (30, 20), "red")
ROWS = bytes(20 * 91)


@pytest.mark.parametrize(
    ("content", "end"),
    [
        (encoded(SMALL), "png"),
        (encoded(SMALL.convert("L")), "png"),
        (encoded(SMALL.convert("RGBA")), "png"),
        (encoded(SMALL.convert("P")), "png"),
        (encoded(Image.new("I;16", (30, 20))), "png"),
        (encoded(SMALL, "JPEG"), "jpg"),
        (encoded(SMALL.convert("L"), "JPEG"), "jpg"),
        (encoded(SMALL, "JPEG", progressive=True), "jpg"),
        (encoded(SMALL, "MPO", save_all=True, append_images=[SMALL]), "jpg"),
        (png(30, 20, ROWS), "png"),
    ],
)
def test_a_png_or_jpeg_can_be_printed(content: bytes, end: str) -> None:
    """Whatever the name of its file says; its size in dots comes along."""
    found = look_at("beelden/plein.doc", content)
    assert (found.flaw, found.content, found.end, found.width, found.height) == (None, content, end, 30, 20)


def test_the_address_of_a_picture_follows_its_content() -> None:
    """Two files with one content are one picture, and a file that changes is another."""
    one, other = look_at("a.png", encoded(SMALL)), look_at("b.png", encoded(SMALL))
    assert one.address == other.address
    assert one.address != look_at("a.png", encoded(SMALL.rotate(90))).address
    assert one.address.startswith("beelden/")
    assert one.address.endswith(".png")


@pytest.mark.parametrize("content", [*HOSTILE_SVG.values()], ids=[*HOSTILE_SVG])
@pytest.mark.parametrize("name", ["tekening.svg", "tekening.png"])
def test_a_drawing_is_no_picture(name: str, content: bytes) -> None:
    """An SVG is a program: it is refused by its content, before anybody reads it."""
    assert look_at(name, content).flaw is Flaw.FORMAT


@pytest.mark.parametrize("form", ["GIF", "BMP", "TIFF", "WEBP", "PPM", "ICO", "EPS"])
def test_no_other_format_is_opened(form: str) -> None:
    """Also not under the name of one that is."""
    assert look_at("a.png", encoded(SMALL, form)).flaw is Flaw.FORMAT


@pytest.mark.parametrize("content", [b"", b"\0" * 99, b"tekst", b"%PDF-1.7", b"\x89PN"])
def test_what_is_no_picture_at_all_is_refused(content: bytes) -> None:
    """Nothing is guessed of a few bytes."""
    assert look_at("a.png", content).flaw is Flaw.FORMAT


@pytest.mark.parametrize(
    "content",
    [
        encoded(SMALL)[:-20],
        encoded(SMALL)[:40],
        encoded(SMALL, "JPEG")[:-90],
        encoded(SMALL, "JPEG")[:100],
        encoded(SMALL).replace(b"IDAT", b"IDOT"),
        png(30, 20, ROWS[:500]),
        png(30, 20, ROWS, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(1 << 26)))),
        png(30, 20, ROWS, chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(1 << 26)))),
        png(0, 20, ROWS),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0" * 5),
    ],
)
def test_a_picture_that_is_damaged_is_refused(content: bytes) -> None:
    """It would come out half, or hold up whoever draws it."""
    assert look_at("a.png", content).flaw is Flaw.BROKEN


@pytest.mark.parametrize("size", [(60_000, 60_000), (10_000, 5_001), (2, 2**31 - 1)])
def test_a_picture_of_too_many_dots_is_refused_before_it_is_drawn(size: tuple[int, int]) -> None:
    """A file of some hundred bytes may ask for a thousand times as many."""
    begin = time.process_time()
    assert look_at("a.png", png(*size, ROWS)).flaw is Flaw.TOO_MANY_DOTS
    assert time.process_time() - begin < 5
    assert size[0] * size[1] > MAX_DOTS


def test_dots_beyond_the_picture_are_left_alone() -> None:
    """What is packed behind the last row is never unpacked, and does not come along on a page."""
    assert look_at("a.png", png(30, 20, ROWS + bytes(1 << 26))).flaw is None


def test_a_file_of_too_many_bytes_is_refused() -> None:
    """Before anything looks at it."""
    assert look_at("a.png", encoded(SMALL) + bytes(MAX_BYTES)).flaw is Flaw.TOO_LARGE


def test_a_picture_in_ink_is_refused() -> None:
    """Without the press that it was made for, nobody knows its colours."""
    assert look_at("a.jpg", encoded(SMALL.convert("CMYK"), "JPEG")).flaw is Flaw.INK


def test_the_engine_s_leniency_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a picture is refused also where a library was told to take it."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    assert look_at("a.jpg", encoded(SMALL, "JPEG")[:-90]).flaw is Flaw.BROKEN
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True
