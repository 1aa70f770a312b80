"""Names from a PDF become places in one folder, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.project import UnsafeNameError, places_within, read_pdf

if TYPE_CHECKING:
    from pathlib import Path


def test_plain_names_are_places_in_the_folder(tmp_path: Path) -> None:
    """With folders of their own, spaces and letters of any kind."""
    names = ["2017/rapport.yaml", "2017/2 économie/2.1.yaml", "uitkomsten.csv"]
    assert places_within(tmp_path, names) == {name: tmp_path / name for name in names}


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "/x", "../x", "a/../x", "a/./x", "a//x", "a/", ".x", "a/.x", "a\\x", "a\0x", "a\nx", "\u202ex"],
)
def test_other_names_have_no_place(tmp_path: Path, name: str) -> None:
    """Nothing leads out, is hidden, or looks like what it is not."""
    with pytest.raises(UnsafeNameError):
        places_within(tmp_path, [name])


@pytest.mark.parametrize("names", [("x", "X"), ("é", "e\u0301"), ("x", "x")])
def test_two_names_have_two_places(tmp_path: Path, names: tuple[str, str]) -> None:
    """On every disk, also one that does not tell capitals apart."""
    with pytest.raises(UnsafeNameError):
        places_within(tmp_path, names)


def test_a_link_in_the_folder_is_not_followed_out(tmp_path: Path) -> None:
    """One that stays inside is fine."""
    for name in ("hier", "elders"):
        (tmp_path / name).mkdir()
    (tmp_path / "hier" / "uit").symlink_to(tmp_path / "elders")
    with pytest.raises(UnsafeNameError):
        places_within(tmp_path / "hier", ["uit/x"])
    (tmp_path / "hier" / "in").symlink_to(tmp_path / "hier")
    assert places_within(tmp_path / "hier", ["in/x"])


def test_only_a_file_is_read(tmp_path: Path) -> None:
    """A folder and nothing at all are none."""
    (tmp_path / "x.pdf").write_bytes(b"%PDF")
    assert read_pdf(tmp_path / "x.pdf") == b"%PDF"
    assert read_pdf(tmp_path) is None
    assert read_pdf(tmp_path / "y.pdf") is None
