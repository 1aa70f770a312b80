# ruff: noqa: ANN401, S607 - pikepdf has no types for kids and bookmarks; poppler is where the machine has it
"""What of a book can be seen, heard and followed, as plain values that two books can be compared by."""

from __future__ import annotations

import subprocess
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops

from tests.gallery.conftest import Tags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pikepdf import Object

Tree = tuple[object, ...]
"""A tag: its type, what it says of itself, and what is in it, down to the text."""

Point = tuple[int, float | None]
"""A page from 0, and a height on it in points; none is the whole page."""


def pictures(content: bytes, folder: Path) -> list[bytes]:
    """Every page as a picture, in colour."""
    folder.mkdir()
    (folder / "book.pdf").write_bytes(content)
    subprocess.run(["pdftoppm", "-r", "50", folder / "book.pdf", folder / "page"], check=True)
    return [path.read_bytes() for path in sorted(folder.glob("*.ppm"))]


def difference(one: bytes, other: bytes, below: int) -> int:
    """How much two pictures of a page, of one size, differ at most below so many dots, in steps of a channel."""
    changes = ImageChops.difference(Image.open(BytesIO(one)), Image.open(BytesIO(other)))
    extremes = changes.crop((0, below, *changes.size)).getextrema()
    return max(int(highest) for _, highest in extremes)  # type: ignore[misc]  # a pair for each of three channels


def texts(content: bytes, folder: Path) -> list[str]:
    """The text of every page, as who copies it gets it, with its lines where they stand."""
    folder.mkdir()
    (folder / "book.pdf").write_bytes(content)
    done = subprocess.run(
        ["pdftotext", "-layout", folder / "book.pdf", "-"], check=True, capture_output=True, text=True
    )
    return done.stdout.split("\f")


class Seen:
    """An opened book; `places` has the page and the height of each destination, by name."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(content))
        self.tags = Tags.of(self.pdf, content)
        self.page_of = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        named = self.pdf.Root.Names.Dests.Names
        self.places = {str(named[at]): self._place(named[at + 1]) for at in range(0, len(named), 2)}
        ids = self.pdf.Root.StructTreeRoot.IDTree.Names
        self.by_id = {str(ids[at]): ids[at + 1] for at in range(0, len(ids), 2)}

    def bookmarks(self) -> list[Tree]:
        """The bookmarks: title, where it leads, whether it is closed, and those beneath it."""
        with self.pdf.open_outline() as outline:
            return [self._bookmark(item) for item in outline.root]

    def labels(self) -> str:
        """The labels of pages."""
        return repr(self.pdf.Root.PageLabels.unparse())

    def boxes(self) -> list[Tree]:
        """Width and height of each page."""
        return [tuple(float(side) for side in page.mediabox) for page in self.pdf.pages]

    def links(self) -> list[list[Tree]]:
        """Of each page the areas of links: where they are, what they say, and where they lead."""
        return [sorted(self._link(one) for one in page.obj.get("/Annots", ())) for page in self.pdf.pages]

    def parts(self, role: str) -> list[list[Tree]]:
        """What is in each element of the role that holds a part; an empty page is a part without anything."""
        return [found for tag in self.tags.all(role) if (found := [self._tree(kid) for kid in self._kids(tag)])]

    def _place(self, destination: Object) -> Point:
        page = self.page_of[destination[0].objgen]
        return (page, None if destination[1] == Name.Fit else round(float(destination[3]), 1))

    def _bookmark(self, item: Any) -> Tree:
        return (
            item.title,
            self._place(item.destination),
            item.is_closed,
            [self._bookmark(one) for one in item.children],
        )

    def _link(self, annotation: Object) -> Tree:
        area = tuple(round(float(side), 1) for side in annotation.Rect)
        return (area, str(annotation.get("/Contents", "")), str(self._target(annotation)))

    def _target(self, annotation: Object) -> Point | str:
        if "/Dest" in annotation:
            target = annotation.Dest
            return self.places[str(target)] if not isinstance(target, Array) else self._place(target)
        action = annotation.get("/A", Dictionary())
        if "/D" in action:
            return self.places[str(action.D)] if not isinstance(action.D, Array) else self._place(action.D)
        return str(action.get("/URI", ""))

    def _kids(self, tag: Object) -> list[Object]:
        kids = tag.get("/K", Array())
        return list(kids) if isinstance(kids, Array) else [kids]

    def _tree(self, kid: Any, page: Object | None = None) -> Tree:
        if isinstance(kid, int):
            assert page is not None
            return (self.page_of[page.objgen], self.tags.text(page, kid))
        if kid.get("/Type") == Name.MCR:
            return (self.page_of[kid.Pg.objgen], self.tags.text(kid.Pg, int(kid.MCID)))
        if kid.get("/Type") == Name.OBJR:
            return ("area", *self._link(kid.Obj))
        return (
            str(kid.S),
            *(str(kid.get(key, "")) for key in ("/Alt", "/Lang", "/E")),
            tuple(self._attributes(kid.get("/A", Dictionary()))),
            tuple(self._tree(one, kid.get("/Pg", page)) for one in self._kids(kid)),
        )

    def _attributes(self, attributes: Object) -> Iterator[Tree]:
        for name, value in sorted(attributes.items()):
            if name == "/Headers":
                # By what they say: an id has the name of its part in it.
                yield (name, *(self._tree(self.by_id[str(head)]) for head in value))
            elif name == "/BBox":
                yield (name, *(round(float(side), 1) for side in value))
            else:
                yield (name, str(value))
