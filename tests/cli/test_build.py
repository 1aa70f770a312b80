"""`build` as a user meets it: where the PDF comes, what it says, and that a failed build damages nothing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

CHAPTER = Path("build/2017/2.1.4.pdf")


def files(folder: str = "build") -> list[str]:
    """The PDFs that were made: each has its manifest beside it, and nothing else is there."""
    there = sorted(path.as_posix() for path in Path(folder).rglob("*") if path.is_file())
    made = [name for name in there if name.endswith(".pdf")]
    assert there == sorted([*made, *(name.removesuffix(".pdf") + ".herkomst.json" for name in made)])
    return made


def add_section(example: Path, number: str, text: str = "") -> None:
    (example / f"{number}.yaml").write_text(f"nummer: {number}\ntitel: Titel\n{text}", encoding="utf-8")


def spoil(section: Path) -> None:
    text = section.read_text(encoding="utf-8")
    section.write_text(text.replace("nummer: 2.1.4", "nummer: 2.1.4\nonzin: ja"), encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ((), ["build/2017/jaarverslag-2017.pdf"]),
        (("data/2017",), ["build/2017/jaarverslag-2017.pdf"]),
        (("data/2017/rapport.yaml",), ["build/2017/jaarverslag-2017.pdf"]),
        (("--only", "2.1.4"), ["build/2017/2.1.4.pdf"]),
        (("--only", "2.1.4", "--only", "3"), ["build/2017/2.1.4.pdf", "build/2017/3.pdf"]),
        (("--only", " 3 ", "--only", "3"), ["build/2017/3.pdf"]),  # one and the same
        (("--only", "2"), ["build/2017/2.pdf"]),  # with what lies beneath it
        (("--only", "Paragraaf 2"), ["build/2017/paragraaf-2.pdf"]),
        (("--only", "paragraaf-2", "--only", "vooraf-1"), ["build/2017/paragraaf-2.pdf", "build/2017/vooraf-1.pdf"]),
        (("data/2017/3.yaml",), ["build/2017/3.pdf"]),
        (("--output", "ergens/anders", "--only", "3"), ["ergens/anders/2017/3.pdf"]),
        (("--concept", "--only", "3"), ["build/2017/3-concept.pdf"]),
    ],
)
def test_each_build_has_its_place(jaarverslag: Run, example: Path, words: tuple[str, ...], made: list[str]) -> None:
    """A line for every PDF says where it is, how many pages it has and how long it took; nothing else is left."""
    for number in ("2", "2.1", "3"):
        add_section(example, number)
    for place in ("paragraaf: 2", "vooraf: 1"):
        (example / f"{place[:5]}.yaml").write_text(f"{place}\ntitel: Titel\n", encoding="utf-8")
    answer = jaarverslag("build", *words)
    assert (answer.code, answer.err) == (0, "")
    for line, path in zip(answer.out.splitlines(), made, strict=True):
        assert re.fullmatch(rf"{re.escape(path)}: \d+ pagina('s)?, \d+,\d s", line), line
    assert sorted(files("build") + files("ergens")) == made
    assert all(Path(path).read_bytes().startswith(b"%PDF-1.7") for path in made)


def test_faulty_data_builds_nothing_and_leaves_the_last_pdf(jaarverslag: Run, section: Path) -> None:
    """The last good PDF stays as it is, to the byte, and no half-done file stands beside it."""
    assert jaarverslag("build", "--only", "2.1.4").code == 0
    before = CHAPTER.read_bytes()
    spoil(section)
    answer = jaarverslag("build", "--only", "2.1.4")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.endswith("er is niets gemaakt; een vorige PDF is niet veranderd\n")
    assert CHAPTER.read_bytes() == before
    assert files() == [CHAPTER.as_posix()]


@pytest.mark.usefixtures("section")
def test_a_breakdown_halfway_leaves_the_last_pdf(jaarverslag: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the program itself fails, the last good PDF stays."""
    CHAPTER.parent.mkdir(parents=True)
    CHAPTER.write_bytes(b"the last good one")

    def fail(*_arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr("jaarverslag.compiler.build.link", fail)
    assert jaarverslag("build", "--only", "2.1.4").code == 3
    assert CHAPTER.read_bytes() == b"the last good one"
    assert [path for path in Path("build").rglob("*") if path.is_file()] == [CHAPTER]


def test_a_concept_is_built_whatever_the_data_say(jaarverslag: Run, section: Path) -> None:
    """A concept stands under a name of its own, so that it never takes the place of the report."""
    spoil(section)
    answer = jaarverslag("build", "--concept", "--only", "2.1.4")
    assert answer.code == 0
    assert "onzin" in answer.err
    assert files() == ["build/2017/2.1.4-concept.pdf"]


@pytest.mark.parametrize("words", [(), ("--concept",)])
@pytest.mark.usefixtures("section")
def test_what_cannot_be_written_is_told(jaarverslag: Run, words: tuple[str, ...]) -> None:
    """A folder that cannot be made is no success, for a concept neither."""
    Path("vol").write_bytes(b"")
    answer = jaarverslag("build", "--only", "2.1.4", "--output", "vol", *words)
    assert (answer.code, answer.out) == (1, "")
    assert "fout[J109]" in answer.err


@pytest.mark.parametrize("words", [(), ("--concept",)])
@pytest.mark.usefixtures("section")
def test_a_style_that_is_not_there_is_told(jaarverslag: Run, words: tuple[str, ...]) -> None:
    """Without a style nothing is made, and the name is told."""
    answer = jaarverslag("build", "--style", "nergens", *words)
    assert (answer.code, answer.out) == (1, "")
    assert "fout[J701]: deze stijl is niet gevonden\n --> nergens" in answer.err
    assert files() == []


def test_a_broken_font_is_told_by_its_name(jaarverslag: Run, example: Path) -> None:
    """A file that is no font is a fault of the style, not one of the program; nothing is made."""
    style = example.parent.parent / "styles" / "kapot"
    shutil.copytree(Path(__file__).parents[2] / "styles" / "standaard", style)
    (style / "fonts" / "SourceSans3-Regular.ttf").write_bytes(b"geen lettertype")
    answer = jaarverslag("build", "--style", "kapot")
    assert answer.code == 1
    assert "een lettertype ontbreekt of is kapot" in answer.err
    assert files() == []


def test_an_empty_report_is_a_cover_and_contents(jaarverslag: Run, section: Path) -> None:
    """A report without sections is thin, and no reason to fail."""
    section.unlink()
    assert jaarverslag("build").code == 0
    answer = jaarverslag("build", "--only", "2.1.4")
    assert (answer.code, answer.err.splitlines()[1]) == (2, "hulp: het verslag heeft nog geen secties")


def test_a_reference_to_a_broken_file_is_not_called_dead(jaarverslag: Run, example: Path, section: Path) -> None:
    """What may stand in a file that could not be read is not missing."""
    add_section(example, "5", "bereiken: Zie [[6]].\n")
    (example / "6.yaml").write_text("nummer: [", encoding="utf-8")
    found = jaarverslag("validate", section.parent.parent.as_posix()).out
    assert "J201" in found
    assert "J405" not in found
