"""Show a file in the program that the system has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def show_file(path: Path) -> bool:
    """Show a file, without waiting for the reader; tells whether there was anything to show it with."""
    command = _command()
    if command is None:
        return False
    try:
        # In a session of its own: who stops this program goes on reading.
        viewer = subprocess.Popen(  # noqa: S603 - the system's own opener, and a path that this program made
            [command, str(path.resolve())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    # What it ends with is of no use to anyone, yet somebody has to ask.
    Thread(target=viewer.wait, daemon=True).start()
    return True


def _command() -> str | None:
    if sys.platform == "darwin":
        return shutil.which("open")
    # Without a screen the opener of Linux would start a browser in the terminal.
    on_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return shutil.which("xdg-open") if on_screen else None
