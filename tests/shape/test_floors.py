"""The floors of the house hold, and so does the contract that guards them."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

#: Library → the only part of the house that knows it.
DOORS = {
    "jinja2": "jaarverslag.render",
    "markdown_it": "jaarverslag.markdown",
    "pikepdf": "jaarverslag.press",
    "pydyf": "jaarverslag.press",
    "ruamel": "jaarverslag.syntax",
    "typer": "jaarverslag.cli",
    "weasyprint": "jaarverslag.press",
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def house(root: Path, tmp_path: Path) -> Path:
    """A copy of the package and its contract, to break things in."""
    shutil.copytree(root / "jaarverslag", tmp_path / "jaarverslag", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_as_it_stands_keeps_its_contract(house: Path) -> None:
    """The copy that the other tests break is sound before they break it."""
    assert lint_imports(house).returncode == 0


def test_an_import_that_goes_up_breaks_the_contract(house: Path) -> None:
    """`source` stands on the ground floor; it may not know what a diagnostic is."""
    source = house / "jaarverslag" / "source.py"
    source.write_text(source.read_text(encoding="utf-8") + "\nimport jaarverslag.diagnostics\n", encoding="utf-8")
    run = lint_imports(house)
    assert run.returncode == 1
    assert "jaarverslag.source is not allowed to import jaarverslag.diagnostics" in run.stdout


def test_a_module_without_a_floor_breaks_the_contract(house: Path) -> None:
    """A new module gets its place on purpose."""
    (house / "jaarverslag" / "attic.py").write_text('"""A module nobody placed."""\n', encoding="utf-8")
    run = lint_imports(house)
    assert run.returncode == 1
    assert "attic" in run.stdout


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    return {name.partition(".")[0] for name in names}


def test_each_library_has_one_door(root: Path) -> None:
    """A library can be replaced by changing the one part that knows it."""
    elsewhere = [
        f"{module} imports {library}"
        for path in sorted((root / "jaarverslag").rglob("*.py"))
        for module in [".".join(path.relative_to(root).with_suffix("").parts)]
        for library in sorted(imported(path) & DOORS.keys())
        if not f"{module}.".startswith(f"{DOORS[library]}.")
    ]
    assert elsewhere == []
