"""Print, one a line, which parts of the system WeasyPrint and the virtual environment miss on this machine.

Asked by loading rather than by package name, so that nothing is installed that is already there, however it came.
Runs before anything is installed: the standard library only.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import shutil
import sys

#: Part → the names under which Linux and macOS know its library.
LIBRARIES = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "pango-1.0"),
    "pangoft2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "pangoft2-1.0"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "harfbuzz-subset"),
}


def loads(names: tuple[str, ...]) -> bool:
    """Tell whether one of the names leads to a library that can be loaded."""
    for name in names:
        found = name if ".so" in name or name.endswith(".dylib") else ctypes.util.find_library(name)
        if found is None:
            continue
        try:
            ctypes.CDLL(found)
        except OSError:
            continue
        return True
    return False


def missing() -> list[str]:
    """Name what is absent: libraries, Python's own `venv`, and the tools with which the tests read a PDF."""
    absent = [part for part, names in LIBRARIES.items() if not loads(names)]
    # Debian keeps ensurepip in a package of its own; without it `venv` makes an environment that has no pip.
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        absent.append("venv")
    if not all(shutil.which(tool) for tool in ("pdffonts", "pdfinfo", "pdftotext")):
        absent.append("poppler")
    if shutil.which("gs") is None:
        absent.append("ghostscript")
    return absent


sys.stdout.writelines(f"{part}\n" for part in missing())
