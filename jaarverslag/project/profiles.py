"""Read the profile of a press that a report names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.diagnostics import Checked

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.source import Written

# The largest that printers hand out are some 9 MB.
MAX_PROFILE_BYTES = 1 << 25


def read_profile(folder: Path, written: Written) -> Checked[bytes | None]:
    """Read a file that a report names, from the folder of that report and from nowhere else."""
    path = folder / written.text
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        if not inside:
            return _refused(written, "dit bestand ligt buiten de map van het verslag", "zet het profiel in die map")
        if not path.is_file():
            return _refused(written, "dit bestand is er niet", "schrijf het pad vanaf de map van het verslag")
        if path.stat().st_size > MAX_PROFILE_BYTES:
            return _refused(written, "dit bestand is te groot voor een kleurprofiel", "neem het profiel van de drukker")
        return Checked(path.read_bytes())
    except (OSError, RuntimeError, ValueError):  # of links that lead to each other Python makes a RuntimeError
        return _refused(written, "dit bestand is niet te openen", "controleer of u het mag lezen")


def _refused(written: Written, message: str, hint: str) -> Checked[bytes | None]:
    found: Diagnostic = faults.PRESS_PROFILE.at(written.span, message, hint=hint)
    return Checked(None, (found,))
