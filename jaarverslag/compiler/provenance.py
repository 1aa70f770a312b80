"""What a PDF was made of and by what: a manifest with the hash of every file and the versions of what set the pages."""

from __future__ import annotations

import hashlib
import json
import platform
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import TYPE_CHECKING

from jaarverslag import __version__
from jaarverslag.press.machine import text_libraries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jaarverslag.press.machine import Version

_LIBRARIES = ("weasyprint", "pydyf", "pikepdf", "fonttools", "pyphen", "pillow")
"""The libraries whose version shows in the bytes of a PDF."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A file by name, with its size in bytes and its SHA-256 in hexadecimal."""

    file: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a PDF was made of: the versions, the order in values that JSON has, and every file.

    It tells nothing of the clock, the user or the folder. Outputs are empty in the one that lies inside a PDF: that
    can't hold its own hash. It has the seals of its `pages` instead.
    """

    versions: Mapping[str, str]
    order: Mapping[str, object]
    inputs: tuple[Fingerprint, ...]
    outputs: tuple[Fingerprint, ...] = ()
    pages: tuple[str, ...] = ()

    def with_outputs(self, *files: tuple[str, bytes]) -> Manifest:
        """The same, with what was made: name and content."""
        return replace(self, outputs=fingerprints(files))

    def with_pages(self, seals: tuple[str, ...]) -> Manifest:
        """The same, with the seals of the pages."""
        return replace(self, pages=seals)

    def text(self) -> bytes:
        """As JSON with stable English names, in UTF-8; the same versions and files give the same bytes."""
        listed = {
            name: [{"file": one.file, "bytes": one.bytes, "sha256": one.sha256} for one in files]
            for name, files in (("inputs", self.inputs), ("outputs", self.outputs))
            if files
        }
        pages = {"pages": self.pages} if self.pages else {}
        told = {"versions": dict(self.versions), "order": dict(self.order), **listed, **pages}
        return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def fingerprints(files: Iterable[tuple[str, bytes]]) -> tuple[Fingerprint, ...]:
    """The fingerprint of each file, given by name and content, in order of name."""
    return tuple(
        Fingerprint(name, len(content), hashlib.sha256(content).hexdigest()) for name, content in sorted(files)
    )


def versions() -> dict[str, str]:
    """The versions that decide on the bytes of a PDF, that of the program first."""
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
