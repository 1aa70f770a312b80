"""A house style: what it has itself, and what it takes from the style that it builds on."""

from __future__ import annotations

from pathlib import Path

import pytest

from jaarverslag.checkup import State, check_contrast, check_fonts
from jaarverslag.document.blocks import Document
from jaarverslag.document.matter import Cover
from jaarverslag.press.engine import press
from jaarverslag.press.object import Sheet
from jaarverslag.project import read_style
from jaarverslag.project.styles import MAX_STYLE_BYTES
from jaarverslag.render.html import html

STYLES = Path(__file__).parents[2] / "styles"


def _style(folder: Path, name: str, tokens: str, **files: str) -> Path:
    path = folder / "styles" / name
    path.mkdir(parents=True)
    (path / "tokens.toml").write_text(tokens, encoding="utf-8")
    for file, text in files.items():
        (path / file).write_text(text, encoding="utf-8")
    return path


def test_takes_from_its_base_what_it_does_not_have_itself(tmp_path: Path) -> None:
    """File by file and token by token; what it has itself comes first, and where it builds on is no token."""
    _style(tmp_path, "gewoon", '[color]\nink = "#000000"\naccent = "#111111"\n', page="page", print="print")
    own = _style(tmp_path, "eigen", '[stijl]\nbouwt-op = "gewoon"\n[color]\naccent = "#222222"\n', print="own")
    style = read_style(own).value
    assert style is not None
    assert style.name == "eigen"
    assert style.tokens == {"color": {"ink": "#000000", "accent": "#222222"}}
    assert (style.files["page"], style.files["print"]) == (b"page", b"own")


def test_a_base_may_have_a_base(tmp_path: Path) -> None:
    """The province's style on the common one, the municipality's on that."""
    _style(tmp_path, "een", '[color]\nink = "#000000"\nrule = "#333333"\n')
    _style(tmp_path, "twee", '[stijl]\nbouwt-op = "een"\n[color]\nrule = "#444444"\n')
    own = _style(tmp_path, "drie", '[stijl]\nbouwt-op = "twee"\n')
    style = read_style(own).value
    assert style is not None
    assert style.tokens == {"color": {"ink": "#000000", "rule": "#444444"}}


def test_a_style_that_ends_at_itself_is_refused(tmp_path: Path) -> None:
    """Going round for ever is no way to find a colour."""
    first = _style(tmp_path, "een", '[stijl]\nbouwt-op = "twee"\n')
    _style(tmp_path, "twee", '[stijl]\nbouwt-op = "een"\n')
    read = read_style(first)
    assert read.value is None
    assert [one.code for one in read.diagnostics] == ["J702"]


def test_a_base_that_is_not_there_is_told(tmp_path: Path) -> None:
    """By the name that the style gives it."""
    read = read_style(_style(tmp_path, "een", '[stijl]\nbouwt-op = "weg"\n'))
    assert read.value is None
    assert [(one.code, one.path) for one in read.diagnostics] == [("J701", "weg")]


@pytest.mark.parametrize("name", sorted(path.name for path in STYLES.iterdir()))
def test_every_style_that_comes_along_can_be_read_by_all(name: str) -> None:
    """Each pair of text and background has contrast enough (WCAG 2.1, 1.4.3), and each font is there."""
    style = read_style(STYLES / name).value
    assert style is not None
    assert check_contrast(style).state is State.GOOD
    assert check_fonts(style).state is State.GOOD
    assert len(style.tokens["pairs"]) > 5


@pytest.mark.parametrize("name", sorted(path.name for path in STYLES.iterdir()))
def test_the_cover_is_one_page_in_every_style(name: str) -> None:
    """Its year is the largest type there is, and stands on one line."""
    style = read_style(STYLES / name).value
    assert style is not None
    cover = Document("omslag", "nl", "T", "T", "T", concept=False, blocks=(Cover("Jaarstukken", "Gemeente", 2021),))
    page = html(cover, style)
    made = press(Sheet(page.keys, page.html, page.files))
    assert made.object is not None
    assert made.object.pages == 1


def test_a_house_style_needs_no_template() -> None:
    """The second style that comes along is a file of tokens with a logo, and nothing else."""
    assert {path.name for path in (STYLES / "haven").iterdir()} == {"tokens.toml", "logo.svg"}


@pytest.mark.parametrize("target", ["geheim.txt", "map", "kring.css", "nergens"])
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, target: str) -> None:
    """What a style is made of lies in its folder: no file elsewhere on the disk gets onto a page by way of a link."""
    (tmp_path / "geheim.txt").write_text("geheim", encoding="utf-8")
    (tmp_path / "map").mkdir()
    own = _style(tmp_path, "eigen", "[color]\n")
    (own / "kring.css").symlink_to("kring.css" if target == "kring.css" else tmp_path / target)
    read = read_style(own)
    assert read.value is None
    assert [(one.code, one.path) for one in read.diagnostics] == [("J107", (own / "kring.css").as_posix())]


def test_a_link_within_the_folder_is_a_file_like_any_other(tmp_path: Path) -> None:
    """A style may call one font by two names."""
    own = _style(tmp_path, "eigen", "[color]\n", een="zelfde")
    (own / "twee").symlink_to("een")
    style = read_style(own).value
    assert style is not None
    assert style.files["een"] == style.files["twee"] == b"zelfde"


def test_a_file_larger_than_a_style_has_is_not_read(tmp_path: Path) -> None:
    """A film left in the folder by mistake would fill the memory."""
    own = _style(tmp_path, "eigen", "[color]\n")
    with (own / "film.mp4").open("wb") as file:  # a hole, that takes no room
        file.truncate(MAX_STYLE_BYTES + 1)
    read = read_style(own)
    assert read.value is None
    assert [(one.code, one.path) for one in read.diagnostics] == [("J105", (own / "film.mp4").as_posix())]
