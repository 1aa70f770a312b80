"""How an author says that a figure which looks wrong is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Kind


def if_right(kind: Kind) -> str:
    """Say what to type behind a suspicion that is unfounded, as the end of a hint."""
    return f"klopt het, zet er dan `# jaarverslag: negeer {kind.code} omdat ...` achter"
