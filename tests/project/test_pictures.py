"""The pictures of a report: from its own folder, and from nowhere else."""

from __future__ import annotations

import os
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from jaarverslag.picture import MAX_BYTES, Flaw
from jaarverslag.project.pictures import read_pictures
from jaarverslag.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.picture import Picture


def picture(colour: str = "red") -> bytes:
    written = BytesIO()
    Image.new("RGB", (30, 20), colour).save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "buiten.png").write_bytes(picture())
    inside = tmp_path / "2017"
    (inside / "beelden" / "map.png").mkdir(parents=True)
    for name in ("plein.png", "het plein.png", "Toren.PNG", ".verborgen.png"):
        (inside / "beelden" / name).write_bytes(picture())
    (inside / "naar-buiten.png").symlink_to(tmp_path / "buiten.png")
    (inside / "naar-map").symlink_to(tmp_path)
    (inside / "naar-binnen.png").symlink_to(inside / "beelden" / "plein.png")
    (inside / "kring.png").symlink_to("kring.png")
    os.mkfifo(inside / "pijp.png")
    with (inside / "groot.png").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    return inside


def only(folder: Path, text: str) -> Picture:
    """The one picture that a text names."""
    (found,) = read_pictures(folder, [Source("s.yaml", f"nummer: 1\ninleiding: |\n  Tekst {text} en meer.\n")]).values()
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("![het plein](beelden/plein.png)", "beelden/plein.png"),
        ("![het plein](./beelden/plein.png)", "beelden/plein.png"),
        ("![het plein](<beelden/het plein.png>)", "beelden/het plein.png"),
        ("![het plein](beelden/het%20plein.png)", "beelden/het plein.png"),
        ('![het plein](beelden/plein.png "Een *titel* (2017)")', "beelden/plein.png"),
        ("![het\n  plein](beelden/plein.png)", "beelden/plein.png"),
        ("![het plein [2.1]](beelden/plein.png)", "beelden/plein.png"),
        ("![het plein](naar-binnen.png)", "naar-binnen.png"),
    ],
)
def test_a_picture_in_the_folder_is_read(folder: Path, text: str, name: str) -> None:
    """By its path from the folder of the report, as Markdown writes it."""
    found = only(folder, text)
    assert (found.name, found.content, found.flaw) == (name, picture(), None)


@pytest.mark.parametrize(
    ("address", "flaw"),
    [
        ("https://example.org/plein.png", Flaw.ADDRESS),
        ("HTTP://example.org/plein.png", Flaw.ADDRESS),
        ("//example.org/plein.png", Flaw.ADDRESS),
        ("file:///etc/hostname", Flaw.ADDRESS),
        ("FILE:plein.png", Flaw.ADDRESS),
        ("ftp://example.org/plein.png", Flaw.ADDRESS),
        ("javascript:alert(1)", Flaw.ADDRESS),
        ("jv:2.1", Flaw.ADDRESS),
        (f"data:image/png;base64,{'A' * 9999}", Flaw.ADDRESS),
        ("data:image/svg+xml,<svg/>", Flaw.ADDRESS),
        ("../buiten.png", Flaw.OUTSIDE),
        ("beelden/../plein.png", Flaw.OUTSIDE),
        ("%2e%2e/buiten.png", Flaw.OUTSIDE),
        ("%2E%2E%2Fbuiten.png", Flaw.OUTSIDE),
        ("../2017/beelden/plein.png", Flaw.OUTSIDE),
        ("/etc/hostname", Flaw.OUTSIDE),
        ("naar-buiten.png", Flaw.OUTSIDE),
        ("naar-map/buiten.png", Flaw.OUTSIDE),
        ("naar-map/2017/beelden/plein.png", None),
        ("beelden/.verborgen.png", Flaw.HIDDEN),
        ("beelden\\plein.png", Flaw.HIDDEN),
        ("a%0Ab.png", Flaw.HIDDEN),
        ("weg.png", Flaw.MISSING),
        ("beelden", Flaw.MISSING),
        ("beelden/map.png", Flaw.MISSING),
        ("pijp.png", Flaw.MISSING),
        ("kring.png", Flaw.UNREADABLE),
        ("a%00b.png", Flaw.UNREADABLE),
        ("a" * 5000, Flaw.UNREADABLE),
        ("groot.png", Flaw.TOO_LARGE),
    ],
)
def test_nothing_else_is_read(folder: Path, address: str, flaw: Flaw | None) -> None:
    """No address, no path out of the folder in any spelling, no link on the disk that leads out, nothing that waits."""
    found = only(folder, f"![het plein](<{address}>)" if "<" not in address else f"![het plein]({address})")
    assert found.flaw is flaw
    assert (found.content == b"") == (flaw is not None)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("plein.png", "beelden/plein.png"),
        ("beelden/plien.png", "beelden/plein.png"),
        ("foto/toren.png", "beelden/Toren.PNG"),
        ("beelden/iets-heel-anders.jpg", ""),
        ("beelden/verborgen.png", ""),
    ],
)
def test_a_picture_that_is_not_there_gets_its_nearest(folder: Path, name: str, meant: str) -> None:
    """One of the same name in another folder, or one whose name is like it."""
    found = only(folder, f"![het plein]({name})")
    assert (found.flaw, found.meant) == (Flaw.MISSING, meant)


def test_only_what_a_text_names_is_read(folder: Path) -> None:
    """A folder of photos costs nothing as long as no text shows them."""
    assert (
        read_pictures(folder, [Source("s.yaml", "inleiding: Zie beelden/plein.png en [dit](beelden/plein.png)")]) == {}
    )
