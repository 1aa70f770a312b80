"""Serve the files of a sheet and its pictures to the engine, and nothing else that exists."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from jaarverslag.press.leaves import VIRTUAL_HOST

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE = f"https://{VIRTUAL_HOST}/"
_TYPES = {
    "css": "text/css", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg", "otf": "font/otf",
    "png": "image/png", "svg": "image/svg+xml", "ttf": "font/ttf", "webp": "image/webp", "woff": "font/woff",
    "woff2": "font/woff2",
}  # fmt: skip
"""By suffix: what the machine makes of a suffix differs between machines."""


class SheetFetcher(URLFetcher):  # type: ignore[misc] # the engine ships no types
    """Serves these files at the addresses that they seem to have while a sheet is pressed.

    Pictures come from who wrote the data: what is served of them is drawn anew.
    """

    def __init__(self, files: Mapping[str, bytes], pictures: Mapping[str, bytes] = MappingProxyType({})) -> None:
        super().__init__(allowed_protocols=["https"], allow_redirects=False)
        self._files = files
        self._pictures = pictures

    def showing(self, pictures: Mapping[str, bytes]) -> SheetFetcher:
        """The same, with the pictures of one sheet."""
        return SheetFetcher(self._files, pictures)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:  # noqa: ARG002 - the engine's signature
        """The file at an address; raises ValueError for every other address, and for a picture that is none."""
        parts = urlsplit(url)
        name = unquote(parts.path).removeprefix("/")
        if parts.scheme != "https" or parts.netloc != VIRTUAL_HOST:
            raise ValueError(f"not among the files of the sheet: {url[:200]}")
        content = self._files.get(name)
        if content is None and name in self._pictures:
            from jaarverslag.press.rasters import ready  # noqa: PLC0415 - few sheets have pictures

            content = ready(self._pictures[name])
        if content is None:
            raise ValueError(f"not among the files of the sheet: {url[:200]}")
        kind = _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
        return URLFetcherResponse(url, content, {"Content-Type": kind})
