"""What one build leaves for the next in the same process: all that was made of what did not change since."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jaarverslag.compiler.tools import Tools
from jaarverslag.compose import section_document
from jaarverslag.press.folio import read_figures
from jaarverslag.press.sharing import read_font
from jaarverslag.read import SectionReader, read_section_file
from jaarverslag.render.html import Templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jaarverslag.compose import Surroundings
    from jaarverslag.document.blocks import Document, Flow
    from jaarverslag.evaluate import Result
    from jaarverslag.model import Section
    from jaarverslag.money import Statement
    from jaarverslag.press.object import PressAll, Pressed, Sheet
    from jaarverslag.render.html import Page, Side
    from jaarverslag.style import Style

# Each of them more than a report of a thousand pages has of it.
_FILES, _FONTS = 2048, 8192


class Session:
    """Builds in a row: what a step made is given again where what it was made of is equal, whenever that was."""

    def __init__(self, press_all: PressAll) -> None:
        self._press_all = press_all
        self._around: Surroundings | None = None
        self._composed: dict[str, tuple[tuple[object, ...], Document]] = {}
        self._style: Style | None = None
        self._templates: Templates | None = None
        self._rendered: dict[tuple[str, Side], tuple[Flow, Page]] = {}
        self._files: Mapping[str, bytes] | None = None
        self._pressed: dict[str, tuple[str, Pressed]] = {}
        self.read_file: SectionReader = lru_cache(_FILES)(read_section_file)
        self.tools = Tools(
            compose_one=self._compose_one,
            render_all=self._render_all,
            press_all=self._press_remembered,
            read_font=lru_cache(_FONTS)(read_font),
            read_figures=lru_cache(1)(read_figures),
        )

    def _compose_one(
        self, section: Section, results: Sequence[Result], statement: Statement | None, around: Surroundings
    ) -> Document:
        # All sections of a build have one and the same: it is held against the last one once.
        if around is not self._around:
            if around != self._around:
                self._composed.clear()
            self._around = around
        made_of = section, results, statement
        last = self._composed.get(section.key)
        document = last[1] if last and last[0] == made_of else section_document(*made_of, around)
        self._composed[section.key] = made_of, document
        return document

    def _render_all(self, flows: Iterable[Flow], style: Style, side: Side) -> Iterator[Page]:
        if self._templates is None or style != self._style:
            self._templates, self._style = Templates(style), style
            self._rendered.clear()
        for flow in flows:
            last = self._rendered.get((flow.first.key, side))
            page = last[1] if last and last[0] == flow else self._templates.page(flow, side)
            self._rendered[flow.first.key, side] = flow, page
            yield page

    def _press_remembered(self, sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        files = sheets[0].files if sheets else self._files
        if files is not self._files:
            self._files = files
            self._pressed.clear()
        missing = [sheet for sheet in sheets if self._remembered(sheet) is None]
        return self._each(sheets, self._press_all(missing) if missing else iter(()))

    def _each(self, sheets: Sequence[Sheet], fresh: Iterator[Pressed]) -> Iterator[Pressed]:
        for sheet in sheets:
            pressed = self._remembered(sheet)
            if pressed is None:
                pressed = next(fresh)
                if pressed.object is not None:
                    self._pressed[sheet.keys[0]] = sheet.html, pressed
            yield pressed

    def _remembered(self, sheet: Sheet) -> Pressed | None:
        html, pressed = self._pressed.get(sheet.keys[0], ("", None))
        return pressed if html == sheet.html else None
