"""Ways through a PDF that may go round: what pages use, and the tags of a tree, each of them once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pikepdf import Object, Page


def resources(pages: Iterable[Page]) -> Iterator[Object]:
    """The resources of pages and of the drawings on them, those within drawings as well."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Object] = [page.resources for page in pages]
    while waiting:
        holder = waiting.pop()
        if holder.is_indirect:
            if holder.objgen in seen:
                continue
            seen.add(holder.objgen)
        yield holder
        for drawing in holder.get("/XObject", Dictionary()).values():
            # A stream is always an object by itself, so that a drawing within itself is known again.
            if "/Resources" in drawing and drawing.objgen not in seen:
                seen.add(drawing.objgen)
                waiting.append(drawing.Resources)


def used(pages: Iterable[Page], kind: str) -> Iterator[Object]:
    """Every font or drawing that pages use, in drawings as well; `kind` is its key among resources."""
    seen: set[tuple[int, int]] = set()
    for holder in resources(pages):
        for found in holder.get(kind, Dictionary()).values():
            if not found.is_indirect or found.objgen not in seen:
                seen.add(found.objgen)
                yield found


def tags(kids: Object | int | None) -> Iterator[Object]:
    """The tags among kids of a tag, or that tag itself, and all below, in reading order."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Object | int | None] = [kids]
    while waiting:
        kid = waiting.pop()
        if isinstance(kid, Array | Dictionary) and kid.is_indirect:
            if kid.objgen in seen:
                continue
            seen.add(kid.objgen)
        if isinstance(kid, Array):
            waiting.extend(reversed(list(kid)))
        elif isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            waiting.append(kid.get("/K"))
