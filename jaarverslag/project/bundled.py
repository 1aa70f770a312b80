"""What comes with the program: in an installed package beside the code, in a checkout beside the package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Kind

PACKAGE = Path(__file__).parent.parent
CHECKOUT = PACKAGE.parent


def read_rule_page(kind: Kind) -> str:
    """Read the page that explains a kind of fault: from the installed package, or from `docs/rules` in a checkout."""
    name = f"{kind.code}-{kind.name}.md"
    installed, checkout = PACKAGE / "_rules" / name, CHECKOUT / "docs" / "rules" / name
    return (installed if installed.is_file() else checkout).read_text(encoding="utf-8")


def read_starter(name: str) -> str:
    """Read one of the files with which a new report begins."""
    return (PACKAGE / "starter" / name).read_text(encoding="utf-8")
