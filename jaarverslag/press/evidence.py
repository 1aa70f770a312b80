"""Examine a PDF from anywhere: what it claims, what is wrong with it, what it says and which files are in it."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import PasswordError, Pdf, PdfError, Stream

from jaarverslag.press.attachments import Attachment, BombError, NoPdfError, attached, unpacked
from jaarverslag.press.inspect import inspect
from jaarverslag.press.object import Complaint, Kind
from jaarverslag.press.reading import read_parts
from jaarverslag.press.seals import seals

if TYPE_CHECKING:
    from jaarverslag.press.words import Part

_MOST_BYTES = 1 << 28
"""All that the streams may unpack to, 256 MB: a report of a hundred pages, its data included, has some four."""

_ACCESSIBLE = re.compile(rb"<pdfuaid:part>(\d)<")
_ARCHIVE = re.compile(rb"<pdfaid:part>(\d)<")
_LEVEL = re.compile(rb"<pdfaid:conformance>([A-Z])<")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a PDF is found to be.

    `claims` are the standards that it says it keeps ("PDF/UA-1", "PDF/A-3a"), `complaints` what our own inspection has
    against that; `seals` are those of the pages as they are now.
    """

    claims: tuple[str, ...]
    complaints: tuple[Complaint, ...]
    parts: tuple[Part, ...]
    attachments: tuple[Attachment, ...]
    seals: tuple[str, ...] = ()


def examine(content: bytes) -> Evidence:
    """Look at a PDF that anybody may have made or altered.

    Raises NoPdfError where it can't be opened or hangs together too badly to be read, and BombError where it would
    unpack to more than any report.
    """
    try:
        with Pdf.open(BytesIO(content)) as pdf:
            _defuse(pdf)
            packet = pdf.Root.Metadata.read_bytes() if "/Metadata" in pdf.Root else b""
            return Evidence(_claims(packet), _complaints(content), read_parts(pdf), attached(pdf), seals(pdf))
    except BombError:
        raise
    except (PasswordError, PdfError, AttributeError, LookupError, RuntimeError, TypeError, ValueError) as error:
        # Whatever can be wrong in a file is wrong in some file.
        raise NoPdfError from error


def _defuse(pdf: Pdf) -> None:
    """Raise BombError where the streams of a PDF unpack to more than those of any report."""
    left = _MOST_BYTES
    for found in pdf.objects:
        if isinstance(found, Stream):
            try:
                left -= len(unpacked(found, left))
            except zlib.error:  # what can't be unpacked takes no room
                continue


def _claims(packet: bytes) -> tuple[str, ...]:
    accessible, archive, level = (pattern.search(packet) for pattern in (_ACCESSIBLE, _ARCHIVE, _LEVEL))
    named = [f"PDF/UA-{accessible[1].decode()}"] if accessible else []
    if archive:
        named.append(f"PDF/A-{archive[1].decode()}{level[1].decode().lower() if level else ''}")
    return tuple(named)


def _complaints(content: bytes) -> tuple[Complaint, ...]:
    try:
        return inspect(content)
    except (PdfError, AttributeError, LookupError, RuntimeError, TypeError, ValueError):
        return (Complaint(Kind.TAG, "the document hangs together too badly to be inspected"),)
