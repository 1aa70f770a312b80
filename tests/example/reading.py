"""Reads a tagged PDF as one who listens does: elements with their texts, and tables as rows of cells."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Pdf

from tests.press.conftest import Tags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pikepdf import Object


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text, and the page that it is painted on, from 1."""

    text: str
    page: int


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element: its role, and the texts and elements in it, in the order of reading."""

    role: str
    kids: tuple[Run | Element, ...]

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements right below this one."""
        return tuple(kid for kid in self.kids if isinstance(kid, Element))

    def all(self, role: str) -> Iterator[Element]:
        """Every element with a role below this one, in the order of reading."""
        for element in self.elements:
            if element.role == role:
                yield element
            yield from element.all(role)

    def runs(self, without: frozenset[str] = frozenset()) -> Iterator[Run]:
        """The texts in this element, but those in elements with a role of `without`."""
        for kid in self.kids:
            if isinstance(kid, Run):
                yield kid
            elif kid.role not in without:
                yield from kid.runs(without)

    def text(self, without: frozenset[str] = frozenset()) -> str:
        """What is said, with a space where a line ends."""
        return " ".join(run.text for run in self.runs(without) if run.text)

    @property
    def page(self) -> int:
        """The page that this element begins on, from 1."""
        return next(self.runs()).page


def read_tags(pdf: Pdf) -> Element:
    """Read all that is tagged in a PDF; gives the element at the top."""
    tags, pages = Tags(pdf, b""), {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    painted: list[defaultdict[int | None, str]] = []
    for index in range(len(pages)):
        words = defaultdict[int | None, str](str)
        for mark, text in tags.painted(index):
            words[mark] += text
        painted.append(words)

    def run(page: Object, mark: int) -> Run:
        index = pages[page.objgen]
        return Run(painted[index][mark], index + 1)

    top = pdf.Root.StructTreeRoot
    return Element("", tuple(_kids(top, None, run)))


def _kids(tag: Object, inherited: Object | None, run: Callable[[Object, int], Run]) -> Iterator[Run | Element]:
    page = tag.Pg if "/Pg" in tag else inherited
    content = tag.get("/K", Array())
    kids: list[object] = list(content) if isinstance(content, Array) else [content]
    for kid in kids:
        if isinstance(kid, int):
            assert page is not None
            yield run(page, kid)
        elif isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR:
            owner = kid.Pg if "/Pg" in kid else page
            assert owner is not None
            yield run(owner, int(kid.MCID))
        elif isinstance(kid, Dictionary) and "/S" in kid and kid.get("/Type") != Name.Annot:
            yield Element(str(kid.S)[1:], tuple(_kids(kid, page, run)))
