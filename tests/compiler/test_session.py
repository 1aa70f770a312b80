"""Builds in a row: nothing is made twice, and no book differs from one that was made anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jaarverslag.compiler.build import Order, build
from jaarverslag.compiler.check import check
from jaarverslag.compiler.parts import Edition, whole
from jaarverslag.compiler.session import Session
from jaarverslag.evaluate import evaluate
from jaarverslag.picture import Picture
from jaarverslag.press.object import Sheet
from jaarverslag.press.workers import press_here
from jaarverslag.read import ReportSources
from jaarverslag.source import Source
from tests.compiler.conftest import SECTIONS, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jaarverslag.document.blocks import Document
    from jaarverslag.press.object import Pressed
    from jaarverslag.style import Style


class Watched:
    """Presses here, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def __call__(self, sheets: Sequence[Sheet]) -> Iterator[Pressed]:
        """Press these."""
        self.keys += [key for sheet in sheets for key in sheet.keys]
        return press_here(sheets)


def sources(**changed: str) -> ReportSources:
    texts = {**SECTIONS, **{key.removeprefix("s").replace("_", "."): text for key, text in changed.items()}}
    return ReportSources(
        SETTINGS, tuple(Source(f"{key}.yaml", f"nummer: {key}\n{text}") for key, text in texts.items())
    )


def book(texts: ReportSources, style: Style, session: Session | None = None) -> bytes:
    verdict = check(texts, None, session.read_file) if session else check(texts)
    assert verdict.value is not None
    made = build(verdict.value, style, Order(), (), *([session.tools] if session else []))
    assert made.value is not None, made.diagnostics
    return made.value.pdf


def composed(texts: ReportSources, session: Session | None = None) -> dict[str, Document]:
    verdict = check(texts, None, session.read_file) if session else check(texts)
    assert verdict.value is not None
    by_tools = [session.tools.compose_one] if session else []
    parts = whole(verdict.value, evaluate(verdict.value), Edition(concept=False), *by_tools)
    keys = {section.key for section in verdict.value.sections}
    return {one.key: one for flow in parts.after for one in flow.documents if one.key in keys}


@pytest.fixture
def press() -> Watched:
    return Watched()


def test_only_what_changed_is_pressed_again(style: Style, press: Watched) -> None:
    """The section, and what tells of the data as a whole."""
    session = Session(press)
    book(sources(), style, session)
    press.keys.clear()
    book(sources(), style, session)
    assert press.keys == []
    book(sources(s3="titel: Wonen\nbereiken: Iets anders.\n"), style, session)
    assert set(press.keys) == {"3", "colofon"}


def test_what_changed_is_pressed_while_the_rest_is_linked(style: Style, press: Watched) -> None:
    """It is asked for before anything that is remembered is taken."""
    session = Session(press)
    book(sources(), style, session)
    press.keys.clear()
    session.tools.press_all([Sheet(("9",), "<p>Iets anders.", style.files)])
    assert press.keys == ["9"]


def test_another_style_presses_everything_again(style: Style, press: Watched) -> None:
    """Also where only one file of it is another."""
    session = Session(press)
    book(sources(), style, session)
    first = list(press.keys)
    press.keys.clear()
    changed = replace(
        style, files={**style.files, "style.css": style.files["style.css"] + b"\nh1 { color: #123456 }\n"}
    )
    assert book(sources(), changed, session) == book(sources(), changed)
    assert press.keys == first


AMOUNTS = "{primitief: 0, actueel: 9, werkelijk: %s}"
COSTS = f"kosten:\n  lasten: {AMOUNTS}\n  baten: {AMOUNTS % 0}\n"


@pytest.mark.parametrize(
    ("settings", "changed", "anew"),
    [
        ("", {}, set()),
        ("", {"s3": "titel: Wonen\nbereiken: Iets anders.\n"}, {"3"}),
        ("", {"s2_1": "titel: Kennis\nbereiken: Zie 3 en [[3]].\n"}, {"2.1"}),
        ("", {"s2": f"titel: Economie\n{COSTS % 12}"}, {"2"}),
        ("", {"s2_1_4": f"titel: Kennissectoren\n{COSTS % 12}"}, {"2", "2.1", "2.1.4"}),
        ("", {"s2_1_4": f"titel: Kennissectoren\n{COSTS % 13}"}, {"2", "2.1", "2.1.4"}),
        ("", {"s3": "titel: Bouwen\n"}, {"2", "2.1", "2.1.4", "3"}),
        ("", {"s4": "titel: Verkeer\n"}, {"2", "2.1", "2.1.4", "3", "4"}),
        ("afkortingen: {Wmo: Wet maatschappelijke ondersteuning}\n", {}, {"2", "2.1", "2.1.4", "3"}),
    ],
)
def test_only_sections_to_which_something_changed_are_composed_again(
    settings: str, changed: dict[str, str], anew: set[str]
) -> None:
    """What others say of themselves counts as well; all of them are those of a clean build."""
    session = Session(press_here)
    before = composed(sources(), session)
    edited = replace(sources(**changed), settings=replace(SETTINGS, text=SETTINGS.text + settings))
    after = composed(edited, session)
    assert after == composed(edited)
    assert {key for key, document in after.items() if document is not before.get(key)} == anew


def test_another_picture_is_another_section() -> None:
    """Under the same name, in a text that did not change; and so is a concept."""
    session = Session(press_here)
    report = check(sources(s3="titel: Wonen\nbereiken: '![Huis](huis.png)'\n")).value
    assert report is not None
    for content in (b"one", b"two"):
        picture = Picture("huis.png", content, end="png", width=4, height=3)
        shown = replace(report, pictures={"huis.png": picture})
        for edition in (Edition(concept=False), Edition(concept=True)):
            anew = whole(shown, evaluate(shown), edition)
            assert whole(shown, evaluate(shown), edition, session.tools.compose_one) == anew


def test_any_row_of_edits_gives_the_books_of_clean_builds(style: Style) -> None:
    """Byte for byte, whatever was edited, undone or left."""
    session = Session(press_here)
    texts = [f"titel: Wonen\nbereiken: Tekst {number}. Zie [[2.1]].\n" for number in range(3)]
    known: dict[str, bytes] = {}
    for number in (0, 1, 0, 0, 2, 1):
        text = texts[number]
        known.setdefault(text, book(sources(s3=text), style))
        assert book(sources(s3=text), style, session) == known[text]
