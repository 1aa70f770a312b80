"""What a report is on disk: a folder with its settings, and the files of its sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS_FILE = "rapport.yaml"
YEAR = re.compile(r"\d{4}")
_SUFFIXES = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class ReportFolder:
    """A folder with a report. `chosen` names the files that the user asked for; None means all of it."""

    path: Path
    chosen: frozenset[str] | None = None

    @property
    def name(self) -> str:
        """The folder as messages call it."""
        return self.path.as_posix()


def is_there(path: Path) -> bool:
    """Tell whether something stands at a path that the user may look at."""
    try:
        return path.exists()
    except OSError:  # a name that no disk takes, or a folder that the user may not enter
        return False


def is_section_file(path: Path, folder: Path) -> bool:
    """Tell by its name whether a file in a report's folder is a section."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _SUFFIXES and not hidden
