"""A process that presses sections: sheets come in as JSON and bytes, objects go out as `objectfile` writes them."""

from __future__ import annotations

import gc
import json
import os
import sys
from typing import TYPE_CHECKING, BinaryIO

from jaarverslag.press.object import Sheet
from jaarverslag.press.objectfile import dump

if TYPE_CHECKING:
    from collections.abc import Mapping

LENGTH = 8  # bytes before each object that say how long it is

TRIAL = b"\n"
"""The message that asks for a page that nobody sees: what the engine loads for a first page is then there already."""

_UNSEEN = Sheet(
    ("proef",),
    '<!DOCTYPE html><html lang="nl"><title>Proef</title><style>td { border: 1px solid; width: 50% }</style>'
    '<table><tr><th><td></table><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><line x2="9"/></svg>',
    {},
)
"""It has what most pages have, but no text: for that the machine may have no font."""


def files_message(files: Mapping[str, bytes]) -> bytes:
    """What hands over the files of all sheets that follow."""
    return _message({}, files)


def sheet_message(sheet: Sheet) -> bytes:
    """What asks for a sheet to be pressed."""
    return _message({"keys": sheet.keys, "html": sheet.html}, sheet.pictures)


def _message(told: Mapping[str, object], files: Mapping[str, bytes]) -> bytes:
    """A line of JSON with the sizes of files, which follow it in that order."""
    sizes = {name: len(content) for name, content in files.items()}
    return b"".join((json.dumps({**told, "files": sizes}).encode(), b"\n", *files.values()))


def main() -> None:
    """Press until no more sheets come. What the engine or a library prints goes nowhere: only objects go out."""
    objects = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    gc.disable()
    serve(sys.stdin.buffer, objects)


def serve(sheets: BinaryIO, objects: BinaryIO) -> None:
    """Press every sheet that comes in, in order; what is no longer needed goes after each of them."""
    from jaarverslag.press.engine import press  # noqa: PLC0415 - this loads the engine, which is for this process only
    from jaarverslag.press.prepared import Prepared  # noqa: PLC0415 - as above

    # The engine stays: to look through it for garbage takes a tenth of the time of a section.
    gc.freeze()
    prepared = Prepared({})
    for line in sheets:
        if line == TRIAL:
            press(_UNSEEN)
            continue
        message = json.loads(line)
        files = {name: sheets.read(size) for name, size in message["files"].items()}
        if "keys" not in message:
            prepared = Prepared(files)
            continue
        pressed = dump(press(Sheet(tuple(message["keys"]), message["html"], prepared.files, files), prepared))
        objects.write(len(pressed).to_bytes(LENGTH, "big"))
        objects.write(pressed)
        objects.flush()
        gc.collect()


if __name__ == "__main__":
    main()
