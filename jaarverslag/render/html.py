"""Turn a composed document and a house style into one HTML page with the files that it needs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from jaarverslag.document.blocks import Flow, ItemList
from jaarverslag.document.pictures import Picture
from jaarverslag.render.charts.drawing import ChartStyle
from jaarverslag.render.charts.marks import chart_mark
from jaarverslag.render.charts.money import money_chart, money_figure
from jaarverslag.render.charts.outcomes import outcome_chart, outcome_figure
from jaarverslag.render.charts.target import target_chart
from jaarverslag.render.charts.trend import trend_chart
from jaarverslag.render.frame import PictureStyle, frame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from jaarverslag.document.blocks import Block, Document
    from jaarverslag.style import Style

    Draw = Callable[..., str]

TEMPLATES = "templates/"
DOCUMENT = "templates/document.html.j2"
TOKENS = "tokens.css"
TEMPLATE_SUFFIX = ".j2"
# Licences and notes in a style folder are for people; a page asks for nothing but these.
SERVED = (".css", ".svg", ".ttf", ".otf", ".woff", ".woff2", ".png", ".jpg")
# These name combinations of colours; they are no values that a style sheet could use.
PAIRS = "pairs"
# And these are inks, which only a press knows.
INKS = "ink"
# What templates draw with, by the name of the function.
CHARTS = (chart_mark, money_chart, money_figure, outcome_chart, outcome_figure, target_chart, trend_chart)


class Side(StrEnum):
    """On which side of an open book a flow begins; a screen has no sides."""

    NONE = ""
    LEFT = "left"
    RIGHT = "right"


_SET = re.compile(rb"--([\w-]+)\s*:")
_USED = re.compile(rb"var\(--([\w-]+)\)")


class StyleError(ValueError):
    """A style that no page can be made with.

    `file` is the path in the style folder, `line` counts from 1 (0: the file as a whole), `problem` is a Dutch clause.
    """

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}")
        self.file = file
        self.line = line
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Page:
    """A flow as HTML: `keys` are those of its documents, `files` go by the address that page or style sheet uses.

    So do `pictures`, which are of this page alone, as the data has them.
    """

    keys: tuple[str, ...]
    html: str
    files: Mapping[str, bytes]
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def html(document: Document, style: Style) -> Page:
    """Render one document; raises StyleError where the style, never where the document, is at fault.

    Sections are linked as `jv:<number>`, to be made destinations by the linker. All that a user typed is escaped.
    """
    return next(pages((Flow((document,)),), style))


def pages(flows: Iterable[Flow], style: Style, side: Side = Side.NONE) -> Iterator[Page]:
    """Render flows one by one with a style that is prepared once; raises StyleError as `html` does.

    With a side they are for print, and all of them begin on it.
    """
    templates = Templates(style)
    for flow in flows:
        yield templates.page(flow, side)


class Templates:
    """The templates of a style, prepared once for many flows; raises StyleError as `html` does."""

    def __init__(self, style: Style) -> None:
        self._environment = _environment(style)
        self._files = _served(self._environment, style)

    def page(self, flow: Flow, side: Side = Side.NONE) -> Page:
        """Render one flow, for print where it is to begin on a side."""
        content = _rendered(self._environment, DOCUMENT, documents=flow.documents, side=side.value)
        pictures = {one.address: one.content for part in flow.documents for one in _pictures(part.blocks)}
        return Page(flow.keys, content, self._files, pictures)


def _pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from _pictures(item.blocks)


def custom_properties(tokens: Mapping[str, Mapping[str, str]]) -> str:
    """Give the tokens as CSS: `ink` in the table `color` becomes `--color-ink` on the root."""
    return "\n".join((":root {", *(f"  --{name}: {value};" for name, value in _values(tokens).items()), "}", ""))


def _values(tokens: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The tokens that a style sheet can use: an empty one, such as that of a logo that is not there, is no value."""
    return {
        f"{table}-{name}": value
        for table, entries in tokens.items()
        if table not in (PAIRS, INKS)
        for name, value in entries.items()
        if value
    }


