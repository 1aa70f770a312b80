"""How an author says that a figure which looks wrong is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Kind


def if_right(kind: Kind, what: str = "het") -> str:
    """Say what to type behind a suspicion that is unfounded, as the end of a hint; `what` is right then."""
    return f"klopt {what}, zet er dan `# jaarverslag: negeer {kind.code} omdat ...` achter"
