"""Pictures made ready for a page: upright, on white, in the colours of a screen, and nothing else of their file."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from jaarverslag.press.fetching import BASE, SheetFetcher
from jaarverslag.press.rasters import MOST_DOTS, ready

RED = (200, 30, 40)
ORIENTATION = 0x0112


def encoded(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    written = BytesIO()
    picture.save(written, form, **options)
    return written.getvalue()


def drawn(content: bytes) -> Image.Image:
    made = Image.open(BytesIO(ready(content)))
    made.load()
    return made


def dot(picture: Image.Image, x: int = 0, y: int = 0) -> tuple[int, ...]:
    found = picture.convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    return tuple(map(int, found))


@pytest.mark.parametrize(
    ("content", "mode", "colour"),
    [
        (encoded(Image.new("RGB", (9, 9), RED)), "RGB", RED),
        (encoded(Image.new("RGB", (9, 9), RED).quantize(2)), "RGB", RED),
        (encoded(Image.new("L", (9, 9), 90)), "L", (90, 90, 90)),
        (encoded(Image.new("1", (9, 9), 1)), "L", (255, 255, 255)),
        (encoded(Image.new("I;16", (9, 9), 40_000)), "L", (156, 156, 156)),
        (encoded(Image.new("L", (9, 9), 90), "JPEG"), "L", (90, 90, 90)),
    ],
)
def test_every_way_to_store_a_picture_becomes_grey_or_rgb(
    content: bytes, mode: str, colour: tuple[int, int, int]
) -> None:
    """Of eight bits, which is what every viewer and every press takes."""
    made = drawn(content)
    assert (made.mode, dot(made)) == (mode, colour)


def test_a_picture_keeps_its_format() -> None:
    """A photo stays small, and a drawing stays exact."""
    assert drawn(encoded(Image.new("RGB", (9, 9), RED), "JPEG")).format == "JPEG"
    assert drawn(encoded(Image.new("RGB", (9, 9), RED))).format == "PNG"


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGBA", (9, 9), (*RED, 0)),
        Image.new("LA", (9, 9), (90, 0)),
    ],
)
def test_what_can_be_seen_through_lies_on_white(picture: Image.Image) -> None:
    """The paper of every page; not on black, as which a file may store it."""
    assert dot(drawn(encoded(picture))) == (255, 255, 255)
    transparent = encoded(Image.new("P", (9, 9)), transparency=0)
    assert dot(drawn(transparent)) == (255, 255, 255)


def test_a_photo_is_turned_upright() -> None:
    """A telephone stores them on their side, and says so."""
    photo = Image.new("RGB", (40, 20), "white")
    photo.paste("black", (0, 0, 20, 20))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    made = drawn(encoded(photo, "JPEG", exif=exif))
    assert made.size == (20, 40)
    assert sum(dot(made, 10, 5)) < 60
    assert sum(dot(made, 10, 35)) > 700


def test_what_a_camera_wrote_down_stays_out_of_the_pages() -> None:
    """The place and the time of a photo are nobody's business; nor is anything else behind the dots."""
    exif = Image.Exif()
    exif[0x010F] = "Camera van Jansen"
    for form in ("JPEG", "PNG"):
        made = ready(encoded(Image.new("RGB", (9, 9), RED), form, exif=exif) + b"erachter")
        assert b"Jansen" not in made
        assert b"erachter" not in made
        assert not Image.open(BytesIO(made)).getexif()


def test_the_colours_of_another_screen_become_those_of_every_screen() -> None:
    """A profile in the file says what its numbers mean; one that says nothing is left aside."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert dot(drawn(encoded(Image.new("RGB", (9, 9), RED), icc_profile=lab))) == RED
    assert dot(drawn(encoded(Image.new("RGB", (9, 9), RED), icc_profile=b"rommel"))) == RED
    # The same curves with red and green exchanged.
    turned = lab.replace(b"rXYZ", b"zzzz").replace(b"gXYZ", b"rXYZ").replace(b"zzzz", b"gXYZ")
    red, green, _ = dot(drawn(encoded(Image.new("RGB", (9, 9), RED), icc_profile=turned)))
    assert green > red


def test_no_more_dots_than_paper_shows() -> None:
    """The sides stay in proportion."""
    made = drawn(encoded(Image.new("RGB", (6000, 3000), RED), "JPEG"))
    assert made.size == (MOST_DOTS[0], MOST_DOTS[0] // 2)
    assert drawn(encoded(Image.new("L", (10, 7016)))).size == (5, MOST_DOTS[1])


def test_the_same_picture_gives_the_same_bytes() -> None:
    """Nothing of the moment or the machine is in it."""
    content = encoded(Image.linear_gradient("L").convert("RGB"), "JPEG")
    assert ready(content) == ready(content)


def test_only_the_pictures_of_a_sheet_are_served_and_as_they_were_made_ready() -> None:
    """Each at its own address; a drawing among them is not served as one, whatever its name says."""
    content = encoded(Image.new("RGB", (9, 9), RED)) + b"erachter"
    files = SheetFetcher({"style.css": b"p {}"})
    fetcher = files.showing({"beelden/a.png": content, "beelden/b.png": b"<svg/>", "beelden/c.svg": b"<svg/>"})
    assert fetcher.fetch(f"{BASE}beelden/a.png").read() == ready(content)
    assert fetcher.fetch(f"{BASE}style.css").read() == b"p {}"
    for name in ("beelden/b.png", "beelden/c.svg", "beelden/d.png", "beelden/../beelden/a.png"):
        with pytest.raises((ValueError, OSError)):
            fetcher.fetch(BASE + name)
    with pytest.raises(ValueError, match="not among"):
        files.fetch(f"{BASE}beelden/a.png")
