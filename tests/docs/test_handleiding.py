"""The manual for analysts: its examples are run, and it leaves out no command and no option."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from jaarverslag.cli.main import COMMANDS, application

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Golden

#: A fenced block: ```yaml FILE is a file, ```console is a session, any other is only shown. ```watch FILE,OLD,NEW is a
#: session in which these words of a file are replaced while the command is at work.
BLOCK = re.compile(r"^```(?P<kind>\w+)(?: (?P<file>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
#: Listens to Ctrl-C, also where the tests run in the background and their shell has that ignored.
STOPPABLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from jaarverslag.cli.main import main
main()
"""
WAITING = "stop met Ctrl-C\n"
PATIENCE = 120.0  # seconds
DURATION = re.compile(r"\d+,\d s\b")


@pytest.fixture
def page(root: Path) -> str:
    return (root / "docs" / "handleiding.md").read_text(encoding="utf-8")


def environment(path: Path) -> dict[str, str]:
    """What a terminal of 80 columns hands a command, with the program among what can be called."""
    paths = f"{path}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": paths, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}


def session(commands: str, folder: Path, path: Path) -> Iterator[str]:
    """Type the commands of a session in a folder; give each with what it answers, both outputs together."""
    for line in commands.splitlines():
        if line.startswith("$ "):
            done = subprocess.run(
                ["/bin/sh", "-c", line.removeprefix("$ ")],
                cwd=folder,
                env=environment(path),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            # Reading the page on another day or machine, the time that a build took differs, and nothing else.
            yield f"{line}\n{DURATION.sub('1,4 s', done.stdout)}"


def watched(block: re.Match[str], folder: Path, path: Path, root: Path) -> Iterator[str]:
    """Leave a command on, save a file, and then save it as it was before; give what the first save gave."""
    (command,) = (line for line in block["text"].splitlines() if line.startswith("$ "))
    name, old, new = block["file"].split(",")
    file, said = folder / name, folder.parent / "uitvoer.txt"
    text = file.read_text(encoding="utf-8")
    with said.open("wb") as output:
        running = subprocess.Popen(
            [sys.executable, "-c", STOPPABLE, *command.removeprefix("$ jaarverslag ").split()],
            cwd=folder,
            env={**environment(path), "PYTHONPATH": str(root)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )

    def waited(times: int) -> str:
        begin = time.monotonic()
        while (answer := said.read_text(encoding="utf-8")).count(WAITING) < times:
            assert running.poll() is None, answer
            assert time.monotonic() - begin < PATIENCE, answer
            time.sleep(0.05)
        return answer

    def saved(words: str) -> None:
        beside = folder.parent / "opgeslagen.yaml"
        beside.write_text(words, encoding="utf-8")
        beside.replace(file)  # so that nobody finds half of it, however busy the machine is

    try:
        waited(1)
        saved(text.replace(old, new))
        yield f"{command}\n{DURATION.sub('0,5 s', waited(2))}"
        saved(text)
        waited(3)
    finally:
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENCE) == 0


def test_every_session_in_the_page_answers_as_shown(page: str, root: Path, tmp_path: Path, golden: Golden) -> None:
    """Whoever follows the page from top to bottom sees what the page shows, to the letter."""
    work, commands = tmp_path / "werk", tmp_path / "bin"
    work.mkdir()
    commands.mkdir()
    program = commands / "jaarverslag"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{root}" exec "{sys.executable}" -m jaarverslag "$@"\n', encoding="utf-8"
    )
    program.chmod(0o755)

    def answered(block: re.Match[str]) -> str:
        if block["kind"] == "watch":
            return f"```watch {block['file']}\n{''.join(watched(block, work, commands, root))}```"
        if block["file"]:
            (work / block["file"]).parent.mkdir(parents=True, exist_ok=True)
            (work / block["file"]).write_text(block["text"], encoding="utf-8")
        if block["kind"] != "console":
            return block[0]
        return f"```console\n{''.join(session(block['text'], work, commands))}```"

    replace(golden, folder=root / "docs")("handleiding.md", BLOCK.sub(answered, page))


def commands() -> dict[str, TyperCommand]:
    """The commands as the library knows them, with their options."""
    group = get_command(application(COMMANDS))
    assert isinstance(group, TyperGroup)
    found = {name: command for name, command in group.commands.items() if isinstance(command, TyperCommand)}
    assert sorted(found) == sorted(COMMANDS)
    return found


def test_every_command_and_option_is_in_the_page(page: str) -> None:
    """What the program can do, the manual tells: each command with each of its options."""
    reference = page[page.index("## Alle opdrachten") :]
    chapters = dict(re.findall(r"^### (\w+)\n(.*?)(?=^### |\Z)", reference, re.MULTILINE | re.DOTALL))
    for name, command in commands().items():
        for parameter in command.params:
            if parameter.opts[0].startswith("--"):
                assert f"`{parameter.opts[0]}" in chapters[name], f"{name} {parameter.opts[0]}"


def test_the_page_names_no_command_or_option_that_is_not_there(page: str) -> None:
    """What was renamed or taken away is out of the manual as well."""
    typed = re.findall(r"(?:^\$ |`)jaarverslag ([a-z]\w*)", page, re.MULTILINE)
    assert set(typed) - set(COMMANDS) == set()
    known = {"--help", "--version"}
    for command in commands().values():
        known |= {option for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*", page)) - known == set()


def test_every_link_in_the_page_leads_somewhere(page: str, root: Path) -> None:
    """Pages that the manual points at exist."""
    without_examples = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", without_examples):
        assert (root / "docs" / target).exists(), target
    heads = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", head).lower().replace(" ", "-") for head in heads}
    for anchor in re.findall(r"\]\(#([^)]+)\)", page):
        assert anchor in anchors
