"""Lines of a source with places in them underlined, in the order of the file and no wider than the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from jaarverslag.render.diagnostics.words import shown_end
from jaarverslag.render.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console

    from jaarverslag.source import Source, Span

FRAME = "blue"
_TAB = "    "
# Narrower than this there is no room for a line and its place; then the terminal folds as it likes.
_NARROWEST = 20
_FROM, _UNTIL = "van hier", "tot en met hier"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a place is underlined: with which sign, in which style, and with which words behind it."""

    span: Span
    sign: str
    style: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds an excerpt: the terminal that it is for, and the width of the column with line numbers."""

    console: Console
    gutter: int

    @property
    def room(self) -> int:
        """How many cells a source line may take."""
        return max(self.console.width - self.gutter - 3, _NARROWEST)

    @property
    def ellipsis(self) -> str:
        """What stands where something was left out."""
        return "..." if self.console.options.ascii_only else "…"

    def beside(self, number: int | None, content: Text | None = None) -> Text:
        """Put the frame before a line, with its number or without one."""
        line = Text().append(f"{'' if number is None else number:>{self.gutter}} | ", FRAME)
        if content is not None:
            line.append_text(content)
        line.rstrip()
        return line


class _Piece(NamedTuple):
    """The part of a mark that stands on one line; columns count from 0."""

    line: int
    start: int
    end: int
    mark: Mark
    words: str


def excerpt(marks: Sequence[Mark], frame: Frame) -> Iterator[Text]:
    """Give the lines that the marks stand on, each with its underlines beneath it; all marks are in one source."""
    source = marks[0].span.source
    pieces = sorted((piece for mark in marks for piece in _pieces(mark)), key=lambda piece: piece[:3])
    previous = 0
    for number, found in groupby(pieces, key=lambda piece: piece.line):
        if previous and number == previous + 2:
            yield frame.beside(previous + 1, _whole_line(source, previous + 1, frame))
        elif previous and number > previous + 2:
            yield Text("...", FRAME)
        yield from _marked_line(source, number, list(found), frame)
        previous = number


def window(before: str, marked: str, after: str, frame: Frame, room: int) -> tuple[Text, int, int]:
    """Cut a line that is wider than `room` so that the marked place stays in sight.

    Returns:
        what is shown, the cells in front of the marked place, and the cells that it takes.
    """
    # A line may be as long as a file: only what can come into sight is looked at.
    sight = 4 * room
    near, here, behind = visible(before[-sight:]), visible(marked[:sight]), visible(after[:sight])
    marked_cells = cell_len(here)
    left = max(room // 3, room - marked_cells - cell_len(behind))
    if cell_len(near) > left or len(before) > sight:
        near = frame.ellipsis + _tail(near, left - len(frame.ellipsis))
    rest, left = here + behind, room - cell_len(near)
    if cell_len(rest) > left or len(after) > sight:
        rest = set_cell_size(rest, left - len(frame.ellipsis)).rstrip() + frame.ellipsis
    return Text(near + rest), cell_len(near), max(min(marked_cells, cell_len(rest)), 1)


def visible(text: str) -> str:
    """Replace what a terminal would not show as it stands: tabs by spaces, control characters by their names."""
    return printable(text.replace("\t", _TAB))


def _pieces(mark: Mark) -> Iterator[_Piece]:
    source, first = mark.span.source, mark.span.position
    line, column = shown_end(mark.span)
    if line == first.line:
        yield _Piece(line, first.column - 1, column - 1, mark, mark.words)
        return
    yield _Piece(first.line, first.column - 1, len(source.line(first.line)), mark, _FROM)
    text = source.line(line)
    words = f"{_UNTIL}: {mark.words}" if mark.words else _UNTIL
    yield _Piece(line, len(text) - len(text.lstrip()), column - 1, mark, words)


def _whole_line(source: Source, number: int, frame: Frame) -> Text:
    return window("", "", source.line(number), frame, frame.room)[0]


def _marked_line(source: Source, number: int, pieces: list[_Piece], frame: Frame) -> Iterator[Text]:
    """Show a line once for all its marks, or, where it is too long for that, once for each."""
    text = source.line(number)
    fits = len(text) < frame.room * 4 and cell_len(visible(text)) < frame.room
    if fits:
        yield frame.beside(number, Text(visible(text)))
        placed = [_Placed(*_cells(text, piece), piece) for piece in pieces]
        for row in _rows(placed):
            yield from _underlines(row, frame)
        return
    for piece in pieces:
        shown, start, length = window(
            text[: piece.start], text[piece.start : piece.end], text[piece.end :], frame, frame.room
        )
        yield frame.beside(number, shown)
        yield from _underlines([_Placed(start, length, piece)], frame)


class _Placed(NamedTuple):
    """Where a piece begins and how wide it is, in cells of the terminal."""

    start: int
    length: int
    piece: _Piece


def _cells(text: str, piece: _Piece) -> tuple[int, int]:
    start = cell_len(visible(text[: piece.start]))
    return start, max(cell_len(visible(text[: piece.end])) - start, 1)


def _rows(placed: Iterable[_Placed]) -> list[list[_Placed]]:
    """Put underlines on as few rows as they need: they do not overlap, and only the last on a row has words."""
    rows: list[list[_Placed]] = []
    for one in sorted(placed, key=lambda one: one.start, reverse=True):
        if rows and not one.piece.words and one.start + one.length <= rows[-1][0].start:
            rows[-1].insert(0, one)
        else:
            rows.append([one])
    return rows


def _underlines(row: Sequence[_Placed], frame: Frame) -> Iterator[Text]:
    """Give one row of underlines, with the words of its last one behind it or, where they do not fit, beneath it."""
    line = Text()
    for one in row:
        line.append(" " * (one.start - line.cell_len)).append(one.piece.mark.sign * one.length, one.piece.mark.style)
    last = row[-1].piece
    words = Text(printable(last.words), last.mark.style)
    if line.cell_len + 1 + words.cell_len <= frame.room:
        yield frame.beside(None, line.append(" ").append_text(words))
        return
    yield frame.beside(None, line)
    if not words:
        return
    indent = max(0, min(row[-1].start, frame.room - words.cell_len))
    for folded in words.wrap(frame.console, frame.room - indent):
        folded.rstrip()
        yield frame.beside(None, Text(" " * indent).append_text(folded))


def _tail(text: str, cells: int) -> str:
    """Give as much of the end of a text as fits; what is left out is only looked at once."""
    taken = 0
    for index in range(len(text) - 1, -1, -1):
        taken += cell_len(text[index])
        if taken > cells:
            return text[index + 1 :]
    return text
