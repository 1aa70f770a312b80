"""A process that presses sections: sheets come in as lines of JSON, objects go out as `objectfile` writes them."""

from __future__ import annotations

import gc
import json
import os
import sys
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, BinaryIO

from jaarverslag.press.object import Sheet
from jaarverslag.press.objectfile import dump

if TYPE_CHECKING:
    from collections.abc import Mapping

LENGTH = 8  # bytes before each object that say how long it is


def files_line(files: Mapping[str, bytes]) -> bytes:
    """The line that hands over the files of all sheets that follow."""
    return _line({"files": _encoded(files)})


def sheet_line(sheet: Sheet) -> bytes:
    """The line that asks for a sheet to be pressed."""
    return _line({"keys": sheet.keys, "html": sheet.html, "pictures": _encoded(sheet.pictures)})


def _encoded(files: Mapping[str, bytes]) -> dict[str, str]:
    return {name: b64encode(content).decode() for name, content in files.items()}


def _decoded(message: Mapping[str, str]) -> dict[str, bytes]:
    return {name: b64decode(content) for name, content in message.items()}


def _line(message: object) -> bytes:
    return json.dumps(message).encode() + b"\n"


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
        message = json.loads(line)
        if "files" in message:
            prepared = Prepared(_decoded(message["files"]))
            continue
        sheet = Sheet(tuple(message["keys"]), message["html"], prepared.files, _decoded(message["pictures"]))
        pressed = dump(press(sheet, prepared))
        objects.write(len(pressed).to_bytes(LENGTH, "big"))
        objects.write(pressed)
        objects.flush()
        gc.collect()


if __name__ == "__main__":
    main()
