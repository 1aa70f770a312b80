"""The faulty reports, each a folder named after its fault: the files as an analyst left them, in `data/`.

`expected/` has what the program says about them: a file per format, of SARIF the results. `paths.txt`, where there is
one, names the files to check; without it that is the report as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """One faulty report."""

    folder: Path

    @property
    def name(self) -> str:
        """What is wrong, in a few words."""
        return self.folder.name

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths that the command gets; none for the report as a whole."""
        named = self.folder / "paths.txt"
        return tuple(named.read_text(encoding="utf-8").split()) if named.is_file() else ()


CASES = tuple(Case(path) for path in sorted(FOLDER.iterdir()) if (path / "data").is_dir())
