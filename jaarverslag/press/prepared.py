"""Style sheets and fonts that are read once, for all sections that share them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint import CSS
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from jaarverslag.press.fetching import BASE, SheetFetcher
from jaarverslag.press.hearing import heard

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from jaarverslag.press.object import Complaint

_READ = "prepared"


class Prepared:
    """The files of a style, with their sheets and fonts as the engine has read them; kept as long as they are used."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.fetcher = SheetFetcher(files)
        self.fonts = FontConfiguration()
        self.counters = CounterStyle()
        self._sheets: dict[str, tuple[Any, tuple[Complaint, ...]]] = {}

    def options(self, root: Element, complaints: list[Complaint]) -> dict[str, Any]:
        """What to render a page with, so that the engine reads no style sheet again; complains as that would.

        A page that brings a style of its own, or a file that is not there, is left to the engine as a whole: what it
        says must not be seen by other pages.
        """
        links = [link for link in root.iter("link") if link.get("rel") == "stylesheet"]
        names = [link.get("href", "") for link in links]
        plain = all(set(link.keys()) == {"rel", "href"} for link in links)
        if not plain or root.find(".//style") is not None or not all(map(self._is_shared, names)):
            return {}
        sheets = []
        for link, name in zip(links, names, strict=True):
            link.set("rel", _READ)
            sheet, heard_of = self._sheet(name)
            sheets.append(sheet)
            complaints.extend(heard_of)
        return {"stylesheets": sheets, "font_config": self.fonts, "counter_style": self.counters}

    def _is_shared(self, name: str) -> bool:
        # The engine adds its own counter styles last when it renders, so that those of a sheet would be lost.
        return name.endswith(".css") and b"@counter-style" not in self.files.get(name, b"@counter-style")

    def _sheet(self, name: str) -> tuple[Any, tuple[Complaint, ...]]:
        if name not in self._sheets:
            complaints: list[Complaint] = []
            with heard(complaints):
                sheet = CSS(
                    url=BASE + name, url_fetcher=self.fetcher, font_config=self.fonts, counter_style=self.counters
                )
            self._sheets[name] = sheet, tuple(complaints)
        return self._sheets[name]
