"""Make a linked book into a file for the printer: with which inks, and what a printer would say of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jaarverslag import faults
from jaarverslag.compiler.complaints import as_diagnostic
from jaarverslag.diagnostics import Checked
from jaarverslag.press.imprint import PressRun, imprint
from jaarverslag.press.ink import InkError, Inks, ProfileError
from jaarverslag.press.preflight import preflight
from jaarverslag.render.html import StyleError

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Diagnostic
    from jaarverslag.model import Settings
    from jaarverslag.style import Style

_INK_TOKENS = "ink"


def press_run(settings: Settings, style: Style, profile: bytes) -> Checked[PressRun | None]:
    """What the book is printed with, or what is wrong with the profile; raises StyleError as rendering does."""
    try:
        inks = Inks(profile, style.tokens.get(_INK_TOKENS, {}))
    except InkError as error:
        problem = f'onder [ink] hoort bij "{error}" inkt te staan zoals "90 45 45 40"'
        raise StyleError("tokens.toml", 0, problem) from error
    except ProfileError:
        return Checked(None, (_unusable(settings),))
    # No clock: the last day that the report is about stands in for a date that it does not give.
    return Checked(PressRun(profile, inks, settings.adopted or settings.date or dt.date(settings.year, 12, 31)))


def _unusable(settings: Settings) -> Diagnostic:
    message = "dit is geen kleurprofiel van een drukpers (CMYK)"
    hint = "vraag de drukker om het ICC-profiel, of laat `drukprofiel` weg"
    if settings.press_profile is None:
        return faults.PRESS_PROFILE.about("het drukprofiel", message, hint=hint)
    return faults.PRESS_PROFILE.at(settings.press_profile.span, message, hint=hint)


def printed(book: bytes, run: PressRun) -> Checked[bytes]:
    """The file for the printer of a linked book, and what a printer would say of it."""
    file = imprint(book, run)
    found = tuple(as_diagnostic(complaint, "de drukversie") for complaint in preflight(file, run.inks.most))
    return Checked(file, found)
