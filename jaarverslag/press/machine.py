"""What the machine has of the libraries that set text: whether the engine can load them, and which they are."""

from __future__ import annotations

import os
from contextlib import suppress
from ctypes import CDLL, byref, c_uint
from ctypes.util import find_library
from dataclasses import dataclass
from importlib.util import find_spec

Version = tuple[int, int, int]

_NEEDED = (("gobject-2.0", 0), ("pango-1.0", 0), ("harfbuzz", 0), ("fontconfig", 1), ("pangoft2-1.0", 0))
"""The libraries that the engine can't do without, each with the number of its interface."""

# Where the engine looks on Windows besides the usual places, as its manual tells.
_FOLDERS_SETTING = "WEASYPRINT_DLL_DIRECTORIES"
_FOLDERS = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin"


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
    """Look for the libraries that the engine loads, without the engine: that takes most of a second."""
    if find_spec("weasyprint") is None:
        return TextLibraries(missing="weasyprint")
    _know_folders()
    found = {name: _library(name, number) for name, number in _NEEDED}
    pango, harfbuzz = found["pango-1.0"], found["harfbuzz"]
    if pango is None or harfbuzz is None or None in found.values():
        return TextLibraries(missing=next(f"lib{name}" for name, library in found.items() if library is None))
    version = int(pango.pango_version())
    parts = (c_uint(), c_uint(), c_uint())
    harfbuzz.hb_version(*map(byref, parts))
    return TextLibraries(
        pango=(version // 10000, version // 100 % 100, version % 100),
        harfbuzz=(parts[0].value, parts[1].value, parts[2].value),
        subsetting=_library("harfbuzz-subset", 0) is not None,
    )


def _know_folders() -> None:
    if hasattr(os, "add_dll_directory"):
        for folder in os.environ.get(_FOLDERS_SETTING, _FOLDERS).split(";"):
            with suppress(OSError):
                os.add_dll_directory(folder)


def _library(name: str, number: int) -> CDLL | None:
    """Load a library under the name that it has on Linux, macOS or Windows; None where there is none."""
    for file in (f"lib{name}.so.{number}", f"lib{name}.{number}.dylib", f"lib{name}-{number}.dll"):
        with suppress(OSError):
            return CDLL(file)
    # Last, as the system's own search starts programs, which takes its time.
    elsewhere = find_library(name)
    with suppress(OSError):
        return CDLL(elsewhere) if elsewhere else None
    return None
