"""What the machine has of the libraries that set text."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from jaarverslag.press import machine
from jaarverslag.press.machine import text_libraries

if TYPE_CHECKING:
    import pytest


def test_the_libraries_are_those_of_the_engine() -> None:
    """Found without the engine, they have the versions that the engine finds; nothing of it was loaded."""
    code = """
import sys
from jaarverslag.press.machine import text_libraries
found = text_libraries()
assert "weasyprint" not in sys.modules
from weasyprint.text import ffi
pango = ffi.pango.pango_version()
assert found.pango == (pango // 10000, pango // 100 % 100, pango % 100), found
major, minor, micro = found.harfbuzz
assert ffi.harfbuzz.hb_version_atleast(major, minor, micro)
assert not ffi.harfbuzz.hb_version_atleast(major, minor, micro + 1)
assert found.subsetting == (ffi.harfbuzz_subset is not None)
assert found.missing == ""
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the name of the library, which is what one has to install."""
    monkeypatch.setattr(machine, "_NEEDED", (("gobject-2.0", 0), ("nergens", 0), ("harfbuzz", 0), ("pango-1.0", 0)))
    assert text_libraries().missing == "libnergens"


def test_without_the_engine_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The libraries are of no use by themselves."""
    monkeypatch.setattr(machine, "find_spec", lambda _name: None)
    assert text_libraries().missing == "weasyprint"
