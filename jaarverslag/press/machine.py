"""What the machine has of the libraries that set text: whether the engine can load them, and which they are."""

from __future__ import annotations

import re
import warnings
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Version = tuple[int, int, int]

_LIBRARY = re.compile(r"'([\w.+-]+)'")
# Beyond any version of HarfBuzz, which only answers whether it is at least some version.
_MOST = 100


@dataclass(frozen=True, slots=True)
class TextLibraries:
    """The versions of what loads. `missing` names what does not; nothing else is known then.

    `subsetting` says whether HarfBuzz can make a font smaller: without it, fonts are written by another library.
    """

    missing: str = ""
    pango: Version = (0, 0, 0)
    harfbuzz: Version = (0, 0, 0)
    subsetting: bool = False


def text_libraries() -> TextLibraries:
    """Load the engine's libraries the way the engine does, whatever that leads to."""
    try:
        # The engine prints advice of its own, in English, and warns about what is told here.
        with redirect_stdout(StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from weasyprint.text import ffi  # noqa: PLC0415 - the import itself is what may fail
    except ImportError as error:
        return TextLibraries(missing=error.name or "weasyprint")
    except OSError as error:
        named = _LIBRARY.search(str(error))
        return TextLibraries(missing=named.group(1) if named else "pango")
    pango = int(ffi.pango.pango_version())
    return TextLibraries(
        pango=(pango // 10000, pango // 100 % 100, pango % 100),
        harfbuzz=_newest(lambda *version: bool(ffi.harfbuzz.hb_version_atleast(*version))),
        subsetting=ffi.harfbuzz_subset is not None,
    )


def _newest(at_least: Callable[[int, int, int], bool]) -> Version:
    """Find a version from a library that only says whether it is at least some version."""
    major = max((one for one in range(_MOST) if at_least(one, 0, 0)), default=0)
    minor = max((one for one in range(_MOST) if at_least(major, one, 0)), default=0)
    micro = max((one for one in range(_MOST) if at_least(major, minor, one)), default=0)
    return major, minor, micro
