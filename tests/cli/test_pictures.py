"""Pictures in the texts of a report, from the file to the page and back."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Name
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf

    from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("in_this_process")

PDF = Path("build/2017/2.1.4.pdf")
SECTION = """\
nummer: 2.1.4
titel: Kennissectoren
bereiken: |
  Een plein met bomen.

  ![Op het plein staan bomen](beelden/plein.jpg "Het plein, *zomer 2017*")

  Er waren auto's. ![Een kaart](<beelden/de kaart.png>)
"""


def photo(colour: str = "red", width: int = 900) -> bytes:
    made = Image.new("RGB", (width, 600), colour)
    made.paste("white", (0, 0, 100, 100))
    written = BytesIO()
    made.save(written, "JPEG")
    return written.getvalue()


@pytest.fixture
def pictured(example: Path, section: Path) -> Path:
    """A report with a photo and a drawing in its text; gives the folder of its year."""
    section.write_text(SECTION, encoding="utf-8")
    (example / "beelden").mkdir()
    (example / "beelden" / "plein.jpg").write_bytes(photo())
    Image.new("RGBA", (500, 300), (0, 80, 90, 120)).save(example / "beelden" / "de kaart.png")
    Image.new("RGB", (500, 300)).save(example / "beelden" / "niet-genoemd.png")
    return example


def build(jaarverslag: Run, *words: str) -> bytes:
    answer = jaarverslag("build", "--only", "2.1.4", *words)
    assert (answer.code, answer.err) == (0, "")
    return PDF.read_bytes()


def images(pdf: Pdf) -> Iterator[Object]:
    for page in pdf.pages:
        drawings = page.obj.Resources.get("/XObject", pikepdf.Dictionary())
        yield from (one for one in drawings.values() if one.get("/Subtype") == Name.Image)


def figures(pdf: Pdf) -> list[Object]:
    return [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == Name.Figure]


def test_a_picture_is_on_the_page_and_described(jaarverslag: Run, pictured: Path) -> None:
    """With its own words for who listens, the place that it takes, and its caption beside it in the tags."""
    build(jaarverslag)
    with pikepdf.open(PDF) as pdf:
        found = figures(pdf)
        assert [str(one.Alt) for one in found] == ["Op het plein staan bomen", "Een kaart"]
        for one in found:
            left, bottom, right, top = map(float, one.A.BBox)
            assert 174 <= left < right <= 595
            assert 0 < bottom < top <= 842
        assert [str(kid.S) for kid in found[0].P.K] == ["/Figure", "/Caption"]
        assert sorted((int(one.Width), int(one.Height)) for one in images(pdf)) == [(500, 300), (900, 600)]
    assert pictured.is_dir()


def test_a_picture_travels_along_and_makes_the_same_pdf(jaarverslag: Run, pictured: Path) -> None:
    """It is one of the files that the PDF is made of; what no text names stays at home."""
    whole = build(jaarverslag)
    assert jaarverslag("extract", PDF.as_posix(), "eruit").code == 0
    for name in ("plein.jpg", "de kaart.png"):
        assert Path("eruit/2017/beelden", name).read_bytes() == (pictured / "beelden" / name).read_bytes()
    assert not Path("eruit/2017/beelden/niet-genoemd.png").exists()
    proven = jaarverslag("verify", PDF.as_posix(), pictured.as_posix(), "--rebuild")
    assert (proven.code, "byte voor byte gelijk" in proven.out) == (0, True), proven.out
    shutil.rmtree(pictured)
    assert jaarverslag("build", "eruit", "--only", "2.1.4").code == 0
    assert PDF.read_bytes() == whole
    (Path("eruit/2017/beelden") / "plein.jpg").write_bytes(photo("blue"))
    assert "2017/beelden/plein.jpg is veranderd" in jaarverslag("verify", PDF.as_posix(), "eruit").out


def test_the_manifest_names_every_picture(jaarverslag: Run, pictured: Path) -> None:
    """With its hash, as it does every text."""
    build(jaarverslag)
    told = PDF.with_suffix(".herkomst.json").read_text(encoding="utf-8")
    for name in ("plein.jpg", "de kaart.png"):
        assert f'"2017/beelden/{name}"' in told
    assert "niet-genoemd" not in told
    assert '"pillow"' in told
    assert pictured.is_dir()


def test_another_picture_makes_another_pdf_and_the_old_one_the_old(jaarverslag: Run, pictured: Path) -> None:
    """Nothing that was kept is taken for what it is not."""
    first = build(jaarverslag, "--cache", "bewaard")
    assert "ongewijzigd" in jaarverslag("build", "--only", "2.1.4", "--cache", "bewaard").out
    (pictured / "beelden" / "plein.jpg").write_bytes(photo("blue"))
    second = build(jaarverslag, "--cache", "bewaard")
    assert second != first
    assert build(jaarverslag) == second
    (pictured / "beelden" / "plein.jpg").write_bytes(photo())
    assert build(jaarverslag, "--cache", "bewaard") == first


def test_a_picture_is_printed_in_ink(jaarverslag: Run, pictured: Path) -> None:
    """And fine enough for paper, whatever its size: it is not made larger than it is sharp."""
    (pictured / "beelden" / "plein.jpg").write_bytes(photo(width=403))
    answer = jaarverslag("build", "--only", "2.1.4", "--print")
    assert (answer.code, answer.err) == (0, "")
    with pikepdf.open("build/2017/2.1.4-druk.pdf") as pdf:
        assert {str(one.ColorSpace) for one in images(pdf)} == {"/DeviceCMYK"}


def test_a_style_that_makes_a_picture_too_large_is_told(jaarverslag: Run, pictured: Path, root: Path) -> None:
    """The press would show its dots."""
    style = Path("stijl")
    shutil.copytree(root / "styles" / "standaard", style)
    tokens = (style / "tokens.toml").read_text(encoding="utf-8").replace('dots = "200"', 'dots = "90"')
    (style / "tokens.toml").write_text(tokens, encoding="utf-8")
    answer = jaarverslag("build", "--only", "2.1.4", "--print", "--style", "./stijl")
    assert "waarschuwing[J808]: een afbeelding heeft minder dan 200 beeldpunten per inch" in answer.err
    assert pictured.is_dir()


def test_a_concept_says_what_is_not_there_yet(jaarverslag: Run, pictured: Path) -> None:
    """In the words of the author, where the picture will be; else nothing is made."""
    (pictured / "beelden" / "plein.jpg").unlink()
    refused = jaarverslag("build", "--only", "2.1.4")
    assert (refused.code, "fout[J611]: deze afbeelding is er niet" in refused.err) == (1, True)
    assert jaarverslag("build", "--only", "2.1.4", "--concept").code == 0
    assert "Afbeelding: Op het plein staan bomen" in jaarverslag("show", "2.1.4").out
    with pikepdf.open("build/2017/2.1.4-concept.pdf") as pdf:
        assert [str(one.Alt) for one in figures(pdf)] == ["Een kaart"]


def test_the_terminal_shows_a_picture_in_words(jaarverslag: Run, pictured: Path) -> None:
    """What it shows, and its caption."""
    shown = jaarverslag("show", "2.1.4").out
    assert "[afbeelding: Op het plein staan bomen]\nHet plein, zomer 2017\n" in shown
    assert pictured.is_dir()
