"""Turn colours of a screen into ink: CMYK by the profile of a press, greys in black, house colours as a style says."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image
from PIL.ImageCms import (
    Flags,
    ImageCmsProfile,
    Intent,
    PyCMSError,
    applyTransform,
    buildTransform,
    createProfile,
    getProfileDescription,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PIL.ImageCms import ImageCmsTransform

CMYK = tuple[float, float, float, float]
"""Shares of cyan, magenta, yellow and black, each between 0 and 1."""

_SHIPPED = "offset-coated.icc"
_CMYK_SIGNATURE = slice(16, 20)  # where a profile names its colours (ICC.1:2022, 7.2)
_CLASS_SIGNATURE = slice(12, 16)  # and what kind of machine it is for
_NAMED = re.compile(r"#([0-9a-f]{6})", re.IGNORECASE)
_REGISTERED = re.compile(rb"FOGRA\d{2}")
_STEP = 15  # seventeen steps of each channel, which is about how fine a profile is itself


class ProfileError(ValueError):
    """The bytes are no profile of a press with four inks."""


class InkError(ValueError):
    """A style names a colour or its inks in a way that can't be read; the text is the name."""


def shipped_profile() -> bytes:
    """The profile for who names none: sheet-fed offset on coated paper, by the aims of ISO 12647-2."""
    return files("jaarverslag.press").joinpath("profiles", _SHIPPED).read_bytes()


class Inks:
    """The inks of one press.

    `named` has the inks of house colours, as a style writes them: "#0f4c57" is "90 45 45 40", in per cent. Other
    colours follow from the profile. Raises ProfileError or InkError.

    `most` is the most ink that the profile asks for on one spot, all four together; `condition` is the name under which
    the printing condition is registered, if it is, and else that of the profile.
    """

    def __init__(self, profile: bytes, named: Mapping[str, str]) -> None:
        if profile[_CMYK_SIGNATURE] != b"CMYK" or profile[_CLASS_SIGNATURE] != b"prtr":
            raise ProfileError("not the profile of a press")
        try:
            opened = ImageCmsProfile(BytesIO(profile))
            self._transform: ImageCmsTransform = buildTransform(
                createProfile("sRGB"),
                opened,
                "RGB",
                "CMYK",
                renderingIntent=Intent.RELATIVE_COLORIMETRIC,
                flags=Flags.BLACKPOINTCOMPENSATION,
            )
            self.description = getProfileDescription(opened).strip()
        except (PyCMSError, OSError) as error:
            raise ProfileError(str(error)) from error
        found = _REGISTERED.search(profile)
        self.registered = found is not None
        self.condition = found[0].decode() if found else self.description
        self.most = self._most()
        self._named = dict(_entry(*pair) for pair in named.items())
        self.of = lru_cache(self._of)

    def _of(self, red: float, green: float, blue: float) -> CMYK:
        """The inks of a colour of the screen, each channel between 0 and 1."""
        rgb = round(red * 255), round(green * 255), round(blue * 255)
        if rgb in self._named:
            return self._named[rgb]
        if len(set(rgb)) == 1:
            # One ink: a grey of four of them takes a hue as soon as the press runs a little to one side.
            return 0.0, 0.0, 0.0, round(1 - rgb[0] / 255, 4)
        cyan, magenta, yellow, black = self.picture(Image.new("RGB", (1, 1), rgb)).tobytes()
        return _share(cyan), _share(magenta), _share(yellow), _share(black)

    def picture(self, picture: Image.Image) -> Image.Image:
        """A picture in the inks of the press."""
        made = applyTransform(picture.convert("RGB"), self._transform)
        if made is None:
            raise ProfileError("no picture came out")
        return made

    def _most(self) -> float:
        levels = bytes(range(0, 256, _STEP))
        pixels = b"".join(bytes((red, green, blue)) for red in levels for green in levels for blue in levels)
        inks = self.picture(Image.frombytes("RGB", (len(pixels) // 3, 1), pixels)).tobytes()
        return max(sum(inks[start : start + 4]) for start in range(0, len(inks), 4)) / 255


def _share(value: int) -> float:
    return round(value / 255, 4)


def _entry(name: str, inks: str) -> tuple[tuple[int, int, int], CMYK]:
    colour = _NAMED.fullmatch(name)
    shares = [int(part) for part in inks.split() if part.isdecimal()]
    if colour is None or len(shares) != len(inks.split()) or len(shares) != len("CMYK") or max(shares) > 100:  # noqa: PLR2004 - per cent
        raise InkError(name)
    red, green, blue = bytes.fromhex(colour[1])
    cyan, magenta, yellow, black = (share / 100 for share in shares)
    return (red, green, blue), (cyan, magenta, yellow, black)
