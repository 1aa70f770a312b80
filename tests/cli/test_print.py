"""`jaarverslag build --print`: a file of its own, for the press that the report names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jaarverslag.press.ink import shipped_profile
from tests.cli.test_build import add_section

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("in_this_process")


def name_profile(example: Path) -> None:
    settings = example / "rapport.yaml"
    text = settings.read_text(encoding="utf-8")
    named = text.replace("instellingen:\n", "instellingen:\n  drukprofiel: pers.icc\n")
    settings.write_text(named, encoding="utf-8")


def test_a_file_for_the_printer_has_its_own_name(jaarverslag: Run, example: Path) -> None:
    """So that it never takes the place of the one to read; a concept of it has another one again."""
    for number in ("2", "2.1", "3"):
        add_section(example, number)
    for words, made in (
        (("--only", "3"), "3-druk.pdf"),
        (("--only", "3", "--concept"), "3-druk-concept.pdf"),
    ):
        answer = jaarverslag("build", "--print", *words)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out.startswith(f"build/2017/{made}: 2 pagina's, ")
        assert (example.parent.parent / "build" / "2017" / made).read_bytes().startswith(b"%PDF-1.6")


def test_the_profile_of_the_report_lies_in_the_file(jaarverslag: Run, example: Path) -> None:
    """Or the build says what is wrong with it, and nothing is made."""
    add_section(example, "3")
    name_profile(example)
    missing = jaarverslag("build", "--print", "--only", "3")
    assert missing.code == 1
    assert "fout[J805]: dit bestand is er niet" in missing.err
    assert jaarverslag("build", "--only", "3").code == 0
    (example / "pers.icc").write_bytes(b"geen profiel")
    assert "fout[J805]: dit is geen kleurprofiel" in jaarverslag("build", "--print", "--only", "3").err
    (example / "pers.icc").write_bytes(shipped_profile() + b"FOGRA51")
    assert jaarverslag("build", "--print", "--only", "3").code == 0
