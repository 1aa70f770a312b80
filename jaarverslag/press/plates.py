"""Turn the colours of a book into those of a press: its pages, drawings, patterns, gradients and images."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Operator,
    Stream,
    parse_content_stream,
    unparse_content_stream,
)

from jaarverslag.press.pictures import is_grey, picture_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import ContentStreamInlineImage, ContentStreamInstruction, Object, Pdf

    from jaarverslag.press.ink import CMYK, Inks

    Operation = tuple[Any, Operator]

_TAGGING = frozenset({"BDC", "BMC", "EMC", "DP", "MP"})
_STATES = {
    (False, False): Name("/JaarverslagKnockout"),
    (True, False): Name("/JaarverslagFill"),
    (False, True): Name("/JaarverslagStroke"),
    (True, True): Name("/JaarverslagBoth"),
}
"""The graphics state by what prints over what is under it: fills, strokes."""

_SPACES = {"rg": Name.DeviceRGB, "g": Name.DeviceGray, "k": Name.DeviceCMYK}
_FULL = 1.0


def separate(pdf: Pdf, inks: Inks) -> None:
    """Give everything on the pages the colours of the press, and leave out the marks of the tag tree.

    Text and drawings in full black print over what is under them, so that no white line shows where the press runs a
    little to one side; all else leaves its place open.
    """
    done: set[tuple[int, int]] = set()
    for page in pdf.pages:
        page.obj.Contents = Stream(pdf, _separated(page.obj, inks))
        waiting = [page.obj.Resources]
        while waiting:
            waiting.extend(_separate_resources(waiting.pop(), inks, done))


def _separated(holder: Object, inks: Inks) -> bytes:
    """The content of a page or a drawing, as ink."""
    return unparse_content_stream(list(_Plate(inks).operations(parse_content_stream(holder))))


def _separate_resources(resources: Object, inks: Inks, done: set[tuple[int, int]]) -> Iterator[Object]:
    """What is drawn from these, each once as pages share them; gives the resources of those drawings."""
    if not _is_new(resources, done):
        return
    if "/ExtGState" not in resources:
        resources.ExtGState = Dictionary()
    for (fills, strokes), name in _STATES.items():
        resources.ExtGState[name] = Dictionary(Type=Name.ExtGState, op=fills, OP=strokes, OPM=1)
    for shading in resources.get("/Shading", Dictionary()).values():
        _separate_shading(shading, inks, done)
    for drawing in _drawings(resources):
        if not _is_new(drawing, done):
            continue
        if drawing.get("/Subtype") == Name.Image:
            _separate_image(drawing, inks)
        else:
            drawing.write(_separated(drawing, inks))
            if drawing.get("/Group", Dictionary()).get("/CS") == Name.DeviceRGB:
                drawing.Group.CS = Name.DeviceCMYK
            if "/Resources" not in drawing:
                drawing.Resources = Dictionary()
            yield drawing.Resources


def _is_new(found: Object, done: set[tuple[int, int]]) -> bool:
    if found.is_indirect and found.objgen in done:
        return False
    done.add(found.objgen)
    return True


def _drawings(resources: Object) -> Iterator[Object]:
    yield from resources.get("/XObject", Dictionary()).values()
    yield from (one for one in resources.get("/Pattern", Dictionary()).values() if isinstance(one, Stream))
    for state in resources.ExtGState.values():
        mask = state.get("/SMask")
        if isinstance(mask, Dictionary):
            yield mask.G


# --- Operations ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Paint:
    """What fills or strokes are painted with: the space of the next colour, and whether they print over the rest."""

    space: Any = None
    over: bool | None = None


@dataclass(slots=True)
class _Plate:
    """One content stream on its way to the press; `paints` has the fill and the stroke, by whether it is the stroke."""

    inks: Inks
    paints: dict[bool, _Paint] = field(default_factory=lambda: {False: _Paint(), True: _Paint()})
    kept: list[dict[bool, _Paint]] = field(default_factory=list)

    def operations(self, parsed: Sequence[ContentStreamInstruction | ContentStreamInlineImage]) -> Iterator[Operation]:
        """The operations of the stream, with colours as ink and without tags."""
        for instruction in parsed:
            name = str(instruction.operator)
            if name in _TAGGING:
                continue
            if name == "q":
                self.kept.append(dict(self.paints))
            elif name == "Q" and self.kept:
                self.paints = self.kept.pop()
            if name.lower() in {"rg", "g", "k", "cs", "sc", "scn"}:
                yield from self._coloured(name, tuple(instruction.operands), instruction.operator)
            else:
                yield instruction.operands, instruction.operator

    def _coloured(self, name: str, operands: tuple[Any, ...], operator: Operator) -> Iterator[Operation]:
        strokes, kind = name.isupper(), name.lower()
        if kind == "cs":
            space = operands[0]
            self.paints[strokes] = replace(self.paints[strokes], space=space)
            if space not in _SPACES.values():
                yield operands, operator
            return
        space = _SPACES.get(kind, self.paints[strokes].space)
        inks = _inks(space, [float(one) for one in operands], self.inks) if space in _SPACES.values() else None
        yield from self._over(strokes=strokes, over=inks is not None and inks == (0, 0, 0, _FULL))
        if inks is None:
            yield operands, operator
        else:
            yield inks, Operator("K" if strokes else "k")

    def _over(self, *, strokes: bool, over: bool) -> Iterator[Operation]:
        """Say whether what follows prints over the rest, where that is another thing than before."""
        if self.paints[strokes].over == over:
            return
        self.paints[strokes] = replace(self.paints[strokes], over=over)
        yield [_STATES[bool(self.paints[False].over), bool(self.paints[True].over)]], Operator("gs")


def _inks(space: Any, values: Sequence[float], inks: Inks) -> CMYK | None:
    match space, values:
        case Name.DeviceRGB, (red, green, blue):
            return inks.of(red, green, blue)
        case Name.DeviceGray, (grey,):
            return 0.0, 0.0, 0.0, round(1 - grey, 4)
        case Name.DeviceCMYK, (cyan, magenta, yellow, black):
            return cyan, magenta, yellow, black
        case _:
            return None


# --- What is no content stream -------------------------------------------------------------------


def _separate_shading(shading: Object, inks: Inks, done: set[tuple[int, int]]) -> None:
    """A gradient between two colours of the screen goes between their inks."""
    if shading.get("/ColorSpace") == Name.DeviceRGB and _is_new(shading, done):
        shading.ColorSpace = Name.DeviceCMYK
        waiting = [shading.Function]
        while waiting:
            function = waiting.pop()
            waiting.extend(function.get("/Functions", Array()))
            for end in ("/C0", "/C1"):
                if end in function and len(function[end]) == len("RGB"):
                    red, green, blue = map(float, function[end])
                    function[end] = Array(inks.of(red, green, blue))


def _separate_image(image: Object, inks: Inks) -> None:
    """An image of which the colours are those of a screen; a grey one is on the black plate already."""
    space = image.get("/ColorSpace")
    if space in (Name.DeviceCMYK, Name.DeviceGray) or image.get("/ImageMask", False):
        return
    picture = picture_of(image)
    if picture is None:
        # It stays in the colours of a screen, which the look at the end finds.
        return
    made = picture.convert("L") if is_grey(picture) else inks.picture(picture)
    image.write(zlib.compress(made.tobytes(), 9), filter=Name.FlateDecode)
    image.ColorSpace = Name.DeviceGray if made.mode == "L" else Name.DeviceCMYK
    image.BitsPerComponent = 8
    for key in ("/Decode", "/DecodeParms"):
        if key in image:
            del image[key]
