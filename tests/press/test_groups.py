"""Groups are drawn in their place where that looks the same, and nowhere else."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from jaarverslag.press.groups import draw_in_place

if TYPE_CHECKING:
    from jaarverslag.press.layout import Stream

States = dict[str, dict[str, object]]
PAINT = [b"q", b"/a1.0 gs", b"BT", b"<0537> Tj", b"ET", b"Q"]
IN_PLACE = [b"q", b"1 2 3 4 re W n", *PAINT, b"Q"]


def stream(
    *operations: bytes, states: States | None = None, extra: dict[str, object] | None = None, **held: Stream | None
) -> Stream:
    """A content stream as the engine leaves it: its operations, and what it refers to by name."""
    resources = {"ExtGState": states or {}, "XObject": held, "Pattern": {}, "Shading": {}}
    return cast("Stream", SimpleNamespace(stream=list(operations), extra=extra or {}, _resources=resources))


def group(*operations: bytes, states: States | None = None, **held: Stream | None) -> Stream:
    """A group of which the area is three wide and four high."""
    area: dict[str, object] = {"BBox": [1, 2, 4, 6], "Group": {"S": "/Transparency"}}
    return stream(*operations, states={"a1.0": {"ca": 1.0}} if states is None else states, extra=area, **held)


def test_what_covers_is_drawn_in_its_place() -> None:
    """Within its area, with the state as it was before; the group is gone, and its states are those of the page."""
    page = stream(b"q", b"/x0 Do", b"Q", x0=group(*PAINT))
    draw_in_place(page)
    assert page.stream == [b"q", *IN_PLACE, b"Q"]
    assert page._resources["XObject"] == {}
    assert page._resources["ExtGState"] == {"a1.0": {"ca": 1.0}}


def test_groups_within_groups_are_drawn_in_their_place() -> None:
    """A drawing with a text in it is one part of the page."""
    page = stream(b"/x0 Do", b"/x0 Do", x0=group(*PAINT, b"/x0 Do", x0=group(*PAINT)))
    draw_in_place(page)
    once = [b"q", b"1 2 3 4 re W n", *PAINT, *IN_PLACE, b"Q"]
    assert page.stream == [*once, *once]


@pytest.mark.parametrize(
    "inner",
    [
        group(*PAINT, states={"a1.0": {"ca": 0.5}}),
        group(*PAINT, states={"a1.0": {"ca": 1.0, "BM": "/Multiply"}}),
        group(*PAINT, i0=group(b"f")),
        group(b"q", b"0 0 1 1 re", b"f", b"Q"),
        stream(*PAINT),
        None,
    ],
    ids=["shines through", "is mixed", "holds a drawing", "is a drawing", "is no group", "is a picture"],
)
def test_what_might_look_different_stays(inner: Stream | None) -> None:
    """Paint that shines through is mixed in a group as a whole, and what has parts of its own keeps their names."""
    page = stream(b"/x0 Do", x0=inner)
    draw_in_place(page)
    assert page.stream == [b"/x0 Do"]
    assert page._resources["XObject"] == {"x0": inner}


def test_a_group_among_what_shines_through_stays_until_that_ends() -> None:
    """The state around a group holds for all of it at once."""
    states: States = {"half": {"ca": 0.5}}
    page = stream(b"q", b"/half gs", b"/x0 Do", b"Q", b"/x1 Do", states=states, x0=group(*PAINT), x1=group(*PAINT))
    draw_in_place(page)
    assert page.stream == [b"q", b"/half gs", b"/x0 Do", b"Q", *IN_PLACE]
    assert list(page._resources["XObject"]) == ["x0"]


def test_two_states_of_one_name_are_not_mixed_up() -> None:
    """A group that calls another state by the name stays."""
    page = stream(b"/x0 Do", states={"a1.0": {"CA": 1.0}}, x0=group(*PAINT))
    draw_in_place(page)
    assert page.stream == [b"/x0 Do"]
