"""Make pictures of the data ready for a page: upright, in the colours of a screen, no finer than paper shows."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageCms, ImageOps

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_DOTS = (2480, 3508)
"""A whole page of A4 at 300 dots to the inch; a press shows no more."""

_QUALITY = 90
_DEEP = 256  # shades of a grey of sixteen bits in one of eight


def ready(content: bytes) -> bytes:
    """A picture as a page uses it, in its own format; what else its file says, such as where it was taken, is left out.

    The same content gives the same bytes, with one version of the library. Raises OSError, SyntaxError or ValueError
    where it can't be drawn to its end.
    """
    with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
        form = "PNG" if opened.format == "PNG" else "JPEG"
        profile = opened.info.get("icc_profile", b"")
        opened.draft("RGB", MOST_DOTS)
        upright = ImageOps.exif_transpose(opened)
    made = _in_screen_colours(_opaque(upright), profile)
    made.thumbnail(MOST_DOTS)
    made.info.clear()
    written = BytesIO()
    if form == "PNG":
        made.save(written, form)
    else:
        made.save(written, form, quality=_QUALITY, subsampling=0)
    return written.getvalue()


def _opaque(picture: Picture) -> Picture:
    """A picture in grey or in RGB, on white where it can be seen through."""
    if picture.mode.startswith("I"):
        return picture.point(lambda shade: shade / _DEEP).convert("L")
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    seen = picture.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(white, seen).convert("RGB")


def _in_screen_colours(picture: Picture, profile: bytes) -> Picture:
    """The colours that its own profile means, as those of a screen (sRGB); without one they are that already."""
    if not profile or picture.mode != "RGB":
        return picture
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        made = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        # Of another kind of picture, or damaged: viewers leave such a profile aside as well.
        return picture
    return picture if made is None else made
