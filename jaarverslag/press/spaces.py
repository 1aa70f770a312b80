"""Spaces at the ends of lines: the engine drops them, and who hears or copies the text then gets two words as one."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from weasyprint.formatting_structure import boxes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from jaarverslag.press.layout import Box

_DROPPED = "dropped_space"
"""The mark on a line's text that ended with a space when it was broken off."""


@contextmanager
def spaces_noticed() -> Iterator[None]:
    """Within this, what lays out a page marks each piece of text of which it drops the last space."""
    from weasyprint.layout import inline  # noqa: PLC0415 - beside what it is patched for
    from weasyprint.text import line_break  # noqa: PLC0415 - as above

    measure, strip = line_break.first_line_metrics, inline.remove_last_whitespace

    def measured(first_line: Any, text: str, layout: Any, resume_at: int | None, *rest: Any, **named: Any) -> Any:
        found = measure(first_line, text, layout, resume_at, *rest, **named)
        kept = layout.text.encode()
        if resume_at and text.encode()[len(kept) : len(kept) + 1] == b" " and text.encode().startswith(kept):
            setattr(layout, _DROPPED, True)
        return found

    def stripped(context: Any, line: Any) -> None:
        box = _last_text(line)
        before = box.text if box else ""
        strip(context, line)
        if box and box.text and len(box.text) < len(before):
            setattr(box.pango_layout, _DROPPED, True)

    with (
        patch.object(line_break, "first_line_metrics", measured),
        patch.object(inline, "remove_last_whitespace", stripped),
    ):
        yield


def restore_spaces(painted: Iterable[Box]) -> None:
    """Give text that was laid out its last space back, for painting only: nothing moves, for nothing follows it.

    A space that stands by itself between two elements is never painted, so it goes with the text before it. Text from
    right to left is left alone: there the space would stand before what is seen.
    """
    before: Any = None
    for box in painted:
        if not isinstance(box, boxes.TextBox):
            continue
        if not box.text.strip():
            _restore(before)
            continue
        before = getattr(box, "pango_layout", None)
        if getattr(before, _DROPPED, False):
            _restore(before)


def _restore(layout: Any) -> None:
    """Add a space, once: a page may be painted more than once."""
    if layout is not None and not layout.first_line_direction % 2 and not layout.text.endswith(" "):
        layout.text += " "


def _last_text(line: Any) -> Any:
    box = line
    while isinstance(box, boxes.LineBox | boxes.InlineBox):
        if not box.children:
            return None
        box = box.children[-1]
    return box if isinstance(box, boxes.TextBox) else None
