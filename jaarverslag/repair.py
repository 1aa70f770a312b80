"""Apply repairs to texts: edits at spans, so that everything outside them stays byte for byte what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jaarverslag.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jaarverslag.diagnostics import Diagnostic, Edit, Fix


def fixes_for(source: Source, diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> tuple[Fix, ...]:
    """Choose the repairs that touch only this text: the safe ones, or with `unsafe` all."""
    return tuple(
        one.fix
        for one in diagnostics
        if one.fix and (one.fix.safe or unsafe) and all(edit.span.source == source for edit in one.fix.edits)
    )


def apply_fixes(source: Source, fixes: Iterable[Fix]) -> Source:
    """Give the text with the repairs in it; one that overlaps an earlier one is left for another time."""
    chosen: list[Edit] = []
    for fix in fixes:
        if not any(_overlap(edit, other) for edit in fix.edits for other in chosen):
            chosen.extend(fix.edits)
    text = source.text
    for edit in sorted(chosen, key=lambda edit: edit.span.start, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return Source(source.name, text)


def _overlap(one: Edit, other: Edit) -> bool:
    if one.span.start == one.span.end == other.span.start == other.span.end:
        return True  # two insertions in one place have no order
    return one.span.start < other.span.end and other.span.start < one.span.end
