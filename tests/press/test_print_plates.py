"""The plates that an independent program, Ghostscript, makes of a file for the printer."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from jaarverslag.press.imprint import PressRun, imprint
from jaarverslag.press.ink import Inks, shipped_profile
from jaarverslag.press.link import Book, link

if TYPE_CHECKING:
    from pathlib import Path

    from tests.press.conftest import PressBody

pytestmark = pytest.mark.skipif(
    shutil.which("gs") is None, reason="Ghostscript is er niet: geen programma maakt hier drukplaten"
)

PLATES = ("Cyan", "Magenta", "Yellow", "Black")
CSS = """
@page { bleed: 3mm; @bottom-right { content: "000"; visibility: hidden; color: #4e5960 } }
.big { font-size: 40pt; line-height: 60pt }
"""
INKS = {"#1b2226": "0 0 0 100", "#4e5960": "0 0 0 75", "#0f4c57": "90 45 45 40", "#cfe0dc": "20 3 14 0"}


def separate(file: Path, plate: Path, *options: str) -> None:
    """Have Ghostscript make the plates of the first page."""
    program = shutil.which("gs")
    assert program is not None
    quietly = ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dLastPage=1", "-r144", "-sDEVICE=tiffsep"]
    subprocess.run([program, *quietly, *options, f"-sOutputFile={plate}", str(file)], check=True, capture_output=True)


def plates(body: str, press_body: PressBody, font: bytes, folder: Path) -> dict[str, Image.Image]:
    """Separate the first page of a book, as it is when it is trimmed: grey by plate, 0 where there is ink."""
    pressed = press_body(body, CSS)
    assert pressed.object is not None, pressed.complaints
    profile = shipped_profile()
    run = PressRun(profile, Inks(profile, INKS), dt.date(2018, 6, 27))
    (folder / "druk.pdf").write_bytes(imprint(link([pressed.object] * 2, Book("Proef", "nl", font)), run))
    separate(folder / "druk.pdf", folder / "plaat.tif", "-dUseTrimBox")
    return {name: Image.open(folder / f"plaat({name}).tif").convert("L") for name in PLATES}


def inked(made: dict[str, Image.Image]) -> set[str]:
    return {name for name, plate in made.items() if plate.getextrema() != (255, 255)}


def test_a_page_of_text_is_on_one_plate(press_body: PressBody, font: bytes, tmp_path: Path) -> None:
    """Black, near-black and grey text, its number and its rules: no other ink lies on such a page."""
    body = (
        "<p>Zwart</p><p style='color: #1b2226'>bijna zwart</p><p style='color: #4e5960'>grijs</p>"
        "<p style='border-top: .5pt solid #808080'>lijn</p>"
    )
    made = plates(body, press_body, font, tmp_path)
    assert inked(made) == {"Black"}
    assert made["Black"].getextrema()[0] == 0


def test_a_house_colour_is_on_the_plates_that_the_style_says(
    press_body: PressBody, font: bytes, tmp_path: Path
) -> None:
    """As much of each ink as was asked for, to the per cent."""
    made = plates("<div style='background: #0f4c57; height: 50pt'></div>", press_body, font, tmp_path)
    shares = {name: round(100 - plate.tobytes()[100 * plate.width + 200] / 2.55) for name, plate in made.items()}
    assert shares == {"Cyan": 90, "Magenta": 45, "Yellow": 45, "Black": 40}


def test_black_text_leaves_no_hole_in_what_is_under_it(press_body: PressBody, font: bytes, tmp_path: Path) -> None:
    """The tint runs on under black letters, and stops under white ones."""
    area = "<div class=big style='background: #cfe0dc; color: {}'>MMM</div>"
    (tmp_path / "zwart").mkdir()
    (tmp_path / "wit").mkdir()
    black = plates(area.format("#1b2226"), press_body, font, tmp_path / "zwart")["Cyan"]
    white = plates(area.format("#ffffff"), press_body, font, tmp_path / "wit")["Cyan"]
    inside = (70, 70, 140, 130)
    assert max(black.crop(inside).tobytes()) < 255
    assert max(white.crop(inside).tobytes()) == 255


def test_marks_are_on_every_plate_and_gone_when_trimmed(press_body: PressBody, font: bytes, tmp_path: Path) -> None:
    """Outside the page all four plates have the same lines."""
    made = plates("<p>Zwart</p>", press_body, font, tmp_path)
    assert inked(made) == {"Black"}
    separate(tmp_path / "druk.pdf", tmp_path / "heel.tif")
    whole = {name: Image.open(tmp_path / f"heel({name}).tif").convert("L") for name in PLATES}
    assert inked(whole) == set(PLATES)
    assert whole["Cyan"].tobytes() == whole["Magenta"].tobytes() == whole["Yellow"].tobytes()
