"""`build --watch`, `--open` and `--verbose` as a user meets them."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.conftest import Run

#: Listens to Ctrl-C, also where the tests run in the background and their shell has that ignored.
STOPPABLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from jaarverslag.cli.main import main
main()
"""
PDF = Path("build/2017/jaarverslag-2017.pdf")
WAITING = "wacht op de volgende keer opslaan; stop met Ctrl-C\n"
PATIENCE = 120.0  # seconds


class Terminal:
    """A terminal in which a build was left on."""

    def __init__(self, root: Path, *words: str) -> None:
        self._said = Path("uitvoer.txt")
        self._read = 0
        with self._said.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-c", STOPPABLE, "build", "--watch", *words],
                env={**os.environ, "PYTHONPATH": str(root), "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"},
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def until(self, there: Callable[[str], bool]) -> str:
        """What was said since the last time, once all of it is there and a build waits again."""
        begin = time.monotonic()
        while not ((said := self._said.read_text(encoding="utf-8")[self._read :]).endswith(WAITING) and there(said)):
            assert self._process.poll() is None, said
            assert time.monotonic() - begin < PATIENCE, said
            time.sleep(0.02)
        self._read += len(said)
        return said

    def stop(self) -> int:
        """Press Ctrl-C; gives the exit code."""
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        """Take the terminal away, whatever goes on in it."""
        self._process.kill()
        self._process.wait()


@contextmanager
def terminal(root: Path, *words: str) -> Iterator[Terminal]:
    opened = Terminal(root, *words)
    try:
        yield opened
    finally:
        opened.close()


def made(said: str) -> bool:
    return f"{PDF}: " in said


def in_error(said: str) -> bool:
    return "er is niets gemaakt" in said


def test_every_save_is_built_and_told(root: Path, section: Path) -> None:
    """What changed, what is wrong, and what became of the indicators; a fault leaves the last good PDF alone."""
    text = section.read_text(encoding="utf-8")
    with terminal(root) as watched:
        watched.until(made)
        first = PDF.read_bytes()

        section.write_text(f'{text}onzin: "', encoding="utf-8")  # an editor that is halfway
        said = watched.until(in_error)
        assert said.startswith(f"\nveranderd: {section.as_posix()}\n")
        assert "→" not in said
        assert PDF.read_bytes() == first

        beside = section.with_name(f".{section.name}.swp")
        beside.write_text(text.replace("2016: 8, 2017: 8", "2016: 8, 2017: 1"), encoding="utf-8")
        beside.replace(section)  # an editor that writes beside the file
        assert re.search(r"^2\.1\.4 \S+: ● behaald → ○ niet behaald$", watched.until(made), re.MULTILINE)
        assert PDF.read_bytes() != first

        section.write_text(text, encoding="utf-8")
        assert re.search(r"^2\.1\.4 \S+: ○ niet behaald → ● behaald$", watched.until(made), re.MULTILINE)
        assert PDF.read_bytes() == first
        assert watched.stop() == 0
    assert "Traceback" not in Path("uitvoer.txt").read_text(encoding="utf-8")


def test_folders_may_go_and_come_back(root: Path, example: Path, tmp_path: Path) -> None:
    """The data for a moment, as when another version is taken from version control; and so may a style."""
    style = tmp_path / "styles" / "eigen"
    style.mkdir(parents=True)
    tokens = '[stijl]\nbouwt-op = "standaard"\n[color]\nink = "{ink}"\n'
    (style / "tokens.toml").write_text(tokens.format(ink="#101010"), encoding="utf-8")
    with terminal(root, "--style", "eigen") as watched:
        watched.until(made)
        first = PDF.read_bytes()

        shutil.move(example, tmp_path / "weg")
        watched.until(lambda said: "fout[" in said)
        shutil.move(tmp_path / "weg", example)
        watched.until(made)
        assert PDF.read_bytes() == first

        (style / "tokens.toml").write_text(tokens.format(ink="#303030"), encoding="utf-8")
        watched.until(made)
        assert PDF.read_bytes() != first

        (style / "tokens.toml").write_text("[stijl", encoding="utf-8")
        watched.until(lambda said: "fout[J7" in said)
        (style / "tokens.toml").write_text(tokens.format(ink="#101010"), encoding="utf-8")
        watched.until(made)
        assert PDF.read_bytes() == first
        assert watched.stop() == 0


@pytest.mark.usefixtures("example")
@pytest.mark.skipif(sys.platform != "linux", reason="the opener of another system has another name")
def test_a_pdf_is_opened_by_the_program_of_the_system(
    jaarverslag: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its whole path, and once it is there."""
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nwc -c "$1" > {tmp_path}/geopend.tmp\nmv {tmp_path}/geopend.tmp {tmp_path}/geopend\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":0")
    assert jaarverslag("build", "--only", "2.1.4", "--open").err == ""
    begin = time.monotonic()
    while not (tmp_path / "geopend").exists():
        assert time.monotonic() - begin < PATIENCE
        time.sleep(0.02)
    pdf = (tmp_path / "build" / "2017" / "2.1.4.pdf").resolve()
    assert (tmp_path / "geopend").read_text(encoding="utf-8").split() == [str(pdf.stat().st_size), str(pdf)]


@pytest.mark.usefixtures("example")
@pytest.mark.skipif(sys.platform != "linux", reason="another system always has an opener")
def test_where_nothing_shows_a_pdf_that_is_told(jaarverslag: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The PDF was made all the same, so that it is no failure."""
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    answer = jaarverslag("build", "--only", "2.1.4", "--open")
    assert answer.code == 0
    assert answer.err == (
        "build/2017/2.1.4.pdf is niet geopend: hier is geen programma dat PDF's toont\n"
        "hulp: open het bestand zelf, in een programma voor PDF's\n"
    )


@pytest.mark.usefixtures("example")
def test_each_step_is_told_as_the_architecture_numbers_it(jaarverslag: Run, root: Path) -> None:
    """With its time and the memory that was used by then; last the processes that press."""
    answer = jaarverslag("build", "--verbose")
    lines = [re.fullmatch(r"(\d) (\S+) +\d+,\d\d s +\d+ MB", line) for line in answer.err.splitlines()]
    told = [(line[1], line[2]) for line in lines if line]
    page = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert told == re.findall(r"^  (\d) (\S+) ", page, re.MULTILINE)
    assert len(told) == 9
    assert "elk proces dat drukt" in answer.err
