"""The report of last year: found beside this one, compared with, and otherwise left alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jaarverslag.cli.main import run
from jaarverslag.project import ReportFolder, read_earlier, reading

if TYPE_CHECKING:
    from jaarverslag.diagnostics import Checked


def section(actuals: str) -> str:
    return (
        "nummer: 2.1.4\ntitel: Kennissectoren\nindicatoren:\n"
        f"  - id: projecten\n    naam: Aantal projecten\n    behaald: {actuals}\n"
    )


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two reports beside each other, that give another figure for 2016; the folder with both is where we are."""
    for year, actuals in ((2016, "{2016: 32}"), (2017, "{2016: 50, 2017: 36}")):
        folder = tmp_path / "data" / str(year)
        folder.mkdir(parents=True)
        settings = f"gemeente: Voorbeeldstad\njaar: {year}\ntitel: Jaarverslag\n"
        (folder / "rapport.yaml").write_text(settings, encoding="utf-8")
        (folder / "2.1.4.yaml").write_text(section(actuals), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path / "data"


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What `validate` prints; warnings do not make it fail."""
    assert run(["validate", *words]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (".", ()),
        (".", ("data/2017",)),
        (".", ("data/2017/2.1.4.yaml",)),
        (".", ("--year", "2017", "data")),
        ("data/2017", (".",)),
        ("data/2016", ("../2017",)),
    ],
)
def test_last_year_is_found_however_this_year_is_named(
    place: str, words: tuple[str, ...], data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By default, by folder, by file, and from within; its file is named as the way there from here."""
    monkeypatch.chdir(data.parent / place)
    text = printed(capsys, *words)
    assert "waarschuwing[J519]" in text
    (named,) = [line.split()[1] for line in text.splitlines() if ":::" in line]
    assert not named.startswith("/")
    assert Path(named.split(":")[0]).resolve() == data / "2016" / "2.1.4.yaml"


def test_the_first_year_has_nothing_to_compare_with(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is no folder of 2015 beside that of 2016."""
    assert "in orde" in printed(capsys, str(data / "2016"))


def test_a_folder_that_is_no_year_has_no_year_before(data: Path) -> None:
    """Which folder holds the year before is not guessed."""
    assert read_earlier(ReportFolder((data / "2017").rename(data / "concept"))) is None


@pytest.mark.parametrize("content", [b"", b"nummer: [", b"\xff\xfe", b"nummer: 2.1.4\nonzin: 3\n", b"\x00"])
def test_what_is_wrong_with_last_years_sections_is_not_told(
    content: bytes, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That report was adopted; only this one is checked."""
    (data / "2016" / "2.1.4.yaml").write_bytes(content)
    assert "in orde" in printed(capsys, "data/2017")


@pytest.mark.parametrize("content", [b"", b"jaar: [", b"\xff\xfe", b"jaar: 2015\n"])
def test_what_is_wrong_with_last_years_settings_is_not_told(
    content: bytes, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without its year it is no report of last year."""
    (data / "2016" / "rapport.yaml").write_bytes(content)
    assert "in orde" in printed(capsys, "data/2017")


def test_a_folder_of_last_year_that_holds_no_report_is_left_aside(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No settings, or a folder where they should be."""
    (data / "2016" / "rapport.yaml").unlink()
    assert "in orde" in printed(capsys, "data/2017")
    (data / "2016" / "rapport.yaml").mkdir()
    assert "in orde" in printed(capsys, "data/2017")


def test_a_folder_of_last_year_that_may_not_be_read_is_left_aside(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may not see last year's report can still check this year's."""

    def refuse(folder: ReportFolder) -> Checked[None]:
        raise PermissionError(folder.name)

    monkeypatch.setattr(reading, "_texts", refuse)
    assert read_earlier(ReportFolder(data / "2017")) is None
