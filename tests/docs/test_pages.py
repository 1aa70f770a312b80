"""Pages that are made from the code, and the front page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from jaarverslag.cli.main import COMMANDS
from jaarverslag.render.format_reference import format_reference

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden


def test_the_format_page_follows_the_declarations(root: Path, golden: Golden) -> None:
    """`docs/format.md` is what the reader itself goes by; `make golden` makes it anew."""
    replace(golden, folder=root / "docs")("format.md", format_reference())


def test_the_front_page_names_every_command(root: Path) -> None:
    """Whoever opens the project sees what the program can do."""
    page = (root / "README.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"`jaarverslag {name}" in page


def test_links_between_pages_lead_somewhere(root: Path) -> None:
    """A page that was renamed takes its links along."""
    for path in (root / "README.md", *sorted((root / "docs").rglob("*.md"))):
        text = re.sub(r"^```.*?^```$|`[^`]*`", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\((?![a-z]+:|#)([^)#]+)", text):
            assert (path.parent / target).exists(), f"{path.relative_to(root)}: {target}"
