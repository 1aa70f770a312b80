"""Colours of a screen as ink: what the profile makes of them, what a style says of them, and greys in black only."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PIL.ImageCms import ImageCmsProfile, Intent, applyTransform, buildTransform, createProfile

from jaarverslag.press.ink import CMYK, InkError, Inks, ProfileError, shipped_profile

PROFILE = shipped_profile()


@pytest.fixture(scope="module")
def inks() -> Inks:
    return Inks(PROFILE, {"#0F4C57": "90 45 45 40"})


def rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (value / 255 for value in bytes.fromhex(colour))
    return red, green, blue


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("000000", (0, 0, 0, 1)),
        ("ffffff", (0, 0, 0, 0)),
        ("333333", (0, 0, 0, 0.8)),
        ("808080", (0, 0, 0, 0.498)),
        ("0f4c57", (0.9, 0.45, 0.45, 0.4)),  # as the style says, capitals or not
    ],
)
def test_greys_are_black_only_and_house_colours_what_the_style_says(inks: Inks, colour: str, expected: CMYK) -> None:
    """A grey of four inks takes a hue as soon as the press runs askew; a house colour is agreed on with a printer."""
    assert inks.of(*rgb(colour)) == expected


@pytest.mark.parametrize("colour", ["ff0000", "003399", "00aa44", "123456", "f0e0d0"])
def test_other_colours_look_as_on_the_screen(inks: Inks, colour: str) -> None:
    """Back through the profile they are about what they were, as far as ink reaches."""
    cyan, magenta, yellow, black = (round(share * 255) for share in inks.of(*rgb(colour)))
    back = buildTransform(
        ImageCmsProfile(BytesIO(PROFILE)), createProfile("sRGB"), "CMYK", "RGB", renderingIntent=Intent.PERCEPTUAL
    )
    seen = applyTransform(Image.new("CMYK", (1, 1), (cyan, magenta, yellow, black)), back)
    assert seen is not None
    assert max(abs(one - other) for one, other in zip(seen.tobytes(), bytes.fromhex(colour), strict=True)) < 48


def test_the_profile_of_the_program_is_that_of_offset_on_coated_paper(inks: Inks) -> None:
    """It takes no more ink than such paper does, and has a name that no registered condition has."""
    assert 2.0 < inks.most <= 3.0
    assert inks.condition == inks.description == "Jaarverslag offset coated"
    assert not inks.registered


def test_a_registered_condition_is_called_by_its_name() -> None:
    """Printers know FOGRA51, and not what a file was once called."""
    known = Inks(PROFILE + b'DESCRIPTOR "FOGRA51 PSO Coated v3"', {})
    assert (known.condition, known.registered, known.description) == ("FOGRA51", True, "Jaarverslag offset coated")


def test_a_picture_becomes_ink_pixel_by_pixel(inks: Inks) -> None:
    """White stays paper, and no spot has more ink than the profile asks for."""
    picture = Image.new("RGB", (3, 1))
    picture.putdata([(255, 255, 255), (0, 0, 0), (20, 0, 60)])
    made = inks.picture(picture)
    assert (made.mode, made.size) == ("CMYK", (3, 1))
    content = made.tobytes()
    assert content[:4] == b"\0\0\0\0"
    assert all(sum(content[start : start + 4]) / 255 <= inks.most + 0.02 for start in (0, 4, 8))


@pytest.mark.parametrize(
    "content",
    [b"", b"geen profiel", PROFILE[:200], PROFILE.replace(b"CMYK", b"RGB ", 1), PROFILE.replace(b"prtr", b"mntr")],
)
def test_what_is_no_profile_of_a_press_is_refused(content: bytes) -> None:
    """Also what is cut off, or is the profile of a screen."""
    with pytest.raises(ProfileError):
        Inks(content, {})


@pytest.mark.parametrize(
    ("name", "ink"),
    [
        ("accent", "1 2 3 4"),
        ("#12345", "1 2 3 4"),
        ("#123456", "1 2 3"),
        ("#123456", "1 2 3 101"),
        ("#123456", "a 2 3 4"),
    ],
)
def test_inks_that_can_not_be_read_are_named(name: str, ink: str) -> None:
    """So that who made the style finds the line."""
    with pytest.raises(InkError, match=name):
        Inks(PROFILE, {name: ink})
