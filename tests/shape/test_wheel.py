"""The product as it is installed: the package alone, away from the checkout, with its style."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


def run(*command: str | Path, cwd: Path, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run outside the checkout: what Python would find there must come from the package, or not at all."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    return subprocess.run(
        [str(word) for word in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built from the checkout without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    built = run(
        *pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", folder, root, cwd=folder
    )
    assert built.returncode == 0, built.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package in it and nothing else; the libraries come from the environment that runs the tests."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    done = run(*pip, "install", "--quiet", "--no-deps", "--no-index", "--target", folder, wheel, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_wheel_holds_the_style_the_rules_and_the_licence(wheel: Path, root: Path) -> None:
    """What stands beside the package in the checkout stands inside it once packed."""
    packed = set(zipfile.ZipFile(wheel).namelist())
    for source, target in (("styles", "jaarverslag/_styles"), ("docs/rules", "jaarverslag/_rules")):
        expected = {
            f"{target}/{path.relative_to(root / source).as_posix()}"
            for path in (root / source).rglob("*")
            if path.is_file() and not path.name.startswith(".")
        }
        assert expected
        assert expected <= packed
    assert any(name.endswith("licenses/LICENSE") for name in packed)


def test_the_installed_package_builds_a_report(installed: Path, root: Path, tmp_path: Path) -> None:
    """Someone who has the package and the data, and nothing of the checkout, gets the same report."""
    shutil.copytree(root / "tests" / "reports" / "kennissectoren", tmp_path / "data")
    where = run(sys.executable, "-c", "import jaarverslag; print(jaarverslag.__file__)", cwd=tmp_path, path=installed)
    assert Path(where.stdout.strip()).is_relative_to(installed)
    done = run(sys.executable, installed / "bin" / "jaarverslag", "build", cwd=tmp_path, path=installed)
    assert done.returncode == 0, done.stdout + done.stderr
    (report,) = (tmp_path / "build").rglob("*.pdf")
    assert report.read_bytes().startswith(b"%PDF-")
