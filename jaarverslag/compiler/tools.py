"""What a build does its work with: anew each time, or with what somebody remembers of the last time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jaarverslag.compose import SectionComposer, section_document
from jaarverslag.document.blocks import Flow
from jaarverslag.press.folio import FigureReader, read_figures
from jaarverslag.press.sharing import FontReader, read_font
from jaarverslag.press.workers import press_here
from jaarverslag.render.html import Page, Side, pages
from jaarverslag.steps import Stopwatch, unmeasured
from jaarverslag.style import Style

if TYPE_CHECKING:
    from jaarverslag.press.object import PressAll

RenderAll = Callable[[Iterable[Flow], Style, Side], Iterator[Page]]
"""A way to make HTML of flows, in their order."""


@dataclass(frozen=True, slots=True)
class Tools:
    """How the steps of a build are done; whichever it is, the book is the same.

    `compose_one` composes a section, `render_all` makes HTML, `press_all` presses it, `read_font` reads what the linker
    finds in objects, `read_figures` the figures of the font for page numbers, and `stopwatch` times every step.
    """

    compose_one: SectionComposer = section_document
    render_all: RenderAll = pages
    press_all: PressAll = press_here
    read_font: FontReader = read_font
    read_figures: FigureReader = read_figures
    stopwatch: Stopwatch = unmeasured
