"""What a PDF was made of and by what: a manifest with the hash of every file and the versions of what set the pages."""

from __future__ import annotations

import hashlib
import json
import platform
from importlib.metadata import version
from typing import TYPE_CHECKING

from jaarverslag import __version__
from jaarverslag.press.machine import text_libraries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jaarverslag.press.machine import Version

_LIBRARIES = ("weasyprint", "pydyf", "pikepdf", "fonttools", "pyphen")
"""The libraries whose version shows in the bytes of a PDF."""


def manifest(order: Mapping[str, object], files: Mapping[str, Iterable[tuple[str, bytes]]]) -> bytes:
    """Write a manifest as JSON with stable English names: the versions, the order, and per list its files.

    Args:
        order: what was asked for, in values that JSON has.
        files: per list ("inputs", "outputs") the name and content of each file.

    Returns:
        the text in UTF-8. The same versions and files give the same bytes: it tells nothing of the clock, the user or
        the folder.
    """
    told: dict[str, object] = {"versions": versions(), "order": dict(order)}
    for name, listed in files.items():
        told[name] = [
            {"file": file, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for file, content in sorted(listed)
        ]
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def versions() -> dict[str, str]:
    """The versions that decide on the bytes of a PDF, of the program first."""
    text = text_libraries()
    return {
        "jaarverslag": __version__,
        "python": platform.python_version(),
        **{name: version(name) for name in _LIBRARIES},
        "pango": _dotted(text.pango),
        "harfbuzz": _dotted(text.harfbuzz),
    }


def _dotted(parts: Version) -> str:
    return ".".join(map(str, parts))
