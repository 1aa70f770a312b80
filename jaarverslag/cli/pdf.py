"""Open a PDF that the user names, or say why that can't be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from jaarverslag.cli.exits import InputFault
from jaarverslag.project import read_pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")

DISTRUST = "vertrouw deze PDF niet: dit programma maakt zulke bestanden niet"


def content_of(path: Path) -> bytes:
    """The bytes of the file; raises InputFault where it can't be read."""
    content = read_pdf(path)
    if content is None:
        message = f"{path.as_posix()} is niet te openen"
        raise InputFault(message, "controleer of het bestand bestaat en of u het mag lezen")
    return content


def opened(path: Path, content: bytes, look: Callable[[bytes], T]) -> T:
    """What `look` finds in the PDF; raises InputFault where it is none, or one that would fill the memory."""
    from jaarverslag.press.attachments import BombError, NoPdfError  # noqa: PLC0415 - loads pikepdf

    try:
        return look(content)
    except NoPdfError as error:
        message = f"{path.as_posix()} is geen PDF die te openen is"
        raise InputFault(message, "haal het bestand opnieuw op, of maak de PDF opnieuw") from error
    except BombError as error:
        raise InputFault(f"wat in {path.as_posix()} zit, wordt uitgepakt veel te groot", DISTRUST) from error
