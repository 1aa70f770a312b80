"""How `--fix` writes: whole or not at all, never over somebody else's work, and in the file that was meant."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from jaarverslag import project
from jaarverslag.cli.main import run
from jaarverslag.source import Source

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "gemeente: Voorbeeldstad\njaar: 2017\ntitel: Jaarverslag 2017\n"
SECTION = """\
nummer: {number}
titel: Kennissectoren
indicatoren:
  - id: projecten  # van de afdeling
    naam: Aantal projecten
    behaald: {{2017: 8, 2016: 7.6}}
    beoogd: {{2017: >2}}
"""


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report of two sections, each with three faults that repair themselves; the command runs beside it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "data" / "2017"
    folder.mkdir(parents=True)
    (folder / "rapport.yaml").write_text(SETTINGS, encoding="utf-8")
    for number in ("2.1.4", "2.1.5"):
        (folder / f"{number}.yaml").write_text(SECTION.format(number=number), encoding="utf-8")
    return folder


def text(report: Path, number: str = "2.1.4") -> str:
    return (report / f"{number}.yaml").read_text(encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


REPAIRED = (
    SECTION.format(number="2.1.4").replace("{2017: 8, 2016: 7.6}", '{2016: "7,6", 2017: 8}').replace(">2", '">2"')
)


def test_a_repair_says_how_many_files_it_changed(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the error output, so that the output of a format stands alone."""
    assert run(["validate", "--fix", "--format", "json"]) == 0
    assert capsys.readouterr() == ("[]\n", "2 bestanden hersteld\n")
    assert text(report) == REPAIRED


def test_a_repair_keeps_to_the_files_that_were_named(report: Path) -> None:
    """Who names a file finds the others as they were."""
    run(["validate", "--fix", "data/2017/2.1.4.yaml"])
    assert text(report) == REPAIRED
    assert text(report, "2.1.5") == SECTION.format(number="2.1.5")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("--select", "J310"), "{2016: 7.6, 2017: 8}"),
        (("--ignore", "J310"), '{2017: 8, 2016: "7,6"}'),
        (("--ignore", "J3,J5"), "{2017: 8, 2016: 7.6}"),
    ],
)
def test_a_repair_keeps_to_the_codes_that_were_chosen(report: Path, words: tuple[str, ...], line: str) -> None:
    """What is not reported is not repaired either, nor shown as a difference."""
    run(["validate", "--diff", *words])
    assert text(report) == SECTION.format(number="2.1.4")
    run(["validate", "--fix", *words])
    assert f"behaald: {line}\n" in text(report)


def test_what_the_author_accepts_is_not_repaired(report: Path) -> None:
    """A fault with a reason beside it stays as it is."""
    accepted = SECTION.format(number="2.1.4").replace("7.6}", "7.6}  # jaarverslag: negeer J504 omdat het zo hoort")
    (report / "2.1.4.yaml").write_text(accepted, encoding="utf-8")
    run(["validate", "--fix"])
    assert "{2016: 7.6, 2017: 8}" in text(report)


def test_a_byte_order_mark_and_line_ends_are_kept(report: Path) -> None:
    """The file opens in the program that it came from as it did before."""
    content = codecs.BOM_UTF8 + SECTION.format(number="2.1.4").replace("\n", "\r\n").encode()
    (report / "2.1.4.yaml").write_bytes(content)
    run(["validate", "--fix"])
    assert (report / "2.1.4.yaml").read_bytes() == codecs.BOM_UTF8 + REPAIRED.replace("\n", "\r\n").encode()


def test_a_link_stays_a_link_and_rights_stay_as_they_were(report: Path, tmp_path: Path) -> None:
    """What the link leads to is repaired; who could write the file still can, and nobody else."""
    elsewhere = tmp_path / "gedeeld.yaml"
    (report / "2.1.4.yaml").rename(elsewhere)
    elsewhere.chmod(0o660)
    (report / "2.1.4.yaml").symlink_to(elsewhere)
    run(["validate", "--fix"])
    assert (report / "2.1.4.yaml").is_symlink()
    assert elsewhere.read_text(encoding="utf-8") == REPAIRED
    assert elsewhere.stat().st_mode & 0o777 == 0o660


def test_a_file_that_changed_meanwhile_is_left_alone(
    report: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody who saves while the program works keeps what was saved, and is told; the other file is repaired."""
    path = report / "2.1.4.yaml"
    theirs = text(report) + "legenda: net toegevoegd\n"
    write = project.write_source

    def saved_meanwhile(before: Source, after: Source) -> object:
        if before.name.endswith("2.1.4.yaml"):
            path.write_text(theirs, encoding="utf-8")
        return write(before, after)

    monkeypatch.setattr("jaarverslag.cli.fixing.write_source", saved_meanwhile)
    assert run(["validate", "--fix"]) == 1
    printed = capsys.readouterr()
    assert "dit bestand is intussen veranderd" in printed.out
    assert printed.err == "1 bestand hersteld\n"
    assert text(report) == theirs
    assert text(report, "2.1.5") == REPAIRED.replace("2.1.4", "2.1.5")


def test_a_file_that_is_gone_is_told(report: Path) -> None:
    """Nothing is made anew that somebody threw away."""
    name = (report / "2.1.4.yaml").as_posix()
    before = Source(name, text(report))
    (report / "2.1.4.yaml").unlink()
    problem = project.write_source(before, Source(name, "nummer: 2\n"))
    assert problem is not None
    assert problem.code == "J107"
    assert not (report / "2.1.4.yaml").exists()


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
def test_a_disk_that_is_full_leaves_the_old_file(
    report: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], step: str
) -> None:
    """The old file stands there whole, nothing lies beside it, and the command says what happened."""

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(step, full)
    assert run(["validate", "--fix"]) == 1
    assert "fout[J109]" in capsys.readouterr().out
    assert text(report) == SECTION.format(number="2.1.4")
    assert names(report) == ["2.1.4.yaml", "2.1.5.yaml", "rapport.yaml"]


def test_an_interruption_leaves_the_old_file(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of writing damages nothing."""

    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", stop)
    assert run(["validate", "--fix"]) == 130
    assert text(report) == SECTION.format(number="2.1.4")
    assert names(report) == ["2.1.4.yaml", "2.1.5.yaml", "rapport.yaml"]
