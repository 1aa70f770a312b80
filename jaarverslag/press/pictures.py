"""Read an image in a PDF back as a picture, without what masks it, and tell whether it is a grey one."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, cast

from pikepdf import PdfError, PdfImage
from PIL import ImageChops

if TYPE_CHECKING:
    from pikepdf import Object, Stream
    from PIL import Image


def picture_of(image: Object) -> Image.Image | None:
    """The picture as it is stored; None where it is stored in a way that can't be read."""
    try:
        with warnings.catch_warnings():
            # Of what a finer picture loses, which no press would show.
            warnings.simplefilter("ignore")
            return PdfImage(cast("Stream", image)).as_pil_image(apply_mask=False)
    except (PdfError, OSError, TypeError, ValueError, NotImplementedError, RuntimeError):
        # Images come from a style as they are, and each kind of them fails in its own way.
        return None


def is_grey(picture: Image.Image) -> bool:
    """Whether every dot of a picture is a grey, in whatever way it is stored."""
    if picture.mode in ("1", "L"):
        return True
    red, green, blue = picture.convert("RGB").split()
    return all(ImageChops.difference(red, other).getbbox() is None for other in (green, blue))
