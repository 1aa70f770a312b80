"""How an author says that a figure which looks wrong is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Kind
    from jaarverslag.source import Written


def if_right(kind: Kind, what: str = "het", *, text: Written | None = None) -> str:
    """Say what to type behind a suspicion that is unfounded, as the end of a hint; `what` is right then.

    In a text that begins with `|` nothing can be a comment: there it goes above the key of that `text`.
    """
    comment = f"`# jaarverslag: negeer {kind.code} omdat ...`"
    if text is not None and text.span.text.startswith(("|", ">")):
        return f"klopt {what}, zet dan {comment} boven de sleutel van deze tekst"
    return f"klopt {what}, zet er dan {comment} achter"
