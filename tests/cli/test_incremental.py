"""Builds after the first: what did not change is not made again, and nobody can tell from the PDF."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from jaarverslag.compiler import check as checking
from jaarverslag.press.workers import Workers
from tests.conftest import press_in_this_process

if TYPE_CHECKING:
    from tests.cli.conftest import Run

BOOK = Path("build/2017/jaarverslag-2017.pdf")
MOMENTS = (0.3, 1.2, 2.0)


@pytest.fixture
def pressed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what was pressed, in this process."""
    seen: list[str] = []
    press_in_this_process(monkeypatch, lambda sheet: seen.append(sheet.name))
    return seen


@pytest.fixture
def report(example: Path) -> Path:
    """A report of a few programmes that refer to each other; what is in one of them follows on the same page."""
    for number in ("2", "2.1", "3", "3.1", "4", "4.1"):
        text = f"nummer: {number}\ntitel: Titel {number}\ninleiding: Zie [[2.1.4]] en [[4]].\n"
        (example / f"{number}.yaml").write_text(text, encoding="utf-8")
    return example


def built(jaarverslag: Run, *words: str) -> bytes:
    answer = jaarverslag("build", *words)
    assert (answer.code, answer.err) == (0, "")
    return BOOK.read_bytes()


def test_what_did_not_change_is_not_made_again(jaarverslag: Run, report: Path, pressed: list[str]) -> None:
    """Not at all when nothing changed; after a change, the pages of that section and what tells of all data."""
    first = built(jaarverslag, "--cache", "cache")
    assert {"2, 2.1, 2.1.4", "3, 3.1", "4, 4.1", "inhoud"} <= set(pressed)
    pressed.clear()
    assert built(jaarverslag, "--cache", "cache") == first
    assert pressed == []
    section = report / "3.1.yaml"
    section.write_text(section.read_text(encoding="utf-8").replace("Zie", "Lees"), encoding="utf-8")
    assert built(jaarverslag, "--cache", "cache") != first
    assert set(pressed) <= {"3, 3.1", "colofon"}


def test_a_section_that_grows_moves_the_others_without_making_them_again(
    jaarverslag: Run, report: Path, pressed: list[str]
) -> None:
    """Page numbers at the foot, in the contents and in the text follow."""
    built(jaarverslag, "--cache", "cache")
    pressed.clear()
    section = report / "3.1.yaml"
    section.write_text(
        section.read_text(encoding="utf-8") + f"bereiken: |\n{'  Veel tekst.' * 900}\n", encoding="utf-8"
    )
    long = built(jaarverslag, "--cache", "cache")
    assert set(pressed) <= {"3, 3.1", "colofon"}
    assert long == built(jaarverslag, "--cache", "andere-cache", "--jobs", "1")


def test_any_number_of_edits_gives_what_a_clean_build_gives(jaarverslag: Run, report: Path) -> None:
    """Byte for byte, with one process as with three."""
    for edit, name in enumerate(("3.1", "2")):
        section = report / f"{name}.yaml"
        text = section.read_text(encoding="utf-8")
        section.write_text(re.sub(r"titel: .*", f"titel: Titel {edit} van nu", text), encoding="utf-8")
        again = built(jaarverslag, "--cache", "cache", "--jobs", "3")
        assert again == built(jaarverslag, "--cache", f"cache-{edit}", "--jobs", "1")


def test_a_damaged_cache_is_no_harm(jaarverslag: Run, report: Path, pressed: list[str]) -> None:
    """What lies there is made again, and is right again."""
    first = built(jaarverslag, "--cache", "cache")
    asked = sorted(pressed)
    kept = [path for path in Path("cache").rglob("*") if path.is_file()]
    assert report.is_dir()
    # And one notes the build itself, one what it began with, and one holds the figures for page numbers.
    assert len(kept) == len(asked) + 3
    for place, path in enumerate(kept):
        path.write_bytes((b"", b"onzin", path.read_bytes()[:-3])[place % 3])
    pressed.clear()
    assert built(jaarverslag, "--cache", "cache") == first
    assert sorted(pressed) == asked
    pressed.clear()
    assert built(jaarverslag, "--cache", "cache") == first
    assert pressed == []


