"""The values that go through the press can be had without it."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module",
    [
        "object",
        "objectfile",
        "tags",
        "cells",
        "link",
        "inspect",
        "relocate",
        "sharing",
        "worker",
        "workers",
        "kept",
        "ready",
    ],
)
def test_only_the_engine_loads_the_engine(module: str) -> None:
    """WeasyPrint takes most of a second to load, so what does not press does not load it."""
    code = f"import sys, jaarverslag.press.{module}; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