class _Sandbox(ImmutableSandboxedEnvironment):
    """Where templates run: a style folder is data that one organisation hands to another, and data runs no code."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - as the library has it
        """Give an attribute, if a template may have it.

        A field of a document is a value: to have the sandbox look at each takes as long as all else that a page asks.
        """
        if attribute in getattr(type(obj), "__dataclass_fields__", ()) and not attribute.startswith("_"):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


def _environment(style: Style) -> ImmutableSandboxedEnvironment:
    sources = {path: _text(path, content) for path, content in style.files.items() if path.endswith(TEMPLATE_SUFFIX)}

    def source(path: str) -> tuple[str, str, None] | None:
        # With its path as the file name, a template that fails is named in the traceback.
        return (sources[path], path, None) if path in sources else None

    environment = _Sandbox(
        loader=FunctionLoader(source), undefined=StrictUndefined, autoescape=True, keep_trailing_newline=True
    )
    chart_style = ChartStyle.from_tokens(style.tokens.get("chart", {}))
    if isinstance(chart_style, str):
        raise StyleError("tokens.toml", 0, chart_style)

    for draw in CHARTS:
        environment.globals[draw.__name__] = _drawn(draw, chart_style)
    picture_style = PictureStyle.from_tokens(style.tokens.get("picture", {}))
    if isinstance(picture_style, str):
        raise StyleError("tokens.toml", 0, picture_style)

    environment.globals["frame"] = partial(frame, style=picture_style)
    environment.globals["tokens"] = style.tokens
    environment.tests["kind"] = _is_kind
    return environment


def _drawn(draw: Draw, style: ChartStyle) -> Callable[..., Markup]:
    """Give a function that templates draw a chart with: of the chart, and for some of the width that it has there."""

    def drawn(chart: object, *width: int) -> Markup:
        return Markup(draw(chart, style, *width))  # noqa: S704 - each escapes every text that it prints

    return drawn


def _is_kind(value: object, *names: str) -> bool:
    return type(value).__name__ in names


def _served(environment: ImmutableSandboxedEnvironment, style: Style) -> dict[str, bytes]:
    files = {TOKENS: custom_properties(style.tokens).encode()}
    for path, content in sorted(style.files.items()):
        address = path.removesuffix(TEMPLATE_SUFFIX)
        if path.startswith(TEMPLATES) or not address.endswith(SERVED):
            continue
        files[address] = content if address == path else _rendered(environment, path).encode()
    return files | _settled({path: files[path] for path in files if path.endswith(".css")}, _values(style.tokens))


def _settled(sheets: Mapping[str, bytes], values: Mapping[str, str]) -> dict[str, bytes]:
    """Put the tokens in place in the sheets, save those that a sheet sets anew.

    The engine would look each of them up again for every element that it styles, an eighth of the time of a page.
    """
    again = {name for path, sheet in sheets.items() if path != TOKENS for name in _SET.findall(sheet)}
    fixed = {name.encode(): value.encode() for name, value in values.items() if name.encode() not in again}
    return {path: _USED.sub(lambda use: fixed.get(use[1], use[0]), sheet) for path, sheet in sheets.items()}


def _rendered(environment: ImmutableSandboxedEnvironment, path: str, **values: object) -> str:
    try:
        return environment.get_template(path).render(**values)
    except TemplateSyntaxError as error:
        raise StyleError(error.filename or path, error.lineno, "dit sjabloon is niet goed gevormd") from error
    except Exception as error:  # a template is foreign code, which may fail in every way there is
        file, line = _place(error, path)
        raise StyleError(file, line, _problem(error)) from error


def _place(error: Exception, path: str) -> tuple[str, int]:
    """Find the template and the line that failed: the innermost frame that Jinja made from a template."""
    place, trace = (path, 0), error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(TEMPLATE_SUFFIX):
            place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _problem(error: Exception) -> str:
    match error:
        case TemplateNotFound(name=str(name)):
            return f"het sjabloon {name} is er niet"
        case SecurityError():
            return "dit sjabloon doet iets wat een stijl niet mag"
        case UndefinedError():
            return "dit sjabloon vraagt om iets wat er niet is"
        case _:
            return "dit sjabloon kan niet worden ingevuld"


def _text(path: str, content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise StyleError(path, content.count(b"\n", 0, error.start) + 1, "dit bestand is geen UTF-8") from error
