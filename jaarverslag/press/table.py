"""Tag a table: its groups in order, heads with id and scope, cells with their heads (ISO 32000-1, 14.8.5.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.press.cells import Cell, Placed, heads_of, place, widths
from jaarverslag.press.object import Complaint, Kind
from jaarverslag.press.tree import Kid, Node, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Inside = Callable[[Node], tuple[str, tuple[Kid, ...]]]

_ROLES = {"thead": "THead", "tbody": "TBody", "tfoot": "TFoot"}


@dataclass(frozen=True, slots=True)
class _Group:
    role: str
    rows: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class _Heads:
    """The heads of one table: their ids by place and by the id that the HTML gives them."""

    ids: Mapping[Placed, str]
    anchors: Mapping[str, str]

    def of(self, node: Node, spot: Placed) -> tuple[str, ...]:
        """The ids of the heads of a cell: those it names itself, else those that the grid gives."""
        named = node.element.get("headers", "").split() if node.element is not None else []
        if named and all(name in self.anchors for name in named):
            return tuple(self.anchors[name] for name in named)
        return tuple(self.ids[head] for head in heads_of(spot, tuple(self.ids)))


def tag_table(node: Node, name: str, inside: Inside) -> tuple[Tag, tuple[Complaint, ...]]:
    """Tag a table, and tell what is wrong with it.

    `name` begins the ids of its heads; `inside` gives the language that a cell has to mention, and the tags of what it
    holds.
    """
    groups = _groups(node)
    grid = place([[[_cell(cell, group.role) for cell in row] for row in group.rows] for group in groups])
    spots = dict(zip((cell for group in groups for row in group.rows for cell in row), grid, strict=True))
    ids = {spot: f"{name}r{spot.row + 1}c{spot.column + 1}" for spot in grid if spot.cell.is_head}
    named = {
        cell.element.get("id", ""): ids[spot]
        for cell, spot in spots.items()
        if spot in ids and cell.element is not None
    }
    heads = _Heads(ids, named)

    def tags() -> Iterator[Tag]:
        for kid in node.kids:
            if isinstance(kid, Node) and kid.name == "caption":
                spoken, kids = inside(kid)
                yield Tag("Caption", kids, language=spoken)
        for group in groups:
            rows = tuple(
                Tag("TR", tuple(_cell_tag(cell, spots[cell], heads, inside) for cell in row)) for row in group.rows
            )
            yield from (Tag(group.role, rows),) if group.role else rows

    tag = Tag("Table", tuple(tags()))
    return tag, tuple(_faults(tag, grid, name))


def _groups(node: Node) -> list[_Group]:
    """The row groups in their order in the PDF. Without a body there are no groups: a head alone is not allowed."""
    groups: list[_Group] = []
    for kid in node.kids:
        if isinstance(kid, Node) and kid.name in _ROLES:
            rows = tuple(_row(row) for row in kid.kids if isinstance(row, Node) and row.name == "tr")
            role = _ROLES[kid.name]
            repeated = role != "TBody" and any(group.role == role for group in groups)
            groups.append(_Group("TBody" if repeated else role, rows))
        elif isinstance(kid, Node) and kid.name == "tr":
            groups.append(_Group("TBody", (_row(kid),)))
    groups.sort(key=lambda group: list(_ROLES.values()).index(group.role))
    if all(group.role != "TBody" for group in groups):
        return [_Group("", group.rows) for group in groups]
    return groups


def _row(node: Node) -> tuple[Node, ...]:
    return tuple(kid for kid in node.kids if isinstance(kid, Node) and kid.name in ("td", "th"))


def _cell(node: Node, group: str) -> Cell:
    scope = node.element.get("scope", "").lower() if node.element is not None else ""
    return Cell(node.name == "th", node.colspan, node.rowspan, scope, group == "THead")


def _cell_tag(node: Node, spot: Placed, heads: _Heads, inside: Inside) -> Tag:
    spoken, kids = inside(node)
    return Tag(
        "TH" if spot.cell.is_head else "TD",
        kids,
        id=heads.ids.get(spot, ""),
        language=spoken,
        scope=spot.scope,
        headers=heads.of(node, spot),
        colspan=spot.columns,
        rowspan=spot.rows,
    )


def _faults(table: Tag, grid: Sequence[Placed], name: str) -> Iterator[Complaint]:
    if len(set(widths(grid))) > 1:
        yield Complaint(Kind.TABLE, f"the rows of table {name} differ in length", name)
    # An empty corner above the names of the rows has nothing that a head could explain.
    if any(cell.role == "TD" and cell.kids and not cell.headers for cell in _cells(table)):
        yield Complaint(Kind.TABLE, f"table {name} has a cell without a head", name)


def _cells(tag: Tag) -> Iterator[Tag]:
    for kid in tag.kids:
        if isinstance(kid, Tag) and kid.role in ("TD", "TH"):
            yield kid
        elif isinstance(kid, Tag):
            yield from _cells(kid)
