"""Hear what the engine logs, as complaints: nothing that it says is lost, and nothing is printed."""

from __future__ import annotations

import logging
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jaarverslag.press.fetching import BASE
from jaarverslag.press.object import Complaint, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = (
    ("Anchor defined twice", Kind.LINK),
    ("Failed to load stylesheet", Kind.RESOURCE),
    ("Unsupported stylesheet type", Kind.RESOURCE),
    ("Failed to load image", Kind.IMAGE),
    ("Failed to load inline SVG", Kind.IMAGE),
    ("Failed to render SVG", Kind.IMAGE),
    ("Failed to apply CSS rule in SVG", Kind.IMAGE),
    ("Font-face", Kind.FONT),
    (".notdef glyph", Kind.FONT),
    ("Too many glyphs missing", Kind.FONT),
    ("Unable to instantiate", Kind.FONT),
    ("Unable to save emoji font", Kind.FONT),
    ("Using fontTools instead", Kind.FONT),
    ('Missing required "lang"', Kind.METADATA),
    ("This row has more columns", Kind.TABLE),
)
"""How the engine's messages begin, and what they are about; its other warnings are about style."""


@contextmanager
def heard(complaints: list[Complaint]) -> Iterator[None]:
    """Within, what the engine logs goes to `complaints` and nowhere else."""
    logger = logging.getLogger("weasyprint")
    hearing = _Hearing(complaints)
    passes_on = logger.propagate
    logger.addHandler(hearing)
    logger.propagate = False
    try:
        with warnings.catch_warnings(record=True) as warned:
            # Of images that unpack to more than is reasonable, for one.
            warnings.simplefilter("always", RuntimeWarning)
            yield
        complaints.extend(Complaint(Kind.ENGINE, str(warning.message)) for warning in warned)
    finally:
        logger.removeHandler(hearing)
        logger.propagate = passes_on


class _Hearing(logging.Handler):
    """Keeps what is logged."""

    def __init__(self, complaints: list[Complaint]) -> None:
        super().__init__(logging.WARNING)
        self.complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        template = str(record.msg)
        if template.startswith("No anchor"):
            # The tags find every link without a place on the page, whatever the reason.
            return
        kind = next((kind for beginning, kind in _KINDS if template.startswith(beginning)), None)
        if kind is None:
            kind = Kind.STYLE if record.levelno == logging.WARNING else Kind.ENGINE
        where = str(record.args[0]) if isinstance(record.args, tuple) and record.args else ""
        self.complaints.append(Complaint(kind, record.getMessage(), where.removeprefix(BASE)))
