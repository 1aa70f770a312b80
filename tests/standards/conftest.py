"""Whole PDFs, sound and damaged, and veraPDF's verdict on all of them from one run."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from jaarverslag.compiler.build import Order, build
from jaarverslag.compiler.check import check
from jaarverslag.compiler.tools import Tools
from jaarverslag.project import ReportFolder, read_sources, read_style
from tests.gallery.constructs import bound, press_constructs, style_files
from tests.press.damage import damaged
from tests.standards.cases import ARCHIVE, BUILT, CONSTRUCTS, DAMAGES, SOUND, UA
from tests.standards.verapdf import NO_JAVA

if TYPE_CHECKING:
    from pathlib import Path

    from jaarverslag.compiler.check import Verdict
    from jaarverslag.press.object import PressAll
    from jaarverslag.style import Style

Verdicts = dict[tuple[str, str], dict[str, object]]


@dataclass(frozen=True, slots=True)
class Press:
    """Build a report in a folder with the style that comes with the program."""

    style: Style
    press_all: PressAll

    def __call__(self, folder: Path, order: Order) -> bytes:
        """The PDF."""
        checked = checked_report(folder)
        assert checked.value is not None
        book = build(checked.value, self.style, order, checked.diagnostics, Tools(press_all=self.press_all))
        assert book.value is not None, book.diagnostics
        return book.value.pdf


def checked_report(folder: Path) -> Verdict:
    sources = read_sources(ReportFolder(folder)).value
    assert sources is not None
    return check(sources)


@pytest.fixture(scope="session")
def press(root: Path, press_all: PressAll) -> Press:
    """Build whole reports."""
    style = read_style(root / "styles" / "standaard").value
    assert style is not None
    return Press(style, press_all)


@pytest.fixture(scope="session")
def documents(press: Press, root: Path) -> dict[str, bytes]:
    """Every document that is held to the standards, by name."""
    built = {name: press(root / folder, order) for name, (folder, order) in BUILT.items()}
    files = style_files(press.style)
    return built | {CONSTRUCTS: bound(press_constructs(files), files)}


@pytest.fixture(scope="session")
def verdicts(documents: dict[str, bytes], root: Path, tmp_path_factory: pytest.TempPathFactory) -> Verdicts:
    """Per document and standard the rules that it breaks."""
    folder = root / "build" / "verapdf"
    if not (folder / ".ready").is_file():
        pytest.skip("veraPDF is not there: `make verapdf` fetches it where there is Java and a network")
    files = tmp_path_factory.mktemp("standards")
    asked = [(name, standard) for name in documents for standard in (UA, ARCHIVE.get(name, ARCHIVE[""]))]
    asked += [(name, standard) for name, (_, standard, _) in DAMAGES.items()]
    broken = {name: damaged(documents[SOUND], damage) for name, (damage, _, _) in DAMAGES.items()}
    for name, pdf in {**documents, **broken}.items():
        (files / f"{name}.pdf").write_bytes(pdf)
    run = subprocess.run(
        [
            *(sys.executable, root / "tests" / "standards" / "verapdf.py", folder),
            *(f"{standard}={files / name}.pdf" for name, standard in asked),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode == NO_JAVA:
        pytest.skip("veraPDF needs Java, and finds none")
    assert run.returncode == 0, run.stderr
    return dict(zip(asked, json.loads(run.stdout), strict=True))
