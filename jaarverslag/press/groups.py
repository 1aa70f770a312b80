"""Draw in its place what the engine draws aside: each text of a chart that does not begin where it is put."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jaarverslag.press.layout import Stream

_DRAWS, _SETS, _SAVES, _RESTORES, _TEXT = b" Do", b" gs", b"q", b"Q", b"BT"
_COVERING = ({"ca": 1}, {"CA": 1})
"""States in which paint covers what lies beneath; what else a state may hold is left to a group."""


def draw_in_place(stream: Stream) -> None:
    """Replace the groups of text that a stream draws, and those within them, by what they paint.

    It is done where it looks the same: where nothing shines through, neither in the group nor around it (ISO 32000-1,
    11.6.6). Then a group is only its area, outside which nothing is seen (8.10.1). Thin lines stay in theirs: how a
    viewer rounds them to its dots hangs on that. A book has a thousand texts in charts, each a group with resources of
    its own, and whoever binds or reads it pays for each.
    """
    drawing = _Drawing(stream)
    stream.stream[:] = drawing.operations()
    for name in drawing.replaced:
        del drawing.groups[name]


class _Drawing:
    """A stream that is written anew; `covers` tells whether paint covers at this place, and around it."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self.groups: dict[str, Stream | None] = stream._resources["XObject"]
        self.states: dict[str, Mapping[str, float]] = stream._resources["ExtGState"]
        self.covers = [True]
        self.replaced: set[str] = set()

    def operations(self) -> Iterator[object]:
        """What the stream paints, with fewer groups."""
        for operation in self.stream.stream:
            if operation == _SAVES:
                self.covers.append(self.covers[-1])
            elif operation == _RESTORES:
                self.covers.pop()
            elif name := _operand(operation, _SETS):
                self.covers[-1] &= self.states[name] in _COVERING
            elif (name := _operand(operation, _DRAWS)) and (group := self.groups[name]) and self._takes_over(group):
                self.replaced.add(name)
                yield from _painted(group)
                continue
            yield operation

    def _takes_over(self, group: Stream) -> bool:
        """Whether a group can be replaced; its states then are those of the stream."""
        if not self.covers[-1] or "Group" not in group.extra or _TEXT not in group.stream:
            return False
        draw_in_place(group)
        held = group._resources
        states = held["ExtGState"]
        if any(held[kind] for kind in ("XObject", "Pattern", "Shading")):
            return False
        if any(state not in _COVERING or self.states.get(at, state) != state for at, state in states.items()):
            return False
        self.states.update(states)
        return True


def _painted(group: Stream) -> Iterator[object]:
    left, low, right, high = group.extra["BBox"]
    yield from (_SAVES, f"{left:g} {low:g} {right - left:g} {high - low:g} re W n".encode())
    yield from group.stream
    yield _RESTORES


def _operand(operation: object, operator: bytes) -> str:
    """The name that an operator is given, without its slash; empty where the operation is another."""
    if isinstance(operation, bytes) and operation.endswith(operator):
        return operation[1 : -len(operator)].decode()
    return ""
