"""What a command loads before it can begin."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

#: Runs one command in this very process, then names the heavy libraries that came along.
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
print("loaded:", sorted({"weasyprint", "pikepdf", "fontTools"} & sys.modules.keys()), "exit:", code)
"""


@pytest.mark.parametrize("words", [("validate",), ("status",), ("status", "--format", "json"), ("--help",)])
def test_only_building_loads_the_press(words: tuple[str, ...], root: Path) -> None:
    """Whoever checks the data does not wait for what makes pages."""
    run = subprocess.run([sys.executable, "-c", PROBE, *words], cwd=root, capture_output=True, text=True, check=False)
    assert run.stdout.splitlines()[-1:] == ["loaded: [] exit: 0"], run.stdout + run.stderr