def test_a_cache_that_can_not_be_used_is_no_harm(jaarverslag: Run, report: Path, pressed: list[str]) -> None:
    """The report is made as if there were none."""
    assert report.is_dir()
    Path("bestand").write_bytes(b"")
    first = built(jaarverslag, "--cache", "bestand")
    pressed.clear()
    assert built(jaarverslag, "--cache", "bestand") == first
    assert pressed


@pytest.mark.skipif(sys.platform == "win32", reason="a program is stopped in another way there")
def test_a_build_that_is_killed_leaves_the_last_pdf_whole(jaarverslag: Run, report: Path, root: Path) -> None:
    """Whenever that is; the next build is right, and no process is left."""
    first = built(jaarverslag, "--cache", "cache")
    section = report / "3.yaml"
    section.write_text(section.read_text(encoding="utf-8").replace("Zie", "Lees"), encoding="utf-8")
    last = built(jaarverslag, "--cache", "zeker")
    BOOK.write_bytes(first)
    command = [sys.executable, "-m", "jaarverslag", "build", "--cache", "cache"]
    for moment in MOMENTS:
        process = subprocess.Popen(
            command, env={**os.environ, "PYTHONPATH": str(root)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(moment)
        process.kill()
        process.wait()
        assert BOOK.read_bytes() in (first, last)
        with pikepdf.open(BOOK) as pdf:
            assert pdf.pages
    assert built(jaarverslag, "--cache", "cache") == last


PROBE = """
import sys
from jaarverslag.cli.main import run
code = run(sys.argv[1:])
heavy = {"weasyprint", "pikepdf", "fontTools", "jinja2", "markdown_it"} & sys.modules.keys()
sys.exit(f"{code} {sorted(heavy)}")
"""


@pytest.mark.usefixtures("in_this_process")
def test_a_build_of_which_nothing_changed_loads_nothing(jaarverslag: Run, report: Path, root: Path) -> None:
    """It says so, in the time that checking takes."""
    assert report.is_dir()
    built(jaarverslag, "--cache", "cache")
    done = subprocess.run(
        [sys.executable, "-c", PROBE, "build", "--cache", "cache"],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == "0 []\n"
    assert re.fullmatch(rf"{BOOK.as_posix()}: \d+ pagina's, ongewijzigd\n", done.stdout)


def test_the_engine_loads_while_new_data_is_checked(
    jaarverslag: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In two processes where nothing is kept yet, and not at all where nothing changed since the last build."""
    done: list[str] = []
    begin, check = Workers.begin, checking.check

    def beginning(workers: Workers, processes: int) -> None:
        done.extend(["engine"] * processes)
        begin(workers, processes)

    def checked(*given: Any) -> Any:  # noqa: ANN401 - whatever it takes and gives
        done.append("check")
        return check(*given)

    monkeypatch.setattr(Workers, "begin", beginning)
    monkeypatch.setattr(checking, "check", checked)
    built(jaarverslag, "--cache", "cache")
    assert done[:3] == ["engine", "engine", "check"]
    done.clear()
    built(jaarverslag, "--cache", "cache")
    assert done == ["check"]
    done.clear()
    (report / "3.yaml").write_text("nummer: 3\n", encoding="utf-8")
    assert jaarverslag("build", "--cache", "cache").code == 1
    assert done == ["engine", "check"]


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize("touched", [BOOK, BOOK.with_suffix(".herkomst.json")])
def test_a_file_that_someone_touched_is_made_again(jaarverslag: Run, report: Path, touched: Path) -> None:
    """Whether it is gone or other than it was."""
    assert report.is_dir()
    first = built(jaarverslag, "--cache", "cache")
    before = touched.read_bytes()
    touched.unlink()
    assert built(jaarverslag, "--cache", "cache") == first
    touched.write_bytes(before + b" ")
    assert built(jaarverslag, "--cache", "cache") == first
    assert touched.read_bytes() == before


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize("words", [("--concept",), ("--without-data",), ("--output", "elders"), ("--only", "3")])
def test_another_request_is_not_the_same_build(jaarverslag: Run, report: Path, words: tuple[str, ...]) -> None:
    """What is asked for is made, whatever was made before."""
    assert report.is_dir()
    built(jaarverslag, "--cache", "cache")
    answer = jaarverslag("build", "--cache", "cache", *words)
    assert answer.code == 0
    assert "ongewijzigd" not in answer.out
    assert "ongewijzigd" in jaarverslag("build", "--cache", "cache", *words).out
