"""What a command loads before it can begin."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

#: Runs one command in this very process, then names what came along of all that is slow to load.
PROBE = """
import sys
sys.argv = ["jaarverslag", *sys.argv[1:]]
from jaarverslag.cli.main import main
try:
    main()
except SystemExit as leaving:
    code = leaving.code or 0
else:
    code = 0
heavy = {"weasyprint", "pikepdf", "fontTools", "rich", "markdown_it", "pydantic", "jaarverslag.document.blocks"}
print("loaded:", sorted(heavy & sys.modules.keys()), "exit:", code)
"""


def loaded(words: tuple[str, ...], root: Path) -> set[str]:
    """What a command loads, of all that is slow to load."""
    run = subprocess.run([sys.executable, "-c", PROBE, *words], cwd=root, capture_output=True, text=True, check=False)
    last = re.fullmatch(r"loaded: (\[.*\]) exit: 0", (run.stdout.splitlines() or [""])[-1])
    assert last, run.stdout + run.stderr
    return set(ast.literal_eval(last[1]))


@pytest.mark.parametrize(
    "words", [("validate",), ("status",), ("status", "--format", "json"), ("show", "2.1.4"), ("--help",)]
)
def test_only_building_loads_the_press(words: tuple[str, ...], root: Path) -> None:
    """Whoever checks the data does not wait for what makes pages."""
    assert not loaded(words, root) & {"weasyprint", "pikepdf", "fontTools"}


def test_a_sound_report_is_checked_with_little(root: Path, tmp_path: Path) -> None:
    """Whoever made no mistake does not wait for what shows them, nor for what converts values that nobody typed."""
    shutil.copytree(root / "tests" / "reports" / "kennissectoren", tmp_path / "data")
    assert loaded(("validate",), tmp_path) == set()


def test_an_end_takes_nothing_apart(root: Path, tmp_path: Path) -> None:
    """Whoever reads that all is well does not wait until a whole report has been looked through for garbage."""
    shutil.copytree(root / "tests" / "reports" / "kennissectoren", tmp_path / "data")
    tell = "\nimport gc\nprint(gc.isenabled(), gc.get_freeze_count() > gc.get_count()[0])"
    run = subprocess.run(
        [sys.executable, "-c", PROBE + tell, "validate"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == "False True"


def test_a_build_with_nothing_to_do_loads_no_press(root: Path, tmp_path: Path) -> None:
    """Whoever builds what stands there already does not wait for what makes pages."""
    shutil.copytree(root / "tests" / "reports" / "kennissectoren", tmp_path / "data")
    words = ("build", "--cache", "cache")
    assert "pikepdf" in loaded(words, tmp_path)
    assert not loaded(words, tmp_path) & {"weasyprint", "pikepdf", "fontTools", "pydantic", "rich"}


def test_a_build_after_a_change_loads_only_what_links(root: Path, tmp_path: Path) -> None:
    """What sets pages is loaded by the processes that do so; what reads fonts is not asked again for what it said."""
    shutil.copytree(root / "tests" / "reports" / "kennissectoren", tmp_path / "data")
    loaded(("build", "--cache", "cache"), tmp_path)
    section = next(tmp_path.rglob("2.1.4-*.yaml"))
    section.write_text(section.read_text(encoding="utf-8").replace("titel: ", "titel: Nieuwe "), encoding="utf-8")
    assert loaded(("build", "--cache", "cache"), tmp_path) & {"weasyprint", "fontTools", "pydantic", "rich"} == set()
