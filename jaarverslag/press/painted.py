"""Look at what is painted on the pages of a file for the printer: its inks, its lines and its images."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

from pikepdf import Array, Dictionary, Name, Stream, parse_content_stream
from PIL import ImageMath

from jaarverslag.press.object import Complaint, Kind
from jaarverslag.press.pictures import picture_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Page, Pdf

LEAST_LINE = 0.25
"""The thinnest line that a press prints without gaps, in points."""
LEAST_DOTS = 200
"""The dots per inch that an image needs not to show them."""

_SLACK = 0.01  # points: what rounding may take
_FEWEST = LEAST_DOTS - 0.5  # the same, in dots
_LEAST = LEAST_LINE - _SLACK
_INK_SLACK = 0.02  # of an ink: a profile and its tables differ by no more
_PRESS_SPACES = (Name.DeviceCMYK, Name.DeviceGray)
_SETS_INK = {"sc", "SC", "scn", "SCN"}
_STROKES = {"S", "s", "B", "B*", "b", "b*"}
_FILLS = {"f", "F", "f*", "B", "B*", "b", "b*"}
_CLIPS = {"n"}
_ENDS = _STROKES | _FILLS | _CLIPS
_PATHS = {"m", "l", "c", "v", "y", "re"}
_OPERATORS = " ".join(("q Q cm w rg RG g G k K cs CS sc SC scn SCN sh Do BI ID EI", *sorted(_ENDS), *sorted(_PATHS)))

Matrix = tuple[float, float, float, float, float, float]


def look_at_pages(pdf: Pdf, most_ink: float) -> Iterator[Complaint]:
    """What a printer would not print of what is on the pages, each kind of it once a page.

    `most_ink` is the most that the press takes of its four inks together, 3.0 for 300 per cent.
    """
    seen: dict[tuple[int, int], tuple[tuple[Kind, str], ...]] = {}
    for number, page in enumerate(pdf.pages, 1):
        look = _Look(most_ink, seen)
        look.at(page, page.obj.Resources, (1, 0, 0, 1, 0, 0))
        yield from (Complaint(kind, text, f"p. {number}") for kind, text in dict.fromkeys(look.found))


@dataclass(slots=True)
class _State:
    """What holds until it is set again: how units are scaled, how thick lines are, the spaces of fill and stroke.

    `slim` tells whether all that is painted is clipped to a line that is too thin.
    """

    matrix: Matrix
    line: float = 1.0
    fill: Any = Name.DeviceGray
    stroke: Any = Name.DeviceGray
    slim: bool = False

    def space(self, operator: str) -> Any:
        """The space of what an operator paints with: capitals are for strokes."""
        return self.stroke if operator.isupper() else self.fill


@dataclass(slots=True)
class _Look:
    """A look at one page and all that is drawn on it."""

    most_ink: float
    images: dict[tuple[int, int], tuple[tuple[Kind, str], ...]]
    found: list[tuple[Kind, str]] = field(default_factory=list)
    deep: set[tuple[int, int]] = field(default_factory=set)
    path: list[tuple[float, float]] = field(default_factory=list)

    def at(self, content: Page | Object, resources: Object, matrix: Matrix) -> None:
        """Follow the operations of a page or a drawing."""
        state, kept = _State(matrix), []
        for instruction in parse_content_stream(content, _OPERATORS):
            name = str(instruction.operator)
            operands = list(cast("Any", instruction.operands))
            if name == "q":
                kept.append(replace(state))
            elif name == "Q" and kept:
                state = kept.pop()
            elif name in _PATHS:
                self.path.extend(_points(name, [float(one) for one in operands]))
            elif name in _ENDS:
                self._painted(name, state)
            elif not _set(name, operands, state):
                self._coloured(name, operands, resources, state)
                self._drawn(name, operands, resources, state)

    def _painted(self, name: str, state: _State) -> None:
        """The end of a path: what is filled or stroked with it, or how it clips what follows."""
        scale, slim = _scale(state.matrix), _is_slim(self.path, state.matrix)
        self.path.clear()
        if name in _STROKES and state.line * scale < _LEAST:
            self.found.append((Kind.LINE, "a line is too thin"))
        if name in _FILLS and (slim or state.slim):
            self.found.append((Kind.LINE, "a line is too thin"))
        if name in _CLIPS:
            # What clips is a path that goes on to be painted with nothing; a border is what is left of a larger area.
            state.slim = state.slim or slim

    def _coloured(self, name: str, operands: list[Any], resources: Object, state: _State) -> None:
        if name in ("rg", "RG"):
            self._screen()
        elif name in ("cs", "CS"):
            setattr(state, "fill" if name == "cs" else "stroke", operands[0])
            if not _is_of_the_press(operands[0], resources):
                self._screen()
        elif name in ("k", "K") or (name in _SETS_INK and state.space(name) == Name.DeviceCMYK):
            self._inked(operands)

    def _screen(self) -> None:
        self.found.append((Kind.SCREEN, "a colour is that of a screen"))

    def _inked(self, inks: list[Any]) -> None:
        if sum(map(float, inks)) > self.most_ink + _INK_SLACK:
            self.found.append((Kind.INK, "a colour takes too much ink"))

    def _drawn(self, name: str, operands: list[Any], resources: Object, state: _State) -> None:
        """Look into what is drawn: an image, a gradient, a drawing, or the pattern that fills come from."""
        if name in ("BI", "EI", "INLINE IMAGE"):
            self.found.append((Kind.PRINT, "an image can't be looked into"))
        elif name == "sh":
            self._gradient(resources.Shading[operands[0]])
        elif name in ("scn", "SCN") and operands and isinstance(operands[-1], Name):
            self._pattern(resources.get("/Pattern", Dictionary()).get(operands[-1]), state)
        elif name == "Do":
            drawing = resources.XObject[operands[0]]
            if drawing.get("/Subtype") == Name.Image:
                self._image(drawing, state.matrix)
            else:
                self._drawing(drawing, resources, state.matrix)

    def _pattern(self, pattern: Any, state: _State) -> None:
        if isinstance(pattern, Stream):
            self._drawing(pattern, pattern.get("/Resources", Dictionary()), state.matrix)
        elif pattern is not None and "/Shading" in pattern:
            self._gradient(pattern.Shading)

    def _gradient(self, shading: Object) -> None:
        if shading.ColorSpace not in _PRESS_SPACES:
            self._screen()

    def _drawing(self, drawing: Object, resources: Object, matrix: Matrix) -> None:
        if drawing.objgen in self.deep:
            return
        if drawing.get("/Group", Dictionary()).get("/CS", Name.DeviceCMYK) not in _PRESS_SPACES:
            self._screen()
        own = cast("Matrix", tuple(map(float, drawing.get("/Matrix", Array([1, 0, 0, 1, 0, 0])))))
        self.deep.add(drawing.objgen)
        self.at(drawing, drawing.get("/Resources", resources), _times(own, matrix))
        self.deep.remove(drawing.objgen)

    def _image(self, image: Object, matrix: Matrix) -> None:
        if image.get("/ImageMask", False):
            return
        if image.objgen not in self.images:
            self.images[image.objgen] = tuple(_image(image, self.most_ink))
        self.found.extend(self.images[image.objgen])
        wide, high = math.hypot(*matrix[:2]), math.hypot(*matrix[2:4])
        if min(int(image.Width) / wide, int(image.Height) / high) * 72 < _FEWEST:
            self.found.append((Kind.RESOLUTION, "an image is too coarse"))


def _image(image: Object, most_ink: float) -> Iterator[tuple[Kind, str]]:
    if image.get("/ColorSpace") not in _PRESS_SPACES:
        yield Kind.SCREEN, "an image is in the colours of a screen"
    elif image.ColorSpace == Name.DeviceCMYK:
        picture = picture_of(image)
        if picture is None or picture.mode != "CMYK":
            yield Kind.PRINT, "an image can't be looked into"
            return
        total = ImageMath.lambda_eval(
            lambda inks: inks["c"] + inks["m"] + inks["y"] + inks["k"],
            **{name: band.convert("I") for name, band in zip("cmyk", picture.split(), strict=True)},
        )
        if total.getextrema()[1] / 255 > most_ink + _INK_SLACK:
            yield Kind.INK, "an image takes too much ink"


def _set(name: str, operands: list[Any], state: _State) -> bool:
    """Set how what follows is drawn, if that is what the operator does."""
    if name == "cm":
        state.matrix = _times(cast("Matrix", tuple(map(float, operands))), state.matrix)
    elif name == "w":
        state.line = float(operands[0])
    return name in ("cm", "w")


def _points(name: str, numbers: list[float]) -> Iterator[tuple[float, float]]:
    """The points that a part of a path reaches to."""
    if name == "re":
        x, y, width, height = numbers
        yield from ((x, y), (x + width, y + height))
    else:
        yield from zip(numbers[::2], numbers[1::2], strict=True)


def _is_slim(path: list[tuple[float, float]], matrix: Matrix) -> bool:
    """Whether a path is an area so narrow that it is a line too thin to print."""
    if not path:
        return False
    sides = [max(part) - min(part) for part in zip(*path, strict=True)]
    return bool(0 < min(sides) * _scale(matrix) < _LEAST)


def _is_of_the_press(space: Any, resources: Object) -> bool:
    """Whether a space of colours is that of the inks; one with a name may be that of a single plate, or of all."""
    if space in (*_PRESS_SPACES, Name.Pattern):
        return True
    named = resources.get("/ColorSpace", Dictionary()).get(space)
    return isinstance(named, Array) and bool(named[0] == Name.Separation and named[2] == Name.DeviceCMYK)


def _times(one: Matrix, other: Matrix) -> Matrix:
    """First one, then the other (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = one
    k, l, m, n, o, p = other  # noqa: E741 - in the order of the alphabet
    return a * k + b * m, a * l + b * n, c * k + d * m, c * l + d * n, e * k + f * m + o, e * l + f * n + p


def _scale(matrix: Matrix) -> float:
    """How much longer things become, in both directions together."""
    return math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
