"""On a terminal and in a pipe: colour, progress, width, and which libraries a command loads."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def on_terminal(root: Path, *words: str, **variables: str) -> str:
    """Run the program on a terminal of 80 columns; give everything that it writes there."""
    mine, its = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "CI", "FORCE_COLOR"}}
    environment |= {"PYTHONPATH": str(root), "TERM": "xterm-256color", "COLUMNS": "80", **variables}
    command = [sys.executable, "-m", "jaarverslag", *words]
    with subprocess.Popen(command, env=environment, stdin=its, stdout=its, stderr=its) as program:
        os.close(its)
        seen = b""
        while select.select([mine], [], [], 60)[0]:
            try:
                part = os.read(mine, 65536)
            except OSError:  # the terminal is closed at the other side
                break
            if not part:
                break
            seen += part
        program.wait(60)
    os.close(mine)
    return seen.decode()


def test_a_terminal_gets_colour_and_a_pipe_does_not(root: Path, process: Run, section: Path) -> None:
    """Colour is for eyes; NO_COLOR is respected, and the words are the same with and without."""
    section.write_text("nummer: 2.1.4\nonzin: ja\n", encoding="utf-8")
    plain = process("validate").out
    coloured = on_terminal(root, "validate")
    without = on_terminal(root, "validate", NO_COLOR="1")
    assert "\x1b" not in plain
    assert "\x1b[1;31m" in coloured
    assert "\x1b[1;31m" not in without
    assert "\x1b[31m" not in without
    assert "fout[J301]: `onzin` is geen sleutel van een sectie" in plain


@pytest.mark.usefixtures("section")
def test_progress_is_shown_on_a_terminal_and_nowhere_else(root: Path, process: Run) -> None:
    """Who waits sees how far it is; a pipe gets only the result."""
    # In a cache of its own: a build of which nothing changed has nothing to show.
    assert "delen" in on_terminal(root, "build", "--only", "2.1.4", "--cache", "leeg")
    piped = process("build", "--only", "2.1.4")
    assert (piped.code, piped.err) == (0, "")
    assert piped.out.startswith("build/2017/2.1.4.pdf: ")
    assert piped.out.count("\n") == 1


@pytest.mark.parametrize("columns", ["80", "40", "20"])
@pytest.mark.usefixtures("section")
def test_a_summary_fits_the_terminal(process: Run, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    """No line is wider than the terminal, however narrow."""
    monkeypatch.setenv("COLUMNS", columns)
    environment = {**os.environ}
    assert environment["COLUMNS"] == columns
    out = process("status").out if columns == "80" else run_at(columns)
    assert out
    assert max(map(len, out.splitlines())) <= int(columns)


def run_at(columns: str) -> str:
    environment = {**os.environ, "COLUMNS": columns}
    command = [sys.executable, "-m", "jaarverslag", "status"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def speaking(encoding: str, root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program where both outputs have this encoding."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONIOENCODING": encoding, "COLUMNS": "80"}
    return subprocess.run(
        [sys.executable, "-m", "jaarverslag", *words], env=environment, capture_output=True, check=False
    )


@pytest.mark.parametrize("encoding", ["ascii:strict", "latin-1"])
@pytest.mark.parametrize("words", ["status", "validate", "read --help", "explain J202"])
@pytest.mark.usefixtures("section")
def test_a_terminal_that_lacks_signs_is_no_reason_to_stop(root: Path, encoding: str, words: str) -> None:
    """Every command speaks its encoding."""
    done = speaking(encoding, root, *words.split())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode(encoding.partition(":")[0])


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("ascii", b'"EUR 8 - een ?"'),
        ("latin-1", b'"EUR 8 - \xe9\xe9n ?"'),
        ("utf-8", "“€ 8 – één 漢”".encode()),
    ],
)
def test_what_a_terminal_lacks_is_said_in_plainer_signs(root: Path, encoding: str, said: bytes) -> None:
    """A dash for a dash and a letter without its accent; a question mark only where there is nothing like it."""
    assert speaking(encoding, root, "read", "€ 8 – één 漢").stdout.startswith(said + b":")


def test_a_refusal_is_said_in_plainer_signs(root: Path) -> None:
    """On the error output as well."""
    done = speaking("ascii", root, "explain", "één")
    assert done.stderr.decode("ascii").startswith("fout: ")
    assert "een" in done.stderr.decode("ascii")


@pytest.mark.parametrize(
    "words",
    ["status --format json", "status --format csv", "validate --format json", "schema", "read --format json één"],
)
@pytest.mark.usefixtures("section")
def test_what_is_for_programs_is_the_same_on_every_terminal(root: Path, words: str) -> None:
    """UTF-8, as those formats are."""
    expected = speaking("utf-8", root, *words.split()).stdout
    assert expected
    assert speaking("latin-1", root, *words.split()).stdout == expected


#: Runs one command in this very process, then names the heavy libraries that came along.
PROBE = """
import sys
from jaarverslag.cli.main import run
code = run(sys.argv[1:])
print("loaded:", sorted({"weasyprint", "pikepdf", "fontTools"} & sys.modules.keys()), "exit:", code)
"""


@pytest.mark.parametrize(
    "words", [("validate",), ("status",), ("status", "--format", "json"), ("read", "8"), ("schema",), ("build",)]
)
def test_only_pages_load_the_press(root: Path, section: Path, words: tuple[str, ...]) -> None:
    """Whoever checks data with faults in it does not wait for what makes pages; `build` neither."""
    section.write_text("nummer: 2.1.4\nonzin: ja\n", encoding="utf-8")
    command = [sys.executable, "-c", PROBE, *words]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    code = 0 if words[0] in {"read", "schema"} else 1
    assert done.stdout.splitlines()[-1] == f"loaded: [] exit: {code}", done.stderr


def test_a_reader_that_leaves_is_no_fault(root: Path, tmp_path: Path) -> None:
    """`jaarverslag ... | head` ends without a word."""
    cells = tmp_path / "cellen.txt"
    cells.write_text("8\n" * 100_000, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "jaarverslag", "read", "--stdin"]
    pipe = subprocess.PIPE
    with (
        cells.open() as typed,
        subprocess.Popen(command, env=environment, stdin=typed, stdout=pipe, stderr=pipe) as program,
    ):
        assert program.stdout
        assert program.stderr
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
