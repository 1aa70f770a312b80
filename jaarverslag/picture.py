"""A picture that a text shows: the file by its name in the report, and whether it can be printed."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from io import BytesIO

# A photo of a telephone has some 5 MB and some 12 to 50 million dots; what is more only costs time.
MAX_BYTES = 1 << 24
MAX_DOTS = 50_000_000
_ENDS = {"PNG": "png", "JPEG": "jpg", "MPO": "jpg"}
"""The suffix of each format that is read; MPO is what many telephones write: a JPEG with a second one behind it."""


class Flaw(Enum):
    """Why a picture can't be printed."""

    ADDRESS = "an address, and no file"
    OUTSIDE = "outside the folder of the report"
    HIDDEN = "a name that no file in a PDF may have"
    MISSING = "not there"
    UNREADABLE = "can't be opened"
    TOO_LARGE = "more bytes than a picture needs"
    FORMAT = "neither PNG nor JPEG"
    TOO_MANY_DOTS = "more dots than a picture needs"
    BROKEN = "can't be drawn to its end"
    INK = "in the colours of a press"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its name in the report, `beelden/plein.jpg`; without a flaw it can be printed.

    `width` and `height` are in dots. Where there is no such file, `meant` is the name of one that may be meant.
    """

    name: str
    content: bytes = field(default=b"", repr=False)
    flaw: Flaw | None = None
    end: str = ""
    width: int = 0
    height: int = 0
    meant: str = ""

    @property
    def address(self) -> str:
        """Where a page finds it: the same for the same content, whatever its name."""
        return f"beelden/{sha256(self.content).hexdigest()}.{self.end}"


def look_at(name: str, content: bytes) -> Picture:
    """Look at the content of a file as at a picture, wherever it comes from and whatever its name says."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - few reports have pictures

    if len(content) > MAX_BYTES:
        return Picture(name, flaw=Flaw.TOO_LARGE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of sizes that are refused below
            with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
                form, mode, (width, height) = str(opened.format), opened.mode, opened.size
                if width * height > MAX_DOTS:
                    return Picture(name, flaw=Flaw.TOO_MANY_DOTS, width=width, height=height)
                if mode in ("CMYK", "LAB"):
                    return Picture(name, flaw=Flaw.INK)
            _follow(content, form)
    except Image.DecompressionBombError:
        return Picture(name, flaw=Flaw.TOO_MANY_DOTS)
    except UnidentifiedImageError:
        return Picture(name, flaw=Flaw.BROKEN if content.startswith((b"\x89PNG", b"\xff\xd8\xff")) else Flaw.FORMAT)
    except (OSError, SyntaxError, ValueError, RuntimeError, MemoryError, OverflowError, ArithmeticError, LookupError):
        # A file that is damaged, or made to do damage, fails in its own way.
        return Picture(name, flaw=Flaw.BROKEN)
    return Picture(name, content, end=_ENDS[form], width=width, height=height)


def _follow(content: bytes, form: str) -> None:
    """Read a picture to its end; raises one of many exceptions where that fails."""
    from PIL import Image, ImageFile  # noqa: PLC0415 - as above

    if form == "PNG":
        with Image.open(BytesIO(content), formats=("PNG",)) as opened:
            opened.verify()
    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # the engine asks for leniency, in whatever process it is loaded
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
            # An eighth of the size of a photo takes little time, and reads all there is.
            opened.draft("RGB", (opened.width // 8, opened.height // 8))
            opened.load()
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient
