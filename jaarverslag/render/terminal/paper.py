"""How words reach a terminal: as typed but never as markup, folded to its width, in signs that it has."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rich.padding import Padding
from rich.segment import Segment
from rich.text import Text

from jaarverslag.document.shape import Shape
from jaarverslag.render.printable import plain, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

SHAPES: Final[Mapping[Shape, tuple[str, str]]] = MappingProxyType(
    {  # the second for a terminal that only knows ASCII
        Shape.FULL: ("●", "*"),
        Shape.HALF: ("◐", "/"),
        Shape.EMPTY: ("○", "o"),
        Shape.DASH: ("\u2013", "-"),
        Shape.QUESTION: ("?", "?"),
    }
)
STYLES: Final[Mapping[Shape, str]] = MappingProxyType(
    {
        Shape.FULL: "green",
        Shape.HALF: "yellow",
        Shape.EMPTY: "red",
        Shape.DASH: "dim",
        Shape.QUESTION: "magenta",
    }
)

_BETWEEN: Final = 3


class Paper:
    """A console to write on, line by line; `ascii` tells that it knows no other signs."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.width = console.width
        self.ascii = console.options.ascii_only

    def text(self, words: str, style: str = "") -> Text:
        """Words from a file: never markup, no control characters, and no sign that this terminal lacks."""
        return Text(printable(plain(words) if self.ascii else words), style)

    def lines(self, words: str) -> Text:
        """Words whose line ends stay."""
        return Text("\n").join(self.text(line) for line in words.split("\n"))

    def shape(self, shape: Shape) -> str:
        """The sign of an outcome."""
        return SHAPES[shape][self.ascii]

    def marked(self, shape: Shape, word: str) -> Text:
        """An outcome: its sign and its word, in a colour that adds nothing to them."""
        return Text(f"{self.shape(shape)} {word}", STYLES[shape])

    def blank(self) -> None:
        """Leave a line open."""
        self.console.print()

    def row(self, items: Iterable[Text]) -> None:
        """Print items beside each other; what does not fit on the line goes whole to the next."""
        line = Text()
        for item in items:
            if line and line.cell_len + _BETWEEN + item.cell_len > self.width:
                self.line(line)
                line = Text()
            line = Text(" " * _BETWEEN).join((line, item)) if line else item
        self.line(line)

    def line(self, content: RenderableType, indent: int = 0, widest: int | None = None) -> None:
        """Print words, or a table, so many characters from the left, and folded to a width where one is given."""
        padded = Padding(content, (0, 0, 0, indent), expand=False) if indent else content
        self.console.print(_Trimmed(padded), overflow="fold", width=min(self.width, widest or self.width))


class _Trimmed:
    """Leave out the spaces that end each line, so that what lands in a file or a mail is only its words."""

    def __init__(self, content: RenderableType) -> None:
        self._content = content

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in console.render_lines(self._content, options, pad=False):
            kept = list(line)
            while kept and not kept[-1].text.strip(" "):
                kept.pop()
            if kept:
                kept[-1] = Segment(kept[-1].text.rstrip(" \u00a0"), kept[-1].style)
            yield from kept
            yield Segment.line()
