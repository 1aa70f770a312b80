"""Make a book for the printer: where its parts begin, with which inks, and what a printer would say of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.compiler.complaints import as_diagnostic
from jaarverslag.compiler.imposition import Begin
from jaarverslag.diagnostics import Checked
from jaarverslag.press.imprint import PressRun, imprint
from jaarverslag.press.ink import InkError, Inks
from jaarverslag.press.preflight import preflight
from jaarverslag.render.html import StyleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jaarverslag.compiler.parts import Parts
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Report, Settings
    from jaarverslag.style import Style

# The parts of a spread, and the first of them, which is on the left.
_FACING = 2
_INK_TOKENS = "ink"


def unusable_profile(settings: Settings) -> Diagnostic:
    """Say that the profile is not one that a book can be printed with."""
    message = "dit is geen kleurprofiel van een drukpers (CMYK)"
    hint = "vraag de drukker om het ICC-profiel, of laat `drukprofiel` weg"
    if settings.press_profile is None:
        return faults.PRESS_PROFILE.about("het drukprofiel", message, hint=hint)
    return faults.PRESS_PROFILE.at(settings.press_profile.span, message, hint=hint)


def press_run(settings: Settings, style: Style, profile: bytes) -> PressRun:
    """What the book is printed with; raises StyleError, or ProfileError where the bytes are no profile of a press."""
    try:
        inks = Inks(profile, style.tokens.get(_INK_TOKENS, {}))
    except InkError as error:
        problem = f'onder [ink] hoort bij "{error}" inkt te staan zoals "90 45 45 40"'
        raise StyleError("tokens.toml", 0, problem) from error
    # No clock: the last day that the report is about stands in for a date that it does not give.
    return PressRun(profile, inks, settings.adopted or settings.date or dt.date(settings.year, 12, 31))


def beginnings(parts: Parts, report: Report) -> Iterator[Begin]:
    """Where each part has to begin, in order."""
    right = Begin.RIGHT if report.settings.begins_right else Begin.ANYWHERE
    deeper = {section.key for section in report.sections if section.number.level > 1}
    yield from (Begin.ANYWHERE for _ in parts.before)
    for place, _ in enumerate(parts.spread):
        yield Begin.LEFT if place == 0 and len(parts.spread) >= _FACING else Begin.ANYWHERE
    for document in parts.after:
        yield Begin.ANYWHERE if document.key in deeper else right


def printed(book: bytes, run: PressRun) -> Checked[bytes]:
    """The file for the printer of a linked book, and what a printer would say of it."""
    file = imprint(book, run)
    found = tuple(as_diagnostic(complaint, "de drukversie") for complaint in preflight(file, run.inks.most))
    return Checked(file, found)
